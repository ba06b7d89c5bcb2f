"""Natural persons, the parts that they play, and the proxies that they give."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """The part that a person plays in an act."""

    PRESENT = "present"
    EXCUSED = "excused"
    ABSENT = "absent"
    REPRESENTED = "represented"
    PRESIDENT = "president"
    SECRETARY = "secretary"
    RAPPORTEUR = "rapporteur"
    SIGNATORY = "signatory"
    VOTED_AGAINST = "voted_against"
    ABSTAINED = "abstained"
    NOT_VOTING = "not_voting"
    APPOINTED = "appointed"
    MENTIONED = "mentioned"


class PersonName(NamedTuple):  # compared and looked up often, which a tuple does soonest
    """A name in its canonical form.

    Parameters
    ----------
    surname
        In capitals, with its particle, accents as printed; may be empty.
    given
        Given names in title case, or initials with their dots; may be empty.

    Examples
    --------
    >>> str(PersonName("DE CARRION", "Alain"))
    'DE CARRION Alain'
    """

    surname: str
    given: str = ""

    def __str__(self) -> str:
        return f"{self.surname} {self.given}".strip()


@dataclass(frozen=True, slots=True)
class Person:
    """One mention of a person in one role.

    Parameters
    ----------
    civility
        ``M.`` or ``Mme``, or empty.
    capacity
        The function as written.
    from_item, until_item
        Bounds of the presence in items of the agenda, inclusive.
    person_id
        The same for all mentions of one person in a document; empty until linking.
    """

    name: PersonName
    role: Role
    civility: str = ""
    capacity: str = ""
    from_item: int | None = None
    until_item: int | None = None
    person_id: str = ""

    def __str__(self) -> str:
        bounds = [f"from {self.from_item}"] if self.from_item is not None else []
        bounds += [f"until {self.until_item}"] if self.until_item is not None else []
        return ", ".join([f"{self.name} {self.role}", *bounds])


@dataclass(frozen=True, slots=True)
class Proxy:
    """A member's vote given to another; the holder may not be printed, or by a title alone.

    Parameters
    ----------
    title
        What is printed in the place of the holder's name: ``Monsieur le Maire``.
    """

    giver: PersonName
    holder: PersonName | None = None
    from_item: int | None = None
    until_item: int | None = None
    title: str = ""

    def __str__(self) -> str:
        return f"{self.giver} → {self.holder or '?'}"
