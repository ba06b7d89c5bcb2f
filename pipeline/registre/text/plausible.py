"""Which of two spellings of a name a scanner made: the one whose letters stand together less.

The first names that we know tell which letters do. A surname is never made from this: of two
spellings that a damaged document prints, it tells the likelier, nine times out of ten.
"""

from collections import Counter
from functools import cache, lru_cache
from math import log

from registre.text.first_names import load_given_names
from registre.text.fold import fold

# Letters that may follow, an end among them; how much a pair of letters weighs for a triple.
LETTERS, PAIR, UNSEEN = 28, 3.0, 0.5


@lru_cache(maxsize=4096)
def likelihood(word: str) -> float:
    """Return the logarithm of how likely the letters of a word follow one another in names.

    Examples
    --------
    >>> likelihood("chauvet") > likelihood("ghauvet"), likelihood("martin") > likelihood("mariin")
    (True, True)
    """
    counts = _counts()
    total = 0.0
    letters = f"^^{fold(word)}$"
    for at in range(2, len(letters)):
        pair = (counts[letters[at - 1 : at + 1]] + UNSEEN) / (counts[letters[at - 1]] + LETTERS / 2)
        before = letters[at - 2 : at]
        triple = counts[letters[at - 2 : at + 1]] + PAIR * pair
        total += log(triple / (counts[before] + PAIR))
    return total


@cache
def _counts() -> Counter[str]:
    """Return how often one, two and three letters in a row stand in known first names."""
    counts: Counter[str] = Counter()
    for name in load_given_names():
        letters = f"^^{name}$"
        for size in (1, 2, 3):
            counts.update(letters[at : at + size] for at in range(len(letters) - size + 1))
    return counts
