"""Dates whose month is written in letters: one search for months, then a look on both sides."""

from collections.abc import Iterator

from registre.extraction.dates import patterns as p
from registre.extraction.dates import surroundings as around
from registre.extraction.dates.clock import read_clock
from registre.extraction.dates.days import AS_FIGURES, read_day, read_list, read_weekday
from registre.extraction.dates.found import FIRST_YEAR, LAST_YEAR, Found, check
from registre.model.dates import PartialDate
from registre.text.months import full_year
from registre.text.numerals import read_number

# The first year that a damaged one is read as
_OLDEST_DAMAGED = 1789


def find_lettered(text: str) -> Iterator[Found]:
    """Find the dates with a month in letters.

    Parameters
    ----------
    text
        Folded text.

    Yields
    ------
    Found
        Days, months of a year, and months alone (``bare``), in the order of the text; the days
        of a list one by one.
    """
    for match in p.MONTH.finditer(text):
        start, end = match.span()
        if start and text[start - 1].isalpha() and not p.GLUED.match(text, start - 2, start):
            continue
        name, whole = read_month(match[0])
        if not name:
            continue
        if whole and match["dot"]:
            # the stop is of the sentence
            end -= 1
        day = read_day(text, start, words=whole)
        if day is not None and _is_rank(text, day.start, start):
            day = None
        year_end, year, repair = _read_year(text, end, after_day=day is not None)
        repairs = [day.repair if day else "", _month_repair(match[0], name, whole=whole), repair]
        found = Found(
            start, year_end, PartialDate(year, p.MONTHS[name]), "dates.month",
            repair="; ".join(filter(None, repairs)),
        )  # fmt: skip
        if day is None:
            if (year and (whole or not _is_numbered(text, end, year_end))) or (
                whole and not found.repair
            ):
                yield _month_alone(text, found)
            continue
        if year is None and not whole and text[end - 1] != ".":
            # "27 sept communes" is no date
            continue
        found.start, found.weekday = read_weekday(text, day.start)
        in_words = year is not None and not text[year_end - 1].isdigit()
        found.rule = "dates.words" if in_words else day.rule
        found.when = PartialDate(year, p.MONTHS[name], day.day)
        if not _is_name(text, found, year_end):
            found.end, found.time, mended = read_clock(text, year_end)
            found.repair = "; ".join(filter(None, (found.repair, mended)))
            yield from read_list(text, found.start, found)
            yield check(found)


def _is_rank(text: str, start: int, month_at: int) -> bool:
    """Tell whether figures before a month are no day: "N° 12 - mars 2021", "n° 10 d'octobre"."""
    between = text[start:month_at]
    if "-" not in between and "d'" not in between and " de " not in between:
        return False
    return around.NUMBER_BEFORE.search(text, max(0, start - 14), start) is not None


def _is_numbered(text: str, month_end: int, year_end: int) -> bool:
    """Tell whether a short month and a year are of an act's number: "DEC-2021-017"."""
    dashed = text[month_end] in "-_/"
    return dashed and around.NUMBER_AFTER.match(text, year_end) is not None


def read_month(word: str) -> tuple[str, bool]:
    """Return the first letters of a month, as in ``MONTHS``, and whether it is in full.

    Examples
    --------
    >>> read_month("decembre"), read_month("dec."), read_month("septernbre"), read_month("mal")
    (('dec', True), ('dec', False), ('sep', True), ('', False))
    """
    bare = word.rstrip(".").replace(" ", "")
    if bare not in p.FULL_MONTHS:
        bare = bare.replace("rn", "m").replace("1", "i").replace("0", "o")
        if bare.startswith("jui") and bare != "juin":
            bare = "juillet" if len(bare) > len("juill") else "juil"
    name = next((bare[:size] for size in (3, 4) if bare[:size] in p.MONTHS), "")
    # the longest abbreviations have five letters, the damaged months of five or less are known
    return name, bool(name) and (bare in p.FULL_MONTHS or len(bare) > len("fevr"))


def _month_repair(word: str, name: str, *, whole: bool) -> str:
    bare = word.rstrip(".")
    if not whole or bare in p.FULL_MONTHS:
        return ""
    return f"{bare}>{next(full for full in p.FULL_MONTHS if full.startswith(name))}"


def _month_alone(text: str, found: Found) -> Found:
    """Return a month of a year, or a month that the words before must introduce."""
    middle = around.MID_BEFORE.search(text, max(0, found.start - 4), found.start)
    if middle:
        found.start = middle.start()
    found.bare = found.when is not None and found.when.year is None
    return found


def _is_name(text: str, found: Found, end: int) -> bool:
    """Tell whether a date is the name of a street or a building; a range is none."""
    start, when = found.start, found.when
    floor = max(0, start - 26)
    if when is None or text.startswith((" au ", "\nau "), end):
        return False
    if around.STREET_BEFORE.search(text, floor, start):
        return True
    if (when.month, when.day) not in around.COMMEMORATED:
        return False
    return around.BUILDING_BEFORE.search(text, floor, start) is not None


def _read_year(text: str, month_end: int, *, after_day: bool) -> tuple[int, int | None, str]:
    """Read the year after a month: where it ends, the year and the repair."""
    match = p.YEAR_AFTER.match(text, month_end)
    if match:
        written, repair = match[match.lastgroup or 0], ""
        if match["words"]:
            year = read_number(written)
        else:
            year = int(written.replace(" ", "").translate(AS_FIGURES))
            if match["damaged"]:
                repair = f"{written}>{year}"
                if year < _OLDEST_DAMAGED or sum(sign.isdigit() for sign in written) < 2:
                    year = None
        if year is not None and FIRST_YEAR <= year <= LAST_YEAR:
            return match.end(), year, repair
    short = p.SHORT_YEAR_AFTER.match(text, month_end) if after_day else None
    if short:
        return short.end(), full_year(int(short["sure"] or short["short"])), ""
    return month_end, None, ""
