"""Identity of the persons of a document as a spaCy component."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from registre.linking.bearers import Naming
from registre.linking.identity import resolve_names
from registre.linking.mending import Damage, restore_names, with_sides
from registre.linking.parts import check_proxies, settle_parts
from registre.linking.spelling import key_of
from registre.linking.titles import Holders, Placed
from registre.model.mentions import Mention
from registre.model.persons import Person, PersonName, Proxy, Role
from registre.model.problems import ProblemCode
from registre.piping import Component
from registre.spans import PERSONS, PROXIES, annotations, mark, mentions
from registre.text.name_words import split_civility

_LISTED = frozenset({Role.PRESENT, Role.ABSENT, Role.EXCUSED, Role.REPRESENTED})


class PersonLinker(Component):
    """Give every mention of one person the same name and the same ``person_id``.

    Names are completed, titles find their holders, who gave a proxy is represented, and proxies
    that the list does not bear out are marked.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Resolve, settle, check and mark."""
        known = annotations(doc)
        persons, proxies = mentions(doc, PERSONS), mentions(doc, PROXIES)
        if not persons and not proxies:
            return doc
        damage = Damage(known.view.text)
        persons, proxies = restore_names(persons, proxies, damage)
        sessions = _Ranks([session.start for session in known.sessions])
        acts = _Ranks([act.start for act in known.acts])
        persons, proxies = _rename(persons, proxies, sessions, acts, damage)
        placed = [Placed(m.value, sessions.of(m)) for m in persons if m.value]
        holders = Holders(placed)
        persons += _held(known.titled, holders, sessions)
        proxies = [_with_holder(proxy, holders, sessions.of(proxy)) for proxy in proxies]
        settled = settle_parts(
            ((mention, sessions.of(mention)) for mention in persons),
            frozenset((m.value.giver, sessions.of(m)) for m in proxies if m.value),
        )
        mark(doc, PERSONS, settled)
        own = [m for m in proxies if m.value is None or m.value.giver != m.value.holder]
        mark(doc, PROXIES, check_proxies([(m, sessions.of(m)) for m in own], placed))
        return doc


class _Ranks:
    """Rank of the stretch of the document that a mention stands in."""

    def __init__(self, starts: Sequence[int]) -> None:
        self._starts = list(starts)

    def of(self, mention: Mention[Person] | Mention[Proxy]) -> int:
        return bisect_right(self._starts, mention.start)


def _rename(
    persons: list[Mention[Person]],
    proxies: list[Mention[Proxy]],
    sessions: _Ranks,
    acts: _Ranks,
    damage: Damage,
) -> tuple[list[Mention[Person]], list[Mention[Proxy]]]:
    """Rewrite all names to their canonical form."""
    namings: list[tuple[int, tuple[str, int], Naming]] = []
    for rank, mention in enumerate(persons):
        if mention.value:
            naming = _naming(mention.value, sessions.of(mention), acts.of(mention))
            namings.append((mention.start, ("person", rank), naming))
    for rank, proxy in enumerate(proxies):
        for side, name in _sides(proxy.value):
            naming = Naming(name, session=sessions.of(proxy), act=acts.of(proxy))
            namings.append((proxy.start, (side, rank), naming))
    namings.sort(key=lambda item: item[0])
    resolved = resolve_names([naming for _, _, naming in namings], damage.shown)
    names = {slot: name for (_, slot, _), name in zip(namings, resolved, strict=True)}
    return (
        [_with_name(m, names.get(("person", rank))) for rank, m in enumerate(persons)],
        [
            with_sides(m, names["giver", rank], names.get(("holder", rank))) if m.value else m
            for rank, m in enumerate(proxies)
        ],
    )


def _with_name(mention: Mention[Person], name: PersonName | None) -> Mention[Person]:
    person = mention.value
    if person is None or name is None:
        return mention
    problems = mention.problems
    if problems and name != person.name:
        problems = tuple(p for p in problems if p is not ProblemCode.NAME_ORDER_UNKNOWN)
    # Written out: ``replace`` costs more than all the rest, and every mention comes by here.
    value = Person(
        name,
        person.role,
        person.civility,
        person.capacity,
        person.from_item,
        person.until_item,
        _person_id(name),
    )
    return Mention(
        mention.start,
        mention.end,
        mention.text,
        value,
        mention.rule,
        problems,
        mention.repair,
    )


# A register prints the same names in every act.
@lru_cache(maxsize=1 << 14)
def _person_id(name: PersonName) -> str:
    return "-".join(key_of(name).split())


def _naming(person: Person, session: int, act: int) -> Naming:
    return Naming(
        person.name,
        person.civility,
        person.capacity,
        session,
        act,
        listed=person.role in _LISTED,
        weight=3 if person.role in _LISTED else 1 if person.role is Role.SIGNATORY else 2,
    )


def _sides(proxy: Proxy | None) -> Iterable[tuple[str, PersonName]]:
    if proxy is None:
        return ()
    giver = ("giver", proxy.giver)
    return (giver,) if proxy.holder is None else (giver, ("holder", proxy.holder))


def _held(
    titled: Iterable[Mention[Person]], holders: Holders, sessions: _Ranks
) -> Iterator[Mention[Person]]:
    """Mentions of persons by their title, where the document tells who holds it."""
    for mention in titled:
        person = mention.value
        if person is None:
            continue
        holder = holders.find(person.capacity, person.civility, sessions.of(mention))
        if holder is not None:
            value = replace(
                person,
                name=holder.name,
                civility=person.civility or holder.civility,
                person_id=holder.person_id,
            )
            yield replace(mention, value=value)


def _with_holder(mention: Mention[Proxy], holders: Holders, session: int) -> Mention[Proxy]:
    """Name the holder of a proxy whom a title alone tells: "pouvoir à Monsieur le Maire"."""
    proxy = mention.value
    if proxy is None or proxy.holder is not None or not proxy.title:
        return mention
    civility, title = split_civility(proxy.title)
    holder = holders.find_titled(title, civility, session)
    return with_sides(mention, proxy.giver, holder.name) if holder else mention


@Language.factory("registre_linking")
def create_linking(nlp: Language, name: str) -> PersonLinker:  # noqa: ARG001 (spaCy's signature)
    """Return the component."""
    return PersonLinker()
