"""Label Studio: its documented form, its configuration, what its versions write differently."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from spacy.language import Language

from annotated import TEXT, Tables, come_back, edit_json, row_of, tables_of, to_files
from registre.annotation.kinds import KINDS
from registre.annotation.label_studio_config import to_config
from registre.annotation.task import AnnotationError

ASTRAL = TEXT.replace("COMMUNE", "🏛 COMMUNE 🏛")


@pytest.fixture
def tables(nlp: Language) -> Tables:
    """Return the tables of an act with signs that browsers count as two."""
    return tables_of(nlp, ASTRAL)


def load(path: Path) -> Any:  # noqa: ANN401 (any JSON)
    return json.loads(path.read_text(encoding="utf-8"))


def annotate(path: Path, change: Callable[[list[dict[str, Any]]], object]) -> None:
    """Make an annotation of the prediction, as the tool does when someone submits it."""

    def submit(task: dict[str, Any]) -> None:
        result = json.loads(json.dumps(task["predictions"][0]["result"]))
        change(result)
        task["annotations"] = [
            {"id": 1, "result": [], "updated_at": "2024-05-01T10:00:00Z"},
            {"id": 2, "result": result, "updated_at": "2024-05-02T10:00:00Z"},
            {"id": 3, "result": [], "updated_at": "2024-05-03T10:00:00Z", "was_cancelled": True},
        ]

    edit_json(path, submit)


def test_tasks_have_the_documented_form(tables: Tables, tmp_path: Path) -> None:
    """Every key of the reference of the JSON form, with its type; offsets are code points."""
    (path,) = to_files(tables, "label-studio", tmp_path)
    (task,) = load(path)
    text = task["data"]["text"]
    assert text == ASTRAL
    assert task["predictions"][0]["model_version"].startswith("registre ")
    controls = {node.get("name"): node.tag for node in ET.fromstring(to_config()).iter()}  # noqa: S314 (ours)
    regions: set[str] = set()
    for item in task["predictions"][0]["result"]:
        if item["type"] == "relation":
            assert {item["from_id"], item["to_id"]} <= regions
            assert item["direction"] == "right"
            continue
        value = item["value"]
        regions.add(item["id"])
        assert item["to_name"] == "text"
        assert controls[item["from_name"]].lower() == item["type"]
        assert 0 <= value["start"] < value["end"] <= len(text)
        if item["type"] == "labels":
            assert value["text"] == text[value["start"] : value["end"]]
            assert len(value["labels"]) == 1
        else:
            key = "choices" if item["type"] == "choices" else "text"
            assert [type(one) for one in value[key]] == [str]


def test_every_column_has_its_control() -> None:
    root = ET.fromstring(to_config())  # noqa: S314 (ours)
    labels = [label.get("value") for label in root.iter("Label")]
    assert labels == [kind.label for kind in KINDS.values()]
    for kind in KINDS.values():
        for field in kind.fields:
            (control,) = root.findall(f".//*[@name='{kind.table}-{field.column}']")
            assert control.get("perRegion") == "true"
            assert control.get("whenLabelValue") == kind.label
            assert [one.get("value") for one in control] == list(field.choices)


def to_units(result: list[dict[str, Any]]) -> None:
    """Count as older versions do: UTF-16 code units."""
    for item in result:
        if "value" in item:
            for end in ("start", "end"):
                before = ASTRAL[: item["value"][end]]
                item["value"][end] = len(before.encode("utf-16-le")) // 2


@pytest.mark.parametrize("count", [lambda _: None, to_units], ids=["code points", "UTF-16"])
def test_both_counts_are_read(
    tables: Tables, tmp_path: Path, count: Callable[[list[dict[str, Any]]], None]
) -> None:
    (path,) = to_files(tables, "label-studio", tmp_path)
    annotate(path, count)
    assert come_back(tables, "label-studio", [path]) == tables


def test_other_identifiers_and_line_breaks_change_nothing(tables: Tables, tmp_path: Path) -> None:
    r"""The tool may give regions identifiers of its own, and writes a line break as ``\n``."""

    def rename(result: list[dict[str, Any]]) -> None:
        for item in result:
            for key in ("id", "from_id", "to_id"):
                if key in item:
                    item[key] = item[key][::-1]
            words = item.get("value", {}).get("text")
            if isinstance(words, str):
                item["value"]["text"] = words.replace("\n", "\\n")

    (path,) = to_files(tables, "label-studio", tmp_path)
    annotate(path, rename)
    assert come_back(tables, "label-studio", [path]) == tables


def test_exports_without_text_are_read(tables: Tables, tmp_path: Path) -> None:
    def forget(result: list[dict[str, Any]]) -> None:
        for item in result:
            if item.get("type") == "labels":
                del item["value"]["text"]

    (path,) = to_files(tables, "label-studio", tmp_path)
    annotate(path, forget)
    assert come_back(tables, "label-studio", [path]) == tables


def test_a_correction_of_a_value(tables: Tables, tmp_path: Path) -> None:
    def correct(result: list[dict[str, Any]]) -> None:
        (typed,) = (item for item in result if item.get("from_name") == "amounts-value")
        typed["value"]["text"] = ["12500.50"]
        roles = [item["value"] for item in result if item.get("from_name") == "persons-role"]
        (role,) = (value for value in roles if value["choices"] == ["represented"])
        role["choices"] = ["absent"]

    (path,) = to_files(tables, "label-studio", tmp_path)
    annotate(path, correct)
    after = come_back(tables, "label-studio", [path])
    assert row_of(after, "amounts", "12 500 €")["value"] == "12500.50"
    changed = [row for row in after["persons"] if row["rule"] == "human"]
    assert [(row["name"], row["role"]) for row in changed] == [("MARCHAL Zoé", "absent")]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda task: task.pop("data"), "no data; export as JSON, not as JSON-MIN"),
        (lambda task: task["data"].pop("text"), "no 'text' with the text of the document"),
        (
            lambda task: task["predictions"][0]["result"][0]["value"].update(start=3, end=9),
            "document 1: the region at 3:9 keeps .*, and the text has",
        ),
        (
            lambda task: task["predictions"][0]["result"][0]["value"].update(labels=["MAYOR"]),
            "no table has the label 'MAYOR'",
        ),
    ],
)
def test_what_is_no_export_is_refused(
    tables: Tables, tmp_path: Path, change: Callable[[Any], object], message: str
) -> None:
    (path,) = to_files(tables, "label-studio", tmp_path)
    edit_json(path, change)
    with pytest.raises(AnnotationError, match=message):
        come_back(tables, "label-studio", [path])
