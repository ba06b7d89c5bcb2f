"""Parts that exclude one another, and proxies that the list does not bear out."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from registre.linking.titles import Placed
from registre.model.mentions import Mention
from registre.model.persons import Person, PersonName, Proxy, Role
from registre.model.problems import ProblemCode

_AWAY = (Role.ABSENT, Role.EXCUSED)


def settle_parts(
    persons: Sequence[tuple[Mention[Person], int]], proxies: Sequence[tuple[Mention[Proxy], int]]
) -> list[Mention[Person]]:
    """Return the persons with the parts that the proxies give them.

    Who gave a proxy is represented, not absent. Who is listed both present and away, without the
    item at which they came or left, is doubtful.
    """
    givers = {(mention.value.giver, session) for mention, session in proxies if mention.value}
    parts: dict[tuple[PersonName, int], set[Role]] = defaultdict(set)
    settled: list[tuple[Mention[Person], int]] = []
    for mention, session in persons:
        person = mention.value
        if person is not None:
            if person.role in _AWAY and (person.name, session) in givers:
                person = replace(person, role=Role.REPRESENTED)
                mention = replace(mention, value=person)  # noqa: PLW2901 (the same mention, settled)
            if person.from_item is None and person.until_item is None:
                parts[person.name, session].add(person.role)
        settled.append((mention, session))
    doubt = (ProblemCode.PERSON_PRESENT_AND_ABSENT,)
    seen: set[tuple[int, int, object]] = set()
    result = []
    for mention, session in settled:
        person = mention.value
        key = (mention.start, mention.end, person and person.role)
        if key in seen:
            continue
        seen.add(key)
        roles = parts[person.name, session] if person else set()
        if (
            person
            and person.role in (Role.PRESENT, *_AWAY)
            and Role.PRESENT in roles
            and roles & set(_AWAY)
        ):
            mention = replace(mention, problems=(*mention.problems, *doubt))  # noqa: PLW2901
        result.append(mention)
    return result


def check_proxies(
    proxies: Sequence[tuple[Mention[Proxy], int]], persons: Sequence[Placed]
) -> list[Mention[Proxy]]:
    """Return the proxies with the doubts about their holders.

    The law gives each member of a council one proxy to hold; the holder must sit.
    """
    sitting: dict[int, set[PersonName]] = defaultdict(set)
    for placed in persons:
        if placed.person.role in (Role.PRESENT, Role.PRESIDENT):
            sitting[placed.session].add(placed.person.name)
    held = Counter(
        (mention.value.holder, session)
        for mention, session in proxies
        if mention.value and mention.value.holder
    )
    checked = []
    for mention, session in proxies:
        doubts = []
        holder = mention.value.holder if mention.value else None
        if holder is not None:
            present = any(p.person.role is Role.PRESENT for p in persons if p.session == session)
            if present and holder not in sitting[session]:
                doubts.append(ProblemCode.PROXY_HOLDER_ABSENT)
            if held[holder, session] > 1:
                doubts.append(ProblemCode.PROXY_HOLDER_OVERLOADED)
        checked.append(
            replace(mention, problems=(*mention.problems, *doubts)) if doubts else mention
        )
    return checked
