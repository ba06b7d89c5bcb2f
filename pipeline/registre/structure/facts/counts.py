"""Read how many members a council has, and how many were there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from registre.text.numerals import NUMBER_WORDS, read_number


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers of members, as printed; ``None`` when not printed."""

    in_office: int | None = None
    present: int | None = None
    represented: int | None = None
    voting: int | None = None
    quorum: int | None = None


# What names a number; a label that names none of ours takes its number all the same.
# Conseillers en exercice | Nombre de présents | pouvoirs | Votants | ayant pris part au vote
_LABELS = (
    r"(?P<in_office>en exercice|en fonction\b)"
    r"|(?P<represented_absents>absents? (?:excuses? )?(?:et )?(?:representes?\b|"
    r"ayant donne (?:leur )?(?:pouvoir|procuration)s?))"
    r"|(?P<voting>\bvotants?\b|(?:ont|ayant|prenant|prennent) (?:pris )?part(?: (?:au|a la) \w+)?|"
    r"nombre de votes?\b)"
    r"|(?P<other>absents?(?: (?:excuses?|ayant donne|non representes?))?|excuses?\b|"
    r"afferents?|suffrages|exprimes|convocation|affichage|bulletins?|effectif legal|"
    r"titulaires?|suppleants?|blancs?\b|nuls?\b|pour\b|contre\b|abstentions?)"
    r"|(?P<represented>\brepresentee?s?\b|\bpouvoirs?\b|\bprocurations?\b)"
    r"|(?P<present>\bpresente?s\b|\bpresent\b(?= ?:))"
    r"|(?P<quorum>\bquorum\b)"
)
# 15, neither part of a date, a price, a time, an article nor a list
_FIGURE = (
    r"(?<![\w.,/°'-])\d{1,3}(?![\w/°%-]|[.,]\d| ?(?:€|euros|h\b|heures|er\b|"
    r"janv|fevr|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec))"
)
# l5 | 2o: a figure that OCR read as a letter, alone after its label
_MISREAD = r"(?<=: )(?:[lio]\d|\d[lio])(?!\w)"
_LETTERS = str.maketrans("lio", "110")
_TOKEN = re.compile(rf"{_LABELS}|(?P<figure>{_FIGURE}|{_MISREAD})|(?P<words>{NUMBER_WORDS})")
# between a label and the number after it: " : " | " est de " | ", fixe a "
_AFTER = re.compile(
    r"(?:[^\w.;]{0,12}|[ .…]{0,30}:[ ]{0,8})"
    r"(?:(?:est|sont|etait|etaient|de|a|fixe|nombre|total)\W{1,3}){0,3}\(?"
)
# between a number and the label after it: "15 présents" | "6) pouvoirs" | "29 membres en exercice"
_BEFORE = re.compile(
    r"\)?[ \n]?(?:\(\w+\) )?(?:(?:membres|conseillers|delegues|elus|voix|personnes) )?"
    r"(?:municipaux |communautaires |etaient |sont )?"
)
# Afférents   En         Qui ont pris part
# au conseil  exercice   à la délibération
#    19          18             17
_HEADS = re.compile(
    r"afferents(?=[^\d:]{0,200}exercice)(?=[^\d:]{0,200}\bpart\b)[^\d:]{0,240}?"
    r"(?<!\d)\d{1,3}[^\w.,/]{1,40}(?P<in_office>\d{1,3})[^\w.,/]{1,40}(?P<voting>\d{1,3})(?![\w/])"
)
# How far apart the labels of a table may stand, in characters
_APART = 45


@dataclass(slots=True)
class _Token:
    """A label, or a number when ``value`` is given."""

    name: str
    start: int
    end: int
    value: int = -1


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
    heads = _HEADS.search(folded) if "afferents" in folded else None
    found = {name: int(value) for name, value in heads.groupdict().items()} if heads else {}
    for start, end in _windows(folded):
        for name, value in _read(folded, list(_tokens(folded, start, end))):
            found.setdefault(name, value)
    return Counts(**found)


# Words without which nothing is counted, and how far from one its numbers stand, in characters
_STEMS = ("exercice", "fonction", "present", "represent", "pouvoir", "procuration", "votant",
          "part ", "quorum", "nombre de vote")  # fmt: skip
_AROUND = 60


def _windows(folded: str) -> list[tuple[int, int]]:
    """Return the stretches where labels stand, with their surroundings; they do not touch."""
    places = []
    for stem in _STEMS:
        at = folded.find(stem)
        while at >= 0:
            places.append(at)
            at = folded.find(stem, at + len(stem))
    windows: list[tuple[int, int]] = []
    for at in sorted(places):
        start, end = max(0, at - _AROUND), at + 2 * _AROUND
        if windows and start <= windows[-1][1]:
            start = windows.pop()[0]
        windows.append((start, end))
    return windows


def _read(folded: str, tokens: list[_Token]) -> Iterator[tuple[str, int]]:
    at = 0
    while at < len(tokens):
        labels = _run(tokens, at, numbers=False)
        numbers = _run(tokens, at + len(labels), numbers=True)
        if len(labels) > 1 and len(labels) == len(numbers):
            # a table flattened by columns
            pairs = list(zip(labels, numbers, strict=True))
            at += len(labels) + len(numbers)
        else:
            pairs, at = _next(folded, tokens, at)
        yield from ((label.name, number.value) for label, number in pairs if label.name != "other")


def _run(tokens: list[_Token], at: int, *, numbers: bool) -> list[_Token]:
    """Return the tokens of one sort that follow each other closely from ``at``."""
    run: list[_Token] = []
    for token in tokens[at : at + 12]:
        far = run and token.start - run[-1].end > _APART
        if (token.value >= 0) is not numbers or far:
            break
        run.append(token)
    return run


def _next(folded: str, tokens: list[_Token], at: int) -> tuple[list[tuple[_Token, _Token]], int]:
    """Pair the token at ``at`` with the one after it, if they belong together."""
    first = tokens[at]
    if at + 1 == len(tokens):
        return [], at + 1
    second = tokens[at + 1]
    gap = folded[first.end : second.start]
    if first.value >= 0:
        if second.value >= 0 or not _BEFORE.fullmatch(gap) or _has_its_own(folded, tokens, at + 1):
            return [], at + 1
        return [(second, first)], at + 2
    if second.value < 0 or not _AFTER.fullmatch(gap) or _is_rank(folded, second):
        return [], at + 1
    return [(first, second)], at + 2


def _has_its_own(folded: str, tokens: list[_Token], at: int) -> bool:
    """Tell whether a colon gives a label the number after it."""
    if at + 1 == len(tokens) or tokens[at + 1].value < 0:
        return False
    gap = folded[tokens[at].end : tokens[at + 1].start]
    return (":" in gap or "=" in gap) and _AFTER.fullmatch(gap) is not None


def _is_rank(folded: str, number: _Token) -> bool:
    """Tell "1. Jean", which numbers a list of names, from a number."""
    closed = folded[number.start - 1 : number.start] == "("
    return (
        number.value == 1 and not closed and folded[number.end : number.end + 1] in (".", ")", "-")
    )


def _tokens(folded: str, start: int, end: int) -> Iterator[_Token]:
    for match in _TOKEN.finditer(folded, start, end):
        kind = match.lastgroup or ""
        if kind == "figure":
            yield _Token(kind, match.start(), match.end(), int(match[0].translate(_LETTERS)))
        elif kind == "words":
            value = read_number(match[0])
            # "un", "une" are articles
            if value is not None and 1 < value < 1000:
                yield _Token(kind, match.start(), match.end(), value)
        else:
            name = "represented" if kind == "represented_absents" else kind
            yield _Token(name, match.start(), match.end())
