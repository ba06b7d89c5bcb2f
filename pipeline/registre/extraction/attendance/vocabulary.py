"""The words of headings, known with one letter misread."""

from functools import lru_cache

from registre.extraction.attendance.words import HEADING_WORDS, ROLE_WORDS

# Shorter words are too close to one another to be mended.
SHORTEST = 6
# Two letters for one, which count as one letter misread; printed, and right.
PAIRS = (("ri", "n"), ("rn", "m"), ("cl", "d"), ("li", "h"), ("ii", "n"), ("vv", "w"), ("lc", "k"))


@lru_cache(maxsize=20_000)
def to_known(word: str) -> str:
    """Return the word of headings that this one is; itself for a number, empty if none.

    Examples
    --------
    >>> to_known("pr6sents"), to_known("12"), to_known("budget")
    ('presents', '12', '')
    """
    if word in ROLE_WORDS or word in HEADING_WORDS or word.isdigit():
        return word
    if len(word) < SHORTEST:
        return ""
    for wrong, right in PAIRS:
        if wrong in word and (mended := word.replace(wrong, right, 1)) in ROLE_WORDS:
            return mended
    for known in (*ROLE_WORDS, *HEADING_WORDS):
        if len(known) >= SHORTEST and one_edit(word, known):
            return known
    return ""


def one_edit(one: str, other: str) -> bool:
    """Tell whether at most one letter changed, lost or added parts two words.

    Examples
    --------
    >>> one_edit("pr6sents", "presents"), one_edit("presnts", "presents"), one_edit("a", "bcd")
    (True, True, False)
    """
    if abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    return any(one[start + i :] == other[start + j :] for i, j in ((0, 0), (1, 1), (1, 0), (0, 1)))
