"""When two printings are one name: misread letters, parts of a double name, initials."""

import re
from functools import lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import token_set_ratio

from registre.model.persons import PersonName
from registre.text.first_names import is_given
from registre.text.fold import fold
from registre.text.name_words import is_initial, is_particle
from registre.text.names import name_key

# Shorter surnames are too close to one another to call one a misreading of the other.
_SHORTEST, _SHORTEST_BOLD = 6, 4
_DOUBLE = re.compile(r"(.)\1")


# A register prints the same names in every act.
@lru_cache(maxsize=1 << 14)
def key_of(name: PersonName | str) -> str:
    """Return what all printings of a name share, whatever their case and signs."""
    return name_key(name)


@lru_cache(maxsize=1 << 14)
def surname_keys(surname: str) -> list[str]:
    """Return what a surname may be looked up by: whole, without particle, its first part.

    Examples
    --------
    >>> surname_keys("DE SAINT-OURS"), surname_keys("FOUGER-BECHARD")
    (['de saint ours', 'saint ours'], ['fouger bechard', 'fouger'])
    """
    whole = name_key(surname)
    keys = [whole]
    words = whole.split()
    while len(words) > 1 and is_particle(words[0]) and words[0] not in ("saint", "sainte", "st"):
        words = words[1:]
    if len(words) < len(whole.split()):
        keys.append(" ".join(words))
    elif len(words) > 1 and len(words[0]) > 3 and not is_particle(words[0]):
        keys.append(words[0])
    return keys


@lru_cache(maxsize=1 << 14)
def initials_of(given: str, *, full: bool = False) -> str:
    """Return the letters of a name printed as initials; of a first name when ``full``.

    Examples
    --------
    >>> initials_of("J.-P."), initials_of("Jean"), initials_of("Jean-Paul", full=True)
    ('jp', '', 'jp')
    """
    words = [word for word in given.replace("-", " ").replace(".", ". ").split() if word]
    if not full and not all(map(is_initial, words)):
        return ""
    return "".join(fold(word[0]) for word in words)


def bears(surname: str, other: str, *, bold: bool = False) -> bool:
    """Tell whether two surnames are one with a letter misread.

    ``bold`` where something else speaks for it: shorter names, and the first letter, may differ.

    Examples
    --------
    >>> bears("lagorney", "lasorney"), bears("lebras", "lebrux")
    (True, False)
    >>> bears("ruan", "ruban"), bears("ruan", "ruban", bold=True)
    (False, True)
    """
    shortest = _SHORTEST_BOLD if bold else _SHORTEST
    if min(len(surname), len(other)) < shortest or not (bold or surname[0] == other[0]):
        return False
    return OSA.distance(surname, other, score_cutoff=1) <= 1


def is_variant(left: PersonName, right: PersonName, *, bold: bool = False) -> bool:
    """Tell whether two full names may be one: one misread letter, or half of a double surname.

    Two known first names are two persons, however close (``Daniel``, ``Danielle``), unless a
    doubled letter alone parts them.

    Examples
    --------
    >>> is_variant(PersonName("LAGORNEY", "Vincent"), PersonName("LASORNEY", "Vincent"))
    True
    >>> is_variant(PersonName("MARTIN", "Daniel"), PersonName("MARTIN", "Danielle"))
    False
    """
    surnames = key_of(left.surname), key_of(right.surname)
    given = key_of(left.given), key_of(right.given)
    if given[0] == given[1]:
        words = set(surnames[0].split()), set(surnames[1].split())
        shared = words[0] & words[1]
        double = shared in words and any(len(word) > 3 for word in shared)
        glued = surnames[0].replace(" ", "") == surnames[1].replace(" ", "")
        return double or glued or bears(*surnames, bold=bold)
    if surnames[0] != surnames[1]:
        return False
    if is_given(left.given) and is_given(right.given):
        return _DOUBLE.sub(r"\1", given[0]) == _DOUBLE.sub(r"\1", given[1])
    longest = max(len(given[0]), len(given[1]))
    return longest > 4 and OSA.distance(*given, score_cutoff=1) <= 1


def traces(part: str) -> set[str]:
    """Return what a surname or a first name shares with those a letter or a word away from it.

    Examples
    --------
    >>> sorted(traces("LE BEL") & traces("LE BAL"))
    ['lebl']
    """
    key = key_of(part)
    whole = key.replace(" ", "")
    shorter = {whole[:at] + whole[at + 1 :] for at in range(len(whole))}
    words = {word for word in key.split() if len(word) > 3}
    return {whole, *shorter, *words, _DOUBLE.sub(r"\1", whole)}


def same_function(left: str, right: str) -> bool:
    """Tell whether two functions are printed alike.

    Examples
    --------
    >>> same_function("Présidente de la commission culture", "présidente de la commission Culture,")
    True
    >>> same_function("maire", "maire délégué")
    False
    """
    first, second = name_key(left), name_key(right)
    if first == second:
        return True
    shortest = min(len(first.split()), len(second.split()))
    return shortest > 2 and token_set_ratio(first, second) >= 92
