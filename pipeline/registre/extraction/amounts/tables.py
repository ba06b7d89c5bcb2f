"""Lines, cells and columns of tables in a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from registre.extraction.amounts.draft import Draft
from registre.extraction.amounts.figures import read_figure, scaled
from registre.extraction.amounts.patterns import CELL, NUMBERED, YEAR
from registre.model.amounts import Tax

_CELL = re.compile(CELL)
_YEAR = re.compile(YEAR)
_NUMBERED = re.compile(NUMBERED)
_WORD = re.compile(r"[a-z]+")

# Two cells read as one make a sum that no table holds
_MAX_SUM = 10**9
# Beyond this a line is no line of a table
_LONG = 2000


@dataclass(slots=True)
class Column:
    """A column of sums: what its heading says of them."""

    factor: Decimal
    tax: Tax | None


def line_start(folded: str, at: int) -> int:
    """Return where the line of ``at`` starts; far before it if the line is very long."""
    near = max(0, at - _LONG)
    return max(near, folded.rfind("\n", near, at) + 1)


def line_end(folded: str, at: int) -> int:
    """Return where the line of ``at`` ends; far after it if the line is very long."""
    far = min(len(folded), at + _LONG)
    end = folded.find("\n", at, far)
    return far if end < 0 else end


def lines_below(folded: str, at: int) -> Iterator[tuple[int, int]]:
    """Yield the lines that follow the one ending at ``at``, to the end of the body."""
    while at < len(folded):
        start, at = at + 1, line_end(folded, at + 1)
        if "\0" in folded[start:at]:
            return
        yield start, at


def named_tax(heading: str) -> Tax | None:
    """Read the tax that a heading names last."""
    named = [word for word in _WORD.findall(heading) if word in ("ht", "ttc")]
    return Tax[named[-1].upper()] if named else None


def _is_year(figure: str) -> bool:
    """Tell a year from a round sum written in four digits: 2024, but 2000."""
    return _YEAR.fullmatch(figure) is not None and int(figure) % 50 != 0


def read_cell(folded: str, start: int, end: int, column: Column) -> Draft | None:
    """Return the sum that ends the line or cell ``start:end``, if one does."""
    match = _CELL.search(folded, start, end)
    if match is None:
        return None
    begin, stop = match.span("figure")
    between_bars = folded[end : end + 1] == "|"
    if not between_bars and (
        _is_year(match["figure"]) or _NUMBERED.search(folded, start, match.start())
    ):
        return None
    figure = read_figure(match["figure"])
    if figure.problems or figure.value >= _MAX_SUM or match["figure"] == "00":
        return None
    value = scaled(figure.value, column.factor)
    if match["minus"]:
        value = -value
        begin = match.start("minus")
    return Draft(
        begin, stop, match.start("figure"), stop, value, "amounts.cell",
        tax=column.tax, repair=figure.repair,
    )  # fmt: skip
