"""Split a session by titles that bear neither number nor rank."""

from collections.abc import Sequence

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
    """Take, after each decision, the first title as that of the next item."""
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
    opened: list[Heading] = []
    current: Heading | None = None
    for _, title in sorted(events, key=lambda event: event[0]):
        if title is None:
            if current is not None:
                opened.append(current)
            current = None
        elif current is None:
            current = title
    if len(opened) < max(1, fewest):
        return []
    # a last title with nothing decided under it is no act, and ends the one before
    limits = [*(title.start for title in opened[1:]), current.start if current else scope.end]
    return [Item(h.start, end, h.after) for h, end in zip(opened, limits, strict=True)]


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
