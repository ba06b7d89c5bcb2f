"""From edits and cuts to a view.

Cleaning goes by rounds: each looks at the text that the one before left, and every part of it
keeps the place in the document that it came from.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from registre.cleaning.hyphens import is_cut_by_page
from registre.model.stamps import Stamp
from registre.text.view import Piece, View

# Parts what was lifted from the body and from each other; no pattern of spaces crosses it.
SEPARATOR = "\n\x00\n"
# After one of these a page break parts two paragraphs.
ENDS = ".;:!?"


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of the text to lift out of the body; a page break alone has no stamp."""

    start: int
    end: int
    stamp: Stamp | None = None


@dataclass(frozen=True, slots=True)
class Lifted:
    """What was lifted, and where it stands in the view."""

    view_start: int
    view_end: int
    stamp: Stamp


class Draft:
    """A text under work: its pieces of the document, in order.

    Examples
    --------
    >>> draft = Draft.of("a **b**").edited([Piece(2, 4, ""), Piece(5, 7, "")])
    >>> draft.text, draft.pieces
    ('a b', [Piece(start=0, end=2, replacement=None), Piece(start=4, end=5, replacement=None)])
    """

    def __init__(self, raw: str, pieces: Iterable[Piece]) -> None:
        self.raw = raw
        self.pieces: list[Piece] = []
        self._starts: list[int] = []
        parts, length = [], 0
        for piece in pieces:
            part = raw[piece.start : piece.end] if piece.replacement is None else piece.replacement
            if part:
                self.pieces.append(piece)
                self._starts.append(length)
                parts.append(part)
                length += len(part)
        self.text = "".join(parts)

    @classmethod
    def of(cls, raw: str) -> "Draft":
        """Return the draft of a text as it is."""
        return cls(raw, [Piece(0, len(raw))])

    def edited(self, edits: Iterable[Piece]) -> "Draft":
        """Return the draft after edits of its text; of two that overlap, the first counts."""
        pieces, last = [], 0
        for edit in sorted(edits, key=lambda edit: (edit.start, -edit.end)):
            if edit.start >= last:
                pieces += self.cut(last, edit.start)
                pieces.append(self.replaced(edit.start, edit.end, edit.replacement or ""))
                last = edit.end
        if not pieces:
            return self
        pieces += self.cut(last, len(self.text))
        return Draft(self.raw, pieces)

    def cut(self, start: int, end: int) -> list[Piece]:
        """Return the pieces of a stretch of the text."""
        pieces = []
        index = bisect_right(self._starts, start) - 1
        while start < end:
            piece, opens = self.pieces[index], self._starts[index]
            closes = self._starts[index + 1] if index + 1 < len(self._starts) else len(self.text)
            stop = min(end, closes)
            pieces.append(_part(piece, start - opens, stop - opens))
            start, index = stop, index + 1
        return pieces

    def replaced(self, start: int, end: int, replacement: str) -> Piece:
        """Return a piece that stands for a stretch of the text."""
        pieces = self.cut(start, end)
        return Piece(pieces[0].start, pieces[-1].end, replacement)


def _part(piece: Piece, start: int, end: int) -> Piece:
    if piece.replacement is None:
        return Piece(piece.start + start, piece.start + end)
    part = piece.replacement[start:end]
    if len(piece.replacement) == piece.end - piece.start:
        return Piece(piece.start + start, piece.start + end, part)
    return Piece(piece.start, piece.end, part)


def compose(draft: Draft, cuts: list[Cut]) -> tuple[View, list[Lifted]]:
    """Return the view without the cuts in its body, and what was lifted after it.

    Parameters
    ----------
    draft
        The text that the cuts refer to.
    cuts
        In order, without overlap. The blanks round them close; a paragraph that goes on does so on
        the next line.
    """
    text = draft.text
    body: list[Piece] = []
    last = 0
    for start, end in _gaps(text, cuts):
        if is_cut_by_page(text, start, end):
            body += draft.cut(last, start - 1)
        else:
            body += draft.cut(last, start)
            if start > 0 and end < len(text):
                joint = "\n\n" if text[start - 1] in ENDS else "\n"
                body.append(draft.replaced(start, end, joint))
        last = end
    body += draft.cut(last, len(text))
    body_end = _length(body)
    lifted, after, length = [], [], body_end
    for cut in cuts:
        if cut.stamp is not None:
            origin = draft.cut(cut.start, cut.start + 1)[0].start
            pieces = draft.cut(cut.start, cut.end)
            after += [Piece(origin, origin, SEPARATOR), *pieces]
            start = length + len(SEPARATOR)
            length = start + _length(pieces)
            lifted.append(Lifted(start, length, cut.stamp))
    return View(draft.raw, body + after, body_end), lifted


def _length(pieces: list[Piece]) -> int:
    return sum(
        piece.end - piece.start if piece.replacement is None else len(piece.replacement)
        for piece in pieces
    )


def _gaps(text: str, cuts: list[Cut]) -> list[tuple[int, int]]:
    """Return what leaves the body: the cuts with the blanks round them, joined when they touch."""
    gaps: list[tuple[int, int]] = []
    for cut in cuts:
        start, end = cut.start, cut.end
        floor = gaps[-1][1] if gaps else 0
        if end <= floor:
            continue
        while start > floor and text[start - 1].isspace():
            start -= 1
        while end < len(text) and text[end].isspace():
            end += 1
        if gaps and start <= floor:
            gaps[-1] = (gaps[-1][0], end)
        else:
            gaps.append((start, end))
    return gaps
