"""Named entities of the passages that need them, as a spaCy component."""

from collections.abc import Iterable, Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from registre.extraction.entities.model import recognize
from registre.extraction.entities.read import find_passages, to_entity, trim
from registre.model.entities import Entity
from registre.model.mentions import Mention
from registre.model.reading import Reading
from registre.piping import Component
from registre.spans import ENTITIES, PERSONS, mark, mentions, view
from registre.text.view import View


class EntityFinder(Component):
    """Write persons, organisations and places to ``doc.spans["entities"]``.

    The model reads only passages where a name may stand that no rule knows, a bounded share of a
    document, and is loaded with the first of them.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Choose the passages, read and mark."""
        return self.work([doc])[0]

    def work(self, docs: Sequence[Doc]) -> Sequence[Doc]:
        """Do so for several documents, whose passages the model reads together."""
        chosen = [(doc, view(doc), _passages(doc)) for doc in docs]
        texts = [seen.text[start:end] for _, seen, places in chosen for start, end in places]
        read = recognize(texts) if texts else iter(())  # else the model stays on the disk
        for doc, seen, places in chosen:
            mark(doc, ENTITIES, _entities(seen, zip(places, read, strict=False)))
        return docs


def _passages(doc: Doc) -> list[tuple[int, int]]:
    seen = view(doc)
    known = [(seen.find(m.start), seen.find(m.end - 1) + 1) for m in mentions(doc, PERSONS)]
    return find_passages(seen.text, seen.folded, known)


def _entities(
    seen: View, passages: Iterable[tuple[tuple[int, int], Doc]]
) -> Iterator[Mention[Entity]]:
    for (start, _), passage in passages:
        for span in passage.ents:
            first, last = trim(span.text)
            if entity := to_entity(span.label_, span.text[first:last]):
                at = start + span.start_char
                yield seen.mention(at + first, at + last, Reading(entity), "entities.model")


@Language.factory("registre_entities")
def create_entities(nlp: Language, name: str) -> EntityFinder:  # noqa: ARG001 (spaCy's signature)
    """Return the component; the model is not loaded yet."""
    return EntityFinder()
