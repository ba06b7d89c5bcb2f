"""What runs of words look like: names, lines of names, or words that no person bears."""

import re
from functools import lru_cache

from registre.extraction.attendance.signs import Word
from registre.extraction.attendance.words import NOT_NAMES
from registre.text.first_names import is_given
from registre.text.fold import fold
from registre.text.name_words import is_capitals, is_initial, is_particle
from registre.text.restoring import restore_given

_LETTERS = re.compile(r"[a-z]+")
# Words of a run longer than this are not one name.
LONGEST = 12


def lines_of(words: list[Word]) -> list[list[Word]]:
    """Return the words of each line of a run."""
    lines: list[list[Word]] = []
    for word in words:
        if word.line or not lines:
            lines.append([])
        lines[-1].append(word)
    return lines


def shapes_of(words: list[Word]) -> set[bool]:
    """Return whether words in capitals and words in lower case stand in a run; particles aside."""
    return {is_capitals(word.text) for word in words if not is_particle(word.text)}


def is_mixed(words: list[Word]) -> bool:
    """Tell whether a run has words in capitals and others, as names have."""
    return len(words) < LONGEST and len(shapes_of(words)) == 2


def name_like(words: list[Word]) -> bool:
    """Tell whether the first line of a run is surely a name: a first name stands at its edge."""
    texts = [word.text for word in lines_of(words)[0] if not is_particle(word.text)]
    if any(map(is_initial, texts)):
        return not all(map(is_initial, texts))
    upper = [is_capitals(text) for text in texts]
    if any(upper) and not all(upper):
        # Jean MARTIN | MARTIN Jean: what is not in capitals begins with a first name
        return _was_given(texts[upper.index(False)]) and not (upper[0] and upper[-1])
    return 0 < len(texts) <= 5 and (_was_given(texts[0]) or _was_given(texts[-1]))


def _was_given(word: str) -> bool:
    """Whether a word is a first name, or was one before a scanner read it."""
    return is_given(word) or (fold(word) not in NOT_NAMES and bool(restore_given(word)))


def find_foreign(words: list[Word]) -> int | None:
    """Return the first word that no person bears, unless a first name beside it says so."""
    for index, word in enumerate(words):
        if _is_foreign(word.text):
            near = (*words[max(0, index - 1) : index], *words[index + 1 : index + 2])
            given = [one.text for one in near if is_given(one.text)]
            if not (is_capitals(word.text) and any(not is_capitals(text) for text in given)):
                return index
    return None


@lru_cache(maxsize=16_384)
def _is_foreign(word: str) -> bool:
    """Whether a word, or a long part of it, is one that no person bears."""
    parts = _LETTERS.findall(fold(word))
    return any(part in NOT_NAMES and (len(part) > 6 or len(parts) == 1) for part in parts)
