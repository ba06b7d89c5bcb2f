"""Split a session by the ranks of its agenda."""

from collections.abc import Iterable

from registre.structure.splitting import patterns
from registre.structure.splitting.chains import find_chains
from registre.structure.splitting.heading import Heading, Style
from registre.structure.splitting.scope import Item, Scope, ends
from registre.structure.splitting.titled import split_by_capitals
from registre.structure.splitting.votes import find_vote_lines


def split_by_rank(scope: Scope) -> list[Item]:
    """Return the decided items of an agenda: the run of ranks under which most is decided."""
    count, chosen = _most_decided(scope, (h for h in scope.of(Style.RANK) if len(h.rank) == 1))
    if count < 2:
        count, chosen = _most_decided(scope, scope.of(Style.LETTER))
    # one decision under a list is more often a list inside the act
    if count < 1 or (count == 1 and not scope.minutes()):
        return []
    items: list[Item] = []
    for heading, end in zip(chosen, ends(chosen, scope.end), strict=True):
        items += _items(scope.within(heading.start, end), heading)
    return items


def _most_decided(scope: Scope, headings: Iterable[Heading]) -> tuple[int, list[Heading]]:
    """Return the run under which most is decided, the longest of them, and how much is."""
    best, chosen = (0, 0), list[Heading]()
    for run in find_chains(headings):
        if _opens_with_initial(run) or _steps(scope, run):
            continue
        spans = zip(run, ends(run, scope.end), strict=True)
        count = sum(scope.decided(heading.after, end) for heading, end in spans)
        worth = count, run[-1].start - run[0].start
        if len(run) > 1 and worth > best:
            best, chosen = worth, run
    return best[0], chosen


def _opens_with_initial(run: list[Heading]) -> bool:
    """Tell a list of letters that does not open with "a": "M. DURAND expose", "J. DURAND"."""
    return run[0].style is Style.LETTER and run[0].rank[-1] != 1


def _steps(scope: Scope, run: list[Heading]) -> bool:
    """Tell the steps of an election, ranked under its one title, from an agenda."""
    folded = scope.layout.folded
    return 2 * sum(patterns.STEP.match(folded, h.after) is not None for h in run) > len(run)


def _items(scope: Scope, heading: Heading) -> list[Item]:
    """Return the acts of one item of an agenda: one, none, or those under it."""
    if not scope.decided(heading.after, scope.end):
        return []
    parts = _parts(scope, heading)
    if parts:
        return parts
    if _miscellany(scope, heading):
        parts = split_by_capitals(
            scope.within(scope.layout.ends[heading.line], scope.end), fewest=1
        )
        if parts:
            return parts
    votes = find_vote_lines(scope.layout, heading.line, scope.end)
    if len(votes) > 1:
        starts = [heading.start, *(start for start, _ in votes[1:])]
        return [
            Item(start, end, title_start, "", title_end)
            for start, end, (title_start, title_end) in zip(
                starts, [*starts[1:], scope.end], votes, strict=True
            )
        ]
    return [Item(heading.start, scope.end, heading.after)]


def _miscellany(scope: Scope, heading: Heading) -> bool:
    """Tell whether an item is "Questions diverses"."""
    title = scope.layout.folded[heading.after : scope.layout.ends[heading.line]]
    return patterns.MISCELLANY.match(title) is not None


def _parts(scope: Scope, heading: Heading) -> list[Item]:
    """Return the decided parts of an item that has a list of parts: 6.1, a), or 1 under I."""
    own = heading.rank[0]
    dotted = [h for h in scope.of(Style.RANK) if len(h.rank) == 2 and h.rank[0] == own]
    lists = (
        [dotted] if dotted else find_chains(h for h in scope.of(Style.LETTER) if h is not heading)
    )
    if not dotted:
        lists += find_chains(
            h for h in scope.of(Style.RANK) if h is not heading and len(h.rank) == 1
        )
    miscellany = _miscellany(scope, heading)
    for parts in sorted(lists, key=len, reverse=True):
        if _opens_with_initial(parts):
            continue
        # nothing but parts under the name of a domain
        named = parts[0].line == heading.line + 1 and not miscellany
        domain = (heading.after, scope.layout.ends[heading.line]) if named else None
        spans = zip(parts, ends(parts, scope.end), strict=True)
        decided = [
            Item(part.start, end, part.after, domain=domain)
            for part, end in spans
            if scope.decided(part.after, end)
            and not patterns.STEP.match(scope.layout.folded, part.after)
        ]
        if len(decided) > 1 or (decided and (named or miscellany)):
            return decided
    return []
