"""Persons of a document, each with every printing of the name."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

from registre.linking.spelling import bears, initials_of, is_variant, key_of, surname_keys, traces
from registre.model.persons import PersonName

# Up to this many names with a part in common are compared two by two.
_FEW = 40


@dataclass(slots=True)
class Naming:
    """A name printed somewhere in a document.

    Parameters
    ----------
    session
        Rank of the session, or of the act, that it stands in.
    act
        Rank of the act in the document.
    listed
        Whether it stands in a list of attendance.
    weight
        How much its spelling counts: a list is printed with care, a signature is often damaged
        by the pen over it.
    """

    name: PersonName
    civility: str = ""
    capacity: str = ""
    session: int = 0
    act: int = 0
    listed: bool = False
    weight: int = 2


@dataclass(slots=True)
class Bearer:
    """A person with every printing of the name; ``chosen`` where more than number decided."""

    names: list[PersonName] = field(default_factory=list)
    forms: Counter[PersonName] = field(default_factory=Counter)
    civilities: set[str] = field(default_factory=set)
    capacities: set[str] = field(default_factory=set)
    sessions: set[int] = field(default_factory=set)
    lists: set[int] = field(default_factory=set)
    chosen: PersonName | None = None

    def add(self, naming: Naming) -> None:
        """Add one printing."""
        weight = self.forms.get(naming.name)
        if weight is None:
            self.names.append(naming.name)
        self.forms[naming.name] = (weight or 0) + naming.weight
        if naming.civility:
            self.civilities.add(naming.civility)
        if naming.capacity:
            self.capacities.add(naming.capacity)
        self.sessions.add(naming.session)
        if naming.listed:
            self.lists.add(naming.session)

    def absorb(self, other: "Bearer") -> None:
        """Take over the printings of the same person."""
        self.names += [name for name in other.names if name not in self.forms]
        self.forms += other.forms
        self.civilities |= other.civilities
        self.capacities |= other.capacities
        self.sessions |= other.sessions
        self.lists |= other.lists

    @property
    def name(self) -> PersonName:
        """The best attested printing; of two, the first."""
        if self.chosen is not None:
            return self.chosen
        if len(self.names) == 1:
            return self.names[0]
        return max(self.names, key=lambda name: self.forms[name])


def _is_full(name: PersonName) -> bool:
    return bool(name.surname) and bool(name.given) and not initials_of(name.given)


def gather(namings: Iterable[Naming]) -> list[Bearer]:
    """Return a bearer for each full name, whatever the order and the accents of its words.

    A name with initials is one where no full name has the surname.
    """
    found: dict[str, Bearer] = {}
    initialed: list[Naming] = []
    for naming in namings:
        if _is_full(naming.name):
            key = " ".join(sorted(key_of(naming.name).split()))
            found.setdefault(key, Bearer()).add(naming)
        elif naming.name.surname and naming.name.given:
            initialed.append(naming)
    borne = {key_of(name.surname) for bearer in found.values() for name in bearer.names}
    for naming in initialed:
        if key_of(naming.name.surname) not in borne:
            found.setdefault(key_of(naming.name), Bearer()).add(naming)
    return list(found.values())


def merge(bearers: list[Bearer]) -> list[Bearer]:
    """Join the bearers whose names are two spellings of one."""
    buckets: dict[tuple[str, str], list[int]] = defaultdict(list)
    for rank, bearer in enumerate(bearers):
        name = bearer.name
        buckets["given", key_of(name.given)].append(rank)
        buckets["surname", key_of(name.surname)].append(rank)
    into = list(range(len(bearers)))

    def root(rank: int) -> int:
        while into[rank] != rank:
            rank = into[rank]
        return rank

    for (kind, _), ranks in buckets.items():
        for left, right in _pairs(ranks, kind, bearers):
            first, second = sorted((root(left), root(right)))
            if first != second and _one_person(bearers[first], bearers[second]):
                bearers[first].absorb(bearers[second])
                into[second] = first
    return [bearer for rank, bearer in enumerate(bearers) if into[rank] == rank]


def _pairs(ranks: list[int], kind: str, bearers: list[Bearer]) -> Iterator[tuple[int, int]]:
    """Pairs worth comparing: all of a few, of many those that a letter or a word brings near."""
    if len(ranks) <= _FEW:
        yield from combinations(ranks, 2)
        return
    near: dict[str, list[int]] = defaultdict(list)
    for rank in ranks:
        name = bearers[rank].name
        for trace in traces(name.surname if kind == "given" else name.given):
            near[trace].append(rank)
    seen: set[tuple[int, int]] = set()
    for together in near.values():
        seen.update(combinations(together, 2))
    yield from sorted(seen)


def _one_person(left: Bearer, right: Bearer) -> bool:
    if left.lists & right.lists or disagree(left.civilities, right.civilities):
        return False
    # A member of the council, and a name that no list of the session holds
    bold = bool((left.lists & right.sessions) ^ (right.lists & left.sessions))
    return is_variant(left.name, right.name, bold=bold)


def disagree(left: set[str], right: set[str]) -> bool:
    """Tell whether two sets of civilities have none in common; nothing printed agrees."""
    return bool(left and right) and not left & right


class Surnames:
    """Bearers by surname: the whole of it, else a part of a double one, else a misread one."""

    def __init__(self, bearers: Iterable[Bearer]) -> None:
        self._bearers: dict[str, list[Bearer]] = defaultdict(list)
        for bearer in bearers:
            for key in {key for form in bearer.forms for key in surname_keys(form.surname)}:
                self._bearers[key].append(bearer)
        self._near: dict[str, list[str]] | None = None

    def find(self, surname: str) -> list[Bearer]:
        """Return who may bear a surname; nobody when several misreadings are as good."""
        keys = surname_keys(surname)
        for key in keys:
            if bearers := self._bearers.get(key):
                return bearers
        if self._near is None:
            self._near = defaultdict(list)
            for key in self._bearers:
                for trace in traces(key):
                    self._near[trace].append(key)
        close = {key for trace in traces(keys[0]) for key in self._near.get(trace, ())}
        near = [key for key in close if bears(key, keys[0])]
        return self._bearers[near[0]] if len(near) == 1 else []
