"""Parts that exclude one another, and proxies that the list does not bear out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from registre.linking.titles import Placed
from registre.model.mentions import Mention
from registre.model.persons import Person, PersonName, Proxy, Role
from registre.model.problems import ProblemCode

_AWAY = frozenset({Role.ABSENT, Role.EXCUSED})
_LISTED = _AWAY | {Role.PRESENT}
# A mention with the rank of its session
InSession = tuple[Mention[Person], int]


def settle_parts(
    persons: Iterable[InSession], givers: frozenset[tuple[PersonName, int]]
) -> list[Mention[Person]]:
    """Return the persons with the parts that the proxies give them, each once.

    Who gave a proxy is represented, not absent; who arrives late is present. Who is listed both
    present and away, without the item at which they came or left, is doubtful.
    """
    settled = _arrived([_represented(mention, session, givers) for mention, session in persons])
    parts: dict[tuple[PersonName, int], set[Role]] = defaultdict(set)
    for mention, session in settled:
        person = mention.value
        comes = mention.rule.startswith("persons.")  # "M. DURAND arrive à 19h": late, not doubtful
        bounded = person and (person.from_item, person.until_item) != (None, None)
        if person and person.role in _LISTED and not bounded and not comes:
            parts[person.name, session].add(person.role)
    both = {key for key, roles in parts.items() if Role.PRESENT in roles and roles & _AWAY}
    found: dict[tuple[int, int, Role | None], Mention[Person]] = {}
    for mention, session in settled:
        person = mention.value
        key = (mention.start, mention.end, person.role if person else None)
        if person and person.role in _LISTED and (person.name, session) in both:
            problems = (*mention.problems, ProblemCode.PERSON_PRESENT_AND_ABSENT)
            found.setdefault(key, replace(mention, problems=problems))
        else:
            found.setdefault(key, mention)
    return list(found.values())


def _arrived(persons: list[InSession]) -> list[InSession]:
    """Make present, from the item on, those listed as away whose arrival is told later."""
    came = {
        (mention.value.name, session): mention.value.from_item
        for mention, session in persons
        if mention.value
        and mention.value.role is Role.PRESENT
        and mention.rule.startswith("persons.")
        and mention.value.until_item is None
    }
    if not came:
        return persons
    settled: list[InSession] = []
    for mention, session in persons:
        person = mention.value
        if person and person.role in _AWAY and (person.name, session) in came:
            item = person.from_item or came[person.name, session]
            here = replace(person, role=Role.PRESENT, from_item=item)
            settled.append((replace(mention, value=here), session))
        else:
            settled.append((mention, session))
    return settled


def _represented(
    mention: Mention[Person], session: int, givers: frozenset[tuple[PersonName, int]]
) -> InSession:
    person = mention.value
    if person is None or person.role not in _AWAY or (person.name, session) not in givers:
        return mention, session
    return replace(mention, value=replace(person, role=Role.REPRESENTED)), session


def check_proxies(
    proxies: Sequence[tuple[Mention[Proxy], int]], persons: Iterable[Placed]
) -> list[Mention[Proxy]]:
    """Return the proxies with the doubts about their holders.

    The law gives each member of a council one proxy to hold; the holder must sit.
    """
    sitting: dict[int, set[PersonName]] = defaultdict(set)
    listed: set[int] = set()
    for placed in persons:
        if placed.person.role in (Role.PRESENT, Role.PRESIDENT):
            sitting[placed.session].add(placed.person.name)
        if placed.person.role is Role.PRESENT:
            listed.add(placed.session)
    held = Counter((mention.value.holder, session) for mention, session in proxies if mention.value)
    checked = []
    for mention, session in proxies:
        doubts = []
        holder = mention.value.holder if mention.value else None
        if holder is not None:
            if session in listed and holder not in sitting[session]:
                doubts.append(ProblemCode.PROXY_HOLDER_ABSENT)
            if held[holder, session] > 1:
                doubts.append(ProblemCode.PROXY_HOLDER_OVERLOADED)
        problems = (*mention.problems, *doubts)
        checked.append(replace(mention, problems=problems) if doubts else mention)
    return checked
