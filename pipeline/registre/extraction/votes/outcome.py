"""The rule that names what came of a vote."""

from collections.abc import Mapping

from registre.extraction.votes.parts import FATES, Part
from registre.model.votes import Outcome, Vote

_WORDS = (
    (Part.REJECTED, Outcome.REJECTED),
    (Part.POSTPONED, Outcome.POSTPONED),
    (Part.NOTED, Outcome.NOTED),
    (Part.UNANIMITY, Outcome.UNANIMITY),
    (Part.MAJORITY, Outcome.MAJORITY),
)


def to_vote(parts: Mapping[Part, int | None]) -> Vote | None:
    """Return the vote that its words and figures make.

    The printed word decides; a refusal, a postponement and "prend acte" before all. Without
    word, no vote against and no abstention, both printed, is unanimity; any of them is a
    majority, or a refusal when more are against than for; only votes for is adopted.

    Parameters
    ----------
    parts
        What is printed, with its figure; ``None`` for a word and for voters only named.

    Returns
    -------
    Vote | None
        ``None`` when nothing tells what came of the vote.

    Examples
    --------
    >>> str(to_vote({Part.IN_FAVOUR: 25, Part.AGAINST: 3, Part.ABSTENTION: 2}))
    'majority 25-3-2'
    >>> str(to_vote({Part.UNANIMITY: None, Part.ABSTENTION: 2}))
    'unanimity ?-?-2'
    """
    in_favour = parts.get(Part.IN_FAVOUR, parts.get(Part.BALLOT))
    outcome = next((outcome for part, outcome in _WORDS if part in parts), None)
    outcome = outcome or _outcome_of_figures(parts)
    if outcome is None:
        return None
    return Vote(
        outcome,
        in_favour,
        parts.get(Part.AGAINST),
        parts.get(Part.ABSTENTION),
        parts.get(Part.NOT_PARTICIPATING),
    )


def _outcome_of_figures(parts: Mapping[Part, int | None]) -> Outcome | None:
    in_favour, against = parts.get(Part.IN_FAVOUR), parts.get(Part.AGAINST)
    if in_favour is not None and against is not None and against > in_favour:
        return Outcome.REJECTED
    dissent = [parts[part] for part in (Part.AGAINST, Part.ABSTENTION) if part in parts]
    if any(figure != 0 for figure in dissent):
        return Outcome.MAJORITY
    if len(dissent) == 2:
        return Outcome.UNANIMITY
    told = {Part.ADOPTED, Part.IN_FAVOUR, Part.BALLOT, Part.DELIBERATED}
    return Outcome.ADOPTED if told & parts.keys() else None


def agree(one: Mapping[Part, int | None], other: Mapping[Part, int | None]) -> bool:
    """Tell whether words and figures printed apart may be those of one vote.

    Examples
    --------
    >>> agree({Part.UNANIMITY: None}, {Part.IN_FAVOUR: 14, Part.AGAINST: 0})
    True
    >>> agree({Part.UNANIMITY: None}, {Part.IN_FAVOUR: 14, Part.AGAINST: 3})
    False
    """
    both = {**one, **other}
    if (one.keys() & other.keys()) - {Part.ADOPTED, Part.DELIBERATED}:
        return False
    if len((FATES | {Part.UNANIMITY, Part.MAJORITY}) & both.keys()) > 1:
        return False
    return not (Part.UNANIMITY in both and both.get(Part.AGAINST, 0) != 0)
