"""The lines of a PDF page, mended by where its characters stand.

PDFium gives the characters in the order of the page with spaces and line ends of its own guess. The
boxes of the characters on both sides say better: an exponent goes on the line, a cell is apart
from the next, a footer is another line, a blank line parts two paragraphs.
"""

import re
from collections.abc import Iterator
from math import pi
from statistics import median
from typing import Any

from pypdfium2 import raw

from registre.reading.boxes import CELL_GAP, HYPHENS, Box, Gap

BREAK = re.compile(rf" *\r?\n *|[{HYPHENS}]| +")
BLANKS = re.compile(r" *\n[ \n]*")
HYPHENATED = re.compile(f"[{HYPHENS}]")
# In heights of a line: half of the spaces of a justified line that is too short are wider.
STRETCHED = 0.8


def page_text(textpage: Any, *, is_scan: bool) -> str:  # noqa: ANN401 (pypdfium2 has no types)
    """Return the text of a page, its lines ended by line feeds.

    Parameters
    ----------
    textpage
        A ``pypdfium2.PdfTextPage``.
    is_scan
        Whether an OCR engine wrote it: all its spaces look alike, so each is measured.
    """
    text = _characters(textpage)
    lines = [_gaps(textpage, text, line, every=is_scan) for line in _lines(text)]
    usual = _usual_distance(gap for line in lines for gap in line)
    parts, last = [], 0
    for line in lines:
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
        text = "".join(
            chr(code) if 0 < code < 0xD800 or code > 0xDFFF else "\ufffd" for code in codes
        )
    return text


def _gap(textpage: Any, text: str, match: re.Match[str]) -> Gap:  # noqa: ANN401
    before, after = match.start() - 1, match.end()
    turn = _quarters(textpage, after)
    return Gap(
        before + 1,
        after,
        match[0],
        _box(textpage, before, turn),
        _box(textpage, after, turn),
        is_word=text[after].isalnum(),
        is_turned=turn != _quarters(textpage, before),
    )


def _quarters(textpage: Any, index: int) -> int:  # noqa: ANN401
    """Return how many quarters of a turn, clockwise, the line of a character is turned by."""
    angle: float = raw.FPDFText_GetCharAngle(textpage, index)
    return round(angle / (pi / 2)) % 4


def _box(textpage: Any, index: int, turn: int) -> Box:  # noqa: ANN401
    """Return the box of a character as if its line ran from left to right."""
    rect = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(textpage, index, rect)
    left, bottom, right, top = rect.left, rect.bottom, rect.right, rect.top
    if turn == 1:
        return Box(-top, left, -bottom, right)
    if turn == 2:
        return Box(-right, -top, -left, -bottom)
    if turn == 3:
        return Box(bottom, -right, top, -left)
    return Box(left, bottom, right, top)


def _usual_distance(gaps: Iterator[Gap]) -> float:
    steps = [gap.drop for gap in gaps if gap.drop > 0 and not gap.overlaps]
    return median(steps) if steps else 0.0


def _lines(text: str) -> Iterator[list[re.Match[str]]]:
    line: list[re.Match[str]] = []
    for match in BREAK.finditer(text):
        if match.start() > 0 and match.end() < len(text):
            line.append(match)
            if "\n" in match[0] or match[0] in HYPHENS:
                yield line
                line = []
    yield line


def _gaps(textpage: Any, text: str, line: list[re.Match[str]], *, every: bool) -> list[Gap]:  # noqa: ANN401
    """Return the gaps of a line that may not be what PDFium wrote."""
    # A space of the file between two small letters is nearly always one: half of the time would
    # go to them, so they are measured only on lines that have wide spaces.
    doubtful = line if every else [match for match in line if not _is_plain(textpage, text, match)]
    gaps = [_gap(textpage, text, match) for match in doubtful]
    wide = any(gap.width > CELL_GAP for gap in gaps if "\n" not in gap.written)
    if wide and len(gaps) < len(line):
        return [_gap(textpage, text, match) for match in line]
    return gaps


def _is_plain(textpage: Any, text: str, match: re.Match[str]) -> bool:  # noqa: ANN401
    start, end = match.span()
    if match[0] != " " or not (text[start - 1].islower() and text[end].islower()):
        return False
    generated: int = raw.FPDFText_IsGenerated(textpage, start)
    return generated != 1
