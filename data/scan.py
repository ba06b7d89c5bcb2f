"""Make a digital PDF look like a scan: grey, a little crooked, blurred, with the noise of paper.

    python data/scan.py IN.pdf OUT.pdf

It needs what reading scans needs, the extra ``ocr``.
"""

import random
import sys
from pathlib import Path

import pypdfium2
from PIL import Image, ImageFilter

POINTS = 72  # an inch


def scan(
    source: Path,
    target: Path,
    *,
    dpi: int = 200,
    skew: float = 0.8,
    blur: float = 0.6,
    noise: float = 18.0,
    turn: int = 0,
) -> Path:
    """Write the pages of a PDF as images: a PDF, or a TIFF when the target is one.

    Parameters
    ----------
    dpi
        Resolution of the scanner.
    skew
        Degrees by which the sheets lay crooked.
    blur
        Radius of the blur, in pixels.
    noise
        Standard deviation of the grey of every pixel, of 255.
    turn
        Degrees by which the sheets lay on their side, counterclockwise.
    """
    document = pypdfium2.PdfDocument(source)
    pages = [
        _degraded(
            page.render(scale=dpi / POINTS, grayscale=True).to_pil(),
            skew=skew, blur=blur, noise=noise,
        ).rotate(turn, expand=True)
        for page in document
    ]  # fmt: skip
    document.close()
    packed = {"compression": "tiff_lzw"} if target.suffix == ".tif" else {"quality": 35}
    pages[0].save(
        target, save_all=True, append_images=pages[1:], resolution=dpi, dpi=(dpi, dpi), **packed
    )
    return target


def _degraded(page: Image.Image, *, skew: float, blur: float, noise: float) -> Image.Image:
    straight = page.convert("L")
    crooked = straight.rotate(skew, Image.Resampling.BICUBIC, fillcolor=255)
    blurred = crooked.filter(ImageFilter.GaussianBlur(blur))
    # The same noise every time: the file is to be the same when it is made again.
    dust = random.Random(0)  # noqa: S311 (noise, not a secret)
    grain = Image.frombytes("L", (256, 256), bytes(
        min(255, max(0, round(dust.gauss(128, noise)))) for _ in range(256 * 256)
    ))  # fmt: skip
    sheet = Image.new("L", page.size)
    for left in range(0, page.width, 256):
        for top in range(0, page.height, 256):
            sheet.paste(grain, (left, top))
    # Paper is not white, and print is not black.
    return Image.blend(blurred, sheet, 0.25) if noise else blurred


if __name__ == "__main__":
    scan(Path(sys.argv[1]), Path(sys.argv[2]))
