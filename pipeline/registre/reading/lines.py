"""The lines of a PDF page, mended by where its characters stand.

PDFium gives the characters in the order of the page with spaces and line ends of its own guess. The
boxes of the characters on both sides say better: an exponent goes on the line, a cell is apart
from the next, a footer is another line, a blank line parts two paragraphs.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median
from typing import Any

from pypdfium2 import raw

# A hyphen at a line end: PDFium takes it out with the line break and leaves one of these.
HYPHENS = "\ufffe\x02"
BREAK = re.compile(rf" *\r?\n *|[{HYPHENS}]| +")
BLANKS = re.compile(r" *\n[ \n]*")
HYPHENATED = re.compile(f"[{HYPHENS}]")

# All in heights of a line.
CELL_GAP = 1.2  # wider than the widest space of a justified line
EXPONENT = 0.8  # an exponent is smaller than this
TOUCHING = 0.5  # and nearer than this across a break that PDFium saw,
CLOSE = 0.2  # or than this across a space, narrower than one
STRETCHED = 0.8  # half of the spaces of a justified line that is too short are wider
PARAGRAPH = 1.45  # of the usual distance between two lines of the page

CELLS = "   "  # no pattern of one space runs from a cell to the next


@dataclass(frozen=True, slots=True)
class Box:
    """Where a character stands on the page, in points from its bottom left corner."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """Height of the line that the character stands on, in points."""
        return max(self.top - self.bottom, 0.1)

    def overlap(self, other: "Box") -> float:
        """Return how much of the smaller of two heights both share; negative when apart."""
        shared = min(self.top, other.top) - max(self.bottom, other.bottom)
        return shared / min(self.height, other.height)


@dataclass(frozen=True, slots=True)
class Gap:
    """What PDFium wrote between two characters, and where these stand."""

    start: int
    end: int
    written: str
    before: Box
    after: Box
    is_word: bool  # whether a letter or a digit follows

    @property
    def width(self) -> float:
        """Distance on the line, in heights of the line."""
        return (self.after.left - self.before.right) / self.before.height

    @property
    def drop(self) -> float:
        """Distance from a line to the next, in points; negative when the next is higher."""
        return self.before.bottom - self.after.bottom

    @property
    def is_exponent(self) -> bool:
        """Whether what follows is small, raised, and on the same line."""
        small = self.after.height < EXPONENT * self.before.height
        return small and self.is_word and self.drop < 0 and self.width > -TOUCHING and self.overlaps

    @property
    def overlaps(self) -> bool:
        """Whether both characters stand on one line."""
        return self.before.overlap(self.after) > 0.5

    def mended(self, usual: float, *, cells: bool) -> str:
        """Return what should stand here.

        Parameters
        ----------
        usual
            Distance between two lines of the page, in points; 0 when unknown.
        cells
            Whether a wide space parts two cells.
        """
        if self.written in HYPHENS:
            return "-" if self.overlaps and self.width >= 0 else "-\n"
        space = CELLS if cells and self.width > CELL_GAP else " "
        is_break = "\n" in self.written
        if self.is_exponent and self.width < (TOUCHING if is_break else CLOSE):
            return ""
        if not is_break:
            apart = self.before.overlap(self.after) < 0
            return "\n" if apart else max(space, self.written, key=len)
        if self.overlaps and self.width > -TOUCHING:
            return space
        return "\n\n" if usual and self.drop > PARAGRAPH * usual else "\n"


def page_text(textpage: Any) -> str:  # noqa: ANN401 (pypdfium2 has no types)
    """Return the text of a page, its lines ended by line feeds.

    Parameters
    ----------
    textpage
        A ``pypdfium2.PdfTextPage``.
    """
    text = _characters(textpage)
    gaps = [
        Gap(
            *match.span(),
            match[0],
            _box(textpage, match.start() - 1),
            _box(textpage, match.end()),
            text[match.end()].isalnum(),
        )
        for match in BREAK.finditer(text)
        if match.start() > 0 and match.end() < len(text)
    ]
    usual = _usual_distance(gaps)
    parts, last = [], 0
    for line in _lines(gaps):
        # One wide space among others parts two cells; all wide is a justified line.
        stretched = len(line) > 4 and median(gap.width for gap in line) > STRETCHED
        for gap in line:
            parts += [text[last : gap.start], gap.mended(usual, cells=not stretched)]
            last = gap.end
    parts.append(HYPHENATED.sub("-", text[last:]))
    mended = BLANKS.sub(lambda run: "\n" * min(run[0].count("\n"), 2), "".join(parts))
    # What a page shows is printed: many fonts have the soft hyphen for every hyphen.
    return mended.strip().replace("\u00ad", "-")


def _characters(textpage: Any) -> str:  # noqa: ANN401
    count = textpage.count_chars()
    text: str = textpage.get_text_range()
    if len(text) != count:  # characters without Unicode or beyond 16 bits: one by one
        codes = [raw.FPDFText_GetUnicode(textpage, index) for index in range(count)]
        text = "".join(chr(code) if 0 < code < 0xD800 else "\ufffd" for code in codes)
    return text


def _box(textpage: Any, index: int) -> Box:  # noqa: ANN401
    rect = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(textpage, index, rect)
    return Box(rect.left, rect.bottom, rect.right, rect.top)


def _usual_distance(gaps: list[Gap]) -> float:
    steps = [gap.drop for gap in gaps if gap.drop > 0 and not gap.overlaps]
    return median(steps) if steps else 0.0


def _lines(gaps: list[Gap]) -> Iterator[list[Gap]]:
    line: list[Gap] = []
    for gap in gaps:
        line.append(gap)
        if "\n" in gap.written or gap.written in HYPHENS:
            yield line
            line = []
    yield line
