"""Part a run of words into names: what to do where no sign parts two names.

Lines part names only in lists that have no other separator. Capitals part them in any list:
in ``Jean DUPONT Marie MARTIN`` a first name after a surname opens the next name.
"""

from registre.extraction.attendance.signs import Word
from registre.text.first_names import is_given
from registre.text.fold import fold
from registre.text.name_words import SPOUSE_WORDS, is_capitals, is_initial, is_particle
from registre.text.names import NameOrder

# Of so many words, one may be misread.
MISREAD = 8


def split_run(words: list[Word], order: NameOrder, *, lines: bool) -> list[list[Word]]:
    """Return the names of a run.

    Parameters
    ----------
    words
        Words that nothing but spaces and line breaks parts.
    order
        How the list prints its names.
    lines
        Whether each line of the list is a name of its own.
    """
    if len(words) < 3 and not any(word.line or word.gap for word in words):
        return [words] if words else []
    names: list[list[Word]] = []
    for part in _by_breaks(words, order, lines=lines):
        names += _by_case(part, order)
    return names


def _by_breaks(words: list[Word], order: NameOrder, *, lines: bool) -> list[list[Word]]:
    """Part at line breaks and wide gaps where a name is complete.

    Where only surnames are in capitals, a name is complete once it holds both its parts;
    elsewhere once it has two words, unless the list may print one part alone.
    """
    mixed = _is_mixed(words)
    least = 2 if order in (NameOrder.GIVEN_FIRST, NameOrder.SURNAME_FIRST) else 1
    parts: list[list[Word]] = [[]]
    for word in words:
        lexical = sum(not is_particle(one.text) for one in parts[-1])
        complete = len(_shapes(parts[-1])) == 2 if mixed else lexical >= least
        broken = (word.line and lines) or (word.gap and (mixed or len(parts[-1]) > 1))
        if broken and complete:
            parts.append([])
        parts[-1].append(word)
    return [part for part in parts if part]


def _is_mixed(words: list[Word]) -> bool:
    """Whether names have both capitals and other words: a misread word or two tell nothing."""
    shapes = [is_capitals(word.text) for word in words if not is_particle(word.text)]
    return min(sum(shapes), len(shapes) - sum(shapes)) * MISREAD > len(shapes)


def _shapes(words: list[Word]) -> set[bool]:
    return {is_capitals(word.text) for word in words if not is_particle(word.text)}


def _by_case(words: list[Word], order: NameOrder) -> list[list[Word]]:
    """Part where the case of the words tells that a new name begins."""
    joining = [is_particle(word.text) or fold(word.text) in SPOUSE_WORDS for word in words]
    capitals = [
        is_capitals(word.text) and not joins for word, joins in zip(words, joining, strict=True)
    ]
    titled = [not upper and not joins for upper, joins in zip(capitals, joining, strict=True)]
    if not any(capitals) or not any(titled):
        return _by_givens(words, order)
    given_first = order is NameOrder.GIVEN_FIRST or (
        order is not NameOrder.SURNAME_FIRST and not _kind(words, capitals, joining, 0)
    )
    names: list[list[Word]] = [[]]
    seen: set[bool] = set()  # True: a surname, False: a first name
    last: bool | None = None
    for index, word in enumerate(words):
        kind = _kind(words, capitals, joining, index)
        opens = kind is not given_first
        if last is not None and kind != last and opens and len(seen) == 2:
            names.append([])
            seen = set()
        names[-1].append(word)
        seen.add(kind)
        last = kind
    return names


def _by_givens(words: list[Word], order: NameOrder) -> list[list[Word]]:
    """Part two names of one case by their first names: "MARTIN JEAN DUPUIS ANNE"."""
    lexical = [index for index, word in enumerate(words) if not is_particle(word.text)]
    if len(lexical) != 4 or order not in (NameOrder.GIVEN_FIRST, NameOrder.SURNAME_FIRST):
        return [words]
    shape = [is_given(words[index].text) for index in lexical]
    if shape != ([True, False] * 2 if order is NameOrder.GIVEN_FIRST else [False, True] * 2):
        return [words]
    at = lexical[1] + 1 if order is NameOrder.SURNAME_FIRST else lexical[2]
    return [words[:at], words[at:]]


def _kind(words: list[Word], capitals: list[bool], joining: list[bool], index: int) -> bool:
    """Whether a word is of a surname: in capitals, or joined to capitals that follow."""
    while index < len(words) - 1 and joining[index]:
        index += 1
    trailing = joining[index] and is_capitals(words[index].text)  # "Steeve NGUYEN VAN"
    return (capitals[index] or trailing) and not is_initial(words[index].text)
