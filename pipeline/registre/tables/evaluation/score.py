"""A score: what was found against what is right, and every error at its place."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple


class Item(NamedTuple):
    """One comparable value, and where it stands; ``end`` is 0 where no place is known."""

    value: str
    start: int = 0
    end: int = 0


class Fault(NamedTuple):
    """One error: a right value that was missed, or one that was invented."""

    document: str
    measure: str
    fate: str
    item: Item

    def __str__(self) -> str:
        return f"{self.document}\t{self.measure}\t{self.fate}\t{self.item.value}"


@dataclass(slots=True)
class Score:
    """Precision, recall and F1 of one measure over all documents, and every error."""

    name: str
    right: int = 0
    missed: int = 0
    invented: int = 0
    errors: list[Fault] = field(default_factory=list)

    @property
    def gold(self) -> int:
        """Number of right values."""
        return self.right + self.missed

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.right / ((self.right + self.invented) or 1)

    @property
    def recall(self) -> float:
        """Share of what is right that was found."""
        return self.right / (self.gold or 1)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.precision * self.recall / ((self.precision + self.recall) or 1)

    def compare(self, document: str, want: Sequence[Item], have: Sequence[Item]) -> None:
        """Count one document, value by value."""
        wanted, found = (Counter(item.value for item in items) for items in (want, have))
        self.count(
            document,
            (wanted & found).total(),
            _left(wanted - found, want, have),
            _left(found - wanted, have, want),
        )

    def count(self, document: str, right: int, lost: Sequence[Item], extra: Sequence[Item]) -> None:
        """Count one document of which the right and the wrong values are known."""
        self.right += right
        self.missed += len(lost)
        self.invented += len(extra)
        for fate, items in (("missed", lost), ("invented", extra)):
            self.errors += [Fault(document, self.name, fate, item) for item in sorted(items)]


def _left(values: Counter[str], items: Sequence[Item], others: Sequence[Item]) -> list[Item]:
    """Return an item for each value of one side that the other side lacks.

    Of a value that stands in several places, those come first where the other side has nothing.
    """
    places = {(item.start, item.end) for item in others}
    ordered = sorted(items, key=lambda item: (item.start, item.end) in places)
    left, taken = [], Counter[str]()
    for item in ordered:
        if taken[item.value] < values[item.value]:
            taken[item.value] += 1
            left.append(item)
    return left
