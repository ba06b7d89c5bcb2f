"""Read the sum whose currency stands at a given place."""

import re
from dataclasses import replace
from decimal import Decimal

from registre.extraction.amounts.backwards import (
    figure_before,
    number_before,
    to_draft,
    twins_before,
)
from registre.extraction.amounts.currencies import Mark
from registre.extraction.amounts.draft import Draft
from registre.extraction.amounts.figures import read_figure, scaled
from registre.extraction.amounts.patterns import (
    BEFORE_HEADING,
    CALLS_FOR_A_SUM,
    COORDINATES,
    FIGURE_AFTER,
    FIGURE_AFTER_HEADING,
    NUMBERED,
    PLAINLY_A_SUM,
    YEAR,
)
from registre.extraction.amounts.surroundings import SYMBOLIC

_FIGURE_AFTER = re.compile(FIGURE_AFTER)
_FIGURE_AFTER_HEADING = re.compile(FIGURE_AFTER_HEADING)
_BEFORE_HEADING = re.compile(BEFORE_HEADING)
_SYMBOLIC = re.compile(SYMBOLIC)
_PLAINLY_A_SUM = re.compile(PLAINLY_A_SUM)
_YEAR = re.compile(YEAR)
_NUMBERED = re.compile(NUMBERED)
_CALLS_FOR_A_SUM = re.compile(CALLS_FOR_A_SUM)
# 12 500,00 E was €; 12 500 E was typed so
_CENTS = re.compile(r",[0-9oli]{2}\Z")
_COORDINATES = re.compile(COORDINATES)

# How far before a bare letter its context reaches, and how near the word francs tells what F is
_CONTEXT = 40
_FRANCS = 3000


def read_at(folded: str, floor: int, mark: Mark) -> Draft | None:
    """Return the sum whose currency stands at a mark, if there is one.

    Parameters
    ----------
    folded
        The folded text.
    floor
        Where the sum before ends: nothing is read before it.
    mark
        Where the currency is written.
    """
    if mark.capital:
        draft = _read_capital(folded, floor, mark)
    else:
        draft = (
            _read_before(folded, floor, mark)
            or _read_figure_after(folded, mark)
            or _read_symbolic(folded, mark)
        )
    if draft is not None:
        draft.currency = mark.currency
        draft.value = scaled(draft.value, mark.factor)
        draft.factor *= mark.factor
    return draft


def _read_before(folded: str, floor: int, mark: Mark) -> Draft | None:
    last = folded[max(floor, mark.start - 3) : mark.start].rstrip()[-1:]
    if last == ")":
        return twins_before(folded, floor, mark)
    if last.isalnum() or (last and last in ",.-'"):
        return number_before(folded, floor, mark)
    return None


def _read_capital(folded: str, floor: int, mark: Mark) -> Draft | None:
    """Read a sum whose currency is one letter, or left out before its tax."""
    draft = figure_before(folded, floor, mark)
    if draft is None:
        return None
    letters = folded[mark.start : mark.end]
    figure = folded[draft.figure_start : draft.figure_end]
    near = max(0, draft.start - _CONTEXT)
    plainly = (
        letters in ("frf", "frs", "nf")
        or folded[draft.figure_end : mark.start].strip() != ""
        or _PLAINLY_A_SUM.match(figure) is not None
        or (letters == "e" and folded.startswith(("ht", "ttc"), mark.end))
    )
    if letters == "f" and not plainly:
        plainly = (
            len(figure) > 1
            and _YEAR.fullmatch(figure) is None
            and _NUMBERED.search(folded, near, draft.start) is None
            and (
                folded.find(" francs", max(0, draft.start - _FRANCS), draft.start + _FRANCS) >= 0
                or _CALLS_FOR_A_SUM.search(folded, near, draft.start) is not None
            )
        )
    if letters == "e" and _COORDINATES.search(folded, near, draft.start):
        plainly = False
    if letters in ("ht", "ttc"):
        # the tax is no currency: it is read again after the figure
        draft = replace(draft, end=draft.figure_end, rule="amounts.taxed")
    elif letters == "c" or (letters == "e" and _CENTS.search(figure)):
        draft = replace(draft, repair=f"{draft.repair} {letters.upper()}>€".strip())
    return draft if plainly else None


def _read_figure_after(folded: str, mark: Mark) -> Draft | None:
    """Read a sum whose currency is written first: € 12 500, Montant en euros : 12 500."""
    start = mark.start
    if _BEFORE_HEADING.search(folded, max(0, start - 4), start):
        match = _FIGURE_AFTER_HEADING.match(folded, mark.end)
        rule = "amounts.labelled"
    elif folded[start : mark.end] in ("€", "eur") and folded[start - 1 : start] not in ("k", "m"):
        match = _FIGURE_AFTER.match(folded, mark.end)
        rule = "amounts.figure"
    else:
        return None
    if match is None or _YEAR.fullmatch(match["figure"]):
        return None
    begin, stop = match.span("figure")
    spaced = rule == "amounts.figure" and begin > mark.end
    if spaced and _PLAINLY_A_SUM.match(match["figure"]) is None:
        return None
    first = begin if rule == "amounts.labelled" else start
    draft = to_draft(
        first, match.end(), (begin, stop), read_figure(match["figure"]), match["scale"]
    )
    return replace(draft, rule=rule)


def _read_symbolic(folded: str, mark: Mark) -> Draft | None:
    """Read "l'euro symbolique", which is one."""
    if _SYMBOLIC.match(folded, mark.end) is None:
        return None
    return Draft(mark.start, mark.end, mark.start, mark.end, Decimal(1), "amounts.symbolic")
