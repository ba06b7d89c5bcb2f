"""The spaCy component of operative clauses."""

from bisect import bisect_left

from spacy.language import Language
from spacy.tokens import Doc

from registre import spans
from registre.extraction.decisions.read import find_clauses, to_reading
from registre.model.acts import SectionKind
from registre.piping import Component


class DecisionFinder(Component):
    """Write operative clauses to ``doc.spans["decisions"]``; their rank starts at 1 in each act."""

    def __call__(self, doc: Doc) -> Doc:
        """Find, read and mark."""
        found = spans.annotations(doc)
        view = found.view
        acts = [(act.view_start, act.view_end) for act in found.acts] or [(0, view.body_end)]
        parts = [
            (section.view_start, section.view_end)
            for section in found.sections
            if section.kind is SectionKind.DISPOSITIF
        ]
        clauses = (
            numbered
            for start, end in acts
            for numbered in enumerate(
                find_clauses(view.text, view.folded, start, end, _within(parts, start, end)), 1
            )
        )
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
                for ordinal, clause in clauses
            ],
        )
        return doc


def _within(parts: list[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """Return the parts, which are in order, that start in an act."""
    return parts[bisect_left(parts, (start, 0)) : bisect_left(parts, (end, 0))]


@Language.factory("registre_decisions", assigns=["doc.spans"])
def create_decisions(nlp: Language, name: str) -> DecisionFinder:  # noqa: ARG001 (spaCy)
    """Return the component."""
    return DecisionFinder()
