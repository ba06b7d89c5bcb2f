"""PDF files, page by page: the text layer where it can be read, OCR where it cannot.

PDFium is not safe between threads: one file is read at a time in a process. Pages are closed one
by one, so that a volume of a thousand pages needs no more memory than its text and one image.
"""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

import pypdfium2
from pypdfium2 import raw

from registre.model.documents import MAX_CHARS, OcrMode, Page, Source, TextOrigin
from registre.model.errors import DocumentError
from registre.reading.layer import STAMP_ALONE, Layer, printed_lines, read_layer
from registre.reading.ocr import OcrMissingError, read_scan
from registre.reading.ocr.engine import Grey
from registre.reading.pages import PageText, bind, ranges, scaled
from registre.reading.plain import too_long

ONE_AT_A_TIME = Lock()

POINTS = 72  # an inch
# A page is rendered as sharp as its scan is, within these: to enlarge an image costs a third more
# time and reads no better, and less than 200 dots an inch loses the strokes of small print.
LEAST_DPI, DPI = 200, 300
# A page larger than this, in pixels, is rendered smaller: A2 at 300 dpi.
MAX_PIXELS = 35_000_000


# What a page lost
DAMAGED = "damaged"
GARBLED = "text layer that cannot be read"
SCANNED = "scanned, without text to read"
FAINT = "scanned, too faint to be read"
# A sheet with less ink than this is blank: specks, the shadow of a fold.
BLANK = 0.002


@dataclass(frozen=True, slots=True)
class Read:
    """A page as it was read.

    Parameters
    ----------
    page, layer
        Its text, and the text layer that the file has.
    loss
        What was lost and why, as a note tells it; empty when nothing was.
    lacking
        The line that installs OCR, when the page needs it.
    """

    page: PageText
    layer: Layer
    loss: str = ""
    lacking: str = ""

    @property
    def by_engine(self) -> bool:
        """Whether an OCR engine read it, now or before."""
        read = self.page.page.origin is TextOrigin.OCR
        return read or (self.layer.scanned and self.layer.letters >= STAMP_ALONE)


def read_pdf(path: Path, name: str, digest: str, ocr: OcrMode = OcrMode.AUTO) -> Source:
    """Read a PDF.

    Parameters
    ----------
    path
        The file.
    name, digest
        Name and SHA-256 of the :class:`Source`.
    ocr
        Which pages an OCR engine reads.

    Raises
    ------
    DocumentError
        If the file is encrypted, damaged, has no page, or no page has text.
    """
    with ONE_AT_A_TIME, closing(open_pdf(path)) as document:
        pages = _pages(document, ocr)
    if not any(read.page.letters for read in pages):
        raise _nothing_read(pages, ocr)
    by_engine = sum(read.by_engine for read in pages)
    return bind(
        [read.page for read in pages],
        name,
        digest,
        TextOrigin.OCR if by_engine * 2 > len(pages) else TextOrigin.TEXT_LAYER,
        _notes(pages, ocr, whole=_is_whole(path)),
    )


def open_pdf(path: Path) -> Any:  # noqa: ANN401 (pypdfium2 has no types)
    """Open a PDF that has pages; the caller holds :data:`ONE_AT_A_TIME`, and closes it.

    Raises
    ------
    DocumentError
        If it is encrypted, damaged, or has no page.
    """
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise DocumentError(
                "The PDF is encrypted.", "Remove the password (qpdf --decrypt) and read it again."
            ) from error
        damage = "is damaged" if _is_whole(path) else "is cut off at its end"
        raise DocumentError(f"The PDF {damage}.", "Fetch the original again.") from error
    if len(document) == 0:
        document.close()
        raise DocumentError("The PDF has no page.", "Fetch the original again.")
    return document


def _is_whole(path: Path) -> bool:
    with path.open("rb") as stream:
        size = stream.seek(0, 2)
        stream.seek(max(0, size - 2048))
        return b"%%EOF" in stream.read()


def _pages(document: Any, ocr: OcrMode) -> list[Read]:  # noqa: ANN401
    pages, length = [], 0
    for index in range(len(document)):
        try:
            page = document[index]
        except pypdfium2.PdfiumError:
            pages.append(Read(PageText(""), Layer("", scanned=False), DAMAGED))
            continue
        with closing(page):
            pages.append(_read_page(page, ocr))
        length += len(pages[-1].page.text)
        if length > MAX_CHARS:
            raise too_long()
    return pages


def _read_page(page: Any, ocr: OcrMode) -> Read:  # noqa: ANN401
    layer = read_layer(page)
    lacking = ""
    if ocr is OcrMode.ALWAYS or (ocr is OcrMode.AUTO and not layer.usable):
        try:
            read, ink = _recognised(page, layer, keep=ocr is OcrMode.AUTO)
        except OcrMissingError as error:
            lacking = str(error)
        else:
            return Read(read, layer, "" if read.letters or ink < BLANK else FAINT)
    width, height = page.get_size()
    # Letters that mean nothing are no text to look for names in.
    text = "" if layer.garbled else layer.text
    origin = TextOrigin.TEXT_LAYER if any(map(str.isalnum, text)) else TextOrigin.NONE
    sized = Page(origin, width=round(width, 2), height=round(height, 2), unit="pt")
    loss = "" if layer.usable else GARBLED if layer.garbled and layer.letters else SCANNED
    return Read(PageText(text, sized), layer, loss, lacking)


def _recognised(page: Any, layer: Layer, *, keep: bool) -> tuple[PageText, float]:  # noqa: ANN401
    """Read the image of a page, and tell its ink; what a layer says of a stamp is kept."""
    width, height = page.get_size()
    dpi = min(max(layer.dpi, LEAST_DPI), DPI) if layer.scanned else DPI
    while width * height * (dpi / POINTS) ** 2 > MAX_PIXELS:
        dpi //= 2
    printed = printed_lines(page, dpi / POINTS) if keep and not layer.garbled else ()
    scan = read_scan(lambda turn, sharp: _render(page, turn, sharp), dpi, printed=printed)
    points = POINTS / dpi
    read = Page(
        TextOrigin.OCR if scan.words else TextOrigin.NONE,
        scan.confidence,
        round(scan.width * points, 2),
        round(scan.height * points, 2),
        "pt",
        scan.turned,
        scaled(scan.words, points),
    )
    return PageText(scan.text, read), scan.ink


def _render(page: Any, turn: int, dpi: int) -> Grey:  # noqa: ANN401
    """Return a page in grey, turned clockwise."""
    bitmap = page.render(scale=dpi / POINTS, rotation=turn, grayscale=True)
    with closing(bitmap):
        return Grey(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, dpi)


def _nothing_read(pages: Sequence[Read], ocr: OcrMode) -> DocumentError:
    lacking = next((read.lacking for read in pages if read.lacking), "")
    if lacking:
        advice = f"OCR is not installed here: {lacking}"
    elif ocr is OcrMode.NEVER:
        advice = "Read it with OCR: --ocr auto."
    else:
        advice = "Look at the pages: they are blank, or too faint to be read."
    if any(read.layer.garbled and read.layer.letters for read in pages):
        return DocumentError("The text layer cannot be read: its fonts hide the letters.", advice)
    if any(read.layer.scanned or read.layer.outlined for read in pages):
        return DocumentError("No page has a text layer: the PDF is a scan.", advice)
    return DocumentError("No page has text.", advice)


def _notes(pages: Sequence[Read], ocr: OcrMode, *, whole: bool) -> tuple[str, ...]:
    lost: dict[str, list[int]] = {}
    for number, read in enumerate(pages, 1):
        if read.loss:
            lost.setdefault(read.loss, []).append(number)
    notes = [f"{loss}: page(s) {ranges(numbers)}" for loss, numbers in lost.items()]
    lacking = next((read.lacking for read in pages if read.lacking), "")
    if lacking:
        notes.append(f"OCR is not installed here: {lacking}")
    elif ocr is OcrMode.NEVER and (SCANNED in lost or GARBLED in lost):
        notes.append("read with --ocr auto")
    if not whole:
        notes.append("the file is cut off at its end; pages may be missing")
    return tuple(notes)
