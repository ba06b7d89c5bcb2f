"""A data package is what Frictionless takes it for: types, closed values, keys, digests."""

import csv
import json
import shutil
from pathlib import Path

import frictionless
import pytest

from made import act, file, mention, write
from registre.datasets.about import About
from registre.datasets.package import NAME, Package, describe_table
from registre.tables.schema import TABLES
from registre.tables.stream import read_documents, read_rows

ABOUT = About("actes", "Actes", "etalab-2.0", ("Une commune",), "2024-05-01")


def pack(tables: Path, folder: Path) -> Path:
    """Write a data package of tables and return its folder."""
    with Package(folder, ABOUT, "1.0") as package:
        for rows in read_documents(tables):
            package.write(rows)
    return folder


@pytest.fixture(scope="module")
def package(tables: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the data package of the sample archive."""
    return pack(tables, tmp_path_factory.mktemp("package"))


def errors(folder: Path) -> list[tuple[str, str, str]]:
    """Return what Frictionless finds wrong: the resource, the kind, the field."""
    report = frictionless.validate(str(folder / NAME))
    assert len(report.tasks) == 2 * len(TABLES)
    assert report.errors == []
    return [
        (task.name, error.type, getattr(error, "field_name", ""))
        for task in report.tasks
        for error in task.errors
    ]


def test_sample_is_valid(package: Path) -> None:
    assert errors(package) == []


def test_rows_are_those_of_the_tables(package: Path, tables: Path) -> None:
    for name in TABLES:
        rows = list(read_rows(tables, name))
        assert (package / f"{name}.csv").read_bytes() == (tables / f"{name}.csv").read_bytes()
        assert list(read_rows(package, name)) == rows  # from Parquet


def test_what_a_publisher_says_is_there(package: Path) -> None:
    described = json.loads((package / NAME).read_bytes())
    assert described["licenses"][0]["name"] == "etalab-2.0"
    assert described["sources"] == [{"title": "Une commune"}]
    assert described["created"] == "2024-05-01T00:00:00Z"


def test_schema_is_that_of_the_tables() -> None:
    for table in TABLES.values():
        fields = describe_table(table)["fields"]
        assert [field["name"] for field in fields] == table.names
        assert [field["description"] for field in fields] == [c.meaning for c in table.columns]


def tampered(package: Path, folder: Path, table: str, changes: dict[str, str]) -> Path:
    """Return a copy of a package with other values in the first row of a table."""
    shutil.copytree(package, folder)
    path = folder / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    rows[0].update(changes)
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return folder


@pytest.mark.parametrize(
    ("place", "value", "kind"),
    [
        ("amounts.act_id", "nowhere", "foreign-key"),
        ("amounts.source", "nowhere.pdf", "foreign-key"),
        ("amounts.value", "12,50", "type-error"),
        ("amounts.mention_id", "", "constraint-error"),
        ("acts.act_type", "délibération", "constraint-error"),
        ("acts.session_date", "12/12/2023", "type-error"),
        ("acts.matiere_code", "7.123", "constraint-error"),
        ("dates.start", "-1", "constraint-error"),
    ],
)
def test_a_wrong_value_is_seen(
    package: Path, tmp_path: Path, place: str, value: str, kind: str
) -> None:
    table, _, column = place.partition(".")
    folder = tampered(package, tmp_path / "copy", table, {column: value})
    kinds = {found for name, found, _ in errors(folder) if name == table}
    assert kind in kinds
    assert "hash-count" in kinds


def test_two_rows_of_one_key_are_seen(tmp_path: Path) -> None:
    rows = file(acts=[act()], votes=[mention("votes", 1, "V"), mention("votes", 1, "V")])
    folder = pack(write(tmp_path / "tables", [rows]), tmp_path / "package")
    assert errors(folder) == [("votes", "primary-key", "")]


def test_cells_that_look_like_something_else_stay(tmp_path: Path) -> None:
    kept = [
        mention("amounts", 1, text, value="0.10", currency="EUR", label=text)
        for text in ("NA", "=1+1", '"x";\n', "7.10", "nan")
    ]
    for index, found in enumerate(kept):
        found["mention_id"] = str(index)
    folder = pack(write(tmp_path / "tables", [file(acts=[act()], amounts=kept)]), tmp_path / "p")
    assert errors(folder) == []
    amounts = frictionless.Package(str(folder / NAME)).get_table_resource("amounts")
    rows = amounts.read_rows()
    assert [found["label"] for found in rows] == [found["label"] for found in kept]
    assert str(rows[0]["value"]) == "0.10"
