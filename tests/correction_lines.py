"""An act to correct, and how it is extracted."""

from pathlib import Path

from registre.batch.inputs import find_jobs
from registre.batch.run import run

# Invented. Unanimity is printed with a vote against, and a day that the calendar has not.
ACT = """COMMUNE DE VAL-D'ORBEL

EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL

Séance du 12 mars 2024
Délibération n° 2024-011

Nombre de conseillers en exercice : 5
Présents : 3

Étaient présents : Anne VASSELIN, Bruno TELLORIER, Claire DAUBREQUIN.

Objet : Attribution d'une subvention

Vu le code général des collectivités territoriales, notamment son article L. 2121-29 ;

Après en avoir délibéré, le conseil municipal, à l'unanimité, par 3 voix pour et 1 contre,

DÉCIDE

Article 1er : d'attribuer une subvention de 12 500 € à l'association des archers,
qui en rend compte avant le 31 juin 2024.
"""


def extract(files: Path, out: Path) -> None:
    """Extract a folder, as the command does."""
    run(find_jobs([files]), out, formats=["csv", "parquet"], profile="fast")
