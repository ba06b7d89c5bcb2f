"""Read the deliberations of several councils, cited by place and day, in a sentence or a list."""

import re

from registre.extraction.references.texts import CitedText, ReadDay
from registre.model.references import Reference, ReferenceType

# How far after the word the first place stands, and how many places a list may hold.
_REACH, _MANY = 160, 200
_CAPITAL = re.compile(r"[^\W\d_]")
# de Valbresse en date du | - Le Thuel ....... | , Corvigny (le
_PLACE = re.compile(
    r"(?:(?:commune|ville|communaute|conseil)[a-z\s']{0,40}?(?:d'|\sde\s|\sdu\s))?"
    r"(?P<place>[a-z][a-z'\s-]{1,45}?)"
    r"(?:[\s:(,_…-]|\.{2,}|(?<![a-z])(?:en\s+date|du|le)(?![a-z])){1,60}(?=\d)"
)
_BETWEEN = re.compile(
    r"\s?\)?[\s,;•*-]{1,12}(?:et\s+)?(?:(?:celles?\s+)?(?:des?|du|la|les?)\s+|d'|l')?"
)


def read_places(
    text: str, folded: str, cited: list[CitedText], end: int, read_day: ReadDay
) -> list[CitedText]:
    r"""Return the deliberations that places and days tell, after the word that announces them.

    Parameters
    ----------
    cited
        Those read after it already.
    end
        Where that word ends.

    Examples
    --------
    >>> from registre.extraction.references.texts import plain_days
    >>> text = " des conseils municipaux de :\n- Valbresse : 3 mai 2012\n- Le Thuel : 4 mai 2012"
    >>> read = read_places(text, text.lower(), [], 0, plain_days(text.lower()))
    >>> [cited.reference.key for cited in read]
    ['deliberation:@2012-05-03', 'deliberation:@2012-05-04']
    """
    found: list[CitedText] = []
    if any(one.reference.number for one in cited):
        return found
    at = _first(text, folded, end)
    if cited:
        between = _BETWEEN.match(folded, cited[-1].end)
        at = between.end() if between else None
    while at is not None and len(found) < _MANY:
        place = _PLACE.match(folded, at)
        if place is None or not text[place.start("place")].isupper():
            break
        day = read_day(place.end())
        if day is None or not day[1].possible() or day[1].year is None:
            break
        reference = Reference(ReferenceType.DELIBERATION, date=str(day[1]))
        found.append(CitedText(at, day[0], reference))
        between = _BETWEEN.match(folded, day[0])
        at = between.end() if between else None
    # one place with a day may be said of anything
    return found if cited or len(found) > 1 else []


def _first(text: str, folded: str, start: int) -> int | None:
    """Return where the first place stands: at the first capital, with its day."""
    end = min(len(text), start + _REACH)
    for letter in _CAPITAL.finditer(text, start, end):
        at = letter.start()
        if text[at].isupper() and not text[at - 1].isalpha():
            return at if _PLACE.match(folded, at) else None
        if folded.startswith((";", "\x00"), at - 1):
            return None
    return None
