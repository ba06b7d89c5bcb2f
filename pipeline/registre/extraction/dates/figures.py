"""Dates in figures alone, and years that the words around may make one of."""

import re
from collections.abc import Iterator

from registre.extraction.dates import patterns as p
from registre.extraction.dates.clock import read_clock
from registre.extraction.dates.found import LAST_YEAR, Found, check, full_year
from registre.model.dates import PartialDate
from registre.text.numerals import read_number

_AS_FIGURES = str.maketrans("ol", "01")
# A slash between two years is a school year; a dash spans at most a long plan
_LONGEST = 15


def find_figures(text: str) -> Iterator[Found]:
    """Find the dates in figures; years and pairs of years are ``bare``.

    Parameters
    ----------
    text
        Folded text.
    """
    for match in p.FIGURES.finditer(text):
        written = match[0]
        if match["mark"]:
            found = _day_first(text, match)
        elif match["iso"]:
            found = _year_first(text, match)
        elif " " in written and not written[:4].isdigit():
            found = _spaced(text, match)
        elif "/" in written and written.index("/") <= 2:
            found = _month_and_year(text, match)
        else:
            found = _years(text, match)
        if found:
            yield found


def find_years_in_words(text: str) -> Iterator[Found]:
    """Find "l'an deux mil vingt et un" and "l'an 2021"."""
    for match in p.AN.finditer(text):
        year = int(match["year"]) if match["year"] else read_number(match["words"])
        if year is not None and 1500 <= year <= LAST_YEAR:
            start = match.start() - 2 * text.startswith("l'", match.start() - 2)
            yield Found(start, match.end(), PartialDate(year), "dates.year-words")


def _parts(written: str) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", written.translate(_AS_FIGURES))]


def _day(text: str, start: int, end: int, when: PartialDate, rule: str, repair: str = "") -> Found:
    first = start
    weekday = p.WEEKDAY_BEFORE.search(text, max(0, start - 18), start)
    if weekday:
        first = weekday.start()
    stop, time = read_clock(text, end)
    return check(
        Found(first, stop, when, rule, time=time, repair=repair,
              weekday=p.WEEKDAYS.index(weekday["weekday"].rstrip("s")) if weekday else None)
    )  # fmt: skip


def _day_first(text: str, match: "re.Match[str]") -> Found | None:
    """28/04/2014 | 15.03.06."""
    start, end = match.span()
    written, mark = match[0], match["mark"]
    day, month, year = _parts(written)
    # 19/05/2025-1 is a number, 03.26.66.20 a telephone
    after = text[end : end + 2]
    if (
        after[:1] in ("/", ".", "-")
        and after[1:].isdigit()
        and not (after[0] == "-" and re.match(r"-\d\d?[/.-]\d\d?[/.-]", text[end : end + 7]))
    ):
        return None
    if after[:1].isalpha() and not (after[:1] == "a" or after[:1] == "t"):
        return None
    before = text[max(0, start - 14) : start]
    if before[-1:] in "-/" and before[-1:] and not before[-5:-1].isdigit():
        return None
    if p.NUMBER_BEFORE.search(before):
        return None
    repair = "" if written.translate(_AS_FIGURES) == written else "o>0"
    if before[-1:] in ("l", "o", "i") and day < 10 and not before[-2:-1].isalpha():
        # l2/04/2021: the first figure was misread
        day += 0 if before[-1] == "o" else 10
        start -= 1
        repair = f"{before[-1]}>{day // 10}"
    if len(match["end"]) == 2:
        if len(re.match(r"\d+", written)[0]) < 2 or len(written.replace(" ", "")) != 8:  # type: ignore[index]
            return None
        if mark != "/" and not p.DATE_INTRO.search(text, max(0, start - 20), start):
            return None
        year = full_year(year)
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1500 <= year <= LAST_YEAR):
        return None
    if p.STREET_BEFORE.search(before):
        return None
    return _day(text, start, end, PartialDate(year, month, day), "dates.numeric", repair)


def _year_first(text: str, match: "re.Match[str]") -> Found | None:
    """2023-12-05, where the words around say that it is a date and no number."""
    start, end = match.span()
    year, month, day = _parts(match[0])
    before, after = text[max(0, start - 20) : start], text[end : end + 9]
    if p.NUMBER_BEFORE.search(before) or before[-1:].isalnum() or before[-1:] in ("-", "_"):
        return None
    when = PartialDate(year, month, day)
    if not 1 <= month <= 12 or not when.possible():
        return None
    if after[:1] in ("-", "/", "_") or (after[:1].isalnum() and after[:1] != "t"):
        return None
    alone = (before.rstrip(" ")[-1:] in ("", "\n", "|")) and (
        after.lstrip(" ")[:1] in ("", "\n", "|")
    )
    timed = re.match(r"[t ]\d\d:", after)
    if not (alone or timed or p.DATE_INTRO.search(before)):
        return None
    return _day(text, start, end, when, "dates.iso")


def _spaced(text: str, match: "re.Match[str]") -> Found | None:
    """15 03 2006, after a word that introduces a date."""
    start, end = match.span()
    day, month, year = _parts(match[0])
    when = PartialDate(year, month, day)
    if (
        month > 12
        or not when.possible()
        or not p.DATE_INTRO.search(text, max(0, start - 20), start)
    ):
        return None
    if p.UNIT_AFTER.match(text, end):
        return None
    return _day(text, start, end, when, "dates.numeric")


def _month_and_year(text: str, match: "re.Match[str]") -> Found | None:
    """04/2014, after "en", "de" or "depuis"; elsewhere it is a number."""
    month, year = _parts(match[0])
    if not 1 <= month <= 12 or not p.MONTH_INTRO.search(
        text, max(0, match.start() - 12), match.start()
    ):
        return None
    return Found(*match.span(), PartialDate(year, month), "dates.month")


def _years(text: str, match: "re.Match[str]") -> Found | None:
    """2014 | 2024-2026 | 2023/2024, to be introduced by the words around."""
    start, end = match.span()
    before = text[start - 1] if start else " "
    if before.isalnum() or before in "-_/°+#":
        return None
    years = _parts(match[0])
    if len(years) == 2:
        first, last = years
        if last < 100:
            last += first // 100 * 100
        longest = 1 if "/" in match[0] else _LONGEST
        if 1789 <= first and 0 < last - first <= longest:
            return Found(
                start, end, PartialDate(first), "dates.years", until=PartialDate(last), bare=True
            )
        end = start + 4
        # 2014 / 141 is a number
        return None
    after = text[end : end + 2]
    if after[:1] in ("-", "/", ".", ",", "_", "'") and after[1:].isalnum():
        return None
    if not 1789 <= years[0] <= LAST_YEAR:
        return None
    return Found(start, end, PartialDate(years[0]), "dates.year", bare=True)
