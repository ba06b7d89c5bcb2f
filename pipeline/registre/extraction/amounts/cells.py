"""Find the sums of a table whose heading alone says euros.

PDF text keeps no columns. A heading that ends its line with "(en euros)" heads the last column: its
cells are the last figures of the lines that follow, or, where every cell has a line of its own, the
last figure before the next label. Markdown keeps columns, and they are followed.
"""

from bisect import bisect_left
from collections.abc import Iterable

from registre.extraction.amounts.draft import Draft
from registre.extraction.amounts.flat_tables import read_above, read_flat
from registre.extraction.amounts.markdown_tables import read_markdown
from registre.extraction.amounts.tables import line_end, line_start


def find_cells(folded: str, headings: Iterable[int], drafts: list[Draft]) -> list[Draft]:
    """Return the cells under headings in euros.

    Parameters
    ----------
    folded
        The folded text.
    headings
        Where a currency stands without a sum.
    drafts
        The sums that carry their own currency, in the order of the text.
    """
    cells: list[Draft] = []
    done = 0
    for at in headings:
        if at < done:
            continue
        start = line_start(folded, at)
        end = line_end(folded, at)
        if folded.count("|", start, end) > 1:
            found, done = read_markdown(folded, start, end)
        else:
            found, done = read_flat(folded, start, at, end)
            found = found or read_above(folded, start, end)
        cells += found
    starts = [draft.start for draft in drafts]
    return [cell for cell in cells if not _is_taken(cell, starts, drafts)]


def _is_taken(cell: Draft, starts: list[int], drafts: list[Draft]) -> bool:
    """Tell whether a cell is part of a sum that carries its own currency."""
    index = bisect_left(starts, cell.end) - 1
    return index >= 0 and drafts[index].end > cell.start
