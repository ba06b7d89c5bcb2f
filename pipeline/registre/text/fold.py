"""Folding for matching: case, accents and typography away, one character for one."""

import unicodedata

# Typography that the acts vary without meaning: one ASCII character each.
TYPOGRAPHY = {
    "’": "'", "‘": "'", "´": "'", "`": "'", "ʼ": "'",
    "–": "-", "—": "-", "‑": "-", "‐": "-", "−": "-",
    "«": '"', "»": '"', "“": '"', "”": '"', "„": '"',
    "º": "°", "˚": "°",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ", "\u2002": " ", "\u2003": " ",
    "\t": " ", "\r": " ", "\v": " ",
}  # fmt: skip


def _table() -> dict[int, str]:
    table: dict[int, str] = {}
    for code in range(0x80, 0x2600):
        char = chr(code)
        bare = "".join(
            c for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c)
        ).lower()
        if len(bare) == 1 and bare != char:
            table[code] = bare
    table |= {ord(char): char.lower() for char in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
    table |= {ord(char): plain for char, plain in TYPOGRAPHY.items()}
    return table


_FOLD = _table()


def fold(text: str) -> str:
    """Return the text in lower case without accents, quotes and spaces made plain.

    The result has the length of the text, so offsets hold.

    Examples
    --------
    >>> fold("L’État, n° 3")
    "l'etat, n° 3"
    """
    folded = text.translate(_FOLD)
    if len(folded) != len(text):
        raise ValueError("folding changed the length of the text")
    return folded
