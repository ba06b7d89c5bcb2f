"""Text files: find the encoding, then one form of letters and line ends."""

import codecs
import re
from unicodedata import normalize

from registre.model.documents import MAX_CHARS, PAGE_BREAK
from registre.model.errors import DocumentError

# Longest first: the mark of UTF-32 begins as that of UTF-16.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What French offices wrote before UTF-8, the likeliest first: Windows, Macintosh, DOS.
LEGACY = ("cp1252", "mac_roman", "cp850")
# What a French text holds beyond ASCII; anything else speaks against an encoding.
FRENCH = frozenset("éèêëàâäîïôöùûüçœæÿÉÈÊËÀÂÄÎÏÔÖÙÛÜÇŒÆŸ°º«»’‘“”–—…€²³·•§\u00a0")
# é written in UTF-8 and read as Windows, then written in UTF-8 again
TWICE = re.compile("Ã[©¨ª \u00a0§®´¹»]|â€™")
# Bytes that no text holds; tab, line feed, vertical tab, form feed, return and DOS's end are text.
CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1a")
LOST = "some characters could not be decoded"
# "[OCR skipped on page(s) 2-5]", as OCRmyPDF writes in its sidecar
SKIPPED = re.compile(r"\[OCR skipped on page\(s\) ([\d, -]+)\]")


def binary() -> DocumentError:
    """Return the refusal of a file that is no text."""
    return DocumentError(
        "The file holds bytes that no text has.",
        "Give the original file with its true suffix, or export it as UTF-8 text or PDF.",
    )


def too_long() -> DocumentError:
    """Return the refusal of a text beyond all bounds."""
    return DocumentError(
        f"The text has more than {MAX_CHARS // 1_000_000} million characters.",
        "Split it in several files, one act or one session each.",
    )


def no_text() -> DocumentError:
    """Return the refusal of a file without a letter or a digit."""
    return DocumentError("The file holds no text.", "Check that it was saved and copied whole.")


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the text of a file's bytes, and notes on what was doubtful.

    Raises
    ------
    DocumentError
        If the bytes are no text.

    Examples
    --------
    >>> decode("arrêté".encode("utf-8"))
    ('arrêté', ())
    >>> decode("L'arrêté est affiché".encode("mac_roman"))
    ("L'arrêté est affiché", ())
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding)
    if b"\0" in data:
        return _without_mark(data)
    controls = len(data) - len(data.translate(None, CONTROLS))
    if controls > 2 and controls * 100 > len(data):
        raise binary()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _legacy(data)
    if TWICE.search(text):
        return _encoded_twice(text)
    return text, ()


def _strict(data: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    text = data.decode(encoding, "replace")
    lost = text.count("\ufffd")
    strange = lost + sum(text.count(chr(code)) for code in CONTROLS)
    if strange * 100 > len(text):
        raise binary()
    return text, (LOST,) if lost else ()


def _without_mark(data: bytes) -> tuple[str, tuple[str, ...]]:
    # French in UTF-16: nearly every second byte is zero, on one side only.
    sample = data[:20_000]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    for encoding, zeros, others in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if zeros * 10 > half * 8 and others * 100 <= half:
            return _strict(data, encoding)
    raise binary()


def _legacy(data: bytes) -> tuple[str, tuple[str, ...]]:
    text = data.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    if sum(not char.isascii() for char in text) - lost > 10 * lost:
        return text, (LOST,)
    # Each byte value is weighed once, by how often it occurs.
    weights = {code: data.count(code) for code in set(data) if code >= 0x80}
    scores = {
        encoding: sum(
            weight if bytes([code]).decode(encoding, "replace") in FRENCH else -weight
            for code, weight in weights.items()
        )
        for encoding in LEGACY
    }
    encoding = max(LEGACY, key=lambda name: scores[name])
    doubt = scores[encoding] * 2 < sum(weights.values())
    text = data.decode(encoding, "replace")
    return text, (f"encoding guessed: {encoding}",) if doubt else ()


def _encoded_twice(text: str) -> tuple[str, tuple[str, ...]]:
    try:
        return text.encode("cp1252").decode("utf-8"), ()
    except UnicodeError:
        return text, ("some letters were garbled before: the text was encoded twice",)


def settle(text: str) -> str:
    r"""Return the text that offsets refer to: NFC, lines that end in a line feed.

    Line ends are read as Python's own ``open`` reads them, so that a user who opens the file finds
    every offset where the tables say.

    Raises
    ------
    DocumentError
        If the text has neither letter nor digit, or is too long.

    Examples
    --------
    >>> settle("arre\u0302te\u0301\r\n")
    'arrêté\n'
    """
    if len(text) > MAX_CHARS:
        raise too_long()
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = normalize("NFC", text)
    if not re.search(r"[^\W_]", text):
        raise no_text()
    return text


def count_pages(text: str) -> int:
    r"""Return the number of pages; a form feed at the very end opens none.

    Examples
    --------
    >>> count_pages("un\fdeux\f\n"), count_pages("un")
    (2, 1)
    """
    return text.rstrip().count(PAGE_BREAK) + 1


def sidecar_notes(text: str) -> tuple[str, ...]:
    """Return what the OCR engine says that it left out.

    Examples
    --------
    >>> sidecar_notes("[OCR skipped on page(s) 2-5]")
    ('OCR skipped on page(s) 2-5',)
    """
    return tuple(f"OCR skipped on page(s) {match[1]}" for match in SKIPPED.finditer(text))
