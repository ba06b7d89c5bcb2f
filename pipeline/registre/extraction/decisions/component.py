"""The spaCy component of operative clauses."""

from spacy.language import Language
from spacy.tokens import Doc

from registre import spans
from registre.extraction.decisions.read import find_clauses, to_reading


class DecisionFinder:
    """Write operative clauses to ``doc.spans["decisions"]``; their rank starts at 1 in each act."""

    def __call__(self, doc: Doc) -> Doc:
        """Find, read and mark."""
        found = spans.annotations(doc)
        view = found.view
        limits = [(act.view_start, act.view_end) for act in found.acts] or [(0, view.body_end)]
        spans.mark(
            doc,
            spans.DECISIONS,
            [
                view.mention(
                    clause.start,
                    clause.end,
                    to_reading(view.text, clause, ordinal),
                    "decisions.clause",
                )
                for start, end in limits
                for ordinal, clause in enumerate(
                    find_clauses(view.text, view.folded, start, end), 1
                )
            ],
        )
        return doc


@Language.factory("registre_decisions", assigns=["doc.spans"])
def create_decisions(nlp: Language, name: str) -> DecisionFinder:  # noqa: ARG001 (spaCy)
    """Return the component."""
    return DecisionFinder()
