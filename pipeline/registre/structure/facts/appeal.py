"""Read before which court, and within which time, an act may be challenged."""

import re

from registre.text.numerals import NUMBER_WORDS, read_number

# tribunal administratif de Rennes | Tribunal Administratif
_COURT = re.compile(
    r"tribunal\s+administratif(?:\s+(?:de\s+la\s+|de\s+|d'|du\s+)"
    r"(?P<town>[a-z'-]+(?:[ -](?:sur|en|sous|de|la|le)[ -][a-z-]+)?))?"
)
_CHALLENGES = (
    "tribunal", "contentieux", "telerecours", "exces de pouvoir", "juridiction administrative",
)  # fmt: skip
_APPEAL = re.compile("|".join(_CHALLENGES))
# dans un délai de deux mois | dans les deux mois | délai de recours de 2 mois
# Each branch opens with a letter, so that the search skips all others.
_PERIOD = re.compile(
    rf"(?:delais?\s(?:de\srecours\s)?(?:contentieux\s)?(?:est\s)?(?:de|d')\s?|dans\sles\s"
    rf"|delais?[^.:\n]{{0,30}}recours\s?:\s?|recours[^.:\n]{{0,30}}delais?\s?:\s?)"
    rf"(?P<count>\d{{1,2}}|{NUMBER_WORDS})\s?(?:\(\w+\)\s)?(?P<unit>mois|ans?|jours)\b"
)
_UNITS = {"mois": "P{}M", "an": "P{}Y", "ans": "P{}Y", "jours": "P{}D"}
# How far the period may stand from the words that speak of an appeal, in characters
_NEAR = 400


def read_court(text: str, folded: str, start: int, end: int) -> str:
    """Read the court, as printed; the one with its town before any other.

    Examples
    --------
    >>> text = "devant le tribunal administratif de Lille"
    >>> read_court(text, text.lower(), 0, len(text))
    'tribunal administratif de Lille'
    """
    best = ""
    for match in _COURT.finditer(folded, start, end):
        # a town has a capital
        if match["town"] and text[match.start("town")].isupper():
            return " ".join(text[match.start() : match.end()].split())
        best = best or text[match.start() : folded.find("administratif", match.start()) + 13]
    return " ".join(best.split())


def read_appeal_period(folded: str, start: int, end: int) -> str:
    """Read how long an act may be challenged, an ISO 8601 duration; empty when not printed.

    Examples
    --------
    >>> text = "un recours devant le tribunal administratif dans un delai de deux mois"
    >>> read_appeal_period(text, 0, len(text))
    'P2M'
    """
    if not any(folded.find(word, start, end) >= 0 for word in _CHALLENGES):
        return ""
    for match in _PERIOD.finditer(folded, start, end):
        around = max(start, match.start() - _NEAR), min(end, match.end() + _NEAR)
        if not _APPEAL.search(folded, *around):
            continue
        written = match["count"]
        count = int(written) if written.isdigit() else read_number(written)
        if count:
            return _UNITS[match["unit"]].format(count)
    return ""
