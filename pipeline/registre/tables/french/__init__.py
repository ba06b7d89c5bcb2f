"""The tables in French: what a table, a column and a code mean, for those who open them."""

from collections.abc import Mapping
from functools import cache
from importlib import resources


def table_meaning(table: str) -> str:
    """Return what one row of a table is.

    Examples
    --------
    >>> table_meaning("proxies")
    'un pouvoir donné à un autre membre'
    """
    return _columns()[table, ""]


def column_meaning(table: str, column: str) -> str:
    """Return what a column holds.

    Examples
    --------
    >>> column_meaning("amounts", "tax")
    'hors taxes ou toutes taxes comprises'
    """
    found = _columns()
    return found.get((table, column)) or found["*", column]


def code_meanings(table: str, column: str) -> Mapping[str, str]:
    """Return what the codes of a column mean, in order; none when the column is open.

    Examples
    --------
    >>> code_meanings("amounts", "tax")
    {'HT': 'hors taxes', 'TTC': 'toutes taxes comprises'}
    """
    found = _codes()
    return found.get(f"{table}.{column}") or found.get(f"*.{column}") or {}


def _lines(name: str) -> list[list[str]]:
    text = resources.files(__name__).joinpath(name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")]


@cache
def _columns() -> dict[tuple[str, str], str]:
    return {(table, column): meaning for table, column, meaning in _lines("columns.tsv")}


@cache
def _codes() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for column, code, meaning in _lines("codes.tsv"):
        found.setdefault(column, {})[code] = meaning
    return found
