"""A reading: what we think a text says, and what we doubt."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from registre.model.problems import ProblemCode

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Reading(Generic[T_co]):
    """The value read in a text, the doubts, and the repair that was needed.

    Parameters
    ----------
    value
        What the text says; ``None`` when it cannot be told.
    problems
        Doubts, in the order they were found.
    repair
        What was changed to read the text (``O>0``), empty when nothing was.

    Examples
    --------
    >>> str(Reading(12))
    '12'
    >>> str(Reading(None, (ProblemCode.DATE_IMPOSSIBLE,)))
    '!date-impossible'
    """

    value: T_co | None
    problems: tuple[ProblemCode, ...] = ()
    repair: str = ""

    def __str__(self) -> str:
        doubts = "".join(f"!{problem}" for problem in self.problems)
        if self.value is None:
            return doubts
        return f"{self.value} {doubts}" if doubts else str(self.value)
