"""The vote of an act as SCDL counts it: five figures that agree, or none with the reason."""

from dataclasses import dataclass

from registre.tables.column import Row

# Doubts under which the figures of a vote are not published.
_DOUBTS = frozenset(
    {"vote-sum-disagrees", "vote-contradicts", "voters-disagree", "members-over-seats"}
)


@dataclass(frozen=True, slots=True)
class Ballot:
    """The figures of a vote."""

    seats: int
    voters: int
    in_favour: int
    against: int
    abstention: int


def read_ballot(act: Row) -> Ballot | str:
    """Return the vote of an act, or why it has none to publish, in French; empty for no figure.

    Figures are those that are printed. At unanimity those against and those who abstain are none
    unless printed, and those for are all voters; otherwise abstentions that are not printed are
    none when those for and against are all voters.
    """
    printed = (act["votes_for"], act["votes_against"], act["votes_abstention"])
    if all(figure is None for figure in (*printed, act["members_voting"])):
        return ""
    if doubts := _DOUBTS & set(act["problems"].split()):
        return f"vote douteux ({', '.join(sorted(doubts))})"
    if act["members_in_office"] is None:
        return "nombre de membres en exercice inconnu"
    figures = _figures(act)
    if figures is None:
        return "voix pour, contre et abstentions ne sont pas toutes connues"
    ballot = Ballot(act["members_in_office"], sum(figures), *figures)
    if act["members_voting"] not in (None, ballot.voters):
        return f"{ballot.voters} voix pour {act['members_voting']} votants"
    if ballot.voters > ballot.seats:
        return f"{ballot.voters} voix pour {ballot.seats} membres en exercice"
    return ballot


def _figures(act: Row) -> tuple[int, int, int] | None:
    in_favour, against = act["votes_for"], act["votes_against"]
    abstention, voters = act["votes_abstention"], act["members_voting"]
    if act["vote_outcome"] == "unanimity":
        against, abstention = against or 0, abstention or 0
        if in_favour is None and voters is not None:
            in_favour = voters - against - abstention
    elif abstention is None and None not in (in_favour, against) and in_favour + against == voters:
        abstention = 0
    if in_favour is None or against is None or abstention is None or in_favour < 0:
        return None
    return in_favour, against, abstention
