"""Find the boxes that a prefecture's receipt prints on the pages of an act.

A box is a chain of items: labels with their date, identifiers, names of services. One label is a
sentence of the act; an identifier with a label, or two labels, are a box, wherever the extraction
of the text put them. Only the neighbourhood of a word that such boxes hold is looked at.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from registre.cleaning import patterns
from registre.cleaning.compose import Cut
from registre.cleaning.identifier import IDENTIFIER, read_identifier
from registre.model.problems import ProblemCode
from registre.model.stamps import Stamp, StampKind
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
# How far a line is looked back for its beginning
FAR = 80


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
PUBLISHED = re.compile(spaced(patterns.PUBLISHED))
# Between two items of a box: blanks, rules, the pipes of a table
BETWEEN = re.compile(r"(?:[^\S\f]|[|•·*_:.,;-]){0,40}")
OFFICIAL = re.compile(r"prefe|teletransmission|interieur|legalite")


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


@dataclass(frozen=True, slots=True)
class Box:
    """A chain of items."""

    start: int
    end: int
    stamp: Stamp
    problems: tuple[ProblemCode, ...]
    repair: str
    lifted: bool


def find_stamps(text: str) -> list[Box]:
    r"""Return the boxes of a text, in order; those that interrupt its body are to be lifted.

    Examples
    --------
    >>> [box] = find_stamps("Envoyé en préfecture le 02/03/2023\nReçu en préfecture le 02/03/2023")
    >>> str(box.stamp), box.lifted
    ('transmission', True)
    """
    boxes = []
    for start, end in _neighbourhoods(text):
        for chain in _chains(_items(text, start, end), text):
            box = _box(chain, text)
            if box is not None:
                boxes.append(box)
    return boxes


def find_cuts(boxes: list[Box]) -> list[Cut]:
    """Return the cuts that lift the boxes."""
    return [Cut(box.start, box.end, box.stamp) for box in boxes if box.lifted]


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


def _box(chain: list[Item], text: str) -> Box | None:
    chain = _trimmed(chain, text)
    anchors = sum(item.is_anchor for item in chain)
    identifiers = [item for item in chain if item.is_identifier]
    if not anchors and not identifiers:
        return None
    start, end = chain[0].start, chain[-1].end
    official = any(OFFICIAL.search(item.text) for item in chain)
    alone = _opens_line(text, start) and _closes_line(text, end)
    if not identifiers and not official:
        return None
    lifted = anchors + len(identifiers) > 1 or (bool(identifiers) and alone)
    if not lifted and not identifiers and not alone:
        return None
    if not identifiers:
        return Box(start, end, Stamp(_kind(chain)), (), "", lifted)
    reading = read_identifier(identifiers[0].text)
    stamp = Stamp(StampKind.TRANSMISSION, reading.value or "")
    return Box(start, end, stamp, reading.problems, reading.repair, lifted)


def _trimmed(chain: list[Item], text: str) -> list[Item]:
    """Return the chain without the dates and notices at its ends that belong to the body."""
    first = 0
    while first < len(chain) and not _opens_box(chain, first, text):
        first += 1
    last = len(chain)
    empty = any(
        not item.is_dated and item.text.endswith((":", " le", "prefecture")) for item in chain
    )
    while last > first and chain[last - 1].is_date and not empty:
        last -= 1
    return chain[first:last]


def _opens_box(chain: list[Item], index: int, text: str) -> bool:
    item = chain[index]
    if item.is_anchor or item.is_identifier:
        return True
    rest = chain[index + 1 :]
    if item.is_date:
        # 25/04/2014 25/04/2014 034-…-DE: the values of a box whose labels are elsewhere
        return any(other.is_identifier for other in rest) and all(
            other.is_date or other.is_identifier for other in rest[:2]
        )
    return (
        PUBLISHED.match(item.text) is not None
        and _opens_line(text, item.start)
        and sum(other.is_anchor or other.is_identifier for other in rest) > 1
    )


def _kind(chain: list[Item]) -> StampKind:
    first = next(item.text for item in chain if item.is_anchor)
    return StampKind.RECEIPT if first.startswith(("recu", "reception")) else StampKind.TRANSMISSION


def _opens_line(text: str, at: int) -> bool:
    before = text[max(0, at - FAR) : at].rstrip(" \t|*•·")
    return before.endswith(("\n", "\f")) or (not before and at < FAR)


def _closes_line(text: str, at: int) -> bool:
    after = text[at : at + FAR].lstrip(" \t|*•·")
    return after.startswith(("\n", "\f")) or (not after and at + FAR > len(text))
