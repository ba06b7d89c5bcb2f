"""Find what pages carry beside the act: running heads and feet, page numbers.

A line is a running head when it stands at the edge of enough pages, digits aside, with nothing but
other furniture between it and the edge, and seldom elsewhere. What opens or closes an act is left
in place: bundles of short acts repeat their heading and their signature on every page.
"""

import re
from collections import Counter
from collections.abc import Iterator

from registre.cleaning import patterns
from registre.cleaning.compose import Cut
from registre.cleaning.edges import TOO_LONG, Edge, Line, find_edges
from registre.cleaning.page_numbers import find_counting_lines, find_page_numbers
from registre.model.documents import page_breaks
from registre.model.stamps import Stamp, StampKind
from registre.text.fold import fold

# Pages on which a line must stand, and their share of the pages between its first and its last
ENOUGH = 3
SHARE = 0.5
# Lines of a running head; more are a form.
DEEPEST = 4

STRONG = re.compile(patterns.STRONG)
OF_ACT = re.compile(patterns.OF_ACT)
SKIPPED = re.compile(r"\[OCR skipped on page\(s\) [\d, -]+\]")

HEAD = Stamp(StampKind.RUNNING_HEAD)
NUMBER = Stamp(StampKind.PAGE_NUMBER)


def find_furniture(text: str, stamps: list[Cut]) -> list[Cut]:
    """Return the cuts that lift running heads and feet, page numbers and page breaks.

    Parameters
    ----------
    text
        Pages are separated by form feeds.
    stamps
        Cuts of stamps, in order: what they cover is not looked at.
    """
    breaks = page_breaks(text)
    cuts = [Cut(at, at + 1) for at in breaks]
    if "[OCR skipped" in text:
        cuts += [Cut(*match.span(), HEAD) for match in SKIPPED.finditer(text)]
    if not breaks:
        counting = find_counting_lines(text)
        cuts += [Cut(start, end, NUMBER) for start, end in counting]
        breaks = [start for start, _ in counting] if len(counting) > 1 else []
    if breaks:
        cuts += _edge_cuts(text, breaks, sorted([*stamps, *cuts], key=lambda cut: cut.start))
    return cuts


def _edge_cuts(text: str, breaks: list[int], taken: list[Cut]) -> Iterator[Cut]:
    edges = list(find_edges(text, breaks, taken))
    numbers = find_page_numbers(edges)
    keys = _running_keys(text, edges, numbers)
    for edge in edges:
        for line in edge.lines:
            if line.start in numbers:
                yield Cut(line.start, line.end, NUMBER)
            elif line.key in keys and not (edge.is_head and edge.is_of_act):
                yield Cut(line.start, line.end, HEAD)
            else:
                break


def _running_keys(text: str, edges: list[Edge], numbers: set[int]) -> set[str]:
    """Return the lines that run from page to page, digits masked."""
    standing: dict[str, list[tuple[Edge, Line]]] = {}
    for edge in edges:
        for line in edge.lines:
            if line.start not in numbers and len(line.text) < TOO_LONG:
                standing.setdefault(line.key, []).append((edge, line))
    count = max((edge.page for edge in edges), default=0) + 1
    keys = set()
    for key, places in standing.items():
        if not _is_running(places, count):
            continue
        # Costly, so asked last: what stands where acts open and close tells nothing.
        free = [(edge, line) for edge, line in places if not edge.is_of_act]
        if _is_free(free, places, count) and _is_apart(text, places):
            keys.add(key)
    return keys if _longest_run(edges, keys) <= DEEPEST else set()


def _is_running(places: list[tuple[Edge, Line]], count: int) -> bool:
    if len(places) < 2:
        return False
    line = fold(places[0][1].text)
    if OF_ACT.fullmatch(line) or not any(map(str.isalpha, line)):
        return False
    pages = sorted({edge.page for edge, _ in places})
    if len(pages) >= ENOUGH:
        return len(pages) >= SHARE * (pages[-1] - pages[0] + 1)
    # In an act of two or three pages twice is enough, when the line looks like a running head.
    return len(pages) > 1 and count <= ENOUGH and STRONG.search(line) is not None


def _is_free(free: list[tuple[Edge, Line]], places: list[tuple[Edge, Line]], count: int) -> bool:
    """Tell whether a running line runs where no act opens or closes, or at least as often there."""
    pages = len({edge.page for edge, _ in free})
    return _is_running(free, count) or (pages > 1 and 2 * len(free) >= len(places))


def _is_apart(text: str, places: list[tuple[Edge, Line]]) -> bool:
    """Tell whether the line stands at edges mostly: a word of every vote stands anywhere."""
    (page, first), (last, _) = places[0], places[-1]
    # On a short page both edges reach the same line.
    same = len({line.start for _, line in places if line.text == first.text})
    written = text[first.start : first.end]
    return text.count(written, page.start, last.end) - same <= max(1, same // 3)


def _longest_run(edges: list[Edge], keys: set[str]) -> int:
    runs = Counter(
        sum(line.key in keys for line in edge.lines)
        for edge in edges
        if keys and not edge.is_of_act
    )
    return max((length for length, pages in runs.items() if pages > 1), default=0)
