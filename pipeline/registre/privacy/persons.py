"""Which passages of a document name a private person."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

from registre.model.entities import Entity, EntityKind
from registre.model.extraction import Extraction
from registre.model.mentions import Mention
from registre.model.persons import Person, PersonName, Proxy
from registre.privacy.letters import Letters, key
from registre.privacy.names import Names, Strength, apart
from registre.privacy.patterns import FAMILY, FULL_NAME, GAP, NAMED_AFTER, NO_NAME
from registre.privacy.roles import find_staying
from registre.text.first_names import is_given
from registre.text.fold import fold
from registre.text.name_words import CIVILITY, LOWER, NAME, UPPER, is_capitals, split_civility
from registre.text.names import read_name

Span = tuple[int, int]
Passage = tuple[int, int, str]  # with its rule

_TITLED = re.compile(rf"(?<![^\W_])(?:{CIVILITY}){GAP}?(?P<name>{NAME})")
_FAMILY = re.compile(rf"(?<![^\W_]){FAMILY}(?P<name>{NAME})")
# née MARTIN, within a mention
_SPOUSE = re.compile(
    rf"(?i:\b(?:n[ée]e|[ée]pouse|[ée]pse|[ée]p\.|veuve|vve|dite?|usage)){GAP}(?P<name>{NAME})"
)
_HALF = re.compile(rf"(?<![^\W_])[{UPPER}][{LOWER}]+[-‐‑][^\S\n]*\n[^\S\n]*\Z")
_WORD = re.compile(rf"[{UPPER}][{UPPER}{LOWER}'’-]+")
# Two surnames beside one first name are one from here on; shorter ones are too close
_ALIKE, _SHORTEST = 0.8, 3
_SMALL = re.compile(rf"(?<![^\W_])[{LOWER}]{{3,}}(?![^\W_])")
# How far before a name the street or the building is printed that bears it
_WAY_REACH = 45
# ", conseillère municipale, " between a name and that of the spouse
_ASIDE = re.compile(r",[^,.;\n]{1,60},?\s?\Z")
_REACH = 70
# How far a spouse's name may stand from the one before: ", "
_TOUCH = 3
# Titles that a civility introduces: "Monsieur Le Maire", "Madame La Présidente"
_TITLE = re.compile(
    r"(?i:l[ae]s?[ \n]|l['’]|maires?\b|pr[ée]sidente?s?\b|directeur|directrice|pr[ée]fet"
    r"|d[ée]l[ée]gu|adjoint|conseill|s[ée]nat|d[ée]put|ministre|tr[ée]sori|receveur|commissaire|inspect|recteur"
    r"|procureur|notaire|secr[ée]taire|architecte|chef|g[ée]n[ée]ral|commandant|colonel|et\b|ou\b"
    r"|qui\b|x\b)"
)


@dataclass(slots=True)
class Persons:
    """Who is masked in a document, and where.

    Parameters
    ----------
    pseudonyms
        By ``person_id``: ``PERSONNE 1``.
    passages
        Where names of private persons stand, with the rule that found them.
    names
        Those names, to be found elsewhere.
    held
        Where the names of those who stay are printed.
    """

    pseudonyms: dict[str, str] = field(default_factory=dict)
    passages: list[Passage] = field(default_factory=list)
    names: Names = field(default_factory=Names)
    held: list[Span] = field(default_factory=list)


class _Staying:
    """The names of those who stay."""

    def __init__(self, names: Iterable[PersonName]) -> None:
        self._given: dict[str, set[str]] = {}
        self._surnames: dict[str, set[str]] = {}
        self.index = Names()
        for name in names:
            surname, given = key(name.surname), key(name.given)
            self._given.setdefault(surname, set()).add(given)
            if given:
                self._surnames.setdefault(given, set()).add(surname)
            for letters in (surname + given, given + surname) if surname and given else ():
                self.index.add_letters(letters, Strength.FULL)

    def bears(self, surname: str) -> bool:
        """Tell whether one of them bears a surname."""
        return key(surname) in self._given

    def has(self, name: PersonName) -> bool:
        """Tell whether a name is one of theirs, in full, by its surname or with initials."""
        known = self._given.get(key(name.surname))
        if known is None:
            # "ODILE LE GOFF", whose order nothing tells
            whole = key(name.surname) + key(name.given)
            return whole in self.index or self._misread(name)
        given = key(name.given)
        return not given or any(
            other.startswith(given) or (other and given.startswith(other)) for other in known
        )

    def _misread(self, name: PersonName) -> bool:
        """Tell whether a name is one of theirs but for some letters, or for half a surname."""
        given, surname = key(name.given), key(name.surname)
        return any(
            surname in other
            or other in surname
            or SequenceMatcher(None, surname, other).ratio() > _ALIKE
            for other in self._surnames.get(given, ())
            if len(min(surname, other, key=len)) > _SHORTEST
        )


def find_persons(extraction: Extraction, letters: Letters) -> Persons:
    """Find the names of private persons in a document."""
    mentions = extraction.mentions
    persons: Sequence[Mention[Person]] = mentions.get("persons", ())
    raw = letters.raw
    ids = find_staying(persons, raw)
    staying = _Staying(_names_of_staying(mentions, ids))
    found = Persons()
    for mention in persons:
        person = mention.value
        if person is None:
            continue
        if person.person_id in ids or staying.has(person.name):
            found.held.append((mention.start, mention.end))
            continue
        identity = person.person_id or key(str(person.name))
        found.pseudonyms.setdefault(identity, f"PERSONNE {len(found.pseudonyms) + 1}")
        start, end = _name_span(mention, raw)
        found.passages.append((start, end, "privacy.person"))
        _learn(found.names, staying, person.name, raw[start:end])
    found.held = _merged([*found.held, *(span[:2] for span in staying.index.find(letters))])
    for before, start, end, rule in _unlisted(mentions.get("entities", ()), raw):
        name = read_name(raw[start:end]).value
        if name is None or staying.has(name) or _overlaps(before, end, found.held):
            continue
        found.passages.append((start, end, rule))
        if rule in ("privacy.civility", "privacy.family"):
            _learn(found.names, staying, name, "")
        elif name.given and name.surname:
            found.names.add_full(name)
    found.passages += [
        (name.start, name.end, "privacy.name")
        for name in apart(found.names.find(letters), found.held)
    ]
    return found


def _names_of_staying(
    mentions: Mapping[str, Sequence[Mention[Any]]], ids: frozenset[str]
) -> Iterator[PersonName]:
    for mention in mentions.get("persons", ()):
        if mention.value and mention.value.person_id in ids:
            yield mention.value.name
            # "Odile LE GOFF-MARTIN", completed by linking, is printed otherwise
            if printed := read_name(mention.text).value:
                yield printed
    for mention in mentions.get("proxies", ()):
        proxy: Proxy | None = mention.value
        if proxy:
            yield proxy.giver
            if proxy.holder:
                yield proxy.holder


def _name_span(mention: Mention[Person], raw: str) -> Span:
    r"""Return where the name stands in a mention, without civility and function.

    Half a first name before a line break belongs to it: "Jean-\nCharles LEBEL".
    """
    start, end = mention.start, mention.end
    text = mention.text
    rest = split_civility(text)[1]
    if rest and rest in text:
        start += text.index(rest)
    capacity = mention.value.capacity if mention.value else ""
    at = text.find(capacity) if capacity else -1
    if half := _HALF.search(raw, max(0, start - _WAY_REACH), start):
        start = half.start()
    return (start, mention.start + at) if at > start - mention.start else (start, end)


def _learn(names: Names, staying: _Staying, name: PersonName, printed: str) -> None:
    names.add(name, shared=staying.bears(name.surname))
    for spouse in _SPOUSE.finditer(printed):
        if (other := read_name(spouse["name"]).value) and not staying.bears(other.surname):
            names.add(other)


def _unlisted(entities: Sequence[Mention[Entity]], raw: str) -> Iterator[tuple[int, int, int, str]]:
    """Yield names that no rule of the pipeline took for a person, and where they are led to.

    "Mme DURAND née MARTIN" is one person: what touches a name that stays is of that name.
    """
    for mention in entities:
        if mention.value and mention.value.kind is EntityKind.PERSON and _WORD.search(mention.text):
            yield mention.start, mention.start, mention.end, "privacy.entity"
    for match in _TITLED.finditer(raw):
        if not _TITLE.match(match["name"]) and not _named_after(raw, match.start()):
            yield match.start(), *_on_its_line(match), "privacy.civility"
    for match in _FAMILY.finditer(raw):
        if not _TITLE.match(match["name"]):
            aside = _ASIDE.search(raw, max(0, match.start() - _REACH), match.start())
            before = aside.start() if aside else match.start()
            yield before - _TOUCH, *_on_its_line(match), "privacy.family"
    yield from _full_names(raw)


def _full_names(raw: str) -> Iterator[tuple[int, int, int, str]]:
    """Yield known first names beside a surname in capitals, which is no common word."""
    words: set[str] = set()
    for match in FULL_NAME.finditer(raw):
        given, surname = match["given"] or match["second"], match["surname"] or match["first"]
        if NO_NAME.match(fold(given)) or not is_given(given) or _named_after(raw, match.start()):
            continue
        words = words or set(map(fold, _SMALL.findall(raw)))
        if fold(surname) not in words and not NO_NAME.match(fold(surname)):
            yield match.start(), *match.span(), "privacy.full_name"


def _on_its_line(match: re.Match[str]) -> Span:
    """Return where a name stands, without the sentence that begins on the next line."""
    start, end = match.span("name")
    line, _, rest = match["name"].partition("\n")
    following = rest.split()[0] if rest.split() else ""
    if following and not (is_given(following) or is_capitals(following)):
        return start, start + len(line.rstrip())
    return start, end


def _named_after(raw: str, start: int) -> bool:
    """Tell whether a street or a building bears the name that begins there."""
    return NAMED_AFTER.search(raw, max(0, start - _WAY_REACH), start) is not None


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order, none touching another."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _overlaps(start: int, end: int, spans: Sequence[Span]) -> bool:
    """Tell whether a passage overlaps one of some merged spans."""
    rank = bisect_left(spans, (end, end)) - 1
    return rank >= 0 and spans[rank][1] > start
