"""The spaCy component of votes."""

from bisect import bisect_left

from spacy.language import Language
from spacy.tokens import Doc

from registre import spans
from registre.extraction.votes.labels import find_labels
from registre.extraction.votes.read import SURE, FoundVote, find_votes, settle, to_reading
from registre.extraction.votes.zones import find_zones
from registre.piping import Component

# A text without acts is taken for one act up to this length, in code points.
_ONE_ACT = 15_000


class VoteFinder(Component):
    """Write votes to ``doc.spans["votes"]``, and where dissenters are named to the zones."""

    def __call__(self, doc: Doc) -> Doc:
        """Find, read and mark."""
        found = spans.annotations(doc)
        view = found.view
        labels = find_labels(view.folded)
        votes = find_votes(view.folded, labels)
        found.zones.extend(
            spans.NameZone(*zone) for zone in find_zones(view.text, view.folded, labels)
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
    kept, last = [], 0
    for start, end in [*limits, (len(folded), len(folded))]:
        first = bisect_left(votes, start, key=lambda vote: vote.start)
        kept += [vote for vote in votes[last:first] if vote.weight == SURE]
        last = max(first, bisect_left(votes, end, key=lambda vote: vote.start))
        kept += settle(folded, votes[first:last])
    return kept


@Language.factory("registre_votes", assigns=["doc.spans"])
def create_votes(nlp: Language, name: str) -> VoteFinder:  # noqa: ARG001 (spaCy's signature)
    """Return the component."""
    return VoteFinder()
