"""Days that are written in full: the plain forms that every component reads alike."""

import re

from registre.model.dates import PartialDate

# Folded names and abbreviations; those of three letters are followed by a dot or a space.
MONTHS = {
    "janvier": 1, "janv": 1, "jan": 1,
    "fevrier": 2, "fevr": 2, "fev": 2,
    "mars": 3, "mar": 3,
    "avril": 4, "avr": 4,
    "mai": 5,
    "juin": 6,
    "juillet": 7, "juil": 7, "jui": 7,
    "aout": 8, "aou": 8,
    "septembre": 9, "sept": 9, "sep": 9,
    "octobre": 10, "oct": 10,
    "novembre": 11, "nov": 11,
    "decembre": 12, "dec": 12,
}  # fmt: skip

_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))

# In folded text: 6 decembre 2022 | 1er juin 2021 | 15 juillet | lundi 3 mars 2014
LETTERED_DAY = (
    r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+)?"
    r"(?P<day>\d{1,2}|premier)(?:\s?(?:er|°))?\s+"
    rf"(?P<month>{_NAMES})\.?(?![a-z])(?:\s+(?P<year>[12]\d{{3}})(?!\d))?"
)
# 28/09/2017 | 28.09.2017 | 28-09-2017 | 28/09/17
NUMERIC_DAY = (
    r"(?P<nday>\d{1,2})(?P<sep>[/.-])(?P<nmonth>\d{1,2})(?P=sep)"
    r"(?P<nyear>[12]\d{3}|\d{2})(?![\d/.-]?\d)"
)
PLAIN_DAY = re.compile(rf"{LETTERED_DAY}|{NUMERIC_DAY}")

# A year of two figures is of this century below the pivot, of the last one from it on.
PIVOT = 50


def full_year(two_figures: int) -> int:
    """Return the year that two figures stand for: 1950 to 2049.

    Examples
    --------
    >>> full_year(23), full_year(86)
    (2023, 1986)
    """
    return two_figures + (2000 if two_figures < PIVOT else 1900)


def read_plain_day(match: re.Match[str]) -> PartialDate:
    """Return the day of a match of ``PLAIN_DAY`` in folded text; it may be impossible.

    Examples
    --------
    >>> str(read_plain_day(PLAIN_DAY.match("1er juin 2021")))
    '2021-06-01'
    >>> str(read_plain_day(PLAIN_DAY.match("28/09/17")))
    '2017-09-28'
    >>> str(read_plain_day(PLAIN_DAY.match("15 juillet")))
    'XXXX-07-15'
    """
    if match["nday"]:
        year = int(match["nyear"])
        if len(match["nyear"]) == 2:
            year = full_year(year)
        return PartialDate(year, int(match["nmonth"]), int(match["nday"]))
    day = 1 if match["day"] == "premier" else int(match["day"])
    return PartialDate(int(match["year"]) if match["year"] else None, MONTHS[match["month"]], day)
