"""The lines at the edges of pages, beside what was taken already."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from registre.cleaning import patterns
from registre.cleaning.compose import Cut
from registre.text.fold import fold

# Lines looked at on each edge, and characters of a page looked at for how an act opens or closes
EDGE = 5
REACH = 1500
FOOT = 700
# A running head is short; what is longer is cut here.
TOO_LONG = 160

OPENING = re.compile(patterns.ACT_OPENING)
CLOSING = re.compile(patterns.ACT_CLOSING, re.MULTILINE)
DIGITS = re.compile(r"\d+")


class Line(NamedTuple):  # many are made, and a tuple is made soonest
    """A line at the edge of a page, in lower case."""

    start: int
    end: int
    text: str

    @property
    def key(self) -> str:
        """The line with its digits masked."""
        return DIGITS.sub("0", self.text)


@dataclass(frozen=True)
class Edge:
    """The lines of a page from one of its edges inwards."""

    text: str
    page: int
    start: int
    end: int
    lines: list[Line]
    is_head: bool

    @cached_property
    def is_of_act(self) -> bool:
        """Whether an act opens at the top of the page, or is signed at its foot."""
        if self.is_head:
            top = self.text[self.start : min(self.end, self.start + REACH)]
            return OPENING.search(fold(top)) is not None
        foot = self.text[max(self.start, self.end - FOOT) : self.end]
        return CLOSING.search(fold(foot)) is not None


def find_edges(text: str, breaks: list[int], taken: list[Cut]) -> Iterator[Edge]:
    """Yield the head and the foot of every page.

    Parameters
    ----------
    breaks
        Where the pages end.
    taken
        Cuts in order: what they cover is in no line.
    """
    start = first = 0
    for page, end in enumerate([*breaks, len(text)]):
        while first < len(taken) and taken[first].end <= start:
            first += 1
        last = first
        while last < len(taken) and taken[last].start < end:
            last += 1
        spans = [(cut.start, cut.end) for cut in taken[first:last]]
        head = list(islice(_lines_down(text, start, end, spans), EDGE))
        yield Edge(text, page, start, end, head, is_head=True)
        foot = list(islice(_lines_up(text, start, end, spans), EDGE))
        yield Edge(text, page, start, end, foot, is_head=False)
        start = end


def _lines_down(text: str, start: int, end: int, taken: list[tuple[int, int]]) -> Iterator[Line]:
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        yield from _written(text, start, stop, taken)
        start = stop + 1


def _lines_up(text: str, start: int, end: int, taken: list[tuple[int, int]]) -> Iterator[Line]:
    while start < end:
        opens = text.rfind("\n", start, end)
        opens = start - 1 if opens < 0 else opens
        yield from reversed(list(_written(text, opens + 1, end, taken)))
        end = opens


def _written(text: str, start: int, end: int, taken: list[tuple[int, int]]) -> Iterator[Line]:
    """Yield what is left of a line beside what was taken."""
    for opens, closes in _outside(start, end, taken):
        written = text[opens:closes]
        stripped = written.strip()
        if stripped:
            first = opens + len(written) - len(written.lstrip())
            yield Line(first, first + len(stripped), " ".join(stripped[:TOO_LONG].lower().split()))


def _outside(start: int, end: int, taken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for first, last in taken:
        if last > start and first < end:
            if first > start:
                yield start, first
            start = max(start, last)
    if start < end:
        yield start, end
