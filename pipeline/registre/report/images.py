"""Pictures of pages beside their text, made from the source files."""

from collections.abc import Mapping
from pathlib import Path

from registre.model.documents import TextOrigin
from registre.model.errors import DocumentError
from registre.reading.preview import SUFFIX, preview_pages
from registre.report.leaves import Document

# Pages whose text is as good as what the eye reads need no picture.
PICTURED = frozenset(map(str, (TextOrigin.OCR, TextOrigin.NONE)))


def find_file(files: Path, source: str) -> Path | None:
    """Return the file of a source below a folder; a path that leads out of it is none."""
    path = files / source
    try:
        inside = path.resolve().is_relative_to(files.resolve())
    except (OSError, ValueError):
        return None
    return path if inside and path.is_file() else None


def write_images(document: Document, path: Path, folder: Path, stem: str) -> Mapping[int, str]:
    """Write a picture of every page that was read by OCR, and return their file names by page.

    A file that cannot be opened any more gives none.
    """
    wanted = {page["page"]: page["rotation"] or 0 for page in document["pages"]
              if page["origin"] in PICTURED}  # fmt: skip
    written: dict[int, str] = {}
    if not wanted:
        return written
    try:
        for page, data in preview_pages(path, wanted):
            folder.mkdir(parents=True, exist_ok=True)
            name = f"{stem}-{page}{SUFFIX}"
            (folder / name).write_bytes(data)
            written[page] = name
    except DocumentError:
        return written
    return written
