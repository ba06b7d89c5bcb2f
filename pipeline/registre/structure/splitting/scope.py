"""A range of a text with what was found in it, and the items that it is split into."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from registre.model.acts import ActType
from registre.structure.evidence import Decisions
from registre.structure.layout import Layout, Span
from registre.structure.splitting import patterns
from registre.structure.splitting.heading import Heading, Style

_START = attrgetter("start")


@dataclass(slots=True)
class Item:
    """An item of a session that gets a decision, or bears the number of an act.

    Parameters
    ----------
    start, end
        Its range in the view, end exclusive.
    title_start, title_end
        Where its title begins, after its number, and where it must end, if known.
    domain
        Where the domain that it stands under is printed: "II – FINANCES".
    """

    start: int
    end: int
    title_start: int
    number: str = ""
    title_end: int | None = None
    domain: Span | None = None


@dataclass(frozen=True, slots=True)
class SingleAct:
    """What the header of an act says; spans are in the view."""

    act_type: ActType
    number: str = ""
    title: Span | None = None
    heading: Span | None = None


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
        first = bisect_left(self.headings, start, key=_START)
        last = bisect_left(self.headings, end, key=_START)
        return Scope(self.layout, self.decisions, self.headings[first:last], start, end)

    def of(self, *styles: Style) -> list[Heading]:
        """Return the headings of some styles."""
        return [heading for heading in self.headings if heading.style in styles]

    def decided(self, start: int, end: int) -> bool:
        """Tell whether something is decided in a part of the range."""
        return self.decisions.decided(start, end)

    def minutes(self) -> bool:
        """Tell whether the opening lines say that these are minutes, or a session's report."""
        return self.opens_with(patterns.MINUTES)

    def opens_with(self, pattern: re.Pattern[str]) -> bool:
        """Tell whether a pattern is found in the opening lines."""
        end = min(self.end, self.start + _OPENING)
        return pattern.search(self.layout.folded, self.start, end) is not None


# How far the title of the minutes is looked for, in characters
_OPENING = 1500


def ends(headings: Sequence[Heading], end: int) -> list[int]:
    """Return where the text under each heading ends: at the next one, the last at ``end``."""
    return [*(heading.start for heading in headings[1:]), end][: len(headings)]
