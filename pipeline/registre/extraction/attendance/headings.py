"""Find the headings of attendance lists: where each list begins and the role it gives.

A heading is a run of words of headings around one that gives a role. It ends at a colon, at the
end of its line, or where a name begins. Words are known with one letter misread, so that
``Pr6sents :`` opens a list.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from registre.extraction.attendance.vocabulary import to_known
from registre.extraction.attendance.words import ROLE_WORDS, TRIGGERS
from registre.model.persons import Role
from registre.text.name_words import CIVILITY, UPPER

# Letters of unknown words that a heading may hold before its colon: "ayant clonné procuration :"
MISREAD = 14
# No heading is longer, an article of law aside.
LONGEST = 200

_WORD = re.compile(r"[a-z0-9]+")
# "pré'sents", "ab sents"
_SECOND_HALF = re.compile(r"[ '.-]([a-z]+)")
# "présent(e)s", "présent·e·s", "excusé.e.s": one word
_INCLUSIVE = re.compile(r"(?<=[a-z])(?:[(·.•-](?:e|es|s|ere|eres)\)?){1,2}s?\b")
# "Étai(en)t": the verb of a heading, in the singular and in the plural
_VERB_INCLUSIVE = re.compile(r"\betai\(en\)t\s*\Z")
# What may stand between the words of a heading.
_BETWEEN = re.compile(r"(?:[^\w\n:]|_|\n(?=[a-z(]))*")
# "en application de l'article L 2121-20 du Code général des collectivités territoriales :"
_ARTICLE = re.compile(r"(?:application|vertu|conformite|article)\b[^:]{0,160}:")
# Lines that a colon closes: the only ones where a misread role word is looked for.
_COLON_FIRST = re.compile(r"[^\w\n:]{0,8}([^\n:]{5,70}):")
_COLON_LINE = re.compile(rf"\n{_COLON_FIRST.pattern}")
_TO_COLON = re.compile(r"([^\n:]{2,60}):")
_LINE_END = re.compile(r"[^\w\n]*(?:\n|$)")
_SEMICOLON = re.compile(r"\s*[;.]")
_NAME_AHEAD = re.compile(
    rf"[\s*_:]*(?:{CIVILITY}(?![a-z])|[{UPPER}][\w'’-]+[^\n.]{{0,40}}(?:,| [-;•] ))"
)
# A line that runs on to the next: what begins the next one is no heading.
_WRAPPED = re.compile(r"[^\s.:;!?>*_-][^\S\n]*\n[^\S\n]*$")

# "Étlent présents :", "Ét.aient présents :": whatever the one word before says
_ONE_WORD = re.compile(r"[^\w\n]*[a-z]{1,8}[-.' ]?[a-z]{1,8} ?")
# "Étaientprésents :"
_GLUED = re.compile(r"(?:\A|\n)[^\w\n]*et[a-z]{3,6}\Z")
_AT_COLON = re.compile(r"[a-z]+(?:[(·.•-]e?s?\)?)?\s?:")

_CIVIL = frozenset(("m", "mm", "mme", "mmes", "mesdames", "messieurs", "madame", "monsieur"))
_HOLDERS = frozenset(("mandataire", "mandataires"))
_PARTICIPLES = frozenset(word for word in ROLE_WORDS if word.endswith(("s", "ee")))
# Words that end a heading without colon, and those that never do alone.
_LAST = _PARTICIPLES | _HOLDERS | {
    "procuration", "pouvoir", "suivants", "seance", "absent", "present", "excuse",
}  # fmt: skip
_NEVER_ALONE = frozenset(("present", "presente", "pouvoir", "mandat", "represente"))
# Words after which a colon closes a sentence, not a heading: "donne pouvoir à :"
_NEVER_LAST = frozenset(("a", "de", "que", "par", "le"))
_GAVE = frozenset(("ayant", "ont", "donne", "donnant", "avec", "donnes", "avaient", "avait"))


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: where it stands in the view, and the role of the names after it.

    Parameters
    ----------
    columns
        Whether it heads two columns: who gives, and who holds.
    until
        Where its list ends at the latest, when that is known.
    sentence
        Whether it is no heading, but the beginning of a sentence that may give a proxy.
    """

    start: int
    end: int
    role: Role
    columns: bool = False
    until: int = 0
    sentence: bool = False


def find_headings(text: str, folded: str) -> list[Heading]:
    """Return the headings of attendance lists, in order.

    Parameters
    ----------
    text, folded
        The view, and the view without case and accents; both have one length.

    Examples
    --------
    >>> text = "Étaient présents : M. A. Absents excusés : Mme B."
    >>> folded = "etaient presents : m. a. absents excuses : mme b."
    >>> [text[heading.start : heading.end] for heading in find_headings(text, folded)]
    ['Étaient présents :', 'Absents excusés :']
    """
    found: list[Heading] = []
    for at in sorted({*_literal(folded), *_misread(folded)}):
        floor = found[-1].end if found else 0
        if at >= floor and (heading := _read(text, folded, at, floor)) is not None:
            found.append(heading)
    return found


def _literal(folded: str) -> Iterator[int]:
    for trigger in TRIGGERS:
        at = folded.find(trigger)
        while at >= 0:
            if at == 0 or not folded[at - 1].isalpha() or _GLUED.search(folded, at - 12, at):
                yield at
            at = folded.find(trigger, at + len(trigger))


def _misread(folded: str) -> Iterator[int]:
    """Yield role words with one letter misread, in lines that a colon closes."""
    for line in filter(None, (_COLON_FIRST.match(folded), *_COLON_LINE.finditer(folded))):
        for word in _WORD.finditer(folded, line.start(1), line.end(1)):
            whole = _whole(folded, word)[0]
            if word[0] not in ROLE_WORDS and to_known(whole) in ROLE_WORDS:
                yield word.start()
                break


def _read(text: str, folded: str, at: int, floor: int) -> Heading | None:
    """Read the heading around a role word that is no earlier than a floor."""
    start = _start(folded, at, floor)
    line = folded.rfind("\n", 0, start) + 1
    before = folded[max(floor, start - 12, line) : start].rstrip()
    alone = _ONE_WORD.fullmatch(folded, line, start) and _AT_COLON.match(folded, at)
    if not alone and not _may_open(text, start, before):
        return None
    words, end = _run(text, folded, start)
    if not any(word in ROLE_WORDS for word in words):
        return None
    closed = folded[end - 1] == ":" and words[-1] not in _NEVER_LAST
    if not closed and folded[end - 1] != ":":
        within = before and text[start].islower()  # "MM. A et B, excusés."
        mark = None if within else _SEMICOLON.match(folded, end)
        if mark and words[-1] in _LAST and _NAME_AHEAD.match(text, mark.end()):
            closed, end = True, mark.end()
        else:
            closed = not before.strip(" *_#-|>•") and _stands_alone(text, folded, words, end)
    if not closed:
        return None
    return Heading(start, end, _role(words), columns=bool(_HOLDERS & set(words)))


def _may_open(text: str, start: int, before: str) -> bool:
    """Whether a heading may begin here: not within a sentence, nor between brackets."""
    if before.endswith("(") or "nombre" in before:
        return False
    before = _VERB_INCLUSIVE.sub("", before)
    if before and before[-1].isalnum() and not text[start].isupper():
        return False
    wrapped = _WRAPPED.search(text, max(0, start - 40), start)
    return not (text[start].islower() and wrapped)


def _stands_alone(text: str, folded: str, words: list[str], end: int) -> bool:
    """Whether words without colon are a heading: alone on their line, or before a name."""
    if words[-1] not in _LAST or (len(words) == 1 and words[0] in _NEVER_ALONE):
        return False
    if _LINE_END.match(folded, end):
        return True
    return bool(_PARTICIPLES & set(words)) and _NAME_AHEAD.match(text, end) is not None


def _start(folded: str, at: int, floor: int) -> int:
    """Go back from a role word over the words of headings, to the line's start at most."""
    line = max(folded.rfind("\n", max(0, at - LONGEST), at) + 1, floor, at - LONGEST)
    start = at
    for word in reversed(list(_WORD.finditer(folded, line, at))):
        between = folded[word.end() : start]
        if (
            not between
            or any(sign in between for sign in ".:;(")
            or not to_known(word[0])
            or word[0].isdigit()
        ):
            break
        start = word.start()
    return start


def _run(text: str, folded: str, start: int) -> tuple[list[str], int]:
    """Return the words of a heading, and where it ends: civilities after it are of the list."""
    words: list[str] = []
    at = end = start
    while at < start + LONGEST and (word := _WORD.match(folded, at)):
        if words and (article := _ARTICLE.match(folded, at)):
            return words, article.end()
        whole, whole_end = _whole(folded, word)
        known = to_known(whole)
        if not known:
            if words and "\n" not in folded[end:at] and (colon := _misread_end(folded, at)):
                return words, colon
            break
        inclusive = _INCLUSIVE.match(folded, whole_end)
        after = inclusive.end() if inclusive else whole_end
        words.append(known)
        if known not in _CIVIL and not known.isdigit():
            end = after
        between = _BETWEEN.match(folded, after)
        at = between.end() if between else after
        if folded.startswith(":", at):
            return words, at + 1
        if ";" in folded[after:at] or (
            "\n" in folded[after:at] and words[-1] in ROLE_WORDS and text[at].isupper()
        ):
            break
    while words and (words[-1] in _CIVIL or words[-1].isdigit()):
        words.pop()
    return words, end


def _whole(folded: str, word: re.Match[str]) -> tuple[str, int]:
    """Return a word and where it ends: with its second half if a stray sign cut it."""
    if word[0] not in ROLE_WORDS and (rest := _SECOND_HALF.match(folded, word.end())):
        whole = word[0] + rest[1]
        if whole in ROLE_WORDS:
            return whole, rest.end()
    return word[0], word.end()


def _misread_end(folded: str, at: int) -> int:
    """Return where a colon ends a heading with a misread word or two; 0 if none does."""
    tail = _TO_COLON.match(folded, at)
    if tail is None:
        return 0
    words = _WORD.findall(tail[1])
    unknown = [word for word in words if not to_known(word)]
    few = len(unknown) <= 2 and sum(map(len, unknown)) <= MISREAD
    broken = len(words) > 1 or not all(map(str.isalpha, words))
    return tail.end() if few and broken else 0


def _role(words: list[str]) -> Role:
    """Return the role that a heading gives: the firmest of those that it names."""
    roles = {
        ROLE_WORDS[word]
        for before, word in zip(["", *words], words, strict=False)
        if word in ROLE_WORDS and before not in ("non", "sans")
    }
    gave = bool(_GAVE & set(words)) and roles != {Role.PRESENT}
    if Role.PRESENT in roles and not gave:
        return Role.PRESENT
    if Role.REPRESENTED in roles and (gave or not {"ou", "et"} & set(words) or len(roles) == 1):
        return Role.REPRESENTED
    for role in (Role.EXCUSED, Role.ABSENT, Role.REPRESENTED):
        if role in roles:
            return role
    return Role.ABSENT
