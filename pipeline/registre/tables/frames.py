"""Rows as pandas data frames with declared types."""

from collections.abc import Iterable, Mapping

import pandas as pd

from registre.tables.column import Row
from registre.tables.schema import TABLES, Table, Type

DTYPES: dict[Type, str] = {Type.TEXT: "str", Type.INTEGER: "Int64", Type.NUMBER: "Float64"}


def to_frame(table: Table, rows: Iterable[Row]) -> pd.DataFrame:
    """Return one table; unknown text is empty, an unknown number is ``<NA>``."""
    data = list(rows)
    return pd.DataFrame(
        {
            column.name: pd.Series([row[column.name] for row in data], dtype=DTYPES[column.type])
            for column in table.columns
        }
    )


def to_frames(documents: Iterable[Mapping[str, list[Row]]]) -> dict[str, pd.DataFrame]:
    """Return every table of several documents, each a data frame by its name."""
    gathered: dict[str, list[Row]] = {name: [] for name in TABLES}
    for tables in documents:
        for name, rows in tables.items():
            gathered[name] += rows
    return {name: to_frame(TABLES[name], rows) for name, rows in gathered.items()}
