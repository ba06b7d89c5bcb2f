"""Choose the passages that the model reads, and keep what it says that makes sense."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from registre.extraction.entities.patterns import (
    ALWAYS,
    BODY_LIKE,
    END,
    INTRODUCED,
    INTRODUCED_REACH,
    NAME_LIKE,
    NO_NAME,
    REACH,
    SHARE,
)
from registre.model.entities import Entity, EntityKind
from registre.text.first_names import is_given
from registre.text.fold import fold

_SIGNS = " \n\t,;:.*_-–«»“”\"'()"
_KINDS = {
    "PER": EntityKind.PERSON,
    "ORG": EntityKind.ORGANISATION,
    "LOC": EntityKind.PLACE,
}


def find_passages(
    text: str, folded: str, known: Iterable[tuple[int, int]] = ()
) -> list[tuple[int, int]]:
    """Choose the passages of a view where a name may stand that no rule reads.

    Parameters
    ----------
    text, folded
        The view, and the same folded.
    known
        Spans of the view that are read already.

    Returns
    -------
    list[tuple[int, int]]
        Spans of the view in order, apart from one another. Passages that may name a person come
        first when there are more than the model should read.

    Examples
    --------
    >>> view = "Le budget est voté. Le public, dont Odile Kervadec, approuve. Fin."
    >>> [view[start:end] for start, end in find_passages(view, fold(view))]
    ['Le public, dont Odile Kervadec, approuve.']
    """
    spans = sorted(known)
    starts = [start for start, _ in spans]
    names = [
        match.start()
        for match in NAME_LIKE.finditer(text)
        if is_given(match[0][0] + match["rest"])
        and not _inside(match.start(), starts, spans)
        and not INTRODUCED.search(folded, max(0, match.start() - INTRODUCED_REACH), match.start())
    ]
    bodies = [match.end() for match in BODY_LIKE.finditer(text)]
    budget = max(ALWAYS, int(len(text) * SHARE))
    chosen: list[tuple[int, int]] = []
    for place in (*names, *bodies):
        if any(start <= place < end for start, end in chosen[-8:]):
            continue
        passage = _passage(text, place)
        budget -= passage[1] - passage[0]
        if budget < 0:
            break
        chosen.append(passage)
    return _apart(sorted(chosen))


def to_entity(label: str, text: str) -> Entity | None:
    """Return what the model found, unless it is a heading or a word of the trade.

    Examples
    --------
    >>> str(to_entity("ORG", "Les  Amis du Lac"))
    'organisation Les Amis du Lac'
    >>> to_entity("LOC", "Vu") is None
    True
    """
    kind = _KINDS.get(label)
    name = " ".join(text.split())
    words = fold(name).replace("'", " ").split()
    if kind is None or len(name) < 3 or not name[0].isupper() or set(words) <= NO_NAME:
        return None
    return Entity(kind, name)


def trim(text: str) -> tuple[int, int]:
    """Return where a name starts and ends once the signs around it are left out.

    Examples
    --------
    >>> trim("« Les Amis »,")
    (2, 10)
    """
    end = len(text.rstrip(_SIGNS))
    return len(text) - len(text.lstrip(_SIGNS)) if end else 0, end


def _inside(place: int, starts: Sequence[int], spans: Sequence[tuple[int, int]]) -> bool:
    rank = bisect_right(starts, place) - 1
    return rank >= 0 and place < spans[rank][1]


def _passage(text: str, place: int) -> tuple[int, int]:
    """Return the sentence around a place, as far as a passage goes."""
    start, end = max(0, place - REACH), min(len(text), place + REACH)
    for before in END.finditer(text, start, place):
        start = before.end()
    if after := END.search(text, place, end):
        end = after.start() + 1
    while start < end and text[start].isspace():
        start += 1
    return start, end


def _apart(passages: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in passages:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
