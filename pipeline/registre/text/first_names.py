"""First names: a closed list, and what a damaged one may have been.

The list (``given_names.txt``, folded, one a line) holds names borne in France, old and new,
regional and come from elsewhere. Hyphenated names follow from their parts. It tells the order of
a list of names; no single name is refused because the list does not know it.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from registre.text.fold import fold

# First halves of compound names, which take their second half without hyphen too.
COMPOUND_HEADS = frozenset((
    "ann", "anna", "anne", "charles", "claude", "emma", "francois", "guy", "henri", "jean",
    "jeanne", "joseph", "louis", "loup", "lou", "marc", "maria", "marie", "mary", "michel", "paul",
    "philippe", "pierre", "rose", "yves",
))  # fmt: skip

# What a scanner prints for a letter, surest first; each is tried alone.
CONFUSIONS = (
    ("0", "o"), ("1", "l"), ("1", "i"), ("4", "a"), ("5", "s"), ("8", "b"), ("6", "b"), ("6", "g"),
    ("9", "g"), ("|", "l"), ("!", "l"), ("!", "i"), ("-", ""), ("'", ""), ("vv", "w"), ("rn", "m"),
    ("ii", "n"), ("cl", "d"),
)  # fmt: skip
# Letters of one shape: tried within a word only, and believed when they lead to one name.
SHAPES = (
    ("c", "e"), ("e", "c"), ("u", "n"), ("n", "u"), ("m", "rn"), ("nn", "m"), ("li", "h"),
    ("h", "b"), ("b", "h"), ("f", "t"), ("t", "f"), ("r", "t"), ("t", "r"), ("i", "t"), ("t", "i"),
    ("l", "i"),
    ("i", "l"), ("l", "t"), ("t", "l"), ("j", "i"), ("ri", "n"), ("n", "ri"), ("g", "q"),
    ("q", "g"), ("v", "y"), ("d", "cl"), ("x", "z"), ("z", "x"),
)  # fmt: skip
# Capitals of one shape: tried where the shapes above lead nowhere.
INITIALS = (
    ("n", "m"), ("p", "f"), ("f", "p"), ("i", "l"), ("i", "j"), ("o", "d"), ("u", "v"), ("e", "f"),
    ("c", "g"), ("h", "n"),
)  # fmt: skip
# As frequent, but these part true names too: they only tell that a word may be a first name.
VOWELS = (("o", "e"), ("e", "o"), ("a", "e"), ("o", "a"), ("a", "o"), ("i", "j"), ("y", "v"))
# Shorter names are too close to one another to be mended by shape.
SHORTEST, SHORTEST_SURE = 5, 4
LONGEST = 40


@cache
def load_given_names() -> frozenset[str]:
    """Return the list of first names, folded.

    Examples
    --------
    >>> "danielle" in load_given_names()
    True
    """
    path = files("registre.text").joinpath("given_names.txt")
    return frozenset(path.read_text(encoding="utf-8").split())


@lru_cache(maxsize=65_536)
def is_given(word: str) -> bool:
    """Tell whether a word is a known first name, whole or by its hyphenated parts.

    Examples
    --------
    >>> is_given("Marie-Claude"), is_given("PÉTRONILLE"), is_given("Guimberteau")
    (True, True, False)
    """
    known = load_given_names()
    folded = fold(word)
    return folded in known or ("-" in folded and all(part in known for part in folded.split("-")))


@lru_cache(maxsize=16_384)
def mend_given(word: str) -> str:
    """Return the first name that a scanner damaged into this word, folded; empty if none.

    Examples
    --------
    >>> mend_given("Miche1"), mend_given("Bernadeite"), mend_given("Jacquel'ine")
    ('michel', 'bernadette', 'jacqueline')
    >>> mend_given("Xyrtal")
    ''
    """
    folded = fold(word)
    if len(folded) < SHORTEST_SURE:
        return ""
    if sure := next(undone(folded, CONFUSIONS), ""):
        return sure
    if len(folded) < SHORTEST:
        return ""
    within = {name for name in undone(folded, SHAPES) if name[0] == folded[0]}
    shaped = within or set(undone(folded, INITIALS))
    return shaped.pop() if len(shaped) == 1 else ""


@lru_cache(maxsize=16_384)
def may_be_given(word: str) -> bool:
    """Tell whether a word is a first name, or one with a letter misread.

    Examples
    --------
    >>> may_be_given("Sebaslien"), may_be_given("Guimberteau")
    (True, False)
    """
    if len(word) < SHORTEST_SURE:
        return is_given(word)
    return is_given(word) or any(undone(fold(word), (*CONFUSIONS, *SHAPES, *VOWELS)))


def undone(folded: str, confusions: tuple[tuple[str, str], ...]) -> Iterator[str]:
    """Yield the known first names that one confusion turns into a word.

    Parameters
    ----------
    folded
        The word, folded. Short ones are too close to one another for a caller to believe much.
    confusions
        What is printed, and what was there.

    Examples
    --------
    >>> list(undone("bemard", (("m", "rn"),)))
    ['bernard']
    """
    if len(folded) > LONGEST:
        return
    for wrong, right in confusions:
        at = folded.find(wrong)
        while at >= 0:
            candidate = folded[:at] + right + folded[at + len(wrong) :]
            if is_given(candidate):
                yield candidate
            at = folded.find(wrong, at + 1)
