"""Acts, the sections that they are made of, and the facts of their header."""

from dataclasses import dataclass
from enum import StrEnum

from registre.model.problems import ProblemCode
from registre.model.votes import Vote


class ActType(StrEnum):
    """Kinds of acts."""

    DELIBERATION = "deliberation"
    ARRETE = "arrete"
    DECISION = "decision"
    PROCES_VERBAL = "proces_verbal"
    RECUEIL = "recueil"
    CONVENTION = "convention"
    OTHER = "other"


class IssuerType(StrEnum):
    """Kinds of bodies that issue acts."""

    COMMUNE = "commune"
    EPCI = "epci"
    DEPARTEMENT = "departement"
    REGION = "region"
    PREFECTURE = "prefecture"
    SYNDICAT = "syndicat"
    CCAS = "ccas"
    STATE = "state"
    OTHER = "other"


class SectionKind(StrEnum):
    """Parts of an act, in the column ``section`` of every mention table."""

    HEADER = "header"
    ATTENDANCE = "attendance"
    AGENDA = "agenda"
    TITLE = "title"
    VISAS = "visas"
    CONSIDERANTS = "considerants"
    EXPOSE = "expose"
    DISPOSITIF = "dispositif"
    SIGNATURE = "signature"
    APPEAL = "appeal"
    ANNEX = "annex"
    STAMP = "stamp"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an act, in the cleaned view and in the document.

    Parameters
    ----------
    view_start, view_end
        Code points in ``View.text``, end exclusive.
    start, end
        Code points in the document's own text, end exclusive.
    """

    kind: SectionKind
    view_start: int
    view_end: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Session:
    """A meeting, or a single act: what is printed once holds for every act inside.

    ``preamble_end`` is where its first act begins in the view; equal to ``view_start`` when the
    session is one act, which then holds its own attendance.
    """

    ordinal: int
    view_start: int
    view_end: int
    preamble_end: int
    start: int
    end: int
    session_id: str = ""


@dataclass(frozen=True, slots=True)
class Act:
    """One act with what its header, its vote and its stamps say; empty when not printed.

    Names are canonical (``SURNAME Firstname``); several are joined with ``; ``. Dates are ISO.
    ``session_id`` is shared by the acts of one session, whose attendance is printed once.
    """

    ordinal: int
    view_start: int
    view_end: int
    start: int
    end: int
    act_id: str = ""
    session_id: str = ""
    act_type: ActType = ActType.OTHER
    number: str = ""
    title: str = ""
    heading: str = ""
    issuer: str = ""
    issuer_type: IssuerType | None = None
    body: str = ""
    session_date: str = ""
    session_time: str = ""
    session_place: str = ""
    convocation_date: str = ""
    signed_date: str = ""
    received_date: str = ""
    published_date: str = ""
    president: str = ""
    secretary: str = ""
    members_in_office: int | None = None
    members_present: int | None = None
    members_represented: int | None = None
    members_voting: int | None = None
    quorum: int | None = None
    vote: Vote | None = None
    transmission_id: str = ""
    court: str = ""
    appeal_period: str = ""
    matiere_code: str = ""
    matiere_score: float | None = None
    policy_domain: str = ""
    policy_domain_score: float | None = None
    problems: tuple[ProblemCode, ...] = ()
