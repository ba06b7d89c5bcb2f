"""A document as it was read, before anything is looked for in it."""

import re
from dataclasses import dataclass
from enum import StrEnum


class TextOrigin(StrEnum):
    """Where the text of a document comes from."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    TEXT_LAYER = "text_layer"
    OCR = "ocr"
    ARCHIVE_XML = "archive_xml"


class Status(StrEnum):
    """What became of a document."""

    OK = "ok"
    PARTIAL = "partial"
    FAILED = "failed"
    SKIPPED = "skipped"


PAGE_BREAK = "\f"
# The longest text that is read: twenty registers of 500 pages.
MAX_CHARS = 40_000_000


def page_breaks(text: str) -> list[int]:
    """Return the offsets of the form feeds of a text, in order."""
    return [match.start() for match in re.finditer(PAGE_BREAK, text)]


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
    """

    name: str
    text: str
    sha256: str = ""
    pages: int = 1
    origin: TextOrigin = TextOrigin.PLAIN
    ocr_confidence: float | None = None
    notes: tuple[str, ...] = ()
