"""A document cut in leaves, each with its page: every act, and what stands outside of acts.

All text is on exactly one leaf, in order. A long act is cut in parts, between lines and outside of
mentions, so that its pages stay light.
"""

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from registre.revision.rows import prefix_of
from registre.tables.column import Row
from registre.tables.places import text_of
from registre.tables.schema import MENTION_TABLES

# What a leaf may weigh, in bytes of HTML or fewer: a page stays under 300 kB.
HEAVIEST = 220_000
# What a row weighs beside the text that it repeats.
ROW = 520
# File systems take 255 bytes; parts and pictures add to the name.
LONGEST = 200
# A line longer than this can be cut in its middle.
LINE = 2000

Document = Mapping[str, list[Row]]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A stretch of a document that has a page of its own.

    Parameters
    ----------
    name
        Of its page, without suffix; the same for the same file, act and version.
    document
        The row of the file.
    act
        The row of the act, or ``None`` outside of acts.
    start, end
        Code points of the document's text.
    pages
        Number and text of every page, or piece of a page, with where it begins.
    rows
        Rows of mention tables that begin in it.
    """

    name: str
    document: Row
    act: Row | None
    start: int
    end: int
    pages: tuple[tuple[int, int, str], ...]
    rows: Mapping[str, list[Row]]
    part: int = 1
    parts: int = 1
    layout: Mapping[int, Row] = field(default_factory=dict)
    boxes: Mapping[str, list[Row]] = field(default_factory=dict)


def page_name(act_id: str) -> str:
    """Return the name of the page of an act: its identifier, made a file name where it is none.

    Examples
    --------
    >>> page_name("ab12-ville-2023-04"), page_name("ab12-ville/2023 n°4")
    ('ab12-ville-2023-04', 'ab12-ville_2023_n_4-4cab8bec')
    """
    safe = re.sub(r"[^A-Za-z0-9._-]", "_", act_id)
    if safe == act_id and len(safe) <= LONGEST:
        return safe
    return f"{safe[:LONGEST]}-{hashlib.sha256(act_id.encode('utf-8', 'replace')).hexdigest()[:8]}"


def to_leaves(document: Document) -> list[Leaf]:
    """Return the leaves of one file, in order; none when it has no text.

    Parameters
    ----------
    document
        Its rows, as :func:`~registre.tables.stream.read_documents` gives them.
    """
    [row] = document["documents"]
    starts = [page["start"] for page in document["texts"]]
    text = text_of(document["texts"])
    numbers = [page["page"] for page in document["texts"]]
    mentions = sorted(
        (mention for table in MENTION_TABLES for mention in document[table.name]),
        key=lambda mention: (mention["start"], -mention["end"]),
    )
    layout = {page["page"]: page for page in document["pages"]}
    boxes: dict[str, list[Row]] = {}
    for box in document["boxes"]:
        boxes.setdefault(box["mention_id"], []).append(box)
    prefix = prefix_of((mention["mention_id"] for mention in mentions), row["sha256"])
    leaves: list[Leaf] = []
    outside = 0
    for start, end, act in _stretches(text, document["acts"]):
        outside += act is None
        base = page_name(act["act_id"]) if act else f"{prefix}-outside-{outside}"
        cuts = [start, *_cuts(text, start, end, mentions), end]
        for part, (first, last) in enumerate(pairwise(cuts), 1):
            leaves.append(
                Leaf(
                    name=base if part == 1 else f"{base}.part-{part}",
                    document=row,
                    act=act,
                    start=first,
                    end=last,
                    pages=tuple(_pages(text, first, last, starts, numbers)),
                    rows=_within(document, first, last),
                    part=part,
                    parts=len(cuts) - 1,
                    layout=layout,
                    boxes=boxes,
                )
            )
    return leaves


def _stretches(text: str, acts: Sequence[Row]) -> Iterator[tuple[int, int, Row | None]]:
    """Yield the acts in order, and what stands between them unless it is blank."""
    last = 0
    for act in sorted(acts, key=lambda act: (act["start"], act["end"])):
        start = max(act["start"], last)
        if text[last:start].strip():
            yield last, start, None
        yield start, max(act["end"], start), act
        last = max(act["end"], start)
    if text[last:].strip():
        yield last, len(text), None


def _cuts(text: str, start: int, end: int, mentions: Sequence[Row]) -> list[int]:
    """Return where a stretch is to be cut so that no part weighs more than a page may."""
    if end - start < HEAVIEST // 8 and len(mentions) < HEAVIEST // ROW // 8:
        return []
    begins = [mention["start"] for mention in mentions]
    cuts, weight, inside = [], 0, 0
    for piece in re.finditer(rf".{{1,{LINE}}}\n?|\n", text[start:end].replace("\f", "\n")):
        first, last = start + piece.start(), start + piece.end()
        found = mentions[bisect_right(begins, first - 1) : bisect_right(begins, last - 1)]
        cost = _bytes(piece[0]) + sum(ROW + 2 * _bytes(mention["text"]) for mention in found)
        if weight and weight + cost > HEAVIEST and (first >= inside or weight > HEAVIEST * 1.2):
            cuts.append(first)
            weight = 0
        weight += cost
        inside = max([inside, *(mention["end"] for mention in found)])
    return cuts


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "replace"))


def _pages(
    text: str, start: int, end: int, starts: Sequence[int], numbers: Sequence[int]
) -> Iterator[tuple[int, int, str]]:
    """Yield number, offset and text of every page of a stretch."""
    index = max(0, bisect_right(starts, start) - 1)
    while index < len(starts) and (starts[index] < end or starts[index] == start):
        first = max(start, starts[index])
        after = starts[index + 1] - 1 if index + 1 < len(starts) else len(text)
        yield numbers[index], first, text[first : min(end, after)]
        index += 1


def _within(document: Document, start: int, end: int) -> dict[str, list[Row]]:
    return {
        table.name: [row for row in document[table.name] if start <= row["start"] < end]
        for table in MENTION_TABLES
    }
