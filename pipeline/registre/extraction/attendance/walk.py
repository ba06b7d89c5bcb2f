"""Walk over the signs of a list: each name gets its role, civility, function and proxy."""

import re
from itertools import pairwise

from registre.extraction.attendance.civility import Civilities
from registre.extraction.attendance.cutting import read_signs
from registre.extraction.attendance.ending import TELLING
from registre.extraction.attendance.giving import Giving
from registre.extraction.attendance.gluing import part_glued
from registre.extraction.attendance.likeness import shapes_of
from registre.extraction.attendance.listing import Entry, Listing
from registre.extraction.attendance.runs import split_run
from registre.extraction.attendance.signs import RELATIONS, SEPARATORS, Kind, Sign, Word
from registre.model.persons import PersonName, Role
from registre.text.first_names import is_given
from registre.text.name_words import is_capitals, is_particle
from registre.text.names import NameOrder, name_key, read_name

# A name has no more words.
LONGEST = 7

_LEFT = re.compile(r"\b(?:depart|parti|sorti|quitt)")
_CAME = re.compile(r"\barrive")
_VOTES = ("pouvoir", "procuration", "proc", "pvr", "mandat")


class Walker:
    """Walk over the signs of a list, holding what the next name will be to those before.

    Parameters
    ----------
    text, folded
        The view, with and without case and accents.
    role
        The role of those whom the list names, unless a mark or a proxy says otherwise.
    order
        How the list prints its names.
    lines
        Whether each line of the list is a name of its own.
    """

    def __init__(
        self, text: str, folded: str, role: Role, order: NameOrder, *, lines: bool
    ) -> None:
        self.text, self.folded, self.role, self.order, self.lines = text, folded, role, order, lines
        self.entries: list[Entry] = []
        self._giving = Giving()
        self._civilities = Civilities()
        self._last: Entry | None = None  # what marks, bounds and functions speak of
        self._capacity = ""  # what a label says of all who follow
        self._sentence = 0  # entries before this one are of another sentence

    def walk(self, signs: list[Sign]) -> None:
        """Read all the signs of the list."""
        self._civilities.look(signs)
        padded: list[Sign | None] = [None, *signs, None]
        for index, sign in enumerate(signs):
            colon = index + 1 < len(signs) and signs[index + 1].kind is Kind.COLON
            label = colon and not (index + 2 < len(signs) and signs[index + 2].kind in TELLING)
            self.read(sign, padded[index], padded[index + 2], label=label)

    def read(
        self, sign: Sign, before: Sign | None, following: Sign | None, *, label: bool = False
    ) -> None:
        """Read one sign, between two others; a label names what follows it."""
        if sign.kind is Kind.RUN:
            words = sign.words
            if label or self._is_place(sign, before, following):
                words = words[: max((i for i, word in enumerate(words) if word.line), default=0)]
            self._names(words, before)
        elif sign.kind is Kind.CIVILITY:
            self._civilities.open(self.text[sign.start : sign.end], before)
        elif sign.kind in RELATIONS:
            self._wait_holder(sign)
        elif sign.kind is Kind.HOLDS:
            joined = before is not None and before.kind in (Kind.RUN, Kind.FUNCTION)
            self._giving.holder = self._last if joined else None
        elif sign.kind is Kind.NOTE:
            self._note(sign)
        elif sign.kind is Kind.FUNCTION:
            self._function(sign, label=label)
        elif sign.kind in (Kind.MARK, Kind.FROM, Kind.UNTIL):
            self._mark(sign)
        elif sign.kind is Kind.TITLE:
            self._civilities.drop()
            # "à Monsieur le Maire": a holder who is not named here
            self._giving.settle(" ".join(self.text[sign.start : sign.end].split()))
        elif sign.kind in SEPARATORS:
            self._part(sign)

    def close(self, start: int, end: int, *, columns: bool) -> Listing:
        """Finish what is open, and return what was read."""
        self.entries += self._giving.settle()
        if self.role is Role.REPRESENTED:
            self.entries = self._giving.complete(self.entries, columns=columns)
        self._civilities.doubt(self.entries)
        return Listing(start, end, self.role, self.entries, self._giving.pairs)

    def _is_place(self, run: Sign, before: Sign | None, following: Sign | None) -> bool:
        """Whether a place opens the line of its members: "VALBRESSE M. MORVAN, Mme TASSIN"."""
        if following is None or following.kind is not Kind.CIVILITY or not self._civilities.usual:
            return False
        at = max((i for i, word in enumerate(run.words) if word.line), default=0)
        opens = before is None or before.kind in SEPARATORS or run.line
        whole = len(shapes_of(run.words[:at])) == 2 or (at == 0 and opens)
        return whole and all(
            is_capitals(word.text) and not is_given(word.text) for word in run.words[at:]
        )

    def _names(self, run: list[Word], before: Sign | None) -> None:
        run = part_glued(run, self.order, self.text)
        for words in split_run(run, self.order, lines=self.lines):
            if self._completes(words, before):
                continue
            entry = self._entry(self._without_de(words))
            if entry is None:
                continue
            if self._giving.givers:
                self.entries += self._giving.take(entry)
            elif self._giving.holder is not None:
                self.entries.append(entry)
                self._giving.give(entry)
            else:
                self.entries.append(entry)
                self._last, self._giving.last = entry, None

    def _without_de(self, words: list[Word]) -> list[Word]:
        """Drop the "de" of "pouvoir de Jean MARTIN": before a first name it is no particle."""
        if self.role is not Role.REPRESENTED or self.order is NameOrder.SURNAME_FIRST:
            return words
        first = words[0]
        if first.text == "de" and len(words) > 1 and is_given(words[1].text):
            return words[1:]
        if first.text[:2] in ("d'", "d’") and is_given(first.text[2:]):
            return [Word(first.start + 2, first.end, first.text[2:]), *words[1:]]
        return words

    def _entry(self, words: list[Word]) -> Entry | None:
        texts = [word.text for word in words]
        if texts[0] == "M.":  # an initial: behind the surname it is not taken for a civility
            texts.append(texts.pop(0))
        reading = read_name(" ".join(texts), self.order)
        name = reading.value
        if name is None or len(words) > LONGEST or all(is_particle(word.text) for word in words):
            return None
        repair = reading.repair
        if not repair and any(one.end == other.start for one, other in pairwise(words)):
            repair = f"{name_key(self.text[words[0].start : words[-1].end])}>{name_key(name)}"
        return Entry(
            words[0].start,
            words[-1].end,
            name,
            self.role,
            reading.problems,
            repair,
            self._civilities.take(),
            self._capacity,
            plural=self._civilities.plural,
            group=self._civilities.group,
            beside=words[0].gap,
        )

    def _completes(self, words: list[Word], before: Sign | None) -> bool:
        """Mend a name that a stray comma cut: "Nathalie, COLIN"."""
        last = self.entries[-1] if self.entries else None
        cut = before is not None and before.kind in (Kind.COMMA, Kind.DOT)
        if not cut or last is None or last is not self._last or self._giving.givers:
            return False
        if self.order not in (NameOrder.GIVEN_FIRST, NameOrder.SURNAME_FIRST):
            return False
        other = read_name(" ".join(word.text for word in words), self.order).value
        if other is None:
            return False
        given_first = self.order is NameOrder.GIVEN_FIRST
        first, second = (last.name, other) if given_first else (other, last.name)
        if first.surname or not first.given or second.given or not second.surname:
            return False
        last.name = PersonName(second.surname, first.given)
        last.end = words[-1].end
        return True

    def _wait_holder(self, sign: Sign) -> None:
        if self._last is None:
            return
        printed = self.folded[sign.start : sign.end]
        many = printed.startswith(("ont ", "donnent", "sont ")) or "respectivement" in printed
        givers = [self._last]
        if many:
            paired = {id(pair.giver) for pair in self._giving.pairs}
            sentence = self.entries[self._sentence :]
            givers = [entry for entry in sentence if id(entry) not in paired]
        self._giving.wait(givers, deputy=sign.deputy)
        self._sentence = len(self.entries)

    def _note(self, sign: Sign) -> None:
        """Read what stands between brackets after a name."""
        last = self._last
        if last is None:
            return
        role = last.role
        inner = read_signs(self.text, self.folded, sign.start + 1, sign.end - 1, pairs=True)
        if inner and inner[0].kind is Kind.PROSE and self._says_vote(inner[0]):
            inner[0].kind = Kind.GIVES  # "(pouvoir M. ROUX)", "(pouvoir)"
        elif inner and inner[0].kind is Kind.HOLDS:
            self._giving.holder = last
            inner = inner[1:]
        elif self.role is Role.REPRESENTED and _is_name(inner):
            self._giving.wait([last])  # "ROUX Paul (LEROY Anne)"
        names = bool(self._giving.holder or self._giving.givers) or any(
            part.kind in RELATIONS for part in inner
        )
        outside = self._civilities
        self._civilities = Civilities()
        for part in inner:
            if part.kind is not Kind.RUN or names:
                self.read(part, None, None)
        self.entries += self._giving.settle()
        if role is Role.PRESENT and _LEFT.search(self.folded, sign.start, sign.end):
            last.role = role  # who was there, then left
        if last.role in (Role.ABSENT, Role.EXCUSED):
            came = _CAME.search(self.folded, sign.start, sign.end)
            last.role = Role.PRESENT if came else last.role
        self._giving.holder = None
        self._last, self._civilities = last, outside

    def _says_vote(self, sign: Sign) -> bool:
        return self.folded.startswith(_VOTES, sign.start)

    def _function(self, sign: Sign, *, label: bool) -> None:
        capacity = " ".join(self.text[sign.start : sign.end].split())
        if label:
            self._capacity = capacity
        if label or self._last is None or self._giving.givers:
            return
        self._last.capacity = self._last.capacity or capacity
        if capacity.split()[0].endswith("s"):  # "A, B et C, adjoints"
            at = len(self.entries) - 2
            while at >= self._sentence and not self.entries[at].capacity:
                self.entries[at].capacity = capacity
                at -= 1

    def _mark(self, sign: Sign) -> None:
        if self._last is None:
            return
        pair = self._giving.last
        target = pair if pair is not None and pair.giver is self._last else self._last
        if sign.kind is Kind.FROM:
            target.from_item = sign.number
            if self._last.role in (Role.ABSENT, Role.EXCUSED):
                self._last.role = Role.PRESENT  # who arrives late
        elif sign.kind is Kind.UNTIL:
            target.until_item = sign.number
        elif sign.role is not None and self._last.role is not Role.REPRESENTED:
            role = self._last.role
            self._last.role = sign.role
            if self.folded.endswith("s", sign.start, sign.end):  # "MM. A et B, excusés"
                for entry in self._told_with(role):
                    entry.role = sign.role

    def _told_with(self, role: Role) -> list[Entry]:
        """Entries of the sentence just before the last that have a role and no function."""
        told: list[Entry] = []
        for entry in reversed(self.entries[self._sentence : -1]):
            if entry.role is not role:
                break
            told.append(entry)
        return told

    def _part(self, sign: Sign) -> None:
        weak = sign.kind in (Kind.COMMA, Kind.AND)
        if not weak or not self._giving.wants_more():
            self.entries += self._giving.settle()
        if sign.kind in (Kind.BLANK, Kind.BULLET, Kind.DOT):
            self._sentence = len(self.entries)
            self._giving.holder = None
            self._capacity = ""
            self._civilities.part()


def _is_name(signs: list[Sign]) -> bool:
    """Whether signs are a name alone, with a civility or a first name to tell it."""
    kinds = [sign.kind for sign in signs]
    if kinds == [Kind.CIVILITY, Kind.RUN]:
        return True
    return kinds == [Kind.RUN] and any(is_given(word.text) for word in signs[0].words)
