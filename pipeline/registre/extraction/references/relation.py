"""Tell what the act does with a text that it cites, from the words before and after."""

import re
from bisect import bisect_right

from registre.model.references import Relation

# Vu | - VU : | **Vu** | V U: it opens a line, or follows a semicolon
VISA = re.compile(r"v\s?u(?=[\s:*'])")
_OPENS = re.compile(r"(?:\A|[\n;])[^\na-z0-9]{0,8}\Z")
# What closes a visa before its text is over
_VISA_END = re.compile(
    r";|\n\s*\n|\n\W{0,6}(?:considerant|sur|apres|le conseil|decide|delibere|article)\b|\.\s*\n"
)
# The text is cited inside the title of another: "pris en application de", "modifie par"
_INSIDE = re.compile(
    r"(?<![a-z])(?:application|modifie[es]{0,2}|modifiant|abrogeant|relati[a-z]+|portant|pour)\s"
)
_APPLIES = re.compile(
    r"(?:application|conforme|conformement|vertu|fondement|execution|titre|respect|sens|termes|"
    r"conditions (?:prevues|fixees|definies))\s[^.,;]{0,60}$"
)
# modifie la | portant modification de; not "modifie par": then the text cited is the modifier
_MODIFIES = re.compile(
    r"(?:modifi(?:e|er|ant|cation)|complet(?:e|er|ant)|remplac(?:e|er|ant)|proroge?[a-z]{0,3}"
    r"|amend[a-z]+)\s(?!par\s)[^.;,:]{0,40}$"
)
_REPEALS = re.compile(
    r"(?:abrog(?:e|er|eant|ation)|rapport(?:e|er|ant)|annul(?:e|er|ant|ation)|retir(?:e|er|ant)|"
    r"annule et remplace)\s(?!par\s)[^.;,:]{0,25}$"
)
_REPEALED = re.compile(r"[^.;]{0,60}?\b(?:est|sont)\s+(?:abroge|rapporte|annule|retire)")
_MODIFIED = re.compile(r"[^.;]{0,60}?\b(?:est|sont)\s+(?:modifie|complete|remplace|proroge)")
_NEAR = 110
_LONGEST_VISA = 700


class RelationReader:
    """Reads the relations of one view."""

    def __init__(self, folded: str) -> None:
        self.folded = folded
        self._visas = [
            match.end()
            for match in VISA.finditer(folded)
            if _OPENS.search(folded, max(0, match.start() - 9), match.start())
        ]

    def read(self, start: int, end: int) -> Relation:
        """Return the relation of the citation at a span of the view."""
        visa = self._visa(start)
        if visa is not None:
            return Relation.CITES if _INSIDE.search(visa) else Relation.VISA
        before = self.folded[max(0, start - _NEAR) : start]
        after = self.folded[end : end + _NEAR]
        if _REPEALS.search(before) or _REPEALED.match(after):
            return Relation.REPEALS
        if _APPLIES.search(before):
            return Relation.APPLIES
        if _MODIFIES.search(before) or _MODIFIED.match(after):
            return Relation.MODIFIES
        return Relation.CITES

    def _visa(self, start: int) -> str | None:
        """Return what stands between "Vu" and a citation of the same visa."""
        index = bisect_right(self._visas, start) - 1
        if index < 0 or start - self._visas[index] > _LONGEST_VISA:
            return None
        said = self.folded[self._visas[index] : start]
        return None if _VISA_END.search(said) else said
