"""Names restored in a text that a scanner damaged.

First names are restored to the known one that is a fault away; surnames lose the signs that none
holds, and their letters stay as they are printed. Bolder than
:func:`registre.text.first_names.mend_given`, which believes what no true name could be: vowels are
changed and lost letters put back, which part true names too (``Nadia``, ``Nadie``). Only for texts
that show damage elsewhere, see :func:`registre.text.damage.is_damaged`.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain
from string import ascii_lowercase

from registre.model.persons import PersonName
from registre.text.first_names import (
    COMPOUND_HEADS,
    CONFUSIONS,
    INITIALS,
    LONGEST,
    SHAPES,
    VOWELS,
    is_given,
    load_given_names,
    undone,
)
from registre.text.fold import fold
from registre.text.name_words import QUOTES, UPPER, is_initial

# Confusions that part true names, or whose one side is a capital; printed, then right.
BOLD = (
    ("e", "a"), ("c", "o"), ("o", "c"), ("v", "u"), ("v", "y"), ("y", "v"), ("m", "n"), ("n", "h"),
    ("f", "e"), ("o", "q"), ("q", "o"), ("b", "r"), ("r", "b"), ("v", "r"), ("g", "c"), ("g", "p"),
    ("p", "g"), ("d", "o"), ("c", "k"), ("l", "k"), ("v", "w"), ("lc", "k"), ("x", "k"), ("k", "x"),
    ("i-i", "h"), ("2", "z"), ("1", "t"), ("7", "t"), (".", ""), (" ", ""), ("~", "-"), (".", "-"),
)  # fmt: skip
FAULTS = tuple(dict.fromkeys((*CONFUSIONS, *SHAPES, *INITIALS, *VOWELS, *BOLD)))
# Shorter words are restored to common names alone, and one shorter still is not.
SHORT, SHORTEST = 5, 3

# What a scanner prints for a particle, and nobody bears before a surname.
_PARTICLES = {
    "FL": "EL", "IE": "LE", "LF": "LE", "LC": "LE", "OE": "DE", "DF": "DE", "DC": "DE",
    "DV": "DU", "OV": "DU", "OES": "DES", "DFS": "DES", "OOS": "DOS", "DDS": "DOS", "VAM": "VAN",
    "VAH": "VAN", "OER": "DER", "DFR": "DER", "OEN": "DEN", "DFN": "DEN", "BFN": "BEN",
    "BEM": "BEN", "SAIMT": "SAINT", "SAINI": "SAINT", "SAINL": "SAINT", "SALNT": "SAINT",
}  # fmt: skip
_CONSONANT = "[B-DF-HJ-NP-TV-XZ]"
# Signs that no surname holds: ESC'OFFIER but PENN'HOAT, DELL'ORO, D'ORNANO; MORVA-N, M ORVAN.
_STRAY = re.compile(
    rf"(?<=[{UPPER}]{{2}})(?<!LL)(?<![NT]T)(?<!NN)(?<!NT)[{QUOTES}](?=[{UPPER}]{{2}})(?!H)"
    rf"|(?<=[{UPPER}]{{2}})[-{QUOTES} ](?={_CONSONANT}(?![\w{QUOTES}.-]))"
    rf"|(?<=\b[FGPRV])[-{QUOTES} ](?=[{UPPER}]{{3}})|(?<=\bT)[{QUOTES}](?=[AEIOU][{UPPER}]{{2}})"
)


@cache
def load_common_names() -> frozenset[str]:
    """Return the first names that most people in France bear, folded.

    Examples
    --------
    >>> "nathalie" in load_common_names(), load_common_names() <= load_given_names()
    (True, True)
    """
    path = files("registre.text").joinpath("common_given_names.txt")
    return frozenset(path.read_text(encoding="utf-8").split())


@lru_cache(maxsize=16_384)
def restore_given(word: str) -> str:
    """Return the first name that one fault turned into this word, folded; empty if none is sure.

    Sure is the only known name a fault away, or the only common one; a lost letter is put back for
    common names alone.

    Examples
    --------
    >>> restore_given("Nodia"), restore_given("Sébastion"), restore_given("Ane-Marie")
    ('nadia', 'sebastien', 'anne-marie')
    >>> restore_given("PHLIPPE"), restore_given("Yéronique"), restore_given("Jean.Luc")
    ('philippe', 'veronique', 'jean-luc')
    >>> restore_given("Nadia"), restore_given("Mari"), restore_given("Guimberteau")
    ('', '', '')
    """
    folded = fold(word)
    if is_given(folded) or not SHORTEST <= len(folded) <= LONGEST:
        return ""
    return (_by_parts(folded) if "-" in folded else "") or _nearest(folded)


def restore_name(name: PersonName) -> PersonName:
    """Return a name restored: first names, particles, signs and spaces that no surname holds.

    Accents are kept where the letters are.

    Examples
    --------
    >>> str(restore_name(PersonName("TASSIN", "Jacquelíno"))), str(restore_name(PersonName("LY")))
    ('TASSIN Jacquelíne', 'LY')
    >>> str(restore_name(PersonName("FL MANS'OURI"))), str(restore_name(PersonName("PENN'HOA-T")))
    ('EL MANSOURI', "PENN'HOAT")
    """
    surname, given = _restore_surname(name.surname), name.given
    words = given.split()
    if not all(is_given(word) or is_initial(word) for word in words):
        given = " ".join(_accented(word, restore_given(word)) for word in words)
    return name if (surname, given) == name else PersonName(surname, given)


@lru_cache(maxsize=16_384)
def _restore_surname(surname: str) -> str:
    if surname.isalpha():
        return surname
    mended = _STRAY.sub("", surname.replace("I-I", "H"))
    words = mended.split()
    return " ".join((*(_PARTICLES.get(word, word) for word in words[:-1]), *words[-1:]))


def _accented(word: str, restored: str) -> str:
    """Return a restored word in title case, with the printed letters before and after the fault."""
    if not restored:
        return word
    folded = fold(word)
    shorter = min(len(folded), len(restored))
    before = next((at for at in range(shorter) if folded[at] != restored[at]), shorter)
    after = next(
        (at for at in range(shorter - before) if folded[-1 - at] != restored[-1 - at]),
        shorter - before,
    )
    whole = word[:before] + restored[before : len(restored) - after] + word[len(word) - after :]
    return "-".join(part.capitalize() for part in whole.split("-"))


def _nearest(folded: str) -> str:
    # of a compound name the whole is no better known than its parts
    changed = {name for name in undone(folded, FAULTS) if "-" not in folded or "-" not in name}
    common = {name for name in chain(changed, _completed(folded)) if is_common(name)}
    if len(common) == 1:
        return common.pop()
    alone = len(changed) == 1 and not common and len(folded) >= SHORT
    return changed.pop() if alone else ""


def _by_parts(folded: str) -> str:
    """Restore the one part of a compound name that is unknown; first halves are a closed list."""
    parts = folded.split("-")
    unknown = [rank for rank, part in enumerate(parts) if not is_given(part)]
    if len(unknown) != 1:
        return ""
    part = parts[unknown[0]]
    parts[unknown[0]] = _nearest(part)
    if unknown[0] == 0:
        near = {*undone(part, FAULTS), *_completed(part)} & COMPOUND_HEADS
        parts[0] = near.pop() if len(near) == 1 else parts[0]
    return "-".join(parts) if all(parts) else ""


def is_common(word: str) -> bool:
    """Tell whether most people know a word for a first name, whole or by its hyphenated parts.

    Examples
    --------
    >>> is_common("Jean-Luc"), is_common("VIDAL")
    (True, False)
    """
    return all(part in load_common_names() for part in fold(word).split("-"))


def _completed(folded: str) -> Iterator[str]:
    """Known first names that lost a letter."""
    known = load_given_names()
    for at in range(len(folded) + 1):
        for letter in ascii_lowercase:
            name = folded[:at] + letter + folded[at:]
            if name in known:
                yield name
