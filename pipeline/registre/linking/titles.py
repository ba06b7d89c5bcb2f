"""Who a title stands for: "Monsieur le Maire expose"."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from registre.linking.patterns import TITLES
from registre.model.persons import Person, Role
from registre.text.fold import fold


@dataclass(frozen=True, slots=True)
class Placed:
    """A person, resolved, with the session that the mention stands in."""

    person: Person
    session: int


def find_holder(title: str, session: int, persons: Sequence[Placed]) -> Person | None:
    """Return the person whom a title stands for in a session; ``None`` when several or none do.

    The holder is who is printed with the function, in the session or else in the document; without
    such a one, who presides the session and is printed without another function.

    Examples
    --------
    >>> from registre.model.persons import PersonName
    >>> mayor = Person(PersonName("DURAND", "Paul"), Role.SIGNATORY, capacity="Le Maire")
    >>> str(find_holder("Maire", 0, [Placed(mayor, 0)]))
    'DURAND Paul signatory'
    """
    pattern = TITLES["maire" if fold(title).startswith("maire") else "president"]
    here = [placed.person for placed in persons if placed.session == session]
    titled = [p for p in here if pattern.match(fold(p.capacity))]
    presiding = [p for p in here if p.role is Role.PRESIDENT]
    if pattern is TITLES["maire"]:
        presiding = [p for p in presiding if not p.capacity]
        choices = [titled, presiding]
    else:
        choices = [[p for p in titled if p.role is Role.PRESIDENT], presiding, titled]
    everywhere = [p.person for p in persons if pattern.match(fold(p.person.capacity))]
    for choice in (*choices, everywhere):
        if choice:
            return _only(choice)
    return None


def _only(persons: Iterable[Person]) -> Person | None:
    """Return the one person of several mentions, with a civility when one is printed."""
    persons = list(persons)
    if len({person.name for person in persons}) > 1:
        return None
    return next((person for person in persons if person.civility), persons[0])
