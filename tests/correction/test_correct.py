"""Corrections in tables: put in once, refused when stale, kept when tables are made again."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from correction_lines import extract
from registre.cli import main
from registre.correction.correct import Corrected, correct
from registre.model.errors import ExitCode
from registre.tables.column import Row
from registre.tables.schema import TABLES
from registre.tables.stream import read_documents, read_rows

FILE = "acte.txt"


def rows(tables: Path, name: str, source: str = FILE) -> list[Row]:
    return [row for row in read_rows(tables, name) if row["source"] == source]


def line(tables: Path, table: str, row: Row, action: str, **members: Any) -> dict[str, Any]:  # noqa: ANN401
    """Return a line on a row, as the report writes it."""
    [document] = rows(tables, "documents", row["source"])
    name = "act_id" if table == "acts" else "mention_id"
    where = {"source": row["source"], "start": row["start"], "end": row["end"], name: row[name]}
    text = {} if table == "acts" else {"text": row["text"]}
    return {
        "action": action,
        "table": table,
        "sha256": document["sha256"],
        **where,
        **text,
        **members,
    }


def put(tables: Path, *lines: dict[str, Any]) -> Corrected:
    path = tables.parent / "lines.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return correct(tables, path)


def state(tables: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(tables.iterdir()) if path.is_file()}


def test_value_is_set(tables: Path) -> None:
    [amount] = rows(tables, "amounts")
    done = put(tables, line(tables, "amounts", amount, "set", column="tax", old="", new="TTC"))
    assert (done.done, done.before, done.refused) == (1, 0, [])
    [after] = rows(tables, "amounts")
    assert after == amount | {"tax": "TTC", "rule": "human"}
    assert (tables / "amounts.csv").read_text(encoding="utf-8").count(",human,") == 1


def test_what_follows_is_made_again(tables: Path) -> None:
    person = rows(tables, "persons")[0]
    name = line(
        tables, "persons", person, "set", column="name", old=person["name"], new="LE GALL Yann"
    )
    date = rows(tables, "dates")[0]
    day = line(tables, "dates", date, "set", column="value", old=date["value"], new="2024-03")
    cited = rows(tables, "references")[0]
    key = line(
        tables, "references", cited, "set", column="key", old=cited["key"], new="loi:2015-991#34"
    )
    assert put(tables, name, day, key).done == 3
    after = rows(tables, "persons")[0]
    assert (after["surname"], after["given_names"], after["person_id"]) == (
        "LE GALL",
        "Yann",
        "le-gall-yann",
    )
    assert rows(tables, "dates")[0]["resolved"] == "2024-03"
    assert rows(tables, "dates")[0]["granularity"] == "month"
    after = rows(tables, "references")[0]
    assert (after["type"], after["number"], after["article"], after["uri"]) == (
        "loi",
        "2015-991",
        "34",
        "",
    )


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_what_a_reader_sets_follows_from_nothing(tables: Path, order: tuple[int, int]) -> None:
    """Both were typed on the row as it was; the first draws the other along, and yields to it."""
    date = rows(tables, "dates")[0]
    lines = [
        line(tables, "dates", date, "set", column=column, old=date[column], new=new)
        for column, new in (("value", "XXXX-04-13"), ("resolved", "2025-04-13"))
    ]
    assert put(tables, *(lines[rank] for rank in order)).refused == []
    after = rows(tables, "dates")[0]
    assert (after["value"], after["resolved"]) == ("XXXX-04-13", "2025-04-13")


def test_row_is_deleted_with_its_doubts(tables: Path) -> None:
    persons = rows(tables, "persons")
    assert put(tables, line(tables, "persons", persons[0], "delete")).done == 1
    assert rows(tables, "persons") == persons[1:]
    known = {row["mention_id"] for row in rows(tables, "persons")}
    assert all(row["mention_id"] in known for row in rows(tables, "boxes"))


def test_doubt_of_an_act_is_settled(tables: Path) -> None:
    [act] = rows(tables, "acts")
    [document] = rows(tables, "documents")
    codes = act["problems"].split()
    assert "vote-contradicts" in codes
    assert document["status"] == "partial"
    assert any(row["code"] == "date-impossible" for row in rows(tables, "problems"))
    right = [line(tables, "acts", act, "confirm", code=code) for code in codes]
    assert put(tables, right[0]).done == 1
    assert rows(tables, "acts")[0]["problems"].split() == codes[1:]
    put(tables, *right[1:])
    for row in rows(tables, "problems"):
        if row["mention_id"]:
            table = row["table"]
            [mention] = [m for m in rows(tables, table) if m["mention_id"] == row["mention_id"]]
            assert put(tables, line(tables, table, mention, "confirm")).done == 1
    [document] = rows(tables, "documents")
    assert (document["problems"], document["status"]) == (0, "ok")
    assert rows(tables, "problems") == []
    told = json.loads((tables / "run.json").read_text(encoding="utf-8"))
    assert told["statuses"] == {"ok": 1, "partial": 1}
    assert told["rows"]["problems"] == len(rows(tables, "problems", "autre.txt"))


def test_fact_of_an_act_is_set(tables: Path) -> None:
    [act] = rows(tables, "acts")
    lines = [
        line(tables, "acts", act, "set", column="members_present", old="3", new="4"),
        line(tables, "acts", act, "set", column="secretary", old="", new="TELLORIER Bruno"),
    ]
    assert put(tables, *lines).done == 2
    [after] = rows(tables, "acts")
    assert after == act | {"members_present": 4, "secretary": "TELLORIER Bruno"}


def test_mention_is_added(tables: Path) -> None:
    [document] = rows(tables, "documents")
    text = rows(tables, "texts")[0]["text"]
    start = text.index("archers")
    new = {
        "action": "add",
        "table": "entities",
        "sha256": document["sha256"],
        "source": FILE,
        "start": start,
        "end": start + len("archers"),
        "text": "archers",
        "new": {"kind": "organisation", "name": "archers"},
    }
    assert put(tables, new).done == 1
    [entity] = rows(tables, "entities")
    [act] = rows(tables, "acts")
    expected = {
        "text": "archers",
        "kind": "organisation",
        "rule": "human",
        "page": 1,
        "section": "dispositif",
        "act_id": act["act_id"],
        "session_id": act["session_id"],
    }
    assert {name: entity[name] for name in expected} == expected
    assert put(tables, new).done == 0
    wrong = put(tables, new | {"text": "archer"})
    assert "the text at" in wrong.refused[0][2]


def test_applying_twice_changes_nothing(tables: Path) -> None:
    persons, [amount] = rows(tables, "persons"), rows(tables, "amounts")
    lines = [
        line(tables, "amounts", amount, "set", column="tax", old="", new="TTC"),
        line(tables, "amounts", amount, "set", column="tax", old="TTC", new="HT"),
        line(tables, "persons", persons[0], "delete"),
        line(tables, "persons", persons[1], "confirm"),
    ]
    assert put(tables, *lines).done == 4
    before = state(tables)
    again = put(tables, *lines)
    assert (again.done, again.before, again.refused) == (0, 4, [])
    assert state(tables) == before
    assert correct(tables).refused == []
    assert state(tables) == before


def test_stale_line_is_refused_and_the_others_are_not(tables: Path) -> None:
    persons, [amount] = rows(tables, "persons"), rows(tables, "amounts")
    good = line(tables, "amounts", amount, "set", column="tax", old="", new="HT")
    stale = [
        line(tables, "amounts", amount, "set", column="value", old="1", new="2"),
        line(tables, "persons", persons[0] | {"start": 0, "end": 3}, "delete"),
        line(tables, "persons", persons[0] | {"text": "Autre"}, "confirm"),
        good | {"sha256": "0" * 64},
        good | {"new": "TVA"},
    ]
    done = put(tables, stale[0], good, *stale[1:])
    assert done.done == 1
    assert [number for _, number, _ in sorted(done.refused)] == [1, 3, 4, 5, 6]
    assert done.exit_code is ExitCode.SOME_FAILED
    assert rows(tables, "amounts")[0]["tax"] == "HT"


def test_tables_are_whole_when_the_work_breaks_off(
    tables: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = state(tables)
    [amount] = rows(tables, "amounts")
    good = line(tables, "amounts", amount, "set", column="tax", old="", new="HT")

    def full(_: object) -> dict[str, str]:
        raise OSError("no space left")

    with monkeypatch.context() as broken:
        broken.setattr("registre.correction.correct.to_texts", full)
        with pytest.raises(OSError, match="no space"):
            put(tables, good)
    assert state(tables) == before
    refused = put(tables, good | {"old": "TTC"})
    assert len(refused.refused) == 1
    assert state(tables) == before
    assert put(tables, good).done == 1


def test_other_files_are_left_byte_for_byte(tables: Path) -> None:
    before = list(read_documents(tables))
    csv = {name: (tables / f"{name}.csv").read_text(encoding="utf-8") for name in TABLES}
    [amount] = rows(tables, "amounts")
    put(tables, line(tables, "amounts", amount, "set", column="tax", old="", new="HT"))
    after = list(read_documents(tables))
    assert after[1] == before[1]
    for name, text in csv.items():
        if name != "amounts":
            assert (tables / f"{name}.csv").read_text(encoding="utf-8") == text


def test_corrections_outlive_a_new_extraction(extracted: Path, tmp_path: Path) -> None:
    tables = tmp_path / "tables"
    shutil.copytree(extracted / "tables", tables)
    persons, [amount] = rows(tables, "persons"), rows(tables, "amounts")
    put(
        tables,
        line(tables, "amounts", amount, "set", column="tax", old="", new="TTC"),
        line(tables, "persons", persons[0], "delete"),
    )
    corrected = state(tables)
    extract(extracted / "acts", tables)
    assert rows(tables, "amounts")[0]["tax"] == ""
    again = correct(tables)
    assert (again.done, again.refused) == (2, [])
    assert state(tables) == corrected


def test_mention_of_another_number_is_found_by_its_place(tables: Path) -> None:
    [amount] = rows(tables, "amounts")
    moved = amount | {"mention_id": amount["mention_id"].replace("amounts-1", "amounts-9")}
    set_ = line(tables, "amounts", moved, "set", column="tax", old="", new="HT")
    assert put(tables, set_).done == 1
    assert rows(tables, "amounts")[0]["tax"] == "HT"


def test_command(tables: Path, capsys: pytest.CaptureFixture[str]) -> None:
    [amount] = rows(tables, "amounts")
    path = tables.parent / "corrections.jsonl"
    good = line(tables, "amounts", amount, "set", column="tax", old="", new="HT")
    path.write_text(json.dumps(good) + "\n{\n", encoding="utf-8")
    assert main(["correct", str(tables), str(path)]) is ExitCode.SOME_FAILED
    told = capsys.readouterr().err
    assert "corrections.jsonl:2: it is not JSON" in told
    assert "1 put in, 0 there before, 1 refused" in told
    assert main(["correct", str(tables)]) is ExitCode.OK
    assert main(["correct", str(tables), "absent.jsonl"]) is ExitCode.UNREADABLE
    assert main(["correct", str(tables.parent)]) in {ExitCode.UNREADABLE, ExitCode.OK}
