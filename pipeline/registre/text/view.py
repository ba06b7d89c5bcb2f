"""The cleaned view of a document, aligned with the document's own text.

Offsets of every table refer to the document's text, which never changes. Patterns run on a
view: the same text with OCR marks removed, words mended, and stamps and running heads lifted out
of the body and put after it. A view is a list of pieces, and each piece knows where it comes from.
"""

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple, TypeVar

from registre.model.documents import page_breaks
from registre.model.mentions import Mention
from registre.model.reading import Reading
from registre.text.fold import fold

T = TypeVar("T")


class Piece(NamedTuple):  # many are made, and a tuple is made soonest
    """A run of the document's text, copied to the view or replaced in it.

    Parameters
    ----------
    start, end
        Code points in the document's text, end exclusive.
    replacement
        What stands in the view instead; ``None`` for a copy. One of the same length keeps
        its offsets one by one.
    """

    start: int
    end: int
    replacement: str | None = None


class View:
    """A cleaned text with its alignment.

    Parameters
    ----------
    raw
        The document's own text.
    pieces
        What the view is made of, in the order of the view.
    body_end
        Where the body ends in the view; what was lifted out of it (stamps, running heads)
        follows. The whole view when ``None``.

    Examples
    --------
    >>> view = View("n$^o$ 12", [Piece(0, 1), Piece(1, 5, "°"), Piece(5, 8)])
    >>> view.text
    'n° 12'
    >>> view.to_raw(0, 2)
    (0, 5)
    """

    def __init__(self, raw: str, pieces: Iterable[Piece], body_end: int | None = None) -> None:
        self.raw = raw
        self._pieces = list(pieces)
        parts: list[str] = []
        self._starts: list[int] = []
        length = 0
        for piece in self._pieces:
            part = raw[piece.start : piece.end] if piece.replacement is None else piece.replacement
            self._starts.append(length)
            parts.append(part)
            length += len(part)
        self.text = "".join(parts)
        self.body_end = length if body_end is None else body_end

    @classmethod
    def plain(cls, raw: str) -> "View":
        """Return the view of a text that needs no cleaning."""
        return cls(raw, [Piece(0, len(raw))])

    @cached_property
    def folded(self) -> str:
        """The view without case and accents; same length, so offsets hold for both."""
        return fold(self.text)

    def to_raw(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the document of a span of the view.

        A span over a piece that was replaced takes the whole of it; one over a piece that was
        lifted takes it in.

        Raises
        ------
        ValueError
            If the span is empty, outside the view, or runs from the body into what was lifted.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no span {start}:{end} in a view of {len(self.text)} characters")
        index = bisect_right(self._starts, start) - 1
        piece = self._pieces[index]
        shift = piece.start - self._starts[index]
        if piece.replacement is None and end + shift <= piece.end:
            return start + shift, end + shift  # within one copy, as nearly always
        first = self._origin(start)[0]
        last = self._origin(end - 1)[1]
        if last <= first:
            raise ValueError(f"span {start}:{end} runs from the body into what was lifted")
        return first, last

    def find(self, position: int) -> int:
        """Return where a character of the document stands in the view.

        Inside what was replaced or removed, the place where it stood.

        Examples
        --------
        >>> View("n$^o$ 12", [Piece(0, 1), Piece(1, 5, "°"), Piece(5, 8)]).find(6)
        3
        """
        starts, ranks = self._by_origin
        rank = ranks[max(0, bisect_right(starts, position) - 1)] if ranks else 0
        end = self._starts[rank + 1] if rank + 1 < len(self._starts) else len(self.text)
        start = self._starts[rank] if self._starts else 0
        return min(end, start + max(0, position - self._pieces[rank].start)) if ranks else 0

    @cached_property
    def _by_origin(self) -> tuple[list[int], list[int]]:
        """Where the pieces start in the document, in its order, and their ranks in the view."""
        ranks = sorted(range(len(self._pieces)), key=lambda rank: self._pieces[rank].start)
        return [self._pieces[rank].start for rank in ranks], ranks

    def _origin(self, position: int) -> tuple[int, int]:
        index = bisect_right(self._starts, position) - 1
        piece = self._pieces[index]
        if piece.replacement is None or len(piece.replacement) == piece.end - piece.start:
            start = piece.start + position - self._starts[index]
            return start, start + 1
        return piece.start, piece.end

    @cached_property
    def _page_breaks(self) -> list[int]:
        return page_breaks(self.raw)

    def page(self, start: int) -> int:
        """Return the page, from 1, of an offset in the document's text."""
        return bisect_right(self._page_breaks, start) + 1

    def mention(self, start: int, end: int, reading: Reading[T], rule: str) -> Mention[T]:
        """Return what was read at a span of the view, placed in the document."""
        first, last = self.to_raw(start, end)
        return Mention(
            first,
            last,
            self.raw[first:last],
            reading.value,
            rule,
            reading.problems,
            reading.repair,
        )
