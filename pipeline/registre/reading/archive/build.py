"""A page of an archive format from its words."""

from collections.abc import Sequence

from registre.model.documents import Page, TextOrigin, Word
from registre.reading.layout import Composed, Printed, compose, mean_confidence
from registre.reading.pages import PageText


def build(
    regions: Sequence[list[list[Printed]]], width: float | None, height: float | None, unit: str
) -> PageText:
    """Return a page.

    Parameters
    ----------
    regions
        Texts in reading order, each the lines of one; a single one when the order is not told.
    width, height, unit
        Size of the page.
    """
    composed = _joined([compose(lines) for lines in regions if any(lines)])
    lines = [line for region in regions for line in region]
    origin = TextOrigin.ARCHIVE_XML if composed.words else TextOrigin.NONE
    page = Page(origin, mean_confidence(lines), width, height, unit, words=composed.words)
    return PageText(composed.text, page)


def _joined(parts: Sequence[Composed]) -> Composed:
    """Put texts one under the other, a blank line between them."""
    text, words = "", list[Word]()
    for part in parts:
        start = len(text) + 2 if text else 0
        text = f"{text}\n\n{part.text}" if text else part.text
        words += [
            Word(
                word.start + start,
                word.end + start,
                word.left,
                word.top,
                word.right,
                word.bottom,
                word.confidence,
            )
            for word in part.words
        ]
    return Composed(text, tuple(words))
