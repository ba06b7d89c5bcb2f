"""Digital PDF files: their text layer, page by page.

PDFium is not safe between threads: one file is read at a time in a process. Pages are closed one
by one, so that a volume of a thousand pages needs no more memory than its text.
"""

import re
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

import pypdfium2
from pypdfium2 import raw

from registre.model.documents import MAX_CHARS, PAGE_BREAK, Source, TextOrigin
from registre.model.errors import DocumentError
from registre.reading.lines import page_text
from registre.reading.plain import settle, too_long

_ONE_AT_A_TIME = Lock()

OCR_ADVICE = "Run an OCR engine on it (ocrmypdf --language fra) and read the PDF that comes out."
# Fewer letters than this beside an image as large as the page: a stamp, not the act.
STAMP_ALONE = 400
# Share of the page that a scan covers.
SCAN = 0.5
# Words that no French page of this many letters goes without.
LONG = 500
FRENCH = re.compile(
    r"\b(?:d[eu]|l[ea]s?|des|et|en|au|aux|pour|par|sur|dans|est|une?|qu[ei])\b", re.IGNORECASE
)
# What a font without Unicode leaves.
NO_UNICODE = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class Page:
    """The text of a page, and whether an image covers it."""

    text: str
    scanned: bool

    @property
    def letters(self) -> int:
        """Number of letters and digits."""
        return sum(map(str.isalnum, self.text))

    @property
    def garbled(self) -> bool:
        """Whether the text layer cannot be read: its font has no Unicode."""
        letters = self.letters
        if len(NO_UNICODE.findall(self.text)) * 5 > len(self.text):
            return True
        return letters > LONG and not FRENCH.search(self.text)


def read_pdf(path: Path, name: str, digest: str) -> Source:
    """Read the text layer of a PDF.

    Parameters
    ----------
    path
        The file.
    name, digest
        Name and SHA-256 of the :class:`Source`.

    Raises
    ------
    DocumentError
        If the file is encrypted, damaged, has no page, or no page has text.
    """
    with _ONE_AT_A_TIME, closing(_open(path)) as document:
        pages = _pages(document)
    if not any(page.letters for page in pages):
        raise DocumentError("No page has a text layer: the PDF is a scan.", OCR_ADVICE)
    if all(page.garbled for page in pages if page.letters):
        raise DocumentError(
            "The text layer cannot be read: its fonts hide the letters.", OCR_ADVICE
        )
    text = PAGE_BREAK.join(f"{page.text}\n" for page in pages)
    read_by_engine = sum(page.scanned for page in pages if page.letters >= STAMP_ALONE)
    return Source(
        name=name,
        text=settle(text),
        sha256=digest,
        pages=len(pages),
        origin=TextOrigin.OCR if read_by_engine * 2 > len(pages) else TextOrigin.TEXT_LAYER,
        notes=_notes(pages, whole=_is_whole(path)),
    )


def _open(path: Path) -> Any:  # noqa: ANN401 (pypdfium2 has no types)
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


def _pages(document: Any) -> list[Page]:  # noqa: ANN401
    pages, length = [], 0
    for index in range(len(document)):
        try:
            page = document[index]
        except pypdfium2.PdfiumError:
            pages.append(Page("", scanned=True))
            continue
        with closing(page), closing(page.get_textpage()) as textpage:
            is_scan = _is_scan(page)
            # A form feed inside a page would count as one more.
            text = page_text(textpage, is_scan=is_scan).replace(PAGE_BREAK, "\n")
            pages.append(Page(text, is_scan))
        length += len(text)
        if length > MAX_CHARS:
            raise too_long()
    return pages


def _is_scan(page: Any) -> bool:  # noqa: ANN401
    width, height = page.get_size()
    for image in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=2):
        left, bottom, right, top = image.get_bounds()
        if (right - left) * (top - bottom) > SCAN * width * height:
            return True
    return False


def _notes(pages: list[Page], *, whole: bool) -> tuple[str, ...]:
    numbered = list(enumerate(pages, 1))
    scans = [n for n, page in numbered if page.scanned and page.letters < STAMP_ALONE]
    garbled = [n for n, page in numbered if page.letters and page.garbled]
    notes = []
    if scans:
        notes.append(f"scanned, without text to read: page(s) {ranges(scans)}")
    if garbled:
        notes.append(f"text layer that cannot be read: page(s) {ranges(garbled)}")
    if not whole:
        notes.append("the file is cut off at its end; pages may be missing")
    return tuple(notes)


def ranges(numbers: list[int]) -> str:
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
