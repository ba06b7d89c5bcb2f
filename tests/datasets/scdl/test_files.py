"""The files of SCDL: what conforms is valid, what does not says why, nothing is dropped."""

import csv
from pathlib import Path
from typing import Any

import frictionless
import pytest

from made import Tables, act, file, write
from registre.cli import main
from registre.datasets.scdl.councils import Council, Councils
from registre.datasets.scdl.files import Scdl
from registre.datasets.scdl.rows import Settings
from registre.datasets.scdl.schema import columns
from registre.model.errors import ExitCode

SIRET = "21860194600013"
STAMP = "086-218601946-20231212-2023_136-DE"
KNOWN = Settings(Councils([Council("Saint-Aubert", SIRET)]))
FULL: dict[str, Any] = {
    "issuer": "COMMUNE DE SAINT-AUBERT", "number": "2023-136", "title": "Remise\n gracieuse",
    "session_date": "2023-12-12", "received_date": "2023-12-14", "transmission_id": STAMP,
    "matiere_code": "7.10", "vote_outcome": "unanimity", "members_in_office": 15,
    "members_voting": 12,
}  # fmt: skip


def read(path: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def fill(folder: Path, files: list[Tables], settings: Settings = KNOWN) -> Scdl:
    """Write SCDL of files."""
    with Scdl(folder, settings) as scdl:
        for rows in files:
            scdl.write(rows)
    return scdl


def one(folder: Path, settings: Settings = KNOWN, **changes: object) -> dict[str, str]:
    """Return the only row that is published."""
    fill(folder, [file(acts=[act(**{**FULL, **changes})])], settings)
    assert read(folder / "scdl-rejected.csv") == []
    [row] = read(folder / "scdl.csv")
    return row


def reasons(folder: Path, **changes: object) -> str:
    """Return why the only row is not published."""
    fill(folder, [file(acts=[act(**{**FULL, **changes})])])
    assert read(folder / "scdl.csv") == []
    [row] = read(folder / "scdl-rejected.csv")
    return row["raisons"]


def test_a_row(tmp_path: Path) -> None:
    assert list(one(tmp_path).items()) == [
        ("COLL_NOM", "Saint-Aubert"),
        ("COLL_SIRET", SIRET),
        ("DELIB_ID", "2023-136"),
        ("DELIB_DATE", "2023-12-12"),
        ("DELIB_MATIERE_CODE", "7.10"),
        ("DELIB_MATIERE_NOM", "finances locales/divers"),
        ("DELIB_OBJET", "Remise gracieuse"),
        ("BUDGET_ANNEE", ""),
        ("BUDGET_NOM", ""),
        ("PREF_ID", "PREF086"),
        ("PREF_DATE", "2023-12-14"),
        ("VOTE_EFFECTIF", "15"),
        ("VOTE_REEL", "12"),
        ("VOTE_POUR", "12"),
        ("VOTE_CONTRE", "0"),
        ("VOTE_ABSTENTION", "0"),
        ("DELIB_URL", ""),
    ]


def test_number_and_date_of_the_stamp(tmp_path: Path) -> None:
    row = one(tmp_path, number="", session_date="")
    assert (row["DELIB_ID"], row["DELIB_DATE"]) == ("2023_136", "2023-12-12")


def test_settings_are_followed(tmp_path: Path) -> None:
    settings = Settings(KNOWN.councils, "SPREF0861", "https://exemple.fr/actes/")
    row = one(tmp_path, settings)
    assert row["PREF_ID"] == "SPREF0861"
    assert row["DELIB_URL"] == "https://exemple.fr/actes/a.txt"


def test_an_act_without_stamp_is_of_its_file(tmp_path: Path) -> None:
    other = {**FULL, "transmission_id": "", "number": "2023-137", "issuer": "Ville de St-Aubert"}
    same = {**other, "issuer": "Commune de Saint Aubert", "number": "2023-138"}
    unlisted = Settings(Councils([Council("", SIRET)]))
    fill(tmp_path, [file(acts=[act(**FULL), act("a2", **other), act("a3", **same)])], unlisted)
    assert [row["DELIB_ID"] for row in read(tmp_path / "scdl.csv")] == ["2023-136", "2023-138"]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"matiere_code": "7"}, "matière connue au niveau 1 seulement (7)"),
        ({"matiere_code": ""}, "matière inconnue"),
        ({"matiere_code": "7.99"}, "matière connue au niveau 1 seulement (7.99)"),
        ({"title": ""}, "objet inconnu"),
        ({"number": "", "transmission_id": ""}, "numéro inconnu"),
        ({"session_date": "", "transmission_id": ""}, "date inconnue"),
        (
            {"transmission_id": "034-213401722-20231212-2023_136-DE"},
            "SIRET inconnu, à donner par --collectivites (SIREN 213401722)",
        ),
        (
            {"transmission_id": "", "issuer": "Ailleurs"},
            "SIRET inconnu, à donner par --collectivites (SIREN inconnu)",
        ),
    ],
)
def test_a_row_that_cannot_conform_says_why(
    tmp_path: Path, changes: dict[str, Any], reason: str
) -> None:
    assert reasons(tmp_path, **changes) == reason


@pytest.mark.parametrize(
    ("changes", "column", "reason"),
    [
        ({"received_date": "2023-12-11"}, "PREF_DATE", "2023-12-11 précède la délibération"),
        ({"members_in_office": None}, "VOTE_*", "nombre de membres en exercice inconnu"),
    ],
)
def test_what_is_left_out_is_told(
    tmp_path: Path, changes: dict[str, Any], column: str, reason: str
) -> None:
    row = one(tmp_path, **changes)
    assert all(row[name] == "" for name in row if name.startswith(column.rstrip("*")))
    [omitted] = read(tmp_path / "scdl-omitted.csv")
    assert (omitted["colonne"], omitted["raison"]) == (column, reason)


def test_a_deliberation_is_published_once(tmp_path: Path) -> None:
    acts = [act("a1", **FULL), act("a2", **FULL), act("a3", **{**FULL, "act_type": "arrete"})]
    scdl = fill(tmp_path, [file(acts=acts)])
    assert len(read(tmp_path / "scdl.csv")) == 1
    [twice] = read(tmp_path / "scdl-rejected.csv")
    assert "déjà publiée" in twice["raisons"]
    assert "1 of 2 deliberations conform" in scdl.notes[0]
    assert "1 acts are no deliberations" in scdl.notes[0]


def test_missing_authorities_are_listed_to_fill_in(tmp_path: Path) -> None:
    names = ("Commune de Bourg", "COMMUNE DE BOURG", "Commune de Bourg", "Ailleurs")
    acts = [
        act(str(place), **{**FULL, "transmission_id": "", "issuer": name})
        for place, name in enumerate(names)
    ]
    fill(tmp_path, [file(acts=acts)], Settings())
    assert (tmp_path / "collectivites.csv").read_text(encoding="utf-8") == (
        "nom,siren,siret,actes\nAilleurs,,,1\nCommune de Bourg,,,3\n"
    )


def test_a_list_can_be_filled_in_where_it_lies(tmp_path: Path) -> None:
    tables = write(tmp_path / "tables", [file(acts=[act(**FULL)])])
    argv = ["export", str(tables), "--to", "scdl", "--dir", str(tmp_path)]
    listed = tmp_path / "scdl" / "collectivites.csv"
    assert main(argv) == ExitCode.OK
    filled = listed.read_text(encoding="utf-8").replace(",218601946,,1", f",218601946,{SIRET},1")
    listed.write_text(filled, encoding="utf-8")
    for _ in range(2):
        assert main([*argv, "--collectivites", str(listed)]) == ExitCode.OK
        assert listed.read_text(encoding="utf-8") == filled
        assert len(read(tmp_path / "scdl" / "scdl.csv")) == 1


def test_cells_that_look_like_something_else_stay(tmp_path: Path) -> None:
    title = '=1+1, "x" ; 7.10'
    assert one(tmp_path, title=title)["DELIB_OBJET"] == title


def test_sample_is_valid(tables: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    argv = ["export", str(tables), "--to", "scdl", "--dir", str(tmp_path)]
    assert main(argv) == ExitCode.OK
    listed = read(tmp_path / "scdl" / "collectivites.csv")
    lines = ["nom,siret", *(f'"{row["nom"]}",{SIRET}' for row in listed if not row["siren"])]
    given = tmp_path / "given.csv"
    given.write_text("\n".join(lines), encoding="utf-8")
    argv += ["--collectivites", str(given), "--pref-id", "PREF099"]
    assert main([*argv, "--url", "https://exemple.fr/actes"]) == ExitCode.OK
    monkeypatch.chdir(tmp_path / "scdl")
    published, rejected = read(Path("scdl.csv")), read(Path("scdl-rejected.csv"))
    assert list(published[0]) == columns()
    assert len(published) + len(rejected) == 10
    report = frictionless.validate("scdl.csv", schema="schema.json")
    assert report.valid
    assert report.tasks[0].stats["rows"] == len(published) >= 6


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--pref-id", "34"], "PREFnnn"),
        (["--url", "exemple.fr/actes"], "is no address"),
    ],
)
def test_wrong_settings_are_told(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], options: list[str], told: str
) -> None:
    tables = write(tmp_path / "tables", [file(acts=[act()])])
    argv = ["export", str(tables), "--to", "scdl", "--dir", str(tmp_path / "out"), *options]
    assert main(argv) == ExitCode.USAGE
    assert told in capfd.readouterr().err
