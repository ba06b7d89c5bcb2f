"""Word documents (``.docx``): header, body with tables and text boxes, footer."""

from collections.abc import Iterator
from pathlib import Path

from registre.model.documents import PAGE_BREAK
from registre.reading.boxes import CELLS
from registre.reading.office.lines import row
from registre.reading.office.package import read_parts
from registre.reading.xml import Node

# What a run writes for an element of no text
SIGNS = {"tab": CELLS, "cr": "\n", "noBreakHyphen": "-", "lastRenderedPageBreak": PAGE_BREAK}
# The old form of what stands beside it; text that was deleted; codes of fields
LEFT_OUT = frozenset({"Fallback", "del", "moveFrom", "instrText", "delText", "pPr", "rPr"})


def docx_lines(path: Path) -> list[str]:
    """Return the lines of a document; form feeds stand where Word last broke a page.

    Numbers that Word gives to paragraphs by itself are not in the file, and so not in the lines.
    """
    parts = read_parts(path, ("word/document", "word/header", "word/footer"))
    lines: list[str] = []
    for kind in ("word/header", "word/document", "word/footer"):
        seen: list[list[str]] = []
        for name, root in parts.items():
            found = list(_blocks(root)) if name.startswith(kind) else []
            # First and following pages often have one header, kept twice.
            if any(found) and found not in seen:
                seen.append(found)
                lines += found
    return lines


def _blocks(node: Node) -> Iterator[str]:
    """Yield the lines of paragraphs and tables."""
    for child in node.children:
        if child.name == "p":
            yield from _paragraph(child)
        elif child.name == "tbl":
            for line in child.all("tr"):
                yield from row([list(_blocks(cell)) for cell in line.children
                                if cell.name == "tc"])  # fmt: skip
        elif child.name not in LEFT_OUT:
            yield from _blocks(child)


def _paragraph(node: Node) -> Iterator[str]:
    boxes: list[Node] = []
    text = "".join(_inline(node, boxes))
    numbered = any(True for _ in node.all("numPr"))
    yield from (f"- {text}" if numbered and text.strip() else text).split("\n")
    for box in boxes:
        yield from _blocks(box)


def _inline(node: Node, boxes: list[Node]) -> Iterator[str]:
    for child in node.children:
        if child.name == "t":
            yield child.text.replace("\n", " ")
        elif child.name == "br":
            yield PAGE_BREAK if child.attributes.get("type") == "page" else "\n"
        elif child.name in SIGNS:
            yield SIGNS[child.name]
        elif child.name == "txbxContent":
            boxes.append(child)
        elif child.name not in LEFT_OUT:
            yield from _inline(child, boxes)
