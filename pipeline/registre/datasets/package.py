"""A Frictionless data package: the tables as CSV and Parquet, with one description of both."""

import json
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from registre.datasets.about import About
from registre.datasets.dataset import Rows
from registre.datasets.manifest import digest
from registre.tables.constraints import (
    FILLED,
    PATTERNS,
    PRIMARY,
    Form,
    foreign_keys,
    form,
    values,
)
from registre.tables.files import TableFolder, to_texts
from registre.tables.schema import TABLES, Column, Table, Type

NAME = "datapackage.json"
_TYPES = {Type.TEXT: "string", Type.INTEGER: "integer", Type.NUMBER: "number"}
# Texts that are values of a type of their own; the others keep their pattern.
_FORMS = {Form.DATE: "date", Form.DECIMAL: "number"}


def describe_column(table: Table, column: Column) -> dict[str, Any]:
    """Return a column as a field of a table schema.

    Examples
    --------
    >>> describe_column(TABLES["amounts"], Column("tax", "HT, TTC"))["constraints"]
    {'enum': ['HT', 'TTC']}
    """
    written = form(table, column)
    field: dict[str, Any] = {
        "name": column.name,
        "type": _FORMS.get(written, "string") if written else _TYPES[column.type],
        "description": column.meaning,
    }
    constraints: dict[str, Any] = {}
    if column.name in FILLED or column.name in PRIMARY.get(table.name, ()):
        constraints["required"] = True
    if column.type is Type.INTEGER:
        constraints["minimum"] = 0
    if written and written not in _FORMS:
        constraints["pattern"] = PATTERNS[written]
    if allowed := values(table, column):
        constraints["enum"] = list(allowed)
    return field | ({"constraints": constraints} if constraints else {})


def describe_table(table: Table) -> dict[str, Any]:
    """Return the schema of a table: its fields, its key, the tables that it names."""
    described: dict[str, Any] = {
        "fields": [describe_column(table, column) for column in table.columns],
        "missingValues": [""],
    }
    if table.name in PRIMARY:
        described["primaryKey"] = list(PRIMARY[table.name])
    if keys := foreign_keys(table):
        described["foreignKeys"] = [
            {"fields": [column], "reference": {"resource": resource, "fields": [field]}}
            for column, (resource, field) in keys.items()
        ]
    return described


def describe_package(about: About, version: str) -> dict[str, Any]:
    """Return the description of the dataset without its resources."""
    described: dict[str, Any] = {
        "profile": "data-package",
        "name": about.name,
        "title": about.title,
        "description": "French administrative acts read into tables by registre.",
        "keywords": ["actes administratifs", "délibérations", "arrêtés", "collectivités"],
        "contributors": [{"title": f"registre {version}", "role": "wrangler"}],
    }
    if licence := about.licensed:
        told = {"name": licence.name, "title": licence.title, "path": licence.path}
        described["licenses"] = [{name: text for name, text in told.items() if text}]
    if about.sources:
        described["sources"] = [{"title": source} for source in about.sources]
    if about.created:
        described["created"] = f"{about.created}T00:00:00Z"
    return described


def _resource(table: Table, path: Path) -> dict[str, Any]:
    size = {"bytes": path.stat().st_size, "hash": f"sha256:{digest(path)}"}
    where = {"path": path.name, "title": table.name, "description": f"One row: {table.grain}."}
    if path.suffix == ".parquet":
        return {
            "name": f"{table.name}-parquet",
            "type": "file",
            **where,
            "format": "parquet",
            "mediatype": "application/vnd.apache.parquet",
            **size,
        }
    return {
        "name": table.name,
        "type": "table",
        "profile": "tabular-data-resource",
        **where,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "doubleQuote": True},
        **size,
        "schema": describe_table(table),
    }


class Package:
    """A data package being written.

    Parameters
    ----------
    folder
        Made when missing.
    version
        Of the program that made the tables.
    """

    def __init__(self, folder: Path, about: About, version: str) -> None:
        self._folder = folder
        self._described = describe_package(about, version)
        self._tables = TableFolder(folder, ["csv", "parquet"])
        self.notes: list[str] = []

    def __enter__(self) -> Self:
        self._tables.__enter__()
        return self

    def write(self, rows: Rows) -> None:
        """Add the rows of one input file, all tables."""
        self._tables.write(to_texts(dict(rows)))

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._tables.__exit__(kind, error, trace)
        if kind is not None:
            return
        self._described["resources"] = [
            _resource(table, self._folder / f"{table.name}.{ending}")
            for ending in ("csv", "parquet")
            for table in TABLES.values()
        ]
        text = json.dumps(self._described, indent=2, ensure_ascii=False)
        (self._folder / NAME).write_text(text + "\n", encoding="utf-8")
