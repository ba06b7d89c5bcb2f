"""The text of a page from its words, with the place of every word in both."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from unicodedata import normalize

from registre.model.documents import Word
from registre.reading.boxes import CELLS, PARAGRAPH
from registre.reading.layout.columns import Row, blocks, rows_of
from registre.reading.layout.pieces import Printed, pieces_of, slope_of


@dataclass(frozen=True, slots=True)
class Composed:
    """The text of a page, and its words with offsets in it."""

    text: str
    words: tuple[Word, ...]


def compose(lines: Iterable[Sequence[Printed]]) -> Composed:
    """Put the words of a page in reading order.

    Parameters
    ----------
    lines
        The words of every line that the engine saw; lines may come in any order, and a line may
        run over a gutter between two columns.

    Returns
    -------
    Composed
        Cells of a row are parted by three spaces, paragraphs by a blank line; words are in NFC.

    Examples
    --------
    >>> page = [[Printed("Total", 60, 100, 95, 110), Printed("300", 200, 100, 220, 110)]]
    >>> compose(page).text
    'Total   300'
    """
    read = [line for line in ([*map(_settled, line)] for line in lines) if line]
    slope = slope_of(read)
    pieces = [piece for line in read for piece in pieces_of(line, slope)]
    texts = list(blocks(rows_of(pieces)))
    return _write(texts)


def _settled(word: Printed) -> Printed:
    text = "".join(normalize("NFC", word.text).split())
    return Printed(text, word.left, word.top, word.right, word.bottom, word.confidence)


def _write(texts: list[list[Row]]) -> Composed:
    """Write rows one under the other, and note where every word goes."""
    written: list[str] = []
    words: list[Word] = []
    length = 0

    def write(text: str) -> None:
        nonlocal length
        written.append(text)
        length += len(text)

    for rank, rows in enumerate(texts):
        write("\n\n" if rank else "")
        breaks = _breaks(rows)
        for row, line_end in zip(rows, breaks, strict=True):
            for cell, piece in enumerate(row):
                write(CELLS if cell else "")
                for place, word in enumerate(piece.words):
                    write(" " if place else "")
                    box = (word.left, word.top, word.right, word.bottom)
                    words.append(Word(length, length + len(word.text), *box, word.confidence))
                    write(word.text)
            write(line_end)
    return Composed("".join(written), tuple(words))


def _breaks(rows: list[Row]) -> list[str]:
    """Return what stands after each row: a line end, and a blank line after a paragraph."""
    drops = [after[0].baseline - before[0].baseline for before, after in pairwise(rows)]
    usual = median(drops) if drops else 0.0
    return ["\n\n" if drop > PARAGRAPH * usual else "\n" for drop in drops] + [""]
