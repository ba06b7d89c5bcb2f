"""Walk over the signs of a list: each name gets its role, civility, function and proxy."""

import re

from registre.extraction.attendance.cutting import read_signs
from registre.extraction.attendance.ending import TELLING
from registre.extraction.attendance.listing import Entry, Listing, Pair
from registre.extraction.attendance.runs import split_run
from registre.extraction.attendance.signs import SEPARATORS, Kind, Sign, Word
from registre.model.persons import PersonName, Role
from registre.text.first_names import is_given
from registre.text.fold import fold
from registre.text.name_words import is_capitals, is_particle
from registre.text.names import NameOrder, read_name, split_civility

# Endings of first names of women; the few men that bear one lose a civility, no more.
_FEMININE = re.compile(
    r"^(?!jean)(?:.*(?:ine|ette|elle|anne|ane|onne|enne|ence|ance|oise|ise|ie|a|ere|yse|ande)|.*\bmarie\b.*)$"
)

_LEFT = re.compile(r"\b(?:depart|parti|sorti|quitt)")


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
        self.pairs: list[Pair] = []
        self._givers: list[Entry] = []  # who waits for a holder
        self._holders: list[Entry] = []
        self._holder: Entry | None = None  # who holds the proxy of the next name
        self._deputy = False  # whether the next name stands in for the last one
        self._replaced: list[Entry] = []  # whose deputy came: they gave no proxy
        self._last: Entry | None = None  # what marks and bounds speak of
        self._pair: Pair | None = None
        self._civility, self._plural, self._group = "", False, 0
        self._named = True  # whether a name followed the last civility
        self._opens = False  # whether the next run opens a clause
        self._titled = False  # whether the names of the list have civilities
        self._capacity = ""  # what a label says of all who follow
        self._clause = 0  # entries before this one are of another sentence

    def walk(self, signs: list[Sign]) -> None:
        """Read all the signs of the list."""
        runs = sum(sign.kind is Kind.RUN for sign in signs)
        self._titled = sum(sign.kind is Kind.CIVILITY for sign in signs) * 2 > runs
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
            self._opens = before is None or before.kind in SEPARATORS or sign.line
            if label or (following is not None and self._heads(words, following)):
                words = words[: max((i for i, word in enumerate(words) if word.line), default=0)]
            self._names(words, before)
        elif sign.kind is Kind.CIVILITY:
            self._open_group(sign, before)
        elif sign.kind in (Kind.GIVES, Kind.TO, Kind.BY):
            self._wait_holder(sign)
        elif sign.kind is Kind.HOLDS:
            joined = before is not None and before.kind in (Kind.RUN, Kind.FUNCTION)
            self._holder = self._last if joined else None
        elif sign.kind is Kind.NOTE:
            self._note(sign)
        elif sign.kind is Kind.FUNCTION:
            self._function(sign, label=label)
        elif sign.kind in (Kind.MARK, Kind.FROM, Kind.UNTIL):
            self._mark(sign)
        elif sign.kind is Kind.TITLE and self._givers:
            self._settle()  # "à Monsieur le Maire": a holder who is not named here
        elif sign.kind in SEPARATORS:
            self._part(sign, following)

    def _heads(self, words: list[Word], following: Sign) -> bool:
        """Whether a place opens the line of its members: "VALBRESSE M. MORVAN, Mme TASSIN"."""
        at = max((i for i, word in enumerate(words) if word.line), default=0)
        place = all(is_capitals(word.text) and not is_given(word.text) for word in words[at:])
        whole = {is_capitals(word.text) for word in words[:at] if not is_particle(word.text)}
        complete = len(whole) == 2 or (at == 0 and self._opens)
        return place and complete and following.kind is Kind.CIVILITY and self._titled

    def close(self, start: int, end: int, *, columns: bool) -> Listing:
        """Finish what is open, and return what was read."""
        self._settle()
        if self.role is Role.REPRESENTED and not self.pairs:
            self._pair_columns(columns=columns)
        if self.role is Role.REPRESENTED:
            given = {id(pair.giver) for pair in self.pairs} | {id(e) for e in self._replaced}
            self.pairs += [
                Pair(entry)
                for entry in self.entries
                if id(entry) not in given and entry.role is Role.REPRESENTED
            ]
        self._doubt_civilities()
        return Listing(start, end, self.role, self.entries, self.pairs)

    def _doubt_civilities(self) -> None:
        """Take away "MM." before a list of men and women: it tells nothing."""
        if any(entry.civility == "Mme" for entry in self.entries):
            return
        for group in {entry.group for entry in self.entries if entry.plural}:
            named = [entry for entry in self.entries if entry.group == group]
            if any(_FEMININE.search(fold(entry.name.given)) for entry in named):
                for entry in named:
                    entry.civility = ""

    def _pair_columns(self, *, columns: bool) -> None:
        """Read two columns, givers and holders: each second name stands beside the first."""
        givers, holders = self.entries[::2], self.entries[1::2]
        beside = all(entry.beside for entry in holders) and not any(e.beside for e in givers)
        if holders and len(givers) == len(holders) and (columns or beside):
            self.pairs = [
                Pair(giver, holder) for giver, holder in zip(givers, holders, strict=True)
            ]
            self.entries = givers

    def _names(self, run: list[Word], before: Sign | None) -> None:
        for words in split_run(run, self.order, lines=self.lines):
            if self._completes(words, before):
                continue
            entry = self._entry(self._without_de(words))
            if entry is None:
                continue
            if self._givers:
                self._holders.append(entry)
                if len(self._givers) == 1:
                    self._settle()
                    continue
            elif self._holder is not None:
                entry.role = Role.REPRESENTED
                self.entries.append(entry)
                self._pair = Pair(entry, self._holder)
                self.pairs.append(self._pair)
                self._holder = None
            else:
                self.entries.append(entry)
                self._pair = None
                self._last = entry

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
        reading = read_name(" ".join(word.text for word in words), self.order)
        if reading.value is None or len(words) > 7 or all(is_particle(w.text) for w in words):
            return None
        civility = self._civility
        if not self._plural:  # one civility for one name
            self._civility = ""
        self._named = True
        return Entry(
            words[0].start, words[-1].end, reading.value, self.role, reading.problems, reading.repair,
            civility, self._capacity, plural=self._plural, group=self._group, beside=words[0].gap,
        )  # fmt: skip

    def _completes(self, words: list[Word], before: Sign | None) -> bool:
        """Mend a name that a stray comma cut: "Nathalie, COLIN"."""
        last = self.entries[-1] if self.entries else None
        if (
            before is None or before.kind not in (Kind.COMMA, Kind.DOT) or last is None or last is not self._last
            or self._givers or self.order not in (NameOrder.GIVEN_FIRST, NameOrder.SURNAME_FIRST)
        ):  # fmt: skip
            return False
        other = read_name(" ".join(word.text for word in words), self.order).value
        first, second = (
            (last.name, other) if self.order is NameOrder.GIVEN_FIRST else (other, last.name)
        )
        if other is None or first is None or second is None:
            return False
        if first.surname or not first.given or second.given or not second.surname:
            return False
        last.name = PersonName(second.surname, first.given)
        last.end = words[-1].end
        return True

    def _open_group(self, sign: Sign, before: Sign | None) -> None:
        printed = self.text[sign.start : sign.end]
        civility = split_civility(printed)[0]
        # "Mesdames et Messieurs A, B": two civilities before the names tell nothing
        mixed = not self._named and before is not None and civility != self._civility
        self._civility = "" if mixed else civility
        self._plural = fold(printed).rstrip(".") in ("mm", "mmes", "mesdames", "messieurs", "mlles")
        self._group += 1
        self._named = False

    def _wait_holder(self, sign: Sign) -> None:
        if self._last is None:
            return
        self._settle()
        printed = self.folded[sign.start : sign.end]
        many = printed.startswith(("ont ", "donnent", "sont ")) or "respectivement" in printed
        self._givers = self.entries[self._clause :] if many else [self._last]
        self._deputy = sign.deputy

    def _settle(self) -> None:
        """Join the givers to the holders that were read."""
        givers, holders = self._givers, self._holders
        self._givers, self._holders = [], []
        if not givers or not holders:
            if givers and self._deputy is False:
                for giver in givers:
                    giver.role = Role.REPRESENTED
                    self._pair = Pair(giver)
                    self.pairs.append(self._pair)
            return
        if len(holders) != len(givers):
            holders = [holders[0]] * len(givers)
        for giver, holder in zip(givers, holders, strict=True):
            giver.role = Role.REPRESENTED
            if self._deputy:
                holder.role = Role.PRESENT
                self.entries.append(holder)
                self._replaced.append(giver)
            else:
                self._pair = Pair(giver, holder)
                self.pairs.append(self._pair)
        self._deputy = False
        self._clause = len(self.entries)

    def _note(self, sign: Sign) -> None:
        """Read what stands between brackets after a name."""
        if self._last is None:
            return
        inner = read_signs(self.text, self.folded, sign.start + 1, sign.end - 1, pairs=True)
        bare = self.folded[sign.start : sign.end].strip("()[] .*")
        if bare in ("pouvoir", "procuration", "proc", "pvr"):
            self._givers = [self._last]
            self._settle()
            return
        if len(inner) > 1 and inner[0].kind is Kind.PROSE and _says_vote(self.folded, inner[0]):
            inner[0].kind = Kind.GIVES
        if self._holder is None and inner and inner[0].kind is Kind.HOLDS:
            self._holder = self._last
            inner = inner[1:]
        if self.role is Role.REPRESENTED and _is_name(inner):
            self._wait_holder(sign)  # "ROUX Paul (LEROY Anne)"
        names = bool(self._holder or self._givers) or any(
            s.kind in (Kind.GIVES, Kind.TO, Kind.BY) for s in inner
        )
        last, role = self._last, self._last.role
        saved = self._last, self._civility, self._plural, self._group
        for part in inner:
            if part.kind is not Kind.RUN or names:
                self.read(part, None, None)
        if names:
            self._settle()
        if role is Role.PRESENT and _LEFT.search(self.folded, sign.start, sign.end):
            last.role = role  # who was there, then left
        self._holder = None
        self._last, self._civility, self._plural, self._group = saved

    def _function(self, sign: Sign, *, label: bool) -> None:
        if label:
            self._capacity = " ".join(self.text[sign.start : sign.end].split())
            return
        if self._last is None or self._givers:
            return
        capacity = " ".join(self.text[sign.start : sign.end].split())
        if not self._last.capacity:
            self._last.capacity = capacity
        if capacity.split()[0].endswith("s") and self._last.plural:
            for entry in self.entries:
                if entry.group == self._last.group and not entry.capacity:
                    entry.capacity = capacity

    def _mark(self, sign: Sign) -> None:
        if self._last is None:
            return
        target = (
            self._pair if self._pair is not None and self._pair.giver is self._last else self._last
        )
        if sign.kind is Kind.FROM:
            target.from_item = sign.number
            if target is self._last and target.role in (Role.ABSENT, Role.EXCUSED):
                target.role = Role.PRESENT  # who arrives late
        elif sign.kind is Kind.UNTIL:
            target.until_item = sign.number
        elif sign.role is not None and self._last.role is not Role.REPRESENTED:
            self._last.role = sign.role

    def _part(self, sign: Sign, following: Sign | None) -> None:
        if self._givers and (self._holders or sign.kind not in (Kind.COMMA, Kind.AND)):
            more = sign.kind in (Kind.COMMA, Kind.AND) and len(self._holders) < len(self._givers)
            if not more:
                self._settle()
        if sign.kind is Kind.AND and following is not None and following.kind is Kind.CIVILITY:
            return
        if sign.kind in (Kind.BLANK, Kind.BULLET, Kind.DOT):
            self._clause = len(self.entries)
            self._holder = None
            self._capacity = ""
            if not self._plural:
                self._civility = ""


def _is_name(signs: list[Sign]) -> bool:
    """Whether signs are a name alone, with a civility or a first name to tell it."""
    kinds = [sign.kind for sign in signs]
    if kinds == [Kind.CIVILITY, Kind.RUN]:
        return True
    return kinds == [Kind.RUN] and any(is_given(word.text) for word in signs[0].words)


def _says_vote(folded: str, sign: Sign) -> bool:
    return folded[sign.start : sign.end].startswith(
        ("pouvoir", "procuration", "proc", "pvr", "mandat")
    )
