"""All that was found in one file, as plain values that cross processes."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from registre.model.acts import Act, Section, Session
from registre.model.documents import Source, Status, page_breaks
from registre.model.errors import Cause
from registre.model.maskings import Masking
from registre.model.mentions import Mention


@dataclass(frozen=True, slots=True)
class Extraction:
    """One file with its acts and mentions, or with why it could not be read.

    Parameters
    ----------
    mentions
        Mentions by group (``amounts`` ``dates`` …), each in the order of the document.
    error, advice, cause
        What happened, what to do and of what kind it is, for a file that failed or was skipped.
    seconds
        Wall time spent on the file.
    maskings
        What was masked of it, in order, when it was made for publication.
    """

    source: Source
    status: Status = Status.OK
    acts: tuple[Act, ...] = ()
    sessions: tuple[Session, ...] = ()
    sections: tuple[Section, ...] = ()
    mentions: Mapping[str, tuple[Mention[Any], ...]] = field(default_factory=dict)
    error: str = ""
    advice: str = ""
    cause: Cause | None = None
    seconds: float = 0.0
    maskings: tuple[Masking, ...] = ()


class Placement:
    """Tell the page, act, session and section of an offset in the document.

    Parameters
    ----------
    extraction
        The document; its acts, sessions and sections are given in document offsets.
    """

    def __init__(self, extraction: Extraction) -> None:
        self._breaks = page_breaks(extraction.source.text)
        self._acts = sorted(extraction.acts, key=lambda act: act.start)
        self._act_starts = [act.start for act in self._acts]
        self._sessions = sorted(extraction.sessions, key=lambda session: session.start)
        self._session_starts = [session.start for session in self._sessions]
        self._borders, self._kinds = _innermost(extraction.sections)

    def page(self, start: int) -> int:
        """Return the page, from 1."""
        return bisect_right(self._breaks, start) + 1

    def act_id(self, start: int) -> str:
        """Return the act that holds the offset, empty between acts."""
        index = bisect_right(self._act_starts, start) - 1
        return self._acts[index].act_id if index >= 0 and start < self._acts[index].end else ""

    def session_id(self, start: int) -> str:
        """Return the session that holds the offset, empty outside."""
        index = bisect_right(self._session_starts, start) - 1
        inside = index >= 0 and start < self._sessions[index].end
        return self._sessions[index].session_id if inside else ""

    def section(self, start: int) -> str:
        """Return the kind of the innermost section that holds the offset, empty outside."""
        index = bisect_right(self._borders, start) - 1
        return self._kinds[index] if index >= 0 else ""


def _innermost(sections: tuple[Section, ...]) -> tuple[list[int], list[str]]:
    """Return the borders of the sections, and the kind of the innermost one after each."""
    borders = sorted({at for section in sections for at in (section.start, section.end)})
    kinds = [""] * len(borders)
    for section in sorted(sections, key=lambda s: s.start - s.end):
        first, last = bisect_left(borders, section.start), bisect_left(borders, section.end)
        kinds[first:last] = [str(section.kind)] * (last - first)
    return borders, kinds
