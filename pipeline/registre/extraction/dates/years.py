"""Years and months that stand alone: which of them the words around introduce as such."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from registre.extraction.dates import patterns as p
from registre.extraction.dates import surroundings as around
from registre.extraction.dates.found import FIRST_YEAR, LAST_YEAR, Found
from registre.model.dates import PartialDate
from registre.text.numerals import read_number

if TYPE_CHECKING:
    import re

# The first and the last year alone that is more often a year than a quantity or an account, and
# the longest plan
_OLDEST, _NEWEST, _LONGEST = 1789, 2050, 15
# How far before a year the words that introduce it stand
_REACH = 90
# O and l misread inside figures
_AS_FIGURES = str.maketrans("ol", "01")
# The parts of a year, by name
_RANKS = {"premier": 1, "1er": 1, "1 er": 1, "ler": 1, "ier": 1, "second": 2, "deuxieme": 2,
          "troisieme": 3, "quatrieme": 4}  # fmt: skip


def read_years(text: str, match: "re.Match[str]") -> Found | None:
    """Read 2014, 2024-2026 or 2023/2024 where the signs around make no number of it.

    Parameters
    ----------
    text
        Folded text.
    match
        What ``FIGURES`` found there.

    Returns
    -------
    Found | None
        A ``bare`` year or interval.
    """
    start, end = match.span()
    before = text[max(0, start - 3) : start]
    if p.NOT_YEAR_BEFORE.search(before) and before not in (" en", " bp", " ca", " bs"):
        return None
    first = int(match[0][:4].translate(_AS_FIGURES))
    if not _OLDEST <= first <= _NEWEST:
        return None
    if match["last"]:
        last = int(match["last"])
        # 2014/20 is a number; 2021/22 and 2020/2026 are periods
        longest = 1 if "/" in match[0] and last < 100 else _LONGEST
        last += first // 100 * 100 if last < 100 else 0
        if 0 < last - first <= longest:
            return Found(
                start, end, PartialDate(first), "dates.years", until=PartialDate(last), bare=True
            )
        end = start + 4
    if p.NOT_YEAR_AFTER.match(text, end):
        return None
    repair = f"{match[0]}>{first}" if match["misread"] else ""
    return Found(start, end, PartialDate(first), "dates.year", bare=True, repair=repair)


def find_years_in_words(text: str) -> Iterator[Found]:
    """Find "l'an deux mil vingt et un" and "l'an 2021".

    Parameters
    ----------
    text
        Folded text.

    Yields
    ------
    Found
        Years, in the order of the text.
    """
    for match in p.AN.finditer(text):
        start, end = match.span()
        article = p.AN_ARTICLE.search(text, max(0, start - 3), start)
        if match["year"] and (article is None or around.UNIT_AFTER.match(text, end)):
            # "12 € par an 2000 habitants" is no year
            continue
        year = int(match["year"]) if match["year"] else read_number(match["words"])
        if year is not None and FIRST_YEAR <= year <= LAST_YEAR:
            start = article.start() if article else start
            yield Found(start, end, PartialDate(year), "dates.year-words")


def introduced(text: str, found: Found) -> bool:
    """Tell whether a year or a month alone counts.

    Parameters
    ----------
    text
        Folded text.
    found
        A ``bare`` date of it.
    """
    when = found.when
    if when is None or when.year is None or when.month is not None:
        return found.until is not None or _month_introduced(text, found)
    start, end = found.start, found.end
    single = found.until is None
    if around.UNIT_AFTER.match(text, end):
        return False
    before = text[max(0, start - _REACH) : start]
    last = _word_before(before)
    if single and last in ("annees", "decennies"):
        # "les années 1980" are a decade
        return when.year % 10 != 0
    if last == "des":
        # "dès 2018," has lost its accent; "des 2018 habitants" has not
        return around.STOP_AFTER.match(text, end) is not None
    if single and last in around.QUANTITY_WORDS:
        return not is_quantity(text, found)
    if not single and around.PERIOD_HEAD.search(before):
        return True
    if last in around.YEAR_WORDS or last in around.QUANTITY_WORDS:
        return True
    return any(head.search(before) for head in (around.YEAR_HEAD, around.NEAR_HEAD))


def is_quantity(text: str, found: Found) -> bool:
    """Tell whether a bare year is a quantity, from the word after it: 2000 habitants.

    Parameters
    ----------
    text
        Folded text.
    found
        A ``bare`` year of it.
    """
    end = found.end
    if around.UNIT_AFTER.match(text, end) or around.COUNT_AFTER.match(text, end):
        return True
    hundreds = found.when is not None and found.when.year is not None and not found.when.year % 100
    return hundreds and around.PLURAL_AFTER.match(text, end) is not None


def _word_before(before: str) -> str:
    """Return the word just before a year; through a colon after a few heads only."""
    words = before.rsplit(None, 2)[-2:]
    if not words:
        return ""
    last = words[-1].lstrip("(\"*'-")
    if last in (":", "*", "") and len(words) > 1:
        head = words[0].lstrip("(\"*'")
        return head if head in around.COLON_HEADS else ""
    return last.rstrip(":*")


def _month_introduced(text: str, found: Found) -> bool:
    start = found.start
    if text.startswith("mi", start) or around.MONTH_OUTRO.match(text, found.end):
        return True
    before = text[max(0, start - _REACH) : start]
    return not around.MONTH_NAME.search(before) and around.MONTH_INTRO.search(before) is not None


def widen_to_part(text: str, found: Found) -> None:
    """Make the interval of "premier semestre 2024" from its year.

    Parameters
    ----------
    text
        Folded text.
    found
        A year of it, changed in place.
    """
    when = found.when
    match = around.PART_BEFORE.search(text, max(0, found.start - 50), found.start)
    if match is None or when is None or when.year is None:
        return
    months = 3 if match["unit"] == "trimestre" else 6
    parts = 12 // months
    rank = match["rank"]
    number = parts if rank == "dernier" else _RANKS.get(rank) or int(rank[0])
    if number > parts:
        return
    last = number * months
    found.start = match.start()
    found.when = PartialDate(when.year, last - months + 1)
    found.until = PartialDate(when.year, last)
    found.rule, found.bare = "dates.part-of-year", False
