"""The spaCy component that finds the sessions, acts and sections of a document."""

from spacy.language import Language
from spacy.tokens import Doc

from registre.piping import Component
from registre.spans import annotations
from registre.structure.splitting.read import read_structure


class StructureFinder(Component):
    """Write sessions, acts and sections to the document's annotations."""

    def __call__(self, doc: Doc) -> Doc:
        """Find and write."""
        found = annotations(doc)
        structure = read_structure(found.view)
        found.sessions = structure.sessions
        found.acts = structure.acts
        found.sections = (*structure.sections, *found.sections)
        return doc


@Language.factory("registre_structure")
def create_structure(nlp: Language, name: str) -> StructureFinder:  # noqa: ARG001 (spaCy calls it so)
    """Return the component; it has no settings."""
    return StructureFinder()
