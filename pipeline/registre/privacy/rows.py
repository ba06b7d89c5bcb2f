"""Names in forms, in tables and in lists, where a label or the neighbours tell that they are."""

import re
from collections.abc import Iterator, Sequence

from registre.privacy.letters import Letters, starting
from registre.privacy.overlap import Span, overlaps
from registre.privacy.patterns import NO_NAME
from registre.text.first_names import is_given
from registre.text.fold import fold
from registre.text.name_words import LOWER, UPPER

_SMALL = re.compile(rf"(?<![^\W_])[{LOWER}]{{3,}}(?![^\W_])")
_LETTER = rf"{UPPER}{LOWER}"
_WORD = rf"[{UPPER}][{_LETTER}'’.-]*"
_PARTICLE = r"(?:de|du|des|d['’]|la|le|van|von|der|den|di|el|ben|ould|dos|da)"
_NAME = rf"{_WORD}(?:[^\S\n](?:{_PARTICLE}[^\S\n]){{0,3}}{_WORD}){{0,4}}"
# Nom : DUPRÉ | Prénom(s) : Jean Luc | **Nom et prénom** : …
_LABEL = re.compile(
    rf"(?:(?P<given>pr[ée]noms?(?:\(s\))?)|noms?(?: (?:et|/|,) ?pr[ée]noms?"
    rf"| d['’]usage| de naissance| de famille| marital| patronymique)?)[*_]{{0,2}}[^\S\n]?:"
    rf"[*_]{{0,2}}[^\S\n]{{0,6}}(?P<name>(?-i:{_NAME}))",
    re.IGNORECASE,
)
# How far from a first name its surname may be labelled
_FORM_REACH = 120
# Headings, folded, of columns that hold persons
_COLUMN = re.compile(
    r"(?:noms?|prenoms?|noms? (?:et|/) ?prenoms?|prenoms? (?:et|/) ?noms?|nom,? prenom"
    r"|beneficiaires?|vendeurs?|acquereurs?|agents?|locataires?|proprietaires?|demandeurs?"
    r"|candidate?s?|preneurs?|titulaires?|concessionnaires?|petitionnaires?|requerante?s?|debiteurs?|redevables?|eleves?"
    r"|enfants?|allocataires?|interessee?s?|personnes?|participante?s?|laureate?s?)"
    r"(?: (?:de l'|du |de la |des )?[a-z' ]{0,25})?"
)
# What a cell holds instead of a person: a firm, a body
_BODY = re.compile(
    r"\b(?:sarl|sasu?|sci|scp|snc|eurl|earl|gaec|scea|sa|ste|societe|association|commune|ville"
    r"|syndicat|communaute|departement|region|etat|ccas|club|comite|amicale|office|entreprise|ets"
    r"|total|sivom|siv[uo]m?|metropole|agence|banque|caisse|etablissement|ecole|college|lycee)\b"
)
_CELL_NAME = re.compile(
    rf"(?:(?:M\.|MM\.|Mr|Mme|Mmes|Mlle|Monsieur|Madame|Mademoiselle|et|ou|&)[^\S\n]?){{0,4}}"
    rf"(?P<name>{_NAME})\Z"
)
# 1. | 12) | - | • : what an entry of a list begins with
_ENTRY = re.compile(
    rf"(?m)^[^\S\n]*(?:\d{{1,3}}[.)]|[-–•*])[^\S\n]{{1,4}}"
    rf"(?P<name>(?:(?i:{_PARTICLE})[^\S\n]){{0,3}}[{UPPER}]{{2,}}[{UPPER}'’-]*"
    rf"(?:[^\S\n][{UPPER}]{{2,}}[{UPPER}'’-]*){{0,2}}[^\S\n][{UPPER}][{LOWER}]+(?:-[{UPPER}][{LOWER}]+)?)(?=[^\S\n]?(?:[,;(|–:-]|\n|\Z))"
)
# How many lines two entries of one list are apart, at most
_APART = 4
# Chloé Marandin | Jean-Yves Le Tournier: a first name before a surname that is no common word
_TITLE_CASE = re.compile(
    rf"(?<![\w'’.-])(?P<given>[{UPPER}][{LOWER}]+(?:-[{UPPER}][{LOWER}]+)?)[ ]"
    rf"(?P<surname>(?:(?:de|du|des|la|le|van|von|Le|La|De|Du|Van|El|Ben)[ ]|d['’]){{0,2}}"
    rf"[{UPPER}][{LOWER}]{{2,}}(?:-[{UPPER}][{LOWER}]+)?)(?![\w’'-])"
)
# Lefranc Sébastien (abri) | ; Lefranc Sébastien, an entry with the surname first
_SURNAME_FIRST = re.compile(
    rf"(?<=[:;–-][^\S\n])(?P<surname>[{UPPER}][{LOWER}]{{2,}})[ ]"
    rf"(?P<given>[{UPPER}][{LOWER}]+(?:-[{UPPER}][{LOWER}]+)?)(?=[^\S\n]?[(,;:–-])"
)
# CARVENEC Anne Le Roux: the surname stands before
_SURNAME_BEFORE = re.compile(rf"(?<![^\W_])[{UPPER}]{{2,}}[ ]\Z")
_WORD_REACH = 25


def find_labelled(letters: Letters) -> Iterator[Span]:
    r"""Yield the names after the labels of a form, where a first name is among them.

    Examples
    --------
    >>> text = "Nom : DUPRÉ\nPrénom : Yoann\nNom du chien : Rex"
    >>> [text[start:end] for start, end in find_labelled(Letters(text))]
    ['DUPRÉ', 'Yoann']
    """
    found = [
        match
        for match in starting(_LABEL, ("nom", "prenom"), letters)
        if not letters.raw[max(0, match.start() - 1) : match.start()].isalnum()
    ]
    firsts = [match.start() for match in found if match["given"] or "pr" in fold(match[0][:12])]
    for match in found:
        if any(abs(match.start() - first) < _FORM_REACH for first in firsts):
            yield match.span("name")


def find_in_columns(raw: str) -> Iterator[Span]:
    r"""Yield the names in the cells of a table below a heading of persons.

    Examples
    --------
    >>> text = "|N°|Vendeur|Prix|\n|-|-|-|\n|1|DUPRÉ Yoann|3 €|\n|2|SCI Les Ifs|4 €|"
    >>> [text[start:end] for start, end in find_in_columns(text)]
    ['DUPRÉ Yoann']
    """
    if "|" not in raw:
        return
    columns: list[int] = []
    at = 0
    for line in raw.split("\n"):
        if "|" not in line:
            columns = []
        else:
            cells = line.split("|")
            headings = [rank for rank, cell in enumerate(cells) if _is_heading(cell)]
            if headings and not columns:
                columns = headings
            else:
                place = at
                for rank, cell in enumerate(cells):
                    if rank in columns:
                        yield from _in_cell(cell, place)
                    place += len(cell) + 1
        at += len(line) + 1


def _is_heading(cell: str) -> bool:
    return _COLUMN.fullmatch(" ".join(fold(cell).replace("*", " ").split())) is not None


def _in_cell(cell: str, place: int) -> Iterator[Span]:
    name = _CELL_NAME.match(cell.strip())
    if name and not _BODY.search(fold(cell)):
        start = place + len(cell) - len(cell.lstrip()) + name.start("name")
        yield start, start + len(name["name"])


def find_beside(raw: str, passages: Sequence[Span], held: Sequence[Span]) -> Iterator[Span]:
    r"""Yield the entries of a list whose other entries name private persons and nobody who stays.

    Examples
    --------
    >>> text = "1. ABEL Anne, 3 €\n2. ZORG Yoannick, 4 €\n"
    >>> [text[start:end] for start, end in find_beside(text, [(3, 12)], [])]
    ['ZORG Yoannick']
    """
    entries = list(_ENTRY.finditer(raw))
    group: list[re.Match[str]] = []
    for rank, entry in enumerate(entries):
        group.append(entry)
        end = entries[rank + 1].start() if rank + 1 < len(entries) else len(raw)
        if rank + 1 == len(entries) or raw.count("\n", entry.start(), end) > _APART:
            known = [overlaps(*one.span("name"), passages) for one in group]
            if any(known) and not any(overlaps(*one.span("name"), held) for one in group):
                yield from (
                    one.span("name")
                    for one, is_known in zip(group, known, strict=True)
                    if not is_known
                )
            group = []


def find_title_case(raw: str) -> Iterator[Span]:
    """Yield known first names before a surname in title case; the text prints neither in small.

    Examples
    --------
    >>> text = "Personnel : Chloé Marandin, et Rose Trémière. Une rose trémière."
    >>> [text[start:end] for start, end in find_title_case(text)]
    ['Chloé Marandin']
    """
    small: set[str] = set()
    for match in (*_TITLE_CASE.finditer(raw), *_SURNAME_FIRST.finditer(raw)):
        given = fold(match["given"])
        if _SURNAME_BEFORE.search(raw, max(0, match.start() - _WORD_REACH), match.start()):
            continue  # "GALLOT Christophe des Rotours" is named already, and comes from there
        if NO_NAME.match(given) or not is_given(given):
            continue
        small = small or set(map(fold, _SMALL.findall(raw)))
        if not small & {given, *fold(match["surname"]).split()[-1:]}:
            yield match.span()
