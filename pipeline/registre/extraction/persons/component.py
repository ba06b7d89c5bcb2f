"""Persons in running text as a spaCy component."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from registre.extraction.persons.candidate import Seen
from registre.extraction.persons.read import find_persons
from registre.extraction.persons.run import Run
from registre.model.entities import EntityKind
from registre.model.mentions import Mention
from registre.model.persons import Person, Role
from registre.model.reading import Reading
from registre.piping import Component
from registre.spans import ENTITIES, PERSONS, annotations, mark, mentions, view
from registre.text.view import View


class PersonFinder(Component):
    """Add the persons of the running text to ``doc.spans["persons"]``.

    What the lists of attendance named stays; a plain mention of a name that stands in one of them
    is not counted twice. Where only a title is printed ("Monsieur le Maire expose"), the mention
    waits in ``annotations(doc).titled`` until linking knows who holds it.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Find, read and mark."""
        viewed = view(doc)
        listed = mentions(doc, PERSONS)
        first_names = {
            mention.text for mention in listed if mention.value and not mention.value.name.surname
        }
        suspected = tuple(
            viewed.find(mention.start)
            for mention in mentions(doc, ENTITIES)
            if mention.value and mention.value.kind is EntityKind.PERSON
        )
        seen = Seen(viewed.text, viewed.folded, _held(viewed, listed), suspected)
        found: list[Mention[Person]] = []
        titled: list[Mention[Person]] = []
        for person in find_persons(seen, first_names):
            mention = viewed.mention(person.start, person.end, person.reading, person.rule)
            if mention.value is not None and not str(mention.value.name):
                titled.append(mention)
            else:
                found.append(mention)
        found.sort(key=lambda mention: (mention.start, mention.end))
        annotations(doc).titled = titled
        mark(doc, PERSONS, [*_with_functions(listed, found), *_new(found, listed)])
        return doc


def _held(viewed: View, listed: list[Mention[Person]]) -> dict[int, Run]:
    """Names of the lists by the place in the view where they start."""
    held: dict[int, Run] = {}
    for mention in listed:
        if mention.value is not None:
            name = mention.value.name
            start = viewed.find(mention.start)
            end = start + len(mention.text)
            if not viewed.text.startswith(mention.text, start):  # cleaned inside
                end = viewed.find(mention.end - 1) + 1
            held[start] = Run(
                start, end, Reading(name, mention.problems), bool(name.given), known=True
            )
    return held


def _with_functions(
    listed: list[Mention[Person]], found: list[Mention[Person]]
) -> Iterator[Mention[Person]]:
    """Give the persons of the lists the function that is printed beside them."""
    functions = {
        mention.start: mention.value.capacity
        for mention in found
        if mention.value and mention.value.capacity
    }
    for mention in listed:
        person, function = mention.value, functions.get(mention.start)
        if person is None or person.capacity or not function:
            yield mention
        else:
            yield replace(mention, value=replace(person, capacity=function))


def _new(found: list[Mention[Person]], listed: list[Mention[Person]]) -> Iterator[Mention[Person]]:
    """Leave out what the lists hold already: a plain mention, or the same part."""
    at = 0
    for mention in found:
        while at < len(listed) and listed[at].end <= mention.start:
            at += 1
        roles = set()
        for index in range(at, len(listed)):
            other = listed[index]
            if other.start >= mention.end:
                break
            roles.add(other.value.role if other.value else Role.MENTIONED)
        role = mention.value.role if mention.value else Role.MENTIONED
        if not roles or (role is not Role.MENTIONED and role not in roles):
            yield mention


@Language.factory("registre_persons")
def create_persons(nlp: Language, name: str) -> PersonFinder:  # noqa: ARG001 (spaCy's signature)
    """Return the component."""
    return PersonFinder()
