"""Follow the numbers of a list of headings through a text."""

from collections.abc import Iterable

from registre.structure.splitting.heading import Heading

Chain = list[Heading]
# The runs that wait for a rank, the latest last: by rank, by capitals and by kind of numerals
Waiting = dict[tuple[int, bool, bool], list[Chain]]


def find_chains(headings: Iterable[Heading]) -> list[Chain]:
    """Return the runs of headings whose ranks follow each other.

    A heading goes on the latest run that waits for its rank, one written like it before any
    other; a rank or two may be missing. So an agenda, the items themselves and a list inside an
    item make three runs.

    Examples
    --------
    >>> from registre.structure.splitting.heading import Style
    >>> ranks = [1, 2, 3, 1, 2, 1, 2, 3, 3]
    >>> loud = [True, True, True, True, True, False, False, False, True]
    >>> chains = find_chains(
    ...     Heading(Style.RANK, i, i, i, "", (n,), l) for i, (n, l) in enumerate(zip(ranks, loud))
    ... )
    >>> [[heading.line for heading in chain] for chain in chains]
    [[0, 1, 2], [3, 4, 8], [5, 6, 7]]
    """
    chains: list[Chain] = []
    waiting: Waiting = {}
    for heading in headings:
        chain = _waiting(waiting, heading)
        if chain is None:
            chain = []
            chains.append(chain)
        chain.append(heading)
        key = heading.rank[-1] + 1, heading.loud, heading.roman
        waiting.setdefault(key, []).append(chain)
    return chains


# How many ranks of a list may be lost before its next one is taken for another list's.
_LOST = 2


def _waiting(waiting: Waiting, heading: Heading) -> Chain | None:
    """Take the run that a heading goes on."""
    rank, loud, roman = heading.rank[-1], heading.loud, heading.roman
    if rank == 1:
        return None
    missing = ((rank - lost, loud, roman) for lost in range(1, _LOST + 1))
    for key in ((rank, loud, roman), (rank, not loud, roman), *missing):
        runs = waiting.get(key)
        # titles in capitals are not followed by one in small letters
        if runs and not (key[:2] == (rank, True) and not loud and len(runs[-1]) > 1):
            return runs.pop()
    return None
