"""Read what stands beside a citation: who took the text, and what it is about."""

import re

from registre.extraction.references.patterns import TITLE_END
from registre.model.references import ReferenceType

# conseil municipal | bureau communautaire | commission permanente | assemblee departementale
_BODY = re.compile(
    r"conseil\s+(?:municipal|communautaire|metropolitain|departemental|regional|general|syndical"
    r"|d'administration|d'etat|constitutionnel|de\s+(?:la\s+)?communaute|de\s+(?:la\s+)?metropole)"
    r"|bureau\s+(?:communautaire|syndical|metropolitain)|comite\s+syndical|commission\s+permanente"
    r"|assemblee\s+(?:departementale|regionale)|president\s+de\s+la\s+republique"
)
# arrete prefectoral | arrete du maire: one word for the office, whatever the wording
_OFFICES = (
    (re.compile(r"inter-?\s?ministeriel"), "interministériel"),
    (re.compile(r"ministeriel|(?<![a-z])ministre|ministere"), "ministre"),
    (re.compile(r"prefectora|(?<![a-z])prefete?(?![a-z])"), "préfet"),
    (re.compile(r"municipa[lu]|(?<![a-z])maire(?![a-z])"), "maire"),
    (re.compile(r"(?<![a-z])presidente?(?![a-z])"), "président"),
)
# What follows a date: du conseil municipal
_AFTER = re.compile(r"\s+(?:du|de\s+la|de\s+l')\s*")
# relatif a | portant | fixant | pour | tendant a
_SUBJECT = re.compile(
    r"\s*,?\s*(?:modifiee?s?\s*,?\s*)?"
    r"(?P<subject>(?:relati[a-z]+|portant|fixant|instituant|tendant|visant|autorisant|approuvant|"
    r"prescrivant|reglementant|instaurant|pour|sur)\s)"
)
# , | et notamment | et de l'arrete: what follows is not the subject
_OTHER = re.compile(
    r",|\s(?:et\s+)?(?:notamment|modifie[es]{0,2})\s"
    r"|\set\s(?:de\s|du\s|des\s)?(?:la\s|le\s|les\s|l')?(?:loi|decret|arrete|code|article)s?\s"
)
_LONGEST = 160


def read_authority(text: str, folded: str, kind: ReferenceType, start: int, end: int) -> str:
    """Return who took the local or ministerial text cited at a span, or nothing.

    A body stands as printed; an office has one word.

    Examples
    --------
    >>> read = "la délibération du Conseil municipal du 12 mai 2020"
    >>> plain = "la deliberation du conseil municipal du 12 mai 2020"
    >>> read_authority(read, plain, ReferenceType.DELIBERATION, 3, 51)
    'Conseil municipal'
    """
    body = _BODY.search(folded, start, end)
    if body is None:
        after = _AFTER.match(folded, end)
        body = _BODY.match(folded, after.end()) if after else None
    if body is not None:
        return " ".join(text[body.start() : body.end()].split())
    if kind not in (ReferenceType.ARRETE, ReferenceType.DECISION, ReferenceType.CIRCULAIRE):
        return ""
    for written, office in _OFFICES:
        if written.search(folded, start, end):
            return office
    return ""


def read_title(text: str, folded: str, end: int) -> str:
    """Return what a text is about, as printed after its citation, or nothing.

    Examples
    --------
    >>> line = "l'arrete du 3 mai 2019 portant reglement de voirie ; vu"
    >>> read_title(line, line, 22)
    'portant reglement de voirie'
    """
    subject = _SUBJECT.match(folded, end)
    if subject is None:
        return ""
    start = subject.start("subject")
    limit = start + _LONGEST
    stop = TITLE_END.search(folded, start, limit)
    if stop is not None:
        limit = stop.start()
    elif limit < len(text):
        limit = text.rfind(" ", start, limit)
    other = _OTHER.search(folded, start, limit)
    if other is not None:
        limit = other.start()
    return " ".join(text[start:limit].split()).rstrip(" .:*")
