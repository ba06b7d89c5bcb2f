"""The spaCy component ``registre_amounts``."""

from spacy.language import Language
from spacy.tokens import Doc

from registre.extraction.amounts.find import find_amounts
from registre.piping import Component
from registre.spans import AMOUNTS, mark, view


class AmountFinder(Component):
    """Write sums of money to ``doc.spans["amounts"]``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find, read and mark."""
        seen = view(doc)
        mark(
            doc,
            AMOUNTS,
            [
                seen.mention(draft.start, draft.end, draft.reading, draft.rule)
                for draft in find_amounts(seen.text, seen.folded)
            ],
        )
        return doc


@Language.factory("registre_amounts")
def create_amounts(nlp: Language, name: str) -> AmountFinder:  # noqa: ARG001 (spaCy's signature)
    """Return the component."""
    return AmountFinder()
