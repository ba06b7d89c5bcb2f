"""ALTO, versions 2 to 4: what libraries and archives keep beside their images.

Words of a line are joined, whatever their hyphenation says: the halves of a word stand as they are
printed, with the hyphen at the line end, and the whole word is never written besides.
"""

from collections.abc import Iterator

from registre.reading.archive.build import build
from registre.reading.layout import Printed
from registre.reading.pages import PageText
from registre.reading.xml import Node

UNITS = {"pixel": "px", "mm10": "mm10", "inch1200": "inch1200"}


def alto_pages(root: Node) -> list[PageText]:
    """Return the pages of an ALTO document."""
    measured = next(root.all("MeasurementUnit"), None)
    unit = UNITS.get(measured.text.strip() if measured else "", "px")
    return [
        build(
            [[list(_words(line)) for line in page.all("TextLine")]],
            page.number("WIDTH"),
            page.number("HEIGHT"),
            unit,
        )
        for page in root.all("Page")
    ]


def _words(line: Node) -> Iterator[Printed]:
    """Yield the words of a line; a hyphen is a part of the last."""
    strings = [child for child in line.children if child.name in ("String", "HYP")]
    for index, node in enumerate(strings):
        text = node.attributes.get("CONTENT", "")
        if node.name == "HYP" or not text.strip():
            continue
        after = strings[index + 1] if index + 1 < len(strings) else None
        if after is not None and after.name == "HYP" and not text.endswith(("-", "\u00ad")):
            text += "-"
        left, top = node.number("HPOS"), node.number("VPOS")
        width, height = node.number("WIDTH"), node.number("HEIGHT")
        if left is None or top is None or width is None or height is None:
            left, top, width, height = _share(line, index, len(strings))
        sure = node.number("WC")
        yield Printed(
            text.replace("\u00ad", "-"),
            left,
            top,
            left + width,
            top + height,
            None if sure is None else round(100 * sure, 1),
        )


def _share(line: Node, index: int, count: int) -> tuple[float, float, float, float]:
    """Return the share of its line for a word without box."""
    left, top = line.number("HPOS") or 0.0, line.number("VPOS") or 0.0
    width, height = line.number("WIDTH") or 0.0, line.number("HEIGHT") or 0.0
    step = width / count
    return left + index * step, top, 0.95 * step, height
