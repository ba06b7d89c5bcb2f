"""Put together the facts of an act: its session's, and its own."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import Any

from registre.model.acts import Act, ActType, Section, SectionKind, Session
from registre.model.dates import ActDate, DateRole
from registre.model.persons import Person, Role
from registre.model.stamps import Stamp
from registre.model.votes import Vote
from registre.structure.facts.appeal import read_appeal_period, read_court
from registre.structure.facts.counts import Counts, read_counts
from registre.structure.facts.found import ByPlace, first_day, iso
from registre.structure.facts.issuer import read_issuer
from registre.structure.facts.opening import read_place, read_time
from registre.text.view import View

# 062-200072460-20231212-2023_BC136-DE
_IDENTIFIER = re.compile(
    r"(?<![\w-])\d[\dab]\d?-?\d{9}-(?P<date>\d{8})-[\w.]{1,20}-(?:de|ar|ai|cc|bf|au)(?![\w-])"
)
# How far the numbers of members go on after "en exercice", in characters
_COUNTS_REACH = 240
# What every identifier holds, found at the speed of a search for its first sign
_STAMPED = re.compile(r"-\d{8}-")
_HEADER_PARTS = (SectionKind.HEADER, SectionKind.ATTENDANCE, SectionKind.AGENDA, SectionKind.TITLE)
# The header of a session is not longer, in characters; one that is an act holds its own title.
_LONGEST_HEADER = 12000
# Who reports, what service: such lines are no longer, and the header goes on as near
_ASIDE = 400
_SIGNED_ALONE = (ActType.ARRETE, ActType.DECISION)


@dataclass(frozen=True, slots=True)
class Known:
    """A document with what was found in it so far."""

    view: View
    sections: Sequence[Section] = ()
    dates: ByPlace[ActDate] = field(default_factory=lambda: ByPlace(()))
    persons: ByPlace[Person] = field(default_factory=lambda: ByPlace(()))
    votes: ByPlace[Vote] = field(default_factory=lambda: ByPlace(()))
    stamps: ByPlace[Stamp] = field(default_factory=lambda: ByPlace(()))


def read_facts(known: Known, session: Session, acts: Sequence[Act]) -> list[Act]:
    """Return the acts of a session with their facts filled in.

    Parameters
    ----------
    acts
        The acts of the session, in order; what is printed once in its opening holds for each.
    """
    if not acts:
        return []
    common = _session_facts(known, session, acts[0])
    alone = len(acts) == 1
    outside = [] if alone else _outside(known, session, acts)
    return [
        replace(act, **common | _own_facts(known, act, common, outside, alone=alone))
        for act in acts
    ]


def _session_facts(known: Known, session: Session, first: Act) -> dict[str, Any]:
    """Return what the opening of a session says, by field of ``Act``."""
    start, end = session.view_start, _header_end(known, session)
    text, folded = known.view.text, known.view.folded
    issuer = read_issuer(
        text[start : session.view_end], folded[start : session.view_end], first.act_type
    )
    facts: dict[str, Any] = {
        "issuer": issuer.name,
        "issuer_type": issuer.issuer_type,
        "body": issuer.body,
    }
    if first.act_type in _SIGNED_ALONE:
        return facts
    dates = known.dates.within(session.start, session.end)
    persons = known.persons.within(session.start, session.end)
    opening = first_day(dates, DateRole.SESSION)
    counts = read_counts(folded[start:end])
    if counts.in_office is None and session.preamble_end <= session.view_start:
        counts = _counts_below(folded[end : session.view_end]) or counts
    return facts | {
        "session_date": iso(opening),
        "session_time": _time(dates, opening) or read_time(folded[start:end]),
        "session_place": read_place(text[start:end], folded[start:end]),
        "convocation_date": iso(first_day(dates, DateRole.CONVOCATION)),
        "president": "; ".join(_names(persons, Role.PRESIDENT)),
        "secretary": "; ".join(_names(persons, Role.SECRETARY)),
        "members_in_office": counts.in_office,
        "members_present": counts.present,
        "members_represented": counts.represented,
        "members_voting": counts.voting,
        "quorum": counts.quorum,
    }


def _counts_below(folded: str) -> Counts | None:
    """Read the numbers of members that the one act of a session prints under its vote."""
    at = folded.rfind("en exercice")
    if at < 0:
        return None
    start = folded.rfind("\n", 0, at) + 1
    end = folded.find("\n\n", at)
    counts = read_counts(folded[start : min(end if end >= 0 else len(folded), at + _COUNTS_REACH)])
    return counts if counts.in_office is not None else None


def _header_end(known: Known, session: Session) -> int:
    """Return where the opening of a session ends: at its first act, or at the text of its act."""
    if session.preamble_end > session.view_start:
        return session.preamble_end
    end = min(session.view_end, session.view_start + _LONGEST_HEADER)
    first = bisect_left(known.sections, session.view_start, key=attrgetter("view_start"))
    for index in range(first, len(known.sections)):
        section = known.sections[index]
        if section.view_start >= end:
            break
        if section.kind not in _HEADER_PARTS and not _stands_in_header(known.sections, index):
            return section.view_start
    return end


def _stands_in_header(sections: Sequence[Section], index: int) -> bool:
    """Tell a line of the header ("Rapporteur : …") from the text of the act."""
    section = sections[index]
    if section.kind is not SectionKind.EXPOSE or section.view_end - section.view_start > _ASIDE:
        return False
    return any(
        other.kind in (SectionKind.HEADER, SectionKind.ATTENDANCE)
        and section.view_end <= other.view_start <= section.view_end + _ASIDE
        for other in sections[index + 1 : index + 4]
    )


def _time(dates: Sequence[ActDate], opening: ActDate | None) -> str:
    """Return the clock time printed with any mention of the session's day."""
    if opening is None:
        return ""
    day = iso(opening)
    return next(
        (
            d.value.time
            for d in dates
            if d.role is DateRole.SESSION and d.value.time and iso(d) == day
        ),
        "",
    )


def _names(persons: Sequence[Person], role: Role) -> list[str]:
    """Return the names of those who play a role, each once, in order."""
    return list(dict.fromkeys(str(person.name) for person in persons if person.role is role))


def _outside(known: Known, session: Session, acts: Sequence[Act]) -> list[ActDate]:
    """Return the dates of a session that stand in none of its acts: they hold for each."""
    found: list[ActDate] = []
    at = session.start
    for act in acts:
        found += known.dates.within(at, act.start)
        at = act.end
    return found + known.dates.within(at, session.end)


def _own_facts(
    known: Known, act: Act, common: dict[str, Any], outside: list[ActDate], *, alone: bool
) -> dict[str, Any]:
    """Return what an act says of itself: its vote, its dates, its stamps and its appeal."""
    view = known.view
    dates = known.dates.within(act.start, act.end)
    votes = known.votes.within(act.start, act.end)
    end = len(view.text) if alone and act.view_end >= view.body_end else act.view_end
    transmission_id, transmitted = _transmission(known, act, end)
    voting = common.get("members_voting")
    if voting is None and view.folded.find("votant", act.view_start, act.view_end) >= 0:
        voting = read_counts(view.folded[act.view_start : act.view_end]).voting
    session_date = common.get("session_date", "")
    signed = act.act_type in _SIGNED_ALONE or not session_date
    if not session_date and act.act_type not in _SIGNED_ALONE:
        session_date = transmitted
    return {
        "session_date": session_date,
        "members_voting": voting,
        "signed_date": _signed(known, act, dates) if signed else "",
        "received_date": _day(dates, outside, DateRole.RECEIVED),
        "published_date": _day(dates, outside, DateRole.PUBLISHED),
        "vote": votes[-1] if votes else None,
        "transmission_id": transmission_id,
        "court": read_court(view.text, view.folded, act.view_start, end),
        "appeal_period": read_appeal_period(view.folded, act.view_start, end),
    }


def _signed(known: Known, act: Act, dates: list[ActDate]) -> str:
    """Return the day an act was signed; one beside the signature when no word says so."""
    said = first_day(dates, DateRole.SIGNED)
    if said:
        return iso(said)
    first = bisect_left(known.sections, act.view_start, key=attrgetter("view_start"))
    for index in range(first, len(known.sections)):
        section = known.sections[index]
        if section.view_start >= act.view_end:
            break
        if section.kind is SectionKind.SIGNATURE:
            beside = known.dates.within(section.start, section.end)
            return iso(first_day(beside, DateRole.OTHER))
    return ""


def _day(own: list[ActDate], outside: list[ActDate], role: DateRole) -> str:
    return iso(first_day(own, role) or first_day(outside, role))


def _transmission(known: Known, act: Act, end: int) -> tuple[str, str]:
    """Return the identifier that the prefecture gave, and the date of the act that it holds."""
    stamps = known.stamps.within(act.start, act.end)
    identifier = next((stamp.identifier for stamp in stamps if stamp.identifier), "")
    if not identifier and _STAMPED.search(known.view.folded, act.view_start, end):
        match = _IDENTIFIER.search(known.view.folded, act.view_start, end)
        identifier = known.view.text[match.start() : match.end()] if match else ""
    parts = identifier.split("-")
    date = parts[2] if len(parts) > 3 and len(parts[2]) == 8 and parts[2].isdigit() else ""
    return identifier, f"{date[:4]}-{date[4:6]}-{date[6:]}" if date else ""
