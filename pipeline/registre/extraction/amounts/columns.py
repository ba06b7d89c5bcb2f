"""Tell the sums of a column the tax that its heading names."""

import re

from registre.extraction.amounts.draft import Draft
from registre.extraction.amounts.patterns import TAX_COLUMN
from registre.model.amounts import Tax

_TAX_COLUMN = tuple(re.compile(pattern) for pattern in TAX_COLUMN)

# A table ends at a line of prose
_PROSE = 90


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
    for pattern in _TAX_COLUMN:
        for heading in pattern.finditer(folded):
            tax = Tax.HT if heading["tax"] == "ht" else Tax.TTC
            below = [draft for draft in drafts if draft.start >= heading.end()]
            if heading["end"] == "|":
                _tell_markdown(folded, heading.start(), below, tax)
            else:
                _tell_flat(folded, heading.end(), below, tax)


def _tell_flat(folded: str, at: int, below: list[Draft], tax: Tax) -> None:
    for draft in below:
        end = folded.find("\n", draft.end)
        end = len(folded) if end < 0 else end
        between = folded[at : draft.start].split("\n")
        if folded[draft.end : end].strip() or max(map(len, between)) > _PROSE:
            break
        draft.tax = draft.tax or tax
        at = end


def _tell_markdown(folded: str, heading: int, below: list[Draft], tax: Tax) -> None:
    column = folded.count("|", folded.rfind("\n", 0, heading) + 1, heading)
    at = heading
    for draft in below:
        start = folded.rfind("\n", 0, draft.start) + 1
        if "|" not in folded[start : draft.start] or "\n\n" in folded[at:start]:
            break
        if folded.count("|", start, draft.start) == column:
            draft.tax = draft.tax or tax
        at = start
