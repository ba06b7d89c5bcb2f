"""Split a session by titles that bear neither number nor rank."""

import re
from collections.abc import Sequence
from dataclasses import replace

from registre.structure.layout import Layout
from registre.structure.splitting import patterns
from registre.structure.splitting.heading import MIN_CAPITALS, Heading, Style
from registre.structure.splitting.minutes import find_minutes
from registre.structure.splitting.scope import Item, Scope, ends
from registre.structure.titles import BODY

# How far after its decision the approval of the minutes may be told, in characters
_MINUTES_REACH = 200
# signs that open a title; "-" opens the items of any list
_BULLETS = "▫►➢➤❖●○◦■□♦⇒→✓•▪#* "
# A title alone on its line is not longer, in characters.
_LONGEST = 120


def split_by_object(scope: Scope) -> list[Item]:
    """Return the decided items that open with "Objet :", if there are several."""
    headings = scope.of(Style.OBJECT)
    spans = zip(headings, ends(headings, scope.end), strict=True)
    decided = [Item(h.start, end, h.after) for h, end in spans if scope.decided(h.after, end)]
    return decided if len(decided) > 1 else []


def split_by_capitals(scope: Scope, *, fewest: int = 2) -> list[Item]:
    """Return the decided items under titles in capitals, if there are ``fewest`` of them."""
    return _split(scope, scope.of(Style.CAPITALS), fewest)


def split_by_lines(scope: Scope) -> list[Item]:
    """Return the decided items of minutes under titles that only stand alone on their line."""
    if not scope.minutes():
        return []
    layout = scope.layout
    titles = [
        Heading(Style.LINE, line, layout.starts[line], layout.starts[line])
        for line in range(layout.after(scope.start), layout.after(scope.end))
        if _stands_alone(layout, line)
    ]
    return _split(scope, titles, fewest=2)


def split_by_run_in(scope: Scope) -> list[Item]:
    """Return the decided items whose titles open their first line: "Chemins. - Le maire …"."""
    layout = scope.layout
    titles = [
        Heading(Style.LINE, line, layout.starts[line], layout.starts[line])
        for line in range(layout.after(scope.start), layout.after(scope.end))
        if layout.text[layout.starts[line]].isupper()
        and patterns.RUN_IN.match(layout.folded, layout.starts[line], layout.ends[line])
    ]
    return _split(scope, titles, fewest=1)


def _split(scope: Scope, titles: Sequence[Heading], fewest: int) -> list[Item]:
    """Give each decision its title, among those since the decision before."""
    strong = [e.position for e in scope.decisions.between(scope.start, scope.end) if e.strong]
    first = scope.start
    if strong:
        # titles before the minutes are the header's
        minutes = find_minutes(scope.layout.folded, scope.start, strong[0] + _MINUTES_REACH)
        if minutes:
            # they are one of the acts
            first, fewest = minutes[0], fewest - 1
    events: list[tuple[int, Heading | None]] = [(position, None) for position in strong]
    events += [(title.start, title) for title in titles if title.start > first]
    items: list[Item] = []
    waiting: list[Heading] = []
    for position, title in sorted(events, key=lambda event: event[0]):
        if title is not None:
            if not waiting and items:
                # the next title ends the item, decided or not
                items[-1] = replace(items[-1], end=position)
            waiting.append(title)
        elif waiting:
            chosen = _title_of(scope.layout, waiting)
            items.append(Item(chosen.start, scope.end, chosen.after))
            waiting = []
    return items if len(items) >= max(1, fewest) else []


# parts of an account, printed like titles
_ACCOUNT = re.compile(
    r"\W*(?:sections?|depenses|recettes|investissement|fonctionnement|total|exploitation|resultat|les\s)"
)


def _title_of(layout: Layout, waiting: Sequence[Heading]) -> Heading:
    """Return the title of what is decided: the last one after a blank line, else the first.

    Those before it are of items that only inform.
    """
    spaced = [
        title
        for title in waiting
        if layout.spaced(title.line) and not _ACCOUNT.match(layout.folded, title.start)
    ]
    return spaced[-1] if spaced else waiting[0]


def _stands_alone(layout: Layout, line: int) -> bool:
    start, end = layout.starts[line], layout.ends[line]
    if not MIN_CAPITALS <= end - start <= _LONGEST or not layout.spaced(line):
        return False
    text = layout.line(line).lstrip(_BULLETS)
    if not text[:1].isupper() or text[-1] in ".,;" or BODY.match(layout.folded, start, end):
        return False
    if line + 1 < len(layout) and not layout.spaced(line + 1):
        return False
    words = layout.bare(line).lstrip(_BULLETS).split()
    return len(words) > 1 and words[0].strip(".,:;'\"") not in patterns.NO_TITLE
