"""Names of persons that no mention of the pipeline holds: in doubt, they are masked."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from registre.model.entities import Entity, EntityKind
from registre.model.mentions import Mention
from registre.privacy.letters import Letters, starting
from registre.privacy.overlap import Span, overlaps
from registre.privacy.patterns import FAMILY, FULL_NAME, GAP, NAMED_AFTER, NO_NAME, SCHOOL, WAY
from registre.privacy.rows import find_in_columns, find_labelled, find_title_case
from registre.text.first_names import is_given
from registre.text.fold import fold
from registre.text.name_words import CIVILITY, LOWER, NAME, UPPER, is_capitals

_TITLED = re.compile(rf"(?<![\w.])(?:{CIVILITY}){GAP}?(?P<name>{NAME})")
_FAMILY = re.compile(rf"(?<![^\W_]){FAMILY}(?P<name>{NAME})")
# What they open with, folded; found faster one by one
_CIVIL_STEMS = (
    "m.", "m ", "m\n", "m\u00a0", "mm", "mr", "mll", "mel", "mon", "mou", "m0", "mad",
    "mes", "mcs", "mai", "doc", "dr", "me ", "me\n",
)  # fmt: skip
_STEMS = (
    "epou", "consorts", "famille", "indivision", "succession", "heritiers", "hoirs", "veuve",
    "vve", "nee", "ep.", "nom d",
)  # fmt: skip
_WORD = re.compile(rf"[{UPPER}][{UPPER}{LOWER}'’-]+")
_COLUMN = re.compile(r"(?<=\w)[^\S\n]{3,}")
_SMALL = re.compile(rf"(?<![^\W_])[{LOWER}]{{3,}}(?![^\W_])")
# How far before a name the street or the building is printed that bears it
_WAY_REACH = 45
_SCHOOL_REACH = 90
# "Charge Monsieur le Maire" | "Présidence de Monsieur" | "Cité Astruc"
_NO_PERSON = re.compile(rf"(?i:\b(?:monsieur|madame|mr|m\.|mme)(?:\Z|\s+l[ae]\b))|\A{WAY}\b")
# Before a name that a firm bears, unless a first name tells a person: "l'entreprise Bâtival"
_FIRM = re.compile(rf"(?i:\b(?:entreprise|soci[ée]t[ée]|cabinet|agence|groupe|ets)s?){GAP}\Z")
# ", conseillère municipale, " between a name and that of the spouse
_ASIDE = re.compile(r",[^,.;\n]{1,60},?\s?\Z")
_REACH = 70
# How far a spouse's name may stand from the one before: ", "
_TOUCH = 3
# VILLE DE MONTBRISOU | 99750 MONTBRISOU
_OF_TOWN = re.compile(
    rf"(?:(?i:\b(?:villes?|communes?|mairies?|communaut[ée]|syndicat|canton)){GAP}(?i:de{GAP}|d['’])?"
    rf"|(?<!\d)\d{{2}}[ ]?\d{{3}}{GAP})\Z"
)
# Titles that a civility introduces: "Monsieur Le Maire", "Madame La Présidente"
_TITLE = re.compile(
    r"(?i:l[ae]s?[ \n]|l['’]|maires?\b|pr[ée]sidente?s?\b|directeur|directrice|pr[ée]fet"
    r"|d[ée]l[ée]gu|adjoint|conseill|s[ée]nat|d[ée]put|ministre|tr[ée]sori|receveur|commissaire"
    r"|inspect|recteur|procureur|notaire|secr[ée]taire|architecte|chef|g[ée]n[ée]ral|commandant|colonel"
    r"|et\b|ou\b|qui\b|x\b)"
)


class Unlisted(NamedTuple):
    """A name at its place; ``before`` is where what leads to it begins."""

    before: int
    start: int
    end: int
    rule: str


def find_unlisted(
    entities: Sequence[Mention[Entity]], letters: Letters, held: Sequence[Span]
) -> Iterator[Unlisted]:
    """Yield names that no rule of the pipeline took for a person, and where they are led to.

    "Mme DURAND née MARTIN" is one person: what touches a name that stays is of that name.
    """
    raw = letters.raw
    for mention in _believable(entities, raw):
        yield Unlisted(mention.start, mention.start, mention.end, "privacy.entity")
    for match in starting(_TITLED, _CIVIL_STEMS, letters):
        if overlaps(*match.span(), held):
            continue
        if not _TITLE.match(match["name"]) and not _named_after(raw, match.start()):
            yield Unlisted(match.start(), *_on_its_line(match), "privacy.civility")
    for match in starting(_FAMILY, _STEMS, letters):
        if not _TITLE.match(match["name"]):
            aside = _ASIDE.search(raw, max(0, match.start() - _REACH), match.start())
            before = aside.start() if aside else match.start()
            yield Unlisted(before - _TOUCH, *_on_its_line(match), "privacy.family")
    yield from _full_names(raw, held)
    yield from _in_rows(letters, held)


def _in_rows(letters: Letters, held: Sequence[Span]) -> Iterator[Unlisted]:
    """Yield names that a label or a column tells, and first names before a surname."""
    raw = letters.raw
    for span in (*find_labelled(letters), *find_in_columns(raw)):
        yield Unlisted(span[0], *span, "privacy.label")
    for start, end in find_title_case(raw):
        if overlaps(start, end, held) or _named_after(raw, start):
            continue
        if not SCHOOL.search(fold(raw[max(0, start - _SCHOOL_REACH) : start])):
            yield Unlisted(start, start, end, "privacy.full_name")


def _believable(entities: Sequence[Mention[Entity]], raw: str) -> Iterator[Mention[Entity]]:
    """Yield what a statistical model takes for a person, but verbs, titles, streets and saints."""
    found = [m for m in entities if m.value and m.value.kind is EntityKind.PERSON]
    words = set(map(fold, _SMALL.findall(raw))) if found else set()
    for mention in found:
        names = _WORD.findall(mention.text)
        first = names[0] if names else ""
        if not names or fold(first) in words or NO_NAME.match(fold(first)):
            continue
        if _NO_PERSON.search(mention.text):
            continue
        if _OF_TOWN.search(raw, max(0, mention.start - _WAY_REACH), mention.start):
            continue
        known = any(map(is_given, names))
        alone = len(names) == 1 and not (known or is_capitals(first))
        firm = not known and _FIRM.search(raw, max(0, mention.start - _WAY_REACH), mention.start)
        if not alone and not firm and not _named_after(raw, mention.start):
            yield mention


def _full_names(raw: str, held: Sequence[Span]) -> Iterator[Unlisted]:
    """Yield known first names beside a surname in capitals, which is no common word."""
    words: set[str] = set()
    for match in FULL_NAME.finditer(raw):
        words_of = match[0].split()
        given, surname = words_of if match["gap"] else reversed(words_of)
        if not is_given(given) or overlaps(*match.span(), held):
            continue
        words = words or set(map(fold, _SMALL.findall(raw)))
        if fold(surname) in words or NO_NAME.match(fold(given)) or NO_NAME.match(fold(surname)):
            continue
        near = fold(raw[max(0, match.start() - _SCHOOL_REACH) : match.start()])
        if not _named_after(raw, match.start()) and not SCHOOL.search(near):
            yield Unlisted(match.start(), *match.span(), "privacy.full_name")


def _on_its_line(match: re.Match[str]) -> Span:
    """Return where a name stands, without the next column, or what begins the next line."""
    start = match.start("name")
    name = _COLUMN.split(match["name"])[0]
    at = name.find("\n")
    while at >= 0:
        following = name[at:].split()
        if following and not (is_given(following[0]) or is_capitals(following[0])):
            name = name[:at]
        at = name.find("\n", at + 1)
    return start, start + len(name.rstrip())


def _named_after(raw: str, start: int) -> bool:
    """Tell whether a street or a building bears the name that begins there."""
    return NAMED_AFTER.search(raw, max(0, start - _WAY_REACH), start) is not None
