"""Lines and pages from paragraphs and tables, in the style of all other readers."""

from collections.abc import Sequence

from registre.model.documents import PAGE_BREAK
from registre.reading.boxes import CELLS


def row(cells: Sequence[Sequence[str]]) -> list[str]:
    """Return the lines of a row of a table, each cell given by its lines.

    Short cells stand side by side; where one is a text of several lines, as in a page that is
    laid out with a table, the cells stand one under the other.

    Examples
    --------
    >>> row([["Total"], ["300"]])
    ['Total   300']
    >>> row([["Nombre", "de conseillers : 19"], ["Le conseil décide"]])
    ['Nombre', 'de conseillers : 19', '', 'Le conseil décide']
    """
    filled = [cell for cell in cells if any(line.strip() for line in cell)]
    if all(len(cell) == 1 for cell in filled):
        return [CELLS.join(cell[0].strip() for cell in filled)] if filled else []
    lines: list[str] = []
    for cell in filled:
        lines += ["", *cell] if lines else cell
    return lines


def pages_of(lines: Sequence[str]) -> list[str]:
    r"""Return the texts of pages from lines, in which form feeds part pages.

    Examples
    --------
    >>> pages_of(["Vu le code", "", "", "ARRÊTE", "\fArticle 2"])
    ['Vu le code\n\nARRÊTE', 'Article 2']
    """
    return [_page(page) for page in "\n".join(lines).split(PAGE_BREAK)]


def _page(text: str) -> str:
    kept: list[str] = []
    for line in (line.rstrip() for line in text.split("\n")):
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).strip("\n")
