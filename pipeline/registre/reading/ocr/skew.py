"""Sheets that lay crooked on the scanner: how much, and the page made straight.

Tesseract follows lines that lean, but parts figures where they do: "L. 221 2-1". So a page that
leans by more than half a degree is turned before it is read, and the boxes of its words are turned
back.
"""

from dataclasses import replace
from itertools import pairwise
from math import cos, radians, sin
from typing import TYPE_CHECKING

from registre.reading.layout import Printed
from registre.reading.ocr.engine import Grey

if TYPE_CHECKING:
    from PIL.Image import Image

# Degrees: what is looked for, and what is worth turning the page for
MOST = 6.0
LEAST = 0.6
# Lines of print are told from the white between them at this width, in pixels.
SMALL = 500
# A page is straight when it is sharper by so much than turned a little either way.
STRAIGHT = 1.25


def find_skew(image: Grey) -> float:
    """Return by how many degrees, counterclockwise, a page is to be turned to be straight.

    Where lines are straight, rows of pixels are dark or light and change at once. A page that
    leans too little to be turned may count as straight.
    """
    whole = _picture(image)
    small = whole.reduce(max(1, image.width // SMALL))
    beside = max(_sharpness(small, LEAST), _sharpness(small, -LEAST))
    if _sharpness(small, 0.0) > STRAIGHT * beside:
        return 0.0
    smaller = small.reduce(2)
    coarse = _best(smaller, [step / 2 for step in range(int(-2 * MOST), int(2 * MOST) + 1)])
    return _best(small, [coarse + step / 10 for step in range(-4, 5)])


def _best(small: "Image", angles: list[float]) -> float:
    return max(angles, key=lambda angle: (_sharpness(small, angle), -abs(angle)))


def _sharpness(small: "Image", angle: float) -> int:
    from PIL.Image import Resampling  # noqa: PLC0415 (an extra)

    turned = small.rotate(angle, Resampling.BILINEAR, fillcolor=255)
    rows = turned.resize((1, turned.height), Resampling.BOX).tobytes()
    return sum((below - above) ** 2 for above, below in pairwise(rows))


def straighten(image: Grey, angle: float) -> Grey:
    """Return the page turned by some degrees, counterclockwise, on white."""
    from PIL.Image import Resampling  # noqa: PLC0415 (an extra)

    turned = _picture(image).rotate(angle, Resampling.BILINEAR, fillcolor=255)
    return Grey(turned.tobytes(), image.width, image.height, image.width, image.dpi)


def _picture(image: Grey) -> "Image":
    from PIL import Image  # noqa: PLC0415 (an extra)

    size = (image.width, image.height)
    return Image.frombuffer("L", size, image.data, "raw", "L", image.stride, 1)


def turn_back(word: Printed, angle: float, image: Grey) -> Printed:
    """Return a word of a page that was straightened, where it stands on the page as it lay."""
    across = (word.left + word.right) / 2 - image.width / 2
    down = (word.top + word.bottom) / 2 - image.height / 2
    turn = radians(angle)
    shift = cos(turn) * across - sin(turn) * down - across
    drop = sin(turn) * across + cos(turn) * down - down
    return replace(
        word,
        left=word.left + shift,
        right=word.right + shift,
        top=word.top + drop,
        bottom=word.bottom + drop,
    )
