"""Facts put together: what a session says once, what an act says of itself."""

import datetime as dt

import pytest

from registre.model.acts import Act, ActType
from registre.model.dates import ActDate, Calendar, DateRole, PartialDate
from registre.model.mentions import Mention
from registre.model.persons import Person, PersonName, Role
from registre.model.stamps import Stamp, StampKind
from registre.model.votes import Outcome, Vote
from registre.structure.facts.found import ByPlace
from registre.structure.facts.identity import identify, slug
from registre.structure.facts.read import Known, read_facts
from registre.structure.splitting.read import read_structure
from registre.text.view import View

MINUTES = """COMMUNE DE VALBRUYERE
PROCES-VERBAL DU CONSEIL MUNICIPAL
Le 14 mars 2022 à 19h00, le conseil municipal s'est réuni à la mairie.
Convocation du 9 mars 2022
En exercice : 15 - Présents : 12
Présents : Odile TARNAC, Paul VERDIER
Affiché le 18 mars 2022
Délibération n° 2022-01
Objet : tarifs
Après en avoir délibéré, le conseil fixe les tarifs.
Reçu en préfecture le 17 mars 2022
Délibération n° 2022-02
Objet : budget
Votants : 13
Le conseil adopte le budget à l'unanimité.
"""

ORDER = """MAIRIE DE CHASSENOIS
ARRETE N° 2022/118
Portant réglementation du stationnement
Le Maire de Chassenois,
Vu l'arrêté du 3 mai 2001,
ARRETE
Article 1 : Le stationnement est interdit.
Chassenois, le 28 avril 2022
Le Maire
034-213401722-20220428-2022_118-AR
Recours devant le tribunal administratif de Valbrune dans un délai de deux mois.
"""


def dated(text: str, written: str, iso: str, role: DateRole, time: str = "") -> Mention[ActDate]:
    """Return a date as another component marks it."""
    day = dt.date.fromisoformat(iso)
    value = Calendar(PartialDate(day.year, day.month, day.day), time=time)
    start = text.index(written)
    return Mention(start, start + len(written), written, ActDate(value, role), "dates.test")


def facts(known: Known) -> list[Act]:
    """Return the acts of a document of one session with what is known of them."""
    structure = read_structure(known.view)
    (session,) = structure.sessions
    return read_facts(known, session, structure.acts)


@pytest.fixture
def minutes() -> list[Act]:
    """Return the acts of a session of two."""
    view = View.plain(MINUTES)
    person = Person(PersonName("TARNAC", "Odile"), Role.PRESIDENT)
    at = MINUTES.index("Odile")
    vote = MINUTES.index("à l'unanimité")
    known = Known(
        view,
        read_structure(view).sections,
        ByPlace(
            [
                dated(MINUTES, "14 mars 2022", "2022-03-14", DateRole.SESSION, "19:00"),
                dated(MINUTES, "9 mars 2022", "2022-03-09", DateRole.CONVOCATION),
                dated(MINUTES, "18 mars 2022", "2022-03-18", DateRole.PUBLISHED),
                dated(MINUTES, "17 mars 2022", "2022-03-17", DateRole.RECEIVED),
            ]
        ),
        ByPlace([Mention(at, at + 12, "Odile TARNAC", person, "persons.test")]),
        ByPlace([Mention(vote, vote + 13, "à l'unanimité", Vote(Outcome.UNANIMITY), "votes.test")]),
    )
    return facts(known)


def test_a_session_speaks_for_its_acts(minutes: list[Act]) -> None:
    """Who, when and where are printed once; what stands outside the acts holds for each."""
    for act in minutes:
        assert act.issuer == "COMMUNE DE VALBRUYERE"
        assert (act.session_date, act.session_time) == ("2022-03-14", "19:00")
        assert act.convocation_date == "2022-03-09"
        assert act.president == "TARNAC Odile"
        assert (act.members_in_office, act.members_present) == (15, 12)
        assert act.published_date == "2022-03-18"
        assert act.signed_date == ""


def test_an_act_speaks_for_itself(minutes: list[Act]) -> None:
    """Votes, voters and receipts hold for the act where they stand."""
    first, second = minutes
    assert (first.received_date, second.received_date) == ("2022-03-17", "")
    assert (first.vote, second.vote) == (None, Vote(Outcome.UNANIMITY))
    assert (first.members_voting, second.members_voting) == (None, 13)


def test_an_order_is_signed() -> None:
    """An arrêté has no session; its date may stand beside the signature."""
    view = View.plain(ORDER)
    at = ORDER.index("034-")
    stamp = Stamp(StampKind.TRANSMISSION, "034-213401722-20220428-2022_118-AR")
    known = Known(
        view,
        read_structure(view).sections,
        ByPlace(
            [
                dated(ORDER, "3 mai 2001", "2001-05-03", DateRole.REFERENCE),
                dated(ORDER, "28 avril 2022", "2022-04-28", DateRole.OTHER),
            ]
        ),
        stamps=ByPlace([Mention(at, at + 34, ORDER[at : at + 34], stamp, "stamps.test")]),
    )
    (act,) = facts(known)
    assert act.act_type is ActType.ARRETE
    assert (act.session_date, act.signed_date) == ("", "2022-04-28")
    assert act.transmission_id == stamp.identifier
    assert (act.court, act.appeal_period) == ("tribunal administratif de Valbrune", "P2M")


def test_the_date_of_the_act_from_its_identifier() -> None:
    """A deliberation whose session has no printed date has that of its identifier."""
    text = "Délibération n° 7\nLe conseil municipal adopte.\n062-200072460-20231212-2023_7-DE\n"
    (act,) = facts(Known(View.plain(text)))
    assert act.transmission_id == "062-200072460-20231212-2023_7-DE"
    assert act.session_date == "2023-12-12"


def test_identifiers_are_stable_and_unique() -> None:
    """Two acts of the same number differ; the rest is the same on every run."""
    act = Act(1, 0, 9, 0, 9, act_type=ActType.DELIBERATION, session_date="2022-03-14")
    named = identify([(act, "s1"), (act, "s1"), (act, "s2")])
    assert [one.act_id for one in named] == [
        "2022-03-14-deliberation-r01",
        "2022-03-14-deliberation-r02",
        "2022-03-14-deliberation-r01-2",
    ]
    assert slug("Communauté d'agglomération") == "communaute-d-agglomeration"
