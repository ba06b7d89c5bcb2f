"""Named entities of the passages that need them, as a spaCy component."""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from registre.extraction.entities.model import recognize
from registre.extraction.entities.read import find_passages, to_entity, trim
from registre.model.entities import Entity
from registre.model.mentions import Mention
from registre.model.reading import Reading
from registre.spans import ENTITIES, PERSONS, mark, mentions, view
from registre.text.view import View


class EntityFinder:
    """Write persons, organisations and places to ``doc.spans["entities"]``.

    The model reads only passages where a name may stand that no rule knows, a bounded share of a
    document, and is loaded with the first of them.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Choose the passages, read and mark."""
        seen = view(doc)
        known = [(seen.find(m.start), seen.find(m.end - 1) + 1) for m in mentions(doc, PERSONS)]
        mark(doc, ENTITIES, _read(seen, find_passages(seen.text, seen.folded, known)))
        return doc


def _read(seen: View, passages: list[tuple[int, int]]) -> Iterator[Mention[Entity]]:
    if not passages:  # the model stays on the disk
        return
    read = recognize(seen.text[start:end] for start, end in passages)
    for (start, _), passage in zip(passages, read, strict=True):
        for span in passage.ents:
            first, last = trim(span.text)
            if entity := to_entity(span.label_, span.text[first:last]):
                at = start + span.start_char
                yield seen.mention(at + first, at + last, Reading(entity), "entities.model")


@Language.factory("registre_entities")
def create_entities(nlp: Language, name: str) -> EntityFinder:  # noqa: ARG001 (spaCy's signature)
    """Return the component; the model is not loaded yet."""
    return EntityFinder()
