"""Read the sum whose currency stands at a given place."""

import re
from dataclasses import replace
from decimal import Decimal

from registre.extraction.amounts.currencies import Mark
from registre.extraction.amounts.draft import Draft
from registre.extraction.amounts.figures import (
    Figure,
    read_figure,
    read_scale,
    read_words,
    scaled,
)
from registre.extraction.amounts.patterns import (
    BEFORE_HEADING,
    BOTH,
    COORDINATES,
    FIGURE_AFTER,
    FIGURE_AFTER_HEADING,
    FIGURE_BEFORE,
    NUMBERED,
    PLAINLY_A_SUM,
    WORDS_BEFORE,
    YEAR,
)
from registre.extraction.amounts.surroundings import SYMBOLIC
from registre.model.problems import ProblemCode

_FIGURE = re.compile(FIGURE_BEFORE)
_FIGURE_AFTER = re.compile(FIGURE_AFTER)
_FIGURE_AFTER_HEADING = re.compile(FIGURE_AFTER_HEADING)
_BEFORE_HEADING = re.compile(BEFORE_HEADING)
_WORDS = re.compile(WORDS_BEFORE)
_BOTH = re.compile(BOTH)
_SYMBOLIC = re.compile(SYMBOLIC)
_PLAINLY_A_SUM = re.compile(PLAINLY_A_SUM)
_YEAR = re.compile(YEAR)
_NUMBERED = re.compile(NUMBERED)
_COORDINATES = re.compile(COORDINATES)

# A figure that opens with a zero has lost its head to a space or to the line before
_HEAD = re.compile(r"(?<![0-9.,/'-])(?<![a-z])[0-9]{1,6}[ ]?\n?[ ]?\Z")
# un montant de 6 / 330,00 €: three digits open the line, and the line before ends on a sentence
_HEAD_IN_SENTENCE = re.compile(r"(?<![a-z])(?:de|a|soit|=)[ ](?P<head>[0-9]{1,3})[ ]?\n\Z")
_THREE_DIGITS = re.compile(r"[0-9]{3}(?![0-9])")
_BROKEN = re.compile(r"[ ]?\n[ ]?")

# How far back a figure and a number in words may reach
_FIGURE_REACH = 48
_WORDS_REACH = 140
_CONTEXT = 40


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
    draft = _read_at(folded, floor, mark)
    if draft is not None:
        draft.currency = mark.currency
    return draft


def _read_at(folded: str, floor: int, mark: Mark) -> Draft | None:
    if mark.capital:
        return _read_capital(folded, floor, mark)
    last = folded[max(floor, mark.start - 3) : mark.start].rstrip()[-1:]
    if last == ")":
        return _read_both(folded, floor, mark)
    draft = None
    if last.isdigit():
        draft = _read_figure(folded, floor, mark)
    elif last.isalpha() or last in ",.-'":
        draft = _read_figure(folded, floor, mark) or _read_words(folded, floor, mark)
    return draft or _read_figure_after(folded, mark) or _read_symbolic(folded, mark)


def _read_figure(folded: str, floor: int, mark: Mark) -> Draft | None:
    match = _FIGURE.search(folded, max(floor, mark.start - _FIGURE_REACH), mark.start)
    if match is None:
        return None
    begin, stop = match.span("figure")
    begin = _whole_figure(folded, floor, begin)
    space = folded.find(" ", begin, stop)
    if space > 0 and _NUMBERED.search(folded, max(floor, begin - _CONTEXT), begin):
        # lot 1 250 000 €: the first group numbers the lot
        begin = space + 1
    figure = read_figure(_BROKEN.sub(" ", folded[begin:stop]))
    return _draft(begin, mark.end, (begin, stop), figure, match["scale"])


def _draft(start: int, end: int, span: tuple[int, int], figure: Figure, scale: str | None) -> Draft:
    factor = read_scale(scale or "")
    return Draft(
        start,
        end,
        *span,
        scaled(figure.value, factor),
        "amounts.figure",
        factor=factor,
        problems=figure.problems,
        repair=figure.repair,
    )


def _whole_figure(folded: str, floor: int, begin: int) -> int:
    """Return where the figure at ``begin`` truly starts."""
    if folded[begin] == "0" and folded[begin + 1 : begin + 2].isdigit():
        head = _HEAD.search(folded, max(floor, begin - 9), begin)
        return head.start() if head else begin
    if folded[begin - 1 : begin] == "\n" and _THREE_DIGITS.match(folded, begin):
        head = _HEAD_IN_SENTENCE.search(folded, max(floor, begin - 14), begin)
        return head.start("head") if head else begin
    return begin


def _read_capital(folded: str, floor: int, mark: Mark) -> Draft | None:
    """Read a sum whose currency is one letter, or left out before its tax."""
    draft = _read_figure(folded, floor, mark)
    if draft is None:
        return None
    letters = folded[mark.start : mark.end]
    figure = folded[draft.figure_start : draft.figure_end]
    near = max(0, draft.start - _CONTEXT)
    plainly = (
        letters in ("frf", "frs")
        or folded[draft.figure_end : mark.start].strip() != ""
        or _PLAINLY_A_SUM.match(figure) is not None
    )
    if letters == "f" and not plainly:
        plainly = (
            len(figure) > 1
            and _YEAR.fullmatch(figure) is None
            and _NUMBERED.search(folded, near, draft.start) is None
        )
    if letters == "e" and _COORDINATES.search(folded, near, draft.start):
        plainly = False
    if letters in ("ht", "ttc"):
        # the tax is no currency: it is read again after the figure
        draft = replace(draft, end=draft.figure_end, rule="amounts.taxed")
    elif letters == "c":
        draft = replace(draft, repair="C>€")
    return draft if plainly else None


def _read_words(folded: str, floor: int, mark: Mark) -> Draft | None:
    match = _WORDS.search(folded, max(floor, mark.start - _WORDS_REACH), mark.start)
    value = read_words(match["words"]) if match else None
    if match is None or value is None:
        return None
    begin, stop = match.span("words")
    value = scaled(value, read_scale(match["scale"] or ""))
    return Draft(begin, mark.end, begin, stop, value, "amounts.words")


def _read_both(folded: str, floor: int, mark: Mark) -> Draft | None:
    """Read "douze mille (12 000) euros" and "12 000 (douze mille) euros"."""
    match = _BOTH.search(folded, max(floor, mark.start - _WORDS_REACH), mark.start)
    if match is None:
        return None
    figure = read_figure(match["figure"] or match["figure_first"])
    words = read_words(match["words"] or match["words_after"])
    problems = figure.problems
    if words is not None and words != figure.value:
        problems = (*problems, ProblemCode.AMOUNT_WORDS_DISAGREE)
    return Draft(
        match.start(),
        mark.end,
        match.start(),
        mark.start,
        figure.value,
        "amounts.figure_and_words",
        problems=problems,
        repair=figure.repair,
    )


def _read_figure_after(folded: str, mark: Mark) -> Draft | None:
    """Read a sum whose currency is written first: € 12 500, Montant en euros : 12 500."""
    start = mark.start
    if _BEFORE_HEADING.search(folded, max(0, start - 4), start):
        match = _FIGURE_AFTER_HEADING.match(folded, mark.end)
        rule = "amounts.labelled"
    elif folded[start] in "€e" and folded[start - 1 : start] not in ("k", "m"):
        match = _FIGURE_AFTER.match(folded, mark.end)
        rule = "amounts.figure"
    else:
        return None
    if match is None or _YEAR.fullmatch(match["figure"]):
        return None
    begin, stop = match.span("figure")
    first = begin if rule == "amounts.labelled" else start
    draft = _draft(first, match.end(), (begin, stop), read_figure(match["figure"]), match["scale"])
    return replace(draft, rule=rule)


def _read_symbolic(folded: str, mark: Mark) -> Draft | None:
    """Read "l'euro symbolique", which is one."""
    if _SYMBOLIC.match(folded, mark.end) is None:
        return None
    return Draft(mark.start, mark.end, mark.start, mark.end, Decimal(1), "amounts.symbolic")
