"""The letters and digits of a text alone, folded, aligned with the text.

Two printings of a name differ in case, accents, spaces, hyphens and line breaks; they share their
letters.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from registre.text.fold import fold
from registre.text.name_words import LOWER, UPPER

# A run of one case or of digits, so that names glued by a reader part: "DUPONTJean" in two
_RUN = re.compile(
    rf"[{LOWER}]+|[{UPPER}](?:[{LOWER}]+|[{UPPER}]+(?![{LOWER}]))?|\d+|[^\W_{UPPER}{LOWER}\d]+"
)


class Letters:
    r"""The letters and digits of a text.

    Examples
    --------
    >>> letters = Letters("Mme LE GALL-\n  ROUX")
    >>> letters.text
    'mmelegallroux'
    >>> letters.place(3, 13)
    (4, 19)
    """

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.folded = folded = fold(raw)
        runs = [match.span() for match in _RUN.finditer(raw)]
        self.text = "".join([folded[start:end] for start, end in runs])
        self._places = [start for start, _ in runs]
        self.starts: list[int] = []
        length = 0
        for start, end in runs:
            self.starts.append(length)
            length += end - start

    @cached_property
    def _borders(self) -> frozenset[int]:
        return frozenset((*self.starts, len(self.text)))

    def is_border(self, rank: int) -> bool:
        """Tell whether a run begins or ends at a letter."""
        return rank in self._borders

    def origin(self, rank: int) -> int:
        """Return where a letter stands in the text."""
        run = bisect_right(self.starts, rank) - 1
        return self._places[run] + rank - self.starts[run]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return where letters stand in the text, from the first to the last."""
        return self.origin(start), self.origin(end - 1) + 1

    def rank(self, place: int) -> int:
        """Return the first letter that stands at a place of the text or after it."""
        run = bisect_right(self._places, place) - 1
        if run < 0:
            return 0
        following = self.starts[run + 1] if run + 1 < len(self.starts) else len(self.text)
        return min(self.starts[run] + place - self._places[run], following)


@lru_cache(maxsize=4096)
def key(text: str) -> str:
    """Return what all printings of a text share.

    Examples
    --------
    >>> key("L’Épée-Noire"), key("12 bis, rue")
    ('lepeenoire', '12bisrue')
    """
    return "".join(char for char in fold(text) if char.isalnum())


def starting(
    pattern: re.Pattern[str], stems: Iterable[str], letters: Letters
) -> Iterator[re.Match[str]]:
    """Yield the matches that begin with one of some stems, which a plain search finds soonest.

    Parameters
    ----------
    stems
        Folded; every match of the pattern begins with one.
    """
    for stem in stems:
        at = letters.folded.find(stem)
        while at >= 0:
            if match := pattern.match(letters.raw, at):
                yield match
            at = letters.folded.find(stem, at + 1)
