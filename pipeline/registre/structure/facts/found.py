"""What other components found, by place and by role."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from registre.model.dates import ActDate, Calendar, DateRole, Granularity
from registre.model.mentions import Mention

T = TypeVar("T")


class ByPlace(Generic[T]):
    """Mentions of one kind that have a value, to be asked by range of the document.

    Parameters
    ----------
    mentions
        In the order of the document, as components mark them.
    """

    def __init__(self, mentions: Iterable[Mention[T]]) -> None:
        self._mentions = [mention for mention in mentions if mention.value is not None]
        self._starts = [mention.start for mention in self._mentions]

    def within(self, start: int, end: int) -> list[T]:
        """Return the values from ``start`` to ``end``, end exclusive."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [m.value for m in self._mentions[first:last] if m.value is not None]


def first_day(dates: Sequence[ActDate], role: DateRole) -> ActDate | None:
    """Return the first whole day of a role, its year printed or known from the act."""
    return next((date for date in dates if date.role is role and iso(date)), None)


def iso(date: ActDate | None) -> str:
    """Return a day as ISO writes it, the first day of a posting; empty for anything else."""
    if date is None:
        return ""
    value = date.resolved or date.value
    if date.role is DateRole.PUBLISHED and value.end is not None:
        value = Calendar(value.start)
    if value.granularity is not Granularity.DAY or value.start.year is None:
        return ""
    return value.edtf
