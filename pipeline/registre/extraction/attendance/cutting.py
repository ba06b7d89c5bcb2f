"""Cut a list into its signs, from left to right."""

import re

from registre.extraction.attendance import patterns
from registre.extraction.attendance.phrases import read_phrase
from registre.extraction.attendance.signs import ENDS, Kind, Sign, Word
from registre.extraction.attendance.words import OPENERS
from registre.text.first_names import COMPOUND_HEADS, is_given
from registre.text.fold import fold
from registre.text.name_words import (
    LOWER,
    QUOTES,
    SPOUSE_WORDS,
    UPPER,
    is_capitals,
    is_particle,
)
from registre.text.restoring import is_common, restore_given

# No name has a longer word, and no list more words that nothing parts.
LONGEST_WORD = 60
LONGEST_RUN = 500
# Signs of prose in a row after which no list goes on.
PATIENCE = 6

_TOKEN = re.compile(patterns.TOKEN)
_SIMPLE = {
    "blank": Kind.BLANK, "bullet": Kind.BULLET, "rank": Kind.BULLET, "note": Kind.NOTE,
    "civility": Kind.CIVILITY, "arrow": Kind.TO, "sep": Kind.COMMA, "dash": Kind.COMMA,
    "colon": Kind.COLON, "dot": Kind.DOT,
}  # fmt: skip
_WORDY = frozenset(("word", "initials", "civility", "digits"))
_PLAIN_WORD = rf"(?:[{UPPER}][{LOWER}]+|[{UPPER}]{{2,}})"
# The plainest names, read in one step: Luc MARTIN, | ROUX-VIDAL Anne-Marie,
_PLAIN = re.compile(rf"{_PLAIN_WORD}(?:[ -]{_PLAIN_WORD}){{0,5}}(?= ?[,;\n]|\.\n)")
_MARGIN = re.compile(patterns.MARGIN)
_LABEL = re.compile(rf"[^\w\n]*{patterns.LABEL}")
_ELIDED = re.compile(rf"[dl][{QUOTES}][{UPPER}]")
_LISTED = re.compile(rf"[{UPPER}]{{2}}|[{UPPER}][{LOWER}]+\s[{UPPER}]")
# YOUSSEF.GWENAËL, a comma misread
_DOT = re.compile(rf"(?<=[{UPPER}]{{2}})\.(?=[{UPPER}]{{2}})")
# téphane GAUTHEROT
_HEADLESS = re.compile(rf"[{LOWER}]{{4,}}(?= [{UPPER}]{{2}})")
# LaurenceVAN | ROUXJean | MARTINdonne
_GLUED = re.compile(
    rf"[{UPPER}][^\W\d]{{2,}}?(?=donne\b)"
    rf"|(?!(?:Mac|La|Le|De|Du|Di|Mc)[{UPPER}])[{UPPER}][{LOWER}]{{2,}}(?:-[{UPPER}][{LOWER}]{{2,}})?"
    rf"(?=[{UPPER}]{{2}})"
    rf"|[{UPPER}]{{3,}}(?=[{UPPER}][{LOWER}]{{2,}})"
)


def read_signs(
    text: str, folded: str, start: int, end: int, *, pairs: bool, small: bool = False
) -> list[Sign]:
    """Return the signs of a list, up to where no list can go on.

    Parameters
    ----------
    text, folded
        The view, with and without case and accents.
    start, end
        The part of the view to read.
    pairs
        Whether "A à B" and "A par B" speak of a proxy here.
    small
        Whether the list prints names without capitals.
    """
    return _Cutter(text, folded, end, pairs=pairs, small=small).cut(start)


class _Cutter:
    """The signs so far, and whether a line break or a gap stands before the next."""

    def __init__(self, text: str, folded: str, end: int, *, pairs: bool, small: bool) -> None:
        self.text, self.folded, self.end = text, folded, end
        self.pairs, self.small = pairs, small
        self.signs: list[Sign] = []
        self.line = self.gap = False
        self.prose = 0

    def cut(self, start: int) -> list[Sign]:
        """Cut until the end, or until prose has gone on for too long."""
        at = start
        while at < self.end and self.prose <= PATIENCE:
            if self.line or at == start:
                if label := _LABEL.match(self.folded, at, self.end):
                    self._put(Sign(Kind.LABEL, at, label.end()))
                    at = label.end()
                    continue
                if margin := _MARGIN.match(self.text, at, self.end):
                    at = margin.end()
            capital = self.text[at].isupper()
            plain = _PLAIN.match(self.text, at, self.end) if capital else None
            if plain is not None and self._plain(plain):
                at = plain.end()
                continue
            if self.text[at] == " " and self.text[at + 1 : at + 2].isalnum():
                at += 1  # between two words, as half of the signs are
                continue
            token = _TOKEN.match(self.text, at, self.end)
            if token is None:
                break
            at = self._token(token)
        return self.signs

    def _plain(self, found: re.Match[str]) -> bool:
        """Take a plain name at once, unless one of its words may open a phrase."""
        at, words = found.start(), []
        for text in found[0].split(" "):
            if self.folded[at : at + 3] in OPENERS or len(text) < 3:
                return False
            words.append(Word(at, at + len(text), text))
            at += len(text) + 1
        for word in words:
            self._add(word)
        return True

    def _token(self, token: re.Match[str]) -> int:
        """Take one token; return where the next begins."""
        kind, at, after = token.lastgroup or "", token.start(), token.end()
        if kind in _WORDY:
            sign = read_phrase(
                self.text, self.folded, at, self.end, pairs=self.pairs, small=self.small
            )
            if sign is not None:
                self._put(sign)
                return sign.end
            if kind in ("word", "initials"):
                return self._word(token)
        if kind == "gap":
            self.gap = True
        elif kind == "line" or (kind == "blank" and _is_page_break(token[0])):
            self.line = True
        elif kind == "note" and not self._named() and _LISTED.search(token[0]):
            return at + 1  # the list itself stands between brackets
        elif kind in _SIMPLE:
            self._put(Sign(_SIMPLE[kind], at, after))
        return after

    def _word(self, token: re.Match[str]) -> int:
        at, after = token.span()
        if token[0] in ("X", "x"):  # a cross in a table
            return after
        if after - at > LONGEST_WORD:
            self._put(Sign(Kind.STOP, at, after))
            return after
        if glued := _GLUED.match(token[0]):
            after = at + glued.end()
        elif (dot := _DOT.search(token[0])) and _parts_names(token[0], dot.start()):
            after = at + dot.start()
        word = Word(at, after, self.text[at:after], self.line, self.gap)
        last = self.signs[-1] if self.signs and self.signs[-1].kind is Kind.RUN else None
        if last is not None and (whole := _whole(last.words[-1], word)) is not None:
            last.words[-1] = whole
            last.end = after
        elif (
            token.lastgroup == "initials"
            or self.small
            or _opens_name(word.text, run=last)
            or (_HEADLESS.match(self.text, at) and restore_given(word.text))
        ):
            self._add(word)
        else:
            self._put(Sign(Kind.PROSE, at, after))
        return after

    def _add(self, word: Word) -> None:
        """Add a word to the run that is open, or open one."""
        if self.line or self.gap:
            word = Word(word.start, word.end, word.text, self.line, self.gap)
        if self.signs and self.signs[-1].kind is Kind.RUN:
            if len(self.signs[-1].words) > LONGEST_RUN:
                self._put(Sign(Kind.STOP, word.start, word.end))
                return
            self.signs[-1].words.append(word)
            self.signs[-1].end = word.end
            self.line = self.gap = False
            self.prose = 0
        else:
            self._put(Sign(Kind.RUN, word.start, word.end, [word]))

    def _put(self, sign: Sign) -> None:
        sign.line = self.line and self.text[sign.start].isupper()
        self.signs.append(sign)
        self.line = self.gap = False
        if sign.kind in ENDS:
            self.prose = PATIENCE + 1
        else:
            self.prose = self.prose + 1 if sign.kind is Kind.PROSE else 0

    def _named(self) -> bool:
        return any(sign.kind is Kind.RUN for sign in self.signs)


def _is_page_break(blank: str) -> bool:
    return blank.count("\n") < 2 and "\0" not in blank


def _whole(before: Word, word: Word) -> Word | None:
    """Join the halves of a first name that a stray space cut: "Jean-Pi erre"."""
    if not word.text.islower() or word.line or is_particle(word.text):
        return None
    text = before.text + word.text
    return Word(before.start, word.end, text, before.line, before.gap) if is_given(text) else None


def _parts_names(word: str, dot: int) -> bool:
    """Whether a dot in a word parts two names: a first name stands beside it."""
    halves = word[:dot], word[dot + 1 :]
    compound = fold(halves[0]) in COMPOUND_HEADS and is_given(halves[1])
    return not compound and any(map(is_common, halves))


def _opens_name(word: str, *, run: Sign | None) -> bool:
    """Whether a word may be of a name: capitals, particles, "née" after a surname."""
    if not word[0].islower() or is_particle(word) or is_capitals(word):  # "lLESSIS" is PLESSIS
        return True
    return _ELIDED.match(word) is not None or (run is not None and fold(word) in SPOUSE_WORDS)
