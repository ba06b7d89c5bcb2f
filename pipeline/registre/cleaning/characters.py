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

# Combining accents; invisible signs; controls but tab, line feed and form feed; ligatures; symbols.
# U+0002 is one of the soft hyphens.
ODD = re.compile(
    "["
    "\u0300-\u036f"
    "\u200b-\u200f\u202a-\u202e\u2060\ufeff"
    "\x00\x01\x03-\x08\x0b\x0d-\x1f"
    "\ufb00-\ufb06"
    "\ue000-\uf8ff"
    "]"
)


def find_odd_characters(text: str) -> Iterator[Piece]:
    r"""Yield the edits for the odd characters of a text, in order.

    Soft hyphens are left to :func:`registre.cleaning.hyphens.find_cut_words`, which knows whether
    the word wants one.

    Examples
    --------
    >>> [edit.replacement for edit in find_odd_characters("proﬁt, de\u0301partement\r\n")]
    ['fi', 'é', '']
    """
    done = 0
    for match in ODD.finditer(text):
        start, sign = match.start(), match[0]
        if start < done:
            continue
        if sign > "\u036f" or sign < " ":
            yield Piece(start, start + 1, _replacement(sign))
            continue
        # A letter and the accents after it become one, if there is such a letter.
        first, done = max(start - 1, 0), start + 1
        while done < len(text) and "\u0300" <= text[done] <= "\u036f":
            done += 1
        yield Piece(first, done, normalize("NFC", text[first:done]))


def _replacement(sign: str) -> str:
    if sign in LIGATURES:
        return LIGATURES[sign]
    if sign in ARROWS:
        return "→"
    if "\ue000" <= sign <= "\uf8ff":
        return "•"
    # A control sign holds a place; a return or an invisible sign does not.
    return "" if sign == "\r" or sign >= "\u200b" else " "
