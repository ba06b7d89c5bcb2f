"""What a table is made of."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

# A row: cells by the names of their columns; unknown text is empty, an unknown number ``None``.
Row = dict[str, Any]


class Type(StrEnum):
    """Types of columns, by their pandas name."""

    TEXT = "string"
    INTEGER = "Int64"
    NUMBER = "Float64"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what it means, its type."""

    name: str
    meaning: str
    type: Type = Type.TEXT


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, what one row is, its columns in order."""

    name: str
    grain: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> list[str]:
        """The names of the columns, in order."""
        return [column.name for column in self.columns]


def integer(name: str, meaning: str) -> Column:
    """Return a column of whole numbers."""
    return Column(name, meaning, Type.INTEGER)


def number(name: str, meaning: str) -> Column:
    """Return a column of numbers."""
    return Column(name, meaning, Type.NUMBER)
