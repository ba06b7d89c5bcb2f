"""First names: a closed list, and what a damaged one may have been.

The list (``given_names.txt``, folded, one a line) holds names borne in France, old and new,
regional and come from elsewhere. Hyphenated names follow from their parts. It tells the order of
a list of names; no single name is refused because the list does not know it.
"""

from collections.abc import Iterator
from functools import cache
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
    ("0", "o"), ("1", "l"), ("1", "i"), ("5", "s"), ("8", "b"), ("6", "b"), ("9", "g"), ("|", "l"),
    ("!", "l"), ("!", "i"), ("vv", "w"), ("rn", "m"), ("ii", "n"), ("cl", "d"),
)  # fmt: skip
# As frequent, but these also part two true names: they tell that a word may be a first name.
LETTER_CONFUSIONS = (
    ("c", "e"), ("e", "c"), ("o", "e"), ("e", "o"), ("a", "e"), ("o", "a"), ("l", "i"), ("i", "l"),
    ("l", "t"), ("t", "l"), ("i", "t"), ("t", "i"), ("j", "i"), ("i", "j"), ("u", "n"), ("n", "u"),
    ("ri", "n"), ("n", "ri"), ("m", "rn"), ("nn", "m"), ("li", "h"), ("h", "b"), ("b", "h"),
    ("f", "t"), ("t", "f"), ("r", "t"), ("v", "y"), ("y", "v"), ("d", "cl"), ("w", "vv"),
    ("g", "q"), ("q", "g"),
)  # fmt: skip


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


@cache
def mend_given(word: str) -> str:
    """Return the first name that a scanner damaged into this word, folded; empty if none.

    Examples
    --------
    >>> mend_given("Miche1"), mend_given("Sebaslien"), mend_given("Xyrtal")
    ('michel', '', '')
    """
    return next(_undone(fold(word), CONFUSIONS), "")


@cache
def may_be_given(word: str) -> bool:
    """Tell whether a word is a first name, or one with a letter misread.

    Examples
    --------
    >>> may_be_given("Sebaslien"), may_be_given("Guimberteau")
    (True, False)
    """
    folded = fold(word)
    return is_given(word) or any(_undone(folded, (*CONFUSIONS, *LETTER_CONFUSIONS)))


def _undone(folded: str, confusions: tuple[tuple[str, str], ...]) -> Iterator[str]:
    """Known first names that one confusion turns into this word."""
    if len(folded) < 4:  # short names are too close to one another
        return
    for wrong, right in confusions:
        at = folded.find(wrong)
        while at >= 0:
            candidate = folded[:at] + right + folded[at + len(wrong) :]
            if is_given(candidate):
                yield candidate
            at = folded.find(wrong, at + 1)
