"""Find the boxes that a prefecture's receipt prints on the pages of an act.

A box is a chain of items. One label is a sentence of the act; an identifier with a label, or two
labels, are a box, wherever the extraction of the text put them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from operator import ne

from registre.cleaning import patterns
from registre.cleaning.compose import Cut
from registre.cleaning.identifier import read_identifier
from registre.cleaning.items import Item, find_chains, spaced
from registre.model.problems import ProblemCode
from registre.model.stamps import Stamp, StampKind

# Characters that two copies of an identifier may differ by
DAMAGE = 3
# How far a line is looked back for its beginning
FAR = 80

PUBLISHED = re.compile(spaced(patterns.PUBLISHED))
OFFICIAL = re.compile(r"prefe|teletransmission|interieur|legalite")


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
    boxes = [box for chain in find_chains(text) if (box := _box(chain, text)) is not None]
    return list(_agreed(boxes))


def find_cuts(boxes: list[Box]) -> list[Cut]:
    """Return the cuts that lift the boxes."""
    return [Cut(box.start, box.end, box.stamp) for box in boxes if box.lifted]


def _agreed(boxes: list[Box]) -> Iterator[Box]:
    """Read a damaged copy of an identifier as the sound ones on other pages."""
    sound = {box.stamp.identifier for box in boxes if box.stamp.identifier and not box.problems}
    for box in boxes:
        damaged = box.stamp.identifier
        same = {copy for copy in sound if box.problems and _is_copy(copy, damaged)}
        if len(same) == 1:
            [copy] = same
            stamp = Stamp(box.stamp.kind, copy)
            yield replace(box, stamp=stamp, problems=(), repair=f"{damaged}>{copy}")
        else:
            yield box


def _is_copy(sound: str, damaged: str) -> bool:
    return len(sound) == len(damaged) and sum(map(ne, sound, damaged)) <= DAMAGE


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
    inside = alone and _interrupts(text, start, end)
    lifted = anchors + len(identifiers) > 1 or (bool(identifiers) and alone) or inside
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


def _interrupts(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence or a list goes on after the box that cuts it."""
    before = text[max(0, start - FAR) : start].rstrip()
    after = text[end : end + FAR].lstrip()
    return bool(before) and (before[-1].isalnum() or before[-1] == ",") and after[:1].islower()


def _opens_line(text: str, at: int) -> bool:
    before = text[max(0, at - FAR) : at].rstrip(" \t|*•·")
    return before.endswith(("\n", "\f")) or (not before and at < FAR)


def _closes_line(text: str, at: int) -> bool:
    after = text[at : at + FAR].lstrip(" \t|*•·")
    return after.startswith(("\n", "\f")) or (not after and at + FAR > len(text))
