"""Who a title stands for: "Monsieur le Maire expose"."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from registre.linking.patterns import TITLES
from registre.model.persons import Person, Role
from registre.text.fold import fold


class Placed(NamedTuple):  # many are made, and a tuple is made soonest
    """A person, resolved, with the session that the mention stands in."""

    person: Person
    session: int


class Holders:
    """Holders of the titles of a document.

    The holder of a title is who is printed with the function, in the session or else in the
    document; without such a one, who presides the session and is printed without another function.

    Examples
    --------
    >>> from registre.model.persons import PersonName
    >>> mayor = Person(PersonName("DURAND", "Paul"), Role.SIGNATORY, capacity="Le Maire")
    >>> str(Holders([Placed(mayor, 0)]).find("Maire", "M.", 0))
    'DURAND Paul signatory'
    """

    def __init__(self, persons: Iterable[Placed]) -> None:
        self._titled: dict[tuple[str, int | None], list[Person]] = defaultdict(list)
        self._presiding: dict[int, list[Person]] = defaultdict(list)
        self._known: dict[tuple[str, str, int], Person | None] = {}
        for placed in persons:
            person = placed.person
            if person.role is Role.PRESIDENT:
                self._presiding[placed.session].append(person)
            if not person.capacity:
                continue
            capacity = fold(person.capacity)
            for title, pattern in TITLES.items():
                if pattern.match(capacity):
                    self._titled[title, placed.session].append(person)
                    self._titled[title, None].append(person)

    def find(self, title: str, civility: str, session: int) -> Person | None:
        """Return the person whom a title stands for; ``None`` when several or none do."""
        key = ("maire" if fold(title).startswith("maire") else "president", civility, session)
        if key not in self._known:
            self._known[key] = self._find(*key)
        return self._known[key]

    def find_titled(self, title: str, civility: str, session: int) -> Person | None:
        """Return the person whom a title stands for, if it is one whose holders are known."""
        folded = fold(title)
        known = next((name for name, office in TITLES.items() if office.match(folded)), None)
        return self.find(known, civility, session) if known else None

    def _find(self, title: str, civility: str, session: int) -> Person | None:
        titled, presiding = self._titled[title, session], self._presiding[session]
        if title == "maire":
            choices = [titled, [person for person in presiding if not person.capacity]]
        else:
            choices = [
                [person for person in titled if person.role is Role.PRESIDENT],
                presiding,
                titled,
            ]
        for choice in (*choices, self._titled[title, None]):
            fitting = [p for p in choice if {civility, p.civility} != {"M.", "Mme"}]
            if fitting:
                return _only(fitting)
        return None


def _only(persons: list[Person]) -> Person | None:
    """Return the one person of several mentions, with a civility when one is printed."""
    if len({person.name for person in persons}) > 1:
        return None
    return next((person for person in persons if person.civility), persons[0])
