"""Split a session into the items that get a decision."""

from collections.abc import Sequence
from dataclasses import dataclass

from registre.structure.evidence import Decisions
from registre.structure.layout import Layout
from registre.structure.splitting import patterns
from registre.structure.splitting.chains import find_chains
from registre.structure.splitting.headings import Heading, Style
from registre.structure.splitting.minutes import find_minutes
from registre.structure.splitting.votes import find_vote_lines


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a session that gets a decision, or bears the number of an act.

    Parameters
    ----------
    start, end
        Its range in the view, end exclusive.
    title_start, title_end
        Where its title begins, after its number, and where it must end, if known.
    """

    start: int
    end: int
    title_start: int
    number: str = ""
    title_end: int | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """A range of a text with what was found in it."""

    layout: Layout
    decisions: Decisions
    headings: Sequence[Heading]
    start: int
    end: int

    def within(self, start: int, end: int) -> "Scope":
        """Return a part of the range."""
        inside = [h for h in self.headings if start <= h.start < end]
        return Scope(self.layout, self.decisions, inside, start, end)

    def of(self, *styles: Style) -> list[Heading]:
        """Return the headings of some styles."""
        return [heading for heading in self.headings if heading.style in styles]

    def decided(self, start: int, end: int) -> bool:
        """Tell whether something is decided in a part of the range."""
        return self.decisions.decided(start, end)


def find_items(scope: Scope) -> list[Item]:
    """Return the items of a session that are acts; none when it cannot be split.

    The style of heading that bears the acts' own numbers decides, then the ranks of an agenda,
    then "Objet :", then lines in capitals; the first that splits the session is taken.
    """
    for split in (_by_number, _by_rank, _by_object, _by_capitals):
        items = split(scope)
        if items:
            return items
    return []


def _ends(headings: Sequence[Heading], end: int) -> list[int]:
    return [*(heading.start for heading in headings[1:]), end][: len(headings)]


# ----- the act's own number --------------------------------------------------------------------


def _by_number(scope: Scope) -> list[Item]:
    for style in (Style.NUMBER, Style.CODE):
        kept = _numbered_once(scope, scope.of(style))
        if len(kept) > 1:
            return [
                Item(_lead(scope, heading), end, heading.after, heading.number)
                for heading, end in zip(
                    kept, [*(_lead(scope, h) for h in kept[1:]), scope.end], strict=True
                )
            ]
    return []


def _numbered_once(scope: Scope, headings: list[Heading]) -> list[Heading]:
    """Keep one heading per number: where the act is decided, not where it is announced."""
    best: dict[str, tuple[tuple[bool, int], Heading]] = {}
    last = ""
    for heading, end in zip(headings, _ends(headings, scope.end), strict=True):
        key = "".join(heading.number.lower().split())
        if key == last:
            continue
        last = key
        worth = scope.decided(heading.after, end), end - heading.start
        if key not in best or worth > best[key][0]:
            best[key] = worth, heading
    kept = sorted((heading for _, heading in best.values()), key=lambda h: h.start)
    if len(kept) < 2 or not any(worth[0] for worth, _ in best.values()):
        return []
    return kept


# How many lines above the number a title may stand
_ABOVE = 3


def _lead(scope: Scope, heading: Heading) -> int:
    """Return where an act begins: at its rank or title when these stand above its number."""
    line = heading.line
    start = heading.start
    others = {h.line for h in scope.of(Style.RANK, Style.CAPITALS)}
    for above in range(line - 1, max(-1, line - 1 - _ABOVE), -1):
        position = scope.layout.starts[above]
        if position < scope.start or scope.decided(position, start):
            break
        if above in others:
            start = position
    return start


# ----- ranks of an agenda ----------------------------------------------------------------------


def _by_rank(scope: Scope) -> list[Item]:
    chains = find_chains(h for h in scope.of(Style.RANK) if len(h.rank) == 1)
    best: tuple[int, int, list[Heading]] = (0, 0, [])
    for chain in chains:
        if len(chain) < 2:
            continue
        ends = _ends(chain, scope.end)
        count = sum(scope.decided(h.after, end) for h, end in zip(chain, ends, strict=True))
        if (count, ends[-2] - chain[0].start) > best[:2]:
            best = count, ends[-2] - chain[0].start, chain
    count, _, chain = best
    # one decision under a list of two is more often a list inside the act
    if count < 1 or (count == 1 and len(chain) < 3):
        return []
    items: list[Item] = []
    for heading, end in zip(chain, _ends(chain, scope.end), strict=True):
        items += _rank_items(scope.within(heading.start, end), heading)
    return items


def _rank_items(scope: Scope, heading: Heading) -> list[Item]:
    """Return the acts of one item of an agenda: one, none, or those under it."""
    if not scope.decided(heading.after, scope.end):
        return []
    parts = _under(scope, heading)
    if parts:
        return parts
    title = scope.layout.folded[heading.after : scope.layout.ends[heading.line]]
    if patterns.MISCELLANY.match(title):
        below = scope.within(scope.layout.ends[heading.line], scope.end)
        parts = _by_capitals(below, fewest=1)
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


def _under(scope: Scope, heading: Heading) -> list[Item]:
    """Return the decided parts of an item that has a list of parts: 6.1, 6.2 or a), b)."""
    own = heading.rank[0]
    dotted = [h for h in scope.of(Style.RANK) if len(h.rank) == 2 and h.rank[0] == own]
    lists = [dotted] if dotted else find_chains(scope.of(Style.LETTER))
    title = scope.layout.folded[heading.after : scope.layout.ends[heading.line]]
    miscellany = patterns.MISCELLANY.match(title) is not None
    if miscellany and not dotted:
        lists += find_chains(
            h for h in scope.of(Style.RANK) if h is not heading and len(h.rank) == 1
        )
    for parts in sorted(lists, key=len, reverse=True):
        spans = list(zip(parts, _ends(parts, scope.end), strict=True))
        decided = [
            Item(part.start, end, part.after)
            for part, end in spans
            if scope.decided(part.after, end)
        ]
        if len(decided) > 1 or (decided and miscellany):
            return decided
    return []


# How far after its decision the approval of the minutes may be told, in characters
_MINUTES_REACH = 200


# ----- Objet :, and capitals -------------------------------------------------------------------


def _by_object(scope: Scope) -> list[Item]:
    headings = scope.of(Style.OBJECT)
    spans = list(zip(headings, _ends(headings, scope.end), strict=True))
    decided = [Item(h.start, end, h.after) for h, end in spans if scope.decided(h.after, end)]
    return decided if len(decided) > 1 else []


def _by_capitals(scope: Scope, *, fewest: int = 2) -> list[Item]:
    """Split where each decision is followed by a line in capitals: the next item's title."""
    strong = next((e for e in scope.decisions.between(scope.start, scope.end) if e.strong), None)
    first = scope.start
    if strong is not None:
        minutes = find_minutes(scope.layout.folded, scope.start, strong.position + _MINUTES_REACH)
        first = minutes[0] if minutes else first
    events = sorted(
        [(h.start, h) for h in scope.of(Style.CAPITALS) if h.start > first]
        + [(e.position, None) for e in scope.decisions.between(scope.start, scope.end) if e.strong],
        key=lambda event: event[0],
    )
    opened: list[Heading] = []
    current: Heading | None = None
    for _, heading in events:
        if heading is None:
            if current is not None:
                opened.append(current)
            current = None
        elif current is None:
            current = heading
    # a last title with no decision under it is no act, and ends the one before
    if len(opened) < max(1, fewest):
        return []
    ends = [*(heading.start for heading in opened[1:]), current.start if current else scope.end]
    return [Item(h.start, end, h.after) for h, end in zip(opened, ends, strict=True)]
