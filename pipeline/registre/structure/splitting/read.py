"""Read the structure of a document: sessions, their acts, and the parts of each act."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from registre.model.acts import Act, ActType, Section, SectionKind, Session
from registre.structure.evidence import find_decisions
from registre.structure.layout import Layout
from registre.structure.splitting.headings import find_headings
from registre.structure.splitting.item_titles import read_item
from registre.structure.splitting.items import find_items
from registre.structure.splitting.minutes import find_minutes
from registre.structure.splitting.numbered import distinct_numbers
from registre.structure.splitting.scope import Item, Scope
from registre.structure.splitting.sections import find_parts
from registre.structure.splitting.sessions import SessionKind, SessionRange, find_sessions
from registre.structure.splitting.single import read_single
from registre.structure.titles import tidy
from registre.text.view import View


@dataclass(frozen=True, slots=True)
class Structure:
    """The sessions, acts and sections of a document, in its order."""

    sessions: tuple[Session, ...] = ()
    acts: tuple[Act, ...] = ()
    sections: tuple[Section, ...] = ()


def read_structure(view: View) -> Structure:
    r"""Read the structure of a document.

    A document that cannot be split is one session of one act that covers it; an empty one has
    neither.

    Examples
    --------
    >>> structure = read_structure(View.plain("Délibération n° 2021-12\nObjet : tarifs\n"))
    >>> [(act.number, act.title) for act in structure.acts]
    [('2021-12', 'tarifs')]
    """
    layout = Layout(view)
    if not len(layout):
        return Structure()
    decisions = find_decisions(layout.folded)
    headings = find_headings(layout)
    sessions: list[Session] = []
    acts: list[Act] = []
    sections: list[Section] = []
    ranges = find_sessions(layout, decisions)
    whole = Scope(layout, decisions, headings, 0, layout.end)
    for ordinal, session in enumerate(ranges, 1):
        scope = whole.within(session.start, session.end)
        place = _Place(view)
        found = list(_acts(scope, session, place, len(acts)))
        acts += [act for act, _ in found]
        several = len(found) > 1 or found[0][0].view_start > session.start
        preamble_end = found[0][0].view_start if several else session.start
        start, end = place.raw(session.start, session.end)
        sessions.append(Session(ordinal, session.start, session.end, preamble_end, start, end))
        if preamble_end > session.start:
            sections += place.sections(
                find_parts(layout, session.start, preamble_end, opens=True, preamble=True)
            )
        gathers = 0 if several else session.gathers
        for act, title in found:
            start, end = act.view_start, act.view_end
            sections += place.sections(
                find_parts(layout, start, end, title, opens=not several, gathers=gathers)
            )
    return Structure(tuple(sessions), tuple(acts), tuple(sections))


@dataclass(frozen=True, slots=True)
class _Place:
    """Places ranges of the view in the document."""

    view: View

    def raw(self, start: int, end: int) -> tuple[int, int]:
        """Return a range in the document; ranges that touch in the view touch there too."""
        first = 0 if start == 0 else self.view.to_raw(start, start + 1)[0]
        return first, self.raw_end(end)

    def raw_end(self, end: int) -> int:
        """Return where a range of the view ends in the document: where the next one starts."""
        if end >= self.view.body_end:
            return len(self.view.raw)
        return self.view.to_raw(end, end + 1)[0]

    def sections(self, parts: Iterator[tuple[SectionKind, int, int]]) -> list[Section]:
        """Place parts that follow each other."""
        placed: list[Section] = []
        for kind, start, end in parts:
            first = placed[-1].end if placed else self.raw(start, start + 1)[0]
            placed.append(Section(kind, start, end, first, self.raw_end(end)))
        return placed


Found = tuple[Act, tuple[int, int] | None]


def _acts(scope: Scope, session: SessionRange, place: _Place, before: int) -> Iterator[Found]:
    """Return the acts of a session with where their titles stand."""
    items = [] if _is_alone(scope, session) else find_items(scope)
    if session.kind is SessionKind.EXTRACT and not _several(scope, items):
        items = []
    if not items:
        yield _single(scope, session, place, before + 1)
        return
    minutes = find_minutes(scope.layout.folded, scope.start, items[0].start)
    if minutes is not None:
        begins, first, last = minutes
        start = max(scope.start, scope.layout.starts[scope.layout.at(begins)])
        yield (
            _act(place, before + 1, start, items[0].start, title=scope.layout.text[first:last]),
            (first, last),
        )
        before += 1
    elif _cut_above(scope, session, items[0]):
        yield _act(place, before + 1, scope.start, items[0].start, title=""), None
        before += 1
    for ordinal, item in enumerate(items, before + 1):
        title, number = read_item(scope, item)
        text = scope.layout.text
        act = _act(place, ordinal, item.start, item.end, title=text[slice(*title)] if title else "")
        domain = tidy(text[slice(*item.domain)]) if item.domain else ""
        yield replace(act, number=number, heading=domain), title


def _cut_above(scope: Scope, session: SessionRange, first: Item) -> bool:
    """Tell an excerpt that opens with the end of an item: decided, under no opening."""
    if session.kind is not SessionKind.MINUTES or session.gathers:
        return False
    above = scope.decisions.between(scope.start, first.start)
    strong = next((evidence.position for evidence in above if evidence.strong), None)
    return strong is not None and not scope.within(scope.start, strong).minutes()


def _is_alone(scope: Scope, session: SessionRange) -> bool:
    """Tell an arrêté, or an extract with one number, which are one act at sight."""
    if session.kind is SessionKind.EXTRACT:
        return distinct_numbers(scope) == 1
    return session.kind is SessionKind.ORDER


# Fewer items than this under an extract's header are a list inside its one act.
_MANY = 3


def _several(scope: Scope, items: list[Item]) -> bool:
    """Tell whether an extract holds several acts: their own numbers, or many decided items."""
    decided = [item for item in items if scope.decided(item.title_start, item.end)]
    numbers = {item.number for item in decided if item.number}
    return len(numbers) > 1 or (not numbers and len(decided) >= _MANY)


def _act(place: _Place, ordinal: int, start: int, end: int, *, title: str) -> Act:
    return Act(
        ordinal,
        start,
        end,
        *place.raw(start, end),
        act_type=ActType.DELIBERATION,
        title=tidy(title),
    )


def _single(scope: Scope, session: SessionRange, place: _Place, ordinal: int) -> Found:
    single = read_single(scope, session)
    text = scope.layout.text
    act = Act(
        ordinal,
        session.start,
        session.end,
        *place.raw(session.start, session.end),
        act_type=single.act_type,
        number=single.number,
        title=tidy(text[slice(*single.title)]) if single.title else "",
        heading=tidy(text[slice(*single.heading)]) if single.heading else "",
    )
    return act, single.title
