"""Make one sum of a number in words and the figure beside it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from registre.extraction.amounts.after import read_tail
from registre.extraction.amounts.draft import Draft
from registre.extraction.amounts.surroundings import BETWEEN_TWINS
from registre.model.problems import ProblemCode

_BETWEEN = re.compile(BETWEEN_TWINS)
_PAIR = {"amounts.words", "amounts.figure"}


def join_words(folded: str, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Yield the sums, those written twice as one; the figure is kept and the words check it."""
    held: Draft | None = None
    for draft in drafts:
        joined = _joined(folded, held, draft) if held else None
        if held and not joined:
            yield held
        held = joined or draft
    if held:
        yield held


def _joined(folded: str, first: Draft, second: Draft) -> Draft | None:
    if {first.rule, second.rule} != _PAIR or first.currency != second.currency:
        return None
    between = folded[first.end : second.start]
    if _BETWEEN.match(between) is None:
        return None
    end = second.end
    if "(" in between:
        close = folded.find(")", end, end + 3)
        if close < 0:
            return None
        end = close + 1
    elif first.value != second.value:
        return None
    figure, words = (first, second) if first.rule == "amounts.figure" else (second, first)
    problems = figure.problems
    if first.value != second.value:
        problems = (*problems, ProblemCode.AMOUNT_WORDS_DISAGREE)
    twin = replace(
        figure,
        start=first.start,
        end=end,
        figure_start=first.figure_start,
        rule="amounts.figure_and_words",
        problems=problems,
        tax=figure.tax or words.tax,
        period=figure.period or words.period,
        unit=figure.unit or words.unit,
        qualifier=figure.qualifier or words.qualifier,
    )
    read_tail(folded, twin)
    return twin
