"""Read what stands before a sum: its sign, a bound, a tax."""

import re

from registre.extraction.amounts.draft import Draft
from registre.extraction.amounts.patterns import BOUND, BOUND_STEMS, DEFICIT, SIGNED, TAX_BEFORE
from registre.model.amounts import Qualifier, Tax

_BOUND = re.compile(BOUND)
_TAX_BEFORE = re.compile(TAX_BEFORE)
_SIGNED = re.compile(SIGNED)
_DEFICIT = re.compile(DEFICIT)

# How far before a sum its bound and its tax may stand
_REACH = 70
_TAX_REACH = 30


def read_before(folded: str, draft: Draft, floor: int) -> None:
    """Complete a sum by what stands before it, not further than ``floor``."""
    _read_sign(folded, draft, floor)
    near = max(floor, draft.start - _REACH)
    window = folded[near : draft.start]
    if draft.qualifier is None and any(stem in window for stem in BOUND_STEMS):
        bound = _BOUND.search(window)
        if bound:
            draft.qualifier = Qualifier(bound.lastgroup or "")
    if draft.tax is None and ("ht" in window or "ttc" in window or "taxe" in window):
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
        line = folded[max(floor, folded.rfind("\n", 0, at) + 1) : at]
        if _is_minus(line, folded, draft.end, glued=glued):
            draft.start = at
            draft.value = -draft.value
    elif (
        sign == "("
        and folded.startswith(")", draft.end)
        and _DEFICIT.search(folded, max(floor, at - 40), at)
    ):
        draft.start, draft.end = at, draft.end + 1
        draft.value = -draft.value


def _is_minus(line: str, folded: str, end: int, *, glued: bool) -> bool:
    if not line.strip():
        # at the start of a line a dash opens an item, unless the sum fills the line
        rest = folded[end : end + 2].lstrip(" ")
        return glued and (not rest or rest[0] == "\n")
    if line[-1].isalnum():
        return False
    return (glued and line[-1] in " (:=|") or _SIGNED.search(line) is not None
