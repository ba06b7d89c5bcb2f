"""Which region of a tool is which mention of the tables: by key, else by place."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from registre.annotation.gather import to_text
from registre.annotation.kinds import KINDS
from registre.annotation.task import Region
from registre.tables.column import Row

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

    What kept its key keeps its mention; then what stands at its place with its facet; then what
    stands at its place; then what overlaps most, which was moved.

    Parameters
    ----------
    mentions, regions
        Of one document; two mentions may have one label at one place.
    collapsed
        Whether the format holds mentions of one label at one place once.
    """
    matches = Matches()
    free = {one.row["mention_id"]: one for one in mentions}
    left = _by_key(free, regions, matches)
    left = list(_by_place(free, left, matches, collapsed=collapsed))
    matches.new = list(_by_overlap(free, left, matches))
    matches.lost = list(free.values())
    return matches


def _by_key(free: dict[str, Held], regions: Iterable[Region], matches: Matches) -> list[Region]:
    """Pair what has kept its key and its label; with another label it is a new mention."""
    left = []
    for region in regions:
        held = free.get(region.identity)
        if held is None or held.table != region.table:
            left.append(region)
        else:
            matches.pairs.append((free.pop(region.identity), region))
    return left


def _by_place(
    free: dict[str, Held], regions: Sequence[Region], matches: Matches, *, collapsed: bool
) -> Iterator[Region]:
    """Pair what stands at one place: first with its facet, then with another; yield the rest."""
    at: dict[tuple[str, int, int], list[Held]] = {}
    for one in free.values():
        places = {one.place, (one.row["start"], one.row["end"])}
        for start, end in sorted(places):
            at.setdefault((one.table, start, end), []).append(one)
    later = []
    for region in regions:
        here = [one for one in _here(at, free, region) if _same_facet(one, region)]
        for one in here if collapsed else _best(here, region):
            matches.pairs.append((free.pop(one.row["mention_id"]), region))
        if not here:
            later.append(region)
    for region in later:
        best = _best(_here(at, free, region), region)
        if not best:
            yield region
        for one in best:
            matches.pairs.append((free.pop(one.row["mention_id"]), region))


def _here(
    at: dict[tuple[str, int, int], list[Held]], free: dict[str, Held], region: Region
) -> list[Held]:
    found = at.get((region.table, region.start, region.end), [])
    return [one for one in found if one.row["mention_id"] in free]


def _same_facet(one: Held, region: Region) -> bool:
    facet = KINDS[region.table].facet
    return region.values.get(facet) in (None, to_text(one.row.get(facet)))


def _best(mentions: Iterable[Held], region: Region) -> list[Held]:
    """Return the mention that the region changes least, if there is one."""
    ordered = sorted(mentions, key=lambda one: len(edits(one.row, region)))
    return ordered[:1]


def _by_overlap(
    free: dict[str, Held], regions: Iterable[Region], matches: Matches
) -> Iterator[Region]:
    """Pair what is left with the mention of its table that it shares most with; yield the rest."""
    for region in regions:
        shared = {
            key: min(one.place[1], region.end) - max(one.place[0], region.start)
            for key, one in free.items()
            if one.table == region.table
        }
        key = max(shared, key=lambda key: shared[key], default="")
        if key and shared[key] > 0:
            matches.pairs.append((free.pop(key), region))
        else:
            yield region
