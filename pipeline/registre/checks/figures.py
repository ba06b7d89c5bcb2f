"""Check the members, the voters and the votes of an act against each other."""

from collections.abc import Iterator

from registre.model.acts import Act
from registre.model.problems import ProblemCode
from registre.model.votes import Outcome, Vote


def check_members(act: Act) -> Iterator[ProblemCode]:
    """Yield doubts about members in office, present, represented and voting.

    Examples
    --------
    >>> act = Act(1, 0, 9, 0, 9, members_present=27, members_represented=1, members_voting=29)
    >>> [str(problem) for problem in check_members(act)]
    ['voters-disagree']
    """
    present, represented = act.members_present, act.members_represented
    voting, seats = act.members_voting, act.members_in_office
    if present is not None and represented is not None and voting is not None:
        if present + represented != voting:
            yield ProblemCode.VOTERS_DISAGREE
    elif present is not None and voting is not None and represented is None and voting < present:
        yield ProblemCode.VOTERS_DISAGREE
    together = (present or 0) + (represented or 0)
    if seats is not None and max(together, voting or 0) > seats:
        yield ProblemCode.MEMBERS_OVER_SEATS
    if act.quorum is not None and present is not None and present < act.quorum:
        yield ProblemCode.QUORUM_MISSED


def check_vote(act: Act) -> Iterator[ProblemCode]:
    """Yield doubts about the figures of the vote, alone and against the voters.

    Only printed figures are added. Voters that are not printed are the present and the
    represented, who may leave before the vote: then only more votes than voters is a doubt.

    Examples
    --------
    >>> vote = Vote(Outcome.MAJORITY, in_favour=20, against=3, abstention=2)
    >>> [str(p) for p in check_vote(Act(1, 0, 9, 0, 9, members_voting=27, vote=vote))]
    ['vote-sum-disagrees']
    >>> [str(p) for p in check_vote(Act(1, 0, 9, 0, 9, members_voting=25, vote=vote))]
    []
    """
    vote = act.vote
    if vote is None:
        return
    if _contradicts(vote):
        yield ProblemCode.VOTE_CONTRADICTS
    cast = (vote.in_favour or 0) + (vote.against or 0) + (vote.abstention or 0)
    voters = act.members_voting
    if voters is not None:
        doubtful = cast > voters or (_is_whole(vote) and not _adds_up(vote, voters))
    elif act.members_present is not None and act.members_represented is not None:
        doubtful = cast > act.members_present + act.members_represented
    else:
        doubtful = False
    if doubtful:
        yield ProblemCode.VOTE_SUM_DISAGREES


def _contradicts(vote: Vote) -> bool:
    against, in_favour = vote.against or 0, vote.in_favour
    if vote.outcome is Outcome.UNANIMITY:
        return against > 0
    won = vote.outcome in (Outcome.MAJORITY, Outcome.ADOPTED)
    return won and in_favour is not None and against > in_favour


def _is_whole(vote: Vote) -> bool:
    """Tell whether the printed figures are all there is; the voices of a ballot are not."""
    if vote.in_favour is None:
        return False
    return (
        vote.against is not None or vote.abstention is not None or vote.outcome is Outcome.UNANIMITY
    )


def _adds_up(vote: Vote, voters: int) -> bool:
    """Tell whether the votes are those of the voters.

    Some towns count as voters those who took part without abstaining, or those who were there.
    """
    cast = (vote.in_favour or 0) + (vote.against or 0)
    abstention, absent = vote.abstention or 0, vote.not_participating or 0
    return voters in (cast, cast + abstention, cast + abstention + absent)


def check_names(
    act: Act, listed: int, bounded: int, *, president_listed: bool
) -> Iterator[ProblemCode]:
    """Yield a doubt when the names listed as present are not as many as printed.

    Parameters
    ----------
    listed
        How many distinct names are listed as present.
    bounded
        How many of them come late or leave early, and may not be counted.
    president_listed
        Whether the president, who is present, is one of them.
    """
    if act.members_present is None or not listed:
        return
    most = listed + (0 if president_listed else 1)
    if not listed - bounded <= act.members_present <= most:
        yield ProblemCode.COUNT_DISAGREES
