"""The spaCy component of votes."""

from spacy.language import Language
from spacy.tokens import Doc

from registre import spans
from registre.extraction.votes.read import FoundVote, find_votes, settle, to_reading
from registre.extraction.votes.zones import find_zones

# A text without acts is taken for one act up to this length, in code points.
_ONE_ACT = 15_000


class VoteFinder:
    """Write votes to ``doc.spans["votes"]``, and where dissenters are named to the zones."""

    def __call__(self, doc: Doc) -> Doc:
        """Find, read and mark."""
        found = spans.annotations(doc)
        view = found.view
        votes = find_votes(view.folded)
        found.zones.extend(
            spans.NameZone(start, end, role)
            for start, end, role in find_zones(view.text, view.folded)
        )
        limits = [(act.view_start, act.view_end) for act in found.acts]
        if not limits and len(view.text) <= _ONE_ACT:
            limits = [(0, len(view.text))]
        spans.mark(
            doc,
            spans.VOTES,
            [
                view.mention(vote.start, vote.end, to_reading(vote), vote.rule)
                for vote in _by_act(view.folded, votes, limits)
            ],
        )
        return doc


def _by_act(folded: str, votes: list[FoundVote], limits: list[tuple[int, int]]) -> list[FoundVote]:
    """Return the votes of each act; those outside acts as they are, when they say how."""
    kept = []
    for start, end in limits:
        inside = [vote for vote in votes if start <= vote.start < end]
        kept += settle(folded, inside)
        votes = [vote for vote in votes if not start <= vote.start < end]
    return kept + [vote for vote in votes if vote.weight == 3]


@Language.factory("registre_votes", assigns=["doc.spans"])
def create_votes(nlp: Language, name: str) -> VoteFinder:  # noqa: ARG001 (spaCy's signature)
    """Return the component."""
    return VoteFinder()
