"""One annotated document: its rows with what people changed."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Self

from registre.annotation.gather import find_links, visible
from registre.annotation.kinds import KINDS
from registre.annotation.match import Held, Place, Snap, edits, match
from registre.annotation.places import Surroundings, trim
from registre.annotation.proxies import link_row, linked
from registre.annotation.task import AnnotationError, Link, Region, Task
from registre.annotation.values import read_values, typed_values
from registre.revision.rows import HUMAN, empty_row, prefix_of
from registre.tables.column import Row


@dataclass(slots=True)
class Corrected:
    """The mention tables of a document after annotation.

    Parameters
    ----------
    rows
        All its mentions by table, in the order of the text.
    added, changed, removed
        Mentions by table.
    doubts_gone, places_gone
        Identifiers of mentions that carry no doubt any more, and of those that moved or went.
    """

    rows: dict[str, list[Row]]
    added: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    removed: Counter[str] = field(default_factory=Counter)
    doubts_gone: set[str] = field(default_factory=set)
    places_gone: set[str] = field(default_factory=set)

    @property
    def is_changed(self) -> bool:
        """Whether anything was."""
        return bool(self.added or self.changed or self.removed)

    @classmethod
    def of(
        cls,
        task: Task,
        rows: Mapping[str, list[Row]],
        acts: Sequence[Row],
        *,
        digest: str,
        names: Sequence[str],
        snap: Snap,
        collapsed: bool,
    ) -> Self:
        """Return the rows of a document with what a task changes in them.

        Raises
        ------
        AnnotationError
            If a value has not the form of its column, or a region stands outside the text.
        """
        text = task.text
        corrected = cls({name: list(found) for name, found in rows.items()})
        around = Surroundings(text, acts, _all(rows))
        edit = _Edit(corrected, task, around, digest, collapsed=collapsed)
        links = find_links(rows["persons"], rows["proxies"]) if task.links is not None else []
        if not {"persons", "proxies"} <= set(names):
            links = []
        related = {link.key for link in links}
        held = [
            Held(name, row, place)
            for name in names
            for row in visible(rows[name])
            if row["mention_id"] not in related
            and (place := snap(text, row["start"], row["end"])) is not None
        ]
        regions = [region for region in task.regions if region.table in names]
        for region in regions:
            inside = region.start >= 0 and region.end <= len(text)
            if not (inside and text[region.start : region.end].strip()):
                raise AnnotationError(
                    f"{task.where}: {task.source}: no words at {region.start}:{region.end}."
                )
        found = match(held, regions, collapsed=collapsed)
        for one, region in found.pairs:
            edit.change(one, region)
        for one in found.lost:
            edit.remove(one.table, one.row)
        for region in sorted(found.new, key=lambda region: (region.start, region.end)):
            edit.add(region)
        edit.relate(links, task.links or ())
        edit.settle()
        return corrected


def _all(rows: Mapping[str, list[Row]]) -> Iterable[Row]:
    return [row for found in rows.values() for row in found]


class _Edit:
    """Change the rows of one document, and keep account of it."""

    def __init__(
        self,
        corrected: Corrected,
        task: Task,
        surroundings: Surroundings,
        digest: str,
        *,
        collapsed: bool,
    ) -> None:
        self._corrected = corrected
        self._task = task
        self._surroundings = surroundings
        known = (row["mention_id"] for row in _all(corrected.rows))
        self._prefix = prefix_of(known, digest)
        self._collapsed = collapsed
        self._before = {row["mention_id"]: row for row in corrected.rows["persons"]}
        self._by_key: dict[str, list[Row]] = {}

    def change(self, held: Held, region: Region) -> None:
        """Give a mention the place and the values of its region."""
        changes = edits(held.row, region)
        moved = not held.stands_at(region.start, region.end)
        place = trim(self._task.text, region.start, region.end)
        moved = moved and not held.stands_at(*place)
        if not moved and not changes:
            self._by_key.setdefault(region.key, []).append(held.row)
            return
        row = dict(held.row)
        if moved:
            row |= self._moved(held, place)
            self._corrected.places_gone.add(row["mention_id"])
        row |= self._typed(region, row, changes)
        self._replace(held.table, held.row, row)
        self._by_key.setdefault(region.key, []).append(row)

    def _moved(self, held: Held, place: Place) -> Row:
        """Return what a new place changes: values follow the words where these tell others."""
        row = self._surroundings.place(*place)
        if held.place[0] < place[1] and place[0] < held.place[1]:
            row["section"] = held.row["section"]
        before, after = (read_values(held.table, text) for text in (held.row["text"], row["text"]))
        return row | ({} if after == before else after)

    def _typed(self, region: Region, row: Row, changes: dict[str, str]) -> Row:
        try:
            return typed_values(region.table, row, changes)
        except ValueError as error:
            where = f"{self._task.where}: {self._task.source} at {region.start}:{region.end}"
            raise AnnotationError(f"{where}: {error}.") from error

    def add(self, region: Region) -> None:
        """Make a mention of a new region."""
        kind = KINDS[region.table]
        row = empty_row(region.table)
        row |= self._surroundings.place(*trim(self._task.text, region.start, region.end))
        row |= {
            "source": self._task.source,
            "mention_id": self._new_id(region.table),
            "rule": HUMAN,
        }
        row |= {kind.facet: kind.default} if kind.default else {}
        row |= read_values(region.table, row["text"])
        row |= self._typed(region, row, {c: text for c, text in region.values.items() if text})
        if region.table == "proxies" and not row["giver"]:
            row |= linked(row, self._corrected.rows["persons"])
        self._insert(region.table, row)
        self._by_key.setdefault(region.key, []).append(row)

    def remove(self, table: str, row: Row) -> None:
        """Take a mention out."""
        rows = self._corrected.rows[table]
        del rows[_index(rows, row)]
        self._corrected.removed[table] += 1
        self._corrected.doubts_gone.add(row["mention_id"])
        self._corrected.places_gone.add(row["mention_id"])

    def relate(self, before: Sequence[Link], after: Iterable[Link]) -> None:
        """Give the proxies that are relations the persons that they bind now."""
        left = list(before)
        for link in after:
            givers, holders = self._by_key.get(link.giver, []), self._by_key.get(link.holder, [])
            if not givers or not holders or givers[0]["mention_id"] == holders[0]["mention_id"]:
                raise AnnotationError(
                    f"{self._task.where}: {self._task.source}: a relation that does not bind two "
                    "annotations."
                )
            known = [one for one in left if _binds(one, givers, holders)]
            for one in known if self._collapsed else known[:1]:
                left.remove(one)
                self._follow(one, givers, holders)
            if not known:
                row = link_row(givers[0], holders[0], self._surroundings)
                self._insert("proxies", row)
        for one in left:
            self.remove("proxies", self._row("proxies", one.key))

    def _follow(self, link: Link, givers: Sequence[Row], holders: Sequence[Row]) -> None:
        """Give a proxy the places and the names that its persons were given."""
        giver = next(row for row in givers if row["mention_id"] == link.giver)
        holder = next(row for row in holders if row["mention_id"] == link.holder)
        if not (self._is_same(giver) and self._is_same(holder)):
            old = self._row("proxies", link.key)
            row = link_row(giver, holder, self._surroundings)
            kept = ("source", "mention_id", "section", "from_item", "until_item")
            self._replace("proxies", old, row | {name: old[name] for name in kept})

    def _is_same(self, person: Row) -> bool:
        """Tell whether a person has the place and the name that the tables had."""
        before = self._before.get(person["mention_id"], {})
        return all(person[name] == before.get(name) for name in ("start", "end", "name"))

    def settle(self) -> None:
        """Put what changed in the order of the text, and count clauses again in their acts."""
        corrected = self._corrected
        for table, rows in corrected.rows.items():
            if corrected.added[table] or corrected.changed[table]:
                rows.sort(key=lambda row: (row["start"], row["end"]))
        touched = sum(
            c["decisions"] for c in (corrected.added, corrected.changed, corrected.removed)
        )
        if touched:
            ranks: Counter[str] = Counter()
            for index, row in enumerate(corrected.rows["decisions"]):
                ranks[row["act_id"]] += 1
                corrected.rows["decisions"][index] = {**row, "ordinal": ranks[row["act_id"]]}

    def _replace(self, table: str, old: Row, row: Row) -> None:
        rows = self._corrected.rows[table]
        rows[_index(rows, old)] = {**row, "rule": HUMAN, "repair": "", "problems": ""}
        self._corrected.changed[table] += 1
        self._corrected.doubts_gone.add(row["mention_id"])

    def _row(self, table: str, mention_id: str) -> Row:
        rows = self._corrected.rows[table]
        return next(row for row in rows if row["mention_id"] == mention_id)

    def _insert(self, table: str, row: Row) -> None:
        row |= {"source": self._task.source, "mention_id": self._new_id(table), "rule": HUMAN}
        self._corrected.rows[table].append(row)
        self._corrected.added[table] += 1

    def _new_id(self, table: str) -> str:
        """Return an identifier that no extraction gives."""
        taken = {row["mention_id"] for row in self._corrected.rows[table]}
        names = (f"{self._prefix}-{table}-h{number}" for number in count(1))
        return next(name for name in names if name not in taken)


def _binds(link: Link, givers: Iterable[Row], holders: Iterable[Row]) -> bool:
    """Tell whether a relation was between these mentions."""
    return any(row["mention_id"] == link.giver for row in givers) and any(
        row["mention_id"] == link.holder for row in holders
    )


def _index(rows: Sequence[Row], row: Row) -> int:
    return next(i for i, other in enumerate(rows) if other["mention_id"] == row["mention_id"])
