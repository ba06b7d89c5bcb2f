"""Names whose space was lost, parted where both halves prove it: ``MORVANZITA``."""

import re

from registre.extraction.attendance.likeness import lines_of
from registre.extraction.attendance.signs import Word
from registre.text.first_names import is_given
from registre.text.name_words import is_particle
from registre.text.names import NameOrder
from registre.text.restoring import is_common

# Letters of a first name, and of a surname, at the least.
SHORTEST_GIVEN, SHORTEST_SURNAME = 4, 3


def part_glued(words: list[Word], order: NameOrder, text: str) -> list[Word]:
    """Return the words of a run, with those parted that hold surname and first name.

    A word of capitals that stands alone on its line is parted where a common first name begins or
    ends it, and the rest is a word of the text elsewhere.

    Parameters
    ----------
    words
        The words of a run.
    order
        How its list prints its names.
    text
        The text of the document.
    """
    if order not in (NameOrder.GIVEN_FIRST, NameOrder.SURNAME_FIRST) or not any(
        map(_may_be_two, words)
    ):
        return words
    parted: list[Word] = []
    for line in lines_of(words):
        last = line[-1]
        alone = all(is_particle(word.text) for word in line[:-1])
        if alone and _may_be_two(last) and (order is NameOrder.SURNAME_FIRST or len(line) == 1):
            parted += [*line[:-1], *_part(last, order, text)]
        else:
            parted += line
    return parted


def _may_be_two(word: Word) -> bool:
    long = len(word.text) >= SHORTEST_GIVEN + SHORTEST_SURNAME
    return long and word.text.isupper() and not is_given(word.text)


def _part(word: Word, order: NameOrder, text: str) -> list[Word]:
    for cut in range(SHORTEST_SURNAME, len(word.text) - SHORTEST_SURNAME + 1):
        halves = word.text[:cut], word.text[cut:]
        given, rest = halves if order is NameOrder.GIVEN_FIRST else halves[::-1]
        if len(given) >= SHORTEST_GIVEN and is_common(given) and _stands(rest, text):
            middle = word.start + cut
            first = Word(word.start, middle, halves[0], word.line, word.gap)
            return [first, Word(middle, word.end, halves[1])]
    return [word]


def _stands(word: str, text: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text) is not None
