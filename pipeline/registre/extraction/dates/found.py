"""What the finders pass to one another: a date at its place, not yet joined to others."""

import datetime as dt
from dataclasses import dataclass

from registre.model.dates import PartialDate
from registre.model.problems import ProblemCode

# The earliest and the latest year that an act prints; older ones are years of edicts.
FIRST_YEAR, LAST_YEAR = 1500, 2099


@dataclass(slots=True)
class Found:
    """A date found in folded text.

    Parameters
    ----------
    start, end
        Code points of the text, end exclusive.
    when
        What is printed; ``None`` when the calendar has no such day.
    rule
        The rule that found it.
    until
        The last day, month or year of an interval.
    time
        The clock time printed with it, ``17:30``.
    repair
        What was changed to read it.
    problems
        Doubts.
    weekday
        From 0 for Monday, when printed.
    bare
        A year or a month alone, which counts only where something introduces it.
    """

    start: int
    end: int
    when: PartialDate | None
    rule: str
    until: PartialDate | None = None
    time: str = ""
    repair: str = ""
    problems: tuple[ProblemCode, ...] = ()
    weekday: int | None = None
    bare: bool = False


def check(found: Found) -> Found:
    """Refuse a day that the calendar has not, and doubt a weekday that is not its own."""
    when = found.when
    if when is None or when.day is None or when.month is None:
        return found
    if not when.possible():
        found.when, found.until = None, None
        found.problems = (ProblemCode.DATE_IMPOSSIBLE,)
    elif (
        found.weekday is not None
        and when.year is not None
        and dt.date(when.year, when.month, when.day).weekday() != found.weekday
    ):
        found.problems = (ProblemCode.DATE_WEEKDAY,)
    return found
