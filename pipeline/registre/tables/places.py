"""Rows of pages, of their texts, of what is masked there, and of the boxes of mentions."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from registre.model.documents import PAGE_BREAK, Page, Source, Word
from registre.model.extraction import Extraction, Placement
from registre.model.problems import ProblemCode
from registre.tables.column import Row
from registre.tables.shelfmarks import UNTOLD


def page_rows(source: Source) -> list[Row]:
    """Return a row for every page; a format without pages has one for each form feed."""
    texts = source.text.split(PAGE_BREAK) if source.pages else []
    layout = source.layout or (Page(source.origin),) * len(texts)
    return [
        {
            "source": source.name,
            "page": number,
            "origin": str(page.origin),
            "ocr_confidence": page.confidence,
            "chars": len(text),
            "width": page.width,
            "height": page.height,
            "unit": page.unit,
            "rotation": page.turned,
            **UNTOLD,
            "problems": str(ProblemCode.OCR_QUALITY_LOW) if page.is_doubtful else "",
        }
        for number, (text, page) in enumerate(zip(texts, layout, strict=False), 1)
    ]


def text_rows(source: Source) -> list[Row]:
    """Return the text of every page, with where it begins."""
    rows: list[Row] = []
    start = 0
    for number, text in enumerate(source.text.split(PAGE_BREAK) if source.pages else (), 1):
        rows.append({"source": source.name, "page": number, "start": start, "text": text})
        start += len(text) + len(PAGE_BREAK)
    return rows


def text_of(pages: Iterable[Row]) -> str:
    r"""Return the text of a document from its rows of ``texts``; offsets refer to it.

    Examples
    --------
    >>> text_of([{"text": "Vu"}, {"text": "Considérant"}])
    'Vu\x0cConsidérant'
    """
    return PAGE_BREAK.join(page["text"] for page in pages)


def masking_rows(extraction: Extraction, place: Placement) -> list[Row]:
    """Return a row for every passage that was masked; ``place`` knows the acts by their rows."""
    return [
        {
            "source": extraction.source.name,
            "act_id": place.act_id(masking.start),
            "page": place.page(masking.start),
            "start": masking.start,
            "end": masking.end,
            "kind": str(masking.kind),
            "rule": masking.rule,
            "length": masking.length,
        }
        for masking in extraction.maskings
    ]


def box_rows(source: Source, mentions: Iterable[Row]) -> list[Row]:
    """Return the boxes of mentions, one for every line that a mention runs over.

    Parameters
    ----------
    mentions
        Rows of mention tables.
    """
    words = [word for page in source.layout for word in page.words]
    if not words:
        return []
    starts, ends = list(map(attrgetter("start"), words)), list(map(attrgetter("end"), words))
    rows: list[Row] = []
    for mention in mentions:
        first, last = bisect_right(ends, mention["start"]), bisect_left(starts, mention["end"])
        # A mention that runs over a page is told where it begins.
        rows += [
            _box(source.name, mention["mention_id"], mention["page"], number, line)
            for number, line in enumerate(_lines(words[first:last]), 1)
        ]
    return rows


def _lines(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Group words that stand on one line, in reading order."""
    line: list[Word] = []
    for word in words:
        if line and not (line[-1].top < (word.top + word.bottom) / 2 < line[-1].bottom):
            yield line
            line = []
        line.append(word)
    if line:
        yield line


def _box(source: str, mention_id: str, page: int, number: int, line: Sequence[Word]) -> Row:
    sure = [word.confidence for word in line if word.confidence is not None]
    return {
        "source": source,
        "mention_id": mention_id,
        "line": number,
        "page": page,
        "x0": min(word.left for word in line),
        "y0": min(word.top for word in line),
        "x1": max(word.right for word in line),
        "y1": max(word.bottom for word in line),
        "confidence": min(sure) if sure else None,
    }
