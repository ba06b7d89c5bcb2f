"""Find the approval of the previous minutes, before the first item of a session."""

import re

# compte-rendu | procès verbal | PV
_MINUTES = r"(?:comptes?[- ]?rendus?|proces[- ]?verba(?:l|ux)|pv)"
_WORDS = ("rendu", "verba", "pv")  # one of which each of them holds
# de la séance du 29 juillet 2019 | du 3 juin 2021 | de la précédente réunion
_WHICH = r"(?:\s(?:de\s(?:la\s)?|du\s|des\s|d'une\s)[^,.;:\n(]{3,70}(?:\n[^,.;:\n(]{0,60}\d{4})?)?"
NAMED = re.compile(rf"\b{_MINUTES}{_WHICH}")
# est adopté | a été lu et approuvé | , à l'unanimité, sont approuvés
_ADOPTED = r"(?:adopte|approuve|valide)(?:e|s|es)?\b"
_SAID = r"(?:est|sont|ete|et|lus?|lue|ainsi|tacitement|unanimite,?)"
# le compte-rendu ainsi amendé est adopté | Le PV de la séance du 3 mars : adopté à l'unanimité
_PASSIVE = re.compile(
    rf"\b{_MINUTES}\b(?:(?!\n\s*\n)[^.;]){{0,160}}?(?:\b{_SAID}\s|[:,]\s?|\n\s*){_ADOPTED}"
    rf"(?!\s(?:l[ea]s?|un[e]?|ce|cette)\s)"
)
# soumet le procès-verbal du 3 mai. Il est adopté
_TOLD_AFTER = re.compile(
    rf"\b{_MINUTES}\b[^.;]{{0,120}}\.\s{{1,3}}(?:il|ils|celui-ci|ce\sdernier)\s(?:est|sont|a\sete)\s{_ADOPTED}"
)
# adopte le compte rendu | approuve à l'unanimité le procès-verbal
_ACTIVE = re.compile(
    rf"\b(?:adopte|approuve|valide)(?:nt)?\b(?:\s?,?\sa\sl'unanimite,?)?\s"
    rf"(?:l[ea]s?|ledit|ce|son|sans\s\w+\sle)\s(?:projet\sde\s)?(?P<named>{_MINUTES}\b{_WHICH})"
)
# Approbation à l'unanimité du compte-rendu de la réunion du 28 septembre 2016
_NOMINAL = re.compile(
    rf"\bapprobation(?:,?\sa\sl'unanimite,?)?\s(?:du|des)\s(?P<named>{_MINUTES}\b{_WHICH})"
    r"[^.;\n]{0,60}(?:\n{1,2}[^.;\n]{0,80})?"
)
_AGREED = re.compile(r"unanimite|adopte|approuve|sans\sobservation|aucune\sobservation")


def find_minutes(folded: str, start: int, end: int) -> tuple[int, int, int] | None:
    """Find the approval of the previous minutes.

    Returns
    -------
    tuple[int, int, int] | None
        Where it begins, and where what is approved is named; ``None`` when nothing is approved.

    Examples
    --------
    >>> text = "le compte-rendu de la seance du 2 mai 2019 est adopte a l'unanimite."
    >>> start, first, last = find_minutes(text, 0, len(text))
    >>> text[first:last]
    'compte-rendu de la seance du 2 mai 2019'
    >>> find_minutes("il propose d'adopter le compte rendu.", 0, 37) is None
    True
    """
    if not any(folded.find(word, start, end) >= 0 for word in _WORDS):
        return None
    found = (
        _PASSIVE.search(folded, start, end)
        or _ACTIVE.search(folded, start, end)
        or _TOLD_AFTER.search(folded, start, end)
        or _nominal(folded, start, end)
    )
    if found is None:
        return None
    deliberated = folded.rfind(
        "apres en avoir", max(start, found.start() - _DELIBERATED), found.start()
    )
    begins = found.start() if deliberated < 0 else deliberated
    best = _named(folded, found.start(), found.end())
    if best is None or best[1] - best[0] < _PRECISE:
        # named in full a few lines above: "était joint le compte rendu de la séance du …"
        above = _named(folded, max(start, found.start() - _ABOVE), found.start())
        if above is not None and (best is None or above[1] - above[0] >= _PRECISE):
            return min(begins, above[0]), *above
    return (begins, *best) if best else None


def _nominal(folded: str, start: int, end: int) -> re.Match[str] | None:
    """Find "Approbation du compte-rendu" with the word that tells it was approved."""
    return next(
        (m for m in _NOMINAL.finditer(folded, start, end) if _AGREED.search(m[0], 12)), None
    )


# The length of a name that tells which minutes, and how far above it may stand, in characters
_PRECISE, _ABOVE = 20, 600
# How far above the approval the deliberation may be told, in characters
_DELIBERATED = 250


def _named(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the last mention of minutes, a precise one before any other."""
    spans = [match.span() for match in NAMED.finditer(folded, start, end)]
    if not spans:
        return None
    cut = [(first, first + len(_short(folded[first:last]))) for first, last in spans]
    precise = [span for span in cut if span[1] - span[0] >= _PRECISE]
    return (precise or cut)[-1]


# what follows the name of the minutes in its sentence
_VERB = re.compile(
    r"\s(?:est|sont|a\sete|ont\sete|et\s|ainsi|n'|avec|qui|tel|lors|dans|adopte|envoye)"
)


def _short(name: str) -> str:
    match = _VERB.search(name)
    return (name[: match.start()] if match else name).rstrip()
