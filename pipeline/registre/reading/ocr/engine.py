"""Tesseract in this process: found once, kept open, asked for one page after the other."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

from registre.reading.layout import Printed

LANGUAGE = "fra"
MODEL = f"{LANGUAGE}.traineddata"
# Where Debian and others put it, beside TESSDATA_PREFIX
FOLDERS = (
    "/usr/share/tesseract-ocr/*/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
)
# How print is told from paper: by one grey for the page (Otsu), which is quick and right on white,
# or by what is around each point (Sauvola), on paper that is stained, yellow or rough: there one
# grey for all may take the grain of a nearly empty page for print, and lose its lines.
ON_WHITE, ON_PAPER = "0", "2"
WHITE = 250
INSTALL_PACKAGE = "pip install 'registre[ocr]'"
INSTALL_LANGUAGE = "apt-get install tesseract-ocr-fra"


class OcrMissingError(Exception):
    """OCR cannot run here; the message is the line that installs what is missing."""


@dataclass(frozen=True, slots=True)
class Grey:
    """An image of 256 greys, its rows from the top, ``stride`` bytes each."""

    data: bytes
    width: int
    height: int
    stride: int
    dpi: int

    @property
    def ink(self) -> float:
        """Share of the image that is dark."""
        return self._share_below(128)

    @property
    def is_on_white(self) -> bool:
        """Whether the paper is white: the scan is of black and white, or was cleaned."""
        return self._share_below(WHITE) < 0.5

    def _share_below(self, grey: int) -> float:
        lighter = bytes(range(grey, 256))
        return len(self.data.translate(None, lighter)) / max(len(self.data), 1)


def find_model() -> Path | None:
    """Return the folder of the French language data, or nothing.

    The variable ``TESSDATA_PREFIX`` names it before the usual places.
    """
    prefix = os.environ.get("TESSDATA_PREFIX", "")
    places: list[Path] = [Path(prefix), Path(prefix, "tessdata")] if prefix else []
    for pattern in FOLDERS:
        places += sorted(Path("/").glob(pattern[1:]), reverse=True)
    return next((place for place in places if (place / MODEL).is_file()), None)


def describe() -> str:
    """Return which engine and language data would read a page here; empty when none."""
    model = find_model()
    try:
        version = metadata.version("tesserocr")
    except metadata.PackageNotFoundError:
        return ""
    size = model.joinpath(MODEL).stat().st_size if model else 0
    return f"tesserocr {version}, {MODEL} of {size} bytes" if model else ""


def ensure() -> None:
    """Make sure that OCR can run.

    Raises
    ------
    OcrMissingError
        If the package or the language data are missing.
    """
    _engine()


@cache
def _engine() -> Any:  # noqa: ANN401 (tesserocr has no types)
    # One thread a process: several get in each other's way, and processes part the files. It is
    # read once, when the library is loaded.
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    try:
        import tesserocr  # noqa: PLC0415 (an extra: most runs need no OCR)
    except ImportError as error:
        raise OcrMissingError(INSTALL_PACKAGE) from error
    folder = find_model()
    if folder is None:
        raise OcrMissingError(INSTALL_LANGUAGE)
    api = tesserocr.PyTessBaseAPI(
        path=f"{folder}{os.sep}",
        lang=LANGUAGE,
        psm=tesserocr.PSM.AUTO,
        oem=tesserocr.OEM.LSTM_ONLY,
    )
    # White on black hardly occurs, and is looked for in every doubtful line.
    api.SetVariable("tessedit_do_invert", "0")
    return api


def recognise(image: Grey) -> list[list[Printed]]:
    """Return the words of an image, line by line, with boxes in pixels.

    Raises
    ------
    OcrMissingError
        If the package or the language data are missing.
    """
    api = _engine()
    api.SetVariable("thresholding_method", ON_WHITE if image.is_on_white else ON_PAPER)
    try:
        api.SetImageBytes(image.data, image.width, image.height, 1, image.stride)
        api.SetSourceResolution(image.dpi)
        api.Recognize()
        return _lines(api.GetTSVText(0).splitlines())
    finally:
        api.Clear()


def _lines(rows: Iterable[str]) -> list[list[Printed]]:
    """Return the words of Tesseract's table.

    Its columns: level, page, block, paragraph, line, word, left, top, width, height, confidence,
    text; level 5 is a word.
    """
    lines: dict[tuple[str, ...], list[Printed]] = {}
    for row in rows:
        level, _, block, paragraph, line, _, *box, confidence, text = row.split("\t", 11)
        if level != "5" or not text.strip():
            continue
        left, top, width, height = map(int, box)
        word = Printed(text, left, top, left + width, top + height, float(confidence))
        lines.setdefault((block, paragraph, line), []).append(word)
    return list(lines.values())
