r"""Where a name in running text ends, and which of its words is the surname.

Nothing but its words bounds a name there: "Monsieur Paul DURAND Maire de …" ends before the
function, "Monsieur DURAND\nLe Conseil" at the line, "Monsieur Paul \nDurand" does not.
"""

import re
from dataclasses import dataclass

from registre.extraction.persons.patterns import GAP, NOT_A_NAME, WORD
from registre.model.persons import PersonName
from registre.model.reading import Reading
from registre.text.first_names import is_given
from registre.text.fold import fold
from registre.text.months import MONTHS
from registre.text.name_words import UPPER, is_capitals, is_particle
from registre.text.names import NameOrder, read_name

# The shape of a word is one letter: p a particle, i initials, U capitals, V a first name in
# capitals, T title case, G a first name in title case. A name is a word over these letters.
_MOST_WORDS = 7
# MARTIN Sylvain | DE LA TOUR Jean Paul | MARTIN A.
_SURNAME_FIRST = re.compile(r"p*[UV](?:p*[UV])*(?P<given>G{1,2}|i)")
# Sylvain MARTIN | A. MARTIN | Marie Claude de LA TOUR
_GIVEN_FIRST = re.compile(r"(?P<given>[GTi][GT]?)p*[UV](?:p*[UV]){0,3}")
# MARTIN SYLVAIN | SYLVAIN MARTIN: read_name tells which
_CAPITALS = re.compile(r"p*[UV](?:p*[UV]){1,3}")
# Sylvain Martin | J. Martin | Jean de la Tour | Manuel Nabais Ramos
_TITLED = re.compile(r"(?P<given>[Gi]G?)p*[TG]T?")
# Mauger Sylvain
_TITLED_LAST = re.compile(r"p*T(?P<given>G)")
# Khanthaly Hanoun, after a civility
_UNKNOWN = re.compile(r"(?P<given>T)p*T")
# HANOUN Khanthaly, the same
_UNKNOWN_LAST = re.compile(r"p*[UV](?:p*[UV])*(?P<given>T)")
# What nothing announces is shorter, with a known first name: Sylvain de LA TOUR, MARTIN Sylvain
_BARE_GIVEN_FIRST = re.compile(r"(?P<given>GG?)p*[UV][UV]?(?![UVp])")
_BARE_SURNAME_FIRST = re.compile(r"p*[UV](?:p*[UV])?(?P<given>GG?)(?![UV])")
# MARTIN | de la TOUR | El Hanoun | NABAIS RAMOS
_ALONE = re.compile(r"p*(?:[UV](?:p*U){0,2}|T|G)")


# A sign, a capital or the end of the line
_NOTHING_ELSE = re.compile(rf"[ *_]*(?:[,;.)(/\n]|$|[{UPPER}\d])")
_ROMAN = re.compile(r"[IVX]{2,}")


@dataclass(frozen=True, slots=True)
class Run:
    """A name at its place in the view.

    Parameters
    ----------
    reading
        The name; with a doubt when its order cannot be told.
    full
        Whether it has a first name, or initials, and a surname.
    known
        Whether its first name is a known one.
    """

    start: int
    end: int
    reading: Reading[PersonName]
    full: bool
    known: bool


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int
    shape: str
    breaks: bool  # stands at the start of a line


def read_run(text: str, at: int, *, introduced: bool = True) -> Run | None:
    """Read the name that starts at a place of the view.

    Parameters
    ----------
    text
        The view, case kept.
    at
        Where its first word starts, in code points.
    introduced
        Whether a civility or a formula announces a name there; without it, only a full name
        with a known first name is one.

    Returns
    -------
    Run | None
        ``None`` when no name starts there.

    Examples
    --------
    >>> run = read_run("Paul DURAND Maire de Valfroy", 0)
    >>> str(run.reading), run.end
    ('DURAND Paul', 11)
    >>> str(read_run("Le Goff rappelle", 0).reading)
    'LE GOFF'
    >>> read_run("Le Conseil municipal", 0) is None
    True
    """
    words = _gather(text, at)
    shapes = "".join(word.shape for word in words)
    if not shapes.strip("pi"):
        return None
    match = _match(text, words, shapes) if introduced else _match_bare(shapes)
    return None if match is None else _read(text, words[: match.end()], match)


def _match(text: str, words: list[_Word], shapes: str) -> re.Match[str] | None:
    """Match the shapes of a name that is announced, by the surest order."""
    for pattern in (_SURNAME_FIRST, _GIVEN_FIRST, _CAPITALS, _TITLED, _TITLED_LAST):
        if match := pattern.match(shapes):
            return match
    # "Mme HANOUN Khanthaly," but not "Mme HANOUN Entrée en séance"
    unknown = _UNKNOWN_LAST.match(shapes)
    if unknown and _NOTHING_ELSE.match(text, words[unknown.end() - 1].end):
        return unknown
    return _UNKNOWN.match(shapes) or _ALONE.match(shapes)


def _match_bare(shapes: str) -> re.Match[str] | None:
    """Match the shapes of a name that only its own words tell."""
    return _BARE_SURNAME_FIRST.match(shapes) or _BARE_GIVEN_FIRST.match(shapes)


def _read(text: str, words: list[_Word], match: re.Match[str]) -> Run | None:
    start, end = words[0].start, words[-1].end
    given = match.groupdict().get("given")
    if match.re is _ALONE:
        order = NameOrder.SURNAME_ONLY
    elif given is None:
        order = NameOrder.UNKNOWN
    else:
        first = match.start("given") == 0
        order = NameOrder.GIVEN_FIRST if first else NameOrder.SURNAME_FIRST
    reading = read_name(text[start:end], order)
    if reading.value is None or not reading.value.surname:
        return None
    known = len(words) > 1 and not set("GV").isdisjoint(given or match[0])
    return Run(start, end, reading, full=bool(reading.value.given), known=known)


def _gather(text: str, at: int) -> list[_Word]:
    """Words that may belong to one name, cut at a function, a sign or a line of its own."""
    words: list[_Word] = []
    breaks = broken = False
    while len(words) < _MOST_WORDS and (match := WORD.match(text, at)):
        word = _Word(
            match[0].rstrip(), at, match.start() + len(match[0].rstrip()), _shape(match), breaks
        )
        if _ends(words, word):
            break
        words.append(word)
        gap = GAP.match(text, match.end())
        if gap is None or not (gap.end() > match.end() or match[0][-1] in " '’."):
            break
        breaks = gap["line"] is not None
        if breaks and broken:
            break
        broken = broken or breaks
        at = gap.end()
    while words and words[-1].shape == "p":
        words.pop()
    return words


def _shape(match: re.Match[str]) -> str:
    if match["initials"]:
        return "i"
    word = match["capitalised"]
    if not word or is_particle(word):
        return "p"
    if is_capitals(word):
        return "V" if is_given(word) else "U"
    return "G" if is_given(word) else "T"


def _ends(words: list[_Word], word: _Word) -> bool:
    """Tell whether a word is outside the name that the words before it make."""
    folded = fold(word.text)
    if folded in NOT_A_NAME and (words or folded not in MONTHS or word.shape not in "UV"):
        return True  # but "M. JANVIER Paul" is one
    if words and _ROMAN.fullmatch(word.text):  # Louis XIV
        return True
    if not word.breaks or words[-1].shape == "p":
        return False
    before = "".join(previous.shape for previous in words)
    if before.strip("Gi") == "" and len(words) <= 2:  # a first name waits for its surname
        return word.shape == "i"
    return not (before.strip("pUV") == "" and word.shape == "G")  # and a surname for its first name
