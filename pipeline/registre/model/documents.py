"""A document as it was read, before anything is looked for in it."""

import re
from dataclasses import dataclass
from enum import StrEnum

from registre.model.shelfmarks import Shelfmark


class TextOrigin(StrEnum):
    """Where the text of a document comes from."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    TEXT_LAYER = "text_layer"
    OCR = "ocr"
    ARCHIVE_XML = "archive_xml"
    OFFICE = "office"
    NONE = "none"


class OcrMode(StrEnum):
    """Which pages an OCR engine reads: those without usable text, none, or all."""

    AUTO = "auto"
    NEVER = "never"
    ALWAYS = "always"


class Status(StrEnum):
    """What became of a document."""

    OK = "ok"
    PARTIAL = "partial"
    FAILED = "failed"
    SKIPPED = "skipped"


PAGE_BREAK = "\f"
# A page whose words were read with less confidence than this, of 100, is to be read again.
LOW_CONFIDENCE = 80.0
# The longest text that is read: twenty registers of 500 pages.
MAX_CHARS = 40_000_000


def page_breaks(text: str) -> list[int]:
    """Return the offsets of the form feeds of a text, in order."""
    return [match.start() for match in re.finditer(PAGE_BREAK, text)]


@dataclass(frozen=True, slots=True)
class Word:
    """A word, where it stands in the text, and where on the page.

    Parameters
    ----------
    start, end
        Code points of the document's text, end exclusive.
    left, top, right, bottom
        Its box from the top left corner of the page, in the unit of the page.
    confidence
        How sure the engine was, 0 to 100; ``None`` when it does not say.
    """

    start: int
    end: int
    left: float
    top: float
    right: float
    bottom: float
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it was read.

    Parameters
    ----------
    confidence
        Mean confidence of the engine that read it, 0 to 100; ``None`` without engine.
    width, height, unit
        Its size; ``pt`` (72 an inch), ``px`` or ``mm10`` (tenths of a millimetre).
    turned
        Quarters of a turn, clockwise, that it was turned by to be read, in degrees.
    words
        The words that have a place on the page, in the order of the text.
    """

    origin: TextOrigin
    confidence: float | None = None
    width: float | None = None
    height: float | None = None
    unit: str = ""
    turned: int = 0
    words: tuple[Word, ...] = ()

    @property
    def is_doubtful(self) -> bool:
        """Whether the engine was unsure of what it read."""
        return self.confidence is not None and self.confidence < LOW_CONFIDENCE


@dataclass(frozen=True, slots=True)
class Source:
    """A file as text.

    Parameters
    ----------
    name
        Path relative to the input root, with forward slashes.
    text
        The whole text in NFC; pages are separated by a form feed. Offsets refer to it.
    sha256
        Digest of the file's bytes, hexadecimal.
    pages
        Number of pages; 1 for a file without pages.
    notes
        What was lost or doubtful in reading; a document with notes is ``partial``.
    layout
        One entry a page, for formats that have pages; empty for plain text.
    shelfmarks
        Where an archive keeps it, and its pages, when a table beside it told.
    """

    name: str
    text: str
    sha256: str = ""
    pages: int = 1
    origin: TextOrigin = TextOrigin.PLAIN
    ocr_confidence: float | None = None
    notes: tuple[str, ...] = ()
    layout: tuple[Page, ...] = ()
    shelfmarks: tuple[Shelfmark, ...] = ()
