"""The Republican calendar, in use from 1793 to the end of 1805."""

import datetime as dt
import re
from collections.abc import Iterator

from registre.extraction.dates.found import Found
from registre.model.dates import PartialDate
from registre.model.problems import ProblemCode
from registre.text.numerals import NUMBER_WORDS, read_number

MONTHS = (
    "vendemiaire", "brumaire", "frimaire", "nivose", "pluviose", "ventose", "germinal", "floreal",
    "prairial", "messidor", "thermidor", "fructidor",
)  # fmt: skip
# The days added after fructidor, thirteenth "month".
COMPLEMENTARY = r"jours? complementaires?|sans-?culottides?"
# 1 vendémiaire of each year; it follows the equinox, so a table it is.
NEW_YEAR = {
    1: dt.date(1792, 9, 22), 2: dt.date(1793, 9, 22), 3: dt.date(1794, 9, 22),
    4: dt.date(1795, 9, 23), 5: dt.date(1796, 9, 22), 6: dt.date(1797, 9, 22),
    7: dt.date(1798, 9, 22), 8: dt.date(1799, 9, 23), 9: dt.date(1800, 9, 23),
    10: dt.date(1801, 9, 23), 11: dt.date(1802, 9, 23), 12: dt.date(1803, 9, 24),
    13: dt.date(1804, 9, 23), 14: dt.date(1805, 9, 23), 15: dt.date(1806, 9, 23),
}  # fmt: skip
_ROMAN = {"i": 1, "v": 5, "x": 10}

# 18 brumaire an VIII | le treize vendémiaire de l'an quatre | 9 thermidor, an 2
_DATE = re.compile(
    rf"(?:(?P<day>[0-3]?[0-9])(?:er)?|(?P<words>premier|{NUMBER_WORDS}))[ \n]"
    rf"(?P<month>{'|'.join(MONTHS)}|{COMPLEMENTARY})[ \n]?,?[ \n]?(?:de l'|l')?an \Z"
)
# the anchor is the year, which nothing else writes so
_YEAR = re.compile(
    r"an (?<![a-z]an )"
    rf"(?:(?P<roman>[ivx]{{1,4}})|(?P<figures>1?[0-9])|(?P<words>{NUMBER_WORDS}))(?![a-z0-9])"
)
# The longest "vingt-neuf vendémiaire de l'an"
_REACH = 44


def find_republican(text: str) -> Iterator[Found]:
    """Find the dates of the Republican calendar, as days of the common one.

    Parameters
    ----------
    text
        Folded text.
    """
    for match in _YEAR.finditer(text):
        start = match.start()
        before = _DATE.search(text, max(0, start - _REACH), start + 3)
        if before is None:
            continue
        if match["roman"]:
            year: int | None = read_roman(match["roman"])
        else:
            year = int(match["figures"]) if match["figures"] else read_number(match["words"])
        written = before["words"]
        day = (
            int(before["day"])
            if before["day"]
            else 1
            if written == "premier"
            else read_number(written)
        )
        month = before["month"]
        number = MONTHS.index(month) + 1 if month in MONTHS else len(MONTHS) + 1
        date = to_common(year or 0, number, day or 0)
        found = Found(before.start(), match.end(), None, "dates.republican")
        if date is None:
            found.problems = (ProblemCode.DATE_IMPOSSIBLE,)
        else:
            found.when = PartialDate(date.year, date.month, date.day)
        yield found


def to_common(year: int, month: int, day: int) -> dt.date | None:
    """Return the day of the common calendar; ``None`` when the Republican one has no such day.

    Parameters
    ----------
    year
        From 1 to 14.
    month
        From 1 to 12; 13 for the days added after fructidor.
    day
        From 1 to 30; to 5 or 6 in month 13.

    Examples
    --------
    >>> to_common(8, 2, 18)
    datetime.date(1799, 11, 9)
    """
    if year not in NEW_YEAR or year + 1 not in NEW_YEAR or not 1 <= day <= 30:
        return None
    date = NEW_YEAR[year] + dt.timedelta(days=30 * (month - 1) + day - 1)
    return date if date < NEW_YEAR[year + 1] else None


def read_roman(figures: str) -> int | None:
    """Read a small Roman number in lower case.

    Examples
    --------
    >>> read_roman("viii"), read_roman("xiv"), read_roman("iiv")
    (8, 14, None)
    """
    values = [_ROMAN[figure] for figure in figures]
    total = sum(
        -value if value < after else value
        for value, after in zip(values, [*values[1:], 0], strict=True)
    )
    return total if figures == _write_roman(total) else None


def _write_roman(number: int) -> str:
    tens, units = divmod(number, 10)
    ones = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    return "x" * tens + ones[units]
