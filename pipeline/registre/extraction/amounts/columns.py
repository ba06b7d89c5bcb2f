"""Tell the sums of a column the tax that its heading names."""

import re
from bisect import bisect_left
from collections.abc import Iterable

from registre.extraction.amounts.draft import Draft
from registre.extraction.amounts.patterns import TAX_COLUMN
from registre.extraction.amounts.tables import line_end, line_start
from registre.model.amounts import Tax

_TAX_COLUMN = tuple(re.compile(pattern) for pattern in TAX_COLUMN)

# A table ends at a line of prose
_PROSE = 90
# and where its next row is far
_TABLE_REACH = 600


def tell_tax(folded: str, drafts: list[Draft]) -> None:
    """Give the sums under "Montant TTC" their tax.

    In plain text these are the sums that end their line, until one does not; in Markdown those of
    the same column.

    Parameters
    ----------
    folded
        The folded text.
    drafts
        The sums found, in the order of the text; their tax is set.
    """
    headings = sorted(
        (match.start(), match.end(), match["tax"], match["end"])
        for pattern in _TAX_COLUMN
        for match in pattern.finditer(folded)
    )
    starts = [draft.start for draft in drafts]
    for index, (start, end, tax, mark) in enumerate(headings):
        # the next table's heading ends this one's; those of the same line head other columns
        own_line = line_end(folded, start)
        others = (other for other, *_ in headings[index + 1 : index + 9] if other > own_line)
        bound = next(others, len(folded))
        below = drafts[bisect_left(starts, end) : bisect_left(starts, bound)]
        tell = _tell_markdown if mark == "|" else _tell_flat
        tell(folded, start if mark == "|" else end, below, Tax[tax.upper()])


def _tell_flat(folded: str, at: int, below: Iterable[Draft], tax: Tax) -> None:
    for draft in below:
        end = line_end(folded, draft.end)
        if folded[draft.end : end].strip() or draft.start - at > _TABLE_REACH:
            break
        if max(map(len, folded[at : draft.start].split("\n"))) > _PROSE:
            break
        draft.tax = draft.tax or tax
        at = end


def _tell_markdown(folded: str, heading: int, below: Iterable[Draft], tax: Tax) -> None:
    column = folded.count("|", line_start(folded, heading), heading)
    at = heading
    for draft in below:
        start = line_start(folded, draft.start)
        if "|" not in folded[start : draft.start] or "\n\n" in folded[at:start]:
            break
        if folded.count("|", start, draft.start) == column:
            draft.tax = draft.tax or tax
        at = start
