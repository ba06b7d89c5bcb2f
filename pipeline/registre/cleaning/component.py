"""The spaCy component that gives a document its cleaned view."""

from spacy.language import Language
from spacy.tokens import Doc

from registre import spans
from registre.cleaning.clean import clean
from registre.model.acts import Section, SectionKind
from registre.model.stamps import StampKind
from registre.piping import Component

FURNITURE = frozenset({StampKind.RUNNING_HEAD, StampKind.PAGE_NUMBER})


class Cleaner(Component):
    """Give the document its cleaned view; write stamps and running heads.

    Stamps go to ``doc.spans["stamps"]``; what was lifted out of the body makes the sections of
    kind ``stamp`` and ``furniture``.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Clean, keep the view and mark."""
        cleaned = clean(spans.view(doc).raw)
        spans.set_view(doc, cleaned.view)
        spans.annotations(doc).sections = tuple(
            Section(
                SectionKind.FURNITURE if lifted.stamp.kind in FURNITURE else SectionKind.STAMP,
                lifted.view_start,
                lifted.view_end,
                *cleaned.view.to_raw(lifted.view_start, lifted.view_end),
            )
            for lifted in cleaned.lifted
        )
        spans.mark(doc, spans.STAMPS, cleaned.stamps)
        return doc


@Language.factory("registre_cleaning", assigns=["doc.spans"], default_config={}, retokenizes=False)
def create_cleaner(nlp: Language, name: str) -> Cleaner:  # noqa: ARG001 (spaCy's signature)
    """Return the component that cleans."""
    return Cleaner()
