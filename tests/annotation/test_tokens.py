"""Prodigy and spaCy: formats whose spans end where tokens do."""

import json
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span

from annotated import TEXT, Tables, come_back, edit_json, row_of, tables_of, to_files
from registre.annotation.kinds import KINDS
from registre.annotation.task import AnnotationError
from registre.annotation.tokens import borders, snap, token_span


@pytest.fixture
def tables(nlp: Language) -> Tables:
    """Return the tables of the invented act, with one mention that ends inside a word."""
    made = tables_of(nlp)
    (amount,) = made["amounts"]
    made["amounts"] = [amount | {"end": amount["end"] - 3, "text": amount["text"][:-3]}]
    return made


def test_prodigy_tokens_cover_the_text(tables: Tables, tmp_path: Path) -> None:
    (path,) = to_files(tables, "prodigy", tmp_path)
    task = json.loads(path.read_text(encoding="utf-8"))
    tokens = task["tokens"]
    assert [token["id"] for token in tokens] == list(range(len(tokens)))
    assert "".join(t["text"] + " " * t["ws"] for t in tokens) == task["text"] == TEXT
    for span in task["spans"]:
        assert span["start"] == tokens[span["token_start"]]["start"]
        assert span["end"] == tokens[span["token_end"]]["end"]
    assert len(task["spans"]) == sum(len(tables[name]) for name in KINDS)
    colours = json.loads((tmp_path / "prodigy.json").read_text(encoding="utf-8"))
    labels = (tmp_path / "labels.txt").read_text(encoding="utf-8").splitlines()
    assert {span["label"] for span in task["spans"]} <= set(labels)
    assert list(colours["custom_theme"]["labels"]) == labels


@pytest.mark.parametrize("answer", ["reject", "ignore"])
def test_prodigy_answers_that_decide_nothing(tables: Tables, tmp_path: Path, answer: str) -> None:
    (path,) = to_files(tables, "prodigy", tmp_path)
    edit_json(path, lambda task: task.update(answer=answer, spans=[]))
    assert come_back(tables, "prodigy", [path]) == tables


def test_prodigy_spans_drawn_again(tables: Tables, tmp_path: Path) -> None:
    """A span that is drawn again has no identifier; its place tells the mention."""

    def redraw(task: dict[str, Any]) -> None:
        for span in task["spans"]:
            del span["mention_id"]
            if span["label"] == "PERSON:represented":
                span["label"] = "PERSON:absent"
        task["answer"] = "accept"

    (path,) = to_files(tables, "prodigy", tmp_path)
    edit_json(path, redraw)
    after = come_back(tables, "prodigy", [path])
    assert row_of(after, "persons", "Zoé MARCHAL")["role"] == "absent"
    assert after["amounts"] == tables["amounts"]
    assert after["dates"] == tables["dates"]


def load(path: Path) -> Doc:
    (doc,) = DocBin().from_disk(path).get_docs(spacy.blank("xx").vocab)
    return doc


def test_spacy_reads_the_documents(tables: Tables, tmp_path: Path) -> None:
    (path,) = to_files(tables, "spacy", tmp_path)
    doc = load(path)
    assert doc.text == TEXT
    known = doc.user_data["registre"]
    assert known["source"] == "lot/acte.txt"
    for name, kind in KINDS.items():
        assert [span.id_ for span in doc.spans[name]] == [r["mention_id"] for r in tables[name]]
        assert {span.label_ for span in doc.spans[name]} <= {kind.label}
        for span, row in zip(doc.spans[name], tables[name], strict=True):
            assert span.start_char <= row["start"] < row["end"] <= span.end_char
            told = known["mentions"][span.id_]
            assert TEXT[told["start"] : told["end"]] == row["text"]
    (act,) = tables["acts"]
    assert [(span.id_, span.label_) for span in doc.spans["acts"]] == [(act["act_id"], "ACT")]
    assert known["acts"] == {act["act_id"]: act["title"]}
    (amount,) = tables["amounts"]
    assert known["mentions"][amount["mention_id"]]["value"] == "12500"


def test_spacy_spans_that_a_program_changed(tables: Tables, tmp_path: Path) -> None:
    (path,) = to_files(tables, "spacy", tmp_path)
    doc = load(path)
    words = [token.text for token in doc]
    at = words.index("musique")
    doc.spans["entities"] = [Span(doc, at - 2, at + 1, "ENTITY")]
    doc.spans["amounts"] = []
    person = doc.spans["persons"][0].id_
    doc.user_data["registre"]["mentions"][person]["civility"] = "M."
    DocBin(store_user_data=True, docs=[doc]).to_disk(path)
    after = come_back(tables, "spacy", [path])
    (entity,) = after["entities"]
    assert (entity["text"], entity["rule"]) == ("école de musique", "human")
    assert after["amounts"] == []
    assert after["persons"][0]["civility"] == "M."
    assert after["persons"][1:] == tables["persons"][1:]


def test_a_file_that_is_no_docbin_is_refused(tables: Tables, tmp_path: Path) -> None:
    (tmp_path / "x.spacy").write_bytes(b"{}")
    with pytest.raises(AnnotationError, match=r"x\.spacy: not a DocBin of spaCy"):
        come_back(tables, "spacy", [tmp_path])
    with pytest.raises(AnnotationError, match=r"no file \.jsonl in it"):
        come_back(tables, "prodigy", [tmp_path])


@pytest.mark.parametrize(
    ("words", "held"),
    [("rand", "Durand"), (" ", "Paul"), (" Dur", "Durand"), ("aul ", "Paul"), ("-12", "-12")],
)
def test_a_span_is_held_by_the_tokens_that_it_touches(words: str, held: str) -> None:
    text = "Paul Durand 2024-12"
    start = text.index(words)
    place = snap(text, start, start + len(words))
    assert place is not None
    assert text[place[0] : place[1]] == held
    assert token_span(text, 3, 3) is None
    assert "".join(text[a:b] for a, b in zip(*borders(text), strict=True)) == "PaulDurand2024-12"
