"""The words that open a citation, and the kinds of text that they tell."""

import re
from functools import lru_cache

from registre.model.references import ReferenceType

# articles L. 2121-29 | L. 2121-29 du CGCT | code ... | CGCT | loi n° ... | RGPD: each branch opens
# with a letter, so that the search skips fast.
TRIGGER = re.compile(
    r"(?:a(?:rt(?:ic[lit]es?|\.|(?=\s[lrd]?[\s.]{0,2}\d))|rretes?|ccords?-cadres?)"
    r"|c(?:odes?|irculaires?|onventions?|ontrats?|onstitution"
    r"|\.?\s?g\.?\s?(?:c\.?\s?t|i|p\.?\s?p\.?\s?p|3\.?\s?p|p\.?\s?3|f\.?\s?p)|g2p"
    r"|ja|asf|ch|pce|eseda|rpm)"
    r"|l(?:ois?|ivre\s+des\s+procedures|pf|\.?\s?o?\.?\s?\d{3,4}\s?-\s?\d)"
    r"|ordonnances?"
    r"|d(?:ecrets?(?:-lois?)?|eliberations?|ecisions?|irectives?|\.?\s?\d{3,4}\s?-\s?\d)"
    r"|i(?:nstructions?|oi)|marches?"
    r"|r(?:eglements?|gpd|\.?\s?\d{3,4}\s?-\s?\d)"
    r"|t(?:raites?|fue))(?:(?<=\.)|(?![a-z]))"
)

KINDS = {
    "loi": ReferenceType.LOI,
    "ioi": ReferenceType.LOI,  # a capital I for an l
    "ordonnance": ReferenceType.ORDONNANCE,
    "decret": ReferenceType.DECRET,
    "decret-loi": ReferenceType.DECRET,
    "arrete": ReferenceType.ARRETE,
    "deliberation": ReferenceType.DELIBERATION,
    "decision": ReferenceType.DECISION,
    "circulaire": ReferenceType.CIRCULAIRE,
    "instruction": ReferenceType.CIRCULAIRE,
    "convention": ReferenceType.CONVENTION,
    "marche": ReferenceType.CONVENTION,
    "contrat": ReferenceType.CONVENTION,
    "accord-cadre": ReferenceType.CONVENTION,
}
# With a day but no number these are something else: a market day, the start of a contract.
NUMBERED_ONLY = frozenset({"marche", "contrat", "accord-cadre"})
# Kinds that the act itself may be of, so that its title looks like a citation.
LOCAL = frozenset(
    {
        ReferenceType.ARRETE,
        ReferenceType.DELIBERATION,
        ReferenceType.DECISION,
        ReferenceType.CONVENTION,
        ReferenceType.CIRCULAIRE,
    }
)


@lru_cache(256)
def singular(word: str) -> str:
    """Return the word of a kind of text without its plural marks.

    Examples
    --------
    >>> singular("accords-cadres"), singular("lois")
    ('accord-cadre', 'loi')
    """
    return "-".join(part.removesuffix("s") for part in word.split("-"))
