"""Which passages of a document name a private person."""

import re
from dataclasses import dataclass, field

from registre.model.extraction import Extraction
from registre.model.mentions import Mention
from registre.model.persons import Person, PersonName
from registre.privacy.letters import Letters, key
from registre.privacy.names import Names, apart
from registre.privacy.overlap import Span, merged, overlaps
from registre.privacy.patterns import GAP
from registre.privacy.roles import find_staying
from registre.privacy.rows import find_beside
from registre.privacy.staying import Staying, names_of_staying
from registre.privacy.unlisted import find_unlisted
from registre.text.name_words import LOWER, NAME, UPPER, split_civility
from registre.text.names import read_name

Passage = tuple[int, int, str]  # with its rule

# née MARTIN, within a mention
_SPOUSE = re.compile(
    rf"(?i:\b(?:n[ée]e|[ée]pouse|[ée]pse|[ée]p\.|veuve|vve|dite?|usage)){GAP}(?P<name>{NAME})"
)
_HALF = re.compile(rf"(?<![^\W_])[{UPPER}][{LOWER}]+[-‐‑][^\S\n]*\n[^\S\n]*\Z")
_PARTICLES = re.compile(r"(?<![^\W_])(?:(?:DE|DU|DES|D['’]|LA|LE|VAN|VON|DER|BEN|OULD)[ ]?){1,3}\Z")
# How far before a name its first half is looked for
_REACH = 45


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


def find_persons(extraction: Extraction, letters: Letters) -> Persons:
    """Find the names of private persons in a document."""
    mentions = extraction.mentions
    persons: tuple[Mention[Person], ...] = mentions.get("persons", ())
    raw = letters.raw
    ids = find_staying(persons, raw)
    staying = Staying(dict.fromkeys(names_of_staying(mentions, ids)))
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
    found.held = merged(found.held)
    unlisted = list(find_unlisted(mentions.get("entities", ()), letters, found.held))
    if not unlisted and not found.passages:
        return found
    found.held = merged([*found.held, *(span[:2] for span in staying.index.find(letters))])
    for before, start, end, rule in unlisted:
        name = read_name(raw[start:end]).value
        if rule == "privacy.label" and name is None:
            name = PersonName(raw[start:end])
        if name is None or staying.has(name) or overlaps(before, end, found.held):
            continue
        found.passages.append((start, end, rule))
        if rule in ("privacy.civility", "privacy.family"):
            _learn(found.names, staying, name, "")
        elif name.given and name.surname:
            found.names.add_full(name)
    known = merged(passage[:2] for passage in found.passages)
    for start, end in find_beside(raw, known, found.held):
        if (name := read_name(raw[start:end]).value) and not staying.has(name):
            found.passages.append((start, end, "privacy.list"))
            found.names.add_full(name)
    found.passages += [
        (name.start, name.end, "privacy.name")
        for name in apart(found.names.find(letters), found.held)
    ]
    found.passages = [
        (_from_particle(raw, start), end, rule) for start, end, rule in found.passages
    ]
    return found


def _from_particle(raw: str, start: int) -> int:
    """Take in the particles in capitals before a name: "DE LA ROCHETTE"."""
    before = _PARTICLES.search(raw, max(0, start - _REACH), start)
    return before.start() if before else start


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
    if half := _HALF.search(raw, max(0, start - _REACH), start):
        start = half.start()
    return (start, mention.start + at) if at > start - mention.start else (start, end)


def _learn(names: Names, staying: Staying, name: PersonName, printed: str) -> None:
    names.add(name, shared=staying.bears(name.surname))
    for spouse in _SPOUSE.finditer(printed):
        if (other := read_name(spouse["name"]).value) and not staying.bears(other.surname):
            names.add(other)
