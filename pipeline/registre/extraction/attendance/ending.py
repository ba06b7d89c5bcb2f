"""Where a list ends: at prose, at a title, at an empty line that no name surely follows."""

from registre.extraction.attendance.likeness import (
    find_foreign,
    is_mixed,
    lines_of,
    name_like,
    shapes_of,
)
from registre.extraction.attendance.signs import ENDS, RELATIONS, SEPARATORS, Kind, Sign, Word
from registre.text.first_names import may_be_given
from registre.text.name_words import lexical

# Lines from which on a list of one name a line is believed with unknown first names.
MANY = 4
# How many signs a stamp, a note of the margin or an aside may take within a list.
ASIDE = 12
# Characters between a label's colon and its first name: blanks, and no count.
NEAR = 3

_OPEN = frozenset((
    Kind.COMMA, Kind.AND, Kind.CIVILITY, Kind.GIVES, Kind.BY, Kind.TO, Kind.HOLDS, Kind.COLON,
))  # fmt: skip
_SUBJECT = frozenset((Kind.CIVILITY, Kind.AND, Kind.TITLE))
# After a colon, these tell of the name before it.
TELLING = frozenset((Kind.MARK, Kind.FUNCTION, Kind.GIVES, Kind.BY))


def cut_list(signs: list[Sign]) -> list[Sign]:
    """Return the signs up to the end of the list, without what stands in its midst."""
    kept = _to_end(signs)
    while kept and kept[-1].kind in SEPARATORS:
        kept.pop()
    if kept and kept[-1].kind is Kind.RUN and any(word.line for word in kept[-1].words[1:]):
        lines = sum(len(lines_of(sign.words)) for sign in kept)
        kept[-1] = _shorten(kept[-1], _names_only(kept[-1].words, many=lines > MANY))
    return kept


def is_label(signs: list[Sign], index: int) -> bool:
    """Tell whether a run names what follows its colon at once: "VALBRESSE : Odile MORVAN"."""
    if index + 2 >= len(signs) or signs[index + 1].kind is not Kind.COLON:
        return False
    colon, after = signs[index + 1], signs[index + 2]
    return after.start - colon.end < NEAR and _continues(signs, index + 2)


def _to_end(signs: list[Sign]) -> list[Sign]:
    """Keep signs until one that no list holds, and from where the list goes on after it."""
    kept: list[Sign] = []
    index = 0
    while index < len(signs):
        sign = signs[index]
        over = sign.kind is Kind.PROSE or sign.kind in ENDS
        foreign = None
        if sign.kind is Kind.RUN and not is_label(signs, index):
            foreign = None if _is_told(sign, kept) else find_foreign(sign.words)
        if foreign is not None:
            at = _line_before(sign.words, foreign)
            if at > 0:
                kept.append(_shorten(sign, sign.words[:at]))
                resumed = _next_bullet(signs, index + 1, kept)
                if resumed is None:
                    return kept
                index = resumed
                continue
            over = True
        elif sign.kind is Kind.COLON and kept and kept[-1].kind is Kind.RUN:
            told = index + 1 < len(signs) and signs[index + 1].kind in TELLING
            over = not (told or _continues(signs, index + 1))
        elif sign.kind in (Kind.BLANK, Kind.DOT) and _ends(signs, index, kept):
            return kept
        if over:
            before = kept if sign.line or sign.kind is Kind.STOP else _without_subject(kept)
            resumed = _resumes(signs, index, before)
            if resumed is None:
                return before if sign.kind is Kind.STOP else _without_clause(before)
            kept, index = before, resumed
        else:
            kept.append(sign)
            index += 1
    return kept


def _is_told(run: Sign, kept: list[Sign]) -> bool:
    """Whether a run is a name whatever its word: after a civility, or alone between commas."""
    if not kept or len(run.words) > 2 or any(word.line for word in run.words):
        return False
    if kept[-1].kind is Kind.CIVILITY:
        return True
    return kept[-1].kind is Kind.COMMA and len(run.words) == 1 and shapes_of(run.words) == {True}


def _resumes(signs: list[Sign], index: int, kept: list[Sign]) -> int | None:
    """Where an open list goes on after what is no name: a stamp, a note of the margin, an aside.

    It goes on at the next line or after the next comma, if a name surely stands there; a list with
    bullets, at the bullet after a line without colon.
    """
    closed = bool(kept) and kept[-1].kind not in (Kind.COMMA, Kind.AND)
    if closed:
        return _next_bullet(signs, index, kept)
    if signs[index].kind in ENDS:
        return None
    for ahead in range(index + 1, min(index + ASIDE, len(signs))):
        if signs[ahead].kind is Kind.BLANK or signs[ahead].kind in ENDS:
            return None
        follows = signs[ahead].line or signs[ahead - 1].kind is Kind.COMMA
        if follows and signs[ahead].kind in (Kind.RUN, Kind.CIVILITY) and _continues(signs, ahead):
            return ahead
    return None


def _next_bullet(signs: list[Sign], index: int, kept: list[Sign]) -> int | None:
    """Return the bullet after which a name stands, past one line, in a list with bullets."""
    if sum(sign.kind is Kind.BULLET for sign in kept) < 2:
        return None
    for ahead in range(index, min(index + ASIDE, len(signs))):
        kind = signs[ahead].kind
        if kind is Kind.BULLET:
            return ahead if _continues(signs, ahead + 1) else None
        if (
            kind in ENDS
            or kind in (Kind.BLANK, Kind.COLON)
            or (signs[ahead].line and ahead > index)
        ):
            return None
    return None


def _ends(signs: list[Sign], index: int, kept: list[Sign]) -> bool:
    """Whether an empty line or a full stop ends the list: not when the list is open."""
    named = any(sign.kind is Kind.RUN for sign in kept)
    after = signs[index + 1] if index + 1 < len(signs) else None
    open_line = named and kept[-1].kind in _OPEN and signs[index].kind is Kind.BLANK
    same_line = (
        signs[index].kind is Kind.DOT
        and after is not None
        and after.kind is Kind.RUN
        and not after.words[0].line
    )
    if open_line or same_line:
        return not _plausible(signs, index + 1)
    if _continues(signs, index + 1):
        return False
    if signs[index].kind is not Kind.BLANK:
        return True
    # of names between empty lines, one may be misread: those after it are not
    apart = any(sign.kind is Kind.BLANK for sign in kept)
    return not _is_followed(signs, index + 1, 1 if apart else 2)


def _is_followed(signs: list[Sign], index: int, sure: int) -> bool:
    """Whether a run that may be a name stands between empty lines, with sure names after it."""
    if index >= len(signs) or signs[index].kind is not Kind.RUN or not _clean(signs, index):
        return False
    if len(lexical([word.text for word in signs[index].words])) > 3:
        return False
    after = range(index + 1, index + 1 + 2 * sure, 2)
    return all(
        at < len(signs) and signs[at].kind is Kind.BLANK and _continues(signs, at + 1)
        for at in after
    )


def _continues(signs: list[Sign], index: int) -> bool:
    """Whether a name surely follows: with a civility, a first name, an initial."""
    index = _over_separators(signs, index)
    if index >= len(signs):
        return False
    if signs[index].kind is Kind.CIVILITY:
        index = _over_separators(signs, index + 1)  # "Mmes : A, B"
        return index < len(signs) and _clean(signs, index)
    if signs[index].kind is Kind.HOLDS:
        return True
    if signs[index].kind is not Kind.RUN or not _clean(signs, index):
        return False
    if name_like(signs[index].words):
        return True
    # an unknown first name between empty lines, with a known one after it
    blank = index + 1 < len(signs) and signs[index + 1].kind is Kind.BLANK
    return blank and is_mixed(signs[index].words) and _continues(signs, index + 1)


def _plausible(signs: list[Sign], index: int) -> bool:
    """Whether what follows may be a name."""
    index = _over_separators(signs, index)
    if index < len(signs) and signs[index].kind is Kind.CIVILITY:
        index += 1
    return index < len(signs) and _clean(signs, index)


def _over_separators(signs: list[Sign], index: int) -> int:
    while index < len(signs) and (
        signs[index].kind in SEPARATORS or signs[index].kind is Kind.COLON
    ):
        index += 1
    return index


def _clean(signs: list[Sign], index: int) -> bool:
    """Whether a run is of names that are not the subject of a sentence."""
    sign = signs[index]
    if sign.kind is not Kind.RUN:
        return sign.kind in _SUBJECT
    if find_foreign(sign.words) is not None:
        return False
    following = signs[index + 1].kind if index + 1 < len(signs) else Kind.BLANK
    verb = following is Kind.PROSE or following is Kind.VERB
    return not verb or any(word.line for word in sign.words[1:])


def _line_before(words: list[Word], at: int) -> int:
    """Go back from a word to the one that begins its line; 0 if the first line is its own."""
    while at > 0 and not words[at].line:
        at -= 1
    return at


def _without_subject(signs: list[Sign]) -> list[Sign]:
    """Drop the name that opens a sentence: "Madame X est nommée secrétaire"."""
    kept = list(signs)
    while kept and kept[-1].kind is Kind.AND:
        kept.pop()
    if kept and kept[-1].kind is Kind.RUN:
        run = kept[-1]
        at = _line_before(run.words, len(run.words) - 1)
        before = [sign.kind for sign in kept[-3:-1] if sign.kind is not Kind.CIVILITY]
        if before and before[-1] in RELATIONS and (at == 0 or len(run.words) - at < 2):
            return kept  # the holder of a proxy: "à Mme X pour voter en son nom"
        kept.pop()
        if at > 0:
            return [*kept, _shorten(run, run.words[:at])]
    while kept and kept[-1].kind in _SUBJECT:
        kept.pop()
    return kept


def _without_clause(kept: list[Sign]) -> list[Sign]:
    """Drop the subject that opens a line with its function: "Odile ROUX, Maire, ouvre"."""
    if len(kept) < 2 or kept[-1].kind is not Kind.COMMA:
        return kept
    for index in range(len(kept) - 1, max(-1, len(kept) - 7), -1):
        sign = kept[index]
        line = _line_before(sign.words, len(sign.words) - 1) if sign.words else 0
        opens = index == 0 or kept[index - 1].kind is Kind.BLANK
        if not sign.line and line == 0 and not opens:
            continue
        clause = [sign, *kept[index + 1 :]]
        names = sum(bool(shapes_of(one.words)) for one in clause[1:])
        names += bool(shapes_of(sign.words[line:]))
        titled = any(one.kind in (Kind.FUNCTION, Kind.TITLE) for one in clause)
        if names > 1 or not titled:
            return kept
        return [*kept[:index], _shorten(sign, sign.words[:line])] if line else kept[:index]
    return kept


def _names_only(words: list[Word], *, many: bool) -> list[Word]:
    """Drop the lines after a complete name that are none: the title of what follows the list."""
    kept: list[Word] = []
    lines = lines_of(words)
    like = [name_like(line) or any(may_be_given(word.text) for word in line) for line in lines]
    for index, line in enumerate(lines):
        followed = like[index + 1 : index + 3] == [True, True]
        known = like[index] or followed or (many and is_mixed(line))
        if len(shapes_of(kept)) == 2 and not known:
            return kept
        if kept and line is lines[-1] and not shapes_of(line):
            return kept  # "Le", of the sentence that follows
        kept += line
    return kept


def _shorten(run: Sign, words: list[Word]) -> Sign:
    return Sign(Kind.RUN, run.start, words[-1].end, words, line=run.line)
