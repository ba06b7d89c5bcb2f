"""Tables of a run read back from its folder, CSV or Parquet, as data frames of declared types."""

from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from registre.model.documents import PAGE_BREAK
from registre.tables.files import find_table
from registre.tables.frames import DTYPES
from registre.tables.schema import TABLES, Table, Type


def load_tables(folder: Path, names: Iterable[str] = tuple(TABLES)) -> dict[str, pd.DataFrame]:
    """Return tables that ``registre extract`` wrote; unknown text is empty, a number ``<NA>``.

    Parameters
    ----------
    folder
        What ``--out`` was. Where a table lies in both formats, Parquet is read.
    names
        Which tables; all of them when not given.

    Raises
    ------
    FileNotFoundError
        If one is not there.
    """
    return {name: _load(folder, TABLES[name]) for name in names}


def _load(folder: Path, table: Table) -> pd.DataFrame:
    path = find_table(folder, table.name)
    if path.suffix == ".parquet":
        frame = pd.read_parquet(path)
    else:
        # Every cell as it is written: "NA" is a name, 7.10 is a code.
        frame = pd.read_csv(path, dtype=str, keep_default_na=False)
        for column in table.columns:
            if column.type is not Type.TEXT:
                frame[column.name] = pd.to_numeric(frame[column.name].replace("", None))
    return frame.astype({column.name: DTYPES[column.type] for column in table.columns})


def document_texts(texts: pd.DataFrame) -> dict[str, str]:
    r"""Return the text of every document from the table ``texts``; offsets refer to it.

    Examples
    --------
    >>> pages = pd.DataFrame({"source": ["a", "a"], "page": [1, 2], "text": ["Vu", "Considérant"]})
    >>> document_texts(pages)
    {'a': 'Vu\x0cConsidérant'}
    """
    pages = texts.sort_values(["source", "page"], kind="stable")
    return {
        str(source): PAGE_BREAK.join(group) for source, group in pages.groupby("source")["text"]
    }
