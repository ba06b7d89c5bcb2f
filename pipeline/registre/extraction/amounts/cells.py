"""Find the sums of a table whose heading alone says euros.

PDF text keeps no columns. A heading that ends its line with "(en euros)" heads the last column: its
cells are the last figures of the lines that follow, or, where every cell has a line of its own, the
last figure before the next label. Markdown keeps columns, and they are followed.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from registre.extraction.amounts.draft import Draft
from registre.extraction.amounts.figures import read_figure, read_scale, scaled
from registre.extraction.amounts.patterns import (
    CELL,
    HEADING,
    NUMBERED,
    OTHER_HEADING,
    SEPARATOR_ROW,
    YEAR,
)
from registre.model.amounts import Tax

_HEADING = re.compile(HEADING)
_CELL = re.compile(CELL)
_SEPARATOR_ROW = re.compile(SEPARATOR_ROW)

_YEAR = re.compile(YEAR)
_NUMBERED = re.compile(NUMBERED)
_OTHER_HEADING = re.compile(OTHER_HEADING)
_WORD = re.compile(r"[a-z]+")
_VALUE = re.compile(r"[-0-9., '%()€+/]*")

# A table ends at a line of prose, or after labels without a cell
_PROSE = 90
_MAX_LABELS = 6
_MAX_SUM = 10**10


@dataclass(slots=True)
class _Column:
    """A column of sums: what its heading says of them."""

    factor: Decimal
    tax: Tax | None


def find_cells(folded: str, headings: Iterable[int], drafts: list[Draft]) -> list[Draft]:
    """Return the cells under headings in euros.

    Parameters
    ----------
    folded
        The folded text.
    headings
        Where a currency stands without a sum.
    drafts
        The sums that carry their own currency.
    """
    cells: list[Draft] = []
    done = 0
    for at in headings:
        if at < done:
            continue
        start = folded.rfind("\n", 0, at) + 1
        end = _line_end(folded, at)
        if folded.count("|", start, end) > 1:
            found, done = _markdown(folded, start, end)
        else:
            found, done = _flat(folded, start, at, end)
        cells += found
    taken = {draft.figure_start for draft in drafts}
    return [cell for cell in cells if cell.figure_start not in taken]


def _line_end(folded: str, at: int) -> int:
    end = folded.find("\n", at)
    return len(folded) if end < 0 else end


def _lines(folded: str, at: int) -> Iterator[tuple[int, int]]:
    """Yield the lines that follow the one ending at ``at``, to the end of the body."""
    while at < len(folded):
        start, at = at + 1, _line_end(folded, at + 1)
        if "\0" in folded[start:at]:
            return
        yield start, at


def _cell(folded: str, start: int, end: int, column: _Column) -> Draft | None:
    """Read the figure that ends ``start:end``."""
    match = _CELL.search(folded, start, end)
    if match is None:
        return None
    begin, stop = match.span("figure")
    alone = not folded[start:begin].strip(" -|(")
    if not alone and (
        _YEAR.fullmatch(match["figure"]) or _NUMBERED.search(folded, start, match.start())
    ):
        return None
    figure = read_figure(match["figure"])
    if figure.problems or figure.value >= _MAX_SUM:
        return None
    value = scaled(figure.value, column.factor)
    if match["minus"]:
        value = -value
        begin = match.start("minus")
    return Draft(
        begin, stop, match.start("figure"), stop, value, "amounts.cell",
        tax=column.tax, repair=figure.repair,
    )  # fmt: skip


def _flat(folded: str, start: int, at: int, end: int) -> tuple[list[Draft], int]:
    """Read the last column of a table that lost its columns."""
    heading = _HEADING.search(folded, max(start, at - 24), end)
    if heading is None:
        return [], at
    column = _Column(read_scale(heading["scale"] or ""), _tax(folded[start:end]))
    cells: list[Draft] = []
    run: list[Draft] = []
    labels, seen_label = 0, False
    last = end
    for first, stop in _lines(folded, end):
        line = folded[first:stop]
        bare = line.strip(" \f")
        if not bare:
            continue
        if "€" in bare or "euro" in bare or len(bare) > _PROSE or labels > _MAX_LABELS:
            break
        if last == end and _OTHER_HEADING.match(bare):
            break
        last = stop
        cell = _cell(folded, first, stop, column)
        if _VALUE.fullmatch(bare) and not _is_row(bare):
            run += [cell] if cell else []
            labels = 0
            continue
        cells += _of_run(run, every=not seen_label)
        run, seen_label = [], True
        cells += [cell] if cell else []
        labels = 0 if cell else labels + 1
        if bare[-1] in ".;:" and cell is None:
            break
    cells += _of_run(run, every=not seen_label)
    return cells, last


def _is_row(line: str) -> bool:
    """Tell a row of several figures from one cell."""
    return "%" in line and _CELL.search(line) is not None


def _of_run(run: list[Draft], *, every: bool) -> list[Draft]:
    """Return the cells of the column among figures that follow each other line by line.

    Right under the heading, the figures are the column itself; after a label, they are a row.
    """
    return run if every else run[-1:]


def _markdown(folded: str, start: int, end: int) -> tuple[list[Draft], int]:
    """Read the columns in euros of a Markdown table."""
    columns = {
        index: _Column(read_scale(heading["scale"] or ""), _tax(folded[first:stop]))
        for index, (first, stop) in enumerate(_split_row(folded, start, end))
        if (heading := _HEADING.search(folded, first, stop)) is not None
    }
    cells: list[Draft] = []
    last = end
    for first, stop in _lines(folded, end):
        if folded.count("|", first, stop) < 2:
            break
        last = stop
        if _SEPARATOR_ROW.fullmatch(folded, first, stop):
            continue
        for index, (left, right) in enumerate(_split_row(folded, first, stop)):
            if index in columns and (cell := _cell(folded, left, right, columns[index])):
                cells.append(cell)
    return cells, last


def _split_row(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where the cells of a Markdown row are."""
    bars = [at for at in range(start, end) if folded[at] == "|"]
    borders = [start - 1, *bars, end]
    return [(left + 1, right) for left, right in pairwise(borders)]


def _tax(heading: str) -> Tax | None:
    """Read the tax that a heading names last."""
    named = [word for word in _WORD.findall(heading) if word in ("ht", "ttc")]
    return Tax[named[-1].upper()] if named else None
