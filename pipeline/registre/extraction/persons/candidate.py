"""A name in running text with its civility and its function, before its part is known."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from registre.extraction.persons.functions import (
    CAPACITY,
    CAPACITY_END,
    CAPACITY_LENGTH,
    HEADING_BELOW,
)
from registre.extraction.persons.run import Run


@dataclass(frozen=True, slots=True)
class Seen:
    """A view as it is searched.

    Parameters
    ----------
    text, folded
        The view, and the same folded.
    held
        Names that the lists of the document gave, by the place where they start.
    suspected
        Places where a statistical model sees a person.
    """

    text: str
    folded: str
    held: Mapping[int, Run] = field(default_factory=dict)
    suspected: tuple[int, ...] = ()


@dataclass(slots=True)
class Candidate:
    """A name, or a title that stands for one, with what is printed around it.

    Parameters
    ----------
    start, end
        From its civility to the end of its function, in code points of the view.
    run
        The name; ``None`` when only a title is printed ("Monsieur le Maire").
    """

    start: int
    end: int
    run: Run | None
    civility: str = ""
    capacity: str = ""
    rule: str = "persons.civility"

    @property
    def name_start(self) -> int:
        """Where the name itself starts; the title when there is none."""
        return self.run.start if self.run else self.start

    @property
    def name_end(self) -> int:
        """Where the name itself ends; the title when there is none."""
        return self.run.end if self.run else self.end


def with_capacity(
    seen: Seen, start: int, run: Run, *, civility: str = "", rule: str = "persons.civility"
) -> Candidate:
    """Return the candidate of a name, with the function that is printed after it.

    Examples
    --------
    >>> from registre.extraction.persons.run import read_run
    >>> view = "Paul DURAND, adjoint aux finances, rappelle"
    >>> with_capacity(Seen(view, view.lower()), 0, read_run(view, 0)).capacity
    'adjoint aux finances'
    """
    text, folded = seen.text, seen.folded
    end, capacity = run.end, ""
    if match := CAPACITY.match(folded, end):
        limit = min(len(folded), match.start("function") + CAPACITY_LENGTH)
        stop = CAPACITY_END.search(folded, match.end("function"), limit)
        end = stop.start() if stop else _last_space(folded, match.end("function"), limit)
        heading = HEADING_BELOW.search(text, match.end("function"), end + CAPACITY_LENGTH)
        end = min(end, heading.start()) if heading else end
        capacity = text[match.start("function") : end]
    return Candidate(start, end, run, civility, clean(capacity), rule)


def clean(capacity: str) -> str:
    """Return a function on one line, without marks around it."""
    return " ".join(capacity.replace("*", " ").split()).strip(" ,:-–")


def _last_space(folded: str, start: int, limit: int) -> int:
    """Where the last whole word before a limit ends."""
    return limit if limit == len(folded) else max(start, folded.rfind(" ", start, limit))
