"""Read what follows a sum: centimes, tax, rate, words in brackets, a bound."""

import re
from decimal import Decimal

from registre.extraction.amounts.draft import Draft
from registre.extraction.amounts.figures import read_words
from registre.extraction.amounts.surroundings import (
    BOUND_AFTER,
    CENTIMES,
    PERIODS,
    RATE,
    SYMBOLIC,
    TAX,
    UNITS,
    WORDS_AFTER,
)
from registre.model.amounts import Qualifier, Tax
from registre.model.problems import ProblemCode

_CENTIMES = re.compile(CENTIMES)
_SYMBOLIC = re.compile(SYMBOLIC)
_TAX = re.compile(TAX)
_RATE = re.compile(RATE)
_WORDS_AFTER = re.compile(WORDS_AFTER)
_BOUND_AFTER = re.compile(BOUND_AFTER)

_CENT = Decimal("0.01")


def read_after(folded: str, draft: Draft) -> None:
    """Complete a sum by what follows it; its end moves."""
    _read_centimes(folded, draft)
    if symbolic := _SYMBOLIC.match(folded, draft.end):
        draft.end = symbolic.end()
    read_tail(folded, draft)
    if words := _WORDS_AFTER.match(folded, draft.end):
        _check_words(words, draft)
        read_tail(folded, draft)
    if bound := _BOUND_AFTER.match(folded, draft.end):
        draft.qualifier = Qualifier(bound.lastgroup or "")


def read_tail(folded: str, draft: Draft) -> None:
    """Complete a sum by the tax and the rates that follow it, in any order."""
    while _read_tax(folded, draft) or _read_rate(folded, draft):
        pass


def _read_centimes(folded: str, draft: Draft) -> None:
    match = _CENTIMES.match(folded, draft.end)
    if match is None or draft.value != int(draft.value):
        return
    written = match["centimes"] or match["tens"]
    cents = Decimal(written) if written.isdigit() else read_words(written)
    if cents is not None and cents < 100:
        draft.value = (draft.value + cents * _CENT).quantize(_CENT)
        draft.end = match.end()


def _read_tax(folded: str, draft: Draft) -> bool:
    match = None if draft.tax else _TAX.match(folded, draft.end)
    if match is None:
        return False
    draft.tax = Tax.HT if match["ht"] else Tax.TTC
    draft.end = match.end()
    return True


def _read_rate(folded: str, draft: Draft) -> bool:
    match = _RATE.match(folded, draft.end)
    if match is None:
        return False
    if match["unit"]:
        if draft.unit:
            return False
        draft.unit = UNITS[match["unit"]]
    else:
        if draft.period:
            return False
        draft.period = PERIODS[match["period"] or match["adverb"]]
    draft.end = match.end()
    return True


def _check_words(words: re.Match[str], draft: Draft) -> None:
    value = read_words(words["words"])
    cents = read_words(words["cents"]) if words["cents"] else Decimal(0)
    if value is None or cents is None:
        return
    draft.end = words.end()
    draft.rule = "amounts.figure_and_words"
    if value + cents * _CENT != draft.value and value != draft.value:
        draft.problems = (*draft.problems, ProblemCode.AMOUNT_WORDS_DISAGREE)
