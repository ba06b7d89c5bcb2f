"""Checks of an act on itself."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from registre import spans
from registre.checks.calendar import check_dates
from registre.checks.figures import check_members, check_names, check_vote
from registre.model.acts import Act
from registre.model.persons import Person, PersonName, Role
from registre.model.problems import ProblemCode
from registre.model.reading import Reading
from registre.model.votes import Outcome, Vote

Build = Callable[[str], Language]

ACT = Act(1, 0, 40, 0, 40)
MAYBE = st.none() | st.integers(0, 40)


@pytest.mark.parametrize(
    ("act", "problems"),
    [
        (replace(ACT, members_present=15, members_represented=6, members_voting=21), []),
        (
            replace(ACT, members_present=15, members_represented=6, members_voting=20),
            ["voters-disagree"],
        ),
        (replace(ACT, members_present=27, members_voting=28), []),
        (replace(ACT, members_present=27, members_voting=20), ["voters-disagree"]),
        (replace(ACT, members_in_office=19, members_present=15, members_represented=4), []),
        (replace(ACT, members_in_office=19, members_present=91), ["members-over-seats"]),
        (replace(ACT, members_in_office=19, members_voting=20), ["members-over-seats"]),
        (replace(ACT, members_present=9, quorum=10), ["quorum-missed"]),
        (replace(ACT, members_present=10, quorum=10), []),
        (ACT, []),
    ],
)
def test_members(act: Act, problems: list[str]) -> None:
    """Members in office, present, represented, voting and the quorum."""
    assert [str(problem) for problem in check_members(act)] == problems


@pytest.mark.parametrize(
    ("vote", "act", "problems"),
    [
        (Vote(Outcome.MAJORITY, 20, 3, 2), replace(ACT, members_voting=25), []),
        (Vote(Outcome.MAJORITY, 20, 3, 2), replace(ACT, members_voting=26), ["vote-sum-disagrees"]),
        (Vote(Outcome.MAJORITY, 20, 3, 2, 1), replace(ACT, members_voting=26), []),
        (Vote(Outcome.MAJORITY, 20, 3, 2), replace(ACT, members_voting=23), ["vote-sum-disagrees"]),
        (Vote(Outcome.MAJORITY, None, 3, 2), replace(ACT, members_voting=23), []),
        (Vote(Outcome.ADOPTED, 19), replace(ACT, members_voting=21), []),
        (Vote(Outcome.ADOPTED, 22), replace(ACT, members_voting=21), ["vote-sum-disagrees"]),
        (Vote(Outcome.UNANIMITY, 20), replace(ACT, members_voting=21), ["vote-sum-disagrees"]),
        (
            Vote(Outcome.UNANIMITY, 21, 0, 0),
            replace(ACT, members_present=15, members_represented=6),
            [],
        ),
        (
            Vote(Outcome.UNANIMITY, 12, 0, 0),
            replace(ACT, members_present=12, members_represented=1),
            [],
        ),
        (
            Vote(Outcome.UNANIMITY, 22, 0, 0),
            replace(ACT, members_present=15, members_represented=6),
            ["vote-sum-disagrees"],
        ),
        (Vote(Outcome.UNANIMITY, 20, 2, 0), ACT, ["vote-contradicts"]),
        (Vote(Outcome.ADOPTED, 5, 12, 0), ACT, ["vote-contradicts"]),
        (Vote(Outcome.REJECTED, 5, 12, 0), ACT, []),
        (None, replace(ACT, members_voting=21), []),
    ],
)
def test_vote(vote: Vote | None, act: Act, problems: list[str]) -> None:
    """The figures of the vote, and the voters."""
    assert [str(problem) for problem in check_vote(replace(act, vote=vote))] == problems


@pytest.mark.parametrize(
    ("present", "listed", "bounded", "president_listed", "problems"),
    [
        (12, 12, 0, True, []),
        (13, 12, 0, False, []),
        (13, 12, 0, True, ["count-disagrees"]),
        (11, 12, 1, True, []),
        (10, 12, 1, True, ["count-disagrees"]),
        (12, 0, 0, False, []),
        (None, 12, 0, True, []),
    ],
)
def test_names(
    present: int | None,
    listed: int,
    bounded: int,
    president_listed: bool,
    problems: list[str],
) -> None:
    """Names listed as present and their printed number."""
    act = replace(ACT, members_present=present)
    found = check_names(act, listed, bounded, president_listed=president_listed)
    assert [str(problem) for problem in found] == problems


@pytest.mark.parametrize(
    ("act", "problems"),
    [
        (
            replace(
                ACT,
                convocation_date="2023-12-06",
                session_date="2023-12-12",
                received_date="2023-12-19",
                published_date="2023-12-19",
            ),
            [],
        ),
        (
            replace(ACT, convocation_date="2023-12-16", session_date="2023-12-12"),
            ["dates-out-of-order"],
        ),
        (
            replace(ACT, session_date="2023-12-12", received_date="2023-12-09"),
            ["dates-out-of-order"],
        ),
        (
            replace(ACT, signed_date="2023-12-12", received_date="2023-12-09"),
            ["dates-out-of-order"],
        ),
        (replace(ACT, session_date="2023-12-12", signed_date="2023-12-09"), ["dates-out-of-order"]),
        (
            replace(ACT, signed_date="2023-12-12", published_date="2023-12-09"),
            ["dates-out-of-order"],
        ),
        (replace(ACT, session_date="2013-12-12", received_date="2023-12-19"), ["dates-far-apart"]),
        (
            replace(
                ACT, session_date="2023-12-12", transmission_id="012-213401234-20231212-2023_45-DE"
            ),
            [],
        ),
        (
            replace(
                ACT, session_date="2023-12-12", transmission_id="012-213401234-20231221-2023_45-DE"
            ),
            ["identifier-date-disagrees"],
        ),
        (replace(ACT, transmission_id="012-213401234-20231221-2023_45-DE"), []),
        (replace(ACT, session_date="XXXX-12-12", received_date="2023-12"), []),
    ],
)
def test_dates(act: Act, problems: list[str]) -> None:
    """Convocation, session, signature, receipt, posting and identifier."""
    assert [str(problem) for problem in check_dates(act)] == problems


@given(st.tuples(MAYBE, MAYBE, MAYBE, MAYBE, MAYBE, MAYBE, MAYBE))
def test_any_figures(figures: tuple[int | None, ...]) -> None:
    """No figures break the checks, and each doubt comes once."""
    present, represented, voting, seats, in_favour, against, abstention = figures
    act = replace(
        ACT,
        members_present=present,
        members_represented=represented,
        members_voting=voting,
        members_in_office=seats,
        vote=Vote(Outcome.MAJORITY, in_favour, against, abstention),
    )
    found = [*check_members(act), *check_vote(act)]
    assert len(found) == len(set(found))


def test_component_adds_and_repeats_nothing(alone: Build) -> None:
    """What was doubted before stays; a second run changes nothing."""
    nlp = alone("registre_checks")
    doc = nlp.make_doc("Présents : Lise ROC, Paul VERDIN. Votants : 3.")
    found = spans.annotations(doc)
    found.acts = (
        replace(
            ACT,
            members_present=3,
            president="ROC Lise",
            session_date="2023-12-12",
            received_date="2023-12-09",
            problems=(ProblemCode.SIREN_INVALID,),
        ),
    )
    names = ((PersonName("ROC", "Lise"), 11, 19), (PersonName("VERDIN", "Paul"), 21, 32))
    spans.mark(
        doc,
        spans.PERSONS,
        [
            found.view.mention(start, end, Reading(Person(name, Role.PRESENT)), "test")
            for name, start, end in names
        ],
    )
    check = nlp.get_pipe("registre_checks")
    expected = (
        ProblemCode.SIREN_INVALID,
        ProblemCode.COUNT_DISAGREES,
        ProblemCode.DATES_OUT_OF_ORDER,
    )
    assert spans.annotations(check(doc)).acts[0].problems == expected
    assert spans.annotations(check(doc)).acts[0].problems == expected


def test_document_without_acts(alone: Build) -> None:
    """Nothing to check is no error."""
    assert spans.annotations(alone("registre_checks")("Bonjour.")).acts == ()
