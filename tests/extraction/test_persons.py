"""Persons named in running text."""

from collections.abc import Callable
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from registre.extraction.persons.run import read_run
from registre.model.mentions import Mention
from registre.model.persons import Person, PersonName, Role
from registre.spans import PERSONS, annotations, mark, mentions
from registre.text.fold import fold
from tagged import Example, examples, found

Build = Callable[[str], Language]


@pytest.mark.parametrize("example", examples("persons"), ids=lambda e: e.where)
def test_persons(alone: Build, example: Example) -> None:
    """Each tagged person is found as tagged, and nobody else."""
    nlp = alone("registre_persons")
    assert found(nlp(example.text), PERSONS) == example.expected


@pytest.mark.parametrize("name", ["not_names.txt", "places.txt", "streets.txt", "namesakes.txt"])
def test_word_lists(name: str) -> None:
    """Each list is folded, sorted and without repetition."""
    path = files("registre.extraction.persons").joinpath(name)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines == sorted(set(lines))
    assert all(line == fold(line) for line in lines)


PIECES = st.sampled_from((
    "M. ", "Monsieur le Maire, ", "Mme ", "1er Adjoint",
    "MM. ", "DURVAL", "Paul", "Le", "de ", "d'", " ", "\n", ", ",
    "Secrétaire de séance : ", "sous la présidence de ", "Ont été élus :\n- ", "Le Maire,\n",
    "donne la parole à ", " est élu secrétaire", " et ", "J.-P. ", "**", "\f", "É", "’",
))  # fmt: skip


@given(st.lists(PIECES, max_size=14).map("".join))
def test_laws(alone: Build, text: str) -> None:
    """No text crashes; every mention lies where it says and has a name."""
    doc = alone("registre_persons")(text)
    for mention in mentions(doc, PERSONS):
        assert doc.text[mention.start : mention.end] == mention.text
        assert mention.value is not None
        assert str(mention.value.name)
    assert all(m.value and not str(m.value.name) for m in annotations(doc).titled)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace("'", "’"),
        lambda text: text.replace("’", "'"),
        lambda text: f"{text}\n\nFin.",
    ],
    ids=["no-break spaces", "curly quotes", "straight quotes", "more text"],
)
def test_typography(alone: Build, change: Callable[[str], str]) -> None:
    """Spaces and quotes of another kind change no name and no part."""
    nlp = alone("registre_persons")
    for example in examples("persons"):
        doc = nlp(change(example.text))
        assert [value for _, _, value in found(doc, PERSONS)] == [
            value for _, _, value in example.expected
        ], example.where


def test_a_list_is_not_counted_twice(alone: Build) -> None:
    """A name that a list holds is found again in another part only."""
    nlp = alone("registre_persons")
    doc = nlp.make_doc("M. Paul DURVAL est élu secrétaire ; M. Marc TRICOT ; M. Luc OSTER")
    listed = [
        Mention(start, start + len(name), name, Person(value, Role.PRESENT), "test")
        for start, name, value in [
            (3, "Paul DURVAL", PersonName("DURVAL", "Paul")),
            (39, "Marc TRICOT", PersonName("TRICOT", "Marc")),
        ]
    ]
    mark(doc, PERSONS, listed)
    found_again = mentions(nlp.get_pipe("registre_persons")(doc), PERSONS)
    assert [(m.start, str(m.value)) for m in found_again] == [
        (3, "DURVAL Paul present"),
        (3, "DURVAL Paul secretary"),
        (39, "TRICOT Marc present"),
        (56, "OSTER Luc mentioned"),
    ]


def test_first_names_stand_for_names(alone: Build) -> None:
    """When a list holds first names alone, the text that goes on is read with them."""
    nlp = alone("registre_persons")
    doc = nlp.make_doc("Yvon, Mado. Présentation par Yvon. Yvonne attend Mado.")
    listed = [
        Mention(start, end, name, Person(PersonName("", name), Role.PRESENT), "test")
        for start, end, name in [(0, 4, "Yvon"), (6, 10, "Mado")]
    ]
    mark(doc, PERSONS, listed)
    doc = nlp.get_pipe("registre_persons")(doc)
    assert [str(m.value) for m in mentions(doc, PERSONS)] == [
        "Yvon present",
        "Mado present",
        "Yvon rapporteur",
        "Mado mentioned",
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Paul DURVAL Maire de Valfroy", "DURVAL Paul"),
        ("DURVAL Paul, Maire", "DURVAL Paul"),
        ("J.-P. DURVAL", "DURVAL J.-P."),
        ("Paul Durval Le Conseil", "DURVAL Paul"),
        ("DURVAL\nPaul", "DURVAL Paul"),
        ("Paul\nDURVAL\nMarc", "DURVAL Paul"),
        ("DURVAL\nLe Conseil", "DURVAL"),
        ("Van der Meulen rappelle", "VAN DER MEULEN"),
        ("JANVIER Michel", "JANVIER Michel"),
    ],
)
def test_where_a_name_ends(text: str, name: str) -> None:
    """A function, a sign or the next line ends a name."""
    run = read_run(text, 0)
    assert run is not None
    assert str(run.reading.value) == name


@pytest.mark.parametrize("text", ["Le Conseil", "le maire", "Maire", "", "12", "Vu", "C'est Paul"])
def test_no_name(text: str) -> None:
    """A word of the trade is no name."""
    assert read_run(text, 0) is None


def test_heading_below_is_no_function(alone: Build) -> None:
    """A heading alone on the line below a function is not of it."""
    text = "M. TRICOT Sylvain – Maire délégué de VALFROY-SUR-ORBE\nTARIFS DES SALLES\n\nLe conseil"
    (person,) = mentions(alone("registre_persons")(text), PERSONS)
    assert person.value is not None
    assert person.value.capacity == "Maire délégué de VALFROY-SUR-ORBE"
