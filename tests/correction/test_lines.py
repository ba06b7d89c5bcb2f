"""Lines of corrections: what is taken, and why the others are not."""

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registre.correction.lines import LineError, read_line, read_lines
from registre.revision.forms import correctable, split_name, to_value
from registre.tables.schema import MENTION_TABLES, TABLES

LINE = {
    "action": "set",
    "table": "amounts",
    "sha256": "ab" * 32,
    "source": "acte.txt",
    "mention_id": "abababab-amounts-1",
    "start": 10,
    "end": 18,
    "column": "value",
    "old": "12500",
    "new": "12500.50",
}
NEW = {
    **{name: LINE[name] for name in ("table", "sha256", "source", "start", "end")},
    "action": "add",
    "text": "12 500 €",
    "new": {"value": "12500"},
}


def written(**members: Any) -> str:  # noqa: ANN401 (any JSON)
    return json.dumps({k: v for k, v in (LINE | members).items() if v is not None})


@pytest.mark.parametrize(
    "members",
    [
        {},
        {"author": "A. Lecteur", "date": "2024-03-14"},
        {"new": "", "text": "12 500 €"},
        {"table": "votes", "column": "votes_for", "old": "", "new": "21"},
        {"table": "acts", "mention_id": None, "act_id": "ab-1", "column": "title", "new": "Voirie"},
        {"action": "delete", "column": None, "old": None, "new": None, "text": "12 500 €"},
        {"action": "confirm", "column": None, "old": None, "new": None},
    ],
    ids=str,
)
def test_line_is_taken(members: dict[str, Any]) -> None:
    assert read_line(written(**members)).members == json.loads(written(**members))


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        ({"action": "replace"}, "action is 'replace'"),
        ({"table": "texts"}, "table is 'texts'"),
        ({"table": "pages"}, "table is 'pages'"),
        ({"column": "mention_id"}, "no column 'mention_id' that can be corrected"),
        ({"table": "persons", "column": "surname", "new": "X"}, "no column 'surname'"),
        ({"sha256": "AB" * 32}, "sha256 is"),
        ({"sha256": None}, "it has no sha256"),
        ({"start": "10"}, "no place in a text"),
        ({"start": True}, "no place in a text"),
        ({"start": 18}, "no place in a text"),
        ({"new": 12500}, "no text between quotes"),
        ({"new": "12 500"}, "has not the form"),
        ({"new": "12500,50"}, "has not the form"),
        ({"old": None}, "it has no old"),
        ({"note": "?"}, "it has note, which means nothing here"),
        ({"date": "14/03/2024"}, "date is no date"),
        ({"author": 3}, "author is 3"),
        ({"code": "count-disagrees"}, "it has code"),
        ({"table": "acts", "action": "delete"}, "it has no act_id"),
    ],
    ids=str,
)
def test_line_is_refused(members: dict[str, Any], reason: str) -> None:
    with pytest.raises(LineError) as error:
        read_line(written(**members))
    assert reason in str(error.value)


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        ({"new": {}}, "new has no value"),
        ({"new": "12500"}, "new is no object"),
        ({"new": {"value": "12500", "rule": "human"}}, "no column 'rule'"),
        ({"new": {"value": "12500", "tax": "TVA"}}, "not one of HT, TTC"),
        ({"mention_id": "x"}, "it has mention_id"),
    ],
    ids=str,
)
def test_new_row_is_refused(members: dict[str, Any], reason: str) -> None:
    with pytest.raises(LineError) as error:
        read_line(json.dumps(NEW | members))
    assert reason in str(error.value)


@pytest.mark.parametrize("line", ["{", "[]", "null", '"set"', "{}", "[" * 100_000], ids=len)
def test_what_is_no_object_is_refused(line: str) -> None:
    with pytest.raises(LineError):
        read_line(line)


@given(st.text())
def test_no_line_crashes(line: str) -> None:
    with pytest.raises(LineError):
        read_line(line)


@given(
    st.sampled_from(sorted(LINE)),
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(), st.lists(st.text())),
)
def test_no_member_crashes(name: str, value: object) -> None:
    with suppress(LineError):
        read_line(json.dumps(LINE | {name: value}))


def test_a_bad_line_does_not_lose_the_others(tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    good = json.dumps(LINE).encode()
    path.write_bytes(b"\xef\xbb\xbf" + good + b"\r\n\n\xff\xfe\n{\n" + good)
    lines = list(read_lines(path))
    assert [(line.number, line.correction is not None) for line in lines] == [
        (1, True),
        (3, False),
        (4, False),
        (5, True),
    ]


@pytest.mark.parametrize(
    ("table", "column", "text"),
    [
        ("dates", "value", "2023-12-12"),
        ("dates", "value", "XXXX-02-29"),
        ("dates", "value", "2024-02-05/2024-02-09"),
        ("dates", "time", "17:30"),
        ("acts", "session_date", "2023-12-12"),
        ("acts", "president", "DE CARRION Alain; LE GALL Yann"),
        ("amounts", "value", "-1697"),
        ("references", "key", "CGCT:L1411-1..L1411-19"),
        ("references", "key", "loi:2015-991#34"),
        ("references", "uri", "https://exemple.fr/loi"),
        ("persons", "name", "D'ORNANO Paul"),
        ("persons", "name", "MARTIN J.-P."),
        ("decisions", "clause", "APPROUVE le projet « Cœur de ville » ;"),
    ],
)
def test_value_is_taken(table: str, column: str, text: str) -> None:
    assert to_value(table, column, text) == text


@pytest.mark.parametrize(
    ("table", "column", "text"),
    [
        ("dates", "value", "12/12/2023"),
        ("dates", "value", "2023-02-31"),
        ("dates", "value", "2023-1-2"),
        ("dates", "value", "2024-02-09/2024-02-05"),
        ("dates", "value", "2023-12-12T17:30"),
        ("dates", "time", "25:00"),
        ("dates", "time", "7:30"),
        ("acts", "session_date", "2023-12"),
        ("acts", "session_date", "2023-13-01"),
        ("acts", "president", "DE CARRION Alain, LE GALL Yann"),
        ("acts", "act_type", ""),
        ("amounts", "value", "1e3"),
        ("amounts", "value", "NaN"),
        ("references", "key", "CODE:L1"),
        ("references", "uri", "javascript:alert(1)"),
        ("persons", "name", "Paul D'ORNANO"),
        ("persons", "name", "ORNANO  Paul"),
        ("persons", "name", "M. ORNANO"),
        ("persons", "name", "ORNANO Paul 2"),
        ("votes", "votes_for", "-1"),
        ("votes", "votes_for", "٣"),
        ("votes", "votes_for", "9" * 30),
        ("decisions", "clause", "deux\nlignes"),
        ("decisions", "clause", " un blanc"),
        ("decisions", "clause", "e\u0301tude"),
    ],
)
def test_value_is_refused(table: str, column: str, text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        to_value(table, column, text)


def test_every_value_of_the_sample_can_be_typed(documents: list[Any]) -> None:
    """What the program writes, a hand may write."""
    for document in documents:
        frames = document.to_frames()
        for table in ("acts", *(table.name for table in MENTION_TABLES)):
            types = {column.name: column.type for column in TABLES[table].columns}
            for row in frames[table].to_dict("records"):
                for column in correctable(table):
                    value = row[column]
                    if value == value and value is not None and str(value) != "<NA>":  # noqa: PLR0124
                        assert str(to_value(table, column, str(value))) == str(value), types


@given(st.text(alphabet="AÉZaéz'’.- Dd", max_size=20))
def test_name_is_split_or_refused(text: str) -> None:
    try:
        parts = split_name(text)
    except ValueError:
        return
    assert " ".join(part for part in parts if part) == text
