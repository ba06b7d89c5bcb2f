"""Read the label of a sum that stands in a table or a list: the budget line, the beneficiary."""

import re

from registre.extraction.amounts.draft import Draft
from registre.extraction.amounts.tables import line_end, line_start

# Marks that open an item, and those that lead to a sum: - Label : … | Label ..... | Label =
_OPENING = " \t-–—•*·✓>|"
_LEADING = " \t:.=…|-–>"
# Label : 60 € | Label ....... 60 € | Label   60 € (a column)
_LED = re.compile(r"(?:[:=>|]|\.{3,}|…|[ ]{3,}|\t)[ \t]*[-+–]?[ ]?\Z")
_LETTERS = re.compile(r"[^\W\d_]{2}")
# What may follow the last sum of a line
_REST = " \t.;,)|"
_LONGEST = 100
# A line that runs on into the next is prose: … est fixé à | … pour un montant de
_RUNS_ON = re.compile(r"(?:[.;:,]|\b(?:à|au|aux|de|du|des|est|et|ou|par|pour|soit|sur|en|dont))\Z")
# A label set on a line of its own stands at most this many lines above its cell
_ABOVE = 3


def read_label(text: str, draft: Draft) -> str:
    """Return the label of a sum, on one line; empty in running text.

    Parameters
    ----------
    text
        The text, with its case.
    draft
        A sum of it.
    """
    start, end = line_start(text, draft.start), line_end(text, draft.end)
    after = text[draft.end : end]
    if after.strip(_REST) and not after.lstrip().startswith("|"):
        return ""
    before = text[start : draft.start]
    if before.count("|"):
        cells = [_clean(cell) for cell in before.split("|")]
        return next((cell for cell in cells if cell), "")
    if before.strip(_OPENING + "+"):
        return _clean(before) if _LED.search(before) or draft.rule == "amounts.cell" else ""
    return _above(text, start)


def _above(text: str, at: int) -> str:
    """Return the label on a line above, with nothing but figures between."""
    for _ in range(_ABOVE):
        if at == 0:
            return ""
        at, end = line_start(text, at - 1), at - 1
        line = text[at:end]
        if _LETTERS.search(line):
            return "" if _RUNS_ON.search(line.rstrip()) else _clean(line)
        if not line.strip():
            return ""
    return ""


def _clean(text: str) -> str:
    """Return a label without its marks; empty when too long or without letters."""
    label = " ".join(text.lstrip(_OPENING).rstrip(_LEADING).split())
    return label if len(label) <= _LONGEST and _LETTERS.search(label) else ""
