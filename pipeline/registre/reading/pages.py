"""Pages put together: one text, the place of every page and word in it, what was doubtful."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from registre.model.documents import PAGE_BREAK, Page, Source, TextOrigin, Word
from registre.reading.plain import settle

EMPTY = Page(TextOrigin.NONE)


@dataclass(frozen=True, slots=True)
class PageText:
    """The text of one page, in NFC and without form feed; offsets of its words refer to it."""

    text: str
    page: Page = EMPTY

    @property
    def letters(self) -> int:
        """Number of letters and digits."""
        return sum(map(str.isalnum, self.text))


def bind(
    pages: Sequence[PageText], name: str, digest: str, origin: TextOrigin, notes: Iterable[str] = ()
) -> Source:
    """Put pages together to a document.

    Parameters
    ----------
    pages
        In order.
    name, digest, origin
        Of the :class:`~registre.model.documents.Source`.
    notes
        What was lost; pages read with little confidence are told here.

    Raises
    ------
    DocumentError
        If no page has a letter or a digit, or the text is too long.
    """
    start = 0
    layout = []
    for read in pages:
        words = tuple(_moved(word, start) for word in read.page.words)
        layout.append(replace(read.page, words=words))
        start += len(read.text) + len(f"\n{PAGE_BREAK}")
    text = settle(PAGE_BREAK.join(f"{read.text}\n" for read in pages))
    doubtful = [number for number, page in enumerate(layout, 1) if page.is_doubtful]
    told = [f"read with little confidence: page(s) {ranges(doubtful)}"] if doubtful else []
    return Source(
        name=name,
        text=text,
        sha256=digest,
        pages=len(pages),
        origin=origin,
        ocr_confidence=_confidence(pages),
        notes=(*notes, *told),
        layout=tuple(layout),
    )


def _moved(word: Word, by: int) -> Word:
    return replace(word, start=word.start + by, end=word.end + by)


def _confidence(pages: Iterable[PageText]) -> float | None:
    """Return the mean confidence of the letters that an engine read."""
    read = [(page.page.confidence, page.letters) for page in pages]
    weighed = [(sure, letters) for sure, letters in read if sure is not None and letters]
    total = sum(letters for _, letters in weighed)
    return round(sum(sure * letters for sure, letters in weighed) / total, 1) if total else None


def scaled(words: Iterable[Word], factor: float) -> tuple[Word, ...]:
    """Return words with their boxes in another unit.

    Parameters
    ----------
    factor
        The new unit in an old one, as 72 / 300 from pixels of 300 dpi to points.
    """
    return tuple(
        replace(
            word,
            left=round(word.left * factor, 2),
            top=round(word.top * factor, 2),
            right=round(word.right * factor, 2),
            bottom=round(word.bottom * factor, 2),
        )
        for word in words
    )


def ranges(numbers: Sequence[int]) -> str:
    """Return ordered numbers in short.

    Examples
    --------
    >>> ranges([1, 2, 3, 7])
    '1-3, 7'
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    return ", ".join("-".join(map(str, run)) for run in runs)
