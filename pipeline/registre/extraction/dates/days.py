"""The day before a month: in figures or words, with its weekday, alone or in a list."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from registre.extraction.dates import patterns as p
from registre.extraction.dates import surroundings as around
from registre.extraction.dates.found import Found, check
from registre.model.dates import PartialDate
from registre.text.numerals import read_number

if TYPE_CHECKING:
    import re

# A misread sign and the figure that it was
AS_FIGURES = str.maketrans("loisbz", "101562")
# How far before a month its day is looked for, in figures and in words
_NEAR, _FAR = 14, 34


@dataclass(slots=True)
class Day:
    """A day of a month: where it starts, which it is, how it was mended and found."""

    start: int
    day: int
    repair: str = ""
    rule: str = "dates.lettered"


def read_day(text: str, month_at: int, *, words: bool) -> Day | None:
    """Read the day that stands before a month.

    Parameters
    ----------
    text
        Folded text.
    month_at
        Where the name of the month starts.
    words
        Whether the day may be in words.

    Examples
    --------
    >>> read_day("le 1er mars", 7, words=True)
    Day(start=3, day=1, repair='', rule='dates.lettered')
    >>> read_day("le vingt et un du mois de mars", 26, words=True).day
    21
    """
    end = month_at
    if text.endswith(("de ", "d'"), 0, end):
        of = p.OF_BEFORE.search(text, max(0, end - 16), end)
        end = of.start() if of else end
    match = p.DAY_BEFORE.search(text, max(0, end - _NEAR), end)
    if match:
        return _split(text, _in_figures(match), end)
    match = p.WORDS_BEFORE.search(text, max(0, end - _FAR), end) if words else None
    return _in_words(match) if match else None


def _split(text: str, day: Day | None, end: int) -> Day | None:
    """Join "1 5" after an article; it is two numbers elsewhere."""
    if day is None or day.day > 9 or text[max(0, day.start - 2) : day.start - 1] not in "0123":
        return day
    split = p.SPLIT_BEFORE.search(text, max(0, end - 18), end)
    if split is None:
        return day
    joined = int(split["day"].replace(" ", ""))
    return Day(split.start("day"), joined, f"{split['day']}>{joined}") if joined <= 31 else day


def _in_figures(match: "re.Match[str]") -> Day | None:
    written = match["first"]
    if written:
        plain = written.startswith("1") and written.endswith(("r", "re", "e"))
        return Day(match.start("first"), 1, "" if plain else f"{written}>1er")
    written = match["day"]
    day = int(written.translate(AS_FIGURES))
    repair = "" if written.isdigit() else f"{written}>{day:02d}"
    return Day(match.start("day"), day, repair) if day else None


def _in_words(match: "re.Match[str]") -> Day | None:
    written = match["words"]
    day = 1 if written == "premier" else read_number(written)
    return Day(match.start("words"), day, rule="dates.words") if day and day <= 31 else None


def read_weekday(text: str, day_at: int) -> tuple[int, int | None]:
    """Return where a date starts, its weekday taken in, and the weekday from 0 for Monday.

    A plural ("les samedis 5 et 12") is taken in and tells nothing.

    Parameters
    ----------
    text
        Folded text.
    day_at
        Where the day starts.
    """
    if not day_at or text[day_at - 1] not in " \n,":
        return day_at, None
    match = p.WEEKDAY_BEFORE.search(text, max(0, day_at - 18), day_at)
    if match is None:
        return day_at, None
    weekday = match["weekday"]
    return match.start(), None if weekday.endswith("s") else p.WEEKDAYS.index(weekday)


def read_list(text: str, first: int, last: Found) -> list[Found]:
    """Read the days before the last one of a list or an interval of one month.

    Parameters
    ----------
    text
        Folded text.
    first
        Where the last day starts, its weekday taken in.
    last
        That day; its month and year are those of all.

    Returns
    -------
    list[Found]
        "3" and "10" of "les 3, 10 et 17 mars", "28" of "du 28 au 31 octobre".
    """
    listed: list[Found] = []
    at, certain = first, False
    while last.when is not None:
        match = p.DAY_LISTED.search(text, max(0, at - _FAR), at)
        day = None if match is None else _in_words(match) if match["words"] else _in_figures(match)
        if match is None or day is None or day.day > 31:
            break
        if around.NUMBER_BEFORE.search(text, max(0, day.start - _NEAR), day.start):
            break
        stop = match.end(match.lastgroup or 0)
        start, weekday = read_weekday(text, day.start)
        ranged = p.LINK_TO.search(text, stop, at) is not None
        dash = p.LINK_DASH.search(text, stop, at)
        certain = certain or (ranged and dash is None) or start < day.start
        certain = certain or bool(
            dash and dash["close"] and p.LINE_START.search(text, max(0, start - 4), start)
        )
        when = PartialDate(last.when.year, last.when.month, day.day)
        # opening hours after the last day of a list are those of each
        time = "" if ranged else last.time
        listed.append(
            check(Found(start, stop, when, "dates.list", None, time, day.repair, (), weekday))
        )
        at = start
    if certain or (listed and p.LIST_INTRO.search(text, max(0, at - 12), at)):
        return listed[::-1]
    return []
