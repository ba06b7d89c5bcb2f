"""The spaCy component of what acts are about."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace
from operator import attrgetter
from typing import TypeVar

from spacy.language import Language
from spacy.tokens import Doc

from registre import spans
from registre.classification.features import read_evidence
from registre.classification.model import load_model
from registre.classification.read import judge
from registre.model.acts import Act, ActType
from registre.model.mentions import Mention
from registre.model.references import Reference
from registre.model.votes import Decision
from registre.piping import Component

T = TypeVar("T")

# What an act is about stands in its first visas and its first clauses.
_VISAS, _CLAUSES = 12, 2
_START = attrgetter("start")


class ActClassifier(Component):
    """Write policy domain and @CTES subject to the acts that ``registre_structure`` found.

    A document without acts has nothing to write to, and stays as it is.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Read and write."""
        found = spans.annotations(doc)
        if found.acts:
            references = spans.mentions(doc, spans.REFERENCES)
            decisions = spans.mentions(doc, spans.DECISIONS)
            found.acts = tuple(
                self._classify(
                    act, _first(references, act, _VISAS), _first(decisions, act, _CLAUSES)
                )
                for act in found.acts
            )
        return doc

    @staticmethod
    def _classify(
        act: Act,
        references: Iterable[Mention[Reference]],
        decisions: Iterable[Mention[Decision]],
    ) -> Act:
        # the word is printed above the object of an arrêté, whose title begins after it
        title = f"Arrêté {act.title}" if act.act_type is ActType.ARRETE else act.title
        evidence = read_evidence(
            title,
            act.heading,
            [mention.value.text for mention in decisions if mention.value],
            [mention.value.key for mention in references if mention.value],
        )
        tags = judge(evidence, load_model())
        return replace(
            act,
            policy_domain=tags.policy_domain.code,
            policy_domain_score=tags.policy_domain.score if tags.policy_domain.code else None,
            matiere_code=tags.matiere.code,
            matiere_score=tags.matiere.score if tags.matiere.code else None,
        )


def _first(mentions: list[Mention[T]], act: Act, count: int) -> list[Mention[T]]:
    """Return the first mentions in an act."""
    first = bisect_left(mentions, act.start, key=_START)
    return [mention for mention in mentions[first : first + count] if mention.end <= act.end]


@Language.factory("registre_domain")
def create_domain(nlp: Language, name: str) -> ActClassifier:  # noqa: ARG001 (spaCy's signature)
    """Return the component; it has no settings."""
    return ActClassifier()
