"""Names that only the statistical model finds."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from registre.extraction.entities.model import load_recognizer
from registre.extraction.entities.patterns import ALWAYS, SHARE
from registre.extraction.entities.read import find_passages, trim
from registre.model.entities import EntityKind
from registre.spans import ENTITIES, PERSONS, mentions
from registre.text.fold import fold

Build = Callable[[str], Language]

SENTENCE = (
    "Le conseil remercie le public, dont Xavier Dorval et Jeanne Vanhoutte, pour leur patience."
)


def test_persons_of_a_sentence(alone: Build) -> None:
    """The names stand at their place in the document."""
    doc = alone("registre_entities")(f"Objet : le budget.\n\n{SENTENCE}\n")
    found = mentions(doc, ENTITIES)
    persons = [m.text for m in found if m.value and m.value.kind is EntityKind.PERSON]
    assert persons == ["Xavier Dorval", "Jeanne Vanhoutte"]
    assert all(doc.text[m.start : m.end] == m.text for m in found)


def test_persons_takes_what_a_first_name_bears_out() -> None:
    """A person that the model sees is kept with a known first name, after no street or school."""
    import registre  # noqa: PLC0415 (the pipeline is built for this test alone)

    nlp = registre.blank()
    nlp.add_pipe("registre_entities")
    nlp.add_pipe("registre_persons")
    doc = nlp(f"{SENTENCE} Ils vont au bassin Jacques Tournel.")
    assert [str(m.value) for m in mentions(doc, PERSONS)] == [
        "DORVAL Xavier mentioned",
        "VANHOUTTE Jeanne mentioned",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Monsieur Xavier Dorval remercie le public.",
        "LE CONSEIL MUNICIPAL, VU LE CODE, DECIDE",
        "Le budget est voté à l'unanimité.",
        "",
    ],
)
def test_nothing_to_read(alone: Build, text: str) -> None:
    """The model is not asked where rules read the name, or none stands."""
    before = load_recognizer.cache_info()
    assert mentions(alone("registre_entities")(text), ENTITIES) == []
    assert load_recognizer.cache_info() == before


def test_the_model_reads_a_bounded_share() -> None:
    """A long text of names does not go to the model as a whole."""
    text = f"{SENTENCE}\n\n" * 400
    read = sum(end - start for start, end in find_passages(text, fold(text)))
    assert ALWAYS < read <= SHARE * len(text)


@given(st.text("Le. Jean-\nPaul Odile Durand;association'É«»12", max_size=300))
def test_passages_are_apart(text: str) -> None:
    """Passages lie in the text, in order, and do not overlap."""
    last = 0
    for start, end in find_passages(text, fold(text)):
        assert last <= start < end <= len(text)
        last = end


@given(st.text(max_size=30))
def test_trim(text: str) -> None:
    """What is left has no sign at its ends, and is a part of the text."""
    first, last = trim(text)
    assert 0 <= first <= last <= len(text)
    assert text[first:last] == text[first:last].strip(" .,;:")
