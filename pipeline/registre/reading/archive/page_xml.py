"""PAGE XML, as Transkribus and eScriptorium write it: lines with outlines, seldom words."""

import re
from collections.abc import Iterator

from registre.reading.archive.build import build
from registre.reading.layout import Printed, spread
from registre.reading.pages import PageText
from registre.reading.xml import Node

# custom="readingOrder {index:3;} structure {type:paragraph;}"
INDEX = re.compile(r"readingOrder\s*\{\s*index\s*:\s*(\d+)")
POINT = re.compile(r"(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)")


def page_xml_pages(root: Node) -> list[PageText]:
    """Return the pages of a PAGE document: one, but some tools write several."""
    return [
        build(list(_regions(page)), page.number("imageWidth"), page.number("imageHeight"), "px")
        for page in root.all("Page")
    ]


def _regions(page: Node) -> Iterator[list[list[Printed]]]:
    """Yield the texts of a page, in its reading order when it tells one."""
    regions = [node for node in page.all("TextRegion") if node.first("TextLine")]
    ranks = _ranks(page, regions)
    if not ranks:
        yield [words for region in regions for words in _lines(region)]
        return
    last = len(ranks)
    for region in sorted(regions, key=lambda node: ranks.get(node.attributes.get("id", ""), last)):
        yield list(_lines(region))


def _ranks(page: Node, regions: list[Node]) -> dict[str, int]:
    """Return the rank of every region by its identifier; empty when the page tells none."""
    references = [
        node.attributes.get("regionRef", "")
        for order in page.all("ReadingOrder")
        for node in order.all("RegionRefIndexed", "RegionRef")
    ]
    if references:
        return {identifier: rank for rank, identifier in enumerate(references)}
    told = [
        (int(match[1]), node.attributes.get("id", ""))
        for node in regions
        if (match := INDEX.search(node.attributes.get("custom", "")))
    ]
    return {identifier: rank for rank, identifier in told}


def _lines(region: Node) -> Iterator[list[Printed]]:
    for line in region.children:
        if line.name == "TextLine":
            words = [printed for word in line.children if word.name == "Word"
                     for printed in _printed(word)]  # fmt: skip
            yield words or list(_printed(line))


def _printed(node: Node) -> Iterator[Printed]:
    """Yield the words of a line or of a word, each with its share of the outline."""
    texts = [child for child in node.children if child.name == "TextEquiv"]
    outline = node.first("Coords")
    if not texts or outline is None:
        return
    # Several readings of one line: the first by its index is the one that was chosen.
    chosen = min(texts, key=lambda text: text.number("index") or 0.0)
    unicode = chosen.first("Unicode")
    sure = chosen.number("conf")
    points = POINT.findall(outline.attributes.get("points", ""))
    if unicode is None or not points:
        return
    across = [float(x) for x, _ in points]
    down = [float(y) for _, y in points]
    box = (min(across), min(down), max(across), max(down))
    yield from spread(unicode.text.split(), box, None if sure is None else round(100 * sure, 1))
