"""Find the headings of attendance lists: where each list begins and the role it gives.

A heading is a run of words of headings (``HEADING_WORDS``) around one that gives a role. It ends
at a colon, at the end of its line, or where a name begins. Words are compared with one letter
misread allowed, so that ``Pr6sents :`` opens a list.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from registre.extraction.attendance.patterns import HEADING_WORDS, ROLE_WORDS, TRIGGERS
from registre.model.persons import Role
from registre.text.name_words import CIVILITY, UPPER

_WORD = re.compile(r"[a-z0-9]+")
# "présent(e)s", "présent·e·s", "excusé.e.s": one word
_INCLUSIVE = re.compile(r"(?<=[a-z])(?:[(·.•-](?:e|es|s|ere|eres)\)?){1,2}s?\b")
# What may stand between the words of a heading.
_BETWEEN = re.compile(r"(?:[^\w\n:]|_|\n(?=[a-z(]))*")
_ARTICLE = re.compile(r"(?:application|vertu|vertue|conformite|article)\b[^:]{0,160}:")
# Lines that a colon closes: the only ones where a damaged heading is looked for.
_COLON_LINE = re.compile(r"^[^\w\n:]{0,8}([^\n:]{5,70}):", re.MULTILINE)
_NAME_AHEAD = re.compile(rf"[\s*_:]*(?:{CIVILITY}(?![a-z])|[{UPPER}][\w'’-]+[^\n.]{{0,40}},)")
_HOLDERS = frozenset(("mandataire", "mandataires"))
_SEMICOLON = re.compile(r"\s*[;.]")
# A line that runs on to the next: what begins the next one is no heading.
_WRAPPED = re.compile(r"[^\s.:;!?>*_-][^\S\n]*\n[^\S\n]*$")
_TO_COLON = re.compile(r"([^\n:]{2,60}):")
_LINE_END = re.compile(r"[^\w\n]*(?:\n|$)")
_CIVIL_WORDS = frozenset(("m", "mm", "mme", "mmes", "mesdames", "messieurs", "madame", "monsieur"))
_PARTICIPLES = frozenset(word for word in ROLE_WORDS if word.endswith(("s", "ee")))
# Words that end a heading without colon, alone on its line.
_ENDS = _PARTICIPLES | {
    "procuration",
    "pouvoir",
    "suivants",
    "seance",
    "absent",
    "present",
    "excuse",
    *_HOLDERS,
}


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: where it stands in the view, and the role of the names after it.

    ``columns`` tells that it heads two columns, who gives and who holds; ``until`` where its
    list ends at the latest, when that is known.
    """

    start: int
    end: int
    role: Role
    columns: bool = False
    until: int = 0


def find_headings(text: str, folded: str) -> list[Heading]:
    """Return the headings of attendance lists, in order.

    Parameters
    ----------
    text, folded
        The view, and the view without case and accents; both have one length.

    Examples
    --------
    >>> text = "Étaient présents : M. A. Absents excusés : Mme B."
    >>> [text[h.start : h.end] for h in find_headings(text, "etaient presents : m. a. absents excuses : mme b.")]
    ['Étaient présents :', 'Absents excusés :']
    """
    found: list[Heading] = []
    for at in sorted({*_literal(folded), *_damaged(folded)}):
        if found and at < found[-1].end:
            continue
        heading = _read(text, folded, at, found[-1].end if found else 0)
        if heading is not None:
            found.append(heading)
    return found


def _literal(folded: str) -> Iterator[int]:
    for trigger in TRIGGERS:
        at = folded.find(trigger)
        while at >= 0:
            if at == 0 or not folded[at - 1].isalpha():
                yield at
            at = folded.find(trigger, at + len(trigger))


def _damaged(folded: str) -> Iterator[int]:
    """Lines closed by a colon that hold a role word with one letter misread."""
    for line in _COLON_LINE.finditer(folded):
        for word in _WORD.finditer(folded, line.start(1), line.end(1)):
            if word[0] not in ROLE_WORDS and _to_known(word[0]) in ROLE_WORDS:
                yield word.start()
                break


@lru_cache(maxsize=20_000)
def _to_known(word: str) -> str:
    """The word of headings that this one is, one letter misread allowed; empty if none."""
    if word in ROLE_WORDS or word in HEADING_WORDS:
        return word
    if len(word) < 6:
        return "" if not word.isdigit() else word
    for known in (*ROLE_WORDS, *HEADING_WORDS):
        if len(known) >= 6 and one_edit(word, known):
            return known
    return ""


def one_edit(one: str, other: str) -> bool:
    """Tell whether one letter changed, lost or added parts two words.

    Examples
    --------
    >>> one_edit("pr6sents", "presents"), one_edit("presnts", "presents"), one_edit("a", "bcd")
    (True, True, False)
    """
    if abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    return any(one[start + i :] == other[start + j :] for i, j in ((0, 0), (1, 1), (1, 0), (0, 1)))


def _read(text: str, folded: str, at: int, floor: int) -> Heading | None:
    """The heading around a trigger, or nothing."""
    start = _start(folded, at, floor)
    before = folded[max(floor, start - 12, folded.rfind("\n", 0, start) + 1) : start].rstrip()
    opens = not before or not before[-1].isalnum()
    if before[-1:] == "(" or (not opens and not text[start].isupper()):
        return None
    if text[start].islower() and _WRAPPED.search(text, max(0, start - 40), start):
        return None
    words, end = _run(text, folded, start)
    if not words or "nombre" in before or not any(word in ROLE_WORDS for word in words):
        return None
    colon = folded[end - 1] == ":"
    if (
        not colon
        and (mark := _SEMICOLON.match(folded, end))
        and _NAME_AHEAD.match(text, mark.end())
    ):
        colon, end = True, mark.end()
    alone = _LINE_END.match(folded, end) is not None
    if colon and words[-1] in ("a", "de", "que", "par", "le"):
        return None
    if not colon:
        if before.strip(" *_#-|>•") or words[-1] not in _ENDS:
            return None
        if not alone and not (_PARTICIPLES & set(words) and _NAME_AHEAD.match(text, end)):
            return None
        if len(words) == 1 and words[0] in (
            "present",
            "presente",
            "pouvoir",
            "mandat",
            "represente",
        ):
            return None
    return Heading(start, end, _role(words), columns=bool(_HOLDERS & set(words)))


def _start(folded: str, at: int, floor: int) -> int:
    """Go back from a trigger over the words of headings, to the line's start at most."""
    line = max(folded.rfind("\n", 0, at) + 1, floor)
    words = list(_WORD.finditer(folded, line, at))
    start = at
    for word in reversed(words):
        between = folded[word.end() : start]
        if any(sign in between for sign in ".:;") or not _to_known(word[0]) or word[0].isdigit():
            break
        start = word.start()
    return start


def _run(text: str, folded: str, start: int) -> tuple[list[str], int]:
    """Words of the heading, and where it ends: civilities before a name are of the list."""
    words: list[str] = []
    at = end = start
    while at < len(folded):
        word = _WORD.match(folded, at)
        if word is None:
            break
        if words and (article := _ARTICLE.match(folded, at)):
            return words, article.end()
        known = _to_known(word[0])
        if not known:
            if words and "\n" not in folded[end:at] and _damaged_end(folded, word.start()):
                return words, folded.index(":", at) + 1
            break
        at = word.end()
        if inclusive := _INCLUSIVE.match(folded, at):
            at = inclusive.end()
        words.append(known)
        if known not in _CIVIL_WORDS and not known.isdigit():
            end = at
        between = _BETWEEN.match(folded, at)
        at = between.end() if between else at
        if at < len(folded) and folded[at] == ":":
            return words, at + 1
        if ";" in folded[word.end() : at] and words[-1] in ROLE_WORDS:
            return words, end
        if at < len(folded) and folded[at] == "\n":
            return words, at if words[-1] not in _CIVIL_WORDS else end
        if "\n" in folded[end:at] and words[-1] in _PARTICIPLES and text[at].isupper():
            break
    while words and (words[-1] in _CIVIL_WORDS or words[-1].isdigit()):
        words.pop()
    return words, at if at >= len(folded) else end


def _damaged_end(folded: str, at: int) -> bool:
    """Whether a colon follows an unknown word or two, and words of headings: a misread one."""
    tail = _TO_COLON.match(folded, at)
    if tail is None:
        return False
    words = _WORD.findall(tail[1])
    unknown = [word for word in words if not _to_known(word)]
    return (
        sum(map(len, unknown)) <= 14
        and len(unknown) <= 2
        and (len(words) > 1 or not unknown[0].isalpha())
    )


def _role(words: list[str]) -> Role:
    """The role that a heading gives: the firmest of those that it names."""
    roles = {
        ROLE_WORDS[word]
        for before, word in zip(["", *words], words, strict=False)
        if word in ROLE_WORDS and before not in ("non", "sans")
    }
    gave = {"ayant", "ont", "donne", "donnant", "avec", "donnes", "avaient", "avait"} & set(words)
    if Role.PRESENT in roles and not gave:
        return Role.PRESENT
    if Role.REPRESENTED in roles and (gave or not {"ou", "et"} & set(words) or len(roles) == 1):
        return Role.REPRESENTED
    for role in (Role.EXCUSED, Role.ABSENT, Role.REPRESENTED):
        if role in roles:
            return role
    return Role.ABSENT
