"""Which region of a tool is which mention of the tables: by key, else by place."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from registre.annotation.gather import to_text
from registre.annotation.kinds import KINDS
from registre.annotation.task import Region
from registre.tables.rows import Row

Place = tuple[int, int]
# What of a span a format can hold (whole tokens, lines); None when it holds none of it.
Snap = Callable[[str, int, int], Place | None]


@dataclass(frozen=True, slots=True)
class Held:
    """A mention of the tables, and the place that a format gives it."""

    table: str
    row: Row
    place: Place

    def stands_at(self, start: int, end: int) -> bool:
        """Tell whether a region stands where the mention does, or where the format put it."""
        return (start, end) in (self.place, (self.row["start"], self.row["end"]))


@dataclass(slots=True)
class Matches:
    """Mentions with their regions, mentions that have none any more, regions that are new."""

    pairs: list[tuple[Held, Region]] = field(default_factory=list)
    lost: list[Held] = field(default_factory=list)
    new: list[Region] = field(default_factory=list)


def edits(row: Row, region: Region) -> dict[str, str]:
    """Return the values that differ from those of the row; spacing apart."""
    return {
        column: " ".join(text.split())
        for column, text in region.values.items()
        if " ".join(text.split()) != " ".join(to_text(row[column]).split())
    }


def match(mentions: Sequence[Held], regions: Iterable[Region], *, collapsed: bool) -> Matches:
    """Pair the mentions of a document with the regions of a tool.

    Parameters
    ----------
    collapsed
        Whether the format holds mentions of one label at one place once.
    """
    matches = Matches()
    free, left = _by_key(mentions, regions, matches)
    for test in (_same, _same_place, _overlap):
        left = list(_pair(free, left, test, matches, collapsed=collapsed and test is _same))
    matches.lost = list(free.values())
    matches.new = left
    return matches


def _by_key(
    mentions: Sequence[Held], regions: Iterable[Region], matches: Matches
) -> tuple[dict[str, Held], list[Region]]:
    """Pair what has kept its key and its label; the key of another label is a new mention."""
    free = {one.row["mention_id"]: one for one in mentions}
    left = []
    for region in regions:
        held = free.get(region.identity)
        if held is None or held.table != region.table:
            left.append(region)
        else:
            matches.pairs.append((free.pop(region.identity), region))
    return free, left


def _pair(
    free: dict[str, Held],
    regions: Iterable[Region],
    test: Callable[[Held, Region], int],
    matches: Matches,
    *,
    collapsed: bool,
) -> Iterator[Region]:
    """Pair regions with the mentions that pass a test best, fewest changes first."""
    for region in regions:
        passing = [one for one in free.values() if one.table == region.table and test(one, region)]
        if not passing:
            yield region
            continue
        best = min(passing, key=lambda one: (-test(one, region), len(edits(one.row, region))))
        for one in passing if collapsed else [best]:
            matches.pairs.append((free.pop(one.row["mention_id"]), region))


def _same(one: Held, region: Region) -> int:
    facet = KINDS[region.table].facet
    return int(
        _same_place(one, region)
        and (not facet or region.values.get(facet) in (None, to_text(one.row[facet])))
    )


def _same_place(one: Held, region: Region) -> int:
    return int(one.stands_at(region.start, region.end))


def _overlap(one: Held, region: Region) -> int:
    return max(0, min(one.place[1], region.end) - max(one.place[0], region.start))
