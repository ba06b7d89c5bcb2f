"""Find the title of an item of a session, and a number that ends it."""

import re

from registre.structure.layout import Span
from registre.structure.splitting import patterns
from registre.structure.splitting.heading import Style
from registre.structure.splitting.scope import Item, Scope
from registre.structure.splitting.trailing import part_number
from registre.structure.titles import title_end

# Devis : le conseil accepte | Convention – Adoptée à l'unanimité
_DECIDED = re.compile(
    r"\s?[:.–-]{1,2}\s?(?=(?:le\s(?:conseil|bureau|comite)|l'assemblee|apres\sen|adoptee?\b|approuvee?\b|"
    r"votee?\b|a\sl'unanimite|rejetee?\b|prend\sacte|accord|unanimite))"
)
# Chemins vicinaux. - Le maire donne lecture
_RUN_IN = re.compile(r"\.\s?-{1,2}\s")


def read_item(scope: Scope, item: Item) -> tuple[Span | None, str]:
    """Return where the title of an item stands, and its number."""
    layout = scope.layout
    if item.title_end is not None:
        return (item.title_start, item.title_end), item.number
    start = _start(scope, item)
    if start is None:
        return None, item.number
    number = item.number
    if match := patterns.DELIBERATION.match(layout.folded, start, layout.ends[layout.at(start)]):
        # 2. Délibération n° 2023-31 : title
        which = "marked" if match["marked"] else "bare"
        number = number or layout.text[match.start(which) : match.end(which)]
        start = match.end()
    end = _end(scope, start, item.end)
    span, trailing = part_number(layout, (start, end))
    return span, number or trailing


def _start(scope: Scope, item: Item) -> int | None:
    """Return where the title starts: after "Objet :", after the number, or on the line below."""
    layout = scope.layout
    line = layout.at(item.title_start)
    named = patterns.OBJECT.match(layout.folded, layout.sign(item.title_start))
    if named:
        return named.end()
    for heading in scope.within(item.title_start, item.end).of(Style.OBJECT):
        if not scope.decided(item.title_start, heading.start):
            return heading.after
    if any(map(str.isalpha, layout.text[item.title_start : layout.ends[line]])):
        return item.title_start
    below = line + 1
    if below >= len(layout) or layout.starts[below] >= item.end:
        return None
    span = layout.starts[below], layout.ends[below]
    if patterns.SPEAKS.match(layout.folded, *span) or patterns.VISA.match(layout.folded, *span):
        # the text opens there: the title stands above the number
        return item.start if item.start < layout.starts[line] else None
    ranked = patterns.RANKED.match(layout.folded, *span)
    return ranked.end() if ranked else layout.starts[below]


def _end(scope: Scope, start: int, limit: int) -> int:
    """Return where the title ends: where something is decided at the latest."""
    layout = scope.layout
    line = layout.at(start)
    run_in = _RUN_IN.search(layout.folded, start, layout.ends[line])
    if run_in:
        return run_in.start()
    decided = scope.decisions.between(start, limit)
    if decided:
        first = layout.at(decided[0].position)
        if first == line:
            cut = _DECIDED.search(layout.folded, start + 1, layout.ends[line])
            return cut.start() if cut else layout.ends[line]
        limit = layout.starts[first]
    return title_end(layout, start, limit)
