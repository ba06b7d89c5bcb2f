"""Cut a list into signs: runs of name words, relations, marks, functions, separators."""

import re
from difflib import SequenceMatcher
from dataclasses import dataclass, field
from enum import Enum, auto

from registre.extraction.attendance import patterns
from registre.model.persons import Role
from registre.text.first_names import is_given
from registre.text.fold import fold
from registre.text.name_words import LOWER, QUOTES, SPOUSE_WORDS, UPPER, is_particle


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
    LABEL = auto()  # "Pour la commune de Valbresse :"
    TITLE = auto()  # "Monsieur le Maire", who is named elsewhere
    PROSE = auto()  # a word that no list holds
    END = auto()  # a word after which no list goes on: "Secrétaire", "formant la majorité"


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
    """One sign, with its place in the view and what it says.

    ``line`` tells whether it begins a line, with a capital.
    """

    kind: Kind
    start: int
    end: int
    words: list[Word] = field(default_factory=list)
    role: Role | None = None
    number: int | None = None
    deputy: bool = False
    line: bool = False


_TOKEN = re.compile(patterns.TOKEN)
_PHRASE = re.compile(
    rf"(?:(?P<until>{patterns.UNTIL})|(?P<from>{patterns.FROM})|(?P<gives>{patterns.GIVES})|"
    rf"(?P<by>{patterns.BY})|(?P<holds>{patterns.HOLDS})|(?P<marks>{patterns.MARKS})|"
    rf"(?P<arrives>{patterns.ARRIVES})|(?P<function>{patterns.FUNCTION})|(?P<and>(?:et|ainsi\s+que)(?=\s))|(?P<stop>{patterns.STOPS}))"
)
_TO = re.compile(
    rf"[àÀ](?=\s+[{UPPER}]|\s+m(?:onsieur|adame|me|\.))|[aA](?=\s+(?:M\.|Mme|Mr\b|M\s|Monsieur|Madame|[{UPPER}][{UPPER}'’-]|[{UPPER}][{LOWER}]+\s[{UPPER}]))"
)
_TO_SMALL = re.compile(r"à(?=\s)")
_BY = re.compile(r"par(?=\s)", re.IGNORECASE)
# "adjoint délégué à la Culture": lower case words, and capitalised ones after a short word
_TAIL = re.compile(
    r"(?:\s+(?!(?:et|ayant|donne|a\s+donn|pouvoir|procuration|représent|excus|absent|par|présent)\b)"
    rf"(?:[{LOWER}][{LOWER}-]*(?=[\s,;.)]|$)|(?<=\sde\s|\sdu\s|\sla\s|\sle\s)[{UPPER}][\w'’-]*|(?:[dl]|qu)['’][\w'’-]+))*"
)
# What a misread phrase is compared with, and how alike it must be.
GIVING = ("donneprocuration", "donnepouvoir", "donneprocurations")
ALIKE = 0.8
_MARK_ROLES = (
    ("absent", Role.ABSENT),
    ("excus", Role.EXCUSED),
    ("present", Role.PRESENT),
    ("represent", Role.REPRESENTED),
)
# LaurenceVAN | ROUXJean | MARTINdonne
_GLUED = re.compile(
    rf"(?!(?:Mac|La|Le|De|Du|Di|Mc)[{UPPER}])[{UPPER}][{LOWER}]{{2,}}(?=[{UPPER}]{{2}})"
    rf"|[{UPPER}]{{3,}}(?=[{UPPER}][{LOWER}]{{2,}})|[{UPPER}][^\W\d]{{2,}}?(?=donne\b)"
)
# Two words before "à": a misread "donne procuration"
_TWO_WORDS = re.compile(r"([a-z0-9]{4,8})\s?([a-z0-9'.-]{5,14})\s+[a@4](?=\s)")
_CAPITALS = re.compile(f"[{UPPER}]{{2}}|[{UPPER}][{LOWER}]+\\s[{UPPER}]")
_MARGIN = re.compile(patterns.MARGIN)
_LABEL = re.compile(rf"[^\w\n]*{patterns.LABEL}")
_TITLE = re.compile(patterns.TITLE)
_ELIDED = re.compile(rf"[dl][{QUOTES}][{UPPER}]")


def read_signs(
    text: str, folded: str, start: int, end: int, *, pairs: bool, small: bool = False
) -> list[Sign]:
    """Return the signs of a list.

    Parameters
    ----------
    text, folded
        The view, with and without case and accents.
    start, end
        The part of the view to read.
    pairs
        Whether "A à B" and "A par B" speak of a proxy here.
    small
        Whether the list prints names without capitals.
    """
    signs: list[Sign] = []
    at, line, gap = start, False, False
    while at < end:
        if (line or at == start) and (label := _LABEL.match(folded, at, end)):
            signs.append(Sign(Kind.LABEL, at, label.end(), line=True))
            at, line = label.end(), False
            continue
        if line and (margin := _MARGIN.match(text, at, end)):
            at = margin.end()
        token = _TOKEN.match(text, at, end)
        if token is None:
            break
        kind, after = token.lastgroup or "", token.end()
        sign = None
        if kind in ("word", "initials", "civility", "digits"):
            sign = _phrase(text, folded, at, end, pairs=pairs, small=small)
        if token[0] in ("X", "x"):  # a cross in a table
            at = after
            continue
        if sign is None and kind in ("word", "initials"):
            if glued := _GLUED.match(token[0]):  # "LaurenceVAN", "ROUXJean"
                after = at + glued.end()
            word = Word(at, after, text[at:after], line, gap)
            joins = bool(signs) and signs[-1].kind is Kind.RUN
            if joins and (whole := _whole(signs[-1].words[-1], word)) is not None:
                signs[-1].words[-1] = whole
                signs[-1].end = at = after
                continue
            if kind == "word" and not (small or _opens_name(token[0], joins=joins)):
                sign = Sign(Kind.PROSE, at, after)
            elif joins:
                signs[-1].words.append(word)
                signs[-1].end = after
                line = gap = False
            else:
                sign = Sign(Kind.RUN, at, after, [word])
        elif kind == "line" or (
            kind == "blank" and token[0].count("\n") < 2 and "\0" not in token[0]
        ):
            line = True
        elif kind == "gap":
            gap = True
        elif (
            kind == "note"
            and not any(one.kind is Kind.RUN for one in signs)
            and _CAPITALS.search(token[0])
        ):
            after = at + 1  # the list itself stands between brackets
        elif sign is None and kind in _SIMPLE:
            sign = Sign(_SIMPLE[kind], at, after)
        if sign is not None:
            sign.line = line and text[at].isupper()
            line = gap = False
            signs.append(sign)
            after = sign.end
        at = after
    return signs


def _whole(before: Word, word: Word) -> Word | None:
    """The first name that a stray space cut in two: "Jean-Pi erre"."""
    if not word.text.islower() or word.line or is_particle(word.text):
        return None
    text = before.text + word.text
    return Word(before.start, word.end, text, before.line, before.gap) if is_given(text) else None


def _opens_name(word: str, *, joins: bool) -> bool:
    """Whether a word may be of a name: capitals, particles, "née" after a surname."""
    if word[0].isupper() or is_particle(word):
        return True
    return _ELIDED.match(word) is not None or (joins and fold(word) in SPOUSE_WORDS)


_SIMPLE = {
    "blank": Kind.BLANK, "bullet": Kind.BULLET, "note": Kind.NOTE, "civility": Kind.CIVILITY,
    "rank": Kind.BULLET, "arrow": Kind.TO, "sep": Kind.COMMA, "colon": Kind.COLON, "dash": Kind.COMMA, "dot": Kind.DOT,
}  # fmt: skip


def _damaged_gives(text: str, folded: str, at: int, end: int) -> int | None:
    """Where "donne procuration à" ends, misread by a scanner."""
    words = _TWO_WORDS.match(folded, at, end)
    if words is None or text[at].isupper():
        return None
    said = words[1] + words[2]
    like = any(SequenceMatcher(None, said, right).ratio() >= ALIKE for right in GIVING)
    return words.end() if like else None


def _phrase(text: str, folded: str, at: int, end: int, *, pairs: bool, small: bool) -> Sign | None:
    """The relation, mark or function that begins here."""
    found = _PHRASE.match(folded, at, end)
    if found is None:
        if damaged := _damaged_gives(text, folded, at, end):
            return Sign(Kind.GIVES, at, damaged)
        if title := _TITLE.match(folded, at, end):
            return Sign(Kind.TITLE, at, title.end())
        if to := (_TO_SMALL if small else _TO).match(text, at, end):
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
    if found["arrives"]:
        return Sign(Kind.MARK, at, stop, role=Role.PRESENT)
    if found["function"]:
        tail = _TAIL.match(text, stop, end)
        return Sign(Kind.FUNCTION, at, tail.end() if tail else stop)
    if found["and"]:
        return Sign(Kind.AND, at, stop)
    return Sign(Kind.END, at, stop)
