"""Evidence that a scanner damaged a text: signs that no clean text prints.

Asked only where a repair waits for the answer, since it looks at every word of the text.
"""

import re
from collections.abc import Iterator
from functools import cache

from registre.text.fold import fold
from registre.text.name_words import LOWER, QUOTES, UPPER

# One sign in so many characters is evidence: an eighth of what one damaged in a hundred leaves.
CHARACTERS_A_SIGN = 5_000

# pr6sents | 6eorges | MART1N | Véroniqu'e | Stép.hane
_SIGN = re.compile(
    rf"(?<=[{LOWER}]{{2}})[0-9|!](?=[{LOWER}]{{2}})"
    rf"|(?<![\w-])[0-9|!](?=[{LOWER}]{{4}})"
    rf"|(?<=[{UPPER}]{{2}})[0158|!l](?=[{UPPER}]{{2}})"
    rf"|(?<=[{LOWER}]{{3}})[{QUOTES}](?=[bcdfgjkmpqrtvwxz][{LOWER}])"
    # neither an address of the Web nor "adjoint.es"
    rf"|(?<![\w.@/])[{UPPER}]?[{LOWER}]{{2,}}\.(?!(?:com|org|net|gouv|trice|rice|euse|ale|elle|ere|"
    rf"nes|les|tes|pdf|doc)\b)[{LOWER}]{{3,}}(?![\w.@/])"
    # misread short words that are no words
    rf"|(?<![\w{QUOTES}.-])(?:dc|lc|ct|lcs|dcs|cst|avcc|ponr|quc|qne|unc|uue|dn|snr|pnr|qni|Ie|Ies|Ia|"
    rf"ayaut)(?![\w{QUOTES}.-])"
)
# Words that acts print again and again, and what is near them and right too.
_WORDS = frozenset((
    "absent", "absente", "absentes", "absents", "adjoint", "adjointe", "adjointes", "adjoints",
    "article", "articles", "assemblee", "budget", "collectivites", "communal", "communale",
    "communaux", "commune", "communes", "conseil", "conseiller", "conseillere", "conseilleres",
    "conseillers", "convocation", "decembre", "deliberation", "deliberations", "departement",
    "etaient", "excuse", "excusee", "excusees", "excuses", "exercice", "exprimes", "fevrier",
    "general", "generale", "generales", "generaux", "janvier", "juillet", "mandataire", "membre",
    "membres", "municipal", "municipale", "municipales", "municipaux", "nombre", "novembre",
    "octobre", "pouvoir", "pouvoirs", "prefecture", "presence", "presente", "presentes", "presents",
    "president", "presidence", "presidente", "procuration", "procurations", "quorum", "representes",
    "represente", "representee", "representees", "seance", "seances", "secretaire", "secretaires",
    "septembre", "suffrages", "territoriales", "unanimite", "votants",
))  # fmt: skip
_RIGHT = frozenset((
    "absence", "absences", "assemble", "assembles", "budgets", "conseille", "conseilles",
    "conseils", "convocations", "departements", "exprime", "exprimee", "exprimees", "ferrier",
    "generalement", "generals", "mandataires", "nombreu", "nombres", "ordonnance", "prefectures",
    "present", "presenter", "presidents", "represent", "residence", "secretariat", "sceance",
))  # fmt: skip
_WORD = re.compile(r"(?<![\w'-])[a-z][a-z0-9]{4,13}[a-z](?![\w'-])")


def is_damaged(text: str, doubts: int = 0) -> bool:
    """Tell whether a text shows the faults of a scanner, everywhere and not once.

    Parameters
    ----------
    doubts
        Words that a fault would explain and that may be right too: two of them are one sign.

    Examples
    --------
    >>> is_damaged("Étaient pr6sents : Odile MORVAN"), is_damaged("Étaient présents : Odile MORVAN")
    (True, False)
    >>> is_damaged("Pouvoir de Mme Tassin à M. Duthil, secrétalre de séance")
    True
    >>> is_damaged("Étaient présents : Nodia MORVAN, Odle TASSIN", doubts=2)
    True
    """
    wanted = max(1, len(text) / CHARACTERS_A_SIGN)
    signs = doubts / 2 + len(_SIGN.findall(text))
    if signs < wanted:
        signs += sum(map(_is_misread, set(_WORD.findall(fold(text)))))
    return signs >= wanted


def _is_misread(word: str) -> bool:
    """Whether a word is one of acts with a letter changed or lost within."""
    if word in _WORDS or word in _RIGHT:
        return False
    faults = _faults()
    return word in faults or any(one in faults for one in _gapped(word))


@cache
def _faults() -> frozenset[str]:
    """Words that lack a letter, and words with a gap for one: neither first nor in the ending."""
    gapped = {one for word in _WORDS for one in _gapped(word)}
    return frozenset((*gapped, *(one.replace("_", "") for one in gapped)))


def _gapped(word: str) -> Iterator[str]:
    return (f"{word[:at]}_{word[at + 1 :]}" for at in range(1, len(word) - 2))
