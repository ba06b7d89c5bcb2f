"""The five figures of a vote: those that are printed, when they agree."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from made import act
from registre.datasets.scdl.checks import CHECKS, VOTES
from registre.datasets.scdl.votes import Ballot, read_ballot


@pytest.mark.parametrize(
    ("printed", "ballot"),
    [
        # all printed
        ({"votes_for": 25, "votes_against": 10, "votes_abstention": 5}, Ballot(43, 40, 25, 10, 5)),
        # all printed, with the voters
        (
            {"votes_for": 25, "votes_against": 0, "votes_abstention": 5, "members_voting": 30},
            Ballot(43, 30, 25, 0, 5),
        ),
        # unanimity of the voters
        ({"vote_outcome": "unanimity", "members_voting": 40}, Ballot(43, 40, 40, 0, 0)),
        ({"vote_outcome": "unanimity", "votes_for": 40}, Ballot(43, 40, 40, 0, 0)),
        # "à l'unanimité, 2 abstentions"
        (
            {"vote_outcome": "unanimity", "members_voting": 40, "votes_abstention": 2},
            Ballot(43, 40, 38, 0, 2),
        ),
        # those for and against are all voters
        (
            {"vote_outcome": "majority", "votes_for": 30, "votes_against": 3, "members_voting": 33},
            Ballot(43, 33, 30, 3, 0),
        ),
    ],
)
def test_ballot(printed: dict[str, Any], ballot: Ballot) -> None:
    assert read_ballot(act(members_in_office=43, **printed)) == ballot


@pytest.mark.parametrize(
    ("printed", "reason"),
    [
        ({}, ""),
        ({"vote_outcome": "unanimity"}, ""),
        ({"votes_for": 25, "votes_against": 10}, "ne sont pas toutes connues"),
        ({"votes_for": 25, "members_voting": 30, "vote_outcome": "majority"}, "pas toutes connues"),
        ({"votes_for": 30, "votes_against": 3, "members_voting": 35}, "pas toutes connues"),
        ({"members_in_office": None, "votes_for": 3}, "membres en exercice inconnu"),
        (
            {"votes_for": 25, "votes_against": 0, "votes_abstention": 0, "members_voting": 30},
            "25 voix pour 30 votants",
        ),
        ({"vote_outcome": "unanimity", "votes_for": 44}, "44 voix pour 43 membres en exercice"),
        ({"vote_outcome": "unanimity", "votes_for": 20, "members_voting": 22}, "20 voix pour 22"),
        (
            {"vote_outcome": "unanimity", "votes_for": 20, "problems": "vote-contradicts"},
            "vote douteux (vote-contradicts)",
        ),
        (
            {"vote_outcome": "unanimity", "members_voting": 3, "votes_abstention": 5},
            "ne sont pas toutes connues",
        ),
    ],
)
def test_no_ballot(printed: dict[str, Any], reason: str) -> None:
    found = read_ballot(act(**{"members_in_office": 43, **printed}))
    assert isinstance(found, str)
    assert reason in found
    assert bool(reason) == bool(found)


FIGURE = st.none() | st.integers(0, 60)


@given(
    st.fixed_dictionaries(
        {
            "vote_outcome": st.sampled_from(["", "unanimity", "majority", "rejected", "noted"]),
            **dict.fromkeys(
                ("members_in_office", "members_voting", "votes_for", "votes_against",
                 "votes_abstention"), FIGURE),
        }
    )
)  # fmt: skip
def test_a_ballot_conforms_and_is_what_is_printed(printed: dict[str, Any]) -> None:
    ballot = read_ballot(act(**printed))
    if isinstance(ballot, str):
        return
    figures = (ballot.seats, ballot.voters, ballot.in_favour, ballot.against, ballot.abstention)
    cells = dict(zip(VOTES, map(str, figures), strict=True)) | {"PREF_DATE": "", "DELIB_DATE": ""}
    names = [name for name in CHECKS if "VOTE" in name or name in {"votes", "sum"}]
    assert [fault for name in names for fault in CHECKS[name](cells)] == []
    told = ("members_in_office", "members_voting", "votes_for", "votes_against", "votes_abstention")
    for name, figure in zip(told, figures, strict=True):
        assert printed[name] in (None, figure)
