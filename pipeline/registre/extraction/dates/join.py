"""Join the dates that stand together: ranges, lists that share a year, years said before."""

from registre.extraction.dates import patterns as p
from registre.extraction.dates.clock import read_clock
from registre.extraction.dates.found import Found, check
from registre.extraction.dates.years import introduced, is_quantity, widen_to_part
from registre.model.dates import PartialDate

# The longest gap between two dates that a pattern may join
_GAP = 60
# The longest gap within a column that stands beside another
_COLUMNS = 240


def join(text: str, found: list[Found], *, lenient: bool = False) -> list[Found]:
    """Join neighbours, then keep the bare years and months that are introduced.

    Parameters
    ----------
    text
        Folded text.
    found
        In any order; those that overlap one before are dropped.
    lenient
        Keep bare years that nothing introduces.
    """
    return _accept(text, _share(text, _ranges(text, _years_before(text, _ordered(found)))), lenient)


def _ordered(found: list[Found]) -> list[Found]:
    found.sort(key=lambda one: (one.start, -one.end))
    kept: list[Found] = []
    end = -1
    for one in found:
        if one.start >= end:
            kept.append(one)
            end = one.end
    return kept


def _years_before(text: str, found: list[Found]) -> list[Found]:
    """Take "l'an deux mil six et le" into the day that follows."""
    kept: list[Found] = []
    for one in found:
        last = kept[-1] if kept else None
        if (
            last is not None
            and last.rule == "dates.year-words"
            and last.when is not None
            and one.when is not None
            and one.when.month is not None
            and (one.when.year is None or one.when.year == last.when.year)
            and _says_year_of(text, last, one)
        ):
            one.time = one.time or read_clock(text, last.end)[1]
            one.start = last.start
            one.when = one.when.in_year(last.when.year or 0)
            one.rule, one.bare = "dates.said-year", False
            kept[-1] = check(one)
        else:
            kept.append(one)
    return kept


def _says_year_of(text: str, year: Found, day: Found) -> bool:
    """Tell whether "l'an deux mil six" opens the date that a day ends, columns between or not."""
    gap = day.start - year.end
    if gap < _GAP and p.AN_GAP.fullmatch(text, year.end, day.start):
        return True
    return gap < _COLUMNS and p.AN_COLUMNS.fullmatch(text, year.end, day.start) is not None


def _ranges(text: str, found: list[Found]) -> list[Found]:
    kept: list[Found] = []
    for one in found:
        last = kept[-1] if kept else None
        if last is not None and one.start - last.end < _GAP and _is_range(text, last, one):
            both = _ends(last.when, one.when)
            if both is not None:
                last.end, (last.when, last.until) = one.end, both
                last.rule, last.bare = "dates.interval", last.bare and one.bare
                last.problems += one.problems
                last.repair = "; ".join(part for part in (last.repair, one.repair) if part)
                continue
        kept.append(one)
    return kept


def _is_range(text: str, first: Found, last: Found) -> bool:
    if first.until or last.until or first.when is None or last.when is None:
        return False
    if (first.when.month is None) != (last.when.month is None):
        return False
    if p.TO.fullmatch(text, first.end, last.start):
        # "19 mars 2008 - 08/03/11": a date and a number beside it
        dashed = "-" in text[first.end : last.start]
        return not (dashed and (first.rule == "dates.numeric") != (last.rule == "dates.numeric"))
    return bool(
        p.AND.fullmatch(text, first.end, last.start)
        and p.BETWEEN_BEFORE.search(text, max(0, first.start - 26), first.start)
    )


def _ends(
    first: PartialDate | None, last: PartialDate | None
) -> tuple[PartialDate, PartialDate] | None:
    """Complete the year that one end has from the other; ``None`` when they make no interval."""
    if first is None or last is None:
        return None
    turns = (first.month or 0, first.day or 0) > (last.month or 0, last.day or 99)
    if first.year is None and last.year is not None:
        first = first.in_year(last.year - turns)
    elif last.year is None and first.year is not None:
        last = last.in_year(first.year + turns)
    if first.year is not None and last.year is not None:
        span = (last.year, last.month or 12, last.day or 31)
        if (first.year, first.month or 1, first.day or 1) >= span:
            return None
    return first, last


def _share(text: str, found: list[Found]) -> list[Found]:
    """Give a day the year of the one that ends its list: "15 juillet et 29 septembre 2020"."""
    for index in range(len(found) - 1, 0, -1):
        one, last = found[index - 1], found[index]
        if (
            one.when is not None
            and one.when.month is not None
            and one.when.year is None
            and last.when is not None
            and last.when.month is not None
            and last.when.year is not None
            and last.start - one.end < _GAP
            and p.AND.fullmatch(text, one.end, last.start)
        ):
            one.when = one.when.in_year(last.when.year)
            if one.until is not None:
                one.until = one.until.in_year(last.when.year)
            one.bare = False
            check(one)
    return found


def _accept(text: str, found: list[Found], lenient: bool) -> list[Found]:
    kept: list[Found] = []
    for one in found:
        if one.when is not None and one.when.month is None and one.until is None:
            widen_to_part(text, one)
        last = kept[-1] if kept else None
        listed = (
            one.bare
            and last is not None
            and last.when is not None
            and one.when is not None
            and (last.when.month is None) == (one.when.month is None)
            and one.start - last.end < _GAP
            and p.AND.fullmatch(text, last.end, one.start) is not None
            and not is_quantity(text, one)
        )
        if lenient or not one.bare or listed or introduced(text, one):
            kept.append(one)
    return kept
