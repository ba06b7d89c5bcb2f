"""What is declared of columns is declared of columns that are there, and holds."""

import re
from pathlib import Path

import pytest

import registre
from registre.tables.constraints import (
    FILLED,
    PATTERNS,
    PRIMARY,
    declared,
    foreign_keys,
    form,
    values,
)
from registre.tables.schema import TABLES, Table, Type


@pytest.mark.parametrize("name", declared())
def test_declared_columns_exist(name: str) -> None:
    table, _, column = name.partition(".")
    tables = TABLES.values() if table == "*" else [TABLES[table]]
    assert any(column in table.names for table in tables)


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_other_tables_have_the_column_as_their_key(table: Table) -> None:
    for other, column in foreign_keys(table).values():
        assert PRIMARY[other] == (column,)


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_sample_holds(table: Table, documents: list[registre.Document], sample: Path) -> None:
    rows = registre.to_frames(documents)[table.name].to_dict("records")
    assert rows or table.name in {"boxes", "entities", "failures", "maskings", "problems"}, sample
    for column in table.columns:
        cells = {row[column.name] for row in rows}
        if column.type is Type.TEXT:
            allowed = values(table, column)
            assert not allowed or cells <= {"", *allowed}
            written = form(table, column)
            wrong = [c for c in cells if c and written and not re.fullmatch(PATTERNS[written], c)]
            assert wrong == []
        if column.name in {*PRIMARY.get(table.name, ()), *FILLED}:
            assert "" not in cells
    keys = [tuple(row[name] for name in PRIMARY.get(table.name, ())) for row in rows]
    assert table.name not in PRIMARY or len(set(keys)) == len(keys)
