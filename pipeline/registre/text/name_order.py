"""The order in which a list prints its names: a property of the list, told by all of them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import lru_cache

from registre.text.first_names import is_given, may_be_given
from registre.text.fold import fold
from registre.text.name_words import (
    is_capitals,
    is_initial,
    is_particle,
    lexical,
    split_civility,
    to_words,
)


class NameOrder(StrEnum):
    """How the names of a list are printed."""

    SURNAME_FIRST = "surname first"
    GIVEN_FIRST = "given first"
    SURNAME_ONLY = "surname only"
    GIVEN_ONLY = "given only"
    UNKNOWN = "unknown"


def infer_order(names: Iterable[str]) -> NameOrder:
    """Tell how a list prints its names, from all of them.

    Capitals tell most; then initials, particles, known first names, and first names that come
    back in a list more often than surnames do.

    Examples
    --------
    >>> infer_order(["MARTIN PHILIPPE", "THOMAS ODILE", "LEGRAND PHILIPPE"])
    <NameOrder.SURNAME_FIRST: 'surname first'>
    >>> infer_order(["Jean Martin", "Anne Le Goff"])
    <NameOrder.GIVEN_FIRST: 'given first'>
    >>> infer_order(["Mme MALET", "M. ROGER"]), infer_order(["Yves", "Anne-Marie", "Zoé"])
    (<NameOrder.SURNAME_ONLY: 'surname only'>, <NameOrder.GIVEN_ONLY: 'given only'>)
    """
    split = [(civility, words) for civility, words in map(_split, names) if words]
    if not split:
        return NameOrder.UNKNOWN
    many = [words for _, words in split if len(lexical(words)) > 1]
    if len(many) * 2 < len(split):
        titled = sum(bool(civility) for civility, _ in split)
        alone = [words[0] for _, words in split if len(words) == 1]
        known = sum(is_given(word) and not word.isupper() for word in alone)
        if not titled and known * 10 >= len(alone) * 7:
            return NameOrder.GIVEN_ONLY
        return NameOrder.SURNAME_ONLY
    votes = sum(vote(words) for words in many) + _repeats(many)
    if votes == 0:
        return NameOrder.UNKNOWN
    return NameOrder.SURNAME_FIRST if votes > 0 else NameOrder.GIVEN_FIRST


# The lists of a council print the same names.
@lru_cache(maxsize=16_384)
def _split(name: str) -> tuple[str, tuple[str, ...]]:
    """Return the civility of a name and its words."""
    return split_civility(name)[0], tuple(to_words(name))


def vote(words: Sequence[str]) -> int:
    """Positive when the surname comes first, negative when last, 0 when nothing tells."""
    first, last = words[0], words[-1]
    if is_initial(first) != is_initial(last):
        return 4 if is_initial(last) else -4
    capitals = is_capitals(first), is_capitals(last)
    if capitals[0] != capitals[1] and not is_particle(first):
        return 4 if capitals[0] else -4
    if is_particle(first):
        return 3
    if any(map(is_particle, words[1:])) and not is_particle(last):
        inner = next(i for i, word in enumerate(words) if is_particle(word))
        if inner == 1 or is_given(first):
            return -3
    knows = may_be_given(first), may_be_given(last)
    if knows[0] != knows[1]:
        return 2 if knows[1] else -2
    hyphens = "-" in first, "-" in last
    if all(knows) and hyphens[0] != hyphens[1]:  # a compound of first names is rarely a surname
        return 1 if hyphens[1] else -1
    return 0


def _repeats(many: list[tuple[str, ...]]) -> int:
    """Known first names that come back: on the side of the last word less the first's."""
    firsts = Counter(fold(words[0]) for words in many)
    lasts = Counter(fold(words[-1]) for words in many)

    def again(counts: Counter[str]) -> int:
        return sum(count - 1 for word, count in counts.items() if count > 1 and is_given(word))

    return again(lasts) - again(firsts)
