"""Images of pages: TIFF with many, PNG, JPEG and others that Pillow opens."""

import warnings
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from registre.model.documents import OcrMode, Page, Source, TextOrigin
from registre.model.errors import DocumentError
from registre.reading.ocr import OcrMissingError, read_scan
from registre.reading.ocr.engine import INSTALL_PACKAGE, Grey, ensure
from registre.reading.pages import PageText, bind, scaled

if TYPE_CHECKING:
    from PIL.Image import Image

SUFFIXES = frozenset({".tif", ".tiff", ".png", ".jpg", ".jpeg", ".jp2", ".bmp", ".webp"})
# Letters are read best at this many dots an inch; more cost time and give nothing.
DPI = 300
# A page is this wide, in inches, when the image does not tell its resolution.
A4 = 8.27
# Scanners that tell less or more than this do not tell the truth.
LEAST, MOST = 50, 1300
MAX_PIXELS = 200_000_000


def read_image(path: Path, name: str, digest: str, ocr: OcrMode) -> Source:
    """Read the pages of an image.

    Parameters
    ----------
    path
        The file.
    name, digest
        Of the :class:`~registre.model.documents.Source`.
    ocr
        An image is read by OCR unless it is :attr:`OcrMode.NEVER`.

    Raises
    ------
    DocumentError
        If OCR is not wanted or not installed, the image is damaged or too large, or holds no text.
    """
    if ocr is OcrMode.NEVER:
        raise DocumentError("An image has no text layer.", "Read it with OCR: --ocr auto.")
    try:
        ensure()
        pages = [_read_page(page, dpi) for page, dpi in open_pages(path)]
    except OcrMissingError as error:
        raise DocumentError(
            "An image has no text layer.", f"OCR is not installed here: {error}"
        ) from error
    if not any(page.letters for page in pages):
        raise DocumentError(
            "Nothing could be read.", "Look at the image: it is blank, or too faint to be read."
        )
    return bind(pages, name, digest, TextOrigin.OCR)


def open_pages(path: Path) -> Iterator[tuple["Image", float]]:
    """Yield the pages of an image, upright and in grey, with their resolution.

    Raises
    ------
    DocumentError
        If it is damaged or too large.
    OcrMissingError
        If Pillow is not installed.
    """
    try:
        from PIL import Image, ImageOps, ImageSequence  # noqa: PLC0415 (an extra)
    except ImportError as error:
        raise OcrMissingError(INSTALL_PACKAGE) from error
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow tells of tags that it passes over
            image = Image.open(path)
            with closing(image):
                for frame in ImageSequence.Iterator(image):
                    if frame.width * frame.height > MAX_PIXELS:
                        raise DocumentError("The image is too large.", "Scan it again at 300 dpi.")
                    upright = ImageOps.exif_transpose(frame)
                    yield _on_white(upright), _resolution(upright)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise DocumentError(f"The image is damaged: {error}.", "Scan it again.") from error


def _on_white(image: "Image") -> "Image":
    """Return an image in grey; what is transparent is paper."""
    if "A" not in image.getbands() and "transparency" not in image.info:
        return image.convert("L")
    from PIL import Image  # noqa: PLC0415

    layered = image.convert("RGBA")
    paper = Image.new("RGBA", layered.size, "white")
    return Image.alpha_composite(paper, layered).convert("L")


def _resolution(image: "Image") -> float:
    told = float((image.info.get("dpi") or (0,))[0])
    shorter = min(image.size)
    # 72 and 96 are what a program writes that knows nothing.
    if LEAST <= told <= MOST and told not in (72.0, 96.0) and shorter < 24 * told:
        return told
    return max(LEAST, shorter / A4)


def _read_page(image: "Image", dpi: float) -> PageText:
    # Half, a third …: whole steps keep the strokes of letters even.
    step = max(1, round(dpi / DPI))
    small = image.reduce(step) if step > 1 else image
    sharp = round(dpi / step)

    def make(turn: int, wanted: int) -> Grey:
        turned = small.rotate(-turn, expand=True) if turn else small
        if wanted < sharp:
            size = (turned.width * wanted // sharp, turned.height * wanted // sharp)
            turned = turned.resize((max(size[0], 1), max(size[1], 1)))
        return Grey(turned.tobytes(), turned.width, turned.height, turned.width, wanted)

    scan = read_scan(make, sharp)
    page = Page(
        TextOrigin.OCR if scan.words else TextOrigin.NONE,
        scan.confidence,
        scan.width * step,
        scan.height * step,
        "px",
        scan.turned,
        scaled(scan.words, step),
    )
    return PageText(scan.text, page)
