"""A mention: a value at its place in the document."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from registre.model.problems import ProblemCode

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Mention(Generic[T_co]):
    """A value found in a document, kept together with where and how it was found.

    Parameters
    ----------
    start, end
        Code points in the document's own text, end exclusive.
    text
        ``document_text[start:end]``, as written.
    value
        What it says; ``None`` when a problem forbids a value.
    rule
        The rule that found it (``amounts.figure``).
    problems
        Doubts about the value.
    repair
        What was changed to read it, empty when nothing was.
    """

    start: int
    end: int
    text: str
    value: T_co | None
    rule: str
    problems: tuple[ProblemCode, ...] = ()
    repair: str = ""
