r"""The words of a person's name, as fragments of expressions and one by one.

The fragments (``NAME`` and its parts) match in ``View.text``, case kept, over one line break at
most; they hold no group.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from registre.text.fold import fold

UPPER = "A-ZÀ-ÖØ-ÞŒŸ"
LOWER = "a-zß-öø-ÿœ"
QUOTES = "'’‘´`ʼ"
HYPHENS = "-‐‑–"

# Between the words of one name: spaces, or one line break with spaces around it.
GAP = r"(?:[^\S\n\f]{1,3}(?:\n[^\S\n\f]{0,3})?|\n[^\S\n\f]{0,3})"
# MARTIN | K/BIDI | KERLOC'H | VAN-\nPRAET | D'ORNANO | DUB0IS
CAPITALS = (
    rf"[{UPPER}](?:[{UPPER}015]|(?<=K)/(?<![{UPPER}{LOWER}]K/)(?=[{UPPER}])|[{QUOTES}](?=[{UPPER}])|[{HYPHENS}]\s{{0,3}}(?=[{UPPER}])){{1,40}}"
    rf"(?![{LOWER}{UPPER}])"
)
# Martin | Jean-Pierre | Jean-\nPierre | Marie-josé
TITLED = (
    rf"[{UPPER}](?:[{LOWER}]|[{HYPHENS}{QUOTES}]\s{{0,3}}(?=[{LOWER}{UPPER}][{LOWER}])[{UPPER}]?)"
    r"{1,40}"
)
# R. | J.-P. | J.P. | J-P. | Ph.
_INITIAL_LETTER = rf"(?:[CPT]h|Cl|Fr|[{UPPER}])"
INITIALS = (
    rf"(?:{_INITIAL_LETTER}(?:\.[{HYPHENS}]?|[{HYPHENS}])){{0,2}}{_INITIAL_LETTER}\.(?![{LOWER}])"
)
# de | d' | Du | VAN DER | Ben
PARTICLE = (
    rf"(?:[Dd][{QUOTES}]\s?|(?:[Dd][EeUuIiAa]|[Dd][EeAa][Ss]|[Dd][Oo][Ss]|[Dd][Ee][Ll][Ll]?[AaOo]?|"
    r"[Ll][EeAaOo]|[Ll][Ee][Ss]|[Vv][AaOo][Nn]|[Dd][Ee][RrNn]|[Bb][Ee][NnLl]|[EeAa][Ll]|"
    rf"[Aa][Ii]?[Tt]|[Ss][Aa][Ii][Nn][Tt]e?|[Ss][Tt]e?\.?){GAP})"
)
_WORD = rf"(?:{PARTICLE}){{0,3}}(?:{CAPITALS}|{TITLED})"
# Olivier MARTIN | MARTIN Olivier | J.-P. MARTIN | MARTIN R. | Jean de LA FONTAINE | MARTIN
NAME = rf"(?:{INITIALS}\s?)?{_WORD}(?:{GAP}(?:{INITIALS}|{_WORD})){{0,4}}"
# M. | MM. | Mme | Mmes | Mlle | Mr | Monsieur | Mesdames | Maître | Dr | Me; Mmc, Mousieur, misread
CIVILITY = (
    r"(?:[Mm][ec]sdam[ec]s|[Mm]adam[ec]|[Mm]esdemoiselles|[Mm]ademoiselle|[Mm][ec]ssi[ec]urs|"
    r"[Mm][o0][nu]si[ec][un]r|"
    r"[Mm]a[iî]tre|MESDAMES|MADAME|MESDEMOISELLES|MADEMOISELLE|MESSIEURS|MONSIEUR|"
    r"M(?:m[eco]s?|rn[ec]s?|MES?|e?lles?|E?LLES?|rs?|RS?|M)\.?|M\.|M(?=\s)|[NM][nm]e(?=\s)|[Dd]octeur|Dr\.?|Me(?=\s))"
)

_CIVILITIES = {
    "m": "M.", "mm": "M.", "mr": "M.", "mrs": "M.", "monsieur": "M.", "messieurs": "M.",
    "mme": "Mme", "mmes": "Mme", "madame": "Mme", "mesdames": "Mme", "mlle": "Mme",
    "mlles": "Mme", "melle": "Mme", "melles": "Mme", "mademoiselle": "Mme", "mesdemoiselles": "Mme",
    "me": "", "maitre": "",
    "dr": "", "docteur": "",
}  # fmt: skip
# Mousieur, Monsicur | Mmc, Madamc | Mcssieurs | Mcsdames, by their first letters
_MISREAD = {
    "mon": "M.", "mou": "M.", "m0n": "M.", "m0u": "M.", "mes": "M.",
    "mmc": "Mme", "mmo": "Mme", "mrn": "Mme", "mne": "Mme", "nme": "Mme", "nne": "Mme",
    "mad": "Mme",
}  # fmt: skip
_CIVIL = re.compile(rf"\s*(?P<civility>{CIVILITY})(?![{LOWER}{UPPER}'’]|[{HYPHENS}][{UPPER}])\s*")

_PARTICLES = frozenset((
    "a", "abd", "abou", "abu", "ait", "al", "ap", "ar", "da", "dal", "de", "degli", "dei",
    "del", "della", "den", "der", "des", "di", "do", "dos", "du", "el", "la", "las", "le",
    "les", "lo", "los", "mac", "mc", "ould", "ben", "bel", "ibn", "bent", "beni", "saint",
    "sainte", "st", "ste", "ten", "ter", "van", "vande", "vanden", "vander", "von", "zu", "zur",
    "y", "e", "d",
))  # fmt: skip
_INITIAL = re.compile(rf"{INITIALS}|[{UPPER}](?:[{HYPHENS}][{UPPER}])?")
# Words after which a second surname stands.
SPOUSE_WORDS = frozenset(
    ("epouse", "epse", "ep", "veuve", "vve", "nee", "ne", "usage", "dite", "dit")
)
_SPOUSE = re.compile(
    r"[(,]?\s*\b(?:epouse|epse|epx|ep|vve|veuve|nee|ne|usage|dite|dit)\b\.?\s*(?:d'usage\s*)?",
    re.IGNORECASE,
)
_LETTER = f"[{LOWER}{UPPER}]"
_BROKEN = re.compile(rf"([{HYPHENS}])\s+(?={_LETTER})|(?<={_LETTER})\s+([{HYPHENS}])(?={_LETTER})")
# Stép.hane | V.éronique | MAR.TIN
_DOTTED = re.compile(rf"(?<={_LETTER})\.(?=[{LOWER}])|(?<=[{UPPER}]{{2}})\.(?=[{UPPER}]{{2}})")
_AFTER_DOT = re.compile(rf"(?<=\.)(?=[{UPPER}][{LOWER}{UPPER}])")
_SHAPE = rf"(?:[{UPPER}][{LOWER}]+|[{UPPER}]{{2,}})"
# Names that need no mending: words of a case each, none of them a civility or "née".
_PLAIN = re.compile(
    rf"(?!(?:M[a-zî]{{0,8}}|Dr|MM|MME|MLLE|MELLE|MONSIEUR|MADAME) )"
    rf"(?:(?!EPOUSE|ÉPOUSE|VEUVE|N[EÉ]E |Ep|Ép|Veuve|N[ée]e |Dit|DIT){_SHAPE}(?:-{_SHAPE}){{0,2}}"
    r"(?: |$)){2,5}"
)
_NOISE = str.maketrans(
    {"*": " ", "_": " ", ";": " ", ",": " ", ":": " ", "(": " ", ")": " ", "•": " ", '"': " "}
)


def split_civility(text: str) -> tuple[str, str]:
    """Return the civility that opens a name (``M.``, ``Mme`` or empty) and the rest.

    Examples
    --------
    >>> split_civility("Mesdames Anne MARTIN")
    ('Mme', 'Anne MARTIN')
    >>> split_civility("Maëlle MARTIN")
    ('', 'Maëlle MARTIN')
    """
    civility = ""
    while match := _CIVIL.match(text):
        printed = fold(match["civility"]).rstrip(".")
        civility = civility or _CIVILITIES.get(printed, _MISREAD.get(printed[:3], ""))
        text = text[match.end() :]
    return civility, text.strip()


@lru_cache(maxsize=65_536)
def is_initial(word: str) -> bool:
    """Tell whether a word stands for a first name: ``R.``, ``J.-P.``, ``R``."""
    return _INITIAL.fullmatch(word) is not None


@lru_cache(maxsize=65_536)
def is_capitals(word: str) -> bool:
    """Tell whether a word is printed in capitals, a misread letter allowed (``DUBOlS``)."""
    upper = sum(char.isupper() for char in word)
    lower = sum(char.islower() for char in word)
    return upper >= 2 and upper > lower and not is_initial(word)


@lru_cache(maxsize=65_536)
def is_particle(word: str) -> bool:
    """Tell whether a word is a particle (``de``, ``VAN``, ``Ben``)."""
    return (
        "û" not in word.lower() and fold(word).rstrip(".'") in _PARTICLES and not is_initial(word)
    )


def lexical(words: Sequence[str]) -> list[str]:
    """Return the words that are not particles."""
    return [word for word in words if not is_particle(word)]


def to_words(text: str) -> list[str]:
    """Return the words of a name without civility, marks, and second name of a spouse.

    Examples
    --------
    >>> to_words("Mme DUPONT épouse VAN-PRAET Anne*")
    ['DUPONT', 'Anne']
    """
    if _PLAIN.fullmatch(text):
        return text.split()
    text = split_civility(text)[1]
    text = _BROKEN.sub(lambda match: match[1] or match[2], text)
    if spouse := _SPOUSE.search(fold(text)):
        text = _without_spouse(text[: spouse.start()], text[spouse.end() :])
    if "." in text:
        text = _DOTTED.sub(_instead, text)
    text = _AFTER_DOT.sub(" ", text.translate(_NOISE))
    return [word for word in text.split() if any(char.isalpha() for char in word)]


def has_stray_dot(text: str) -> bool:
    """Tell whether a dot stands within a word of a name (``Stép.hane``)."""
    return "." in text and _DOTTED.search(text) is not None


def _instead(dot: re.Match[str]) -> str:
    """Nothing for a stray dot; a space after a particle: "DOS.REIS"."""
    word = re.split(r"[^\w]", dot.string[: dot.start()])[-1]
    return " " if word.isupper() and len(word) > 1 and is_particle(word) else ""


def _without_spouse(before: str, after: str) -> str:
    """Drop the second surname: the capitals that follow, else one word and its particles."""
    words = after.translate(_NOISE).split()
    if len(lexical(before.split())) == 0:
        return after
    drop = 0
    while drop < len(words) and is_particle(words[drop]):
        drop += 1
    drop += 1
    while (
        drop < len(words)
        and is_capitals(words[drop])
        and is_capitals(words[drop - 1])
        and before.strip().isupper()
    ):
        drop += 1
    return f"{before} {' '.join(words[drop:])}"
