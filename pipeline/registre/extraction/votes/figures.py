"""Read the figures of votes: for, against, abstentions, not taking part, voices of a ballot."""

import re
from collections.abc import Iterable, Iterator

from registre.extraction.votes import figure_patterns as p
from registre.extraction.votes.labels import Label, occurrences
from registre.extraction.votes.parts import Part
from registre.text.numerals import read_number

#: Start, end, what it says, and the figure; ``None`` when someone did so and no figure is printed.
Figure = tuple[int, int, Part, int | None]

_LABELS = {"pour": Part.IN_FAVOUR, "contre": Part.AGAINST, "abstention": Part.ABSTENTION}
_NIL = re.compile(r"neant|nul(?:le)?|aucune?|pas d'|sans|o")
# how far before a label its figure starts; how far two figures of a vote, two candidates of a
# ballot, a ballot and what announces it stand apart; in code points
_BEFORE, _NEAR, _BALLOT_GAP, _BALLOT_SIGN = 60, 100, 250, 600
_VOICES = re.compile(r"voi|vot|suffrage|favorable")
_DOUBTFUL = frozenset({Part.IN_FAVOUR, Part.AGAINST})
_GLUE = frozenset("0123456789.,/°-")


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


def _before(folded: str, at: int, free: int) -> tuple[int, re.Match[str]] | None:
    """Return the figure that ends at a label and where it starts.

    One that belongs to the label before it (``votants : 27 pour``) is not returned.
    """
    low = max(free, at - _BEFORE)
    found = p.FIGURE_BEFORE.search(folded[low:at])
    if found is None:
        return None
    start = low + found.start()
    # what a figure touches on its left is read on the whole text
    glued = start > 0 and folded[start - 1] in _GLUE
    if glued or p.OWNED.search(folded[max(0, start - 24) : start]):
        return None
    return start, found


def _after(folded: str, at: int) -> re.Match[str] | None:
    """Return the figure that follows a label; in words, or nil, only after a colon."""
    found = p.FIGURE_AFTER.match(folded, at)
    if found is None:
        return None
    return found if found["figure"].isdigit() or _told(found["sign"]) else None


def _told(sign: str) -> bool:
    return any(char in sign for char in ":=|(")


def _figures(folded: str, labels: Iterable[Label]) -> Iterator[tuple[Figure, bool]]:
    """Yield each figure, and whether it is sure to be of a vote when it stands alone."""
    free = 0
    for label in labels:
        start, end, part = label.start, label.end, label.part
        if start < free:
            continue
        before, after = _before(folded, start, free), _after(folded, end)
        close = before is not None and "\n" not in before[1]["gap"]
        if after is not None and (_told(after["sign"]) or not close):
            value = read_figure(after["figure"])
            sure = _told(after["sign"])
            end = free = after.end()
        elif before is not None:
            start, value = before[0], read_figure(before[1]["figure"])
            told = _VOICES.search(folded, start, end) is not None
            sure = told or folded[start - 1 : start] == "("
            free = end
        elif label.is_verb:
            value, sure = None, True
        elif p.NAMED_AFTER.match(folded, end):
            value, sure = None, part is not Part.IN_FAVOUR
        else:
            continue
        yield (start, end, part, value), sure or part not in _DOUBTFUL


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


def _ballots(folded: str) -> Iterator[Figure]:
    """Yield the voices of the winner of each ballot."""
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
    while group:
        size = 1
        while size < len(group) and group[size][0] - group[size - 1][1] <= _BALLOT_GAP:
            size += 1
        first, ballot, group = group[0][0], group[:size], group[size:]
        if p.BALLOT_SIGN.search(folded, max(0, first - _BALLOT_SIGN), ballot[-1][1]):
            start, end, voices = max(ballot, key=lambda candidate: candidate[2])
            yield start, end, Part.BALLOT, voices


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
    tables = list(_tables(folded))
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
