"""Compare where mentions stand: each place once, the same or overlapping."""

from collections.abc import Sequence
from enum import StrEnum

from registre.tables.evaluation.facts import Record
from registre.tables.evaluation.score import Item, Score


class Rule(StrEnum):
    """When two places are the same."""

    STRICT = "strict"
    OVERLAP = "overlap"


def same_text(want: Sequence[Record], have: Sequence[Record]) -> bool:
    """Tell whether the pages of a document are the same; a document without any was not read."""
    return not have or [row["text"] for row in want] == [row["text"] for row in have]


def compare_places(
    score: Score, document: str, want: Sequence[Record], have: Sequence[Record], rule: Rule
) -> None:
    """Count the mentions of one table of one document; mentions at one place count once."""
    wanted, found = _places(want), _places(have)
    pairs = _same(wanted, found) if rule is Rule.STRICT else _overlapping(wanted, found)
    lost = [item for item in wanted if item not in {pair[0] for pair in pairs}]
    extra = [item for item in found if item not in {pair[1] for pair in pairs}]
    score.count(document, len(pairs), lost, extra)


def _places(rows: Sequence[Record]) -> list[Item]:
    first: dict[tuple[int, int], Item] = {}
    for row in rows:
        words = " ".join(str(row["text"]).split())
        first.setdefault((row["start"], row["end"]), Item(words, row["start"], row["end"]))
    return list(first.values())


def _same(wanted: Sequence[Item], found: Sequence[Item]) -> list[tuple[Item, Item]]:
    at = {(item.start, item.end): item for item in found}
    return [(item, at[item.start, item.end]) for item in wanted if (item.start, item.end) in at]


def _overlapping(wanted: Sequence[Item], found: Sequence[Item]) -> list[tuple[Item, Item]]:
    """Pair places one to one, those that share most first."""
    ordered = sorted(found, key=lambda item: item.start)
    shared = []
    for want in wanted:
        for have in ordered:
            if have.start >= want.end:
                break
            size = min(want.end, have.end) - max(want.start, have.start)
            if size > 0:
                shared.append((-size, want.start, have.start, want, have))
    pairs: list[tuple[Item, Item]] = []
    taken_want: set[Item] = set()
    taken_have: set[Item] = set()
    for *_, want, have in sorted(shared):
        if want not in taken_want and have not in taken_have:
            taken_want.add(want)
            taken_have.add(have)
            pairs.append((want, have))
    return pairs
