r"""Names of persons: their printed forms, the order of a list, the canonical form.

Which word is the surname is a property of a list, not of a name: ``MARTIN PHILIPPE`` is told by
its neighbours. :func:`infer_order` looks at the whole list; :func:`read_name` reads one name in
that order. Fragments of expressions that match names are in ``name_words``.
"""

import re
from functools import lru_cache

from registre.model.persons import PersonName
from registre.model.problems import ProblemCode
from registre.model.reading import Reading
from registre.text.first_names import COMPOUND_HEADS, is_given, mend_given
from registre.text.fold import fold
from registre.text.name_order import NameOrder, infer_order, vote
from registre.text.name_words import (
    HYPHENS,
    LOWER,
    UPPER,
    has_stray_dot,
    is_capitals,
    is_initial,
    is_particle,
    lexical,
    split_civility,
    to_words,
)

__all__ = ["NameOrder", "infer_order", "name_key", "read_name", "split_civility"]

_DIGITS_UPPER = str.maketrans("01245689", "OIZASGBG")
_DIGITS_LOWER = str.maketrans("01245689", "olzasbbg")


def name_key(name: PersonName | str) -> str:
    """Return what two printings of one name share: letters alone, folded.

    Examples
    --------
    >>> name_key(PersonName("LE GALL", "Jean-Noël")) == name_key("le gall  Jean Noel")
    True
    """
    return " ".join(re.findall(r"[a-z0-9]+", fold(str(name))))


@lru_cache(maxsize=16_384)
def read_name(text: str, order: NameOrder = NameOrder.UNKNOWN) -> Reading[PersonName]:
    """Read a person's name; the case of its words tells its parts before the order does.

    Parameters
    ----------
    text
        One name as printed, with or without its civility.
    order
        The order of the list that it stands in.

    Returns
    -------
    Reading[PersonName]
        ``NAME_ORDER_UNKNOWN`` when neither the name nor the order tells surname from first name;
        ``None`` as value when the text holds no word.

    Examples
    --------
    >>> str(read_name("M. Alain de CARRION"))
    'DE CARRION Alain'
    >>> str(read_name("LEROY THOMAS", NameOrder.SURNAME_FIRST))
    'LEROY Thomas'
    >>> str(read_name("madame Chantal Lefoyer"))
    'LEFOYER Chantal'
    >>> str(read_name("Dupont épouse Martin Anne"))
    'DUPONT Anne'
    """
    civility, words = split_civility(text)[0], to_words(text)
    if not words:
        return Reading(None)
    surname, given = _by_case(words) or ([], [])
    problems: tuple[ProblemCode, ...] = ()
    if not surname and not given:
        surname, given, known = _by_order(words, order, titled=bool(civility))
        problems = () if known else (ProblemCode.NAME_ORDER_UNKNOWN,)
    name = PersonName(_to_surname(surname), _to_given(given))
    printed = name_key(split_civility(text)[1] if has_stray_dot(text) else " ".join(words))
    repair = "" if sorted(printed.split()) == sorted(name_key(name).split()) else printed
    return Reading(name, problems, f"{repair}>{name_key(name)}" if repair else "")


def _by_case(words: list[str]) -> tuple[list[str], list[str]] | None:
    """Surname and first names of a name whose surname alone is in capitals."""
    kinds = [is_capitals(word) for word in words]
    lexical = [
        (kind, word) for kind, word in zip(kinds, words, strict=True) if not is_particle(word)
    ]
    initials = [word for _, word in lexical if is_initial(word)]
    others = [kind for kind, word in lexical if not is_initial(word)]
    if others and len(initials) < len(lexical) and initials:
        surname = [word for word in words if not is_initial(word)]
        if all(others) or len(others) == 1:
            return surname, initials
    if not any(others) or all(others):
        return None
    marked = [kind and not is_initial(word) for kind, word in zip(kinds, words, strict=True)]
    for index in range(len(words) - 2, -1, -1):  # particles join the capitals that follow them
        if not marked[index] and is_particle(words[index]) and marked[index + 1]:
            marked[index] = True
    # A short word in capitals that is a particle in fact ("DE Carrion") follows its neighbour.
    if not any(mark and not is_particle(word) for mark, word in zip(marked, words, strict=True)):
        return None
    surname = [word for mark, word in zip(marked, words, strict=True) if mark]
    given = [word for mark, word in zip(marked, words, strict=True) if not mark]
    return surname, given


def _by_order(
    words: list[str], order: NameOrder, *, titled: bool
) -> tuple[list[str], list[str], bool]:
    """Surname, first names, and whether the order is known."""
    if len(lexical(words)) <= 1:
        word = words[-1]
        if order is NameOrder.GIVEN_ONLY:
            return [], words, True
        plain = order is not NameOrder.SURNAME_ONLY and not titled and not is_capitals(word)
        return ([], words, True) if plain and is_given(word) else (words, [], True)
    if order in (NameOrder.SURNAME_ONLY, NameOrder.GIVEN_ONLY, NameOrder.UNKNOWN):
        if order is NameOrder.GIVEN_ONLY and all(map(is_given, words)):
            return [], words, True
        lean = vote(words)
        if order is NameOrder.SURNAME_ONLY and abs(lean) < 2 and len(words) < 4:
            return words, [], True
        known = lean != 0
        first = lean > 0 or (not known and all(map(is_capitals, words)))  # as lists in capitals do
        order = NameOrder.SURNAME_FIRST if first else NameOrder.GIVEN_FIRST
    else:
        known = True
    cut = _cut(words, order)
    if order is NameOrder.SURNAME_FIRST:
        return words[:cut], words[cut:], known
    return words[cut:], words[:cut], known


def _cut(words: list[str], order: NameOrder) -> int:
    """Where the first names begin or end: one word, or two of a compound name."""
    if order is NameOrder.SURNAME_FIRST:
        cut = len(words) - 1
        while (
            cut > 1
            and fold(words[cut - 1]) in COMPOUND_HEADS
            and is_given(words[cut])
            and lexical(words[: cut - 1])
        ):
            cut -= 1
        return cut
    cut = 1
    while (
        cut < len(words) - 1
        and fold(words[cut - 1]) in COMPOUND_HEADS
        and is_given(words[cut])
        and not is_particle(words[cut])
    ):
        cut += 1
    return cut


def _to_surname(words: list[str]) -> str:
    fixed = [word.translate(_DIGITS_UPPER) for word in words]
    fixed = [
        re.sub(rf"(?<=[{UPPER}])l|^l(?=[{UPPER}]{{2}})", "I", word) if is_capitals(word) else word
        for word in fixed
    ]
    return re.sub(r"(?<=')\s+", "", re.sub(r"[’‘´`ʼ]", "'", " ".join(fixed))).upper().strip("-.' ")


def _to_given(words: list[str]) -> str:
    return " ".join(
        _to_initials(word)
        if is_initial(word)
        else word
        if word.islower() and is_particle(word)
        else _to_title(word)
        for word in words
    ).strip("- ")


def _to_initials(word: str) -> str:
    """``J.-P.`` for J.-P., J-P. and J-P; ``J.P.`` keeps its form."""
    letters = re.findall(rf"[{UPPER}][{LOWER}]?", word)
    return ("-" if re.search(rf"[{HYPHENS}]", word) else "").join(
        f"{letter}." for letter in letters
    )


def _to_title(word: str) -> str:
    mended = "" if is_given(word) else mend_given(word)
    if len(mended) == len(word):  # keep the accents that are printed
        kept = zip(word, fold(word), mended, strict=True)
        mended = "".join(char if bare == right else right for char, bare, right in kept)
    word = mended or word.translate(_DIGITS_LOWER)
    return re.sub(
        rf"[{LOWER}{UPPER}]+", lambda match: match[0].capitalize(), word.strip(".")
    ).replace("’", "'")
