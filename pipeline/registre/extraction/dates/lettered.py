"""Dates whose month is written in letters: one search for months, then a look on both sides."""

from collections.abc import Iterator

from registre.extraction.dates import patterns as p
from registre.extraction.dates.clock import read_clock
from registre.extraction.dates.found import FIRST_YEAR, LAST_YEAR, Found, check, full_year
from registre.model.dates import PartialDate
from registre.text.numerals import read_number

# A misread sign and the figure that it was
_AS_FIGURES = str.maketrans("loisbz", "101562")
# How far before a month its day is looked for, in figures and in words
_NEAR, _FAR = 14, 34


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
        before = text[start - 1] if start else " "
        if before.isalpha() and not text.startswith(("er", "r"), max(0, start - 2)):
            continue
        word = match[0]
        month, full = _read_month(word)
        if not month:
            continue
        if not full and match["dot"] == "" and len(word) < 3:
            continue
        yield from _look_around(text, start, end, month, full=full)


def _read_month(word: str) -> tuple[int, bool]:
    """Return the month and whether its name is whole; 0 when it is none."""
    bare = word.rstrip(".").replace(" ", "").replace("\u0301", "").replace("\u0302", "")
    whole = bare in p.FULL_MONTHS
    if not whole:
        bare = bare.replace("rn", "m").replace("1", "i").replace("0", "o")
        bare = bare.replace("6re", "bre").replace("hre", "bre")
        if bare.startswith("jul"):
            bare = "jui" + bare[2:]
    month = p.MONTHS.get(bare[:4]) or p.MONTHS.get(bare[:3], 0)
    return month, whole or len(bare) > 4 or bare in p.FULL_MONTHS


def _look_around(text: str, start: int, end: int, month: int, *, full: bool) -> Iterator[Found]:
    day_at, day, repair, rule = _read_day(text, start, words=full)
    year_end, year, year_repair = _read_year(text, end, after_day=day is not None)
    repair = "; ".join(
        part for part in (repair, _month_repair(text[start:end]), year_repair) if part
    )
    if day is None:
        yield from _month_alone(
            text, start, year_end if year else end, month, year, repair, full=full
        )
        return
    if year is None and not full and text[end - 1] != "." and end - start < 4:
        # "5 oct" alone is believed; "12 dec" and "3 mar" may be anything without year or dot
        year_end = end
    first, weekday = _read_weekday(text, day_at)
    stop, time = read_clock(text, year_end)
    if year is not None and rule == "dates.lettered" and not text[year_end - 1].isdigit():
        rule = "dates.words"
    listed = _read_list(text, first, month, year, time)
    yield from listed
    yield check(
        Found(first, stop, PartialDate(year, month, day), rule, time=time, repair=repair,
              weekday=weekday)
    )  # fmt: skip


def _month_repair(word: str) -> str:
    bare = word.rstrip(".")
    month, full = _read_month(word)
    if bare in p.FULL_MONTHS or not full or "\u0301" in bare or "\u0302" in bare:
        return ""
    name = next(name for name in sorted(p.FULL_MONTHS) if _read_month(name)[0] == month)
    return f"{bare}>{name}"


def _month_alone(
    text: str, start: int, end: int, month: int, year: int | None, repair: str, *, full: bool
) -> Iterator[Found]:
    """A month of a year, or a month that the words before must introduce."""
    if year is None and (not full or repair):
        return
    middle = p.MID_BEFORE.search(text, max(0, start - 4), start)
    first = middle.start() if middle else start
    yield Found(first, end, PartialDate(year, month), "dates.month", repair=repair, bare=not year)


def _read_day(text: str, month_at: int, *, words: bool) -> tuple[int, int | None, str, str]:
    """Read the day before a month: where it starts, the day, the repair and the rule."""
    end = month_at
    of = p.OF_BEFORE.search(text, max(0, end - 16), end)
    if of:
        end = of.start()
    match = p.SPLIT_BEFORE.search(text, max(0, end - 18), end)
    if match:
        day = int(match["day"].replace(" ", ""))
        if 0 < day <= 31:
            return match.start("day"), day, f"{match['day']}>{day}", "dates.lettered"
    match = p.DAY_BEFORE.search(text, max(0, end - _NEAR), end)
    if match:
        return (*_read_figures(match), "dates.lettered")
    if words:
        match = p.WORDS_BEFORE.search(text, max(0, end - _FAR), end)
        if match:
            day = _in_words(match["words"])
            if day:
                return match.start(), day, "", "dates.words"
    return month_at, None, "", ""


def _read_figures(match: "p.re.Match[str]") -> tuple[int, int | None, str]:
    """Read a day in figures that a pattern found."""
    if match["first"]:
        written = match["first"]
        standard = written.startswith("1") and written.endswith(("r", "re", "e"))
        return match.start("first"), 1, "" if standard else f"{written}>1er"
    written = match["day"]
    day = int(written.translate(_AS_FIGURES))
    repair = "" if written.isdigit() else f"{written}>{day:02d}"
    return match.start("day"), day if 0 < day <= 39 else None, repair


def _in_words(words: str) -> int | None:
    day = 1 if words == "premier" else read_number(words)
    return day if day and day <= 31 else None


def _read_weekday(text: str, day_at: int) -> tuple[int, int | None]:
    """Return where the date starts, its weekday taken in, and the weekday."""
    if not day_at or text[day_at - 1] not in " \n,":
        return day_at, None
    match = p.WEEKDAY_BEFORE.search(text, max(0, day_at - 18), day_at)
    if match is None:
        return day_at, None
    plural = match["weekday"].endswith("s")
    return match.start(), None if plural else p.WEEKDAYS.index(match["weekday"])


def _read_list(text: str, first: int, month: int, year: int | None, time: str) -> list[Found]:
    """Read the days before in "les 3, 10 et 17 mars", "du 28 au 31 octobre"."""
    listed: list[Found] = []
    at, certain = first, False
    while True:
        match = p.DAY_LISTED.search(text, max(0, at - 34), at)
        if match is None:
            break
        if match["words"]:
            begin, day, repair = match.start(), _in_words(match["words"]), ""
        else:
            begin, day, repair = _read_figures(match)
        if day is None or day > 31 or p.NUMBER_BEFORE.search(text, max(0, begin - 14), begin):
            break
        stop = match.end(match.lastgroup or "day")
        begin, weekday = _read_weekday(text, begin)
        certain = certain or weekday is not None
        certain = certain or bool(p.LINK_TO.search(text, stop, at))
        found = Found(begin, stop, PartialDate(year, month, day), "dates.list", repair=repair,
                      weekday=weekday)  # fmt: skip
        # opening hours after the last day of a list are those of each
        if not p.LINK_TO.search(text, stop, at):
            found.time = time
        listed.append(check(found))
        at = begin
    if not listed:
        return []
    if certain or p.LIST_INTRO.search(text, max(0, at - 12), at):
        return listed[::-1]
    return []


def _read_year(text: str, month_end: int, *, after_day: bool) -> tuple[int, int | None, str]:
    """Read the year after a month: where it ends, the year and the repair."""
    match = p.YEAR_AFTER.match(text, month_end)
    if match:
        if match["year"]:
            return match.end(), int(match["year"]), ""
        if match["damaged"]:
            written = match["damaged"]
            year = int(written.replace(" ", "").replace("9", "9").translate(_AS_FIGURES))
            figures = sum(sign.isdigit() for sign in written)
            if 1789 <= year <= LAST_YEAR and figures >= 2:
                return match.end(), year, f"{written}>{year}"
        elif match["words"]:
            value = read_number(match["words"])
            if value is not None and FIRST_YEAR <= value <= LAST_YEAR:
                return match.end(), value, ""
    if after_day:
        match = p.SHORT_YEAR_AFTER.match(text, month_end)
        if match:
            return match.end(), full_year(int(match["sure"] or match["short"])), ""
    return month_end, None, ""
