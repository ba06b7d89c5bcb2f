"""One SQLite database of all tables: typed, with keys and full-text search."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from types import TracebackType
from typing import Self

from registre.datasets.dataset import Rows
from registre.tables.constraints import FILLED, PRIMARY, Form, foreign_keys, form
from registre.tables.french import code_meanings, column_meaning
from registre.tables.schema import TABLES, Column, Table, Type

# Columns that can be searched by words; accents and capitals do not count.
SEARCHED = {
    "texts": ("text",),
    "acts": ("title", "heading", "issuer", "number"),
    "decisions": ("clause",),
}
# Columns that questions ask by, beside the keys.
_ASKED = {
    "session_id", "name", "person_id", "giver", "holder", "key", "code", "role", "issuer",
    "session_date", "status", "label",
}  # fmt: skip
_TYPES = {Type.TEXT: "TEXT", Type.INTEGER: "INTEGER", Type.NUMBER: "REAL"}


# What the columns and their codes mean, beside the tables.
DICTIONARY = "dictionary"
CODES = "codes"
_MEANINGS = f"""
CREATE TABLE {DICTIONARY} (
    "table" TEXT NOT NULL, "column" TEXT NOT NULL, meaning TEXT NOT NULL, sens TEXT NOT NULL,
    PRIMARY KEY ("table", "column")
);
CREATE TABLE {CODES} (
    "table" TEXT NOT NULL, "column" TEXT NOT NULL, code TEXT NOT NULL, sens TEXT NOT NULL,
    PRIMARY KEY ("table", "column", code),
    FOREIGN KEY ("table", "column") REFERENCES {DICTIONARY} ("table", "column")
);
"""


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _column(table: Table, column: Column) -> str:
    # Sums of money sort and add as numbers; cents are exact far beyond any budget.
    decimal = form(table, column) is Form.DECIMAL
    parts = [f'"{column.name}"', "NUMERIC" if decimal else _TYPES[column.type]]
    if column.name in FILLED or column.name in PRIMARY.get(table.name, ()):
        parts.append("NOT NULL")
    return " ".join(parts)


def create_table(table: Table) -> str:
    """Return the statement that makes a table.

    Examples
    --------
    >>> print(create_table(Table("votes", "", (Column("mention_id", ""), Column("act_id", "")))))
    CREATE TABLE "votes" (
        "mention_id" TEXT NOT NULL,
        "act_id" TEXT,
        PRIMARY KEY ("mention_id"),
        FOREIGN KEY ("act_id") REFERENCES "acts" ("act_id")
    )
    """
    lines = [_column(table, column) for column in table.columns]
    if table.name in PRIMARY:
        lines.append(f"PRIMARY KEY ({_quoted(PRIMARY[table.name])})")
    lines += [
        f'FOREIGN KEY ("{column}") REFERENCES "{other}" ("{field}")'
        for column, (other, field) in foreign_keys(table).items()
    ]
    return f'CREATE TABLE "{table.name}" (\n    ' + ",\n    ".join(lines) + "\n)"


def _finish() -> Iterable[str]:
    """Yield the statements that make indexes and search, when all rows are in."""
    for table in TABLES.values():
        alone = set(PRIMARY.get(table.name, ())) if len(PRIMARY.get(table.name, ())) == 1 else set()
        for column in table.names:
            if column not in alone and (column in foreign_keys(table) or column in _ASKED):
                yield f'CREATE INDEX "{table.name}_{column}" ON "{table.name}" ("{column}")'
    for name, columns in SEARCHED.items():
        yield (
            f'CREATE VIRTUAL TABLE "{name}_fts" USING fts5({_quoted(columns)},'
            f' tokenize="unicode61 remove_diacritics 2", content="{name}")'
        )
        for command in ("rebuild", "optimize"):
            yield f"INSERT INTO {name}_fts ({name}_fts) VALUES ('{command}')"  # noqa: S608 (ours)
    yield "ANALYZE"


class Database:
    """A database being written; unknown is ``NULL``.

    Parameters
    ----------
    path
        It must not be there.
    """

    def __init__(self, path: Path) -> None:
        self._base = sqlite3.connect(path, isolation_level=None)
        self.notes: list[str] = []

    def __enter__(self) -> Self:
        # It is thrown away when it is not finished, so it needs no journal.
        self._base.execute("PRAGMA journal_mode = OFF")
        self._base.execute("PRAGMA synchronous = OFF")
        self._base.execute("BEGIN")
        for table in TABLES.values():
            self._base.execute(create_table(table))
        self._write_meanings()
        return self

    def _write_meanings(self) -> None:
        for statement in _MEANINGS.split(";"):
            self._base.execute(statement)
        for table in TABLES.values():
            for column in table.columns:
                where = (table.name, column.name)
                self._base.execute(
                    f"INSERT INTO {DICTIONARY} VALUES (?, ?, ?, ?)",  # noqa: S608 (ours)
                    [*where, column.meaning, column_meaning(*where)],
                )
                self._base.executemany(
                    f"INSERT INTO {CODES} VALUES (?, ?, ?, ?)",  # noqa: S608 (ours)
                    [(*where, *told) for told in code_meanings(*where).items()],
                )

    def write(self, rows: Rows) -> None:
        """Add the rows of one input file, all tables.

        Raises
        ------
        ValueError
            If two rows have one identifier.
        """
        for name, found in rows.items():
            names = TABLES[name].names
            places = ", ".join("?" * len(names))
            try:
                self._base.executemany(
                    f'INSERT INTO "{name}" VALUES ({places})',  # noqa: S608 (names of the schema)
                    ([None if row[n] == "" else row[n] for n in names] for row in found),
                )
            except sqlite3.IntegrityError as error:
                raise ValueError(
                    f"{error} (in {found[0]['source']}): run registre extract again."
                ) from error

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with closing(self._base):
            if kind is not None:
                return
            for statement in _finish():
                self._base.execute(statement)
            self._base.execute("COMMIT")
            lost = self._base.execute("PRAGMA foreign_key_check").fetchall()
            self._base.execute("VACUUM")
        if lost:
            self.notes.append(f"{len(lost)} cells of the database name a row that is not there.")
