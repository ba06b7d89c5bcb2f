"""What only looks like a person: streets, schools, firms, and those whom they are named after."""

from bisect import bisect_left
from collections.abc import Iterable

from registre.extraction.persons.candidate import Seen
from registre.extraction.persons.patterns import (
    BETWEEN_PLACE_AND_NAME,
    BID,
    DOUBTFUL_GIVEN,
    NAMESAKES,
    PLACE_REACH,
    PLACES,
    SCHOOL_REACH,
    SCHOOLS,
)
from registre.extraction.persons.run import Run
from registre.text.fold import fold
from registre.text.names import name_key


class Judge:
    """Tell whether a full name that nothing introduces is that of a person."""

    def __init__(self, seen: Seen) -> None:
        self._folded = seen.folded
        self._known = {run.reading.value for run in seen.held.values()}
        self._schools: list[int] | None = None

    def __call__(self, run: Run) -> bool:
        """Refuse places, firms that bid, and namesakes of schools."""
        if is_place(self._folded, run.start) or BID.match(self._folded, run.end):
            return False
        name = run.reading.value
        if name is None or name in self._known:
            return name is not None
        first = fold(name.surname).split(" ")[0]
        if first in PLACES or fold(name.given) in DOUBTFUL_GIVEN:
            return False
        if self._schools is None:
            self._schools = _places_of(self._folded, SCHOOLS)
        key = " ".join(sorted(name_key(name).split()))
        return key not in NAMESAKES and not _is_near(self._schools, run)


def is_place(folded: str, start: int, places: frozenset[str] = PLACES) -> bool:
    """Tell whether what stands before a name makes it that of a street, a school, a firm.

    Examples
    --------
    >>> is_place("12 rue du general paul", 18), is_place("par m. paul", 4)
    (True, False)
    """
    before = folded[max(0, start - PLACE_REACH) : start].replace("'", " ")
    line = before.rfind("\n\n")
    for word in reversed(before[line + 1 :].split()):
        bare = word.strip('."*_«»(')
        if bare in places:
            return word[-1] not in ",;:)"
        if bare not in BETWEEN_PLACE_AND_NAME or word[-1] in ",;:":
            return False
    return False


def _places_of(folded: str, words: Iterable[str]) -> list[int]:
    found: list[int] = []
    for word in words:
        at = folded.find(word)
        while at >= 0:
            found.append(at)
            at = folded.find(word, at + 1)
    return sorted(found)


def _is_near(places: list[int], run: Run) -> bool:
    rank = bisect_left(places, run.start - SCHOOL_REACH)
    return rank < len(places) and places[rank] < run.end + SCHOOL_REACH
