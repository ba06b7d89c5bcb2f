"""Read citations of a text by its kind: its number, its date, or both, for one text or several."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from registre.extraction.references import laws
from registre.extraction.references.numbers import NATIONAL, Number, read_number, same_shape
from registre.extraction.references.patterns import (
    BARE_DAY,
    DAY_OF,
    DIRECT_DAY,
    NEXT_ITEM,
    NOT_A_TEXT,
    NOT_BEFORE_DAY,
    NOT_BEFORE_NUMBER,
    NUMBER_MARK,
    QUALIFIER,
    REPLACES,
    SEEK,
    SIGNED,
    UNTIL_DAY,
    VERB,
)
from registre.model.dates import PartialDate
from registre.model.problems import ProblemCode
from registre.model.references import Reference, ReferenceType
from registre.text.months import PLAIN_DAY, read_plain_day

ReadDay = Callable[[int], tuple[int, PartialDate] | None]

_MARK = re.compile(rf"\s*{NUMBER_MARK}")
_MARK_AFTER = re.compile(rf"[\s,(]{{0,3}}{NUMBER_MARK}")
# deliberation 12 du 3 mars: a rank without mark, before the day only
_RANK = re.compile(r"\s+(?P<rank>\d{1,4})(?=\s+(?:en date )?du\s+\d)")
_CLOSING = re.compile(r"\s?\)")
_SPACE = re.compile(r"\s+")
_MANY = 30


@dataclass(frozen=True, slots=True)
class CitedText:
    """A text at its place in the view."""

    start: int
    end: int
    reference: Reference
    problems: tuple[ProblemCode, ...] = ()
    repair: str = ""


@dataclass(slots=True)
class _Item:
    start: int
    end: int
    number: str = ""
    date: PartialDate | None = None
    repair: str = ""


def plain_days(folded: str) -> ReadDay:
    """Return a reader of the plain days of a folded text."""

    def read(position: int) -> tuple[int, PartialDate] | None:
        match = PLAIN_DAY.match(folded, position)
        return None if match is None else (match.end(), read_plain_day(match))

    return read


class TextReader:
    """Reads the texts cited in one view."""

    def __init__(self, text: str, folded: str, read_day: ReadDay) -> None:
        self.text = text
        self.folded = folded
        self._read_day = read_day

    def read(
        self,
        kind: ReferenceType,
        start: int,
        word_end: int,
        *,
        plural: bool,
        numbered: bool = False,
    ) -> list[CitedText]:
        """Read what follows the word of a kind of text, from ``start`` to ``word_end``.

        Parameters
        ----------
        numbered
            Whether only a number tells such a text (a marché is also a market with a day).

        Returns
        -------
        list of CitedText
            Empty when neither number, date nor name is printed.
        """
        if kind in NOT_A_TEXT and NOT_A_TEXT[kind].match(self.folded, word_end):
            return []
        law = laws.find_name(self.folded, word_end) if kind is ReferenceType.LOI else None
        position = law[0] if law else word_end
        first = self._first(kind, start, position, numbered=numbered)
        if law is not None:
            end, known = law
            named = Reference(kind, number=known.number, date=known.date, title=known.title)
            if first is None:
                return [CitedText(start, end, named)]
            same_day = first.date is None or str(first.date) == known.date
            if same_day and first.number in ("", known.number):
                return [CitedText(start, first.end, named, repair=first.repair)]
            # The number or the day printed is that of another text than the name's.
            plural = False
        if first is None:
            return []
        # "l'arrêté des 3 et 11 mai" has two days, whatever the number of its word
        plural = plural or (first.date is not None and first.date.month is None)
        items = [first, *self._others(kind, first, plural=plural, numbered=numbered)]
        _share_dates(items, same_year=kind in NATIONAL)
        return [self._cited(kind, item) for item in items if item.number or _whole(item.date)]

    def _first(
        self, kind: ReferenceType, start: int, position: int, *, numbered: bool
    ) -> _Item | None:
        """Read the first text: its number at once, or what comes first of "n°" and a day."""
        number = None if numbered else self._unmarked(kind, position)
        seek = SEEK.match(self.folded, position) if number is None else None
        if seek is not None:
            if len(seek["gap"]) > _REACH[bool(seek["mark"])]:
                return None
            if not seek["mark"]:
                return self._dated(kind, start, seek, numbered=numbered)
            if NOT_BEFORE_NUMBER.search(seek["gap"]):
                return None
            # A number left blank, or that cannot be read, may have its day after it.
            number = self._number(kind, seek.end(), marked=True) or Number(seek.end(), "")
        if number is None:
            return None
        item = _Item(start, number.end, number.number, repair=number.repair)
        self._date_after(item)
        return item if item.number or item.date else None

    def _unmarked(self, kind: ReferenceType, position: int) -> Number | None:
        """Read a number that no "n°" precedes."""
        qualifier = QUALIFIER.match(self.folded, position)
        bare = _SPACE.match(self.folded, qualifier.end() if qualifier else position)
        number = self._number(kind, bare.end(), marked=False) if bare else None
        rank = _RANK.match(self.folded, position)
        if number is None and rank and kind not in NATIONAL:
            return Number(rank.end(), rank["rank"])
        return number

    def _dated(
        self, kind: ReferenceType, start: int, seek: re.Match[str], *, numbered: bool
    ) -> _Item | None:
        """Read a text by its day, with the number that may follow it."""
        if not _names_a_text(seek["gap"], seek["of"]):
            return None
        if numbered and not _OF_CONTRACT.search(seek[0]):
            return None
        day = self._day(seek.end())
        if day is None:
            return None
        item = _Item(start, day[0], date=day[1])
        self._number_after(kind, item)
        return item

    def _day(self, position: int) -> tuple[int, PartialDate] | None:
        bare = BARE_DAY.match(self.folded, position)
        if bare is not None:
            return bare.end(), PartialDate(None, None, int(bare["day"]))
        day = self._read_day(position)
        if day is None or UNTIL_DAY.match(self.folded, day[0]):
            return None
        return day if day[1].month is None or day[1].possible() else None

    def _date_after(self, item: _Item) -> None:
        """Take the date printed after a number, at once or after the authority."""
        direct = DIRECT_DAY.match(self.folded, item.end)
        at = direct.end() if direct else None
        if at is None:
            seek = SEEK.match(self.folded, item.end)
            if (
                seek is None
                or seek["of"] is None
                or len(seek["gap"]) > _REACH[False]
                or not _names_a_text(seek["gap"], seek["of"])
            ):
                return
            at = seek.end()
        day = self._day(at)
        if day is not None:
            item.end, item.date = day

    def _number_after(self, kind: ReferenceType, item: _Item) -> None:
        """Take the number printed right after a date: "du 15 décembre 2020 n° 2020-12-03"."""
        mark = _MARK_AFTER.match(self.folded, item.end)
        if mark is None or ("nor" in mark[0] and kind is not ReferenceType.CIRCULAIRE):
            return
        number = self._number(kind, mark.end(), marked=True)
        if number is not None:
            item.end, item.number, item.repair = number
            closing = _CLOSING.match(self.folded, item.end) if "(" in mark[0] else None
            if closing is not None:
                item.end = closing.end()

    def _others(
        self, kind: ReferenceType, first: _Item, *, plural: bool, numbered: bool
    ) -> list[_Item]:
        """Read the texts listed after the first: "et n° 13 du 4 mai", "et 29 septembre 2020"."""
        found: list[_Item] = []
        end = first.end
        while len(found) < _MANY:
            then = REPLACES.match(self.folded, end) or NEXT_ITEM.match(self.folded, end)
            if then is None:
                break
            # "et celle du 3 mars": the pronoun names another text, whatever the number of the word
            others = plural or "cel" in then[0]
            item = self._other(kind, then.end(), first, plural=others, numbered=numbered)
            if item is None:
                break
            found.append(item)
            end = item.end
        return found

    def _other(
        self, kind: ReferenceType, at: int, first: _Item, *, plural: bool, numbered: bool
    ) -> _Item | None:
        mark = _MARK.match(self.folded, at)
        if mark is not None or first.number:
            number = self._number(kind, mark.end() if mark else at, marked=True)
            # "n° 12 et 13 du 3 mars": a number needs no mark before the date that they share, nor
            # when it is built like the first.
            shared = plural and (first.date is None or kind in NATIONAL)
            if number is not None and (mark or shared or same_shape(first.number, number.number)):
                item = _Item(at, number.end, number.number, repair=number.repair)
                self._date_after(item)
                return item
        if not plural or numbered or first.date is None:
            return None
        of = DAY_OF.match(self.folded, at)
        start = of.end() if of else at
        day = self._day(start)
        if day is None:
            return None
        item = _Item(start, day[0], date=day[1])
        self._number_after(kind, item)
        return item

    def _number(self, kind: ReferenceType, position: int, *, marked: bool) -> Number | None:
        return read_number(self.text, self.folded, kind, position, marked=marked)

    def _cited(self, kind: ReferenceType, item: _Item) -> CitedText:
        date = str(item.date) if _whole(item.date) else ""
        reference = Reference(kind, number=item.number, date=date)
        problems: tuple[ProblemCode, ...] = ()
        if kind in NATIONAL and item.number and item.date and not _agree(item.number, item.date):
            problems = (ProblemCode.REFERENCE_YEAR_DISAGREES,)
        return CitedText(item.start, item.end, reference, problems, item.repair)


# A contract has a period, and a market its days: what dates them is said in full.
_OF_CONTRACT = re.compile(r"date\s+(?:du|de)|(?<![a-z])le\s+\Z")
# How far the number, and the date, may stand from the word before them.
_REACH = {True: 100, False: 75}


def _names_a_text(gap: str, of: str) -> bool:
    """Tell whether a gap before a day names a text, and nothing that the day would belong to."""
    if of.strip(" ,(\n").startswith("le"):
        return SIGNED.search(f"{gap} ") is not None and VERB.search(gap) is None
    return NOT_BEFORE_DAY.search(gap) is None or "en date" in of


def _whole(date: PartialDate | None) -> bool:
    return date is not None and None not in (date.year, date.month, date.day)


def _share_dates(items: list[_Item], *, same_year: bool) -> None:
    """Give each date the month and year printed once after it; numbers the date that they share.

    ``same_year`` holds for texts whose number opens with their year.
    """
    after: PartialDate | None = None
    for item in reversed(items):
        if item.date is not None:
            if after is not None and item.date.year is None:
                month = item.date.month or after.month
                item.date = replace(item.date, year=after.year, month=month)
            after = item.date
        elif after is not None and (not same_year or _agree(item.number, after)):
            item.date = after


def _agree(number: str, date: PartialDate) -> bool:
    return date.year is None or str(date.year).endswith(number.partition("-")[0])
