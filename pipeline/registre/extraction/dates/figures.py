"""Dates in figures alone."""

import re
from collections.abc import Iterator

from registre.extraction.dates import patterns as p
from registre.extraction.dates import surroundings as around
from registre.extraction.dates.clock import read_clock
from registre.extraction.dates.found import FIRST_YEAR, LAST_YEAR, Found, check
from registre.extraction.dates.years import read_years
from registre.model.dates import PartialDate
from registre.text.months import full_year

# O and l misread inside figures
_AS_FIGURES = str.maketrans("ol", "01")
# How far before a date a word that introduces or refuses it stands
_BEFORE = 20


def find_figures(text: str) -> Iterator[Found]:
    """Find the dates in figures; years and pairs of years are ``bare``.

    Parameters
    ----------
    text
        Folded text.

    Yields
    ------
    Found
        In the order of the text.
    """
    for match in p.FIGURES.finditer(text):
        if match["mark"]:
            found = _day_first(text, match)
        elif match["iso"]:
            found = _year_first(text, match)
        elif match["spaced"]:
            found = _spaced(text, match)
        elif match["month"]:
            found = _month_and_year(text, match)
        elif match["short"]:
            found = _day_and_month(text, match)
        else:
            found = read_years(text, match)
        if found:
            yield found


def _parts(written: str) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", written.translate(_AS_FIGURES))]


def _day(text: str, start: int, end: int, when: PartialDate, rule: str) -> Found:
    """Take in the weekday before and the clock time after."""
    first, number = start, None
    weekday = p.WEEKDAY_BEFORE.search(text, max(0, start - _BEFORE), start)
    if weekday:
        first, number = weekday.start(), p.WEEKDAYS.index(weekday["weekday"].rstrip("s"))
    stop, time, repair = read_clock(text, end)
    return check(Found(first, stop, when, rule, time=time, weekday=number, repair=repair))


def _day_first(text: str, match: "re.Match[str]") -> Found | None:
    """Read 28/04/2014, 15.03.06."""
    start, end = match.span()
    written, before = match[0], text[max(0, start - _BEFORE) : start]
    # 19/05/2025-1 and D-19/05/2025 are numbers, 03.26.66.20 a telephone
    if around.NUMBER_AFTER.match(text, end) or around.NUMBER_BEFORE.search(before):
        return None
    if before[-1:] in ("-", "/") and not before[-5:-1].isdigit():
        return None
    day, month, year = _parts(written)
    repair = "" if written.translate(_AS_FIGURES) == written else "letters>figures"
    misread = p.MISREAD_BEFORE.search(before)
    if misread and not written[1].isalnum():
        # l2/04/2021
        day += 0 if misread[0] == "o" else 10
        start, repair = start - 1, f"{misread[0]}>{day // 10}"
    if len(match["end"]) == 2:
        # 12/05/21 is a date; 12.05.21 and 5/2/21 are so after "le" or "date"
        whole = match["mark"] == "/" and p.TWO_BY_TWO.fullmatch(written)
        if not whole and not around.DATE_INTRO.search(before):
            return None
        year = full_year(year)
    if not (1 <= month <= 12 and 1 <= day <= 31 and FIRST_YEAR <= year <= LAST_YEAR):
        return None
    if around.STREET_BEFORE.search(before):
        return None
    found = _day(text, start, end, PartialDate(year, month, day), "dates.numeric")
    found.repair = "; ".join(filter(None, (repair, found.repair)))
    return found


def _year_first(text: str, match: "re.Match[str]") -> Found | None:
    """Read 2023-12-05, where the words around say that it is a date and no number."""
    start, end = match.span()
    before = text[max(0, start - _BEFORE) : start]
    if around.NUMBER_BEFORE.search(before) or around.GLUED_NUMBER.search(before):
        return None
    if around.NUMBER_AFTER.match(text, end):
        return None
    when = PartialDate(*_parts(match[0]))
    if not when.possible():
        return None
    alone = p.CELL_BEFORE.search(before) and p.CELL_AFTER.match(text, end)
    if not (alone or p.CLOCK_NEXT.match(text, end) or around.DATE_INTRO.search(before)):
        return None
    return _day(text, start, end, when, "dates.iso")


def _spaced(text: str, match: "re.Match[str]") -> Found | None:
    """Read 15 03 2006, after a word that introduces a date."""
    start, end = match.span()
    day, month, year = _parts(match[0])
    when = PartialDate(year, month, day)
    intro = around.DATE_INTRO.search(text, max(0, start - _BEFORE), start)
    if not intro or not when.possible() or around.UNIT_AFTER.match(text, end):
        return None
    return _day(text, start, end, when, "dates.numeric")


def _month_and_year(text: str, match: "re.Match[str]") -> Found | None:
    """Read 04/2014 after "en", "de" or "depuis"; elsewhere it is a number."""
    start, end = match.span()
    month, year = _parts(match[0])
    if not 1 <= month <= 12 or not around.MONTH_INTRO.search(text, max(0, start - _BEFORE), start):
        return None
    return Found(start, end, PartialDate(year, month), "dates.month")


def _day_and_month(text: str, match: "re.Match[str]") -> Found | None:
    """Read "au 31/12", "lundi 05/12"; elsewhere it is a fraction."""
    start, end = match.span()
    day, month = _parts(match[0])
    when = PartialDate(None, month, day)
    if not day or not when.possible() or around.UNIT_AFTER.match(text, end):
        return None
    if not around.SHORT_INTRO.search(text, max(0, start - _BEFORE), start):
        return None
    return _day(text, start, end, when, "dates.numeric")
