"""Where a list ends, and how it is printed."""

import re
from functools import lru_cache

from registre.extraction.attendance.patterns import NOT_NAMES
from registre.extraction.attendance.runs import split_run
from registre.extraction.attendance.signs import SEPARATORS, Kind, Sign, Word
from registre.text.first_names import is_given, may_be_given
from registre.text.fold import fold
from registre.text.name_words import is_capitals, is_initial, is_particle
from registre.text.names import NameOrder

_OPEN = frozenset((
    Kind.COMMA, Kind.AND, Kind.CIVILITY, Kind.GIVES, Kind.BY, Kind.TO, Kind.HOLDS, Kind.COLON,
))  # fmt: skip
# Lines from which on a list of one name a line is believed with unknown first names.
MANY = 4
_PARTS = re.compile(r"[a-z]+")


def cut_list(signs: list[Sign]) -> list[Sign]:
    """Return the signs up to the end of the list, without what stands in its midst."""
    kept = _to_end(signs)
    if kept and kept[-1].kind is Kind.RUN:
        words = _names_only(kept[-1].words, many=sum(len(_lines(s.words)) for s in kept) > MANY)
        kept[-1] = Sign(Kind.RUN, kept[-1].start, words[-1].end, words, line=kept[-1].line)
    return kept


def _names_only(words: list[Word], *, many: bool) -> list[Word]:
    """Drop the lines after a complete name that are none: the title of what follows the list."""
    kept: list[Word] = []
    for line in _lines(words):
        shapes = {is_capitals(word.text) for word in kept if not is_particle(word.text)}
        like = name_like(line) or any(may_be_given(word.text) for word in line)
        if len(shapes) == 2 and not like and not (many and _mixed(line)):
            return kept
        kept += line
    return kept


def _lines(words: list[Word]) -> list[list[Word]]:
    lines: list[list[Word]] = []
    for word in words:
        if word.line or not lines:
            lines.append([])
        lines[-1].append(word)
    return lines


def _to_end(signs: list[Sign]) -> list[Sign]:
    """The signs before the first that no list holds."""
    kept: list[Sign] = []
    index = 0
    while index < len(signs):
        sign = signs[index]
        over = sign.kind in (Kind.PROSE, Kind.END)
        label = sign.kind is Kind.RUN and _is_label(signs, index)
        if sign.kind is Kind.RUN and not label and (at := _foreign(sign.words)) is not None:
            words = sign.words[: _line_before(sign.words, at)]
            if words:
                kept.append(Sign(Kind.RUN, sign.start, words[-1].end, words, line=sign.line))
                return kept
            over = True
        elif sign.kind is Kind.COLON and kept and kept[-1].kind is Kind.RUN:
            over = not (_continues(signs, index + 1) or _tells(signs, index + 1))
        elif sign.kind in (Kind.BLANK, Kind.DOT) and _ends(signs, index, kept):
            return kept
        if over:
            before = kept if sign.line else _without_subject(kept)
            resumed = _resumes(signs, index, before)
            if resumed is None:
                return before
            kept, index = before, resumed
            continue
        kept.append(sign)
        index += 1
    return kept


def _is_label(signs: list[Sign], index: int) -> bool:
    """Whether a run is the label of names that follow it: "VALBRESSE : Odile MORVAN"."""
    colon = index + 1 < len(signs) and signs[index + 1].kind is Kind.COLON
    return colon and _continues(signs, index + 2)


def _tells(signs: list[Sign], index: int) -> bool:
    """Whether a colon tells something of the name before it: "MORVAN Odile : présente"."""
    return index < len(signs) and signs[index].kind in (
        Kind.MARK,
        Kind.FUNCTION,
        Kind.GIVES,
        Kind.BY,
    )


def _resumes(signs: list[Sign], index: int, kept: list[Sign]) -> int | None:
    """Where an open list goes on after what is no name: a stamp, a note of the margin, an aside.

    It goes on at the next line or after the next comma, if a name surely stands there.
    """
    closed = bool(kept) and kept[-1].kind not in (Kind.COMMA, Kind.AND)
    if signs[index].kind is Kind.END or closed:
        return None
    for ahead in range(index + 1, min(index + 12, len(signs))):
        if signs[ahead].kind in (Kind.BLANK, Kind.END):
            return None
        follows = signs[ahead].line or signs[ahead - 1].kind is Kind.COMMA
        if follows and signs[ahead].kind in (Kind.RUN, Kind.CIVILITY) and _continues(signs, ahead):
            return ahead
    return None


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
    if signs[index].kind is not Kind.RUN or not _clean(signs, index):
        return False
    if name_like(signs[index].words):
        return True
    alike = _mixed(signs[index].words) and index + 1 < len(signs)
    return alike and signs[index + 1].kind is Kind.BLANK and _continues(signs, index + 1)


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
        return sign.kind in (Kind.CIVILITY, Kind.AND, Kind.TITLE)
    if _foreign(sign.words) is not None:
        return False
    prose = index + 1 < len(signs) and signs[index + 1].kind in (Kind.PROSE, Kind.END)
    return not prose or any(word.line for word in sign.words[1:])


def name_like(words: list[Word]) -> bool:
    """Tell whether the first line of a run is a name by itself: a known first name at its edge."""
    line = next((i for i, word in enumerate(words[1:], 1) if word.line), len(words))
    texts = [word.text for word in words[:line] if not is_particle(word.text)]
    if any(map(is_initial, texts)):
        return True
    upper = [is_capitals(text) for text in texts]
    if any(upper) and not all(upper):
        # Jean MARTIN | MARTIN Jean: the words that are not in capitals begin with a first name
        given = texts[upper.index(False)]
        return is_given(given) and (not upper[0] or not upper[-1])
    return 0 < len(texts) <= 5 and (is_given(texts[0]) or is_given(texts[-1]))


def _mixed(words: list[Word]) -> bool:
    """A run of words in capitals and others, as names are."""
    upper = [is_capitals(word.text) for word in words if not is_particle(word.text)]
    return any(upper) and not all(upper) and len(upper) < 12


def _foreign(words: list[Word]) -> int | None:
    """The first word that no person bears, unless a first name alone stands with it."""
    for index, word in enumerate(words):
        if _is_foreign(word.text):
            near = [
                other.text for other in (*words[index - 1 : index], *words[index + 1 : index + 2])
            ]
            borne = is_capitals(word.text) and any(
                is_given(text) and not is_capitals(text) for text in near
            )
            if not borne:
                return index
    return None


@lru_cache(maxsize=16_384)
def _is_foreign(word: str) -> bool:
    """Whether a word, or a long part of it, is one that no person bears."""
    parts = _PARTS.findall(fold(word))
    return any(part in NOT_NAMES and (len(part) > 6 or len(parts) == 1) for part in parts)


def _line_before(words: list[Word], at: int) -> int:
    """The last word at or before a place that begins a line; 0 if none."""
    while at > 0 and not words[at].line:
        at -= 1
    return at


def _without_subject(signs: list[Sign]) -> list[Sign]:
    """Drop the name that opens a sentence: "Madame X est nommée secrétaire"."""
    kept = list(signs)
    while kept and kept[-1].kind is Kind.AND:
        kept.pop()
    if kept and kept[-1].kind is Kind.RUN and not _held(kept):
        run = kept.pop()
        at = _line_before(run.words, len(run.words) - 1)
        if at > 0:
            words = run.words[:at]
            kept.append(Sign(Kind.RUN, run.start, words[-1].end, words))
            return kept
    while kept and kept[-1].kind in (Kind.CIVILITY, Kind.AND, Kind.TITLE):
        kept.pop()
    return kept


def _held(kept: list[Sign]) -> bool:
    """Whether the last run completes a proxy: prose after it is no verb of its own."""
    before = [sign.kind for sign in kept[-3:-1] if sign.kind is not Kind.CIVILITY]
    return bool(before) and before[-1] in (Kind.GIVES, Kind.TO, Kind.BY)


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


def names_of(signs: list[Sign], *, lines: bool) -> list[str]:
    """Return the names of a list as printed, civility before, to tell their order."""
    names = []
    for index, sign in enumerate(signs):
        if sign.kind is Kind.RUN and not _is_label(signs, index):
            civil = "M. " if index and signs[index - 1].kind is Kind.CIVILITY else ""
            for name in split_run(sign.words, NameOrder.UNKNOWN, lines=lines):
                names.append(civil + " ".join(word.text for word in name))
                civil = ""
    return names
