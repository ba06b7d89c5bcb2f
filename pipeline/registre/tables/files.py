"""Tables as files, written row by row so that memory stays flat.

A table is written beside its final name and takes that name when the run ends, so that a folder
never holds half a table.
"""

import csv
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Protocol, Self

from registre.tables.rows import Row
from registre.tables.schema import TABLES, Table, Type

FORMATS = ("csv", "parquet")
# Rows of a Parquet row group: some megabytes in memory.
GROUP = 20_000


class TableFile(Protocol):
    """One table being written."""

    def write(self, rows: Iterable[Row]) -> None:
        """Add rows."""

    def close(self) -> None:
        """Finish the file."""


class CsvFile:
    """UTF-8, comma, header line; an unknown value is an empty cell."""

    def __init__(self, path: Path, table: Table) -> None:
        self._file: IO[str] = path.open("w", encoding="utf-8", newline="")
        self._writer = csv.DictWriter(self._file, table.names, lineterminator="\n")
        self._writer.writeheader()

    def write(self, rows: Iterable[Row]) -> None:
        """Add rows."""
        self._writer.writerows(rows)

    def close(self) -> None:
        """Finish the file."""
        self._file.close()


class ParquetFile:
    """Columns with the declared types; unknown text is empty, an unknown number null."""

    def __init__(self, path: Path, table: Table) -> None:
        import pyarrow as pa  # noqa: PLC0415 (a run without Parquet starts faster)
        import pyarrow.parquet as pq  # noqa: PLC0415

        types: dict[Type, pa.DataType] = {
            Type.TEXT: pa.string(),
            Type.INTEGER: pa.int64(),
            Type.NUMBER: pa.float64(),
        }
        self._schema = pa.schema([(c.name, types[c.type]) for c in table.columns])
        self._make = pa.Table.from_pylist
        self._writer = pq.ParquetWriter(path, self._schema)
        self._rows: list[Row] = []

    def write(self, rows: Iterable[Row]) -> None:
        """Add rows; they reach the disk by groups."""
        self._rows += rows
        if len(self._rows) >= GROUP:
            self._flush()

    def _flush(self) -> None:
        self._writer.write_table(self._make(self._rows, schema=self._schema))
        self._rows = []

    def close(self) -> None:
        """Finish the file; an empty table keeps its schema."""
        self._flush()
        self._writer.close()


_WRITERS: dict[str, Any] = {"csv": CsvFile, "parquet": ParquetFile}


class TableFolder:
    """Every table of a run in a folder, in one or several formats.

    Parameters
    ----------
    folder
        Made when missing; tables of the same name are replaced when the run ends.
    formats
        Among ``csv`` and ``parquet``.

    Raises
    ------
    ValueError
        If a format is unknown.
    """

    def __init__(self, folder: Path, formats: Iterable[str]) -> None:
        self._folder = folder
        self._formats = tuple(dict.fromkeys(formats))
        unknown = [name for name in self._formats if name not in FORMATS]
        if unknown or not self._formats:
            raise ValueError(
                f"no format {', '.join(unknown) or 'given'}: take {', '.join(FORMATS)}"
            )
        self._files: dict[str, list[TableFile]] = {}
        self._stack = ExitStack()

    def _paths(self) -> list[tuple[str, str, Path]]:
        return [
            (table, form, self._folder / f"{table}.{form}")
            for table in TABLES
            for form in self._formats
        ]

    def __enter__(self) -> Self:
        self._folder.mkdir(parents=True, exist_ok=True)
        for table, form, path in self._paths():
            file: TableFile = _WRITERS[form](_beside(path), TABLES[table])
            self._stack.callback(file.close)
            self._files.setdefault(table, []).append(file)
        return self

    def write(self, tables: Mapping[str, list[Row]]) -> None:
        """Add the rows of one document to every table."""
        for name, rows in tables.items():
            for file in self._files[name]:
                file.write(rows)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()
        for _, _, path in self._paths():
            if kind is None:
                _beside(path).replace(path)
            else:
                _beside(path).unlink(missing_ok=True)


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.part")
