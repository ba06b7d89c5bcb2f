"""Find the lines that may open an act, whatever their style."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from registre.structure.layout import Layout, capitals
from registre.structure.splitting import patterns


class Style(Enum):
    """How a heading is written."""

    NUMBER = auto()  # Délibération n° 2021-060
    CODE = auto()  # 2019-09-01 TITLE
    RANK = auto()  # 3. TITLE
    LETTER = auto()  # a) Title
    OBJECT = auto()  # Objet : title
    CAPITALS = auto()  # TITLE
    LINE = auto()  # Title, alone on its line


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that may open an act.

    Parameters
    ----------
    line
        Index in the layout.
    start, after
        Where the line starts in the view, and where its number ends.
    number
        The act's own number as printed; empty for a rank.
    rank
        Its place in a list: ``(3,)``, ``(6, 1)``; a letter counts from 1.
    loud, roman
        Its words are in capitals; its rank is in Roman numerals.
    """

    style: Style
    line: int
    start: int
    after: int
    number: str = ""
    rank: tuple[int, ...] = ()
    loud: bool = False
    roman: bool = False


# A heading in capitals is longer than a table's cell and shorter than a paragraph.
MIN_CAPITALS, MAX_CAPITALS = 8, 200
LOUD = 0.75
# what stands between a number and its title
_BESIDE = " \u00a0\u202f:|.-–—*_"


def find_headings(layout: Layout) -> list[Heading]:
    """Return the lines that may open an act, in order."""
    text, folded = layout.text, layout.folded
    found = []
    for line, start in enumerate(layout.starts):
        # in small letters, a line goes on a sentence; with its capital, it opens one unless its
        # word may announce an act
        if text[start + 1 : start + 2].islower() and (
            text[start].islower() or not folded.startswith(_ANNOUNCING, start)
        ):
            continue
        heading = read_heading(layout, line)
        if heading is not None:
            found.append(heading)
    return found


# the first letters of what may stand before a rank: Point, Question, Affaire, Rapport …
_KEYWORDS = ("point", "quest", "affai", "rappo", "dossi", "sujet", "item", "delib")
# the first letters of words that may announce an act
_ANNOUNCING = (*_KEYWORDS, "objet", "numer", "extrait de")
# the first signs of a rank in Roman numerals
_NUMERALS = frozenset("ivx")


def read_heading(layout: Layout, line: int) -> Heading | None:
    """Read one line as the heading of an act; ``None`` when it cannot be one."""
    start, end = layout.starts[line], layout.ends[line]
    folded = layout.folded
    first = start if folded[start].isalnum() else _first_sign(folded, start, end)
    sign = folded[first : first + 1]
    if sign.isdigit():
        return _coded(layout, line) or _ranked(layout, line)
    if sign == "d" and (match := patterns.DELIBERATION.match(folded, start, end)):
        return _numbered(layout, line, match["marked"], match["bare"], match.end())
    if sign == "n" and (match := patterns.NUMBERED.match(folded, start, end)):
        return _short_number(layout, line, match) or _numbered(
            layout, line, match["marked"], None, match.end()
        )
    if sign == "o" and (match := patterns.OBJECT.match(folded, start, end)):
        return Heading(Style.OBJECT, line, start, match.end())
    if sign in _NUMERALS or folded.startswith(_KEYWORDS, first):
        heading = _ranked(layout, line)
        if heading is not None:
            return heading
    # a word in small letters after its capital: neither code, nor letter, nor capitals
    if layout.text[first + 1 : first + 2].islower():
        return None
    return _coded(layout, line) or _lettered(layout, line) or _in_capitals(layout, line, first)


def _first_sign(folded: str, start: int, end: int) -> int:
    while start < end and not folded[start].isalnum():
        start += 1
    return start


def _cites(layout: Layout, line: int, after: int) -> bool:
    """Tell whether a number at the start of a line belongs to a sentence."""
    rest = layout.folded[after : layout.ends[line]]
    if patterns.RUNNING_ON.match(rest):
        return True
    above = layout.bare(line - 1) if line and not layout.spaced(line) else ""
    return bool(patterns.CITING.search(above))


def _numbered(
    layout: Layout, line: int, marked: str | None, bare: str | None, after: int
) -> Heading | None:
    start = layout.starts[line]
    first = _first_sign(layout.folded, start, layout.ends[line])
    # "délibération n° 12" in lower case goes on a sentence; "n° 12" alone does not
    small = layout.text[first].islower() and layout.folded[first] == "d"
    if small or _cites(layout, line, after):
        return None
    number = marked or bare or ""
    printed = layout.text[after - len(number) : after]
    return Heading(Style.NUMBER, line, start, after, mend(printed.strip()))


# the letter O read for a zero: 2O21-O12
_ZERO = re.compile(r"(?<=\d)O(?=[\dO])|(?<=[-/._])O(?=\d)|(?<=\dO)O(?=\d)")


def mend(number: str) -> str:
    """Return a number with the zeros that were read as letters.

    >>> mend("2O21-O12"), mend("DEL2021-04B")
    ('2021-012', 'DEL2021-04B')
    """
    return _ZERO.sub("0", number)


def _short_number(layout: Layout, line: int, match: re.Match[str]) -> Heading | None:
    """Take "N° 3 – Title" for the rank of an item: the numbers of acts are longer."""
    title = layout.text[match.end() : layout.ends[line]].lstrip(_BESIDE)
    if not (
        match["marked"].isdigit() and len(match["marked"]) <= _LONGEST_RANK and title[:1].isupper()
    ):
        return None
    start, rank = layout.starts[line], (int(match["marked"]),)
    return Heading(Style.RANK, line, start, match.end(), "", rank, capitals(title) > LOUD)


# The digits of a rank, at most
_LONGEST_RANK = 2


def _coded(layout: Layout, line: int) -> Heading | None:
    start, end = layout.starts[line], layout.ends[line]
    match = patterns.CODED.match(layout.folded, start, end)
    if match is None:
        return None
    title = layout.text[match.end() : end].strip(_BESIDE)
    if not title:
        return _code_alone(layout, line, match)
    if not (title[0].isupper() or title[0].isdigit()):
        return None
    letters = sum(map(str.isalpha, title))
    if letters < MIN_CAPITALS or _cites(layout, line, match.end()):
        return None
    number = layout.text[match.start("bare") : match.end("bare")]
    return Heading(Style.CODE, line, start, match.end(), number, loud=capitals(title) > LOUD)


def _code_alone(layout: Layout, line: int, match: re.Match[str]) -> Heading | None:
    """Take a code alone on its line for an act's number when its title stands below."""
    number = layout.text[match.start("bare") : match.end("bare")]
    if line + 1 == len(layout) or not (len(number) > 8 or number[0].isalpha()):
        return None
    below = layout.line(line + 1)
    if not below[:1].isupper() or sum(map(str.isalpha, below)) < MIN_CAPITALS:
        return None
    return Heading(Style.CODE, line, layout.starts[line], match.end(), number)


def _ranked(layout: Layout, line: int) -> Heading | None:
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


def _lettered(layout: Layout, line: int) -> Heading | None:
    start, end = layout.starts[line], layout.ends[line]
    match = patterns.LETTERED.match(layout.folded, start, end)
    if match is None:
        return None
    title = layout.text[match.end() : end]
    if not title[:1].isupper() or len(title) < MIN_CAPITALS:
        return None
    rank = (ord(match["letter"]) - ord("a") + 1,)
    return Heading(Style.LETTER, line, start, match.end(), "", rank, capitals(title) > LOUD)


def _in_capitals(layout: Layout, line: int, first: int) -> Heading | None:
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
    if opening in patterns.NO_TITLE:
        return None
    return Heading(Style.CAPITALS, line, start, first, loud=True)
