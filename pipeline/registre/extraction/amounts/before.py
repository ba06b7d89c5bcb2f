"""Read what stands before a sum: its sign, a bound, a tax."""

import re

from registre.extraction.amounts.draft import Draft
from registre.extraction.amounts.surroundings import (
    BOUND,
    BOUND_STEMS,
    DEFICIT,
    PLUS,
    SIGNED,
    TAX_BEFORE,
    TAX_STEMS,
)
from registre.extraction.amounts.tables import line_start
from registre.model.amounts import Qualifier, Tax

_BOUND = re.compile(BOUND)
_TAX_BEFORE = re.compile(TAX_BEFORE)
_SIGNED = re.compile(SIGNED)
_DEFICIT = re.compile(DEFICIT)
_PLUS = re.compile(PLUS)

# How far before a sum its bound and its tax may stand
_REACH = 70
_TAX_REACH = 30
# Where a printed plus shows that dashes are signs
_SIGNS_REACH = 600


def read_before(folded: str, draft: Draft, floor: int) -> None:
    """Complete a sum by what stands before it, not further than ``floor``."""
    _read_sign(folded, draft, floor)
    near = max(floor, draft.start - _REACH)
    window = folded[near : draft.start]
    if draft.qualifier is None and any(stem in window for stem in BOUND_STEMS):
        bound = _BOUND.search(window)
        if bound:
            draft.qualifier = Qualifier(bound.lastgroup or "")
    if draft.tax is None and any(stem in window for stem in TAX_STEMS):
        tax = _TAX_BEFORE.search(window, max(0, len(window) - _TAX_REACH))
        if tax:
            draft.tax = Tax.HT if tax["ht"] else Tax.TTC


def _read_sign(folded: str, draft: Draft, floor: int) -> None:
    """Take a printed minus into the value; a list's dash and a hyphen are none."""
    start = draft.figure_start
    at = start - 1
    if at >= floor and folded[at] == " ":
        at -= 1
    if at < floor:
        return
    sign, glued = folded[at], at == start - 1
    if sign == "+" and glued:
        draft.start = at
    elif sign == "-":
        line = folded[max(floor, line_start(folded, at)) : at]
        rest = folded[draft.end : draft.end + 2].lstrip(" ")
        alone = not rest or rest[0] == "\n"
        if _is_minus(line, glued=glued, alone=alone) or (
            not glued and _has_plus_near(folded, at) and (alone or line.strip())
        ):
            draft.start = at
            draft.value = -draft.value
    elif (
        sign == "("
        and folded.startswith(")", draft.end)
        and _DEFICIT.search(folded, max(floor, at - 40), at)
    ):
        draft.start, draft.end = at, draft.end + 1
        draft.value = -draft.value


def _is_minus(line: str, *, glued: bool, alone: bool) -> bool:
    """Tell whether a dash after ``line`` is a minus; ``alone`` when the sum ends the line."""
    if not line.strip():
        # at the start of a line a dash opens an item, unless the sum fills the line
        return glued and alone
    if line[-1].isalnum():
        return False
    return (glued and line[-1] in " (:=|") or _SIGNED.search(line) is not None


def _has_plus_near(folded: str, at: int) -> bool:
    """Tell whether sums near a dash print a plus, so that the dash is the other sign."""
    return _PLUS.search(folded, max(0, at - _SIGNS_REACH), at + _SIGNS_REACH) is not None
