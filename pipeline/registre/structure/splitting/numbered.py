"""Split a session by the acts' own numbers."""

from dataclasses import replace

from registre.structure.splitting import patterns
from registre.structure.splitting.heading import Heading, Style
from registre.structure.splitting.scope import Item, Scope, ends

_NUMBERS = (Style.NUMBER, Style.CODE)


def split_by_number(scope: Scope) -> list[Item]:
    """Return the numbered acts, decided or not; none when there is one number or no order.

    Numbers printed at the foot of the items open nothing: see :func:`give_numbers`.
    """
    for style in _NUMBERS:
        kept = _numbered_once(scope, scope.of(style))
        if len(kept) < 2 or _at_the_foot(scope, kept):
            continue
        starts = [_lead(scope, heading) for heading in kept]
        items = [
            Item(start, end, heading.after, heading.number)
            for heading, start, end in zip(kept, starts, [*starts[1:], scope.end], strict=True)
        ]
        return [item for item in items if not _postponed(scope, item)]
    return []


def _postponed(scope: Scope, item: Item) -> bool:
    """Tell an item put off from one whose decision is only cut off."""
    if scope.decided(item.title_start, item.end):
        return False
    return patterns.POSTPONED.search(scope.layout.folded, item.title_start, item.end) is not None


def give_numbers(scope: Scope, items: list[Item]) -> list[Item]:
    """Give items found otherwise the one number printed in each."""
    given = []
    for item in items:
        inside = scope.within(item.start, item.end).of(*_NUMBERS)
        numbers = {heading.number for heading in inside}
        given.append(replace(item, number=numbers.pop()) if len(numbers) == 1 else item)
    return given


def distinct_numbers(scope: Scope) -> int:
    """Return how many numbers of acts a session holds."""
    return len({_key(heading) for heading in scope.of(Style.NUMBER)})


def _key(heading: Heading) -> str:
    return "".join(heading.number.lower().split())


def _numbered_once(scope: Scope, headings: list[Heading]) -> list[Heading]:
    """Keep one heading per number: where the act is decided, not where it is announced."""
    best: dict[str, tuple[tuple[bool, int], Heading]] = {}
    last = ""
    for heading, end in zip(headings, ends(headings, scope.end), strict=True):
        key = _key(heading)
        if key == last:
            continue
        last = key
        worth = scope.decided(heading.after, end), end - heading.start
        if key not in best or worth > best[key][0]:
            best[key] = worth, heading
    decided = sum(decided for (decided, _), _ in best.values())
    # rows of a table have codes too
    if not decided or (headings[0].style is Style.CODE and decided * _FEW < len(best)):
        return []
    return sorted((heading for _, heading in best.values()), key=lambda h: h.start)


# One code in so many is that of a decided act, at least; those of a table are not.
_FEW = 2


def _at_the_foot(scope: Scope, kept: list[Heading]) -> bool:
    """Tell whether each number is printed after its decision: none is decided under the last."""
    last = kept[-1]
    return (
        not scope.decided(last.after, scope.end)
        and scope.decided(scope.start, kept[0].start)
        and all(
            scope.decided(heading.after, end)
            for heading, end in zip(kept[:-1], ends(kept, scope.end), strict=False)
        )
        and any(h.start < kept[0].start for h in scope.of(Style.RANK, Style.CAPITALS, Style.OBJECT))
    )


# How many lines above the number a title may stand
_ABOVE = 3


def _lead(scope: Scope, heading: Heading) -> int:
    """Return where an act begins: at its rank or title when these stand above its number."""
    start = heading.start
    others = {h.line for h in scope.of(Style.RANK, Style.CAPITALS)}
    for above in range(heading.line - 1, max(-1, heading.line - 1 - _ABOVE), -1):
        position = scope.layout.starts[above]
        if position < scope.start or scope.decided(position, start):
            break
        line = scope.layout.folded[position : scope.layout.starts[above + 1]].rstrip()
        if line.endswith((".", ";")) and above not in others:
            break  # a sentence of what stands before
        if above in others:
            start = position
    return start
