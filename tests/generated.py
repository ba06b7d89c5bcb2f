"""Write invented acts, as many as are wanted: the n-th is always the same.

python tests/generated.py 1000 FOLDER        # acts of two thousand characters
python tests/generated.py 1000 FOLDER 5      # with five paragraphs of prose, as long as real acts
"""

import random
import sys
from pathlib import Path

from prose import paragraphs

# Acts of a folder of the archive.
FOLDER = 1000
HEADS = ("Bel", "Mont", "Cour", "Haute", "Ville", "Pont", "Font", "Roche", "Clair", "Val")
TAILS = ("ormont", "aubert", "neuve", "sérac", "vigny", "lande", "combe", "fleury", "mesnil")
SURNAMES = ("vasseur", "tellier", "mercœur", "lormeau", "daubray", "quillan", "perrinet", "hochard")
GIVEN = (
    "Anne",
    "Bruno",
    "Claire",
    "Denis",
    "Élise",
    "Franck",
    "Gilles",
    "Hélène",
    "Ivan",
    "Jeanne",
)
OBJECTS = (
    "Attribution de subventions aux associations sportives",
    "Marché de réfection de la voirie communale",
    "Décision modificative n° 2 du budget principal",
    "Convention avec le centre de gestion",
    "Tarifs du restaurant scolaire",
    "Acquisition de la parcelle AB 217",
)
MONTHS = ("janvier", "mars", "avril", "juin", "septembre", "octobre", "décembre")


def _town(chance: random.Random) -> str:
    return chance.choice(HEADS) + chance.choice(TAILS)


def _person(chance: random.Random) -> str:
    surname = chance.choice(SURNAMES) + chance.choice(("", "ier", "eau", "in", "on"))
    return f"{chance.choice(GIVEN)} {surname.upper()}"


def _day(chance: random.Random) -> str:
    return f"{chance.randint(2, 28)} {chance.choice(MONTHS)} {chance.randint(2015, 2024)}"


def _sum(chance: random.Random) -> str:
    return f"{chance.randint(1, 899)} {chance.randint(100, 999)},{chance.randint(10, 99)} €"


def deliberation(number: int, *, prose: int = 0) -> str:
    """Return the text of the n-th act.

    Two thousand characters without prose; with five paragraphs of it, it has the length and the
    density that real acts have.
    """
    chance = random.Random(number)  # noqa: S311 (no secret)
    town, session = _town(chance), _day(chance)
    present = sorted({_person(chance) for _ in range(chance.randint(8, 20))})
    absent = sorted({_person(chance) for _ in range(4)} - set(present))
    year = session[-4:]
    report = f"\n{paragraphs(chance, prose)}\n" if prose else ""
    clauses = "\n".join(
        f"Article {rank} : une somme de {_sum(chance)} est inscrite au chapitre {rank + 10} du "
        f"budget {year}, au titre de la période du {_day(chance)} au {_day(chance)}."
        for rank in range(2, chance.randint(3, 9))
    )
    return f"""COMMUNE DE {town.upper()}

EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL

Séance du {session}
Délibération n° {year}-{number:05d}

L'an deux mille vingt, le conseil municipal de la commune de {town}, dûment convoqué le
{_day(chance)}, s'est réuni à {chance.randint(17, 20)} heures {chance.randint(10, 59)} en mairie,
sous la présidence de M. {present[0]}, maire.

Nombre de conseillers en exercice : {len(present) + len(absent)}
Présents : {len(present)}

Étaient présents : {", ".join(present)}.

Absents excusés : {", ".join(absent)}.

{present[-1]} a été désigné secrétaire de séance.

Objet : {chance.choice(OBJECTS)}

Vu le code général des collectivités territoriales, notamment ses articles L. 2121-29 et
L. {chance.randint(2122, 2331)}-{chance.randint(1, 40)} ;
Vu la loi n° {chance.randint(2000, 2023)}-{chance.randint(100, 1900)} du {_day(chance)} ;
Vu la délibération n° {year}-{max(0, number - 7):05d} du {_day(chance)} ;
Considérant que la commune de {town} entend soutenir les habitants du quartier et qu'il y a lieu
de prévoir les crédits nécessaires ;

Le rapporteur, {chance.choice(present)}, entendu,
{report}
Après en avoir délibéré, le conseil municipal, par {len(present)} voix pour et 0 contre,

DÉCIDE

Article 1er : d'approuver l'objet de la présente délibération, pour {_sum(chance)} TTC.
{clauses}
d'autoriser le maire à signer tout document utile à son exécution.

Fait à {town}, le {_day(chance)}
Le maire,
{present[0]}

Acte rendu exécutoire après dépôt en préfecture le {_day(chance)}
et publication le {_day(chance)}.
"""


def write_acts(folder: Path, count: int, *, prose: int = 0) -> list[Path]:
    """Write the first acts to a folder, a thousand to a folder of it, and return their paths."""
    paths = []
    for number in range(count):
        path = folder / f"{number // FOLDER:03d}" / f"acte-{number:06d}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(deliberation(number, prose=prose), encoding="utf-8")
        paths.append(path)
    return paths


if __name__ == "__main__":
    write_acts(Path(sys.argv[2]), int(sys.argv[1]), prose=int("".join(sys.argv[3:4]) or 0))
