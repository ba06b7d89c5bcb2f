"""Read texts that are known by a name: codes, the Constitution, texts of the Union."""

import re

from registre.extraction.references import eu
from registre.extraction.references.codes import find_abbreviation, find_title
from registre.extraction.references.triggers import KINDS, singular
from registre.model.references import Reference, ReferenceType

_UNION_WORDS = frozenset({"reglement", "directive", "decision", "traite"})
_CONSTITUTION_DAY = re.compile(r"\s+(?:francaise\s+)?du\s+(?:0?4|quatre)\s+octobre\s+1958")
# (CGCT) | (ci-apres « CGCT »), after the title
_ABBREVIATED = re.compile(r"\s*\(\s?[\"']?(?:ci-apres\s+)?(?:dit\s+)?c[a-z0-9. ]{1,12}[\"']?\s?\)")


def read_named(
    text: str, folded: str, word: str, span: tuple[int, int], *, beside_article: bool
) -> tuple[int, Reference] | None:
    """Return the end and the text that a word names; ``None`` when it names none.

    Parameters
    ----------
    word
        The word that opens the name, in folded text, empty for an abbreviation; it takes ``span``.
    beside_article
        Whether an article stands before: then short abbreviations and "Constitution" are certain.
    """
    start, end = span
    if word in ("code", "codes") or word.startswith("livre"):
        found = find_title(folded, start if word.startswith("livre") else end)
        if found is None:
            return None
        again = _ABBREVIATED.match(folded, found[0])
        return (again.end() if again else found[0]), found[1].reference
    one = singular(word)
    if one in KINDS and one not in _UNION_WORDS:
        return None
    if one == "rgpd":
        return end, eu.RGPD
    if one == "tfue":
        return end, eu.treaty(one)
    if one in _UNION_WORDS:
        return eu.read_union_text(folded, one, end)
    if one == "constitution":
        day = _CONSTITUTION_DAY.match(folded, end)
        if day is not None:
            return day.end(), Reference(ReferenceType.CONSTITUTION, date="1958-10-04")
        # The making of something has no capital.
        certain = beside_article or text[start] == "C"
        return (end, Reference(ReferenceType.CONSTITUTION)) if certain else None
    short = find_abbreviation(text, folded, start, beside_article=beside_article)
    return None if short is None else (short[0], short[1].reference)
