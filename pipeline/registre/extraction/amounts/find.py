"""Find the sums of money of a text.

A sum is found from its currency: the few places where one is written are found first, then the
figure or the words are read backwards from there and the rest forwards. Sums without a currency of
their own come last: those that share the next one's, and the cells under a heading in euros.
"""

import re

from registre.extraction.amounts.after import read_after
from registre.extraction.amounts.before import read_before
from registre.extraction.amounts.cells import find_cells
from registre.extraction.amounts.columns import tell_tax
from registre.extraction.amounts.currencies import find_currencies
from registre.extraction.amounts.draft import Draft
from registre.extraction.amounts.join import join_words
from registre.extraction.amounts.labels import read_label
from registre.extraction.amounts.patterns import LATE_SIGN
from registre.extraction.amounts.shared import share
from registre.extraction.amounts.sums import read_at

_LATE_SIGN = re.compile(LATE_SIGN)


def find_amounts(text: str, folded: str) -> list[Draft]:
    """Find the sums of money of a text, in its order.

    Parameters
    ----------
    text
        A text.
    folded
        The same text folded (:func:`registre.text.fold.fold`).

    Examples
    --------
    >>> from registre.text.fold import fold
    >>> act = "Entre 60 et 400 € par élève, soit douze mille euros HT."
    >>> [str(draft.reading) for draft in find_amounts(act, fold(act))]
    ['60 EUR /pupil min', '400 EUR /pupil max', '12000 EUR HT']
    """
    drafts: list[Draft] = []
    headings: list[int] = []
    floor = 0
    for mark in find_currencies(text, folded):
        if mark.start < floor:
            continue
        draft = read_at(folded, floor, mark)
        if draft is None:
            headings += [] if mark.capital else [mark.start]
            continue
        read_after(folded, draft)
        if draft.rule == "amounts.taxed" and (late := _LATE_SIGN.match(folded, draft.end)):
            draft.end = late.end()
        read_before(folded, draft, floor)
        drafts.append(draft)
        floor = draft.end
    drafts = share(folded, list(join_words(folded, drafts)))
    tell_tax(folded, drafts)
    drafts += find_cells(folded, headings, drafts)
    for draft in drafts:
        draft.label = read_label(text, draft)
    return sorted(drafts, key=lambda draft: draft.start)
