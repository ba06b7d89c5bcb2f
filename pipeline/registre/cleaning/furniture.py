"""Find what pages carry beside the act: running heads and feet, page numbers.

A line is a running head when it stands at the edge of enough pages, digits aside, with nothing but
other furniture between it and the edge, and seldom elsewhere. What opens or closes an act is left
in place: bundles of short acts repeat their heading and their signature on every page.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from registre.cleaning import patterns
from registre.cleaning.compose import Cut
from registre.model.documents import page_breaks
from registre.model.stamps import Stamp, StampKind
from registre.text.fold import fold

# Lines looked at on each edge, and characters of a page looked at for how an act opens or closes
EDGE = 5
REACH = 1500
FOOT = 700
# Pages on which a line must stand, and their share of the pages between its first and its last
ENOUGH = 3
SHARE = 0.5
# A running head is short; a longer line that comes again is a form.
TOO_LONG = 160
DEEPEST = 4

OPENING = re.compile(patterns.ACT_OPENING)
CLOSING = re.compile(patterns.ACT_CLOSING, re.MULTILINE)
STRONG = re.compile(patterns.STRONG)
OF_ACT = re.compile(patterns.OF_ACT)
# 2/7 | Page 2 sur 7 | - 2 - | p. 2; a number alone is one when the pages count on
COUNTED = re.compile(r"(?:page|p\.?|feuillet|folio)? ?(?:n° ?)?(\d{1,4}) ?(?:/|sur|de) ?(\d{1,4})")
NAMED = re.compile(r"(?:(?:page|p\.|feuillet|folio|f°) ?(?:n° ?)?|[-–—] ?)(\d{1,4})(?: ?[-–—])?")
LONE = re.compile(r"(\d{1,4})")
DIGITS = re.compile(r"\d+")
# Characters between two numbers of pages; in a table they are nearer
SHORTEST_PAGE = 300
# Without form feeds: a line between two others that counts pages
RULED = "[-–—=* ]{0,10}"
UNPAGED = re.compile(
    rf"\n[ \t]*({RULED}(?:(?:[Pp]age|PAGE) ?)?\d{{1,4}} ?(?:/|sur) ?\d{{1,4}}{RULED}"
    rf"|{RULED}(?:[Pp]age|PAGE) ?\d{{1,4}}{RULED}|[-–] ?\d{{1,4}} ?[-–])[ \t]*(?=\n|$)"
)
SKIPPED = re.compile(r"\[OCR skipped on page\(s\) [\d, -]+\]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line at the edge of a page, in lower case."""

    start: int
    end: int
    text: str

    @property
    def key(self) -> str:
        """The line with its digits masked."""
        return DIGITS.sub("0", self.text)


@dataclass(frozen=True)
class Edge:
    """The lines of a page from one of its edges inwards."""

    text: str
    page: int
    start: int
    end: int
    lines: list[Line]
    is_head: bool

    @cached_property
    def is_of_act(self) -> bool:
        """Whether an act opens at the top of the page, or is signed at its foot."""
        if self.is_head:
            top = self.text[self.start : min(self.end, self.start + REACH)]
            return OPENING.search(fold(top)) is not None
        foot = self.text[max(self.start, self.end - FOOT) : self.end]
        return CLOSING.search(fold(foot)) is not None


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
        head = Stamp(StampKind.RUNNING_HEAD)
        cuts += [Cut(*match.span(), head) for match in SKIPPED.finditer(text)]
    if not breaks:
        inner = _counting_lines(text)
        cuts += inner
        breaks = [cut.start for cut in inner] if len(inner) > 1 else []
    if breaks:
        cuts += _edge_cuts(text, breaks, sorted([*stamps, *cuts], key=lambda cut: cut.start))
    return cuts


def _edge_cuts(text: str, breaks: list[int], taken: list[Cut]) -> Iterator[Cut]:
    edges = list(_edges(text, breaks, taken))
    numbers = _page_numbers(edges)
    keys = _running_keys(text, edges, numbers)
    for edge in edges:
        for line in edge.lines:
            if line.start in numbers:
                yield Cut(line.start, line.end, Stamp(StampKind.PAGE_NUMBER))
            elif line.key in keys and not (edge.is_head and edge.is_of_act):
                yield Cut(line.start, line.end, Stamp(StampKind.RUNNING_HEAD))
            else:
                break


def _edges(text: str, breaks: list[int], taken: list[Cut]) -> Iterator[Edge]:
    start = first = 0
    for page, end in enumerate([*breaks, len(text)]):
        while first < len(taken) and taken[first].end <= start:
            first += 1
        last = first
        while last < len(taken) and taken[last].start < end:
            last += 1
        spans = [(cut.start, cut.end) for cut in taken[first:last]]
        head = list(islice(_lines_down(text, start, end, spans), EDGE))
        yield Edge(text, page, start, end, head, is_head=True)
        foot = list(islice(_lines_up(text, start, end, spans), EDGE))
        yield Edge(text, page, start, end, foot, is_head=False)
        start = end


def _lines_down(text: str, start: int, end: int, taken: list[tuple[int, int]]) -> Iterator[Line]:
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        yield from _written(text, start, stop, taken)
        start = stop + 1


def _lines_up(text: str, start: int, end: int, taken: list[tuple[int, int]]) -> Iterator[Line]:
    while start < end:
        opens = text.rfind("\n", start, end)
        opens = start - 1 if opens < 0 else opens
        yield from reversed(list(_written(text, opens + 1, end, taken)))
        end = opens


def _written(text: str, start: int, end: int, taken: list[tuple[int, int]]) -> Iterator[Line]:
    """Yield what is left of a line beside what was taken."""
    for opens, closes in _outside(start, end, taken):
        written = text[opens:closes]
        stripped = written.strip()
        if stripped:
            first = opens + len(written) - len(written.lstrip())
            yield Line(first, first + len(stripped), " ".join(stripped[:TOO_LONG].lower().split()))


def _outside(start: int, end: int, taken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for first, last in taken:
        if last > start and first < end:
            if first > start:
                yield start, first
            start = max(start, last)
    if start < end:
        yield start, end


def _page_numbers(edges: list[Edge]) -> set[int]:
    """Return where the lines stand that number the pages."""
    found = set()
    lone: dict[tuple[bool, int], list[int]] = {}
    for edge in edges:
        for line in edge.lines[:2]:
            if COUNTED.fullmatch(line.text) or NAMED.fullmatch(line.text):
                found.add(line.start)
            elif LONE.fullmatch(line.text):
                # The same distance between the number and the page, on several pages
                lone.setdefault((edge.is_head, int(line.text) - edge.page), []).append(line.start)
    for starts in lone.values():
        if len(starts) > 1:
            found.update(starts)
    return found


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
        if _is_running(free, count) and _is_apart(text, places):
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


def _is_apart(text: str, places: list[tuple[Edge, Line]]) -> bool:
    """Tell whether the line stands at edges mostly: a word of every vote stands anywhere."""
    first = places[0][1]
    # On a short page both edges reach the same line.
    same = len({line.start for _, line in places if line.text == first.text})
    return text.count(text[first.start : first.end]) - same <= max(1, same // 3)


def _longest_run(edges: list[Edge], keys: set[str]) -> int:
    runs = Counter(
        sum(line.key in keys for line in edge.lines)
        for edge in edges
        if keys and not edge.is_of_act
    )
    return max((length for length, pages in runs.items() if pages > 1), default=0)


def _counting_lines(text: str) -> list[Cut]:
    """Return the lines that count pages in a text without form feeds."""
    found = []
    for match in UNPAGED.finditer(text):
        line = match[1].lower().strip("-–—=* ")
        counted = COUNTED.fullmatch(line)
        number = counted or NAMED.fullmatch(line) or LONE.fullmatch(line)
        if number is not None:
            total = int(counted[2]) if counted else 0
            found.append((int(number[1]), total, match.span(1)))
    cuts = []
    for index, (page, total, span) in enumerate(found):
        near = found[max(0, index - 1) : index] + found[index + 1 : index + 2]
        counts_on = any(
            other_total == total
            and (other - page) * (at - span[0]) > 0
            and abs(other - page) == 1
            and abs(at - span[0]) > SHORTEST_PAGE
            for other, other_total, (at, _) in near
        )
        alone = total > 1 and page <= total and len(found) == 1 and _stands_apart(text, span)
        if counts_on or alone:
            cuts.append(Cut(*span, Stamp(StampKind.PAGE_NUMBER)))
    return cuts


def _stands_apart(text: str, span: tuple[int, int]) -> bool:
    before, after = text[: span[0]][-3:], text[span[1] : span[1] + 3]
    return before.endswith("\n\n") or not after.strip() or after.startswith("\n\n")
