"""The text layer of a PDF page, and whether it can be read."""

import re
from collections.abc import Iterator
from contextlib import closing
from ctypes import c_uint
from dataclasses import dataclass
from typing import Any
from unicodedata import normalize

from pypdfium2 import raw

from registre.model.documents import PAGE_BREAK
from registre.reading.layout import Printed, spread
from registre.reading.lines import page_text

# Fewer letters than this beside an image as large as the page: a stamp, not the act.
STAMP_ALONE = 400
# Share of the page that a scan covers, in one image or in strips
SCAN = 0.5
# Fewer letters than this beside many strokes: letters drawn as outlines
OUTLINED = 40
STROKES = 1500
# Words that no French page of this many letters goes without
LONG = 500
FRENCH = re.compile(
    r"\b(?:d[eu]|l[ea]s?|des|et|en|au|aux|pour|par|sur|dans|est|une?|qu[ei])\b", re.IGNORECASE
)
WORD = re.compile(r"[^\W\d_]{2,}")
# One word in so many is one of those, on any page that was read well
RARE = 100
# What a font without Unicode leaves
NO_UNICODE = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class Layer:
    """The text layer of a page.

    Parameters
    ----------
    scanned
        Whether an image covers the page.
    outlined
        Whether the page has strokes enough to be letters, and hardly any text.
    dpi
        Resolution of the sharpest image that is a part of the scan; 0 when there is none.
    """

    text: str
    scanned: bool
    outlined: bool = False
    dpi: int = 0

    @property
    def letters(self) -> int:
        """Number of letters and digits."""
        return sum(map(str.isalnum, self.text))

    @property
    def garbled(self) -> bool:
        """Whether it cannot be read: its font has no Unicode, or an engine read noise."""
        if len(NO_UNICODE.findall(self.text)) * 5 > len(self.text):
            return True
        if self.letters <= LONG:
            return False
        known = len(FRENCH.findall(self.text))
        rare = self.scanned and known * RARE < len(WORD.findall(self.text))
        return rare or not known

    @property
    def usable(self) -> bool:
        """Whether the act can be read in it; a page left blank has nothing more to give."""
        if self.garbled or self.outlined:
            return not self.letters and not self.outlined and not self.scanned
        return not self.scanned or self.letters >= STAMP_ALONE


def read_layer(page: Any) -> Layer:  # noqa: ANN401 (pypdfium2 has no types)
    """Return the text layer of a ``pypdfium2.PdfPage``."""
    with closing(page.get_textpage()) as textpage:
        dpi = _scan_dpi(page)
        scanned = dpi > 0
        # A form feed inside a page would count as one more.
        text = page_text(textpage, is_scan=scanned).replace(PAGE_BREAK, "\n")
    layer = Layer(normalize("NFC", text), scanned, dpi=dpi)
    if not scanned and layer.letters < OUTLINED and _strokes(page) > STROKES:
        return Layer(layer.text, scanned, outlined=True)
    return layer


def _scan_dpi(page: Any) -> int:  # noqa: ANN401
    """Return the resolution of a scan that covers the page, 0 when none does."""
    width, height = page.get_size()
    covered, sharpest = 0.0, 1.0
    for image in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=2):
        left, bottom, right, top = image.get_bounds()
        covered += (right - left) * (top - bottom)
        # An image may lie on its side: the longer edge is the longer one on the page.
        longer = max(right - left, top - bottom)
        across, down = c_uint(), c_uint()
        raw.FPDFImageObj_GetImagePixelSize(image, across, down)
        sharpest = max(sharpest, 72 * max(across.value, down.value) / max(longer, 1.0))
    return round(sharpest) if covered > SCAN * width * height else 0


def _strokes(page: Any) -> int:  # noqa: ANN401
    paths = page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=2)
    return sum(max(raw.FPDFPath_CountSegments(path), 0) for path in paths)


def printed_lines(page: Any, scale: float) -> Iterator[list[Printed]]:  # noqa: ANN401
    """Yield the lines of a text layer with their boxes from the top left corner.

    Parameters
    ----------
    scale
        Pixels a point.
    """
    height = page.get_height()
    with closing(page.get_textpage()) as textpage:
        for index in range(textpage.count_rects()):
            left, bottom, right, top = textpage.get_rect(index)
            text = textpage.get_text_bounded(left, bottom, right, top)
            words = normalize("NFC", text).split()
            if words:
                box = (left * scale, (height - top) * scale,
                       right * scale, (height - bottom) * scale)  # fmt: skip
                yield list(spread(words, box))
