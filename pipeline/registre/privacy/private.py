"""Which passages of a document tell where a private person lives, when born, how to reach them."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from registre.model.acts import ActType, SectionKind
from registre.model.extraction import Extraction, Placement
from registre.model.maskings import MaskingKind
from registre.privacy import patterns as p
from registre.privacy.letters import Letters, starting
from registre.text.fold import fold


class Passage(NamedTuple):
    """A passage to mask."""

    start: int
    end: int
    kind: MaskingKind
    rule: str


# Where bodies print their own address, and that of a tribunal
_OFFICIAL = frozenset({SectionKind.STAMP, SectionKind.FURNITURE, SectionKind.APPEAL})
# In a header beside such words, too
_LETTERHEAD = re.compile(r"\b(?:tel|fax|www|courriel|mel|mairie|siege|cedex)\b|@")
_HEAD_REACH = 120
# A telephone that a label alone announces; a person named so near has it
_LABEL = re.compile(r"\b(?:tel|telephone|fax|standard)\b[ .:]*\Z")
_OWN = 200
_HEAD_OF_ORDER = 900
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_CHILDHOOD = 14  # years
# How far before a year alone the person is named whose birth it is: "née en 1950"
_BORN_REACH = 120
# How far a lone address stands after a masked name, in characters; how far before a number
# a body is named that it is of.
_BESIDE, _OF_BODY = 4, 90
_BODY = re.compile(
    r"mairie|hotel de ville|standard|accueil|prefecture|tribunal|greffe|\btel(?:ephone)?\b[^\n]*fax"
    r"|\bcedex|service|syndicat|communaute|secretariat|astreinte|numero vert|agence"
)
# What follows the telephone of a body
_OFFICE_HOURS = re.compile(r"adresse postale|\bwww\.|\.gouv\.fr|\bfax\b|\bhoraires")


class _Text:
    """A document as it is searched: its text, its parts, where private persons are named."""

    def __init__(
        self, extraction: Extraction, letters: Letters, named: Sequence[tuple[int, int]]
    ) -> None:
        self.letters, self.raw = letters, letters.raw
        self.named = sorted(named)
        self.dates = extraction.mentions.get("dates", ())
        self._section: Callable[[int], str] = Placement(extraction).section
        self._traffic = [
            (act.start, act.end)
            for act in extraction.acts
            if act.act_type is ActType.ARRETE
            and p.TRAFFIC.search(letters.folded[act.start : act.start + _HEAD_OF_ORDER])
            and not self.names_person(act.start, act.end)
        ]

    def is_of_traffic(self, start: int) -> bool:
        """Tell whether a place is in an order on traffic in which no private person is named."""
        return any(first <= start < last for first, last in self._traffic)

    def is_official(self, start: int) -> bool:
        """Tell whether a place is in a part where bodies print their own address."""
        section = self._section(start)
        near = self.letters.folded[max(0, start - _HEAD_REACH) : start + _HEAD_REACH]
        return section in _OFFICIAL or (
            section == SectionKind.HEADER and _LETTERHEAD.search(near) is not None
        )

    def goes_on(self, start: int) -> bool:
        """Tell whether a number is part of a longer one, or of a word."""
        before = self.raw[max(0, start - 2) : start]
        return before[-1:].isalnum() or (before[-1:] in "/.,- " and before[:1].isdigit())

    def before(self, start: int, reach: int) -> str:
        """Return what stands before a place, from the beginning of its sentence."""
        window = self.raw[max(0, start - reach) : start]
        ends = [match.end() for match in p.SENTENCE.finditer(window)]
        return window[ends[-1] :] if ends else window

    def line(self, start: int) -> tuple[int, int]:
        """Return the line of a place."""
        end = self.raw.find("\n", start)
        return self.raw.rfind("\n", 0, start) + 1, len(self.raw) if end < 0 else end

    def is_cell(self, start: int) -> bool:
        """Tell whether a cell of a table begins at a place."""
        return self.raw[max(0, start - 3) : start].strip().endswith("|")

    def names_person(self, start: int, end: int) -> bool:
        """Tell whether a private person is named in a stretch of the text."""
        rank = bisect_left(self.named, (start, start))
        return rank < len(self.named) and self.named[rank][1] <= end


def find_private(
    extraction: Extraction, letters: Letters, named: Sequence[tuple[int, int]]
) -> Iterator[Passage]:
    """Find addresses, births, contacts and identifiers of private persons.

    Parameters
    ----------
    named
        Where private persons are named.
    """
    text = _Text(extraction, letters, named)
    yield from _find_addresses(text)
    yield from _find_births(text)
    yield from _find_contacts(text)
    for pattern, rule in (
        (p.NIR, "privacy.nir"),
        (p.PLATE, "privacy.plate"),
        (p.IBAN, "privacy.iban"),
    ):
        for match in pattern.finditer(text.raw):
            if not text.goes_on(match.start()):
                yield _passage(match, MaskingKind.IDENTIFIER, rule)
    for pattern, stems, rule in (
        (p.PLATE_LABEL, p.PLATE_STEMS, "privacy.plate"),
        (p.PAPER, p.PAPER_STEMS, "privacy.paper"),
    ):
        for match in starting(pattern, stems, letters):
            yield _passage(match, MaskingKind.IDENTIFIER, rule)


def _passage(match: re.Match[str], kind: MaskingKind, rule: str) -> Passage:
    """Return the part of a match that is to be masked."""
    start, end = match.span(match.lastgroup or 0) if match.lastgroup == "passage" else match.span()
    return Passage(start, end, kind, rule)


def _find_addresses(text: _Text) -> Iterator[Passage]:
    raw = text.raw
    for match in starting(p.RESIDENCE, p.RESIDENCE_STEMS, text.letters):
        yield _passage(match, MaskingKind.ADDRESS, "privacy.residence")
    for match in p.STREET.finditer(raw):
        if text.goes_on(match.start()) or text.is_of_traffic(match.start()):
            continue
        if _is_private_street(text, match.start()):
            yield _passage(match, MaskingKind.ADDRESS, "privacy.street")
    for _, end in text.named:
        if beside := p.BESIDE.match(raw, end):
            yield _passage(beside, MaskingKind.ADDRESS, "privacy.beside")
        elif (near := p.NEARBY.match(raw, end)) and not p.OF_PARCEL.search(fold(near["lead"])):
            yield Passage(*near.span("passage"), MaskingKind.ADDRESS, "privacy.beside")


def _is_private_street(text: _Text, start: int) -> bool:
    """Tell whether a street with its number is not where a body has its seat."""
    if p.YEAR_OF_DAY.search(text.letters.folded[max(0, start - 14) : start]):
        return False
    if p.PARCEL.search(text.raw[max(0, start - 20) : start]):
        return False
    if p.BUSINESS_MAIL.match(fold(text.raw[start : start + 100])):
        return False
    if p.TOWN_HALL.search(fold(text.raw[start : start + 40].partition("\n")[0])):
        return False
    if text.is_cell(start) and text.names_person(*text.line(start)):
        return True
    before = text.before(start, p.PUBLIC_REACH)
    folded = fold(before)
    bodies = [m.end() for m in (*p.PUBLIC.finditer(folded), *p.SA.finditer(before))]
    if not bodies:
        return not text.is_official(start) or p.PLACE_OF.search(folded) is not None
    nearest = start - len(before) + max(bodies)
    if start - nearest > p.PLACE_REACH and p.PLACE_OF.search(folded):
        return True
    return text.names_person(nearest, start)


def _find_births(text: _Text) -> Iterator[Passage]:
    raw, kind = text.raw, MaskingKind.BIRTH_DATE
    days = [match.span("passage") for match in starting(p.BIRTH_LABEL, p.BIRTH_STEMS, text.letters)]
    for match in starting(p.BIRTH, ("ne",), text.letters):
        days.append(match.span("passage"))
        if place := p.BIRTH_PLACE.search(raw, *match.span("between")):
            yield _passage(place, kind, "privacy.birth_place")
    days += _days_beside(text)
    known = set(days)
    for mention in text.dates:
        window = raw[max(0, mention.start - p.BEFORE_REACH) : mention.start]
        if p.BEFORE_BIRTH.search(window) and (mention.start, mention.end) not in known:
            days.append((mention.start, mention.end))
    for start, end in days:
        if raw[start:end].isdigit() and not text.names_person(start - _BORN_REACH, start):
            continue  # "une association née en 2012"
        yield Passage(start, end, kind, "privacy.birth")
        if place := p.BIRTH_PLACE.match(raw, end):
            yield _passage(place, kind, "privacy.birth_place")
    for match in starting(p.BIRTH_PLACE_LABEL, ("lieu de n",), text.letters):
        yield _passage(match, kind, "privacy.birth_place")


def _days_beside(text: _Text) -> Iterator[tuple[int, int]]:
    """Yield days beside masked names that lie a childhood before the latest of the document."""
    found = [match for _, end in text.named if (match := p.DAY_BESIDE.match(text.raw, end))]
    latest = max(map(int, _YEAR.findall(text.raw)), default=0) if found else 0
    for match in found:
        if int(match["year"]) <= latest - _CHILDHOOD:
            yield match.span("passage")


def _find_contacts(text: _Text) -> Iterator[Passage]:
    raw, kind = text.raw, MaskingKind.CONTACT
    for match in p.EMAIL.finditer(raw) if "@" in raw else ():
        if not p.SERVICE_EMAIL.match(match[0]):
            yield _passage(match, kind, "privacy.email")
    for match in p.TELEPHONE.finditer(raw):
        if text.goes_on(match.start()):
            continue
        mobile = p.MOBILE.match(match[0])
        if mobile or not (text.is_official(match.start()) or _is_of_body(text, match.start())):
            yield _passage(match, kind, "privacy.telephone")


def _is_of_body(text: _Text, start: int) -> bool:
    folded = text.letters.folded
    before, after = folded[max(0, start - _OF_BODY) : start], folded[start : start + _OF_BODY]
    if _BODY.search(before) or _OFFICE_HOURS.search(after):
        return True
    return _LABEL.search(before) is not None and not text.names_person(start - _OWN, start)
