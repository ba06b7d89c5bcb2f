"""What a list of names says: who, in what role, and who votes for whom."""

from dataclasses import dataclass, field

from registre.model.persons import PersonName, Role
from registre.model.problems import ProblemCode


@dataclass(slots=True)
class Entry:
    """A name of a list, with its place in the view.

    Parameters
    ----------
    plural, group
        Whether its civility opens a group ("MM."), and the rank of the group in the list.
    beside
        Whether a wide gap parts it from the name before it on its line.
    """

    start: int
    end: int
    name: PersonName
    role: Role
    problems: tuple[ProblemCode, ...] = ()
    repair: str = ""
    civility: str = ""
    capacity: str = ""
    from_item: int | None = None
    until_item: int | None = None
    plural: bool = False
    group: int = 0
    beside: bool = False


@dataclass(slots=True)
class Pair:
    """A proxy of a list: who gave it, and the holder's name or title when it is printed."""

    giver: Entry
    holder: Entry | None = None
    from_item: int | None = None
    until_item: int | None = None
    title: str = ""


@dataclass(slots=True)
class Listing:
    """A list that was read, with its place in the view.

    ``headed`` tells a list under a heading from a sentence that gives a proxy.
    """

    start: int
    end: int
    role: Role
    entries: list[Entry] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)
    headed: bool = True
