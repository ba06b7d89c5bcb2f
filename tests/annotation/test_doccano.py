"""doccano: the variants of its exports, and labels that carry a facet."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

from annotated import TEXT, Tables, come_back, edit_json, row_of, tables_of, to_files
from registre.annotation.kinds import KINDS
from registre.annotation.task import AnnotationError


@pytest.fixture
def tables(nlp: Language) -> Tables:
    """Return the tables of the invented act."""
    return tables_of(nlp)


def test_the_configuration_has_every_label(tables: Tables, tmp_path: Path) -> None:
    to_files(tables, "doccano", tmp_path)
    config = json.loads((tmp_path / "label_config.json").read_text(encoding="utf-8"))
    assert [one["text"] for one in config] == [
        label for kind in KINDS.values() for label in kind.labels()
    ]
    assert "PERSON:represented" in [one["text"] for one in config]


def as_exported(document: dict[str, Any]) -> None:
    """Give a document the keys of an export: numbers of its own, what was imported under meta."""
    document["meta"] = {"source": document.pop("source"), "tables": document.pop("tables")}
    document |= {"id": 17, "Comments": []}
    numbers = {one["id"]: one["id"] + 4711 for one in document.get("entities", ())}
    for one in document.get("entities", ()):
        one["id"] = numbers[one["id"]]
    for one in document.get("relations", ()):
        one |= {"from_id": numbers[one["from_id"]], "to_id": numbers[one["to_id"]]}


def old_name(document: dict[str, Any]) -> None:
    """Name the labels as older versions do, and forget what was imported beside."""
    del document["source"], document["tables"]
    if "label" in document:
        document["labels"] = document.pop("label")


@pytest.mark.parametrize("variant", [as_exported, old_name])
@pytest.mark.parametrize("which", [0, 1], ids=["spans", "relations"])
def test_variants_of_exports_are_read(
    tables: Tables,
    tmp_path: Path,
    variant: Callable[[dict[str, Any]], None],
    which: int,
) -> None:
    path = to_files(tables, "doccano", tmp_path)[which]
    edit_json(path, variant)
    assert come_back(tables, "doccano", [path]) == tables


def test_another_facet_keeps_the_rest(tables: Tables, tmp_path: Path) -> None:
    def excuse(document: dict[str, Any]) -> None:
        for span in document["label"]:
            if span[2] == "PERSON:represented":
                span[2] = "PERSON:excused"

    path = to_files(tables, "doccano", tmp_path)[0]
    edit_json(path, excuse)
    after = row_of(come_back(tables, "doccano", [path]), "persons", "Zoé MARCHAL")
    assert after == row_of(tables, "persons", "Zoé MARCHAL") | {
        "role": "excused", "rule": "human",
    }  # fmt: skip


def test_a_moved_span_keeps_its_mention(tables: Tables, tmp_path: Path) -> None:
    start = TEXT.index("500 €")

    def move(document: dict[str, Any]) -> None:
        for span in document["label"]:
            if span[2] == "AMOUNT":
                span[:2] = [start, start + 5]

    path = to_files(tables, "doccano", tmp_path)[0]
    edit_json(path, move)
    (row,) = come_back(tables, "doccano", [path])["amounts"]
    (before,) = tables["amounts"]
    assert (row["value"], row["mention_id"]) == ("500", before["mention_id"])


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"text": "Vu"}', "line 1: neither label nor entities"),
        ('{"label": []}', "line 1: no 'text'"),
        ('{"text": "Vu", "label": [[0, 2]]}', r"line 1: \[0, 2\] is not a labelled span"),
        ('{"text": "Vu", "label": [["0", 2, "DATE"]]}', "line 1: '0' is not an offset"),
        ('{"text": "Vu", "label": []', "line 1: Expecting"),
        ("[1]", "document 1: not an object"),
    ],
)
def test_what_is_no_export_is_refused(
    tables: Tables, tmp_path: Path, line: str, message: str
) -> None:
    path = tmp_path / "export.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(AnnotationError, match=message):
        come_back(tables, "doccano", [path])
