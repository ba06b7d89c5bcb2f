"""Read calendar expressions as the acts write them."""

import unicodedata

from registre.extraction.dates.figures import find_figures
from registre.extraction.dates.found import Found
from registre.extraction.dates.join import join
from registre.extraction.dates.lettered import find_lettered
from registre.extraction.dates.republican import find_republican
from registre.extraction.dates.years import find_years_in_words
from registre.model.dates import Calendar
from registre.model.reading import Reading
from registre.text.fold import fold

# The accents of the words of dates, when Unicode is decomposed
_MARKS = ("\u0301", "\u0300", "\u0302")


def find_dates(text: str, *, lenient: bool = False) -> list[Found]:
    """Find the calendar expressions of a text.

    Parameters
    ----------
    text
        Folded text.
    lenient
        Keep years and months that no word introduces.

    Returns
    -------
    list[Found]
        In the order of the text, none over another.
    """
    if any(mark in text for mark in _MARKS):
        return _find_apart(text, lenient=lenient)
    found = [
        *find_lettered(text), *find_figures(text), *find_years_in_words(text),
        *find_republican(text),
    ]  # fmt: skip
    return join(text, found, lenient=lenient)


def _find_apart(text: str, *, lenient: bool) -> list[Found]:
    """Find the dates of a text whose accents stand apart from their letters."""
    places = [place for place, sign in enumerate(text) if not unicodedata.combining(sign)]
    found = find_dates("".join(text[place] for place in places), lenient=lenient)
    for one in found:
        one.start, one.end = places[one.start], places[one.end - 1] + 1
    return found


def to_reading(found: Found) -> Reading[Calendar]:
    """Return the value of what was found with its doubts."""
    if found.when is None:
        return Reading(None, found.problems, found.repair)
    return Reading(Calendar(found.when, found.until, found.time), found.problems, found.repair)


def read_date(text: str) -> Reading[Calendar]:
    """Read one calendar expression, written in any way.

    Parameters
    ----------
    text
        The expression, with or without what introduces it ("le", "en date du").

    Returns
    -------
    Reading[Calendar]
        The value; ``None`` when the text has no date, or more than one.

    Examples
    --------
    >>> str(read_date("mardi 12 décembre 2023, à 17 H 30"))
    '2023-12-12T17:30'
    >>> str(read_date("L'an deux mil six et le vingt quatre mars"))
    '2006-03-24'
    >>> str(read_date("du 28 au 31 octobre 2014"))
    '2014-10-28/2014-10-31'
    >>> str(read_date("15 juillet"))
    'XXXX-07-15'
    >>> read_date("l5 mars 2O23").repair
    'l5>15; 2o23>2023'
    >>> str(read_date("09/2022"))
    '2022-09'
    >>> str(read_date("31 février 2023"))
    '!date-impossible'
    """
    folded = fold(unicodedata.normalize("NFC", text))
    found: list[Found] = []
    # forms that are dates only where they are introduced: 03-04-22, 09/2022
    for intro in ("", "le ", "en "):
        found = found or find_dates(intro + folded, lenient=True)
    return to_reading(found[0]) if len(found) == 1 else Reading(None)
