"""Find the persons that the running text names, and the part that each plays."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from registre.extraction.persons.candidate import Candidate, Seen, clean
from registre.extraction.persons.gather import chains, gather
from registre.extraction.persons.parts import Formula, find_formulas, read_bounds, read_part
from registre.model.persons import Person, PersonName, Role
from registre.model.reading import Reading


@dataclass(slots=True)
class Found:
    """A person at a place of the view; the name is empty where only a title is printed."""

    start: int
    end: int
    reading: Reading[Person]
    rule: str


def find_persons(seen: Seen, first_names: Collection[str] = ()) -> Iterator[Found]:
    """Find the persons that a view names, one result for each part that a mention plays.

    Parameters
    ----------
    seen
        The view; a name that its lists hold is found again only in another part ("M. DURAND,
        secrétaire").
    first_names
        First names that stand for whole names in the lists of the document.

    Examples
    --------
    >>> from registre.text.fold import fold
    >>> view = "Madame Odile LE GOFF, adjointe, est élue secrétaire."
    >>> for found in find_persons(Seen(view, fold(view))):
    ...     print(view[found.start : found.end], "|", found.reading)
    Odile LE GOFF | LE GOFF Odile secretary
    """
    folded = seen.folded
    formulas = find_formulas(folded)
    gathered = gather(seen, formulas, first_names)
    for chain in chains(folded, gathered.candidates):
        for candidate, formula, said in _share(folded, chain, formulas):
            own = gathered.own.get(candidate.name_start, ())
            held = candidate.name_start in seen.held
            if held and not (formula or said or own or candidate.capacity):
                continue
            function = gathered.functions.get(candidate.name_start, "")
            for role in _roles(candidate, formula, said, own):
                yield _found(folded, candidate, role, function)


def _share(
    folded: str, chain: list[Candidate], formulas: dict[int, Formula]
) -> Iterator[tuple[Candidate, Formula | None, Role | None]]:
    """Give each name of a list the formula before the first and what is said after the last."""
    first, last = chain[0], chain[-1]
    said = read_part(folded, last.end)
    if said is None and last.capacity:  # ", rapporteur," is read as a function too
        said = read_part(folded, last.name_end)
    formula = formulas.get(first.start) or formulas.get(first.name_start)
    if first is last or formula is None or said in (None, formula.role, Role.SECRETARY):
        yield from ((candidate, formula, said) for candidate in chain)
        return
    # "Sur le rapport de M. A, Mme B s'abstient": two sentences, not one list
    yield from ((candidate, formula, None) for candidate in chain[:-1])
    yield last, None, said


def _roles(
    candidate: Candidate, formula: Formula | None, said: Role | None, own: tuple[Role, ...]
) -> list[Role]:
    """Roles of a mention, in the order of the enumeration; ``MENTIONED`` when it plays no part."""
    if said is Role.SECRETARY and Role.SIGNATORY in own:
        said = None  # the title of the next signature
    roles = {*own, *([formula.role] if formula else []), *([said] if said else [])}
    if not roles:
        return [] if candidate.run is None else [Role.MENTIONED]
    if Role.SECRETARY in roles:  # "désigne M. X secrétaire" appoints nobody else
        roles.discard(Role.APPOINTED)
    if candidate.run is None:
        # "Le Maire ouvre la séance" names nobody; "sous la présidence du Maire" names who presides
        return [role for role in Role if role in roles and (role is not Role.PRESIDENT or formula)]
    return [role for role in Role if role in roles]


def _found(folded: str, candidate: Candidate, role: Role, function: str) -> Found:
    bounds: tuple[int | None, int | None] = (None, None)
    if role is Role.PRESENT:
        bounds = read_bounds(folded, candidate.start, candidate.end)
    capacity = candidate.capacity
    if role is Role.SIGNATORY and not capacity:
        capacity = clean(function)
    reading = candidate.run.reading if candidate.run else Reading(PersonName(""))
    name = reading.value or PersonName("")
    person = Person(name, role, candidate.civility, capacity, *bounds)
    return Found(
        candidate.name_start, candidate.name_end, Reading(person, reading.problems), candidate.rule
    )
