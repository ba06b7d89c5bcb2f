"""Read a number backwards from the currency that follows it."""

import re
from dataclasses import replace

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
    BOTH,
    FIGURE_BEFORE,
    MILLION_WORD,
    MILLIONS_BEFORE,
    MISREAD_BEFORE,
    NUMBERED,
    OPENS_A_SUM,
    WORDS_BEFORE,
    YEAR,
)
from registre.model.problems import ProblemCode

_FIGURE = re.compile(FIGURE_BEFORE)
_WORDS = re.compile(WORDS_BEFORE)
_BOTH = re.compile(BOTH)
_MILLIONS = re.compile(MILLIONS_BEFORE)
_MILLION_WORD = re.compile(MILLION_WORD)
_NUMBERED = re.compile(NUMBERED)
_YEAR = re.compile(YEAR)

# A figure that opens with a zero has lost its head to a space or to the line before
_HEAD = re.compile(r"(?<![0-9.,/'-])(?<![a-z])[0-9]{1,6}[ ]?\n?[ ]?\Z")
# un montant de 6 / 330,00 €: three digits open the line, and the line before ends on a sentence
_HEAD_IN_SENTENCE = re.compile(r"(?<![a-z])(?:de|a|soit|=)[ ](?P<head>[0-9]{1,3})[ ]?\n\Z")
_THREE_DIGITS = re.compile(r"[0-9]{3}(?![0-9])")
# 1 2 500,00 | 12 50 0,00: one to three more groups of figures before a figure
_GROUPS = re.compile(r"(?<![0-9.,/'-])[0-9]{1,3}(?: [0-9]{1,3}){0,2} \Z")
_OPENS_A_SUM = re.compile(OPENS_A_SUM)
_MISREAD = re.compile(MISREAD_BEFORE)
_BROKEN = re.compile(r"[ ]?\n[ ]?")

# How far back a figure, a number in words and what numbers a figure may reach
_FIGURE_REACH = 48
_WORDS_REACH = 140
_CONTEXT = 40
# Letters that are read for digits, where nothing but the groups of a figure prove it
_AS_DIGITS = str.maketrans("sbz", "582")
# Figures of a group of thousands
_GROUP = 3


def number_before(folded: str, floor: int, mark: Mark) -> Draft | None:
    """Return the sum whose figure or words stand right before a currency."""
    draft = figure_before(folded, floor, mark) or _words_before(folded, floor, mark)
    return _add_millions(folded, floor, draft) if draft else None


def figure_before(folded: str, floor: int, mark: Mark) -> Draft | None:
    """Return the sum whose figure stands right before a currency."""
    match = _FIGURE.search(folded, max(floor, mark.start - _FIGURE_REACH), mark.start)
    if match is None:
        return _misread_figure(folded, floor, mark)
    begin, stop = match.span("figure")
    begin = _whole_figure(folded, floor, begin)
    space = folded.find(" ", begin, stop)
    if (
        space > 0
        and folded[space + 1] != "0"
        and _NUMBERED.search(folded, max(floor, begin - _CONTEXT), begin)
    ):
        # lot 1 250 000 €: the first group numbers the lot
        begin = space + 1
    if "\n" in folded[stop : mark.start] and _YEAR.fullmatch(folded, begin, stop):
        # the heading of a column, "2024" over "€"
        return None
    apart = _parted_groups(folded, floor, begin, stop)
    if apart is not None:
        # 1 2500,00: nothing proves how it was grouped, and the whole is doubtful
        written, joined = folded[apart:stop], _joined(folded[apart:stop])
        figure = read_figure(joined or written)
        figure = replace(figure, repair=f"{written}>{joined}" if joined else figure.repair)
        return to_draft(apart, mark.end, (apart, stop), figure, match["scale"])
    figure = read_figure(_BROKEN.sub(" ", folded[begin:stop]))
    return to_draft(begin, mark.end, (begin, stop), figure, match["scale"])


def _misread_figure(folded: str, floor: int, mark: Mark) -> Draft | None:
    """Read 12 S00,00, where S, B and Z stand for 5, 8 and 2, after a word that calls for a sum."""
    match = _MISREAD.search(folded, max(floor, mark.start - _FIGURE_REACH), mark.start)
    if match is None:
        return None
    begin, stop = match.span("figure")
    if not _OPENS_A_SUM.search(folded, max(floor, begin - _CONTEXT), begin):
        return None
    written = match["figure"]
    digits = written.translate(_AS_DIGITS)
    figure = replace(read_figure(digits), repair=f"{written}>{digits}")
    return to_draft(begin, mark.end, (begin, stop), figure, "")


def _parted_groups(folded: str, floor: int, begin: int, stop: int) -> int | None:
    """Return where a figure truly starts whose groups a space has parted: 1 2 500,00.

    The word before must call for a sum, and the spaces that remain must part thousands; where
    they do not, centimes tell that it is one figure.
    """
    if folded[begin - 1 : begin] != " " or not folded[begin - 2 : begin - 1].isdigit():
        return None
    groups = _GROUPS.search(folded, max(floor, begin - 12), begin)
    if groups is None:
        return None
    if not _joined(folded[groups.start() : stop]) and folded[stop - 3 : stop - 2] != ",":
        return None
    before = max(floor, groups.start() - _CONTEXT)
    return groups.start() if _OPENS_A_SUM.search(folded, before, groups.start()) else None


def _joined(written: str) -> str:
    """Return a figure with its groups whole, empty when its spaces part no thousands.

    Examples
    --------
    >>> _joined("1 2 500,00"), _joined("12 50 0,00"), _joined("15 00")
    ('12 500,00', '12 500,00', '')
    """
    whole, mark, cents = written.partition(",")
    joined = [""]
    for group in reversed(whole.split()):
        joined[0] = group + joined[0]
        if len(joined[0]) >= _GROUP:
            joined.insert(0, "")
    if not joined[0]:
        joined = joined[1:]
    grouped = all(len(group) == _GROUP for group in joined[1:]) and len(joined[0]) <= _GROUP
    return f"{' '.join(joined)}{mark}{cents}" if grouped else ""


def _whole_figure(folded: str, floor: int, begin: int) -> int:
    """Return where the figure at ``begin`` truly starts."""
    if folded[begin] == "0" and folded[begin + 1 : begin + 2].isdigit():
        head = _HEAD.search(folded, max(floor, begin - 9), begin)
        return head.start() if head else begin
    if folded[begin - 1 : begin] == "\n" and _THREE_DIGITS.match(folded, begin):
        head = _HEAD_IN_SENTENCE.search(folded, max(floor, begin - 14), begin)
        return head.start("head") if head else begin
    return begin


def to_draft(
    start: int, end: int, span: tuple[int, int], figure: Figure, scale: str | None
) -> Draft:
    """Return the sum at ``start:end`` whose figure stands at ``span``."""
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


def _words_before(folded: str, floor: int, mark: Mark) -> Draft | None:
    match = _WORDS.search(folded, max(floor, mark.start - _WORDS_REACH), mark.start)
    if match is None:
        return None
    begin, stop = match.span("words")
    if folded[max(floor, begin - 2) : begin - 1].isdigit():
        # 3 millions cinq cent mille euros: the first word scales the figure before it
        scale_word = _MILLION_WORD.match(folded, begin)
        if scale_word is None:
            return None
        begin = scale_word.end()
    value = read_words(folded[begin:stop])
    if value is None:
        # entre mille et deux mille euros: two numbers, and this sum is the last
        begin = folded.rfind(" et ", begin, stop) + len(" et ")
        value = read_words(folded[begin:stop]) if begin > match.start("words") else None
    if value is None:
        return None
    value = scaled(value, read_scale(match["scale"] or ""))
    return Draft(begin, mark.end, begin, stop, value, "amounts.words")


def _add_millions(folded: str, floor: int, draft: Draft) -> Draft:
    """Add the millions written before a rest: 3 millions 500 mille euros."""
    start = draft.figure_start
    if folded[max(floor, start - 2) : start].rstrip(" ")[-1:] not in ("n", "s", "d"):
        return draft
    match = _MILLIONS.search(folded, max(floor, start - _FIGURE_REACH), start)
    if match is None:
        return draft
    millions = scaled(read_figure(match["figure"]).value, read_scale(match["scale"]))
    if draft.value >= read_scale(match["scale"]):
        return draft
    begin = match.start()
    return replace(draft, start=begin, figure_start=begin, value=millions + draft.value)


def twins_before(folded: str, floor: int, mark: Mark) -> Draft | None:
    """Return the sum written twice before a currency: douze mille (12 000) euros."""
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
