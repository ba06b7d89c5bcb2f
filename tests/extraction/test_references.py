"""Cited texts: tagged sentences, any text, acts of one document."""

import unicodedata
from collections.abc import Callable
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

import registre
from registre.extraction.references.read import read_references
from registre.model.acts import Act, ActType
from registre.spans import REFERENCES, annotations, mentions
from tagged import Example, examples, found

COMPONENT = "registre_references"


@pytest.mark.parametrize("example", examples("references"), ids=lambda e: e.where)
def test_examples(alone: Callable[[str], Language], example: Example) -> None:
    """Each citation has its exact place and its key."""
    assert found(alone(COMPONENT)(example.text), REFERENCES) == example.expected


FRAGMENTS = st.sampled_from(
    ["article ", "articles ", "L. ", "R.*", "2121-29", " et ", " à ", ", ", " du ", "code ", "CGCT",
     "loi n° ", "82-213", "délibérations ", "des ", "15 ", "juillet 2020", "$n^{\\circ}$ ", "(",
     ")", "notamment son ", "dudit ", "précité", "\n", "\f", "n°", "arrêté ", "règlement (UE) ",
     "2016/679"]
)  # fmt: skip


@settings(max_examples=150)
@given(st.lists(FRAGMENTS | st.text(max_size=4), max_size=25).map("".join))
def test_any_text_is_read(alone: Callable[[str], Language], text: str) -> None:
    """No text stops the component, and offsets are those of the document."""
    doc = alone(COMPONENT)(text)
    for mention in mentions(doc, REFERENCES):
        assert mention.text == doc.text[mention.start : mention.end]


@pytest.mark.parametrize(
    "write",
    [
        lambda text: text.replace("'", "’"),
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace(" ", "\u202f"),
        lambda text: text.replace(" du ", "\r\ndu "),
    ],
    ids=["curly", "no-break", "thin", "line-break"],
)
@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("l'article L. 2121-29 du code général des collectivités", ["CGCT:L2121-29"]),
        ("la loi n° 82-213 du 2 mars 1982 et l'arrêté du 3 mai 2019",
         ["loi:82-213", "arrete:@2019-05-03"]),
        ("la délibération n° 2022/CC136 du 6 décembre 2022", ["deliberation:2022/CC136"]),
    ],
)  # fmt: skip
def test_typography_changes_nothing(
    write: Callable[[str], str], text: str, keys: list[str]
) -> None:
    """Quotes, spaces and line ends carry no meaning."""
    assert [str(c.reference) for c in read_references(write(text))] == keys


@pytest.fixture(scope="module")
def cleaned() -> Language:
    """Return a pipeline that cleans before it looks for citations."""
    nlp = registre.blank()
    nlp.add_pipe("registre_cleaning")
    nlp.add_pipe(COMPONENT)
    return nlp


@settings(max_examples=80)
@given(st.lists(FRAGMENTS | st.text(max_size=4), max_size=25).map("".join))
def test_any_cleaned_text_is_read(cleaned: Language, text: str) -> None:
    """A citation of the cleaned view has its place in the document."""
    doc = cleaned(text)
    for mention in mentions(doc, REFERENCES):
        assert mention.text == doc.text[mention.start : mention.end]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_accents_may_be_apart(cleaned: Language, form: Literal["NFC", "NFD"]) -> None:
    """Decomposed letters change nothing."""
    doc = cleaned(unicodedata.normalize(form, "Vu l'arrêté préfectoral du 6 février 2022,"))
    assert [str(m.value) for m in mentions(doc, REFERENCES)] == ["arrete:@2022-02-06"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Vu l'arrêté du vingt-six mai deux mille vingt,", "arrete:@2020-05-26"),
        ("Vu l'arrêté du l5 juillet 2020,", "arrete:@2020-07-15"),
    ],
)
def test_days_that_the_dates_component_reads(text: str, key: str) -> None:
    """A day in words or misread is that of the dates component, when it ran before."""
    nlp = registre.blank()
    nlp.add_pipe("registre_dates")
    nlp.add_pipe(COMPONENT)
    assert [str(m.value) for m in mentions(nlp(text), REFERENCES)] == [key]


def test_the_number_of_the_act_is_no_reference(alone: Callable[[str], Language]) -> None:
    """The act's own number is left out, another act of the document is the target."""
    nlp = alone(COMPONENT)
    text = "Vu la délibération n° 2021-060. Vu la délibération n° 2021-061."
    doc = nlp.make_doc(text)
    annotations(doc).acts = (
        Act(1, 0, len(text), 0, len(text), "one", act_type=ActType.DELIBERATION, number="2021-060"),
        Act(2, len(text), len(text), len(text), len(text), "two",
            act_type=ActType.DELIBERATION, number="2021-061"),
    )  # fmt: skip
    doc = nlp.get_pipe(COMPONENT)(doc)
    (mention,) = mentions(doc, REFERENCES)
    assert mention.value is not None
    assert (mention.value.key, mention.value.target_act_id) == ("deliberation:2021-061", "two")


def test_decisions_listed_in_a_deliberation(alone: Callable[[str], Language]) -> None:
    """A deliberation takes note of decisions: each line names a text, though set as a title."""
    nlp = alone(COMPONENT)
    text = "Le conseil prend acte :\nDécision n° 12 du 3 mai 2021 : bail\nDélibération n° 4"
    doc = nlp.make_doc(text)
    annotations(doc).acts = (
        Act(1, 0, len(text), 0, len(text), "one", act_type=ActType.DELIBERATION, number="4"),
    )
    doc = nlp.get_pipe(COMPONENT)(doc)
    assert [str(mention.value) for mention in mentions(doc, REFERENCES)] == ["decision:12"]


def test_the_date_of_the_act_is_no_reference(alone: Callable[[str], Language]) -> None:
    """An act that names itself by its day names nothing else."""
    nlp = alone(COMPONENT)
    text = "Affichage de la délibération du 3 mai 2021, vu la délibération du 4 mai 2020."
    doc = nlp.make_doc(text)
    annotations(doc).acts = (
        Act(1, 0, len(text), 0, len(text), act_type=ActType.DELIBERATION,
            session_date="2021-05-03"),
    )  # fmt: skip
    doc = nlp.get_pipe(COMPONENT)(doc)
    assert [str(mention.value) for mention in mentions(doc, REFERENCES)] == [
        "deliberation:@2020-05-04"
    ]
