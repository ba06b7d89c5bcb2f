"""The items of a prefecture's boxes: labels with their date, identifiers, names of services.

Only the neighbourhood of a word that such boxes hold is looked at.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from registre.cleaning import patterns
from registre.cleaning.identifier import IDENTIFIER
from registre.text.fold import fold

# Parts of words that hold for capitals and accents: préfecture, télétransmis
SIGNS = ("fecture", "FECTURE", "ransmis", "RANSMIS", "par le préfet")
LABELLED = re.compile(
    r"nvo[iy]|NVO[IY]|[cçg]us?\b|[CÇG]US?\b|ception|CEPTION|ransm|RANSM|ccus|CCUS|[Dd]ate d|DATE D"
    r"|\b[AR][RF]\b"
)
# -20231212-, with letters read for digits
DATED = re.compile(r"[-–](?= ?[0-9OoIlSB]{8} ?[-–])")

# How far from such a word the box goes on
BACK, AHEAD = 250, 350


def spaced(pattern: str) -> str:
    """Return the pattern with as many blanks as a page may have for each of its spaces.

    Examples
    --------
    >>> spaced("ID ?: le")
    'ID {0,4}: {1,4}le'
    """
    return re.sub(r" (?![*+{])(\??)", lambda space: " {0,4}" if space[1] else " {1,4}", pattern)


LABEL = re.compile(
    spaced(
        rf"(?<!\w)(?:(?P<anchor>{'|'.join(patterns.ANCHORS)})"
        rf"|(?P<member>{'|'.join(patterns.MEMBERS)}))"
    )
)
NAMED = re.compile(spaced(rf"(?<!\w){patterns.IDENTIFIED}") + r"\s*$")
NO_IDENTIFIER = re.compile(spaced(rf"(?<!\w){patterns.IDENTIFIED}") + r" *(?=\n|$)")
DATE = re.compile(spaced(patterns.DATE))
# Between two items of a box: blanks, rules, the pipes of a table
BETWEEN = re.compile(r"(?:[^\S\f]|[|•·*_:.,;-]){0,40}")


@dataclass(frozen=True, slots=True)
class Item:
    """One label, identifier or date of a box, at its place in the text."""

    start: int
    end: int
    text: str
    is_anchor: bool = False
    is_identifier: bool = False

    @property
    def is_date(self) -> bool:
        """Whether it is a date without label."""
        return DATE.fullmatch(self.text) is not None

    @property
    def is_dated(self) -> bool:
        """Whether it holds a date."""
        return DATE.search(self.text) is not None


def find_chains(text: str) -> Iterator[list[Item]]:
    """Yield the items of a text that stand together, chain by chain."""
    for start, end in _neighbourhoods(text):
        yield from _chains(_items(text, start, end), text)


def _neighbourhoods(text: str) -> Iterator[tuple[int, int]]:
    places = [match.start() for match in DATED.finditer(text)]
    for sign in SIGNS:
        at = text.find(sign)
        while at >= 0:
            if LABELLED.search(text, max(0, at - 60), at + len(sign)):
                places.append(at)
            at = text.find(sign, at + len(sign))
    start = end = 0
    for place in sorted(places):
        if place - BACK > end:
            if end:
                yield start, end
            start = place - BACK
        end = min(len(text), place + AHEAD)
    if end:
        yield start, end


def _items(text: str, start: int, end: int) -> list[Item]:
    folded = fold(text[start:end])
    items = []
    for match in IDENTIFIER.finditer(text, start, end):
        named = NAMED.search(folded, max(0, match.start() - start - 40), match.start() - start)
        first = start + named.start() if named else match.start()
        items.append(Item(first, match.end(), match[0], is_identifier=True))
    taken = [(item.start, item.end) for item in items]
    for pattern in (LABEL, NO_IDENTIFIER):
        for match in pattern.finditer(folded):
            first, last = start + match.start(), start + match.end()
            if not any(first < stop and opens < last for opens, stop in taken):
                is_anchor = pattern is LABEL and match["anchor"] is not None
                items.append(Item(first, last, match[0].strip(), is_anchor))
    return sorted(items, key=lambda item: item.start)


def _chains(items: list[Item], text: str) -> Iterator[list[Item]]:
    chain: list[Item] = []
    for item in items:
        if chain and BETWEEN.fullmatch(text, chain[-1].end, item.start) is None:
            yield chain
            chain = []
        chain.append(item)
    if chain:
        yield chain
