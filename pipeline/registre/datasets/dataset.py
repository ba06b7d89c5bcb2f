"""What every form of a dataset is while it is written: a taker of rows, file by file."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from typing import Protocol

from registre.tables.column import Row

# The rows of one input file, by table.
Rows = Mapping[str, list[Row]]


class Dataset(AbstractContextManager["Dataset"], Protocol):
    """Files being written; they are complete when the context is left without an error.

    Attributes
    ----------
    notes
        What a user should know of what was written, one sentence each; complete at the end.
    """

    notes: list[str]

    def write(self, rows: Rows) -> None:
        """Add the rows of one input file, all tables."""
