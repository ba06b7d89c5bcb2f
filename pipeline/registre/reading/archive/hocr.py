"""hOCR, as Tesseract and OCRmyPDF write it: HTML whose titles hold boxes and confidences."""

import re
from html.parser import HTMLParser

from registre.reading.archive.build import build
from registre.reading.layout import Printed, spread
from registre.reading.pages import PageText
from registre.reading.plain import decode

# title="bbox 290 1043 402 1071; x_wconf 96"
BBOX = re.compile(r"bbox\s+(-?\d+)\s+(-?\d+)\s+(-?\d+)\s+(-?\d+)")
CONFIDENCE = re.compile(r"x_wconf\s+(\d+(?:\.\d+)?)")
LINES = frozenset({"ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat", "ocr_footer"})
WORDS = frozenset({"ocrx_word", "ocr_word"})
# These have no end tag.
VOID = frozenset({"br", "img", "meta", "link", "hr", "input"})

Box = tuple[float, float, float, float]


class _Reader(HTMLParser):
    """Collect pages, lines and words as they open and close."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pages: list[tuple[Box, list[list[Printed]]]] = []
        self._open: list[str] = []  # what each open element is: page, line, word or nothing
        self._line: Box | None = None
        self._word: tuple[Box, float | None] | None = None
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        told = {key: value or "" for key, value in attrs}
        classes, title = set(told.get("class", "").split()), told.get("title", "")
        box, kind = _box(title), ""
        if "ocr_page" in classes:
            self.pages.append((box or (0.0, 0.0, 0.0, 0.0), []))
            kind = "page"
        elif classes & LINES and box and self.pages:
            self.pages[-1][1].append([])
            self._line, self._text, kind = box, [], "line"
        elif classes & WORDS and box and self._line is not None:
            sure = CONFIDENCE.search(title)
            self._word, self._text = (box, float(sure[1]) if sure else None), []
            kind = "word"
        self._open.append(kind)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID or not self._open:
            return
        kind = self._open.pop()
        if kind == "word" and self._word is not None:
            self._add(*self._word)
            self._word = None
        elif kind == "line" and self._line is not None:
            if not self.pages[-1][1][-1]:  # an engine without words
                self._add(self._line, None)
            self._line = None

    def handle_data(self, data: str) -> None:
        self._text.append(data)

    def _add(self, box: Box, confidence: float | None) -> None:
        words = "".join(self._text).split()
        self.pages[-1][1][-1] += spread(words, box, confidence)
        self._text = []


def _box(title: str) -> Box | None:
    match = BBOX.search(title)
    return None if match is None else (
        float(match[1]), float(match[2]), float(match[3]), float(match[4])
    )  # fmt: skip


def hocr_pages(data: bytes) -> list[PageText]:
    """Return the pages of an hOCR document."""
    reader = _Reader()
    reader.feed(decode(data)[0])
    return [
        build([lines], right - left, bottom - top, "px")
        for (left, top, right, bottom), lines in reader.pages
    ]
