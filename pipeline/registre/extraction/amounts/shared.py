"""Sums that share one currency sign, and the two ends of a range.

"entre 60 et 400 €", "15 000 et 207 000 euros HT", "de 371 à 670 €": the first figure has no sign of
its own and takes that of the next.
"""

import re
from dataclasses import replace

from registre.extraction.amounts.draft import Draft
from registre.extraction.amounts.figures import read_figure
from registre.extraction.amounts.patterns import FIGURE
from registre.model.amounts import Qualifier

# 60 et (400 €) | 371 à (670 €) | 59800 avec (13500 €) | 100-(200 €)
_SHARED = re.compile(
    rf"(?P<figure>{FIGURE})(?P<link>[ \n]{{1,2}}(?:et|ou|a|jusqu'a|avec|dont|contre|plus|et de|et a)[ \n]{{1,2}}"
    r"|[ ]?,[ ]|[ ]?/[ ]?|[ ]?-[ ]?)\Z"
)
# and only after one of these may a plain number be a sum: de 10 et 20 €
_LEAD = re.compile(
    r"(?:(?<![a-z])(?:de|d'|a|entre|pour|soit)[ \n]|[:(][ ]?)(?:[0-9]{1,5},[ ]){0,4}\Z"
)
# lots 1 et 2 500 € | de 7 à 12 ans
_COUNTED = re.compile(
    r"(?:articles?|art\.?|n°s?|nos?|lots?|tranches?|annees?|exercices?|chapitres?|comptes?|pages?|phases?|"
    r"en|ans|depuis|budgets?|parcelles?|section|titres?|points?)[ \n]?\Z"
)
_YEAR = re.compile(r"(?:1[789]|20)[0-9]{2}")
_GROUPED = re.compile(r".*[ .'][0-9oli]{3}|.*[.,][0-9oli]{2}$")

# entre … et | compris entre | de … à
_BETWEEN = re.compile(
    r"(?<![a-z])entre(?: (?:les sommes de|un montant de|la somme de))?[ \n]{1,2}\Z"
)
_FROM = re.compile(r"(?<![a-z])(?:de|d'un montant de|fourchette)[ \n]{1,2}\Z")
# a change from one sum to another is no range
_CHANGE = re.compile(
    r"(?:pass|port|augment|ramen|baiss|redui|evolu|diminu|revis|modif|relev|fix)\w*"
)

_REACH = 40


def share(folded: str, drafts: list[Draft]) -> list[Draft]:
    """Return the sums with those that share the sign of the next, ranges marked."""
    found: list[Draft] = []
    for draft in drafts:
        floor = found[-1].end if found else 0
        chain = [draft]
        while (first := _before(folded, floor, chain[0], linked=len(chain) > 1)) is not None:
            chain.insert(0, first)
        found += chain
    for first, second in zip(found, found[1:], strict=False):
        _mark_range(folded, first, second)
    return found


def _before(folded: str, floor: int, draft: Draft, *, linked: bool) -> Draft | None:
    """Return the bare sum that shares the sign of a draft."""
    if draft.rule in ("amounts.words", "amounts.symbolic") or draft.value < 0:
        return None
    start = draft.figure_start
    if start == floor or folded[start - 1] not in " \n-/":
        return None
    match = _SHARED.search(folded, max(floor, start - _REACH), start)
    if match is None:
        return None
    written, link, begin = match["figure"], match["link"].strip(), match.start()
    figure = read_figure(written)
    near = max(floor, begin - _REACH)
    if figure.problems or _YEAR.fullmatch(written) or _COUNTED.search(folded, near, begin):
        return None
    plainly = _GROUPED.match(written) is not None
    lead = _LEAD.search(folded, near, begin) is not None
    if link == ",":
        likely = linked and (plainly or lead or len(written) > 1)
    elif link in ("-", "/"):
        # 100-200 € is a range; a code before a sum is not: 6574 - 15 000 €
        likely = figure.value < draft.value and (
            (plainly and link == "-")
            or (len(match["link"]) == 1 and link == "-" and len(written) > 1)
        )
    elif link in ("a", "jusqu'a"):
        likely = figure.value < draft.value or lead
    elif link in ("avec", "dont", "contre"):
        likely = plainly or len(written) > 2
    else:
        likely = plainly or lead
    if not likely:
        return None
    factor = _factor(folded, draft)
    return replace(
        draft,
        start=begin, end=match.end("figure"), figure_start=begin, figure_end=match.end("figure"),
        value=figure.value * factor, rule="amounts.shared", qualifier=draft.qualifier,
        problems=(), repair=figure.repair,
    )  # fmt: skip


def _factor(folded: str, draft: Draft) -> int:
    """Return the scale that a sum lends to the one before it: 2 et 3 M€."""
    figure = read_figure(folded[draft.figure_start : draft.figure_end]).value
    return int(draft.value / figure) if figure else 1


def _mark_range(folded: str, first: Draft, second: Draft) -> None:
    """Mark the two ends of a range, and lend the first the tax and rate of the second."""
    between = folded[first.end : second.start].strip()
    if between not in ("et", "a", "et a", "jusqu'a", "-", "et de"):
        return
    near = max(0, first.start - _REACH)
    if between in ("et", "et de"):
        is_range = _BETWEEN.search(folded, near, first.start) is not None
    elif first.rule == "amounts.shared" or _FROM.search(folded, near, first.start):
        is_range = between != "-" or first.rule == "amounts.shared"
        is_range = is_range and _CHANGE.search(folded, near, first.start) is None
    else:
        is_range = False
    if is_range:
        first.qualifier, second.qualifier = Qualifier.MIN, Qualifier.MAX
        first.tax = first.tax or second.tax
        first.period = first.period or second.period
        first.unit = first.unit or second.unit
