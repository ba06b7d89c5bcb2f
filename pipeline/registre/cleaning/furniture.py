"""Find what pages carry beside the act: running heads and feet, page numbers.

A line is a running head when it stands at the edge of enough pages, digits aside, with nothing but
other furniture between it and the edge, and seldom elsewhere. What opens or closes an act is left
in place: bundles of short acts repeat their heading and their signature on every page.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

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
LONGEST = 160
DEEPEST = 4

OPENING = re.compile(patterns.ACT_OPENING)
CLOSING = re.compile(patterns.ACT_CLOSING, re.MULTILINE)
STRONG = re.compile(patterns.STRONG)
# 2/7 | Page 2 sur 7 | - 2 - | p. 2; a number alone is one when the pages count on
COUNTED = re.compile(r"(?:page|p\.?|feuillet|folio)? ?(?:n° ?)?(\d{1,4}) ?(?:/|sur|de) ?(\d{1,4})")
NAMED = re.compile(r"(?:(?:page|p\.|feuillet|folio|f°) ?(?:n° ?)?|- ?)(\d{1,4})(?: ?-)?")
LONE = re.compile(r"(\d{1,4})")
DIGITS = re.compile(r"\d+")
BLANKS = re.compile(r"\s+")
# Without form feeds: a line between two others that counts pages
UNPAGED = re.compile(
    r"\n[ \t]*((?:[Pp]age ?)?\d{1,4} ?(?:/|sur) ?\d{1,4}|[Pp]age \d{1,4}|[-–] ?\d{1,4} ?[-–])"
    r"[ \t]*(?=\n|$)"
)
SKIPPED = re.compile(r"\[OCR skipped on page\(s\) [\d, -]+\]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line at the edge of a page."""

    start: int
    end: int
    text: str

    @property
    def key(self) -> str:
        """The line folded, its digits masked."""
        return DIGITS.sub("0", self.text)


@dataclass(slots=True)
class Edge:
    """The lines from one edge of a page inwards."""

    page: int
    lines: list[Line]
    is_head: bool
    protected: bool = False


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
    cuts += (
        [Cut(*match.span(), Stamp(StampKind.RUNNING_HEAD)) for match in SKIPPED.finditer(text)]
        if "[OCR skipped" in text
        else []
    )
    if not breaks:
        inner = _counting_lines(text)
        cuts += inner
        breaks = [cut.start for cut in inner] if len(inner) > 1 else []
    if breaks:
        cuts += _edges_cut(text, breaks, [*stamps, *cuts])
    return cuts


def _edges_cut(text: str, breaks: list[int], taken: list[Cut]) -> Iterator[Cut]:
    edges = list(_edges(text, breaks, taken))
    numbers = _page_numbers(edges)
    keys = _running_keys(text, edges, numbers)
    for edge in edges:
        for line in edge.lines:
            if line.start in numbers:
                yield Cut(line.start, line.end, Stamp(StampKind.PAGE_NUMBER))
            elif line.key in keys and not (edge.is_head and edge.protected):
                yield Cut(line.start, line.end, Stamp(StampKind.RUNNING_HEAD))
            else:
                break


def _edges(text: str, breaks: list[int], taken: list[Cut]) -> Iterator[Edge]:
    taken = sorted(taken, key=lambda cut: cut.start)
    first = 0
    start = 0
    for page, end in enumerate([*breaks, len(text)]):
        while first < len(taken) and taken[first].end <= start:
            first += 1
        spans = []
        for cut in taken[first:]:
            if cut.start >= end:
                break
            spans.append((cut.start, cut.end))
        middle = (start + end) // 2
        head = _lines_of(text, start, min(end, max(middle, start + REACH)), spans)
        opens = OPENING.search(fold(text[start : min(end, start + REACH)])) is not None
        yield Edge(page, head[:EDGE], is_head=True, protected=opens)
        bottom = max(start, end - FOOT)
        foot = _lines_of(text, bottom, end, spans, whole=bottom == start)
        used = {line.start for line in head[:EDGE]}
        closes = CLOSING.search(fold(text[bottom:end])) is not None
        lines = [line for line in reversed(foot[-EDGE:]) if line.start not in used]
        yield Edge(page, lines, is_head=False, protected=closes)
        start = end


def _lines_of(
    text: str, start: int, end: int, taken: Iterable[tuple[int, int]], *, whole: bool = True
) -> list[Line]:
    lines = []
    at = start if whole else text.find("\n", start, end)
    while 0 <= at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        for first, last in _outside(at, stop, taken):
            written = text[first:last]
            stripped = written.strip()
            if stripped:
                opens = first + len(written) - len(written.lstrip())
                key = BLANKS.sub(" ", fold(stripped[: LONGEST + 1]))
                lines.append(Line(opens, opens + len(stripped), key))
        at = stop + 1
    return lines


def _outside(start: int, end: int, taken: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
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
    pages: dict[str, list[int]] = {}
    samples: dict[str, Line] = {}
    for edge in edges:
        if edge.protected:
            continue
        for line in edge.lines:
            if line.start not in numbers and len(line.text) <= LONGEST:
                pages.setdefault(line.key, []).append(edge.page)
                samples.setdefault(line.key, line)
    count = max((edge.page for edge in edges), default=0) + 1
    keys = {
        key
        for key, found in pages.items()
        if _is_running(key, sorted(set(found)), count) and _is_apart(text, samples[key], len(found))
    }
    return keys if _longest_run(edges, keys) <= DEEPEST else set()


def _is_running(key: str, pages: list[int], count: int) -> bool:
    if not any(map(str.isalpha, key)):
        return False
    if len(pages) >= ENOUGH:
        return len(pages) >= SHARE * (pages[-1] - pages[0] + 1)
    # In an act of two or three pages twice is enough, when the line looks like a running head.
    return len(pages) > 1 and count <= ENOUGH and STRONG.search(key) is not None


def _is_apart(text: str, line: Line, at_edges: int) -> bool:
    """Tell whether the line stands at edges mostly: a word of every vote stands anywhere."""
    written = text[line.start : line.end]
    return text.count(f"{written}\n") + text.count(f"{written} \n") <= 2 * at_edges


def _longest_run(edges: list[Edge], keys: set[str]) -> int:
    runs = Counter(
        sum(line.key in keys for line in edge.lines) for edge in edges if not edge.protected
    )
    return max((length for length, pages in runs.items() if pages >= 2), default=0)


def _counting_lines(text: str) -> list[Cut]:
    """Return the lines that count pages in a text without form feeds."""
    found = []
    for match in UNPAGED.finditer(text):
        line = fold(match[1])
        counted = COUNTED.fullmatch(line)
        number = counted or NAMED.fullmatch(line)
        if number is not None:
            total = int(counted[2]) if counted else 0
            found.append((int(number[1]), total, match.span(1)))
    cuts = []
    for index, (page, total, span) in enumerate(found):
        near = found[max(0, index - 1) : index] + found[index + 1 : index + 2]
        follows = any(other[1] == total and abs(other[0] - page) == 1 for other in near)
        alone = total > 1 and page <= total and len(found) == 1 and _stands_apart(text, span)
        if follows or alone:
            cuts.append(Cut(*span, Stamp(StampKind.PAGE_NUMBER)))
    return cuts


def _stands_apart(text: str, span: tuple[int, int]) -> bool:
    before, after = text[: span[0]][-3:], text[span[1] : span[1] + 3]
    return before.endswith("\n\n") and (not after.strip() or after.startswith("\n\n"))
