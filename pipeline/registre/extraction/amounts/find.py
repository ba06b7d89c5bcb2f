"""Find the sums of money of a text.

A sum is found from its currency: the few places where one is written are found by patterns that
open with a literal, then the figure or the words are read backwards from there and the rest
forwards.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from registre.extraction.amounts.after import read_after
from registre.extraction.amounts.before import read_before
from registre.extraction.amounts.cells import find_cells
from registre.extraction.amounts.draft import Draft
from registre.extraction.amounts.figures import read_figure, read_words, scale
from registre.extraction.amounts.patterns import (
    EURO,
    FIGURE,
    FRANC,
    GAP,
    LETTER_C,
    LETTER_E,
    LETTER_F,
    SCALE,
    SIGN,
    SYMBOLIC,
    TAX_ONLY,
    WORDS,
)
from registre.extraction.amounts.shared import share
from registre.model.amounts import Currency
from registre.model.problems import ProblemCode

_ON_FOLDED = (
    (re.compile(SIGN), Currency.EUR),
    (re.compile(EURO), Currency.EUR),
    (re.compile(FRANC), Currency.FRF),
)
# A bare capital counts only after a figure that is plainly a sum
_ON_TEXT = (
    (re.compile(LETTER_E), Currency.EUR),
    (re.compile(LETTER_F), Currency.FRF),
    (re.compile(LETTER_C), Currency.EUR),
    (re.compile(TAX_ONLY), Currency.EUR),
)
_FIGURE = re.compile(rf"(?P<figure>{FIGURE})(?P<scale>{SCALE})?{GAP}(?:nouveaux |anciens )?\Z")
_WORDS = re.compile(rf"(?P<figure>{WORDS})(?:{GAP}(?:d'|de ))?{GAP}(?:nouveaux |anciens )?\Z")
_BOTH = re.compile(
    rf"(?:(?P<words>{WORDS})[ \n]{{0,2}}\([ \n]?(?P<figure>{FIGURE})"
    rf"|(?P<figure2>{FIGURE})[ \n]{{0,2}}\([ \n]?(?P<words2>{WORDS}))[ \n]?\){GAP}\Z"
)
_AFTER_SIGN = re.compile(rf"[ ]?(?P<figure>{FIGURE})(?P<scale>{SCALE})?(?![ ]?(?:%|€|eur))")
_SYMBOLIC = re.compile(SYMBOLIC)

# 12 500 | 150,00 | 1.697: a figure that a count or a number is not
_PLAINLY_A_SUM = re.compile(r".*[0-9oli][ .'][0-9oli]{3}|.*[.,] ?[0-9oli]{2}$")
_YEAR = re.compile(r"(?:1[789]|20)[0-9]{2}$")
# 2,35 E may be a longitude
_COORDINATES = re.compile(r"°|lambert|longitude|latitude")

_BROKEN = re.compile(r"[ ]?\n[ ]?")
# The sign may come after the tax: 3 470,04 HT €
_LATE_SIGN = re.compile(r"[ ]?(?:€|euros?(?![a-z]))(?![ ]?[0-9])")

# How far back a figure and a number in words may reach
_FIGURE_REACH = 48
_WORDS_REACH = 140


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
    for start, end, currency, capital in _currencies(text, folded):
        if start < floor:
            continue
        draft = _read_at(folded, floor, start, end, capital=capital)
        if draft is None:
            headings += [] if capital else [start]
            continue
        draft.currency = currency
        read_after(folded, draft)
        if draft.rule == "amounts.taxed" and (late := _LATE_SIGN.match(folded, draft.end)):
            draft.end = late.end()
        read_before(folded, draft, floor)
        drafts.append(draft)
        floor = draft.end
    drafts = share(folded, list(_join_words(folded, drafts)))
    drafts += find_cells(folded, headings, drafts)
    return sorted(drafts, key=lambda draft: draft.start)


def _currencies(text: str, folded: str) -> list[tuple[int, int, Currency, bool]]:
    """Return where a currency is written: start, end, which, and whether by a bare capital."""
    found = [
        (match.start(), match.end(), currency, False)
        for pattern, currency in _ON_FOLDED
        for match in pattern.finditer(folded)
    ]
    found += [
        (match.start(), match.end(), currency, True)
        for pattern, currency in _ON_TEXT
        for match in pattern.finditer(text)
    ]
    return sorted(found)


def _read_at(folded: str, floor: int, start: int, end: int, *, capital: bool) -> Draft | None:
    """Read the sum whose currency stands at ``start:end``."""
    last = folded[max(floor, start - 3) : start].rstrip()[-1:]
    if capital:
        return _read_capital(folded, floor, start, end)
    if last == ")":
        return _read_both(folded, floor, start, end)
    if last.isalnum() or last in ",.-'":
        draft = _read_figure(folded, floor, start, end) or _read_words(folded, floor, start, end)
        if draft:
            return draft
    return _read_figure_after(folded, start, end) or _read_symbolic(folded, start, end)


def _read_figure(folded: str, floor: int, start: int, end: int) -> Draft | None:
    match = _FIGURE.search(folded, max(floor, start - _FIGURE_REACH), start)
    if match is None:
        return None
    begin, stop = match.span("figure")
    begin = _whole_figure(folded, floor, begin)
    figure = read_figure(_BROKEN.sub(" ", folded[begin:stop]))
    value = scale(figure.value, match["scale"] or "")
    return Draft(
        begin, end, begin, stop, value, "amounts.figure",
        problems=figure.problems, repair=figure.repair,
    )  # fmt: skip


# A figure that opens with a zero has lost its head to a space or to the line before
_HEAD = re.compile(r"(?<![0-9.,/'-])(?<![a-z])[0-9]{1,6}[ ]?\n?[ ]?\Z")
# un montant de 6 / 330,00 €: three digits open the line, and the line before ends on a sentence
_HEAD_IN_SENTENCE = re.compile(r"(?<![a-z])(?:de|a|soit|=)[ ](?P<head>[0-9]{1,3})[ ]?\n\Z")
_THREE_DIGITS = re.compile(r"[0-9]{3}(?![0-9])")


def _whole_figure(folded: str, floor: int, begin: int) -> int:
    """Return where the figure at ``begin`` truly starts."""
    if folded[begin] == "0" and folded[begin + 1 : begin + 2].isdigit():
        head = _HEAD.search(folded, max(floor, begin - 9), begin)
        return head.start() if head else begin
    if folded[begin - 1 : begin] == "\n" and _THREE_DIGITS.match(folded, begin):
        head = _HEAD_IN_SENTENCE.search(folded, max(floor, begin - 14), begin)
        return head.start("head") if head else begin
    return begin


def _read_capital(folded: str, floor: int, start: int, end: int) -> Draft | None:
    mark = folded[start:end]
    draft = _read_figure(folded, floor, start, end)
    if draft is None:
        return None
    figure = folded[draft.figure_start : draft.figure_end]
    if mark in ("ht", "ttc"):
        # the tax is not the currency: what follows the figure is read again
        draft.end = draft.figure_end
        draft.rule = "amounts.taxed"
    elif mark == "c":
        draft = replace(draft, repair="C>€")
    scaled = "k" in folded[draft.figure_end : start] or "m" in folded[draft.figure_end : start]
    plainly = scaled or _PLAINLY_A_SUM.match(figure)
    if mark == "f" and not plainly:
        plainly = (
            len(figure) >= 2
            and not _YEAR.match(figure)
            and not _NUMBERED.search(folded, max(0, draft.start - 24), draft.start)
        )
    if mark == "e" and _COORDINATES.search(folded, max(0, draft.start - 40), draft.start):
        return None
    return draft if plainly or len(mark) > 1 and mark not in ("ht", "ttc") else None


# article 12 F | section AB 12 F
_NUMBERED = re.compile(
    r"(?:articles?|art\.|n°|parcelles?|section|lots?|zone|type|chapitre) ?[a-z]{0,2} ?\Z"
)


def _read_words(folded: str, floor: int, start: int, end: int) -> Draft | None:
    match = _WORDS.search(folded, max(floor, start - _WORDS_REACH), start)
    value = read_words(match["figure"]) if match else None
    if match is None or value is None:
        return None
    begin, stop = match.span("figure")
    return Draft(begin, end, begin, stop, value, "amounts.words")


def _read_both(folded: str, floor: int, start: int, end: int) -> Draft | None:
    match = _BOTH.search(folded, max(floor, start - _WORDS_REACH), start)
    if match is None:
        return None
    figure = read_figure(match["figure"] or match["figure2"])
    words = read_words(match["words"] or match["words2"])
    problems = figure.problems
    if words is not None and words != figure.value:
        problems = (*problems, ProblemCode.AMOUNT_WORDS_DISAGREE)
    return Draft(
        match.start(), end, match.start(), start, figure.value, "amounts.figure_and_words",
        problems=problems, repair=figure.repair,
    )  # fmt: skip


def _read_figure_after(folded: str, start: int, end: int) -> Draft | None:
    """Read a sum whose currency is written first; a heading in euros is none."""
    if folded[max(0, start - 3) : start] == "en " or folded[max(0, start - 1) : start] in (
        "(",
        "k",
        "m",
    ):
        return None
    match = _AFTER_SIGN.match(folded, end)
    if match is None or _YEAR.match(match["figure"]) or folded[start] == "f":
        return None
    figure = read_figure(match["figure"])
    value = scale(figure.value, match["scale"] or "")
    return Draft(
        start, match.end(), start, match.end("figure"), value, "amounts.figure",
        problems=figure.problems, repair=figure.repair,
    )  # fmt: skip


def _read_symbolic(folded: str, start: int, end: int) -> Draft | None:
    """Read "l'euro symbolique", which is one."""
    if _SYMBOLIC.match(folded, end) is None:
        return None
    return Draft(start, end, start, end, read_figure("1").value, "amounts.symbolic")


# between words and the figure that repeats them
_BETWEEN = re.compile(r"[ \n]*(?:\([ \n]*(?:soit[ ])?|,?[ \n]*soit[ \n]*:?[ \n]*|[-:,=]?[ \n]*)\Z")


def _join_words(folded: str, drafts: list[Draft]) -> Iterator[Draft]:
    """Make one sum of a number in words and the figure beside it."""
    held: Draft | None = None
    for draft in drafts:
        if held and (joined := _joined(folded, held, draft)):
            held = joined
            continue
        if held:
            yield held
        held = draft
    if held:
        yield held


def _joined(folded: str, first: Draft, second: Draft) -> Draft | None:
    rules = {first.rule, second.rule}
    if rules != {"amounts.words", "amounts.figure"} or first.currency != second.currency:
        return None
    between = folded[first.end : second.start]
    if not _BETWEEN.match(between):
        return None
    end = second.end
    if "(" in between:
        close = folded.find(")", end, end + 3)
        if close < 0:
            return None
        end = close + 1
    elif first.value != second.value:
        return None
    figure = first if first.rule == "amounts.figure" else second
    other = second if figure is first else first
    problems = figure.problems
    if first.value != second.value:
        problems = (*problems, ProblemCode.AMOUNT_WORDS_DISAGREE)
    return replace(
        figure,
        start=first.start, end=end, figure_start=first.figure_start,
        rule="amounts.figure_and_words", problems=problems,
        tax=figure.tax or other.tax, period=figure.period or other.period,
        unit=figure.unit or other.unit, qualifier=figure.qualifier or other.qualifier,
    )  # fmt: skip
