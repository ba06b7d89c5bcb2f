"""The words that open a citation, and the kinds of text that they tell."""

import re
from functools import lru_cache

from registre.model.references import ReferenceType

# articles L. 2121-29 | L. 2121-29 du CGCT | code ... | CGCT | loi n° ... | RGPD: each branch opens
# with a letter, so that the search skips fast.
TRIGGER = re.compile(
    r"(?:a(?:r[tf](?:[il1][ce][lit1][ec]s?|\.|(?=\s[lrd]?[\s.]{0,2}\d))"
    r"|rr[ec][tf][ec]s?|ccords?-cadres?)"
    r"|c(?:[o0]d[ec]s?|irculaires?|onventions?|ontrats?|onstitution"
    r"|\.?\s?g\.?\s?(?:c\.?\s?t|i|p\.?\s?p\.?\s?p|3\.?\s?p|p\.?\s?3|f\.?\s?p)|g2p"
    r"|ja|asf|ch|pce|eseda|rpm)"
    r"|l(?:[o0][il1]s?|ivre\s+des\s+procedures|pf|\.?\s?o?\.?\s?\d{3,4}\s?-\s?\d)"
    r"|ordonnances?"
    r"|d(?:[ec][ec]r[ec][tf]s?(?:-lois?)?|[ec][l1i][il1]b[ec]r[ao][tf][il1][o0][nu]s?"
    r"|ecisions?|irectives?|\.?\s?\d{3,4}\s?-\s?\d)"
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


# The same words with letters misread: codc, c0de, arrefe, délibcration
_MISREAD = (
    (re.compile(r"ar[tf][il1][ce][lit1][ec](s?)"), "article"),
    (re.compile(r"arr[ec][tf][ec](s?)"), "arrete"),
    (re.compile(r"c[o0]d[ec](s?)"), "code"),
    (re.compile(r"l[o0][il1](s?)"), "loi"),
    (re.compile(r"d[ec][ec]r[ec][tf](s?)"), "decret"),
    (re.compile(r"d[ec][l1i][il1]b[ec]r[ao][tf][il1][o0][nu](s?)"), "deliberation"),
)


@lru_cache(256)
def read_word(written: str) -> str:
    """Return the word of a trigger, its misread letters put right.

    Examples
    --------
    >>> read_word("codc"), read_word("arretes"), read_word("cgct")
    ('code', 'arretes', 'cgct')
    """
    for pattern, word in _MISREAD:
        match = pattern.fullmatch(written)
        if match is not None:
            return word + match[1]
    return written


@lru_cache(256)
def singular(word: str) -> str:
    """Return the word of a kind of text without its plural marks.

    Examples
    --------
    >>> singular("accords-cadres"), singular("lois")
    ('accord-cadre', 'loi')
    """
    return "-".join(part.removesuffix("s") for part in word.split("-"))
