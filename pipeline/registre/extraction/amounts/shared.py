"""Sums that share one currency sign, and the two ends of a range.

"entre 60 et 400 €", "15 000 et 207 000 euros HT", "de 371 à 670 €": the first figure has no sign of
its own and takes that of the next.
"""

import re
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from registre.extraction.amounts.draft import Draft
from registre.extraction.amounts.figures import read_figure, read_words, scaled
from registre.extraction.amounts.patterns import FIGURE, PLAINLY_A_SUM, WORDS, YEAR
from registre.extraction.amounts.surroundings import (
    CHANGE,
    COUNTED,
    LEAD,
    RANGE_BETWEEN,
    RANGE_FROM,
    SHARING,
)
from registre.model.amounts import Qualifier

_SHARED = re.compile(rf"(?P<figure>{FIGURE}){SHARING}")
_SHARED_WORDS = re.compile(rf"(?P<figure>{WORDS}){SHARING}")
_LEAD = re.compile(LEAD)
_COUNTED = re.compile(COUNTED)
_YEAR = re.compile(YEAR)
_PLAINLY_A_SUM = re.compile(PLAINLY_A_SUM)
_BETWEEN = re.compile(RANGE_BETWEEN)
_FROM = re.compile(RANGE_FROM)
_CHANGE = re.compile(CHANGE)

# Numbers in words share a currency only as the ends of a range or as a choice
_WORD_LINKS = ("et", "ou", "a", "jusqu'a")

_REACH = 40
_WORDS_REACH = 100


def share(folded: str, drafts: list[Draft]) -> list[Draft]:
    """Return the sums with those that share the sign of the next, ranges marked.

    Parameters
    ----------
    folded
        The folded text.
    drafts
        The sums that carry their own currency, in the order of the text.
    """
    found: list[Draft] = []
    for draft in drafts:
        floor = found[-1].end if found else 0
        chain = [draft]
        while (first := _sharing(folded, floor, chain[0])) is not None:
            chain.insert(0, first)
        found += chain
    for first, second in pairwise(found):
        _mark_range(folded, first, second)
    return found


def _sharing(folded: str, floor: int, draft: Draft) -> Draft | None:
    """Return the bare sum before a draft that shares its sign."""
    start = draft.figure_start
    if (
        draft.rule not in ("amounts.figure", "amounts.words", "amounts.shared")
        or draft.value < 0
        or start == floor
        or folded[start - 1] not in " \n-"
    ):
        return None
    if draft.rule == "amounts.words":
        return _sharing_words(folded, floor, draft)
    match = _SHARED.search(folded, max(floor, start - _REACH), start)
    if match is None:
        return None
    figure = read_figure(match["figure"])
    near = max(floor, match.start() - _REACH)
    if (
        figure.problems
        or _YEAR.fullmatch(match["figure"])
        or _COUNTED.search(folded, near, match.start())
        or not _is_likely(match, figure.value, draft, led=_is_led(folded, near, match.start()))
    ):
        return None
    return _shared(draft, match, figure.value, figure.repair)


def _sharing_words(folded: str, floor: int, draft: Draft) -> Draft | None:
    """Return the number in words before: de cinq cents à mille euros."""
    start = draft.figure_start
    match = _SHARED_WORDS.search(folded, max(floor, start - _WORDS_REACH), start)
    value = read_words(match["figure"]) if match else None
    if match is None or value is None:
        return None
    near = max(floor, match.start() - _REACH)
    if match["link"].strip() not in _WORD_LINKS or not _is_led(folded, near, match.start()):
        return None
    return _shared(draft, match, value, "")


def _shared(draft: Draft, match: re.Match[str], value: Decimal, repair: str) -> Draft:
    begin, stop = match.span("figure")
    return replace(
        draft,
        start=begin,
        end=stop,
        figure_start=begin,
        figure_end=stop,
        value=scaled(value, draft.factor),
        rule="amounts.shared",
        problems=(),
        repair=repair,
    )


def _is_led(folded: str, near: int, at: int) -> bool:
    """Tell whether a word that calls for a sum stands before a plain number."""
    return _LEAD.search(folded, near, at) is not None


def _is_likely(match: re.Match[str], value: Decimal, draft: Draft, *, led: bool) -> bool:
    """Tell whether a bare figure is a sum, by what links it to the next."""
    written, link = match["figure"], match["link"]
    plainly = _PLAINLY_A_SUM.match(written) is not None
    smaller = scaled(value, draft.factor) < draft.value
    match link.strip():
        case ",":
            return draft.rule == "amounts.shared" and (plainly or led or len(written) > 1)
        case "-":
            # 100-200 € is a range; a code before a sum is not: 6574 - 15 000 €
            return smaller and (plainly or (link == "-" and len(written) > 1))
        case "a" | "jusqu'a":
            return smaller or led
        case "avec" | "dont" | "contre":
            return plainly or len(written) > 2
        case _:
            return plainly or led


def _mark_range(folded: str, first: Draft, second: Draft) -> None:
    """Mark the two ends of a range, and lend the first the tax and rate of the second."""
    between = folded[first.end : second.start].strip()
    near = max(0, first.start - _REACH)
    match between:
        case "et" | "et de":
            is_range = _BETWEEN.search(folded, near, first.start) is not None
        case "a" | "et a" | "jusqu'a":
            is_range = (
                first.rule == "amounts.shared"
                or first.value < second.value
                or _FROM.search(folded, near, first.start) is not None
            ) and _CHANGE.search(folded, near, first.start) is None
        case "-":
            is_range = first.rule == "amounts.shared"
        case _:
            is_range = False
    if is_range:
        first.qualifier, second.qualifier = Qualifier.MIN, Qualifier.MAX
        first.tax = first.tax or second.tax
        first.period = first.period or second.period
        first.unit = first.unit or second.unit
