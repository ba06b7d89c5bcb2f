"""Where a list ends, and how it is printed."""

import re

from registre.extraction.attendance.patterns import NOT_NAMES
from registre.extraction.attendance.runs import split_run
from registre.extraction.attendance.signs import SEPARATORS, Kind, Sign, Word
from registre.text.first_names import may_be_given
from registre.text.fold import fold
from registre.text.name_words import is_capitals, is_initial, is_particle
from registre.text.names import NameOrder, infer_order

_OPEN = frozenset((
    Kind.COMMA, Kind.AND, Kind.CIVILITY, Kind.GIVES, Kind.BY, Kind.TO, Kind.HOLDS, Kind.COLON,
))  # fmt: skip
_PARTS = re.compile(r"[a-z]+")


def cut_list(signs: list[Sign]) -> list[Sign]:
    """Return the signs up to the end of the list."""
    kept: list[Sign] = []
    for index, sign in enumerate(signs):
        if sign.kind is Kind.PROSE:
            return _without_subject(kept)
        if sign.kind is Kind.RUN and (at := _foreign(sign.words)) is not None:
            words = sign.words[: _line_before(sign.words, at)]
            if words:
                kept.append(Sign(Kind.RUN, sign.start, words[-1].end, words))
                return kept
            return _without_subject([*kept, sign])
        if (
            sign.kind is Kind.COLON
            and kept
            and kept[-1].kind is Kind.RUN
            and not _continues(signs, index + 1)
        ):
            return _without_subject(kept)
        if sign.kind in (Kind.BLANK, Kind.DOT) and _ends(signs, index, kept):
            return kept
        kept.append(sign)
    return kept


def _ends(signs: list[Sign], index: int, kept: list[Sign]) -> bool:
    """Whether an empty line or a full stop ends the list: not when the list is open."""
    named = any(sign.kind is Kind.RUN for sign in kept)
    if named and kept[-1].kind in _OPEN and signs[index].kind is Kind.BLANK:
        return not _plausible(signs, index + 1)
    if signs[index].kind is Kind.DOT and index + 1 < len(signs):
        after = signs[index + 1]
        if after.kind is Kind.RUN and not after.words[0].line:
            return not _plausible(signs, index + 1)
    return not _continues(signs, index + 1)


def _continues(signs: list[Sign], index: int) -> bool:
    """Whether a name surely follows: with civility, first name, initial, or mixed case."""
    while index < len(signs) and signs[index].kind in SEPARATORS | {Kind.COLON}:
        index += 1
    if index >= len(signs):
        return False
    if signs[index].kind is Kind.CIVILITY:
        return index + 1 < len(signs) and _clean(signs, index + 1)
    if signs[index].kind is Kind.HOLDS:
        return True
    return signs[index].kind is Kind.RUN and _clean(signs, index) and _strong(signs[index].words)


def _plausible(signs: list[Sign], index: int) -> bool:
    """Whether what follows may be a name."""
    while index < len(signs) and signs[index].kind in SEPARATORS:
        index += 1
    if index < len(signs) and signs[index].kind is Kind.CIVILITY:
        index += 1
    return index < len(signs) and _clean(signs, index)


def _clean(signs: list[Sign], index: int) -> bool:
    """A run of names that no prose follows."""
    sign = signs[index]
    if sign.kind is not Kind.RUN:
        return sign.kind in (Kind.CIVILITY, Kind.AND)
    if _foreign(sign.words) is not None:
        return False
    prose = index + 1 < len(signs) and signs[index + 1].kind is Kind.PROSE
    return not prose or any(word.line for word in sign.words[1:])


def _strong(words: list[Word]) -> bool:
    texts = [word.text for word in words]
    lexical = [text for text in texts if not is_particle(text)]
    if any(map(is_initial, texts)):
        return True
    upper = [is_capitals(text) for text in lexical]
    return (any(upper) and not all(upper) and len(lexical) < 12) or any(map(may_be_given, lexical))


def _foreign(words: list[Word]) -> int | None:
    """The first word that no person bears."""
    for index, word in enumerate(words):
        folded = fold(word.text)
        if folded in NOT_NAMES or (
            len(folded) > 6
            and any(part in NOT_NAMES for part in _PARTS.findall(folded) if len(part) > 6)
        ):
            return index
    return None


def _line_before(words: list[Word], at: int) -> int:
    """The last word at or before a place that begins a line; 0 if none."""
    while at > 0 and not words[at].line:
        at -= 1
    return at


def _without_subject(kept: list[Sign]) -> list[Sign]:
    """Drop the name that opens a sentence: "Madame X est nommée secrétaire"."""
    if kept and kept[-1].kind is Kind.RUN:
        run = kept.pop()
        at = _line_before(run.words, len(run.words) - 1)
        if at > 0:
            words = run.words[:at]
            kept.append(Sign(Kind.RUN, run.start, words[-1].end, words))
            return kept
    while kept and kept[-1].kind in (Kind.CIVILITY, Kind.AND):
        kept.pop()
    return kept


def by_lines(signs: list[Sign]) -> bool:
    """Tell whether the list prints one name a line: no separator stands between two names of a line."""
    broken = any(word.line for sign in signs if sign.kind is Kind.RUN for word in sign.words[1:])
    if not broken:
        return False
    for index, sign in enumerate(signs[1:-1], 1):
        before, after = signs[index - 1], signs[index + 1]
        named = before.kind in (Kind.RUN, Kind.NOTE, Kind.MARK)
        if sign.kind in (Kind.COMMA, Kind.AND) and named:
            if after.kind is Kind.CIVILITY or (after.words and not after.words[0].line):
                return False
    return True


def order_of(signs: list[Sign], *, lines: bool) -> NameOrder:
    """Return the order of the names of a list."""
    names = []
    for index, sign in enumerate(signs):
        if sign.kind is Kind.RUN and not (
            index + 1 < len(signs) and signs[index + 1].kind is Kind.COLON
        ):
            civil = "M. " if index and signs[index - 1].kind is Kind.CIVILITY else ""
            for name in split_run(sign.words, NameOrder.UNKNOWN, lines=lines):
                names.append(civil + " ".join(word.text for word in name))
    return infer_order(names)
