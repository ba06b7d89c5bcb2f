"""How a list is printed: one name a line or not, and the names that tell its order."""

from registre.extraction.attendance.ending import is_label
from registre.extraction.attendance.runs import split_run
from registre.extraction.attendance.signs import Kind, Sign
from registre.text.names import NameOrder

# A separator in so many lines is a misread sign: "PENN,HOAT".
STRAY = 12

_NAMED = frozenset((Kind.RUN, Kind.NOTE, Kind.MARK))


def by_lines(signs: list[Sign]) -> bool:
    """Tell whether the list prints one name a line: no separator parts two names of a line.

    Where names have civilities, these part them, and a line without one goes on.
    """
    runs = sum(sign.kind is Kind.RUN for sign in signs)
    if sum(sign.kind is Kind.CIVILITY for sign in signs) * 2 >= runs:
        return False
    broken = any(word.line for sign in signs if sign.kind is Kind.RUN for word in sign.words[1:])
    if not broken:
        return False
    parted = 0
    for before, sign, after in zip(signs, signs[1:], signs[2:], strict=False):
        if sign.kind in (Kind.COMMA, Kind.AND) and before.kind in _NAMED:
            named = after.kind is Kind.RUN and not after.words[0].line
            parted += named or after.kind is Kind.CIVILITY
    lines = sum(word.line for sign in signs if sign.kind is Kind.RUN for word in sign.words)
    return parted * STRAY <= lines if parted else True


def names_of(signs: list[Sign], *, lines: bool) -> list[str]:
    """Return the names of a list as printed, with a civility where one stands before them."""
    names = []
    for index, sign in enumerate(signs):
        if sign.kind is Kind.RUN and not is_label(signs, index):
            civil = "M. " if index and signs[index - 1].kind is Kind.CIVILITY else ""
            for name in split_run(sign.words, NameOrder.UNKNOWN, lines=lines):
                names.append(civil + " ".join(word.text for word in name))
                civil = ""
    return names
