"""Find in a title the cues that tell its legal form and its theme."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
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


# The words that must follow the first one of a cue, each with whether any ending does.
_Rest = tuple[tuple[str, bool], ...]


@cache
def _index() -> dict[str, list[tuple[str, bool, _Rest, Cue]]]:
    """Return cues by the first letters of their first word, the longest first."""
    index: dict[str, list[tuple[str, bool, _Rest, Cue]]] = {}
    for cue in sorted(load_cues(), key=lambda cue: (-len(cue.words), -len(str(cue)))):
        (first, starred), *rest = ((word.rstrip("*"), word.endswith("*")) for word in cue.words)
        index.setdefault(first[:_KEY], []).append((first, starred, tuple(rest), cue))
    return index


@lru_cache(maxsize=50_000)
def _starting(word: str) -> tuple[tuple[tuple[_Rest, Cue], ...], tuple[tuple[_Rest, Cue], ...]]:
    """Return the themes and the forms that start with a word; titles share most of theirs."""
    found = [
        (rest, cue)
        for first, starred, rest, cue in _index().get(word[:_KEY], ())
        if word == first or (starred and word.startswith(first))
    ]
    themes, forms = (tuple(f for f in found if f[1].is_form is kind) for kind in (False, True))
    return themes, forms


def find_cues(words: Sequence[str]) -> tuple[list[Cue], list[Cue]]:
    """Return the forms and the themes among the words of a title, each in order.

    Of two that start at one word the longer wins, and takes its words.

    Examples
    --------
    >>> forms, themes = find_cues(["tarif", "restaurant", "scolaire"])
    >>> [str(cue) for cue in forms], [str(cue) for cue in themes]
    (['tarif*'], ['restaurant scolaire'])
    """
    starting = [_starting(word) for word in words]
    return _walk(words, [forms for _, forms in starting]), _walk(
        words, [themes for themes, _ in starting]
    )


def _walk(words: Sequence[str], starting: Sequence[tuple[tuple[_Rest, Cue], ...]]) -> list[Cue]:
    found: list[Cue] = []
    last, free = len(words), 0
    for at, candidates in enumerate(starting):
        if at < free:
            continue
        for rest, cue in candidates:
            if not rest:
                found.append(cue)
                break
            if at + len(rest) < last and all(
                word.startswith(test) if starred else word == test
                for word, (test, starred) in zip(words[at + 1 :], rest, strict=False)
            ):
                found.append(cue)
                free = at + 1 + len(rest)
                break
    return found


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


def find_key_cues(keys: Iterable[str]) -> tuple[list[Cue], list[Cue]]:
    """Return the forms and the themes that the texts cited by an act tell, in their order.

    Examples
    --------
    >>> forms, themes = find_key_cues(["CGCT:L2121-29", "C.urb:L213-3"])
    >>> [cue.subject for cue in forms], themes
    (['2.3'], [])
    """
    whole, openings = _keys()
    found = []
    for key in keys:
        found += whole.get(key, [])
        found += [cue for opening, cue in openings if key.startswith(opening)]
    return [cue for cue in found if cue.is_form], [cue for cue in found if not cue.is_form]
