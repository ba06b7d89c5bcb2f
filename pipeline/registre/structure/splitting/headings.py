"""Find the lines that may open an act, whatever their style."""

from registre.structure.layout import Layout
from registre.structure.splitting import patterns
from registre.structure.splitting.heading import Heading, Style
from registre.structure.splitting.numbers import read_code, read_number, read_short_number
from registre.structure.splitting.ranks import read_capitals, read_letter, read_rank


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
    first = start if folded[start].isalnum() else layout.sign(start, end)
    sign = folded[first : first + 1]
    if sign.isdigit():
        return read_code(layout, line) or read_rank(layout, line)
    if sign == "d" and (match := patterns.DELIBERATION.match(folded, start, end)):
        return read_number(layout, line, match["marked"], match["bare"], match.end())
    if sign == "n" and (match := patterns.NUMBERED.match(folded, start, end)):
        return read_short_number(layout, line, match) or read_number(
            layout, line, match["marked"], None, match.end()
        )
    if sign == "o" and (match := patterns.OBJECT.match(folded, start, end)):
        return Heading(Style.OBJECT, line, start, match.end())
    if sign in _NUMERALS or folded.startswith(_KEYWORDS, first):
        heading = read_rank(layout, line)
        if heading is not None:
            return heading
    # a word in small letters after its capital: neither code, nor letter, nor capitals
    if layout.text[first + 1 : first + 2].islower():
        return None
    return (
        read_code(layout, line) or read_letter(layout, line) or read_capitals(layout, line, first)
    )
