"""Read texts of the European Union: regulations, directives, decisions and treaties."""

import re

from registre.model.references import Reference, ReferenceType

# The year opens the number of regulations since this year, and closes it before.
_YEAR_FIRST = 2015

# (UE) n° 2016/679 | CE no 1370/2007 | 2014/24/UE | (UE, Euratom) 2018/1046 | europeen n° 1407/2013
_UNION = r"(?:ue|u\.e\.|ce|cee|euratom|jai|pesc)"
_MARKS = (
    rf"(?:\s*\(?\s?(?:{_UNION})(?:\s?[,/-]\s?{_UNION})*\s?\)?(?=[\s,n\d]))?"
    r"\s*(?:n\s?[°\"o]\s?|n\.\s?|numero\s|№\s?)?"
)
_GAP = r"(?P<gap>(?:\s+\"?\s?[a-z'-]+\s?\"?){0,12}?)"
NUMBERED = re.compile(
    rf"{_GAP}(?P<union>{_MARKS})\s*(?P<first>\d{{1,4}})\s?(?P<bar>[/-])\s?(?P<second>\d{{1,4}})(?![\d])"
    rf"(?P<tail>\s?/\s?{_UNION}(?![a-z]))?"
)
# reglement general sur la protection des donnees (RGPD)
RGPD_TITLE = re.compile(
    r"\s+(?:europeen\s+)?generale?\s+(?:europeen\s+)?(?:sur|pour|de|relatif a|a)"
    r"\s+la\s+protection\s+des"
    r"\s+donnees(?:\s+(?:a caractere\s+)?personnel(?:le)?s?)?"
    r"(?:\s*\(?\s?(?:ue\s?\)?\s*)?(?:n°\s?)?2016/679(?:\s?\))?)?(?:\s*[(\"]\s?rgpd\s?[)\"])?"
)
RGPD = Reference(
    ReferenceType.EU_REGLEMENT,
    number="2016/679",
    title="règlement général sur la protection des données",
)
TREATIES = {
    "tfue": "traité sur le fonctionnement de l'Union européenne",
    "tue": "traité sur l'Union européenne",
}
TREATY_TITLE = re.compile(
    r"\s+sur\s+(?P<tfue>le\s+fonctionnement\s+de\s+)?l'union\s+europeenne(?:\s*\(\s?t(?:f)?ue\s?\))?"
)
_WORDS = {
    "reglement": ReferenceType.EU_REGLEMENT,
    "directive": ReferenceType.EU_DIRECTIVE,
    "decision": ReferenceType.EU_DECISION,
}
_OTHER = re.compile(
    r"(?<![a-z])(?:article|loi|decret|arrete|code|deliberation|et|qui|que)(?![a-z])"
)


def treaty(name: str) -> Reference:
    """Return the treaty of a short name, ``tfue`` or ``tue``."""
    return Reference(ReferenceType.EU_TREATY, number=name.upper(), title=TREATIES[name])


def read_union_text(folded: str, word: str, end: int) -> tuple[int, Reference] | None:
    """Return the end and the text of the Union whose word, singular, ends at ``end``.

    Examples
    --------
    >>> read_union_text("reglement (ue) n° 2016/679 du", "reglement", 9)[1].key
    'eu:reglement:2016/679'
    >>> read_union_text("directive 2014/24/ue", "directive", 9)[1].key
    'eu:directive:2014/24'
    >>> read_union_text("reglement n° 12/2020 du", "reglement", 9)
    """
    if word == "traite":
        title = TREATY_TITLE.match(folded, end)
        return None if title is None else (title.end(), treaty("tfue" if title["tfue"] else "tue"))
    if word == "reglement":
        title = RGPD_TITLE.match(folded, end)
        if title is not None:
            return title.end(), RGPD
    match = NUMBERED.match(folded, end)
    if match is None or _OTHER.search(match["gap"]):
        return None
    european = match["tail"] or re.search(_UNION, match["union"]) or "europeen" in match["gap"]
    if match["bar"] == "-" and not european:
        return None
    if not european and not (word == "directive" and len(match["first"]) == 4):
        return None
    number = _official_number(_WORDS[word], match["first"], match["second"])
    return match.end(), Reference(_WORDS[word], number=number)


def _official_number(kind: ReferenceType, first: str, second: str) -> str:
    """Put the year where the Official Journal puts it, when only one of the two can be a year."""
    years = [len(part) == 4 and 1950 <= int(part) < 2100 for part in (first, second)]
    if kind is not ReferenceType.EU_REGLEMENT:
        return f"{second}/{first}" if years == [False, True] else f"{first}/{second}"
    if years == [False, True] and int(second) >= _YEAR_FIRST:
        return f"{second}/{first}"
    if years == [True, False] and int(first) < _YEAR_FIRST:
        return f"{second}/{first}"
    return f"{first}/{second}"
