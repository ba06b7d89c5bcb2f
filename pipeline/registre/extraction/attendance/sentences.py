"""Proxies given in a sentence, outside any list: "M. Paul ROUX donne pouvoir à Mme Anne LEROY"."""

import re
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
        Places that lists hold already.
    """
    done = 0
    for at in _votes(folded):
        if at < done or any(start <= at < end for start, end in taken):
            continue
        start = _start(text, folded, at)
        if start is None:
            continue
        end = folded.find("\n\n", at)
        end = min(len(folded) if end < 0 else end, at + LONGEST)
        end = min([end, *(first for first, _ in taken if first > at)])
        yield Heading(start, start, Role.ABSENT, until=end)
        done = end


def _votes(folded: str) -> list[int]:
    found = []
    for word in ("procuration", "pouvoir"):
        at = folded.find(word)
        while at >= 0:
            found.append(at)
            at = folded.find(word, at + len(word))
    return sorted(found)


def _start(text: str, folded: str, at: int) -> int | None:
    """Return where the sentence around a word begins: its line or the one before, at a name."""
    line = folded.rfind("\n", 0, at) + 1
    said = _GIVES.search(folded, max(0, at - 40), min(len(folded), at + 60))
    opens = _OPENS.match(text, line)
    if opens and (
        said
        or folded.startswith(("procuration de", "pouvoir de", "procurations de", "pouvoirs de"), at)
    ):
        return line
    if said and line > 1:
        before = folded.rfind("\n", 0, line - 1) + 1
        if _OPENS.match(text, before):
            return before
    return None
