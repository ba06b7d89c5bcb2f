"""Attendance lists: tagged fragments, and laws that hold for any council."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from registre.model.persons import Role
from registre.model.reading import Reading
from registre.spans import PERSONS, PROXIES, NameZone, annotations, mentions, set_view
from registre.text.names import name_key
from registre.text.view import Piece, View
from tagged import Example, examples, found

SURNAMES = (
    "MORVAN", "TASSIN", "LE BIHAN", "CORRÈZE", "ROUVRAY", "BELLEC", "DUTHIL", "VAN DER LINDEN",
    "DU PLESSIS", "BEN YOUSSEF", "EL MANSOURI", "DOS REIS", "PENN'HOAT", "D'ASPREMONT",
    "ROUX-VIDAL", "GAUTHEROT-PERRIN", "SZCZEPANIAK", "MARTIN", "PHILIPPE", "NEVEU",
)  # fmt: skip
GIVEN_NAMES = (
    "Odile", "Robert", "Gwenaël", "Zita", "Anne-Marie", "Jean-Pierre", "Philippe", "Danièle",
    "Nadia", "Samir", "Hervé", "Stéphane", "Françoise", "Élodie", "Bruno", "Inès",
)  # fmt: skip
# Names whose surname no first name is: an order can be told from any two of them.
PLAIN = SURNAMES[:16]

ORDERS: dict[str, Callable[[str, str], str]] = {
    "given first": lambda surname, given_name: f"{given_name} {surname}",
    "surname first": lambda surname, given_name: f"{surname} {given_name}",
    "given first, capitals": lambda surname, given_name: f"{given_name} {surname}".upper(),
    "surname first, capitals": lambda surname, given_name: f"{surname} {given_name}".upper(),
}
SEPARATORS = (", ", ",", " ; ", " - ", " – ", " / ", "\n", "\n- ", "\n• ", "\n\n", " & ", ",\n")

# What lists are made of, in any order: most make no sense, none may crash.
PIECES = (
    "Présents : ", "Absents excusés : ", "Pouvoirs : ", "M. ", "MM. ", "Mmes ", "Odile MORVAN",
    "ROUX", "J.-P. ", "de ", ", ", " et ", "\n", "\n\n", "\n- ", " à ", " par ", " : ", "(", ")",
    " donne pouvoir à ", "(pouvoir à ", "(excusé)", "pouvoir de ", ", Maire", "1er adjoint", ".",
    "M. le Maire", "(à partir de la question 2)", "représenté par son suppléant ", "secrétaire",
    "ont donné pouvoir à ",
)  # fmt: skip

Name = tuple[str, str]
councils = st.lists(
    st.tuples(st.sampled_from(PLAIN), st.sampled_from(GIVEN_NAMES)),
    min_size=3,
    max_size=25,
    unique=True,
)


def attendance(doc: Doc, role: Role) -> set[str]:
    """Names in one role, folded."""
    people = [mention.value for mention in mentions(doc, PERSONS)]
    return {name_key(one.name) for one in people if one is not None and one.role is role}


def keys(names: list[Name]) -> set[str]:
    return {name_key(f"{surname} {given_name}") for surname, given_name in names}


@pytest.fixture(scope="module")
def reader(alone: Callable[[str], Language]) -> Language:
    return alone("registre_attendance")


@pytest.mark.parametrize("example", examples("attendance"), ids=lambda e: e.where)
def test_persons(reader: Language, example: Example) -> None:
    assert found(reader(example.text), PERSONS) == example.expected


@pytest.mark.parametrize("example", examples("proxies"), ids=lambda e: e.where)
def test_proxies(reader: Language, example: Example) -> None:
    assert found(reader(example.text), PROXIES) == example.expected


@given(councils, st.sampled_from(sorted(ORDERS)), st.sampled_from(SEPARATORS))
def test_any_order_and_separator_give_the_council(
    reader: Language, council: list[Name], order: str, separator: str
) -> None:
    printed = separator.join(ORDERS[order](*name) for name in council)
    opening = "\n" if separator.startswith("\n") else " "
    doc = reader(f"Étaient présents :{opening}{printed}\n\nLe quorum est atteint.")
    assert attendance(doc, Role.PRESENT) == keys(council)


@given(councils, st.integers(20, 100))
def test_lines_break_anywhere(reader: Language, council: list[Name], width: int) -> None:
    words = ", ".join(f"{given_name} {surname}" for surname, given_name in council).split(" ")
    lines = [""]
    for word in words:
        lines[-1] += word if not lines[-1] else f" {word}"
        if len(lines[-1]) > width:
            lines.append("")
    doc = reader("Présents : " + "\n".join(lines) + ".\n\nLe quorum est atteint.")
    assert attendance(doc, Role.PRESENT) == keys(council)


@given(councils, st.sampled_from(("{} donne procuration à {}", "{} (pouvoir à {})", "{} à {}")))
def test_every_proxy_is_read(reader: Language, council: list[Name], form: str) -> None:
    printed = [f"{surname} {given_name}" for surname, given_name in council]
    holders = printed[1:] + printed[:1]
    body = ", ".join(form.format(*pair) for pair in zip(printed, holders, strict=True))
    doc = reader(f"Ont donné procuration : {body}.")
    read = [mention.value for mention in mentions(doc, PROXIES)]
    assert [(str(one.giver), str(one.holder)) for one in read if one is not None] == list(
        zip(printed, holders, strict=True)
    )


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f"])
@pytest.mark.parametrize("quote", ["'", "’"])
def test_typography_changes_nothing(reader: Language, newline: str, space: str, quote: str) -> None:
    text = "Présents : Gwenaël L'HERMITTE, Zoé D'ASPREMONT,\nInès CORRÈZE.\nExcusé : Paul ROUX."
    text = text.replace("\n", newline).replace(" ", space).replace("'", quote)
    doc = reader(text)
    assert attendance(doc, Role.EXCUSED) == {"roux paul"}
    assert len(attendance(doc, Role.PRESENT)) == 3


def test_a_page_break_stands_within_a_name(reader: Language) -> None:
    doc = reader("Présents : Odile MORVAN, Robert\n\fTASSIN,\n\fGwenaël LE BIHAN")
    assert attendance(doc, Role.PRESENT) == {"morvan odile", "tassin robert", "le bihan gwenael"}


def test_several_givers_share_one_holder(reader: Language) -> None:
    doc = reader("MM. TASSIN et BELLEC, absents, ont donné pouvoir à Mme MORVAN.")
    assert [str(mention.value) for mention in mentions(doc, PROXIES)] == [
        "TASSIN → MORVAN",
        "BELLEC → MORVAN",
    ]


def test_givers_and_holders_go_in_step(reader: Language) -> None:
    doc = reader("MM. TASSIN et BELLEC ont donné respectivement pouvoir à Mmes MORVAN et DUTHIL.")
    assert [str(mention.value) for mention in mentions(doc, PROXIES)] == [
        "TASSIN → MORVAN",
        "BELLEC → DUTHIL",
    ]


def test_bounds_are_of_the_proxy_after_its_holder(reader: Language) -> None:
    doc = reader("Procurations : MORVAN Odile à TASSIN Robert (jusqu'à la question 11)")
    (proxy,) = [mention.value for mention in mentions(doc, PROXIES)]
    (person,) = [mention.value for mention in mentions(doc, PERSONS)]
    assert proxy is not None
    assert person is not None
    assert (proxy.until_item, person.until_item) == (11, None)


@pytest.mark.parametrize(
    ("text", "civilities"),
    [
        ("Présents : MM. MORVAN, TASSIN, Mme CORRÈZE", ["M.", "M.", "Mme"]),
        ("Présents : MM. Odilon MORVAN, Zita CORRÈZE", ["", ""]),
        ("Présents : Mesdames et Messieurs Zita CORRÈZE, Odilon MORVAN", ["", ""]),
        ("Présents : M. Odilon MORVAN, Zita CORRÈZE", ["M.", ""]),
        ("Présents : Mmes Zita CORRÈZE, Rosa BELLEC, M. Odilon MORVAN", ["Mme", "Mme", "M."]),
    ],
)
def test_civilities(reader: Language, text: str, civilities: list[str]) -> None:
    people = [mention.value for mention in mentions(reader(text), PERSONS)]
    assert [one.civility for one in people if one is not None] == civilities


@pytest.mark.parametrize(
    ("text", "capacities"),
    [
        ("Présents : M. Odilon MORVAN, Maire", ["Maire"]),
        ("Présents : Mmes CORRÈZE, BELLEC, adjointes ; M. ROUX", ["adjointes", "adjointes", ""]),
        ("Présents : M. MORVAN (1er adjoint au maire)", ["1er adjoint au maire"]),
        ("Présents :\nAdjoints : Mme CORRÈZE, M. ROUX", ["Adjoints", "Adjoints"]),
        (
            "Présents : Zita ROUX, Maire, Odile LY, Paul AUBRY, adjoints",
            ["Maire", *["adjoints"] * 2],
        ),
        ("Présents : MM. MORVAN, Mairc ; TASSIN, ROUX, Adjoinls", ["Mairc", *["Adjoinls"] * 2]),
        ("Présents : M. MORVAN, adjoint à la Culture, M. ROUX", ["adjoint à la Culture", ""]),
    ],
)
def test_capacities(reader: Language, text: str, capacities: list[str]) -> None:
    people = [mention.value for mention in mentions(reader(text), PERSONS)]
    assert [one.capacity for one in people if one is not None] == capacities


def test_zones_of_names_give_their_role(reader: Language) -> None:
    text = "Contre : M. Robert TASSIN et Mme Zita CORRÈZE"
    doc = reader.make_doc(text)
    annotations(doc).zones.append(NameZone(9, len(text), Role.VOTED_AGAINST))
    reader.get_pipe("registre_attendance")(doc)
    assert attendance(doc, Role.VOTED_AGAINST) == {"tassin robert", "correze zita"}


@pytest.mark.parametrize(
    "body", ["M. ROUX donne pouvoir à ", "Pouvoirs : M. ROUX à ", "Présents : "]
)
def test_no_list_runs_from_the_body_into_what_was_lifted(reader: Language, body: str) -> None:
    raw = f"Mme Odile LEROY\n{body}"
    pieces = [Piece(16, len(raw)), Piece(0, 0, "\n\0\n"), Piece(0, 16)]
    doc = reader.make_doc(raw)
    set_view(doc, View(raw, pieces, len(body)))
    reader.get_pipe("registre_attendance")(doc)
    assert [mention.value for mention in mentions(doc, PROXIES) if mention.start < 16] == []


def test_each_list_is_a_section(reader: Language) -> None:
    text = "Présents : Odile MORVAN, Robert TASSIN.\nExcusé : Paul ROUX.\nLa séance est ouverte."
    sections = annotations(reader(text)).sections
    assert [text[section.start : section.end] for section in sections] == [
        "Présents : Odile MORVAN, Robert TASSIN",
        "Excusé : Paul ROUX",
    ]


@given(
    st.text(max_size=60).map("Présents : {}".format)
    | st.text(alphabet=st.sampled_from("Présents :abA,;.()-\n\f'àMeme0123\x00|*"), max_size=200)
    | st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
)
def test_no_text_crashes_and_offsets_hold(reader: Language, text: str) -> None:
    doc = reader(text)
    people, proxies = mentions(doc, PERSONS), mentions(doc, PROXIES)
    assert all(text[one.start : one.end] == one.text for one in (*people, *proxies))
    assert all(str(Reading(one.value)) for one in (*people, *proxies))
