"""Many documents through the pipeline: the same as one by one, and one that fails alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

import registre
from registre.assembly.document import to_frames
from registre.assembly.pipeline import Profile
from registre.piping import Component, batches
from registre.reading import find_documents

SAMPLE = Path(__file__).parents[1] / "data" / "sample"


@pytest.mark.parametrize("profile", ["fast", "full"])
def test_pipe_gives_what_calls_give(profile: Profile) -> None:
    """Documents in batches have the tables that they have one by one."""
    paths = [path for path, _ in find_documents([SAMPLE]) if path.suffix == ".txt"]
    texts = [path.read_text(encoding="utf-8") for path in paths]
    nlp = registre.load(profile)
    piped, called = to_frames(nlp.pipe(texts)), to_frames(map(nlp, texts))
    for name, frame in called.items():
        assert piped[name].equals(frame), name


class Faulty(Component):
    """Fail on a document that says so."""

    def __call__(self, doc: Doc) -> Doc:
        """Fail or not."""
        if "faute" in doc.text:
            raise ValueError(doc.text)
        return doc


@pytest.fixture
def stream(nlp: Language) -> Iterator[Doc]:
    """Give three documents, the second of which fails."""
    return map(nlp.make_doc, ("Vu le code", "une faute", "Décide"))


def test_a_fault_is_raised(stream: Iterator[Doc]) -> None:
    """Unless told otherwise, the fault of a document ends the stream."""
    with pytest.raises(ValueError, match="une faute"):
        list(Faulty().pipe(stream))


def test_a_fault_is_handled(stream: Iterator[Doc]) -> None:
    """With a handler, a document that fails is left out and told."""
    told: list[str] = []
    component = Faulty()
    component.set_error_handler(lambda name, _, __, error: told.append(f"{name}: {error}"))
    assert [doc.text for doc in component.pipe(stream)] == ["Vu le code", "Décide"]
    assert told == ["Faulty: une faute"]


def test_batches_are_bounded(nlp: Language) -> None:
    """A batch ends with the document that fills it; none is lost."""
    docs = [nlp.make_doc("un deux trois")] * 5
    assert list(map(len, batches(docs, 6))) == [2, 2, 1]
    assert list(batches([], 6)) == []
