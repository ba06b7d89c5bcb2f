"""Read ranks, letters and titles in capitals at the start of lines."""

from registre.structure.layout import Layout, capitals
from registre.structure.splitting import patterns
from registre.structure.splitting.heading import (
    LOUD,
    MAX_CAPITALS,
    MIN_CAPITALS,
    Heading,
    Style,
)


def read_rank(layout: Layout, line: int) -> Heading | None:
    """Read "3. TITLE", "6.1 Title", "II – Title" or "QUESTION N° 3 : Title"."""
    start, end = layout.starts[line], layout.ends[line]
    match = patterns.RANKED.match(layout.folded, start, end)
    if match is None:
        return None
    title = layout.text[match.end() : end]
    if layout.text[match.start("rank")] == "i":
        return None  # a letter, between h and j
    if not title[:1].isupper() or patterns.CITING.search(layout.bare(line - 1) if line else ""):
        return None
    rank = _rank(match["rank"])
    if match["sub"]:
        rank = (*rank, ord(match["sub"].strip()[-1]) - ord("a") + 1)
    loud, roman = capitals(title) > LOUD, not match["rank"][0].isdigit()
    return Heading(Style.RANK, line, start, match.end(), "", rank, loud, roman)


_ROMAN = {"i": 1, "v": 5, "x": 10}


def _rank(written: str) -> tuple[int, ...]:
    """Read a rank in figures, with a dot, or in Roman numerals.

    >>> _rank("6.1"), _rank("xiv")
    ((6, 1), (14,))
    """
    if written[0].isdigit():
        return tuple(int(part) for part in written.replace("-", ".").split("."))
    values = [_ROMAN[sign] for sign in written]
    following = [*values[1:], 0]
    return (sum(-v if v < n else v for v, n in zip(values, following, strict=True)),)


def read_letter(layout: Layout, line: int) -> Heading | None:
    """Read "a) Title" or "B. TITLE"."""
    start, end = layout.starts[line], layout.ends[line]
    match = patterns.LETTERED.match(layout.folded, start, end)
    if match is None:
        return None
    title = layout.text[match.end() : end]
    if not title[:1].isupper() or len(title) < MIN_CAPITALS:
        return None
    rank = (ord(match["letter"]) - ord("a") + 1,)
    return Heading(Style.LETTER, line, start, match.end(), "", rank, capitals(title) > LOUD)


def read_capitals(layout: Layout, line: int, first: int) -> Heading | None:
    """Read a title in capitals, whose first letter stands at ``first``."""
    start, end = layout.starts[line], layout.ends[line]
    if (
        not layout.text[first : first + 1].isupper()
        or not MIN_CAPITALS <= end - first <= MAX_CAPITALS
    ):
        return None
    # most lines are told by their first two words
    if (
        layout.text[first : first + MIN_CAPITALS].upper()
        != layout.text[first : first + MIN_CAPITALS]
    ):
        return None
    text = layout.text[first:end]
    if capitals(text) < LOUD or sum(map(str.isalpha, text)) < MIN_CAPITALS or text.count(",") > 1:
        return None
    opening = layout.folded[first:end].split(maxsplit=1)[0].strip(".,:;*_'\"")
    if opening in patterns.NO_TITLE or (" " not in text and _ends_sentence(layout, line)):
        return None
    return Heading(Style.CAPITALS, line, start, first, loud=True)


def _ends_sentence(layout: Layout, line: int) -> bool:
    """Tell a surname that the sentence above ends with, on a line of its own."""
    if not line or layout.spaced(line):
        return False
    above = layout.line(line - 1)
    return above[-1].isalpha() and len(above) > layout.width / 2 and capitals(above) < LOUD
