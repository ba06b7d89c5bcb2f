"""Files and folders: what to read, and with which reader."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from registre.model.documents import MAX_CHARS, OcrMode, Source, TextOrigin
from registre.model.errors import DocumentError
from registre.reading.archive import is_archive, read_archive
from registre.reading.images import SUFFIXES as IMAGES
from registre.reading.images import read_image
from registre.reading.office import read_office
from registre.reading.pdf import read_pdf
from registre.reading.plain import count_pages, decode, settle, sidecar_notes, too_long

PLAIN = frozenset({".txt", ".text"})
MARKDOWN = frozenset({".md", ".markdown"})
PDF = frozenset({".pdf"})
OFFICE = frozenset({".docx", ".odt"})
# ALTO, PAGE XML and hOCR, when they are that
ARCHIVE = frozenset({".xml", ".hocr", ".html", ".htm"})
SUFFIXES = PLAIN | MARKDOWN | PDF | OFFICE | IMAGES | ARCHIVE

SAVE_AS = "Save it as PDF or UTF-8 text and read that."
# Formats that people try, with what to do instead.
ADVICE = {
    **dict.fromkeys((".doc", ".rtf", ".wpd", ".pages"), SAVE_AS),
    **dict.fromkeys((*ARCHIVE, ".json"), SAVE_AS),
    **dict.fromkeys((".xls", ".xlsx", ".ods", ".csv"), "Tables are not acts; leave it out."),
    **dict.fromkeys((".zip", ".7z", ".rar", ".gz", ".tar"), "Unpack it and give the folder."),
}
OTHERWISE = "Give PDF, UTF-8 text, Markdown, .docx, .odt, an image, ALTO, PAGE XML or hOCR."

# A character takes at most four bytes.
MAX_BYTES = 4 * MAX_CHARS
CHUNK = 1 << 20


def read(path: str | Path, *, name: str | None = None, ocr: OcrMode = OcrMode.AUTO) -> Source:
    """Read a file of any format that is known.

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
        if path.suffix.lower() in IMAGES:
            return read_image(path, name, digest, ocr)
        if path.suffix.lower() in OFFICE:
            return read_office(path, name, digest)
        if path.suffix.lower() in ARCHIVE and is_archive(head):
            return read_archive(_bytes(path), name, digest)
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
    if suffix not in PLAIN | MARKDOWN:
        raise DocumentError(
            f"Files {suffix or 'without suffix'} are not read.", ADVICE.get(suffix, OTHERWISE)
        )
    text, notes = decode(_bytes(path))
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


def _bytes(path: Path) -> bytes:
    if path.stat().st_size > MAX_BYTES:
        raise too_long()
    return path.read_bytes()


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
        elif entry.suffix.lower() in SUFFIXES and _may_be_act(entry):
            yield entry


def _may_be_act(path: Path) -> bool:
    """Tell whether a file of a folder is to be read: XML and HTML only when an engine wrote it."""
    if path.suffix.lower() not in ARCHIVE:
        return True
    with path.open("rb") as stream:
        return is_archive(stream.read(CHUNK))
