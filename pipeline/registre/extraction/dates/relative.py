"""Dates said from another: "ce jour", "les jour, mois et an susdits", "le 12 du même mois"."""

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from registre.extraction.dates.found import Found, check
from registre.extraction.dates.resolve import Anchors
from registre.model.dates import Calendar, PartialDate
from registre.text.numerals import NUMBER_WORDS, read_number

# Each opens with a literal, which a search skips to.
# ce jour
_THIS_DAY = re.compile(r"ce jour(?<![a-z]ce jour)(?![a-z])")
# les jours, mois et an susdits | lesdits jour, mois et an
_SAID_DAY = re.compile(
    r"mois[ \n]et[ \n]ans?[ \n](?:susdits?|sus-dits|que[ \n]dessus|ci-dessus|dits|precites)|"
    r"mois[ \n]et[ \n]ans?(?![a-z])"
)
_SAID_BEFORE = re.compile(r"(?P<said>les?dits?|lesdits|les|le)[ \n]jours?,?[ \n]\Z")
# le 12 du même mois | le douze du mois courant
_SAME_MONTH = re.compile(r"du[ \n](?:meme[ \n]mois|mois[ \n](?:courant|en cours))")
_DAY_BEFORE = re.compile(rf"(?<![a-z])le (?P<day>[0-3]?[0-9]|{NUMBER_WORDS})[ \n]\Z")
# l'an prochain | l'année dernière | l'année en cours
_YEAR = re.compile(
    r"l'an(?:nee)?[ \n](?P<step>prochaine?|derniere?|passee?|precedente|suivante|en cours)(?![a-z])"
)
# le mois prochain | le mois dernier
_MONTH = re.compile(r"le mois[ \n](?P<step>prochain|dernier|en cours)(?![a-z])")
_STEPS = {"prochain": 1, "suivant": 1, "dernier": -1, "passe": -1, "precedent": -1, "en cours": 0}


def find_relative(
    text: str, found: Sequence[Found], anchors: Anchors
) -> Iterator[tuple[Found, Calendar | None]]:
    """Find the dates that only another one tells.

    Parameters
    ----------
    text
        Folded text.
    found
        The dates printed in it, in order.
    anchors
        The days of its acts.

    Yields
    ------
    tuple[Found, Calendar | None]
        What is printed, with nothing known, and what it resolves to.
    """
    months = [(one.end, one.when) for one in found if one.when is not None and one.when.month]
    for match in _SAME_MONTH.finditer(text):
        same = _same_month(text, match, months)
        if same is not None and same.when is not None:
            yield same, None if same.when.year is None else Calendar(same.when)
    for start, end, step in _said(text):
        anchor = anchors.at(start)
        when = None if anchor is None else _from_anchor(anchor, *step)
        yield (
            Found(start, end, PartialDate(None), "dates.relative"),
            None if when is None else Calendar(when),
        )


def _said(text: str) -> Iterator[tuple[int, int, tuple[str, int]]]:
    """Find the expressions: where they are, what they count in and by how many."""
    for match in _THIS_DAY.finditer(text):
        yield *match.span(), ("day", 0)
    for match in _SAID_DAY.finditer(text):
        before = _SAID_BEFORE.search(text, max(0, match.start() - 20), match.start())
        # "les jour, mois et an" alone says nothing without "susdits"
        if before and (before["said"].endswith("dits") or not match[0].endswith(("an", "ans"))):
            yield before.start(), match.end(), ("day", 0)
    for unit, pattern in (("year", _YEAR), ("month", _MONTH)):
        for match in pattern.finditer(text):
            step = match["step"]
            yield *match.span(), (unit, _STEPS.get(step) or _STEPS.get(step.rstrip("e"), 0))


def _same_month(
    text: str, match: "re.Match[str]", months: Sequence[tuple[int, PartialDate]]
) -> Found | None:
    """Take month and year from the date before, of those that have a month."""
    before = _DAY_BEFORE.search(text, max(0, match.start() - 34), match.start())
    if before is None:
        return None
    written = before["day"]
    day = int(written) if written.isdigit() else read_number(written)
    index = bisect_right(months, before.start(), key=lambda month: month[0])
    if not day or not index:
        return None
    last = months[index - 1][1]
    when = PartialDate(last.year, last.month, day)
    return check(Found(before.start("day"), match.end(), when, "dates.same-month"))


def _from_anchor(anchor: dt.date, unit: str, step: int) -> PartialDate:
    if unit == "year":
        return PartialDate(anchor.year + step)
    if unit == "month":
        count = anchor.year * 12 + anchor.month - 1 + step
        return PartialDate(count // 12, count % 12 + 1)
    return PartialDate(anchor.year, anchor.month, anchor.day)
