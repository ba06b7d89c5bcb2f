"""Two invented councils: who sits, who comes to a session, who votes for whom, what is decided.

What they decide is in ``councils.txt``; :mod:`archive` makes acts of it.
"""

import datetime as dt
import random
import re
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a council.

    Parameters
    ----------
    group
        Those who vote for each other: a list of the election, a commune.
    diligence
        How likely the member is to come.
    since, until
        The first session, and the last but for the day itself.
    """

    civility: str
    given: str
    surname: str
    group: str
    diligence: float = 0.85
    minority: bool = False
    since: str = ""
    until: str = "9999"

    @property
    def printed(self) -> str:
        """The name as running text has it."""
        return f"{self.civility} {self.given} {self.surname}"

    @property
    def listed(self) -> str:
        """The name as lists have it."""
        return f"{self.civility} {self.surname} {self.given}"

    @property
    def name(self) -> str:
        """The name as tables have it."""
        return f"{self.surname} {self.given}"


@dataclass(frozen=True, slots=True)
class Council:
    """Who sits; the first member presides."""

    issuer: str
    kind: str
    body: str
    hour: str
    prefix: str
    members: tuple[Member, ...]


@dataclass(slots=True)
class Sitting:
    """One session: who came, who writes, who is represented by whom, who is missing."""

    present: list[Member]
    secretary: Member
    proxies: dict[Member, Member] = field(default_factory=dict)
    excused: list[Member] = field(default_factory=list)

    @property
    def voters(self) -> int:
        """How many votes there are."""
        return len(self.present) + len(self.proxies)


@dataclass(frozen=True, slots=True)
class Matter:
    """What is decided: its place in time, its name, how it is voted, its text."""

    council: str
    day: dt.date
    name: str
    vote: str
    title: str
    lines: tuple[str, ...]


COUNCILS = {
    "valcendre": Council(
        "COMMUNE DE VALCENDRE", "commune", "Conseil municipal", "20:30", "",
        (
            Member("Mme", "Claire", "FAUGERON", "maire", 1.0),
            Member("M.", "Michel", "TEYSSEDRE", "maire", 0.95),
            Member("Mme", "Josiane", "ROUVIERE", "maire", 0.92),
            Member("M.", "Karim", "BEN YOUSSEF", "maire", 0.8),
            Member("Mme", "Sandrine", "LACAZE-DUPUY", "maire", 0.75),
            Member("M.", "Henri", "DE MONSEGUR", "maire", 0.65),
            Member("Mme", "Élodie", "PLANCHENAULT", "maire", 0.7),
            Member("M.", "Dominique", "ORSINI", "maire", 0.85),
            Member("Mme", "Noëlle", "VERDALLE", "maire", 0.9),
            Member("M.", "Stéphane", "GUITARD", "maire", 0.72),
            Member("M.", "Rémi", "CAZALBOU", "maire", 0.5, until="2022-07"),
            Member("Mme", "Laure", "TRINQUIER", "maire", 0.95, since="2022-07"),
            Member("Mme", "Ingrid", "MARQUEFAVE", "maire", 0.82),
            Member("M.", "Yves", "LE DANTEC", "minorité", 0.9, minority=True),
            Member("Mme", "Agnès", "SOUBEYRAN", "minorité", 0.75, minority=True),
            Member("M.", "Bastien", "POULHÈS", "minorité", 0.7, minority=True),
        ),
    ),
    "combes": Council(
        "COMMUNAUTÉ DE COMMUNES DES CINQ COMBES", "epci", "Conseil communautaire", "18:00", "CC-",
        (
            Member("M.", "Pierre", "MAUREILLAN", "Aubrelle", 1.0),
            Member("Mme", "Colette", "ESPINASSE", "Aubrelle", 0.85),
            Member("M.", "Thomas", "JALABERT", "Aubrelle", 0.7),
            Member("Mme", "Valérie", "OUSTRIC", "Aubrelle", 0.8),
            Member("M.", "Lucien", "TARROUX", "Lherbaz", 0.9, minority=True),
            Member("Mme", "Diane", "FONTESPIS", "Lherbaz", 0.75),
            Member("Mme", "Chantal", "ARNAVIELLE", "Montsaloin", 0.9),
            Member("M.", "Franck", "SIGALA", "Montsaloin", 0.65),
            Member("Mme", "Nadine", "BOUZIGUES", "Montsaloin", 0.8, minority=True),
            Member("M.", "Bernard", "RAYSSAC", "Peyrecave", 0.85),
            Member("Mme", "Martine", "DELPUECH", "Peyrecave", 0.75),
            Member("M.", "Erwan", "KERVEL", "Peyrecave", 0.7),
            Member("Mme", "Claire", "FAUGERON", "Valcendre", 0.9),
            Member("M.", "Michel", "TEYSSEDRE", "Valcendre", 0.85),
            Member("Mme", "Josiane", "ROUVIERE", "Valcendre", 0.8),
            Member("M.", "Karim", "BEN YOUSSEF", "Valcendre", 0.65),
            Member("M.", "Yves", "LE DANTEC", "Valcendre", 0.8, minority=True),
        ),
    ),
}  # fmt: skip


def load_matters() -> list[Matter]:
    """Return what is decided, in the order of the file, which is that of the days."""
    text = (HERE / "councils.txt").read_text(encoding="utf-8")
    matters = []
    for block in re.split(r"^== ", text, flags=re.MULTILINE)[1:]:
        opening, title, *lines = block.strip().split("\n")
        council, day, name, vote = opening.split()
        matters.append(Matter(council, dt.date.fromisoformat(day), name, vote, title, tuple(lines)))
    return matters


def sit(council: Council, day: dt.date, dice: random.Random) -> Sitting:
    """Draw who comes to a session; a member holds one proxy at most."""
    seated = [m for m in council.members if m.since <= day.isoformat() < m.until]
    present = [m for m in seated if dice.random() < m.diligence]
    sitting = Sitting(present, dice.choice(present[1:]))
    for member in seated:
        if member in sitting.present:
            continue
        free = [m for m in sitting.present if m not in sitting.proxies.values()]
        # Some always ask the same friend: those who come most and stand first.
        friends = [m for m in free if m.group == member.group][:3]
        if friends and dice.random() < 0.7:
            sitting.proxies[member] = dice.choice(friends)
        else:
            sitting.excused.append(member)
    return sitting
