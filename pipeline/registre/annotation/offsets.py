"""Offsets of tools that count UTF-16 code units, as browsers do, and not code points."""

from collections.abc import Sequence
from itertools import accumulate

# The first code point that takes two units
_ASTRAL = 0x10000


def to_units(text: str) -> Sequence[int]:
    """Return how many UTF-16 code units stand before each code point, and before the end.

    Examples
    --------
    >>> list(to_units("a😀b"))
    [0, 1, 3, 4]
    """
    if text.isascii() or ord(max(text)) < _ASTRAL:
        return range(len(text) + 1)
    return list(accumulate((1 + (ord(char) >= _ASTRAL) for char in text), initial=0))


def from_units(text: str) -> dict[int, int]:
    """Return the code point that begins at each UTF-16 offset.

    Examples
    --------
    >>> from_units("a😀b")
    {0: 0, 1: 1, 3: 2, 4: 3}
    """
    return {unit: point for point, unit in enumerate(to_units(text))}
