"""Folding for matching: case, accents and typography away, one character for one."""

import unicodedata
from functools import lru_cache

# Typography that the acts vary without meaning: one ASCII character each.
TYPOGRAPHY = {
    "’": "'", "‘": "'", "´": "'", "`": "'", "ʼ": "'",
    "–": "-", "—": "-", "‑": "-", "‐": "-", "−": "-",
    "«": '"', "»": '"', "“": '"', "”": '"', "„": '"',
    "º": "°", "˚": "°",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ", "\u2002": " ", "\u2003": " ",
    "\t": " ", "\r": " ", "\v": " ",
}  # fmt: skip


def _table() -> dict[str, str]:
    """Return the plain character of every accented letter and typographic sign."""
    table: dict[str, str] = {}
    for code in range(0x80, 0x2600):
        char = chr(code)
        bare = "".join(
            c for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c)
        ).lower()
        if len(bare) == 1 and bare != char:
            table[char] = bare
    return table | TYPOGRAPHY


_PLAIN = _table()
# Words and names come back again and again; longer texts do not.
_SHORT = 40


def fold(text: str) -> str:
    """Return the text in lower case without accents, quotes and spaces made plain.

    The result has the length of the text, so offsets hold.

    Examples
    --------
    >>> fold("L’État, n° 3")
    "l'etat, n° 3"
    """
    return _fold_short(text) if len(text) <= _SHORT else _fold(text)


def _fold(text: str) -> str:
    folded = text
    # An act holds some thirty distinct signs: replacing each is faster than translating all.
    for sign in set(text):
        if sign in _PLAIN:
            folded = folded.replace(sign, _PLAIN[sign])
    folded = folded.lower()
    if len(folded) != len(text):
        raise ValueError("folding changed the length of the text")
    return folded


_fold_short = lru_cache(maxsize=65_536)(_fold)
