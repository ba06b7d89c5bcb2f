"""Every table, column and code has its meaning in French, and no meaning is left over."""

from importlib import resources

from registre.tables.constraints import values
from registre.tables.french import code_meanings, column_meaning, table_meaning
from registre.tables.schema import TABLES


def _keys(name: str) -> list[tuple[str, str]]:
    text = resources.files("registre.tables.french").joinpath(name).read_text(encoding="utf-8")
    lines = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    assert all(len(cells) == 3 and cells[2] == cells[2].strip() != "" for cells in lines)
    return [(first, second) for first, second, _ in lines]


def test_every_column_has_a_meaning() -> None:
    for table in TABLES.values():
        assert table_meaning(table.name)
        for column in table.columns:
            assert column_meaning(table.name, column.name)


def test_every_code_has_a_meaning() -> None:
    for table in TABLES.values():
        for column in table.columns:
            assert tuple(code_meanings(table.name, column.name)) == values(table, column)


def test_no_meaning_is_left_over() -> None:
    columns = _keys("columns.tsv")
    assert len(set(columns)) == len(columns)
    for table, column in columns:
        tables = TABLES.values() if table == "*" else [TABLES[table]]
        assert not column or any(column in other.names for other in tables)
    codes = _keys("codes.tsv")
    assert len(set(codes)) == len(codes)
    for name, _ in codes:
        table, _, column = name.partition(".")
        tables = TABLES.values() if table == "*" else [TABLES[table]]
        assert any(column in other.names for other in tables)
