"""Find the labels of figures: (voix) pour, contre, abstentions, ne prend pas part au vote."""

from collections.abc import Iterator
from dataclasses import dataclass

from registre.extraction.votes import figure_patterns as p
from registre.extraction.votes.parts import Part

# How far before its last word a label starts, in code points.
_PREFIX, _PHRASE = 26, 60

_NOUNS = (
    ("pour", Part.IN_FAVOUR),
    ("contre", Part.AGAINST),
    ("opposition", Part.AGAINST),
    ("oppositions", Part.AGAINST),
)
# letters of those who do not vote
_PHRASES = ("part a", "au vote", "nppv", "n-participation", "refus de vot")


@dataclass(frozen=True, slots=True, order=True)
class Label:
    """A label at its place; ``is_verb`` when it says that someone did so, figure or not."""

    start: int
    end: int
    part: Part
    is_verb: bool = False


def occurrences(text: str, letters: str) -> Iterator[int]:
    """Yield where the letters stand in the text."""
    at = text.find(letters)
    while at >= 0:
        yield at
        at = text.find(letters, at + 1)


def _nouns(folded: str) -> Iterator[Label]:
    """Yield ``pour`` and ``contre`` with what counts them: ``nombre de voix pour``."""
    for letters, part in _NOUNS:
        for at in occurrences(folded, letters):
            end = at + len(letters)
            if folded[at - 1 : at].isalpha() or folded[end : end + 1].isalpha():
                continue
            if part is Part.IN_FAVOUR and not p.IN_FAVOUR_END.match(folded, end):
                continue
            low = max(0, at - _PREFIX)
            prefix = p.PREFIX.search(folded[low:at])
            start = at if prefix is None else low + prefix.start()
            yield Label(start, end, part, prefix is not None and prefix["named"] is not None)


def _adjectives(folded: str) -> Iterator[Label]:
    """Yield ``voix favorables``, ``votes defavorables``."""
    for at in occurrences(folded, "favorable"):
        low = max(0, at - 10)
        counted = p.COUNTED.search(folded[low:at])
        if counted is not None:
            part = Part.AGAINST if counted["de"] else Part.IN_FAVOUR
            end = at + len("favorable") + (folded[at + 9 : at + 10] == "s")
            yield Label(low + counted.start(), end, part)


def _abstentions(folded: str) -> Iterator[Label]:
    for at in occurrences(folded, "abst"):
        match = p.ABSTENTION.match(folded, at)
        if match is None or folded[at - 1 : at].isalpha():
            continue
        low = max(0, at - 12)
        reflexive = p.REFLEXIVE.search(folded[low:at])
        if reflexive is not None:
            yield Label(low + reflexive.start(), match.end(), Part.ABSTENTION, is_verb=True)
        elif match["verb"] is None:
            yield Label(at, match.end(), Part.ABSTENTION)


def _not_participating(folded: str) -> Iterator[Label]:
    for letters in _PHRASES:
        for at in occurrences(folded, letters):
            low = max(0, at - _PHRASE)
            for match in p.NOT_PARTICIPATING.finditer(folded, low, at + _PHRASE):
                if match.start() < at + len(letters) and at < match.end():
                    yield Label(*match.span(), Part.NOT_PARTICIPATING, is_verb=True)


def find_labels(folded: str) -> list[Label]:
    """Return the labels of a folded text, in order.

    Examples
    --------
    >>> [label.part.value for label in find_labels("pour : 20, contre : 2, mme roc s'abstient")]
    ['in_favour', 'against', 'abstention']
    """
    return sorted(
        {
            *_nouns(folded),
            *_adjectives(folded),
            *_abstentions(folded),
            *_not_participating(folded),
        },
        key=lambda label: (label.start, label.end),
    )
