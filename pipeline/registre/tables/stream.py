"""Tables of a run read back row by row, for runs that are larger than memory."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from registre.tables.rows import Row
from registre.tables.schema import TABLES, Table, Type

# Bytes of CSV that are read at once; the longest row, a page of text, must fit.
BLOCK = 64 << 20
# Rows of Parquet that are made Python at once.
BATCH = 4096


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
    import pyarrow as pa  # noqa: PLC0415 (a run without Parquet starts faster)

    table = TABLES[name]
    texts = [column.name for column in table.columns if column.type is Type.TEXT]
    try:
        for batch in _batches(folder, table):
            for row in batch.select(table.names).to_pylist():
                for text in texts:
                    if row[text] is None:
                        row[text] = ""
                yield row
    except (pa.ArrowInvalid, KeyError) as error:
        raise ValueError(
            f"{folder}: the table {name} is not of this version: run registre extract again. "
            f"({error})"
        ) from error


def _batches(folder: Path, table: Table) -> Iterator[Any]:
    import pyarrow.csv as pc  # noqa: PLC0415
    import pyarrow.parquet as pq  # noqa: PLC0415

    from registre.tables.files import arrow_schema  # noqa: PLC0415

    parquet, lines = folder / f"{table.name}.parquet", folder / f"{table.name}.csv"
    if parquet.is_file():
        with pq.ParquetFile(parquet) as file:
            yield from file.iter_batches(BATCH)
    elif lines.is_file():
        convert = pc.ConvertOptions(
            column_types=arrow_schema(table), null_values=[""], strings_can_be_null=False
        )
        parse = pc.ParseOptions(newlines_in_values=True)
        read = pc.ReadOptions(block_size=BLOCK, use_threads=False)
        with pc.open_csv(lines, read, parse, convert) as file:
            yield from file
    else:
        raise FileNotFoundError(f"{folder}: no table {table.name}; run registre extract first.")


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
