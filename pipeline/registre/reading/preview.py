"""Small pictures of pages, to be looked at beside their text."""

import importlib.util
import io
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2

from registre.model.errors import DocumentError
from registre.reading.images import SUFFIXES, open_pages
from registre.reading.ocr.engine import INSTALL_PACKAGE
from registre.reading.pdf import ONE_AT_A_TIME, open_pdf

if TYPE_CHECKING:
    from PIL.Image import Image

SUFFIX = ".webp"
# Wide enough to read the page on a screen.
WIDTH = 1000
QUALITY = 55


def can_picture() -> bool:
    """Tell whether what makes pictures, Pillow, is installed."""
    return importlib.util.find_spec("PIL") is not None


def preview_pages(path: Path, pages: Mapping[int, int]) -> Iterator[tuple[int, bytes]]:
    """Yield pictures of pages of a PDF or an image, in grey, as WebP.

    Parameters
    ----------
    path
        Any other format gives none.
    pages
        Pages from 1, each with the degrees clockwise that it was turned by to be read.

    Raises
    ------
    DocumentError
        If the file cannot be opened, or Pillow is not installed.
    """
    if not can_picture():
        raise DocumentError("Pages cannot be pictured here.", INSTALL_PACKAGE)
    if path.suffix.lower() in SUFFIXES:
        yield from _of_image(path, pages)
    elif path.suffix.lower() == ".pdf":
        yield from _of_pdf(path, pages)


def _of_pdf(path: Path, pages: Mapping[int, int]) -> Iterator[tuple[int, bytes]]:
    with ONE_AT_A_TIME, closing(open_pdf(path)) as document:
        for number in sorted(pages):
            if not 1 <= number <= len(document):
                continue
            try:
                page = document[number - 1]
            except pypdfium2.PdfiumError:  # a damaged page has no picture
                continue
            with closing(page):
                width, height = page.get_size()
                across = height if pages[number] % 180 else width
                bitmap = page.render(
                    scale=WIDTH / max(across, 1), rotation=pages[number], grayscale=True
                )
                with closing(bitmap):
                    yield number, _packed(bitmap.to_pil())


def _of_image(path: Path, pages: Mapping[int, int]) -> Iterator[tuple[int, bytes]]:
    for number, (image, _) in enumerate(open_pages(path), 1):
        if number in pages:
            turn = pages[number]
            turned = image.rotate(-turn, expand=True) if turn else image
            height = max(1, turned.height * WIDTH // turned.width)
            yield number, _packed(turned.resize((WIDTH, height)))


def _packed(image: "Image") -> bytes:
    data = io.BytesIO()
    image.convert("L").save(data, "WEBP", quality=QUALITY)
    return data.getvalue()
