"""Fill in the year that is not printed, from the session or the signature of the act."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence

from registre.extraction.dates.found import Found
from registre.model.dates import Calendar, DateRole, PartialDate

# A year away is as far as an act looks without printing the year.
_NEAR = (-1, 0, 1)


class Anchors:
    """The days that the acts of a document are of.

    Parameters
    ----------
    found, roles
        The dates of the document with their roles.
    """

    def __init__(self, found: Sequence[Found], roles: Sequence[DateRole]) -> None:
        self._places: list[int] = []
        self._days: list[dt.date] = []
        for wanted in ((DateRole.SESSION,), (DateRole.SIGNED,), tuple(DateRole)):
            for one, role in zip(found, roles, strict=True):
                if role in wanted and one.until is None and (day := _day(one.when)):
                    self._places.append(one.start)
                    self._days.append(day)
            if self._days:
                return

    def at(self, place: int) -> dt.date | None:
        """Return the day of the act at a place: the last one said, else the first."""
        if not self._days:
            return None
        return self._days[max(0, bisect_right(self._places, place) - 1)]


def _day(when: PartialDate | None) -> dt.date | None:
    if when is None or when.year is None or when.month is None or when.day is None:
        return None
    return dt.date(when.year, when.month, when.day)


def resolve(text: str, one: Found, anchor: dt.date | None) -> Calendar | None:
    """Return the value with its year filled in; ``None`` when nothing tells it.

    Parameters
    ----------
    text
        Folded text: "dernier" and "prochain" after the date choose the side.
    one
        A date of it.
    anchor
        The day of the act.
    """
    when, until = one.when, one.until
    if when is None:
        return None
    if when.year is None:
        if anchor is None or when.month is None:
            return None
        after = text[one.end : one.end + 16].lstrip(" \n")
        if after.startswith("de chaque an"):
            return None
        when = _nearest(when, anchor, after)
        if until is not None and until.year is None and when.year is not None:
            turns = (until.month or 0, until.day or 0) < (when.month or 0, when.day or 0)
            until = until.in_year(when.year + turns)
    return Calendar(when, until, one.time)


def _nearest(when: PartialDate, anchor: dt.date, after: str) -> PartialDate:
    month, day = when.month or 1, when.day or 15
    best: tuple[int, int] | None = None
    for year in (anchor.year + step for step in _NEAR):
        if not when.in_year(year).possible():
            continue
        distance = (dt.date(year, month, min(day, 28)) - anchor).days
        if (after.startswith("dernier") and distance > 0) or (
            after.startswith("prochain") and distance < 0
        ):
            continue
        if best is None or abs(distance) < best[0]:
            best = abs(distance), year
    return when if best is None else when.in_year(best[1])
