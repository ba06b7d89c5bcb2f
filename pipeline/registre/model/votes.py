"""Votes and operative clauses."""

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """What came of a vote."""

    UNANIMITY = "unanimity"
    MAJORITY = "majority"
    ADOPTED = "adopted"
    REJECTED = "rejected"
    NOTED = "noted"
    POSTPONED = "postponed"


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote, with the figures as printed; ``None`` when a figure is not.

    Examples
    --------
    >>> str(Vote(Outcome.MAJORITY, in_favour=21, against=2))
    'majority 21-2-?'
    """

    outcome: Outcome
    in_favour: int | None = None
    against: int | None = None
    abstention: int | None = None
    not_participating: int | None = None

    def __str__(self) -> str:
        figures = [self.in_favour, self.against, self.abstention]
        if figures == [None, None, None]:
            return str(self.outcome)
        return f"{self.outcome} " + "-".join("?" if f is None else str(f) for f in figures)


@dataclass(frozen=True, slots=True)
class Decision:
    """One operative clause: its verb without accents, its rank in the act, its text."""

    ordinal: int
    verb: str
    text: str

    def __str__(self) -> str:
        return f"{self.ordinal} {self.verb}"
