"""Read the figures of votes: for, against, abstentions, not taking part, voices of a ballot."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from registre.extraction.votes import figure_patterns as p
from registre.extraction.votes.labels import Label, occurrences
from registre.extraction.votes.parts import Part
from registre.text.numerals import read_number

#: Start, end, what it says, and the figure; ``None`` when someone did so and no figure is printed.
Figure = tuple[int, int, Part, int | None]

_LABELS = {"pour": Part.IN_FAVOUR, "contre": Part.AGAINST, "abstention": Part.ABSTENTION}
_NIL = re.compile(r"neant|nul(?:le)?|aucune?|pas d'|sans|o")
# how far before a figure stands what owns it, before a label its figure; how far two figures of a
# vote, two candidates of a ballot, a ballot and what announces it stand apart; in code points
_OWNER, _BEFORE, _NEAR, _BALLOT_GAP, _BALLOT_SIGN = 24, 60, 100, 250, 600
_VOICES = re.compile(r"voi|vot|suffrage|favorable")
_DOUBTFUL = frozenset({Part.IN_FAVOUR, Part.AGAINST})


def read_figure(words: str) -> int | None:
    """Return the number that the words or digits of a vote say, on folded text.

    Examples
    --------
    >>> read_figure("vingt-cinq"), read_figure("08"), read_figure("neant")
    (25, 8, 0)
    >>> read_figure("vingt cent")
    """
    if words.isdigit():
        return int(words)
    if _NIL.fullmatch(words):
        return 0
    return read_number(words)


@dataclass(slots=True)
class _Printed:
    """A figure beside its label: where both stand, and whether it is sure to be of a vote."""

    start: int
    end: int
    value: int | None
    sure: bool


def _before(folded: str, label: Label, free: int) -> _Printed | None:
    """Return the figure that ends at a label: ``25 voix pour``."""
    low = max(free, label.start - _BEFORE)
    found = p.FIGURE_BEFORE.search(folded[low : label.start])
    if found is None:
        return None
    start = low + found.start()
    # what a figure touches on its left is read on the whole text
    if p.GLUED.search(folded[max(0, start - 2) : start]):
        return None
    told = _VOICES.search(folded, start, label.end) is not None
    sure = told or folded[start - 1 : start] == "("
    return _Printed(start, label.end, read_figure(found["figure"]), sure)


def _after(folded: str, label: Label) -> _Printed | None:
    """Return the figure that follows a label: ``pour : 25``; in words only after a colon."""
    stroke = p.STROKE.match(folded, label.end)
    if stroke is not None:
        return _Printed(label.start, stroke.end(), 0, sure=True)
    found = p.FIGURE_AFTER.match(folded, label.end)
    if found is None:
        return None
    told = any(char in found["sign"] for char in ":=|(")
    if not told and not found["figure"].isdigit():
        return None
    if not told and "\n" not in found["sign"] and not p.AFTER_UNTOLD.match(folded, found.end()):
        return None
    if not told and "-" in found["sign"] and p.NEXT_LABEL.match(folded, found.end()):
        return None  # of "27 pour - 4 abstentions", 4 is not for
    return _Printed(label.start, found.end(), read_figure(found["figure"]), told)


def _beside(folded: str, label: Label, free: int) -> _Printed | None:
    """Return the figure of a label, printed before or after it."""
    before, after = _before(folded, label, free), _after(folded, label)
    if before is None or after is None:
        return before or after
    # "votants : 27 pour 25": the first is not for; nor is one on the line before
    low = max(0, before.start - _OWNER)
    owned = p.OWNED.search(folded[low : before.start]) is not None
    apart = "\n" in folded[before.start : label.start]
    return after if after.sure or owned or apart else before


def _figures(folded: str, labels: Iterable[Label]) -> Iterator[tuple[Figure, bool]]:
    """Yield each figure, and whether it is sure to be of a vote when it stands alone."""
    free = 0
    for label in labels:
        if label.start < free:
            continue
        found = _beside(folded, label, free)
        if found is not None:
            free = found.end
            sure = found.sure or label.part not in _DOUBTFUL or _is_voted(folded, found.start)
            yield (found.start, found.end, label.part, found.value), sure
        elif label.is_verb and not p.NOTHING.match(folded, label.end):
            yield (label.start, label.end, label.part, None), True
        elif p.NAMED_AFTER.match(folded, label.end):
            yield (label.start, label.end, label.part, None), label.part is not Part.IN_FAVOUR


def _is_voted(folded: str, start: int) -> bool:
    return p.VOTED.search(folded[max(0, start - _OWNER) : start]) is not None


def _tables(folded: str) -> Iterator[Figure]:
    """Yield the figures of tables whose heads all come first: ``POUR CONTRE ABSTENTION 21 0 0``."""
    for at in occurrences(folded, "contre"):
        found = p.TABLE.search(folded, max(0, at - 60), at + 160)
        if found is not None and found.start() <= at < found.end():
            heads = [
                _LABELS[found[name].removesuffix("s")] for name in ("first", "second", "third")
            ]
            if len(set(heads)) == 3:
                values = [int(found[name]) for name in ("one", "two", "three")]
                for part, value in zip(heads, values, strict=True):
                    yield found.start(), found.end(), part, value


def _tallies(folded: str) -> Iterator[Figure]:
    """Yield the voices for, and against, of "par 7 voix contre 1"."""
    for letters in ("voix", "votes", "suffrages"):
        for at in occurrences(folded, letters):
            found = p.TALLY.search(folded, max(0, at - _BEFORE), at + _BEFORE)
            if found is None or not found.start() <= at < found.end():
                continue
            value = read_figure(found["figure"])
            yield found.start("figure"), found.end("figure"), Part.IN_FAVOUR, value
            if found["against"]:
                against = read_figure(found["against"])
                yield found.end("figure"), found.end(), Part.AGAINST, against


def _ballots(folded: str) -> Iterator[Figure]:
    """Yield the voices of the winner of each ballot, in its last round."""
    group: list[tuple[int, int, int]] = []
    for letters in ("voix", "suffrage", "obtenu"):
        for at in occurrences(folded, letters):
            for match in p.VOICES.finditer(folded, max(0, at - _BEFORE), at + _BEFORE):
                words = match["figure"] or match["after"]
                value = read_figure(words)
                if value is not None and match.start() <= at < match.end():
                    start = match.start("figure" if match["figure"] else "after")
                    group.append((start, match.end(), value))
    group = sorted(set(group))
    won: Figure | None = None
    while group:
        size = 1
        while size < len(group) and _is_same_ballot(folded, group[size - 1][1], group[size][0]):
            size += 1
        first, ballot, group = group[0][0], group[:size], group[size:]
        if p.BALLOT_SIGN.search(folded, max(0, first - _BALLOT_SIGN), ballot[-1][1]):
            start, end, voices = max(ballot, key=lambda candidate: candidate[2])
            if won is not None and not p.NEXT_ROUND.search(folded, won[1], start):
                yield won
            won = (start, end, Part.BALLOT, voices)
    if won is not None:
        yield won


def _is_same_ballot(folded: str, end: int, start: int) -> bool:
    return start - end <= _BALLOT_GAP and p.NEXT_BALLOT.search(folded, end, start) is None


def _is_near(one: Figure, other: Figure) -> bool:
    return one[2] is not other[2] and other[0] - one[1] <= _NEAR


def find_figures(folded: str, labels: Iterable[Label]) -> list[Figure]:
    """Return the figures of votes in a folded text with its labels, in order.

    Examples
    --------
    >>> from registre.extraction.votes.labels import find_labels
    >>> text = "par 25 voix pour, 3 contre"
    >>> [(part.value, figure) for *_, part, figure in find_figures(text, find_labels(text))]
    [('in_favour', 25), ('against', 3)]
    """
    tables = [*_tables(folded), *_tallies(folded)]
    taken = [(start, end) for start, end, *_ in tables]
    single = [
        (figure, sure)
        for figure, sure in _figures(folded, labels)
        if not any(start <= figure[0] < end for start, end in taken)
    ]
    found = [
        figure
        for index, (figure, sure) in enumerate(single)
        if sure
        or (index and _is_near(single[index - 1][0], figure))
        or (index + 1 < len(single) and _is_near(figure, single[index + 1][0]))
    ]
    return sorted([*tables, *found, *_ballots(folded)], key=lambda figure: figure[:2])
