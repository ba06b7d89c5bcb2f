"""Read the Markdown tables."""

import re
from itertools import pairwise

from registre.extraction.amounts.draft import Draft
from registre.extraction.amounts.figures import read_scale
from registre.extraction.amounts.patterns import HEADING, SEPARATOR_ROW
from registre.extraction.amounts.tables import Column, lines_below, named_tax, read_cell

_HEADING = re.compile(HEADING)
_SEPARATOR_ROW = re.compile(SEPARATOR_ROW)


def read_markdown(folded: str, start: int, end: int) -> tuple[list[Draft], int]:
    """Read the columns in euros of a Markdown table."""
    columns = {
        index: Column(read_scale(heading["scale"] or ""), named_tax(folded[first:stop]))
        for index, (first, stop) in enumerate(_split_row(folded, start, end))
        if (heading := _HEADING.search(folded, first, stop)) is not None
    }
    cells: list[Draft] = []
    last = end
    for first, stop in lines_below(folded, end):
        if folded.count("|", first, stop) < 2:
            break
        last = stop
        if _SEPARATOR_ROW.fullmatch(folded, first, stop):
            continue
        for index, (left, right) in enumerate(_split_row(folded, first, stop)):
            if index in columns and (cell := read_cell(folded, left, right, columns[index])):
                cells.append(cell)
    return cells, last


def _split_row(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where the cells of a Markdown row are."""
    bars = [at for at in range(start, end) if folded[at] == "|"]
    borders = [start - 1, *bars, end]
    return [(left + 1, right) for left, right in pairwise(borders)]
