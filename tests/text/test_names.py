"""Names of persons: printed forms, the order of a list, what a scanner damages."""

import re
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registre.model.persons import PersonName
from registre.model.problems import ProblemCode
from registre.text.first_names import is_given, load_given_names, mend_given
from registre.text.name_words import CIVILITY, NAME, split_civility, to_words
from registre.text.names import NameOrder, infer_order, name_key, read_name


@pytest.mark.parametrize(
    ("printed", "canonical"),
    [
        ("MORVAN Odile", "MORVAN Odile"),
        ("Odile MORVAN", "MORVAN Odile"),
        ("M. MORVAN", "MORVAN"),
        ("monsieur Morvan", "MORVAN"),
        ("madame Odile Morvan", "MORVAN Odile"),
        ("MM. Odile MORVAN", "MORVAN Odile"),
        ("Maître Odile MORVAN", "MORVAN Odile"),
        ("Odile", "Odile"),
        ("Anne-Marie", "Anne-Marie"),
        # particles
        ("DE VALMONT Aurèle", "DE VALMONT Aurèle"),
        ("Aurèle de VALMONT", "DE VALMONT Aurèle"),
        ("Aurèle de Valmont", "DE VALMONT Aurèle"),
        ("Lise d’Aubrac", "D'AUBRAC Lise"),
        ("Yann LE GALL", "LE GALL Yann"),
        ("VAN DER LINDEN Piet", "VAN DER LINDEN Piet"),
        ("Samir Ben Youssef", "BEN YOUSSEF Samir"),
        ("EL MANSOURI Nadia", "EL MANSOURI Nadia"),
        ("Maria DOS REIS", "DOS REIS Maria"),
        ("Mme le Bihan", "LE BIHAN"),
        # double, broken and married names
        ("MORVAN-TASSIN Odile", "MORVAN-TASSIN Odile"),
        ("NOBLE RAMET Marc", "NOBLE RAMET Marc"),
        ("Michel MORVAN-\nTASSIN", "MORVAN-TASSIN Michel"),
        ("Marie-\nClaude MORVAN", "MORVAN Marie-Claude"),
        ("MORVAN épouse TASSIN Odile", "MORVAN Odile"),
        ("Odile MORVAN née TASSIN", "MORVAN Odile"),
        ("Gurvan KERMOAL'CH", "KERMOAL'CH Gurvan"),
        # compound first names
        ("MORVAN Jean Pierre", "MORVAN Jean Pierre"),
        ("Marie-josé MORVAN", "MORVAN Marie-José"),
        ("COSTA Maria de Fatima", "COSTA Maria de Fatima"),
        # initials
        ("MORVAN R.", "MORVAN R."),
        ("R. MORVAN", "MORVAN R."),
        ("J.-P. MORVAN", "MORVAN J.-P."),
        ("J-P. MORVAN", "MORVAN J.-P."),
        ("J.P. MORVAN", "MORVAN J.P."),
        ("J.P.MORVAN", "MORVAN J.P."),
        # first names that are surnames
        ("PHILIPPE Danièle", "PHILIPPE Danièle"),
        ("NEVEU Jean", "NEVEU Jean"),
        ("Jean-Pierre MARTIN", "MARTIN Jean-Pierre"),
        # marks and strays
        ("Odile, MORVAN", "MORVAN Odile"),
        ("MORVAN Odile*", "MORVAN Odile"),
        # misread letters
        ("DUB0IS Miche1", "DUBOIS Michel"),
        ("TASSlN Robert", "TASSIN Robert"),
        ("MORVAN Bernadeite", "MORVAN Bernadette"),
        ("MORVAN Jac.queline", "MORVAN Jacqueline"),
    ],
)
def test_one_name(printed: str, canonical: str) -> None:
    assert str(read_name(printed).value) == canonical


@pytest.mark.parametrize(
    ("printed", "order", "canonical"),
    [
        ("MARTIN PHILIPPE", NameOrder.SURNAME_FIRST, "MARTIN Philippe"),
        ("MARTIN PHILIPPE", NameOrder.GIVEN_FIRST, "PHILIPPE Martin"),
        ("Martin Jean Pierre", NameOrder.SURNAME_FIRST, "MARTIN Jean Pierre"),
        ("Jean Pierre Martin", NameOrder.GIVEN_FIRST, "MARTIN Jean Pierre"),
        ("Jean Morvan Tassin", NameOrder.GIVEN_FIRST, "MORVAN TASSIN Jean"),
        ("Martin", NameOrder.SURNAME_ONLY, "MARTIN"),
        ("Martin", NameOrder.GIVEN_ONLY, "Martin"),
        ("Marie Claude", NameOrder.GIVEN_ONLY, "Marie Claude"),
        # the case of its words tells a name before its list does
        ("MARTIN Philippe", NameOrder.GIVEN_FIRST, "MARTIN Philippe"),
    ],
)
def test_one_name_in_its_list(printed: str, order: NameOrder, canonical: str) -> None:
    reading = read_name(printed, order)
    assert (str(reading.value), reading.problems) == (canonical, ())


def test_an_order_that_nothing_tells_is_a_problem() -> None:
    assert read_name("MARTIN PHILIPPE").problems == (ProblemCode.NAME_ORDER_UNKNOWN,)
    assert infer_order(["MARTIN PHILIPPE", "THOMAS SIMON"]) is NameOrder.UNKNOWN


@pytest.mark.parametrize("text", ["", "  ", "12", "()", "M."])
def test_no_word_is_no_name(text: str) -> None:
    assert read_name(text).value is None


@pytest.mark.parametrize(
    ("names", "order"),
    [
        (["MORVAN Odile", "TASSIN Robert"], NameOrder.SURNAME_FIRST),
        (["Odile MORVAN", "Robert TASSIN"], NameOrder.GIVEN_FIRST),
        (["Odile Morvan", "Robert Tassin"], NameOrder.GIVEN_FIRST),
        (["MORVAN ODILE", "MARTIN PHILIPPE"], NameOrder.SURNAME_FIRST),
        (["Martin Philippe", "Simon Philippe", "Thomas Philippe"], NameOrder.SURNAME_FIRST),
        (["Martin R.", "Simon P."], NameOrder.SURNAME_FIRST),
        (["R. Martin", "P. Simon"], NameOrder.GIVEN_FIRST),
        (["Simon de Valmont", "Thomas du Plessis"], NameOrder.GIVEN_FIRST),
        (["De Valmont Simon", "Le Goff Thomas"], NameOrder.SURNAME_FIRST),
        (["M. Martin", "Mme Simon"], NameOrder.SURNAME_ONLY),
        (["MORVAN", "TASSIN", "LE BIHAN"], NameOrder.SURNAME_ONLY),
        (["Odile", "Robert", "Zita"], NameOrder.GIVEN_ONLY),
        ([], NameOrder.UNKNOWN),
    ],
)
def test_the_order_of_a_list(names: list[str], order: NameOrder) -> None:
    assert infer_order(names) is order


def test_given_names_are_folded_sorted_and_single() -> None:
    path = files("registre.text").joinpath("given_names.txt")
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines == sorted(load_given_names())
    assert [line for line in lines if not re.fullmatch(r"[a-z]{2,}", line)] == []


@pytest.mark.parametrize("name", ["Jean-Marie", "ÉLODIE", "Gwenaëlle", "Nour-Eddine", "Xabi"])
def test_given_names_of_every_origin_are_known(name: str) -> None:
    assert is_given(name)


@pytest.mark.parametrize("name", ["Marilu", "Niclas", "Xyrtal", "Léo", "Kerem"])
def test_a_rare_name_is_not_mended_into_another(name: str) -> None:
    assert mend_given(name) == ""


@pytest.mark.parametrize(
    "text",
    ["Odile MORVAN", "MORVAN Odile", "J.-P. MORVAN", "Jean de LA MOTTE", "Lise D'AUBRAC"],
)
def test_fragments_match_whole_names(text: str) -> None:
    assert re.fullmatch(NAME, text)
    assert re.fullmatch(rf"{CIVILITY}\s*{NAME}", f"Mme {text}")


@pytest.mark.parametrize(
    ("text", "civility"),
    [("M. ROUX", "M."), ("Mlle ROUX", "Mme"), ("MM. ROUX", "M."), ("Dr ROUX", ""), ("ROUX", "")],
)
def test_civilities(text: str, civility: str) -> None:
    assert split_civility(text) == (civility, "ROUX")


@given(st.text(max_size=60))
def test_no_text_crashes(text: str) -> None:
    for order in NameOrder:
        read_name(text, order)


surnames = st.sampled_from(["MORVAN", "LE BIHAN", "D'AUBRAC", "ROUX-VIDAL", "VAN DER LINDEN"])
given_names = st.sampled_from(["Odile", "Jean-Pierre", "Marie Claude", "Zoé", "R.", "J.-P."])


@given(surnames, given_names)
def test_the_canonical_form_reads_as_itself(surname: str, given_name: str) -> None:
    name = PersonName(surname, given_name)
    assert read_name(str(name)).value == name
    assert name_key(name) == name_key(str(name))


@given(st.text(alphabet="ABab-' .é", max_size=30))
def test_words_hold_letters(text: str) -> None:
    assert all(any(char.isalpha() for char in word) for word in to_words(text))
