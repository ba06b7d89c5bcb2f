"""Calendar expressions, with what is not printed left unknown (EDTF, ISO 8601-2)."""

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum


class DateRole(StrEnum):
    """What a date is of."""

    SESSION = "session"
    CONVOCATION = "convocation"
    SIGNED = "signed"
    RECEIVED = "received"
    PUBLISHED = "published"
    REFERENCE = "reference"
    EFFECTIVE = "effective"
    DEADLINE = "deadline"
    OTHER = "other"


class Granularity(StrEnum):
    """How fine a calendar expression is."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    INTERVAL = "interval"


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A day, a month or a year; the year may be unknown, or all (written empty).

    Examples
    --------
    >>> str(PartialDate(None, 7, 15))
    'XXXX-07-15'
    >>> PartialDate.parse("2023-12")
    PartialDate(year=2023, month=12, day=None)
    """

    year: int | None
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        if self.year is None and self.month is None:
            return ""
        parts = ["XXXX" if self.year is None else f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read the form that ``str`` writes; raise ``ValueError`` on any other."""
        if not text:
            return cls(None)
        year, *rest = text.split("-")
        month, day = (*(int(part) for part in rest), None, None)[:2]
        return cls(None if year == "XXXX" else int(year), month, day)

    def possible(self) -> bool:
        """Tell whether the calendar has such a day (29 February without year is one)."""
        if self.month is None:
            return self.day is None
        try:
            dt.date(self.year or 2000, self.month, self.day or 1)
        except ValueError:
            return False
        return True

    def in_year(self, year: int) -> "PartialDate":
        """Return the same date with its year filled in."""
        return replace(self, year=year)


@dataclass(frozen=True, slots=True)
class Calendar:
    """A calendar expression: a partial date or an interval of two, and a clock time.

    Examples
    --------
    >>> str(Calendar(PartialDate(2023, 12, 12), time="17:30"))
    '2023-12-12T17:30'
    >>> str(Calendar(PartialDate(2024), PartialDate(2026)))
    '2024/2026'
    """

    start: PartialDate
    end: PartialDate | None = None
    time: str = ""

    @property
    def edtf(self) -> str:
        """The value without its clock time, in EDTF."""
        return str(self.start) if self.end is None else f"{self.start}/{self.end}"

    @property
    def granularity(self) -> Granularity:
        """How fine the expression is."""
        if self.end is not None:
            return Granularity.INTERVAL
        if self.start.day is not None:
            return Granularity.DAY
        return Granularity.YEAR if self.start.month is None else Granularity.MONTH

    def __str__(self) -> str:
        return f"{self.edtf}T{self.time}" if self.time else self.edtf

    @classmethod
    def parse(cls, text: str) -> "Calendar":
        """Read the form that ``str`` writes; raise ``ValueError`` on any other."""
        edtf, _, time = text.partition("T")
        start, _, end = edtf.partition("/")
        return cls(PartialDate.parse(start), PartialDate.parse(end) if end else None, time)


@dataclass(frozen=True, slots=True)
class ActDate:
    """A calendar expression in an act: what is printed, what it resolves to, and its role."""

    value: Calendar
    role: DateRole = DateRole.OTHER
    resolved: Calendar | None = None

    def __str__(self) -> str:
        return f"{self.value} {self.role}"
