"""The text of a leaf as HTML: its mentions marked, however they overlap."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from markupsafe import Markup, escape

# Signs that the parser of HTML would change or drop, which would shift every offset after them.
_KEPT = str.maketrans({"\0": "\N{REPLACEMENT CHARACTER}", "\f": " "})
# Under a highlight, so many lines for the highlights around it.
LINES = 3


class Mark(NamedTuple):
    """A mention on its page: where it stands, of which table, and its number on the page."""

    start: int
    end: int
    table: str
    number: int


def plain(text: str) -> Markup:
    """Return text as HTML that parses to the same characters."""
    safe = escape(text.translate(_KEPT))
    return Markup(safe.replace("\r", Markup("&#13;")))  # noqa: S704 (escaped the line before)


def runs(text: str, start: int, marks: Iterable[Mark]) -> Iterator[tuple[str, tuple[Mark, ...]]]:
    """Yield the text in runs under the same marks, the innermost mark first.

    Examples
    --------
    >>> marks = [Mark(0, 4, "dates", 1), Mark(2, 6, "votes", 2)]
    >>> [(text, [mark.number for mark in over]) for text, over in runs("abcdefg", 0, marks)]
    [('ab', [1]), ('cd', [1, 2]), ('ef', [2]), ('g', [])]
    """
    end = start + len(text)
    inside = [mark for mark in marks if mark.start < end and mark.end > start]
    borders = {start, end}
    for mark in inside:
        borders |= {max(mark.start, start), min(mark.end, end)}
    begins = sorted(inside, key=lambda mark: mark.start)
    open_: list[Mark] = []
    index = 0
    places = sorted(borders)
    for first, last in pairwise(places):
        while index < len(begins) and begins[index].start <= first:
            open_.append(begins[index])
            index += 1
        open_ = [mark for mark in open_ if mark.end > first]
        over = sorted(open_, key=lambda mark: (mark.end - mark.start, mark.number))
        yield text[first - start : last - start], tuple(over)


def to_markup(text: str, start: int, marks: Sequence[Mark]) -> Markup:
    """Return a page of text with its mentions marked.

    Parameters
    ----------
    start
        Where the text begins in the document, whose offsets the marks have.
    """
    return Markup("").join(_run(piece, over) for piece, over in runs(text, start, marks))


def _run(text: str, over: tuple[Mark, ...]) -> Markup:
    if not over:
        return plain(text)
    tables = list(dict.fromkeys(mark.table for mark in over))
    styles = [f"t-{tables[0]}"]
    styles += [f"u{rank}-{table}" for rank, table in enumerate(tables[1 : LINES + 1], 1)]
    numbers = " ".join(str(mark.number) for mark in over)
    return Markup('<span class="m {}" data-m="{}">{}</span>').format(
        " ".join(styles), numbers, plain(text)
    )
