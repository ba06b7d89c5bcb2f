"""Split a session into the items that get a decision."""

from registre.structure.splitting import patterns
from registre.structure.splitting.heading import Style
from registre.structure.splitting.numbered import distinct_numbers, give_numbers, split_by_number
from registre.structure.splitting.ranked import split_by_rank
from registre.structure.splitting.scope import Item, Scope
from registre.structure.splitting.titled import (
    split_by_capitals,
    split_by_lines,
    split_by_object,
    split_by_run_in,
)


def find_items(scope: Scope) -> list[Item]:
    """Return the items of a session that are acts; none when it cannot be split.

    The style of heading that bears the acts' own numbers decides; then the ranks of an agenda,
    "Objet :", lines in capitals, titles that open a paragraph, and lines alone.
    """
    items = split_by_number(scope)
    if items:
        return items
    if _is_one_act(scope):
        return []
    best: list[Item] = []
    for split in _UNNUMBERED:
        items = split(scope)
        # a list inside one act has ranks too: a later style that finds many more is right
        if len(items) > 1 and len(items) > len(best) * _MANY_MORE:
            best = items
        best = best or items
    return give_numbers(scope, best)


_MANY_MORE = 1.5


def _is_one_act(scope: Scope) -> bool:
    """Tell one deliberation, with its number or its object, whose parts may be decided apart."""
    if scope.minutes():
        return False
    named = scope.of(Style.OBJECT)
    alone = len(named) == 1 and not scope.decided(scope.start, named[0].start)
    return alone or distinct_numbers(scope) == 1 or scope.opens_with(patterns.ONE_ACT)


_UNNUMBERED = (split_by_rank, split_by_object, split_by_capitals, split_by_run_in, split_by_lines)
