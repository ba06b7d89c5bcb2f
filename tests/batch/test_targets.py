"""A reference finds its act in another file: same issuer, same number, same date."""

import csv
from pathlib import Path

import pytest

from registre.batch.executors.serial import serial
from registre.batch.inputs import find_jobs
from registre.batch.run import run

CITED = """COMMUNE DE MONTSÉRAC
Extrait du registre des délibérations du conseil municipal
Séance du 12 mars 2023
Délibération n° 2023-014
Objet : Tarifs du port
Après en avoir délibéré, à l'unanimité, le conseil municipal
DÉCIDE
Article 1er : les tarifs sont fixés.
"""
CITING = """COMMUNE DE {town}
Extrait du registre des délibérations du conseil municipal
Séance du 4 juin 2023
Délibération n° 2023-030
Objet : Tarifs du port, modification
Vu la délibération n° {number} du conseil municipal{date} fixant les tarifs ;
Après en avoir délibéré, à l'unanimité, le conseil municipal
DÉCIDE
Article 1er : les tarifs sont modifiés.
"""


def rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    ("town", "number", "date", "found"),
    [
        ("MONTSÉRAC", "2023-014", " du 12 mars 2023", True),
        ("MONTSÉRAC", "2023-014", "", True),
        ("MONTSÉRAC", "2023-014", " du 13 mars 2023", False),
        ("VALCOMBE", "2023-014", "", False),
        ("MONTSÉRAC", "2023-015", "", False),
    ],
    ids=["same", "no date", "other date", "other issuer", "other number"],
)
def test_target_in_another_file(
    tmp_path: Path, town: str, number: str, date: str, found: bool
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(CITED, encoding="utf-8")
    citing = CITING.format(town=town, number=number, date=date)
    (tmp_path / "in" / "b.txt").write_text(citing, encoding="utf-8")
    run(find_jobs([tmp_path / "in"]), tmp_path / "out", profile="fast", executor=serial)
    acts = {row["source"]: row["act_id"] for row in rows(tmp_path / "out" / "acts.csv")}
    [reference] = rows(tmp_path / "out" / "references.csv")
    assert reference["target_act_id"] == (acts["a.txt"] if found else "")


def test_target_in_the_same_file(tmp_path: Path) -> None:
    text = CITED + "\f" + CITING.format(town="MONTSÉRAC", number="2023-014", date="")
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    run(find_jobs([tmp_path / "a.txt"]), tmp_path / "out", profile="fast", executor=serial)
    acts = {row["number"]: row["act_id"] for row in rows(tmp_path / "out" / "acts.csv")}
    [reference] = rows(tmp_path / "out" / "references.csv")
    assert reference["target_act_id"] == acts["2023-014"]
