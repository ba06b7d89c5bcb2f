"""Files and folders: what to read, and with which reader."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from registre.model.documents import MAX_CHARS, OcrMode, Source, TextOrigin
from registre.model.errors import DocumentError
from registre.reading.pdf import read_pdf
from registre.reading.plain import count_pages, decode, settle, sidecar_notes, too_long

PLAIN = frozenset({".txt", ".text"})
MARKDOWN = frozenset({".md", ".markdown"})
PDF = frozenset({".pdf"})
SUFFIXES = PLAIN | MARKDOWN | PDF

SAVE_AS = "Save it as PDF or UTF-8 text and read that."
RUN_OCR = "Run an OCR engine on it (ocrmypdf --language fra) and read the PDF that comes out."
# Formats that people try, with what to do instead.
ADVICE = {
    **dict.fromkeys((".doc", ".docx", ".odt", ".rtf", ".wpd", ".pages"), SAVE_AS),
    **dict.fromkeys((".html", ".htm", ".xml", ".json"), SAVE_AS),
    **dict.fromkeys((".xls", ".xlsx", ".ods", ".csv"), "Tables are not acts; leave it out."),
    **dict.fromkeys((".tif", ".tiff", ".jpg", ".jpeg", ".png", ".jp2", ".bmp"), RUN_OCR),
    **dict.fromkeys((".zip", ".7z", ".rar", ".gz", ".tar"), "Unpack it and give the folder."),
}
OTHERWISE = f"Give one of {', '.join(sorted(SUFFIXES))}."

# A character takes at most four bytes.
MAX_BYTES = 4 * MAX_CHARS
CHUNK = 1 << 20


def read(path: str | Path, *, name: str | None = None, ocr: OcrMode = OcrMode.AUTO) -> Source:
    """Read a file of text, Markdown or PDF.

    Parameters
    ----------
    path
        The file. A PDF is known by its first bytes, whatever its suffix.
    name
        What the tables call it; its file name when not given.
    ocr
        Which pages an OCR engine reads: those without usable text, none, or all.

    Returns
    -------
    Source
        Its text in NFC with a form feed between pages, and notes on what was lost.

    Raises
    ------
    DocumentError
        If it is missing, empty, encrypted, cut, no text, too long, or of another format.
    """
    path = Path(path)
    name = path.name if name is None else name
    try:
        if not path.is_file():
            raise DocumentError("There is no such file.", "Check the path.")
        digest, head = _digest(path)
        if b"%PDF-" in head[:1024] or path.suffix.lower() in PDF:
            return read_pdf(path, name, digest, ocr)
        return _read_text(path, name, digest)
    except OSError as error:
        raise DocumentError(
            f"The file cannot be opened ({error.strerror}).", "Check the path and the permissions."
        ) from error


def _digest(path: Path) -> tuple[str, bytes]:
    digest, head = hashlib.sha256(), b""
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            head = head or chunk[:CHUNK]
            digest.update(chunk)
    if not head:
        raise DocumentError("The file is empty.", "Check that it was copied whole.")
    return digest.hexdigest(), head


def _read_text(path: Path, name: str, digest: str) -> Source:
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise DocumentError(
            f"Files {suffix or 'without suffix'} are not read.", ADVICE.get(suffix, OTHERWISE)
        )
    if path.stat().st_size > MAX_BYTES:
        raise too_long()
    text, notes = decode(path.read_bytes())
    text = settle(text)
    skipped = sidecar_notes(text)
    origin = TextOrigin.MARKDOWN if suffix in MARKDOWN else TextOrigin.PLAIN
    return Source(
        name=name,
        text=text,
        sha256=digest,
        pages=count_pages(text),
        origin=TextOrigin.OCR if skipped else origin,
        notes=notes + skipped,
    )


def find_documents(paths: Iterable[str | Path]) -> list[tuple[Path, str]]:
    """List the files to read, in a stable order.

    Parameters
    ----------
    paths
        Files, taken whatever their suffix, and folders, searched with their folders for what can
        be read. Hidden files are passed over, and symbolic links that lead out of their folder.

    Returns
    -------
    list
        Paths with names, each name relative to the folder given, with forward slashes.
    """
    found: dict[Path, str] = {}
    for root in map(Path, paths):
        entries = _walk(root, root.resolve()) if root.is_dir() else iter([root])
        for path in entries:
            name = path.relative_to(root).as_posix() if root.is_dir() else path.name
            found.setdefault(path, name)
    return sorted(found.items(), key=lambda item: (item[1], str(item[0])))


def _walk(folder: Path, home: Path) -> Iterator[Path]:
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith("."):
            continue
        if entry.is_symlink():
            # A linked folder could loop; a linked file must stay at home.
            target = entry.resolve()
            if not target.is_file() or not target.is_relative_to(home):
                continue
        if entry.is_dir():
            yield from _walk(entry, home)
        elif entry.suffix.lower() in SUFFIXES:
            yield entry
