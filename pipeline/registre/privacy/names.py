"""Find names anywhere in a text, however they are printed there."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from registre.model.persons import PersonName
from registre.privacy.letters import Letters, key
from registre.privacy.patterns import FAMILY, GAP
from registre.text.first_names import is_given
from registre.text.fold import fold
from registre.text.name_words import CIVILITY, INITIALS, UPPER, is_particle

# What the letters of one name may stand apart by: no sign that parts sentences or cells.
_APART = re.compile(r"[^\w:;.()|/€]{0,14}\Z")
# What makes a name of a common word: a civility, a family, an initial
_INTRODUCED = re.compile(
    rf"(?:(?<![^\W_])(?:{CIVILITY})|{FAMILY}|(?<![^\W_]){INITIALS})(?:{GAP})?"
    rf"(?:(?:et|ou|&){GAP}(?:{CIVILITY}){GAP})?\Z"
)
_REACH = 45
_TWO = 2  # letters of the shortest names
_INITIAL_BEFORE = re.compile(rf"(?<![^\W_])(?:{INITIALS})[^\S\n]?\Z")
# Rui et Filipa CARVALHEIRO
_JOINED = re.compile(rf"[{UPPER}]\w+{GAP}(?:et|&){GAP}\Z")
_WORD_BEFORE = re.compile(rf"([{UPPER}][^\W\d_]*(?:[-‐‑–][^\W\d_]+)?)({GAP})\Z")
_WORD_AFTER = re.compile(rf"({GAP})([{UPPER}][^\W\d_]*(?:[-‐‑–][^\W\d_]+)?)")


class Strength(IntEnum):
    """How far the letters of a name tell that it is one."""

    WEAK = 0  # a part of a double surname, a surname that others bear, too
    SURNAME = 1
    FULL = 2


class Found(NamedTuple):
    """A name at its place."""

    start: int
    end: int
    strength: Strength


@dataclass(slots=True)
class _Entry:
    key: str
    strength: Strength


class Names:
    r"""Names to be found, by their letters.

    Examples
    --------
    >>> names = Names()
    >>> names.add(PersonName("LE GALL", "Anne"))
    >>> text = "LE GALL\nAnne ; Anne Le Gall, M. le Gall, un gall"
    >>> [text[found.start : found.end] for found in names.find(Letters(text))]
    ['LE GALL\nAnne', 'Anne Le Gall', 'le Gall']
    """

    def __init__(self) -> None:
        self._entries: dict[str, _Entry] = {}
        self._by_prefix: dict[str, list[_Entry]] = defaultdict(list)
        self._sorted = True

    def __contains__(self, letters: str) -> bool:
        return letters in self._entries

    def add(self, name: PersonName, *, shared: bool = False) -> None:
        """Look for a person's name.

        Parameters
        ----------
        shared
            Whether someone who stays named bears the surname, too.
        """
        surname = key(name.surname)
        self.add_full(name)
        words = name.surname.replace("-", " ").split()
        if surname and len(surname) > 1:
            self.add_letters(surname, Strength.WEAK if shared else Strength.SURNAME)
        while len(words) > 1 and is_particle(words[0]):
            words = words[1:]
            self.add_letters(key("".join(words)), Strength.WEAK)
        for word in words if len(words) > 1 else ():
            if len(word) > 3 and not is_particle(word):
                self.add_letters(key(word), Strength.WEAK)

    def add_full(self, name: PersonName) -> None:
        """Look for a name with its first name alone, in both orders."""
        surname, given = key(name.surname), key(name.given)
        if surname and len(given) > 1:
            self.add_letters(surname + given, Strength.FULL)
            self.add_letters(given + surname, Strength.FULL)

    def add_letters(self, letters: str, strength: Strength) -> None:
        """Look for a sequence of letters; the stronger reading of it holds."""
        if len(letters) < 2:
            return
        entry = self._entries.get(letters)
        if entry is None:
            entry = self._entries[letters] = _Entry(letters, strength)
            self._by_prefix[letters[:3]].append(entry)
            self._sorted = False
        entry.strength = max(entry.strength, strength)

    def find(self, letters: Letters) -> list[Found]:
        """Return where the names stand, in order and apart from one another."""
        common: set[str] = set()
        seen = []
        for start, end, entry in self._candidates(letters):
            first = letters.raw[start]
            if entry.strength is not Strength.FULL and first.islower():
                if _is_common(letters.raw, start, end):
                    common.add(entry.key)
                if not _introduced(letters.raw, start):
                    continue
            seen.append((start, end, entry))
        found: list[Found] = []
        for start, end, entry in seen:
            if found and start < found[-1].end:
                continue
            if entry.strength is Strength.FULL:
                found.append(Found(start, end, entry.strength))
            elif _bears_out(letters.raw, start, end, entry, common=entry.key in common):
                found.append(Found(*_widened(letters.raw, start, end), entry.strength))
        return found

    def _candidates(self, letters: Letters) -> Iterator[tuple[int, int, _Entry]]:
        """Yield the sequences at the beginning of words, the longest of each place first."""
        text, known = letters.text, self._by_prefix
        if not self._sorted:
            for entries in known.values():
                entries.sort(key=lambda entry: -len(entry.key))
            self._sorted = True
        places = [rank for rank in letters.starts if text[rank : rank + 3] in known]
        if any(len(prefix) == _TWO for prefix in known):
            places += [rank for rank in letters.starts if text[rank : rank + _TWO] in known]
            places = sorted(set(places))
        for rank in places:
            prefixes = text[rank : rank + 3], text[rank : rank + _TWO]
            for entry in (entry for prefix in prefixes for entry in known.get(prefix, ())):
                end = rank + len(entry.key)
                if not text.startswith(entry.key, rank) or not letters.is_border(end):
                    continue
                first, last = letters.place(rank, end)
                if last - first == len(entry.key) or _whole(letters, first, last):
                    yield first, last, entry


def _whole(letters: Letters, first: int, last: int) -> bool:
    """Tell whether nothing parts the words of a name that no name bears."""
    between = re.split(r"[^\W_]+", letters.raw[first:last])
    return all(_APART.match(part) for part in between)


def _is_common(raw: str, start: int, end: int) -> bool:
    """Tell whether a name in small letters is a word there, and no part of an e-mail address."""
    word = raw[start:end]
    return (
        word.islower()
        and not is_particle(fold(word))
        and raw[start - 1 : start] not in (".", "@", "_")
        and raw[end : end + 1] not in ("@", "_")
        and not (raw[end : end + 1] == "." and raw[end + 1 : end + 2].isalnum())
    )


def _introduced(raw: str, start: int) -> bool:
    return _INTRODUCED.search(raw, max(0, start - _REACH), start) is not None


def _bears_out(raw: str, start: int, end: int, entry: _Entry, *, common: bool) -> bool:
    """Tell whether a surname alone is one where it stands."""
    word = raw[start:end]
    if _introduced(raw, start):
        return True
    plain = entry.strength is Strength.WEAK or common
    if word.isupper() and len(word) > 2 and not plain:
        return True
    if plain or is_given(word):
        return _beside_given(raw, start, end)
    return len(word) > 2 or _beside_given(raw, start, end)


def _beside_given(raw: str, start: int, end: int) -> bool:
    before = _WORD_BEFORE.search(raw, max(0, start - _REACH), start)
    after = _WORD_AFTER.match(raw, end)
    return bool((before and is_given(before[1])) or (after and is_given(after[2])))


def _widened(raw: str, start: int, end: int) -> tuple[int, int]:
    """Take in the initials and the first name that stand beside a surname."""
    window = max(0, start - _REACH)
    initial = _INITIAL_BEFORE.search(raw, window, start)
    if initial and initial[0].strip() != "M.":
        return initial.start(), end
    before = _WORD_BEFORE.search(raw, window, start)
    if before and (is_given(before[1]) or _JOINED.search(raw, window, before.start())):
        return before.start(), end
    after = _WORD_AFTER.match(raw, end)
    if after and "\n" not in after[1] and is_given(after[2]):
        return start, after.end()
    return start, end


def apart(found: Iterable[Found], held: Iterable[tuple[int, int]]) -> list[Found]:
    """Return the names that overlap no passage that is held."""
    spans = sorted(held)
    kept, rank = [], 0
    for name in sorted(found):
        while rank < len(spans) and spans[rank][1] <= name.start:
            rank += 1
        if rank == len(spans) or spans[rank][0] >= name.end:
            kept.append(name)
    return kept
