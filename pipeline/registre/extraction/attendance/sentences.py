"""Proxies given in a sentence, outside any list: "M. Paul ROUX donne pouvoir à Mme Anne LEROY"."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from registre.extraction.attendance import patterns
from registre.extraction.attendance.headings import Heading
from registre.model.persons import Role
from registre.text.name_words import CIVILITY, NAME

# A sentence longer than this gives no proxy.
LONGEST = 400

_GIVES = re.compile(patterns.GIVES)
_OPENS = re.compile(
    rf"[^\w\n]*(?:(?:[Pp]rocurations?|[Pp]ouvoirs?|PROCURATIONS?|POUVOIRS?)\s+(?:de|DE)\s+)?"
    rf"(?:{CIVILITY}(?![a-z])|{NAME}[\s,(])"
)


def find_givings(text: str, folded: str, taken: list[tuple[int, int]]) -> Iterator[Heading]:
    """Yield the sentences that may give a proxy, as lists that begin and end with them.

    Parameters
    ----------
    text, folded
        The view, with and without case and accents; both have one length.
    taken
        Places that lists hold already, in order.
    """
    starts = [first for first, _ in taken]
    done = 0
    for at in _votes(folded):
        following = bisect_right(starts, at)
        if at < done or (following and at < taken[following - 1][1]):
            continue
        start = _start(text, folded, at, done)
        if start is None:
            continue
        end = folded.find("\n\n", at)
        end = min(len(folded) if end < 0 else end, at + LONGEST)
        if following < len(starts):
            end = min(end, starts[following])
        yield Heading(start, start, Role.ABSENT, until=end, sentence=True)
        done = end


def _votes(folded: str) -> list[int]:
    found = []
    for word in ("procuration", "pouvoir"):
        at = folded.find(word)
        while at >= 0:
            found.append(at)
            at = folded.find(word, at + len(word))
    return sorted(found)


def _start(text: str, folded: str, at: int, done: int) -> int | None:
    """Return where the sentence around a word begins: its line or the one before, at a name."""
    floor = max(done, at - LONGEST)
    line = max(folded.rfind("\n", floor, at) + 1, floor)
    if line > 0 and line == at - LONGEST:
        return None  # the sentence begins too far
    said = _GIVES.search(folded, max(0, at - 40), min(len(folded), at + 60))
    opens = _OPENS.match(text, line)
    if opens and (
        said
        or folded.startswith(("procuration de", "pouvoir de", "procurations de", "pouvoirs de"), at)
    ):
        return line
    if said and line > floor:
        before = max(folded.rfind("\n", floor, line - 1) + 1, floor)
        if _OPENS.match(text, before):
            return before
    return None
