"""Phrases of a list: who gives and holds a proxy, marks, bounds, functions, and its end."""

import re
from difflib import SequenceMatcher
from functools import lru_cache

from registre.extraction.attendance import patterns
from registre.extraction.attendance.signs import Kind, Sign
from registre.extraction.attendance.vocabulary import one_edit
from registre.extraction.attendance.words import FUNCTIONS
from registre.model.persons import Role
from registre.text.first_names import is_given
from registre.text.name_words import LOWER, UPPER

# What a misread phrase is compared with, and how alike it must be.
GIVING = ("donneprocuration", "donnepouvoir", "donneprocurations")
ALIKE = 0.8

_PHRASE = re.compile(
    rf"(?P<until>{patterns.UNTIL})|(?P<from>{patterns.FROM})|(?P<gives>{patterns.GIVES})|"
    rf"(?P<by>{patterns.BY})|(?P<holds>{patterns.HOLDS})|(?P<marks>{patterns.MARKS})|"
    rf"(?P<arrives>{patterns.ARRIVES})|(?P<function>{patterns.FUNCTION})|"
    rf"(?P<and>(?:et|ainsi\s+que)(?=\s))|(?P<stop>{patterns.STOPS})|(?P<verb>{patterns.VERBS})"
)
_TO = re.compile(
    rf"[àÀ](?=\s+[{UPPER}]|\s+m(?:onsieur|adame|me|\.))|"
    rf"[aA](?=\s+(?:M\.|Mme|Mr\b|M\s|Monsieur|Madame|[{UPPER}][{UPPER}'’-]|"
    rf"[{UPPER}][{LOWER}]+\s[{UPPER}]))"
)
_TO_SMALL = re.compile(r"à(?=\s)")
_BY = re.compile(r"par(?=\s)", re.IGNORECASE)
_TITLE = re.compile(patterns.TITLE)
_GRADE = re.compile(patterns.GRADE)
# Two words before "à": a misread "donne procuration"
_TWO_WORDS = re.compile(r"([a-z0-9]{4,8})\s?([a-z0-9'.-]{5,14})\s+[a@4](?=\s)")
_WORD = re.compile(r"[a-z]{5,14}\b")
# "adjoint délégué à la Culture": lower case words, and capitalised ones after a short word
_TAIL = re.compile(
    r"(?:\s+(?!(?:et|ayant|donne|a\s+donn|pouvoir|procuration|représent|excus|absent|par|présent)\b)"
    rf"(?:[{LOWER}][{LOWER}-]*(?=[\s,;.)]|$)|"
    rf"(?<=\sde\s|\sdu\s|\sla\s|\sle\s)[{UPPER}][\w'’-]*|(?:[dl]|qu)['’][\w'’-]+))*"
)
_MARK_ROLES = (
    ("non", Role.ABSENT),
    ("absent", Role.ABSENT),
    ("excus", Role.EXCUSED),
    ("present", Role.PRESENT),
    ("represent", Role.REPRESENTED),
)
_KINDS = {
    "gives": Kind.GIVES, "holds": Kind.HOLDS, "and": Kind.AND, "stop": Kind.STOP, "verb": Kind.VERB,
}  # fmt: skip


def read_phrase(
    text: str, folded: str, at: int, end: int, *, pairs: bool, small: bool
) -> Sign | None:
    """Read the phrase that begins at a place of a list, if one does.

    Parameters
    ----------
    pairs
        Whether "A à B" and "A par B" speak of a proxy here; prose otherwise.
    small
        Whether the list prints names without capitals.
    """
    found = _PHRASE.match(folded, at, end)
    if found is None:
        return _read_short(text, folded, at, end, pairs=pairs, small=small)
    stop = found.end()
    if found["until"]:
        return Sign(Kind.UNTIL, at, stop, number=int(found["last"]))
    if found["from"]:
        return Sign(Kind.FROM, at, stop, number=int(found["first"]))
    if found["by"]:
        return Sign(Kind.BY, at, stop, deputy=found["deputy"] is not None)
    if found["marks"]:
        mark = found["mark"]
        role = next((role for root, role in _MARK_ROLES if mark.startswith(root)), None)
        return Sign(Kind.MARK, at, stop, role=role)
    if found["arrives"]:
        return Sign(Kind.MARK, at, stop, role=Role.PRESENT)
    if found["function"]:
        tail = _TAIL.match(text, stop, end)
        return Sign(Kind.FUNCTION, at, tail.end() if tail else stop)
    kind = next(kind for group, kind in _KINDS.items() if found[group])
    return Sign(kind, at, stop)


def _read_short(
    text: str, folded: str, at: int, end: int, *, pairs: bool, small: bool
) -> Sign | None:
    """Read "à", "par", "Monsieur le Maire", or a misread "donne procuration à"."""
    words = None if text[at].isupper() else _TWO_WORDS.match(folded, at, end)
    if words is not None:
        said = words[1] + words[2]
        if any(SequenceMatcher(None, said, right).ratio() >= ALIKE for right in GIVING):
            return Sign(Kind.GIVES, at, words.end())
    if (word := _WORD.match(folded, at, end)) and _misread_function(word[0]):
        return Sign(Kind.FUNCTION, at, word.end())
    if title := _TITLE.match(folded, at, end):
        return Sign(Kind.TITLE, at, title.end())
    grade = _GRADE.match(folded, at, end)
    if grade is not None and text[grade.end()].isupper():
        return Sign(Kind.TITLE, at, grade.end())
    first = folded[at]
    if first == "a" and (to := (_TO_SMALL if small else _TO).match(text, at, end)):
        return Sign(Kind.TO if pairs else Kind.PROSE, at, to.end())
    if first == "p" and (by := _BY.match(text, at, end)):
        return Sign(Kind.BY if pairs else Kind.PROSE, at, by.end())
    return None


@lru_cache(maxsize=4096)
def _misread_function(word: str) -> bool:
    """Whether a word is a function with one letter misread ("Mairc"), and no first name."""
    return not is_given(word) and any(one_edit(word, known) for known in FUNCTIONS)
