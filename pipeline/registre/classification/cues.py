"""Find in a title the cues that tell its legal form and its theme."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from registre.classification.words import singular

TABLE, KEYS = "cues.tsv", "keys.tsv"
# Cues are looked up by the first letters of their first word.
_KEY = 3


class Cue(NamedTuple):
    """Some words in a row and what they tell.

    Parameters
    ----------
    is_form
        They tell the legal form; otherwise the theme.
    domain
        Policy domain, or empty when the cue says nothing about it.
    is_weak
        It gives way to any other form, or theme.
    always
        The act has this domain whatever theme it names.
    subject
        @CTES code; that of a theme holds for acts that have no form.
    words
        Folded and singular; ``*`` at the end of a word stands for any ending.
    """

    is_form: bool
    is_weak: bool
    domain: str
    always: bool
    subject: str
    words: tuple[str, ...]

    def __str__(self) -> str:
        """Write the words of the cue."""
        return " ".join(self.words)


def _parts(text: str) -> tuple[str, ...]:
    return tuple(word if word.endswith("*") else singular(word) for word in text.split())


def _cue(kind: str, domain: str, subject: str, words: tuple[str, ...]) -> Cue:
    is_always = domain.endswith("!")
    return Cue(
        kind in ("form", "hint"),
        kind in ("hint", "weak"),
        domain.rstrip("!"),
        is_always,
        subject,
        words,
    )


@cache
def load_cues() -> tuple[Cue, ...]:
    """Return every cue of words, as the table that ships with the package has them."""
    return tuple(
        _cue(kind, domain, subject, _parts(text)) for kind, domain, subject, text in _rows(TABLE)
    )


def _rows(name: str) -> Iterator[tuple[str, str, str, str]]:
    table = files(__package__).joinpath(name).read_text(encoding="utf-8")
    for line in table.splitlines():
        if not line.startswith("#"):
            kind, domain, subject, texts = line.split("\t")
            yield from ((kind, domain, subject, text) for text in texts.split(", "))


_Index = dict[str, list[tuple[tuple[tuple[str, bool], ...], Cue]]]


@cache
def _indexes() -> tuple[_Index, _Index]:
    """Return cues of forms and of themes by their first letters, the longest first."""
    indexes: tuple[_Index, _Index] = ({}, {})
    for cue in sorted(load_cues(), key=lambda cue: (-len(cue.words), -len(str(cue)))):
        tests = tuple((word.rstrip("*"), word.endswith("*")) for word in cue.words)
        indexes[not cue.is_form].setdefault(tests[0][0][:_KEY], []).append((tests, cue))
    return indexes


def find_cues(words: Sequence[str]) -> tuple[list[Cue], list[Cue]]:
    """Return the forms and the themes among the words of a title, each in order.

    Of two that start at one word the longer wins, and takes its words.

    Examples
    --------
    >>> forms, themes = find_cues(["tarif", "restaurant", "scolaire"])
    >>> [str(cue) for cue in forms], [str(cue) for cue in themes]
    (['tarif*'], ['restaurant scolaire'])
    """
    forms, themes = _indexes()
    return _walk(forms, words), _walk(themes, words)


def _walk(index: _Index, words: Sequence[str]) -> list[Cue]:
    found = []
    at, count = 0, len(words)
    while at < count:
        word = words[at]
        for tests, cue in index.get(word[:_KEY], ()):
            first, starred = tests[0]
            # most fail by their first word
            if not (word.startswith(first) if starred else word == first):
                continue
            size = len(tests)
            if size == 1 or (at + size <= count and _go_on(tests, words, at)):
                found.append(cue)
                at += size - 1
                break
        at += 1
    return found


def _go_on(tests: Sequence[tuple[str, bool]], words: Sequence[str], at: int) -> bool:
    """Tell whether the words after the first are those of a cue."""
    return all(
        words[at + i].startswith(tests[i][0]) if tests[i][1] else words[at + i] == tests[i][0]
        for i in range(1, len(tests))
    )


@cache
def _keys() -> tuple[dict[str, list[Cue]], list[tuple[str, Cue]]]:
    """Return what whole keys tell, and what beginnings of keys tell."""
    whole: dict[str, list[Cue]] = {}
    openings = []
    for kind, domain, subject, key in _rows(KEYS):
        cue = _cue(kind, domain, subject, (key,))
        if key.endswith("*"):
            openings.append((key[:-1], cue))
        else:
            whole.setdefault(key, []).append(cue)
    return whole, openings


def find_key_cues(keys: Iterable[str]) -> list[Cue]:
    """Return what the texts that an act cites tell, in their order.

    Examples
    --------
    >>> [cue.subject for cue in find_key_cues(["CGCT:L2121-29", "C.urb:L213-3"])]
    ['2.3']
    """
    whole, openings = _keys()
    found = []
    for key in keys:
        found += whole.get(key, [])
        found += [cue for opening, cue in openings if key.startswith(opening)]
    return found
