"""Tables as files: every row is made CSV once, and Parquet is read from that CSV.

What a file gives is its lines of CSV, so that what crosses processes, rests on disk and ends in a
table is the same text, and a table is these texts one after another. A table is written beside its
final name and takes that name when the run ends, so that a folder never holds half a table.
"""

import csv
import io
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from operator import itemgetter
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self

from registre.tables.column import Row
from registre.tables.schema import TABLES, Table, Type

FORMATS = ("csv", "parquet")
# Bytes of CSV that make a Parquet row group: what a table being written holds in memory.
GROUP = 8 << 20


def find_table(folder: Path, name: str) -> Path:
    """Return the file of a table that was written; where it lies in both formats, Parquet.

    Raises
    ------
    FileNotFoundError
        If it is in neither.
    """
    for form in reversed(FORMATS):
        path = folder / f"{name}.{form}"
        if path.is_file():
            return path
    raise FileNotFoundError(f"{folder}: no table {name}; run registre extract first.")


def to_csv(table: Table, rows: Iterable[Row]) -> str:
    r"""Return rows as lines of CSV without header; an unknown value is an empty cell.

    Examples
    --------
    >>> failures = TABLES["failures"]
    >>> to_csv(failures, [dict.fromkeys(failures.names, "a,b") | {"sha256": None}])
    '"a,b",,"a,b","a,b","a,b"\n'
    """
    text = io.StringIO(newline="")
    cells = list(map(itemgetter(*table.names), rows))
    csv.writer(text, lineterminator="\n").writerows(cells)
    if "\r" in text.getvalue():
        # Readers take a bare carriage return for the end of a line; the writer does not quote it.
        text = io.StringIO(newline="")
        csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(cells)
    return text.getvalue()


def from_csv(table: Table, lines: str) -> list[Row]:
    r"""Return lines of CSV without header as rows, every cell as it is written.

    Examples
    --------
    >>> failures = TABLES["failures"]
    >>> from_csv(failures, '"a,b",,,,why\n')[0]["source"]
    'a,b'
    """
    cells = csv.reader(io.StringIO(lines, newline=""))
    return [dict(zip(table.names, row, strict=True)) for row in cells]


def to_texts(tables: Mapping[str, list[Row]]) -> dict[str, str]:
    """Return the rows of every table as lines of CSV; tables without row are left out."""
    return {name: to_csv(TABLES[name], rows) for name, rows in tables.items() if rows}


class TableFile(Protocol):
    """One table being written."""

    def write(self, lines: str) -> None:
        """Add lines of CSV, whole rows."""

    def close(self) -> None:
        """Finish the file."""


class CsvFile:
    """UTF-8, comma, header line."""

    def __init__(self, path: Path, table: Table) -> None:
        self._file = path.open("w", encoding="utf-8", newline="")
        self._file.write(",".join(table.names) + "\n")

    def write(self, lines: str) -> None:
        """Add lines of CSV, whole rows."""
        self._file.write(lines)

    def close(self) -> None:
        """Finish the file."""
        self._file.close()


def arrow_schema(table: Table) -> Any:  # noqa: ANN401 (pyarrow has no types)
    """Return the columns of a table with their types in Arrow."""
    import pyarrow as pa  # noqa: PLC0415 (a run without Parquet starts faster)

    types = {Type.TEXT: pa.string(), Type.INTEGER: pa.int64(), Type.NUMBER: pa.float64()}
    return pa.schema([(column.name, types[column.type]) for column in table.columns])


class ParquetFile:
    """Columns with the declared types; unknown text is empty, an unknown number null."""

    def __init__(self, path: Path, table: Table) -> None:
        import pyarrow.csv as pc  # noqa: PLC0415 (a run without Parquet starts faster)
        import pyarrow.parquet as pq  # noqa: PLC0415

        self._schema = arrow_schema(table)
        self._csv = pc
        self._parse = pc.ParseOptions(newlines_in_values=True)
        self._convert = pc.ConvertOptions(
            column_types=self._schema, null_values=[""], strings_can_be_null=False
        )
        self._writer = pq.ParquetWriter(path, self._schema)
        self._lines: list[bytes] = []
        self._size = 0

    def write(self, lines: str) -> None:
        """Add lines of CSV, whole rows; they reach the disk by groups."""
        self._lines.append(lines.encode("utf-8"))
        self._size += len(self._lines[-1])
        if self._size >= GROUP:
            self._flush()

    def _flush(self) -> None:
        if not self._size:
            return
        names = self._schema.names
        # One block: a row never straddles two.
        read = self._csv.ReadOptions(column_names=names, block_size=self._size + 1)
        whole = io.BytesIO(b"".join(self._lines))
        self._writer.write_table(self._csv.read_csv(whole, read, self._parse, self._convert))
        self._lines, self._size = [], 0

    def close(self) -> None:
        """Finish the file; an empty table keeps its schema."""
        try:
            self._flush()
        finally:
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

    def write(self, texts: Mapping[str, str]) -> None:
        """Add what :func:`to_texts` gives for one document."""
        for name, lines in texts.items():
            for file in self._files[name]:
                file.write(lines)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        done = False
        try:
            self._stack.close()
            done = kind is None
        finally:
            for _, _, path in self._paths():
                if done:
                    _beside(path).replace(path)
                else:
                    _beside(path).unlink(missing_ok=True)


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.part")
