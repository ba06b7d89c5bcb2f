r"""Characters that break words or say nothing: composed, expanded or taken out.

Nothing is searched in a text that holds none of them; the one expression that looks for them costs
some three nanoseconds a character.
"""

import re
from collections.abc import Iterator
from unicodedata import normalize

from registre.text.view import Piece

# Signs for a hyphen that is only there when the line breaks: U+00AD, and what PDFium leaves.
SOFT_HYPHENS = "\u00ad\ufffe\x02"
LIGATURES = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
    "\ufb05": "st", "\ufb06": "st",
}  # fmt: skip
# Symbol fonts put their signs in the private area; two are arrows, nearly all others bullets.
ARROWS = "\uf0e0\uf0e8"

COMBINING = "\u0300-\u036f"
INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2060\ufeff"
ODD = re.compile(
    rf"[^\W\d_][{COMBINING}]+"
    r"|\r"
    rf"|[{INVISIBLE}]+"
    rf"|[{SOFT_HYPHENS}][ \t]*\r?\n?"
    r"|[\ufb00-\ufb06]"
    r"|[\ue000-\uf8ff]"
    r"|[\x00\x01\x03-\x08\x0b\x0e-\x1f]"
)


def find_odd_characters(text: str) -> Iterator[Piece]:
    r"""Yield the edits for the odd characters of a text, in order.

    Soft hyphens are left to :func:`registre.cleaning.words.find_broken_words`, which knows whether
    the word wants one.

    Examples
    --------
    >>> [edit.replacement for edit in find_odd_characters("proﬁt, de\u0301partement\r\n")]
    ['fi', 'é', '']
    """
    for match in ODD.finditer(text):
        found = match[0]
        if found[0] in SOFT_HYPHENS:
            continue
        yield Piece(match.start(), match.end(), _replacement(found))


def _replacement(found: str) -> str:
    first = found[0]
    if first in LIGATURES:
        return LIGATURES[first]
    if first.isalpha():
        return normalize("NFC", found)
    if first in ARROWS:
        return "→"
    if "\ue000" <= first <= "\uf8ff":
        return "•"
    # A control sign holds a place; a return or an invisible sign does not.
    return "" if first == "\r" or first >= "\u200b" else " "
