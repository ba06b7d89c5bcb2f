r"""Where a name in running text ends, and which of its words is the surname.

Nothing but its words bounds a name there: "Monsieur Paul DURAND Maire de …" ends before the
function, "Monsieur DURAND\nLe Conseil" at the line, "Monsieur Paul \nDurand" does not.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from registre.extraction.persons.patterns import NOT_A_NAME, WORD
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
_CAPITALS = re.compile(r"VpV|VV|(?P<given>V)p*U|p*U(?:p*U)?(?P<last>V)")
# MARIE CLAUDE MARTIN, when the first is the head of compound names
_COMPOUND = re.compile(r"(?P<given>VV)p*[UV]")
_HEADS = frozenset({"jean", "marie"})
# Sylvain Martin | J. Martin | Jean de la Tour | Manuel Morais Pinto
_TITLED = re.compile(r"(?P<given>[Gi]G?)p*[TG]T?")
# Martin Sylvain
_TITLED_LAST = re.compile(r"p*T(?P<given>G)")
# Khanthaly Hanoun, after a civility
_UNKNOWN = re.compile(r"(?P<given>T)p*T")
# HANOUN Khanthaly, the same
_UNKNOWN_LAST = re.compile(r"p*[UV](?:p*[UV])*(?P<given>T)")
# What nothing announces is shorter, with a known first name: Sylvain de LA TOUR, MARTIN Sylvain
_BARE_GIVEN_FIRST = re.compile(r"(?P<given>GG?)p*[UV][UV]?(?![UVp])")
_BARE_SURNAME_FIRST = re.compile(r"p*[UV](?:p*[UV])?(?P<given>GG?)(?![UVT])")
# MARTIN | de la TOUR | El Hanoun | MORAIS PINTO
_ALONE = re.compile(r"p*(?:[UV](?:p?U)?|T|G)")


_SPOUSE = re.compile(
    r"[\s,(]{1,3}(?:[éÉeE]pouse|ÉPOUSE|EPOUSE|[Nn]ée|NÉE|NEE|[Vv]euve|VEUVE|VVE|[ée]p\.)\s+"
    rf"(?=[{UPPER}])"
)
# A sign, a capital or the end of the line
_NOTHING_ELSE = re.compile(rf"[ *_]*(?:[,;.)(/\n]|$|[{UPPER}\d])")
_ROMAN = re.compile(r"[IVX]{2,}")


@dataclass(slots=True)
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
    shapes, ends = _gather(text, at)
    if not shapes.strip("pi"):
        return None
    match = _match(text, at, shapes, ends) if introduced else _match_bare(shapes)
    return None if match is None else _read(text, at, ends[match.end() - 1], match)


def _match(text: str, at: int, shapes: str, ends: list[int]) -> re.Match[str] | None:
    """Match the shapes of a name that is announced, by the surest order."""
    if shapes.startswith("VV") and fold(text[at : ends[0]]) in _HEADS:
        compound = _COMPOUND.match(shapes)
        if compound is not None:
            return compound
    for pattern in (_SURNAME_FIRST, _GIVEN_FIRST, _CAPITALS, _TITLED, _TITLED_LAST):
        if match := pattern.match(shapes):
            return match
    # "Mme HANOUN Khanthaly," but not "Mme HANOUN Entrée en séance"
    unknown = _UNKNOWN_LAST.match(shapes)
    if unknown and _NOTHING_ELSE.match(text, ends[unknown.end() - 1]):
        return unknown
    return _UNKNOWN.match(shapes) or _ALONE.match(shapes)


def _match_bare(shapes: str) -> re.Match[str] | None:
    """Match the shapes of a name that only its own words tell."""
    return _BARE_SURNAME_FIRST.match(shapes) or _BARE_GIVEN_FIRST.match(shapes)


def _read(text: str, start: int, end: int, match: re.Match[str]) -> Run | None:
    groups = match.groupdict()
    given = groups.get("given") or groups.get("last")
    if match.re is _ALONE:
        order = NameOrder.SURNAME_ONLY
    elif given is None:
        order = NameOrder.UNKNOWN
    else:
        first = match.start("last" if groups.get("last") else "given") == 0
        order = NameOrder.GIVEN_FIRST if first else NameOrder.SURNAME_FIRST
    if spouse := _SPOUSE.match(text, end):  # "Mme MARTIN épouse DURAND Odile"
        shapes, ends = _gather(text, spouse.end())
        end = ends[-1] if shapes.strip("pi") else end
        order = NameOrder.SURNAME_FIRST if match.re is _ALONE else order
    reading = _read_name(text[start:end], order)
    if (
        match.re is _ALONE and not spouse and reading.value and reading.value.given
    ):  # "DE LA TOUR DUPIN"
        surname = " ".join(text[start:end].split()).upper().replace("’", "'")
        reading = Reading(PersonName(surname))
    if reading.value is None or len(reading.value.surname) < 2:  # "Mme X" is nobody
        return None
    known = len(match[0]) > 1 and not set("GV").isdisjoint(given or match[0])
    return Run(start, end, reading, full=bool(reading.value.given), known=known)


# A register prints the same names in every act.
_read_name = lru_cache(maxsize=1 << 14)(read_name)


def _gather(text: str, at: int) -> tuple[str, list[int]]:
    """Shapes and ends of the words that may belong to one name.

    A function, a sign, or a line that does not go on with it cuts the name.
    """
    ends: list[int] = []
    shapes, broken, breaks = "", False, False
    while len(ends) < _MOST_WORDS and (match := WORD.match(text, at)):
        word = match["capitalised"] or match["particle"] or match["initials"]
        shape = "i" if match["initials"] else _shape("".join(word.split("\n")))
        if shape == "m" and not shapes:  # "M. JANVIER Paul"
            shape = "U"
        if shape in "xm" or (shapes and _stops(shapes, shape, word, breaks=breaks)):
            break
        shapes += shape
        ends.append(at + len(word))
        breaks = match["line"] is not None
        if (breaks and broken) or (match.end() == ends[-1] and word[-1] not in "'’."):
            break
        broken = broken or breaks
        at = match.end()
    kept = len(shapes.rstrip("p"))
    return shapes[:kept], ends[:kept]


@lru_cache(maxsize=1 << 15)
def _shape(word: str) -> str:
    """Shape of a word: one letter, ``x`` for a word of no name, ``m`` for a month in capitals."""
    capitals = is_capitals(word)
    folded = fold(word)
    if folded in NOT_A_NAME:
        return "m" if capitals and folded in MONTHS else "x"
    if is_particle(word):
        return "p"
    if capitals:
        return "V" if is_given(word) else "U"
    return "G" if is_given(word) else "T"


def _stops(shapes: str, shape: str, word: str, *, breaks: bool) -> bool:
    """Tell whether a word is outside the name that the words before it make."""
    if shape == "U" and _ROMAN.fullmatch(word):  # Louis XIV
        return True
    if not breaks or shapes[-1] == "p":
        return False
    if not shapes.strip("Gi") and len(shapes) <= 2:  # a first name waits for its surname
        return shape == "i"
    return shape != "G" or bool(shapes.strip("pUV"))  # and a surname for its first name
