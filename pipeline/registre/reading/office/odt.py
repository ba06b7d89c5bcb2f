"""OpenDocument texts (``.odt``): header, body with tables, lists and frames, footer."""

from collections.abc import Iterator
from pathlib import Path

from registre.model.documents import PAGE_BREAK
from registre.reading.boxes import CELLS
from registre.reading.office.lines import row
from registre.reading.office.package import read_parts
from registre.reading.xml import Node

PARAGRAPHS = frozenset({"p", "h"})
SIGNS = {"tab": CELLS, "line-break": "\n", "soft-page-break": PAGE_BREAK}
# Changes that were not kept, remarks beside the text, forms
LEFT_OUT = frozenset({"tracked-changes", "annotation", "annotation-end", "note", "forms"})


def odt_lines(path: Path) -> list[str]:
    """Return the lines of a document; form feeds stand where its writer last broke a page."""
    parts = read_parts(path, ("content.xml", "styles.xml"))
    around: dict[str, list[str]] = {"header": [], "footer": []}
    for style in parts["styles.xml"].all(*around) if "styles.xml" in parts else ():
        found = list(_blocks(style))
        if any(found) and not around[style.name]:
            around[style.name] = found
    bodies = parts["content.xml"].all("body") if "content.xml" in parts else iter(())
    return [
        *around["header"], *(line for body in bodies for line in _blocks(body)), *around["footer"],
    ]  # fmt: skip


def _blocks(node: Node) -> Iterator[str]:
    for child in node.children:
        if child.name in PARAGRAPHS:
            yield from _paragraph(child)
        elif child.name == "list":
            for item in child.children:
                lines = list(_blocks(item))
                yield from ([f"- {lines[0]}", *lines[1:]] if lines and lines[0].strip() else lines)
        elif child.name == "table":
            for line in child.all("table-row"):
                yield from row([list(_blocks(cell)) for cell in line.children
                                if cell.name == "table-cell"])  # fmt: skip
        elif child.name == "soft-page-break":
            yield PAGE_BREAK
        elif child.name not in LEFT_OUT:
            yield from _blocks(child)


def _paragraph(node: Node) -> Iterator[str]:
    boxes: list[Node] = []
    yield from "".join(_inline(node, boxes)).split("\n")
    for box in boxes:
        yield from _blocks(box)


def _inline(node: Node, boxes: list[Node]) -> Iterator[str]:
    for part in node.content:
        if isinstance(part, str):
            yield " ".join(part.split("\n"))
        elif part.name == "s":
            yield " " * min(int(part.number("c") or 1), 100)
        elif part.name in SIGNS:
            yield SIGNS[part.name]
        elif part.name == "text-box":
            boxes.append(part)
        elif part.name not in LEFT_OUT:
            yield from _inline(part, boxes)
