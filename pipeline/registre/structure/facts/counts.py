"""Read how many members a council has, and how many were there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields

from registre.text.numerals import NUMBER_WORDS, read_number


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers of members, as printed; ``None`` when not printed."""

    in_office: int | None = None
    present: int | None = None
    represented: int | None = None
    voting: int | None = None
    quorum: int | None = None

    def or_else(self, other: "Counts") -> "Counts":
        """Return these numbers, those missing taken from others."""
        return Counts(*(
            getattr(other, field.name)
            if getattr(self, field.name) is None
            else getattr(self, field.name)
            for field in fields(Counts)
        ))  # fmt: skip


# A label or a number; a label that names no column of ours still takes its number.
# Conseillers en exercice | Nombre de présents | pouvoirs | Votants | ayant pris part au vote
_TOKEN = re.compile(
    r"(?P<in_office>en exercice|en fonction|composant le conseil)"
    r"|(?P<voting>\bvotants?\b|(?:qui )?(?:ont|ayant) pris part(?: (?:au|a la) \w+)?|"
    r"prenant part au vote|\bvotent\b|nombre de votes?\b)"
    r"|(?P<other>absents?(?: (?:excuses?|ayant donne|representes?|non representes?))?|excuses?\b|afferents?|"
    r"suffrages|exprimes|convocation|affichage|seance|bulletins?|date\b|titulaires?|suppleants?|"
    r"blancs?\b|nuls?\b|pour\b|contre\b|abstentions?|elus?\b(?! present))"
    r"|(?P<represented>\brepresentee?s?\b|\bpouvoirs?\b|\bprocurations?\b|mandats?\b)"
    r"|(?P<present>\bpresentee?s?\b(?! deliber)|\bpresents?\b|\bpresentes\b)"
    r"|(?P<quorum>\bquorum\b)"
    rf"|(?P<figure>(?<![\w.,/°'-])\d{{1,3}}(?![\w,/°%€]|\.\d| ?(?:h\b|heures|janv|fevr|mars|avr|mai|juin|juil|aout|"
    r"sept|oct|nov|dec)))"
    rf"|(?P<words>{NUMBER_WORDS})"
    r"|(?P<stop>[.;]\s|\n\s*\n\s*\n|[a-z]{3,}(?:,\s?[a-z -]{3,30}){3})"
)
# How far a number may stand from its label, and two labels from each other, in characters
_APART = 45
# A council of one member has no number worth reading in words ("un", "une").
_FEWEST_IN_WORDS = 2
# between a label and its number: ": ", " de ", " est de ", "(46) "
_LINK = re.compile(r"[^\w]*(?:(?:est|sont|etait|etaient|de|a|au nombre|nombre|fixe|membres|conseillers)\W+){0,3}")


@dataclass(frozen=True, slots=True)
class _Label:
    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Number:
    value: int
    start: int
    end: int
    in_words: bool = False


def read_counts(folded: str) -> Counts:
    r"""Read the numbers of members in the header of an act.

    Parameters
    ----------
    folded
        Folded text: sentences, boxed counts, or a table whose labels and numbers were printed
        apart, labels first.

    Examples
    --------
    >>> read_counts("membres en exercice : 29\nmembres presents : 27\nvotants : 28")
    Counts(in_office=29, present=27, represented=None, voting=28, quorum=None)
    >>> read_counts("le quorum est atteint (15 presents ; 6 pouvoirs)")
    Counts(in_office=None, present=15, represented=6, voting=None, quorum=None)
    >>> read_counts("en exercice\npresents\nvotants\n15\n12\n14")
    Counts(in_office=15, present=12, represented=None, voting=14, quorum=None)
    """
    found: dict[str, int] = {}
    for labels, numbers in _groups(folded):
        for name, value in _pairs(folded, labels, numbers):
            if name != "other":
                found.setdefault(name, value)
    return Counts(**found)


def _groups(folded: str) -> Iterator[tuple[list[_Label], list[_Number]]]:
    """Yield runs of labels with the numbers around them: numbers before a label, or after."""
    labels: list[_Label] = []
    numbers: list[_Number] = []
    last = 0
    for token in _tokens(folded):
        far = token is None or (token.start - last > _APART)
        new = isinstance(token, _Label) and numbers and labels
        if (far or new) and (labels or numbers):
            before = [] if far else _leading(folded, numbers, labels, token)
            yield labels, [number for number in numbers if number not in before]
            labels, numbers = [], before
        if token is None:
            continue
        last = token.end
        if isinstance(token, _Label):
            labels.append(token)
        else:
            numbers.append(token)
    yield labels, numbers


def _leading(
    folded: str, numbers: list[_Number], labels: list[_Label], token: object
) -> list[_Number]:
    """Return the number that belongs to the label after it: "15 présents ; 6 pouvoirs"."""
    last = numbers[-1]
    if not isinstance(token, _Label) or last.start < labels[-1].end:
        return []
    gap = folded[last.end : token.start]
    # a label that waits for a number takes it, unless its own stood before it
    waits = len([n for n in numbers if n.start > labels[0].start]) <= len(labels)
    ahead = any(n.end <= labels[0].start for n in numbers)
    return [last] if _TOUCHES.fullmatch(gap) and (ahead or not waits) else []


# between a number and the label after it: "15 membres présents", "6 (six) pouvoirs"
_TOUCHES = re.compile(r"\s?(?:\([^)]{0,30}\)\s?)?(?:(?:membres|conseillers|delegues|elus|voix|personnes)\s)?"
                      r"(?:municipaux\s|communautaires\s|etaient\s|sont\s)?")


def _pairs(
    folded: str, labels: list[_Label], numbers: list[_Number]
) -> Iterator[tuple[str, int]]:
    if not labels or not numbers:
        return
    before = [number for number in numbers if number.end <= labels[0].start]
    after = [number for number in numbers if number.start >= labels[-1].end]
    if before and _TOUCHES.fullmatch(folded[before[-1].end : labels[0].start]):
        # "quarante-six (46) présents" is one number
        yield labels[0].name, before[-1].value
        return
    if len(labels) == 1:
        if after and _LINK.fullmatch(folded[labels[0].end : after[0].start]):
            yield labels[0].name, after[0].value
        return
    # a table flattened by columns: as many numbers as labels
    if len(after) == len(labels) and not any(number.in_words for number in after):
        yield from ((label.name, n.value) for label, n in zip(labels, after, strict=True))
    elif after and _LINK.fullmatch(folded[labels[-1].end : after[0].start]):
        yield labels[-1].name, after[0].value


def _tokens(folded: str) -> Iterator[_Label | _Number | None]:
    """Yield labels and numbers; ``None`` where a sentence ends."""
    for match in _TOKEN.finditer(folded):
        kind = match.lastgroup or ""
        start, end = match.span()
        if kind == "figure":
            yield _Number(int(match[0]), start, end)
        elif kind == "words":
            value = read_number(match[0])
            if value is not None and _FEWEST_IN_WORDS <= value < 1000:
                yield _Number(value, start, end, in_words=True)
        elif kind == "stop":
            yield None
        else:
            yield _Label(kind, start, end)
