"""One person under one name."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

import registre
from registre.linking.bearers import Naming
from registre.linking.identity import resolve_names
from registre.linking.parts import check_proxies, settle_parts
from registre.linking.titles import Holders, Placed
from registre.model.mentions import Mention
from registre.model.persons import Person, PersonName, Proxy, Role
from registre.model.problems import ProblemCode
from registre.spans import PERSONS, PROXIES, mark, mentions
from registre.text.names import name_key
from tagged import Example, examples, found

DURVAL, TRICOT, LEBRAS = (
    PersonName("DURVAL", "Paul"),
    PersonName("TRICOT"),
    PersonName("LEBRAS", "Anne"),
)


@pytest.fixture(scope="module")
def linker() -> Language:
    """Return the components that name persons, and the linker."""
    nlp = registre.blank()
    for name in ("registre_attendance", "registre_persons", "registre_linking"):
        nlp.add_pipe(name)
    return nlp


@pytest.mark.parametrize("example", examples("linking"), ids=lambda e: e.where)
def test_linking(linker: Language, example: Example) -> None:
    """Every mention has the name and the part that its tag says."""
    assert found(linker(example.text), PERSONS) == example.expected


def names(*namings: Naming) -> list[str]:
    """Return the canonical names as text."""
    return [str(name) for name in resolve_names(namings)]


def test_best_attested_spelling() -> None:
    """The spelling printed most is kept; a signature counts half."""
    printed = Naming(PersonName("LAGORNEY", "Vincent"))
    signed = Naming(PersonName("LASORNEY", "Vincent"), weight=1)
    assert names(signed, printed) == ["LAGORNEY Vincent"] * 2


def test_lists_part_namesakes() -> None:
    """One list with both spellings holds two members, in every session."""
    first = Naming(PersonName("VALCONTE", "Maurice"), listed=True)
    second = Naming(PersonName("VALCOMTE", "Maurice"), listed=True)
    assert names(first, second) == ["VALCONTE Maurice", "VALCOMTE Maurice"]
    assert names(first, replace(second, session=1)) == ["VALCONTE Maurice"] * 2
    both = [first, second, replace(second, session=1)]
    assert names(*both)[2] == "VALCOMTE Maurice"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("MARTINET", "Daniel"), ("MARTINET", "Danielle")),
        (("LEBRAS", "Paul"), ("LEBRUX", "Paul")),
        (("MARTINET", "Paul"), ("MARTINEZ", "Anne")),
        (("DUVAL", "Marie"), ("DUVAL", "Marie-Claude")),
    ],
)
def test_two_persons(left: tuple[str, str], right: tuple[str, str]) -> None:
    """Two first names, or two short surnames, are two persons."""
    namings = Naming(PersonName(*left)), Naming(PersonName(*right))
    assert len(set(names(*namings))) == 2


def test_session_first() -> None:
    """A surname alone means who bears it in the session, before the rest of the document."""
    here = Naming(PersonName("DURVAL", "Paul"), session=0, listed=True)
    there = Naming(PersonName("DURVAL", "Anne"), session=1, listed=True)
    alone = Naming(PersonName("DURVAL"), session=1)
    assert names(here, there, alone)[2] == "DURVAL Anne"


def placed(role: Role, name: PersonName, capacity: str = "", session: int = 0) -> Placed:
    """Return a person in a session."""
    return Placed(Person(name, role, capacity=capacity), session)


def test_no_holder_among_several() -> None:
    """Two mayors in a document leave the title without holder, each session with its own."""
    holders = Holders(
        [
            placed(Role.SIGNATORY, DURVAL, "Le Maire", 0),
            placed(Role.SIGNATORY, LEBRAS, "Le Maire", 1),
        ]
    )
    assert holders.find("Maire", "", 2) is None
    assert [str(holders.find("Maire", "", n)) for n in (0, 1)] == [
        "DURVAL Paul signatory",
        "LEBRAS Anne signatory",
    ]


def mention(value: Person, start: int = 0) -> Mention[Person]:
    """Return a person at a place."""
    return Mention(start, start + 5, "texte", value, "test")


def test_present_and_absent() -> None:
    """Both without bounds is doubtful, on both rows; a late arrival is not."""
    present, absent = Person(DURVAL, Role.PRESENT), Person(DURVAL, Role.ABSENT)
    doubt = (ProblemCode.PERSON_PRESENT_AND_ABSENT,)
    rows = settle_parts([(mention(present), 0), (mention(absent, 9), 0)], frozenset())
    assert [row.problems for row in rows] == [doubt, doubt]
    late = replace(present, from_item=3)
    rows = settle_parts([(mention(late), 0), (mention(absent, 9), 0)], frozenset())
    assert [row.problems for row in rows] == [(), ()]
    rows = settle_parts([(mention(present), 0), (mention(absent, 9), 1)], frozenset())
    assert [row.problems for row in rows] == [(), ()]


def test_giver_is_represented() -> None:
    """Absent or excused with a proxy is represented, once for each place."""
    rows = [(mention(Person(DURVAL, role)), 0) for role in (Role.ABSENT, Role.EXCUSED)]
    settled = settle_parts(rows, frozenset({(DURVAL, 0)}))
    assert [str(row.value) for row in settled] == ["DURVAL Paul represented"]


def proxy(giver: PersonName, holder: PersonName | None) -> tuple[Mention[Proxy], int]:
    """Return a proxy in the first session."""
    return Mention(0, 5, "texte", Proxy(giver, holder), "test"), 0


def test_doubts_about_proxies() -> None:
    """The holder sits, and holds one."""
    persons = [placed(Role.PRESENT, DURVAL), placed(Role.PRESIDENT, LEBRAS)]
    absent, overloaded = ProblemCode.PROXY_HOLDER_ABSENT, ProblemCode.PROXY_HOLDER_OVERLOADED
    other = PersonName("BASTIDON")
    assert [m.problems for m in check_proxies([proxy(other, DURVAL)], persons)] == [()]
    assert [m.problems for m in check_proxies([proxy(other, LEBRAS)], persons)] == [()]
    assert [m.problems for m in check_proxies([proxy(other, None)], persons)] == [()]
    assert [m.problems for m in check_proxies([proxy(DURVAL, other)], persons)] == [(absent,)]
    assert [m.problems for m in check_proxies([proxy(DURVAL, other)], [])] == [()]
    twice = [proxy(other, DURVAL), proxy(TRICOT, DURVAL)]
    assert [m.problems for m in check_proxies(twice, persons)] == [(overloaded,), (overloaded,)]


def test_one_identity(linker: Language) -> None:
    """All mentions of a person carry one identity, another person another."""
    doc = linker("Présents : Paul DURVAL, Anne LEBRAS.\n\nM. DURVAL remercie Mme LEBRAS.")
    identities = [m.value and m.value.person_id for m in mentions(doc, PERSONS)]
    assert identities == ["durval-paul", "lebras-anne", "durval-paul", "lebras-anne"]


SURNAMES = st.sampled_from(
    ["DURVAL", "LEBRAS", "DE MONTREUX", "FOUGER-BECHARD", "VALCONTE", "VALCOMTE"]
)
GIVEN = st.sampled_from(["", "Paul", "Anne", "P.", "Jean-Paul", "Daniel", "Danielle"])
NAMINGS = st.builds(
    Naming,
    st.builds(PersonName, SURNAMES, GIVEN),
    st.sampled_from(["", "M.", "Mme"]),
    st.sampled_from(["", "Maire"]),
    st.integers(0, 2),
    st.integers(0, 3),
    st.booleans(),
)


@given(st.lists(NAMINGS, max_size=12))
def test_resolution(namings: list[Naming]) -> None:
    """Every naming keeps a name that the document prints, and a second look changes nothing."""
    resolved = resolve_names(namings)
    printed = {naming.name for naming in namings}
    assert len(resolved) == len(namings)
    assert set(resolved) <= printed
    again = [replace(n, name=name) for n, name in zip(namings, resolved, strict=True)]
    assert set(resolve_names(again)) <= set(resolved)


@given(st.lists(st.builds(PersonName, SURNAMES, st.sampled_from(["Paul", "Anne"])), max_size=8))
def test_listed_together_stay_apart(members: list[PersonName]) -> None:
    """Nobody of one list is lost."""
    resolved = resolve_names([Naming(name, listed=True) for name in members])
    assert {name_key(name) for name in resolved} == {name_key(name) for name in members}


@given(st.text("Monsieur le Maire,\n\f DURVALPaul:Présents", max_size=200))
def test_no_text_crashes(linker: Language, text: str) -> None:
    """Every mention lies where it says."""
    doc = linker(text)
    assert all(doc.text[m.start : m.end] == m.text for m in mentions(doc, PERSONS))


def test_alone() -> None:
    """The linker works on what others marked, without acts or sessions."""
    nlp = registre.blank()
    nlp.add_pipe("registre_linking")
    doc = nlp.make_doc("Paul DURVAL, puis M. DURVAL")
    full = Mention(0, 11, "Paul DURVAL", Person(DURVAL, Role.PRESENT), "test")
    alone = Mention(21, 27, "DURVAL", Person(PersonName("DURVAL"), Role.MENTIONED), "test")
    mark(doc, PERSONS, [full, alone])
    linked = mentions(nlp.get_pipe("registre_linking")(doc), PERSONS)
    assert [str(m.value) for m in linked] == ["DURVAL Paul present", "DURVAL Paul mentioned"]


def test_holder_by_title(linker: Language) -> None:
    """A proxy given to the mayor is held by who is printed as mayor; by nobody without one."""
    text = (
        "Présents : M. Paul DURVAL{}, Mme Zita CORRÈZE. Pouvoirs : Mme Odile MORVAN à M. le Maire."
    )
    held, unknown = (linker(text.format(function)) for function in (", Maire", ""))
    assert [str(m.value) for m in mentions(held, PROXIES)] == ["MORVAN Odile → DURVAL Paul"]
    assert [str(m.value) for m in mentions(unknown, PROXIES)] == ["MORVAN Odile → ?"]
