"""Cut a list into signs: runs of name words, relations, marks, functions, separators."""

import re
from dataclasses import dataclass, field
from enum import Enum, auto

from registre.extraction.attendance import patterns
from registre.model.persons import Role
from registre.text.name_words import LOWER, UPPER, is_particle


class Kind(Enum):
    """What a sign of a list is."""

    RUN = auto()  # words of one name, or of several that nothing parts
    CIVILITY = auto()
    COMMA = auto()  # any printed separator
    AND = auto()
    BULLET = auto()
    BLANK = auto()  # an empty line or a page's end
    DOT = auto()
    COLON = auto()
    GIVES = auto()  # "donne pouvoir à"
    BY = auto()  # "représenté par"
    TO = auto()  # "à", an arrow
    HOLDS = auto()  # "pouvoir de"
    MARK = auto()  # "excusé"
    FROM = auto()  # "à partir de la question 12"
    UNTIL = auto()  # "jusqu'au point 11"
    FUNCTION = auto()  # "1er adjoint"
    NOTE = auto()  # anything between brackets
    PROSE = auto()  # a word that no list holds


SEPARATORS = frozenset((Kind.COMMA, Kind.AND, Kind.BULLET, Kind.BLANK, Kind.DOT))


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a run; ``line`` and ``gap`` tell what stands before it."""

    start: int
    end: int
    text: str
    line: bool = False
    gap: bool = False


@dataclass(slots=True)
class Sign:
    """One sign, with its place in the view and what it says."""

    kind: Kind
    start: int
    end: int
    words: list[Word] = field(default_factory=list)
    role: Role | None = None
    number: int | None = None
    deputy: bool = False


_TOKEN = re.compile(patterns.TOKEN)
_PHRASE = re.compile(
    rf"(?:(?P<until>{patterns.UNTIL})|(?P<from>{patterns.FROM})|(?P<gives>{patterns.GIVES})|"
    rf"(?P<by>{patterns.BY})|(?P<holds>{patterns.HOLDS})|(?P<marks>{patterns.MARKS})|"
    rf"(?P<function>{patterns.FUNCTION})|(?P<and>(?:et|ainsi\s+que)(?=\s))|(?P<stop>{patterns.STOPS}))"
)
_TO = re.compile(
    rf"[àÀ](?=\s)|[aA](?=\s+(?:M\.|Mme|Mr\b|M\s|Monsieur|Madame|[{UPPER}][{UPPER}'’-]|[{UPPER}][{LOWER}]+\s[{UPPER}]))"
)
_BY = re.compile(r"par(?=\s)", re.IGNORECASE)
# "adjoint délégué à la Culture": lower case words, and capitalised ones after a short word
_TAIL = re.compile(
    r"(?:\s+(?!(?:et|ayant|donne|a\s+donn|pouvoir|procuration|représent|excus|absent|par|présent)\b)"
    rf"(?:[{LOWER}][{LOWER}-]*(?=[\s,;.)]|$)|(?<=\sde\s|\sdu\s|\sla\s|\sle\s)[{UPPER}][\w'’-]*|(?:[dl]|qu)['’][\w'’-]+))*"
)
_MARK_ROLES = (
    ("absent", Role.ABSENT),
    ("excus", Role.EXCUSED),
    ("present", Role.PRESENT),
    ("represent", Role.REPRESENTED),
)
_LETTERS = re.compile(rf"[{UPPER}]")


def read_signs(text: str, folded: str, start: int, end: int, *, pairs: bool) -> list[Sign]:
    """Return the signs of a list, up to the first word that no list holds.

    Parameters
    ----------
    text, folded
        The view, with and without case and accents.
    start, end
        The part of the view to read.
    pairs
        Whether "A à B" and "A par B" speak of a proxy here.
    """
    signs: list[Sign] = []
    small = not _LETTERS.search(text, start, end)  # a list without capitals
    at, line, gap = start, False, False
    while at < end:
        token = _TOKEN.match(text, at, end)
        if token is None:
            break
        kind = token.lastgroup
        sign, after = None, token.end()
        if kind in ("word", "initials"):
            sign = _phrase(text, folded, at, end, pairs=pairs)
            if (
                sign is None
                and kind == "word"
                and not (small or text[at].isupper() or is_particle(token[0]))
            ):
                sign = Sign(Kind.PROSE, at, after)
            if sign is None:
                word = Word(at, after, token[0], line, gap)
                line = gap = False
                if signs and signs[-1].kind is Kind.RUN:
                    signs[-1].words.append(word)
                    signs[-1].end = after
                else:
                    signs.append(Sign(Kind.RUN, at, after, [word]))
            else:
                after = max(after, sign.end) if sign.kind is Kind.PROSE else sign.end
        elif kind == "line":
            line = True
        elif kind == "gap":
            gap = True
        elif kind in _SIMPLE:
            sign = Sign(_SIMPLE[kind], at, after)
        if sign is not None:
            line = gap = False
            signs.append(sign)
        at = after
    return signs


_SIMPLE = {
    "blank": Kind.BLANK, "bullet": Kind.BULLET, "note": Kind.NOTE, "civility": Kind.CIVILITY,
    "arrow": Kind.TO, "sep": Kind.COMMA, "colon": Kind.COLON, "dash": Kind.COMMA, "dot": Kind.DOT,
}  # fmt: skip


def _phrase(text: str, folded: str, at: int, end: int, *, pairs: bool) -> Sign | None:
    """The relation, mark or function that begins here."""
    found = _PHRASE.match(folded, at, end)
    if found is None:
        if to := _TO.match(text, at, end):
            return Sign(Kind.TO, at, to.end()) if pairs else Sign(Kind.PROSE, at, to.end())
        if by := _BY.match(text, at, end):
            return Sign(Kind.BY, at, by.end()) if pairs else Sign(Kind.PROSE, at, by.end())
        return None
    kind, stop = found.lastgroup, found.end()
    if found["gives"]:
        return Sign(Kind.GIVES, at, stop)
    if found["by"]:
        return Sign(Kind.BY, at, stop, deputy=found["deputy"] is not None)
    if found["holds"]:
        return Sign(Kind.HOLDS, at, stop)
    if found["from"]:
        return Sign(Kind.FROM, at, stop, number=int(found["first"]))
    if found["until"]:
        return Sign(Kind.UNTIL, at, stop, number=int(found["last"]))
    if found["marks"]:
        role = next((role for root, role in _MARK_ROLES if found["mark"].startswith(root)), None)
        if found["mark"].startswith("non"):
            role = Role.ABSENT
        return Sign(Kind.MARK, at, stop, role=role)
    if found["function"]:
        tail = _TAIL.match(text, stop, end)
        return Sign(Kind.FUNCTION, at, tail.end() if tail else stop)
    if found["and"]:
        return Sign(Kind.AND, at, stop)
    return Sign(Kind.PROSE, at, stop) if kind else None
