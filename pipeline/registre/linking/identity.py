"""Which mentions of a document name one person, and under which name.

A name printed in full is a person. A surname alone, or with initials, is completed when the
document leaves one person to bear it; of two namesakes the civility, the function, then the last
one named in full decide. Two spellings one misread letter apart are one person, unless a single
list prints both.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from registre.linking.spelling import (
    bears,
    initials_of,
    is_variant,
    key_of,
    same_function,
    surname_keys,
    traces,
)
from registre.model.persons import PersonName

# Up to this many names with a part in common are compared two by two.
_FEW = 40


@dataclass(frozen=True, slots=True)
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
class _Bearer:
    """A person with every printing of the name."""

    names: list[PersonName] = field(default_factory=list)
    forms: Counter[PersonName] = field(default_factory=Counter)
    civilities: set[str] = field(default_factory=set)
    capacities: set[str] = field(default_factory=set)
    sessions: set[int] = field(default_factory=set)
    lists: set[int] = field(default_factory=set)

    def add(self, naming: Naming) -> None:
        if naming.name not in self.forms:
            self.names.append(naming.name)
        self.forms[naming.name] += naming.weight
        if naming.civility:
            self.civilities.add(naming.civility)
        if naming.capacity:
            self.capacities.add(naming.capacity)
        self.sessions.add(naming.session)
        if naming.listed:
            self.lists.add(naming.session)

    def absorb(self, other: "_Bearer") -> None:
        self.names += [name for name in other.names if name not in self.forms]
        self.forms += other.forms
        self.civilities |= other.civilities
        self.capacities |= other.capacities
        self.sessions |= other.sessions
        self.lists |= other.lists

    @property
    def name(self) -> PersonName:
        """The best attested printing; of two, the first."""
        return max(self.names, key=lambda name: self.forms[name])


def resolve_names(namings: Sequence[Naming]) -> list[PersonName]:
    """Return the canonical name of each naming, in their order.

    Examples
    --------
    >>> known = Naming(PersonName("DURAND", "Paul"), "M.")
    >>> alone, other = Naming(PersonName("DURAND")), Naming(PersonName("LEBRAS"))
    >>> [str(name) for name in resolve_names([known, alone, other])]
    ['DURAND Paul', 'DURAND Paul', 'LEBRAS']
    """
    bearers = _gather(namings)
    bearers = _merge(bearers)
    by_form = {form: bearer for bearer in bearers for form in bearer.forms}
    by_surname: dict[str, list[_Bearer]] = defaultdict(list)
    for bearer in bearers:
        for key in {key for form in bearer.forms for key in surname_keys(form.surname)}:
            by_surname[key].append(bearer)
    partial = _resolve_partial(namings, by_form, by_surname)
    names = {form: bearer.name for form, bearer in by_form.items()}
    return [
        names[naming.name] if naming.name in names else partial[rank]
        for rank, naming in enumerate(namings)
    ]


def _is_full(name: PersonName) -> bool:
    return bool(name.surname) and bool(name.given) and not initials_of(name.given)


def _gather(namings: Iterable[Naming]) -> list[_Bearer]:
    """One bearer for each full name, whatever the order and the accents of its words.

    A name with initials is one where no full name has the surname.
    """
    found: dict[str, _Bearer] = {}
    initialed: list[Naming] = []
    for naming in namings:
        if _is_full(naming.name):
            key = " ".join(sorted(key_of(naming.name).split()))
            found.setdefault(key, _Bearer()).add(naming)
        elif naming.name.surname and naming.name.given:
            initialed.append(naming)
    borne = {key_of(name.surname) for bearer in found.values() for name in bearer.names}
    for naming in initialed:
        if key_of(naming.name.surname) not in borne:
            found.setdefault(key_of(naming.name), _Bearer()).add(naming)
    return list(found.values())


def _merge(bearers: list[_Bearer]) -> list[_Bearer]:
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


def _pairs(ranks: list[int], kind: str, bearers: list[_Bearer]) -> Iterator[tuple[int, int]]:
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


def _one_person(left: _Bearer, right: _Bearer) -> bool:
    if left.lists & right.lists or _disagree(left.civilities, right.civilities):
        return False
    # A member of the council, and a name that no list of the session holds
    bold = bool((left.lists & right.sessions) ^ (right.lists & left.sessions))
    return is_variant(left.name, right.name, bold=bold)


def _disagree(left: set[str], right: set[str]) -> bool:
    return bool(left and right) and not left & right


def _resolve_partial(
    namings: Sequence[Naming],
    by_form: dict[PersonName, _Bearer],
    by_surname: dict[str, list[_Bearer]],
) -> dict[int, PersonName]:
    """Complete the names that lack a first name, in the order of the document."""
    found: dict[int, PersonName] = {}
    listed: dict[int, dict[str, PersonName]] = defaultdict(dict)
    for naming in namings:
        if naming.listed and not naming.name.given:
            listed[naming.session][surname_keys(naming.name.surname)[0]] = naming.name
    open_: list[int] = []
    chosen: dict[tuple[int, str], set[int]] = defaultdict(set)
    last: dict[tuple[int, str], _Bearer] = {}
    for rank, naming in enumerate(namings):
        keys = surname_keys(naming.name.surname)
        if naming.name in by_form:
            if not naming.listed:
                last[naming.act, keys[0]] = by_form[naming.name]
            continue
        bearers = _fitting(naming, _candidates(keys, by_surname))
        if len(bearers) > 1 and naming.capacity:
            bearers = _by_function(naming, bearers) or bearers
        before = last.get((naming.act, keys[0]))
        if len(bearers) > 1 and before is not None and before in bearers:
            bearers = [before]
        if len(bearers) == 1:
            found[rank] = bearers[0].name
            chosen[naming.session, keys[0]].add(id(bearers[0]))
            last.setdefault((naming.act, keys[0]), bearers[0])
        else:
            found[rank] = naming.name
            if bearers:
                open_.append(rank)
            elif not naming.listed and (member := _member(naming, listed[naming.session])):
                found[rank] = member
    for rank in open_:  # a surname that always meant one person of a session means them again
        naming = namings[rank]
        keys = surname_keys(naming.name.surname)
        one = chosen[naming.session, keys[0]]
        fitting = [b for b in _fitting(naming, _candidates(keys, by_surname)) if id(b) in one]
        if len(fitting) == 1 and len(one) == 1:
            found[rank] = fitting[0].name
    return found


def _member(naming: Naming, members: dict[str, PersonName]) -> PersonName | None:
    """Return the member listed by surname alone whose name a misread one is."""
    key = surname_keys(naming.name.surname)[0]
    if naming.name.given or key in members:
        return None
    near = [name for other, name in members.items() if bears(other, key, bold=True)]
    return near[0] if len(near) == 1 else None


def _candidates(keys: list[str], by_surname: dict[str, list[_Bearer]]) -> list[_Bearer]:
    """Bearers of a surname: the whole of it, else a part of a double one, else a misread one."""
    for key in keys:
        if bearers := by_surname.get(key):
            return bearers
    if len(keys[0]) < 6:
        return []
    near = [key for key in by_surname if bears(key, keys[0])]
    return by_surname[near[0]] if len(near) == 1 else []


def _fitting(naming: Naming, bearers: list[_Bearer]) -> list[_Bearer]:
    """Bearers that the initials and the civility allow, those of the session first."""
    initials = initials_of(naming.name.given)
    if naming.name.given and not initials:
        return []
    fitting = [
        bearer
        for bearer in bearers
        if (not initials or initials_of(bearer.name.given, full=True).startswith(initials))
        and not _disagree({naming.civility} - {""}, bearer.civilities)
    ]
    here = [bearer for bearer in fitting if naming.session in bearer.sessions]
    return here or fitting


def _by_function(naming: Naming, bearers: list[_Bearer]) -> list[_Bearer]:
    return [
        bearer
        for bearer in bearers
        if any(same_function(naming.capacity, capacity) for capacity in bearer.capacities)
    ]
