"""Find where a deliberating body decides."""

from bisect import bisect_left
from dataclasses import dataclass

from registre.structure import cues


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A place where something is decided.

    Parameters
    ----------
    strong
        The words alone tell a decision, wherever they stand ("apres en avoir delibere").
    """

    position: int
    strong: bool


class Decisions:
    """The places of a text where something is decided, in order."""

    def __init__(self, found: list[Evidence]) -> None:
        self._found = sorted(found)
        self._positions = [evidence.position for evidence in self._found]

    def between(self, start: int, end: int) -> list[Evidence]:
        """Return those from ``start`` to ``end``, end exclusive."""
        first = bisect_left(self._positions, start)
        return self._found[first : bisect_left(self._positions, end)]

    def decided(self, start: int, end: int) -> bool:
        """Tell whether something is decided from ``start`` to ``end``."""
        return bisect_left(self._positions, start) < bisect_left(self._positions, end)

    def __len__(self) -> int:
        return len(self._found)


def find_decisions(folded: str) -> Decisions:
    """Find where something is decided in a folded text.

    Examples
    --------
    >>> len(find_decisions("apres en avoir delibere, le conseil approuve les tarifs."))
    2
    >>> len(find_decisions("il est propose au conseil d'approuver les tarifs."))
    0
    """
    found = []
    for word, tests in cues.BY_WORD.items():
        at = folded.find(word)
        while at >= 0:
            found += [Evidence(at, cue.strong) for cue in tests if _holds(cue, folded, at)]
            at = folded.find(word, at + len(word))
    return Decisions(found)


def _holds(cue: cues.Cue, folded: str, at: int) -> bool:
    # the cheapest first: most words fail at once
    if cue.ends and not folded.endswith(cue.ends, max(0, at - cue.within), at):
        return False
    if cue.after and not cue.after.match(folded, at):
        return False
    if cue.before and not cue.before.search(folded, max(0, at - cue.within), at):
        return False
    return not (cue.unless and cue.unless.search(folded, max(0, at - cue.within), at + cues.REACH))
