"""Read the acts' own numbers at the start of lines."""

import re

from registre.structure.layout import Layout, capitals
from registre.structure.splitting import patterns
from registre.structure.splitting.heading import BESIDE, LOUD, MIN_CAPITALS, Heading, Style


def _cites(layout: Layout, line: int, after: int) -> bool:
    """Tell whether a number at the start of a line belongs to a sentence."""
    rest = layout.folded[after : layout.ends[line]]
    if patterns.RUNNING_ON.match(rest):
        return True
    above = layout.bare(line - 1) if line and not layout.spaced(line) else ""
    return bool(patterns.CITING.search(above))


def read_number(
    layout: Layout, line: int, marked: str | None, bare: str | None, after: int
) -> Heading | None:
    """Read "Délibération n° 2021-060" or "n° 2014 / 153", found up to ``after``."""
    start = layout.starts[line]
    first = layout.sign(start, layout.ends[line])
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


def read_short_number(layout: Layout, line: int, match: re.Match[str]) -> Heading | None:
    """Take "N° 3 – Title" for the rank of an item: the numbers of acts are longer."""
    title = layout.text[match.end() : layout.ends[line]].lstrip(BESIDE)
    if not (
        match["marked"].isdigit() and len(match["marked"]) <= _LONGEST_RANK and title[:1].isupper()
    ):
        return None
    start, rank = layout.starts[line], (int(match["marked"]),)
    return Heading(Style.RANK, line, start, match.end(), "", rank, capitals(title) > LOUD)


# The digits of a rank, at most
_LONGEST_RANK = 2


def read_code(layout: Layout, line: int) -> Heading | None:
    """Read "2019-09-01 TITLE", or such a code alone above a title."""
    start, end = layout.starts[line], layout.ends[line]
    match = patterns.CODED.match(layout.folded, start, end)
    if match is None:
        return None
    title = layout.text[match.end() : end].strip(BESIDE)
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
