"""Words as printed, and the pieces of lines that they make."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import median

# Letters that go below the baseline or are no letters: their boxes do not tell it.
DESCENDING = re.compile(r"[gjpqyçQ,;()\[\]{}|/_$§]")
# Letters as high as the line
TALL = re.compile(r"[A-ZÀ-Ý0-9bdfhklt]")
# In heights of a line: wider than the widest space of a justified line
CELL_GAP = 1.3
# Half of the spaces of a line that is stretched to its measure are wider.
STRETCHED = 0.8
# From the height of the tallest word, which has no line gap, to the height of a line
LINE = 1.15


@dataclass(frozen=True, slots=True)
class Printed:
    """A word as an engine read it, with its box from the top left corner of the page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    confidence: float | None = None


def mean_confidence(lines: Iterable[Sequence[Printed]]) -> float | None:
    """Return the mean confidence of letters and digits, so that blots weigh nothing.

    Examples
    --------
    >>> page = [[Printed("Vaubrun", 0, 0, 9, 9, 90.0), Printed("~", 0, 0, 9, 9, 3.0)]]
    >>> mean_confidence(page)
    90.0
    """
    total, weight = 0.0, 0
    for line in lines:
        for word in line:
            letters = sum(map(str.isalnum, word.text))
            if word.confidence is not None:
                total += word.confidence * letters
                weight += letters
    return round(total / weight, 1) if weight else None


def spread(
    words: Sequence[str], box: tuple[float, float, float, float], confidence: float | None = None
) -> Iterator[Printed]:
    """Yield the words of a line that has one box, each with its share of the length.

    Parameters
    ----------
    words
        From left to right.
    box
        Left, top, right and bottom of the line.
    confidence
        That of every word.

    Examples
    --------
    >>> [(word.text, word.left, word.right) for word in spread(["Vu", "le"], (0, 0, 50, 8))]
    [('Vu', 0.0, 28.0), ('le', 30.0, 50.0)]
    """
    left, top, right, bottom = box
    step = (right - left) / max(len(" ".join(words)), 1)
    # Where the spaces are is not known: none is to look like one between two cells.
    space = min(step, (bottom - top) / 4)
    at = float(left)
    for word in words:
        following = at + step * (len(word) + 1)
        yield Printed(word, at, top, min(following - space, float(right)), bottom, confidence)
        at = following


@dataclass(frozen=True)
class Piece:
    """Words of one line without a wide space between them.

    Parameters
    ----------
    words
        From left to right.
    slope
        How much lines go down for each step to the right; taken out of ``baseline``.
    height
        Height of the line.
    """

    words: tuple[Printed, ...]
    slope: float
    height: float

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return max(word.right for word in self.words)

    @cached_property
    def baseline(self) -> float:
        """Where its letters stand, as if the page were straight."""
        sure = [word for word in self.words if not DESCENDING.search(word.text)]
        if sure:
            return median(word.bottom - self.slope * word.left for word in sure)
        return median(word.bottom - self.slope * word.left for word in self.words) - 0.2 * (
            self.height
        )

    @property
    def text(self) -> str:
        """Its words with spaces."""
        return " ".join(word.text for word in self.words)


def slope_of(lines: Iterable[Sequence[Printed]]) -> float:
    """Return how much the lines of a page go down for each step to the right.

    Short lines tell nothing: a page without a long one is straight.
    """
    slopes = []
    for line in lines:
        sure = [word for word in line if not DESCENDING.search(word.text)]
        if len(sure) >= 4 and sure[-1].left > sure[0].left:
            run = sure[-1].left - sure[0].left
            if run > 8 * max(word.bottom - word.top for word in sure):
                slopes.append((sure[-1].bottom - sure[0].bottom) / run)
    return median(slopes) if len(slopes) >= 3 else 0.0


def pieces_of(line: Sequence[Printed], slope: float) -> list[Piece]:
    """Part a line of an engine at its wide spaces.

    Parameters
    ----------
    line
        Words that the engine put on one line, in any order.
    slope
        See :class:`Piece`.
    """
    words = sorted(line, key=lambda word: word.left)
    height = line_height(words)
    gaps = [after.left - before.right for before, after in pairwise(words)]
    stretched = len(gaps) > 4 and median(gaps) > STRETCHED * height
    found, begin = [], 0
    for rank, gap in enumerate(gaps, 1):
        if gap > CELL_GAP * height and not stretched:
            found.append(_piece(words[begin:rank], slope, height))
            begin = rank
    return [*found, _piece(words[begin:], slope, height)]


def _piece(words: Sequence[Printed], slope: float, height: float) -> Piece:
    """Return a piece; an engine may put large and small print on one line."""
    tall = any(TALL.search(word.text) for word in words)
    return Piece(tuple(words), slope, line_height(words) if tall else height)


def line_height(words: Sequence[Printed]) -> float:
    """Return the height of a line: of its tallest word, unless that is a logo or a blot."""
    heights = [word.bottom - word.top for word in words]
    usual = median(heights)
    return LINE * max(min(max(heights), 1.8 * usual), 1.0)
