"""Read the tables whose columns a PDF lost."""

import re
from collections.abc import Iterator

from registre.extraction.amounts.draft import Draft
from registre.extraction.amounts.figures import read_scale
from registre.extraction.amounts.patterns import (
    AFTER_TABLE,
    CELL,
    HEADING,
    IN_TABLE,
    NOTE_BELOW,
    OTHER_HEADING,
    PLAINLY_A_SUM,
    WIDE,
)
from registre.extraction.amounts.tables import (
    Column,
    line_start,
    lines_below,
    named_tax,
    read_cell,
)

_HEADING = re.compile(HEADING)
_CELL = re.compile(CELL)
_OTHER_HEADING = re.compile(OTHER_HEADING)
_AFTER_TABLE = re.compile(AFTER_TABLE)
_IN_TABLE = re.compile(IN_TABLE)
_WIDE = re.compile(WIDE)
_NOTE_BELOW = re.compile(NOTE_BELOW)
_PLAINLY_A_SUM = re.compile(PLAINLY_A_SUM)
_LABEL = re.compile(r"[a-z]{2}")
_VALUE = re.compile(r"[-0-9., '%()€+/]*")

# A table ends at a line of prose, or after labels without a cell
_PROSE = 90
_MAX_LABELS = 6
# A table that a note below speaks of has no more lines
_MAX_ABOVE = 40


def read_flat(folded: str, start: int, at: int, end: int) -> tuple[list[Draft], int]:
    """Read the last column of a table that lost its columns."""
    heading = _HEADING.search(folded, max(start, at - 24), end)
    if heading is None or (end - start > _PROSE and "(" not in heading[0]):
        return [], at
    beside = _beside(folded, start, end)
    # side by side, each heading names its own tax
    own = _split(folded, start, end)[-1][0] if beside else start
    column = Column(read_scale(heading["scale"] or ""), named_tax(folded[own:end]))
    cells: list[Draft] = []
    run = _Run()
    labels, last = 0, end
    for first, stop in _table_lines(folded, end):
        last = stop
        bare = folded[first:stop].strip(" \f")
        cell = read_cell(folded, first, stop, column)
        if _VALUE.fullmatch(bare) and not ("%" in bare and cell):
            run.add(cell)
            labels = 0
            continue
        cells += run.close()
        cells += _read_row(folded, first, stop, beside) if cell else []
        cells += [cell] if cell else []
        labels = 0 if cell else labels + 1
        if labels > _MAX_LABELS or (cell is None and bare[-1] in ".;:"):
            break
    return cells + run.close(), last


def _beside(folded: str, start: int, end: int) -> list[Column]:
    """Return the columns in euros just before the last one, from the right."""
    columns: list[Column] = []
    for first, stop in _split(folded, start, end)[-2::-1]:
        heading = _HEADING.search(folded, first, stop)
        if heading is None:
            break
        columns.append(Column(read_scale(heading["scale"] or ""), named_tax(folded[first:stop])))
    return columns


def _read_row(folded: str, start: int, end: int, beside: list[Column]) -> list[Draft]:
    """Read the cells of a row that stand before its last one, in columns in euros."""
    cells: list[Draft] = []
    parts = [part for part in _split(folded, start, end) if folded[slice(*part)].strip()][::-1]
    # "Travaux   1 120 000     État   513 800": each column has its labels
    labelled = len(parts) == 2 * len(beside) + 2 and _LABEL.search(folded, *parts[1])
    parts = parts[2::2] if labelled else parts[1:]
    for (first, stop), column in zip(parts, beside, strict=False):
        cell = read_cell(folded, first, stop, column)
        if cell is None or folded[first : cell.start].strip():
            break
        cells.insert(0, cell)
    return cells


def _split(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where the parts of a line are that wide gaps part."""
    gaps = [gap.span() for gap in _WIDE.finditer(folded, start, end)]
    starts = [start, *(stop for _, stop in gaps)]
    return list(zip(starts, [*(first for first, _ in gaps), end], strict=True))


def read_above(folded: str, start: int, end: int) -> list[Draft]:
    """Read the sums that end the lines above a line "(montants en euros)"."""
    if _NOTE_BELOW.fullmatch(folded[start:end].strip()) is None:
        return []
    cells: list[Draft] = []
    column = Column(read_scale(""), None)
    for _ in range(_MAX_ABOVE):
        if start == 0:
            break
        first, stop = line_start(folded, start - 1), start - 1
        cell = read_cell(folded, first, stop, column)
        if cell is None or not _PLAINLY_A_SUM.match(folded[cell.figure_start : cell.figure_end]):
            break
        cells.insert(0, cell)
        start = first
    return cells


def _table_lines(folded: str, end: int) -> Iterator[tuple[int, int]]:
    """Yield the lines after a heading that may be of its table."""
    is_first, closing = True, False
    for first, stop in lines_below(folded, end):
        line = folded[first:stop].strip(" \f")
        if not line or _IN_TABLE.search(line):
            continue
        if len(line) > _PROSE or "€" in line or "euro" in line or _AFTER_TABLE.search(line):
            return
        if is_first and _OTHER_HEADING.match(line):
            return
        # a label after the total is of something else
        if closing and _CELL.search(line) is None:
            return
        closing = line.startswith("total") and _CELL.search(line) is not None
        is_first = False
        yield first, stop


class _Run:
    """Figures that follow each other line by line, one cell each.

    Right under the heading they are the column itself; after a label, or among rates, they are a
    row, and the last is of the column.
    """

    def __init__(self) -> None:
        self._cells: list[Draft] = []
        self._is_column = True

    def add(self, cell: Draft | None) -> None:
        """Take the next line: a sum, or a rate."""
        if cell is None:
            self._is_column = False
        else:
            self._cells.append(cell)

    def close(self) -> list[Draft]:
        """Return the cells of the column, and start the next run, after a label."""
        cells = self._cells if self._is_column else self._cells[-1:]
        self._cells, self._is_column = [], False
        return cells
