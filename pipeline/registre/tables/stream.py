"""Tables of a run read back row by row, for runs that are larger than memory."""

import csv
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from registre.tables.column import Row
from registre.tables.files import find_table
from registre.tables.schema import TABLES, Table, Type

# Rows of Parquet that are made Python at once.
BATCH = 1024
# Characters of the longest cell: a page may be a whole register.
LONGEST = 1 << 30
_CASTS: dict[Type, Callable[[str], Any]] = {Type.INTEGER: int, Type.NUMBER: float}


def read_rows(folder: Path, name: str) -> Iterator[Row]:
    """Yield the rows of one table in order; unknown text is empty, an unknown number ``None``.

    Parameters
    ----------
    folder
        What ``--out`` was. Where a table lies in both formats, Parquet is read.

    Raises
    ------
    FileNotFoundError
        If the table is not there.
    ValueError
        If it has not the columns of this version, or is no table.
    """
    table = TABLES[name]
    path = find_table(folder, name)
    try:
        yield from (_read_parquet if path.suffix == ".parquet" else _read_csv)(path, table)
    except (ValueError, KeyError) as error:
        raise ValueError(
            f"{folder}: the table {name} is not of this version: run registre extract again. "
            f"({error})"
        ) from error


def _read_parquet(path: Path, table: Table) -> Iterator[Row]:
    import pyarrow.parquet as pq  # noqa: PLC0415 (a run without Parquet starts faster)

    texts = [column.name for column in table.columns if column.type is Type.TEXT]
    with pq.ParquetFile(path) as file:
        for batch in file.iter_batches(BATCH):
            for row in batch.select(table.names).to_pylist():
                for text in texts:
                    row[text] = row[text] or ""
                yield row


def _read_csv(path: Path, table: Table) -> Iterator[Row]:
    # The reader of Arrow would hold 32 blocks of every table.
    csv.field_size_limit(LONGEST)
    with path.open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file)
        header = next(lines, [])
        places = [(c.name, header.index(c.name), _CASTS.get(c.type)) for c in table.columns]
        for cells in lines:
            if len(cells) != len(header):
                raise ValueError(f"{len(cells)} cells of {len(header)} in line {lines.line_num}")
            yield {
                name: cells[place]
                if cast is None
                else (cast(cells[place]) if cells[place] else None)
                for name, place, cast in places
            }


def read_documents(
    folder: Path, names: Iterable[str] = tuple(TABLES)
) -> Iterator[dict[str, list[Row]]]:
    """Yield the rows of tables file by file, in the order of ``documents``; one is held at once.

    Raises
    ------
    FileNotFoundError
        If a table is not there.
    ValueError
        If two files have the same name, or the rows of a table are not in the order of
        ``documents``, as ``registre extract`` writes them.
    """
    others = {name: _Cursor(folder, name) for name in names if name != "documents"}
    documents = read_rows(folder, "documents")
    document = next(documents, None)
    while document is not None:
        source, following = document["source"], next(documents, None)
        if following is not None and following["source"] == source:
            raise ValueError(f"two files are named {source}: extract them from one folder.")
        yield {"documents": [document]} | {n: cursor.take(source) for n, cursor in others.items()}
        document = following
    for name, cursor in others.items():
        if cursor.row is not None:
            raise ValueError(
                f"{folder}: the rows of {name} are not in the order of documents, from "
                f"{cursor.row['source']} on: run registre extract again."
            )


class _Cursor:
    """A table that is read as far as the rows of a file go."""

    def __init__(self, folder: Path, name: str) -> None:
        self._rows = read_rows(folder, name)
        self.row = next(self._rows, None)

    def take(self, source: str) -> list[Row]:
        taken = []
        while self.row is not None and self.row["source"] == source:
            taken.append(self.row)
            self.row = next(self._rows, None)
        return taken
