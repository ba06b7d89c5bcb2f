"""JSON Lines hold all that the tables hold, each thing with the act or the file it is in."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

from made import act, file, mention, row
from registre.datasets.lines import Lines
from registre.tables.column import Row
from registre.tables.schema import MENTION_TABLES, TABLES
from registre.tables.stream import read_documents, read_rows

# What a mention does not say again.
OUTER = {"source", "act_id"}


def fill(folder: Path, files: Any) -> tuple[list[Any], list[Any]]:  # noqa: ANN401
    """Write files as JSON Lines and return the acts and the files, read back."""
    with Lines(folder) as lines:
        for rows in files:
            lines.write(rows)
    acts, documents = (
        (folder / f"{name}.jsonl").read_text(encoding="utf-8") for name in ("acts", "documents")
    )
    return (
        [json.loads(line) for line in acts.splitlines()],
        [json.loads(line) for line in documents.splitlines()],
    )


def unknown(value: Row) -> Row:
    """Return a row as it is told in JSON."""
    found = {key: None if cell == "" else cell for key, cell in value.items() if key not in OUTER}
    return found | {"problems": value["problems"].split()}


def test_every_mention_is_told_once(tmp_path: Path, tables: Path) -> None:
    acts, documents = fill(tmp_path, read_documents(tables))
    assert len(acts) == len(list(read_rows(tables, "acts")))
    for table in MENTION_TABLES:
        rows = list(read_rows(tables, table.name))
        told = {m["mention_id"]: m for line in (*acts, *documents) for m in line[table.name]}
        assert len(told) == len(rows)
        for found in rows:
            kept = told[found["mention_id"]]
            kept.pop("boxes", None)
            assert kept == unknown(found)
    boxes = sum(1 for _ in read_rows(tables, "boxes"))
    assert boxes > 0


def test_offsets_refer_to_the_text(tmp_path: Path, tables: Path) -> None:
    acts, documents = fill(tmp_path, read_documents(tables))
    texts = {line["source"]: line["text"] for line in documents}
    for line in (*acts, *documents):
        for table in MENTION_TABLES:
            for found in line[table.name]:
                assert texts[line["source"]][found["start"] : found["end"]] == found["text"]
    for line in acts:
        assert line["text"] == texts[line["source"]][line["start"] : line["end"]]


def test_boxes_stand_in_their_mention(tmp_path: Path, tables: Path) -> None:
    acts, documents = fill(tmp_path, read_documents(tables))
    told = Counter(
        found["mention_id"]
        for line in (*acts, *documents)
        for table in MENTION_TABLES
        for found in line[table.name]
        for _ in found.get("boxes", ())
    )
    assert told == Counter(found["mention_id"] for found in read_rows(tables, "boxes"))


def test_what_is_outside_of_acts_is_with_the_file(tmp_path: Path) -> None:
    rows = file(
        acts=[act()],
        persons=[mention("persons", 1, "X", act_id=""), mention("persons", 2, "Y")],
        problems=[row("problems", source="a.txt", code="date-weekday", table="dates")],
    )
    acts, documents = fill(tmp_path, [rows])
    assert [m["text"] for m in acts[0]["persons"]] == ["Y"]
    assert [m["text"] for m in documents[0]["persons"]] == ["X"]
    assert [doubt["code"] for doubt in documents[0]["doubts"]] == ["date-weekday"]
    assert documents[0]["act_ids"] == ["a1"]


def test_a_failure_is_told(tmp_path: Path) -> None:
    rows = file("") | {"texts": [], "pages": []}
    rows["failures"] = [row("failures", source="a.txt", cause="died", error="It died.")]
    _, [document] = fill(tmp_path, [rows])
    assert document["failure"]["cause"] == "died"
    assert document["page_list"] == []


def test_keys_are_always_the_same(tmp_path: Path, tables: Path) -> None:
    acts, documents = fill(tmp_path, read_documents(tables))
    for lines in (acts, documents):
        assert len({tuple(line) for line in lines}) == 1
    assert list(acts[0])[: len(TABLES["acts"].names)] == TABLES["acts"].names
