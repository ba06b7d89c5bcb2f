"""A workbook read back is the tables: nothing lost, nothing computed, nothing guessed."""

import re
import zipfile
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from made import Tables, act, file, mention
from registre.datasets.workbook import CELL, Workbook, cut
from registre.tables.column import Row
from registre.tables.constraints import Form, form
from registre.tables.french import code_meanings, column_meaning
from registre.tables.schema import TABLES, Type
from registre.tables.stream import read_documents, read_rows

# How a workbook writes characters that XML has not, and its own escapes.
ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def fill(path: Path, files: list[Tables], rows: int = 1_048_576, cell: int = CELL) -> Workbook:
    """Write a workbook of files."""
    with Workbook(path, "Actes", rows=rows, cell=cell) as workbook:
        for tables in files:
            workbook.write(tables)
    return workbook


def read(sheet: Worksheet) -> list[list[str | float | None]]:
    """Return the cells of a sheet below its header, as a spreadsheet shows them."""
    names, *rows = sheet.iter_rows()
    for row in rows:
        for found in row:
            assert found.data_type in {"s", "n", "inlineStr"}, found.coordinate
    width = len(names)
    shown = [[found.value for found in row] + [None] * (width - len(row)) for row in rows]
    return [
        [ESCAPE.sub(lambda m: chr(int(m[1], 16)), c) if isinstance(c, str) else c for c in row]
        for row in shown
    ]


def expected(name: str, row: Row) -> list[str | float | None]:
    """Return what the cells of a row are to show."""
    table, found = TABLES[name], []
    for column in table.columns:
        value = row[column.name]
        if form(table, column) is Form.DECIMAL and value:
            value = float(Decimal(value))
        found.append(None if value == "" else value)
    return found


@pytest.fixture(scope="module")
def book(tables: Path, tmp_path_factory: pytest.TempPathFactory) -> openpyxl.Workbook:
    """Return the workbook of the sample archive, read back."""
    path = tmp_path_factory.mktemp("xlsx") / "actes.xlsx"
    assert fill(path, list(read_documents(tables))).notes == []
    return openpyxl.load_workbook(path)


@pytest.mark.parametrize("name", TABLES)
def test_a_sheet_is_its_table(book: openpyxl.Workbook, tables: Path, name: str) -> None:
    sheet = book[name]
    assert [found.value for found in sheet[1]] == TABLES[name].names
    assert read(sheet) == [expected(name, row) for row in read_rows(tables, name)]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref.startswith("A1:")


def test_sheets_are_those_of_the_tables(book: openpyxl.Workbook) -> None:
    assert book.sheetnames == ["Dictionnaire", "Codes", *TABLES]


def test_dictionary_tells_every_column_and_code(book: openpyxl.Workbook) -> None:
    told = {(row[0], row[1]): (row[2], row[3]) for row in read(book["Dictionnaire"])}
    codes = [tuple(row) for row in read(book["Codes"])]
    for table in TABLES.values():
        assert (table.name, None) in told
        for column in table.columns:
            kind, meaning = told[table.name, column.name]
            assert meaning == column_meaning(table.name, column.name)
            assert str(kind).startswith("texte") == (
                column.type is Type.TEXT and form(table, column) is not Form.DECIMAL
            )
            for code, sense in code_meanings(table.name, column.name).items():
                assert (table.name, column.name, code, sense) in codes


@pytest.mark.parametrize(
    "text",
    [
        "=1+1", "+33 1", "-5", "@SUM(A1)", "{=A1}", "7.10", "0012", "1E5", "TRUE", "2023-12-12",
        "http://exemple.fr", "mailto:a@b.fr", "internal:acts!A1", " a ", "a\n b\t", "\x0c\x0b\x00",
        "_x0041_", "\r\n", "🏛 é", "<b>&amp;</b>", "￾￿",
    ],
)  # fmt: skip
def test_text_stays_text(tmp_path: Path, text: str) -> None:
    fill(tmp_path / "a.xlsx", [file(acts=[act(title=text, matiere_code="7.10")])])
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")["acts"]
    [row] = read(sheet)
    assert row[TABLES["acts"].names.index("title")] == text
    assert row[TABLES["acts"].names.index("matiere_code")] == "7.10"
    with zipfile.ZipFile(tmp_path / "a.xlsx") as parts:
        pages = [parts.read(name) for name in parts.namelist() if "/sheet" in name]
    assert not any(b"<f>" in page or b"<hyperlink" in page for page in pages)


@pytest.mark.xfail(strict=True, reason="XlsxWriter escapes the first of two escapes that touch")
def test_escapes_that_touch(tmp_path: Path) -> None:
    fill(tmp_path / "a.xlsx", [file("_x005F_x0041_")])
    [row] = read(openpyxl.load_workbook(tmp_path / "a.xlsx")["texts"])
    assert row[-1] == "_x005F_x0041_"


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30))
@settings(max_examples=30)
def test_no_character_is_lost(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("xlsx") / "a.xlsx"
    fill(path, [file(text)])
    [row] = read(openpyxl.load_workbook(path)["texts"])
    assert row[-1] == text


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("12500", 12500),
        ("-0.10", -0.1),
        ("999999999999.99", 999999999999.99),
        ("12345678901234567.89", "12345678901234567.89"),
    ],
)
def test_amounts_are_numbers_that_are_exact(tmp_path: Path, value: str, shown: float | str) -> None:
    rows = file(acts=[act()], amounts=[mention("amounts", 1, "x", value=value)])
    fill(tmp_path / "a.xlsx", [rows])
    [row] = read(openpyxl.load_workbook(tmp_path / "a.xlsx")["amounts"])
    assert row[TABLES["amounts"].names.index("value")] == shown


@pytest.mark.parametrize("text", ["a" * (CELL + 1), "🏛" * (CELL // 2 + 1)])
def test_a_text_that_does_not_fit_is_cut_and_told(tmp_path: Path, text: str) -> None:
    workbook = fill(tmp_path / "a.xlsx", [file("Vu"), file(text, "b.txt")])
    assert ["1 cells" in note and "Coupures" in note for note in workbook.notes] == [True]
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    shown = str(read(book["texts"])[1][-1])
    assert len(shown.encode("utf-16-le")) // 2 <= CELL
    assert shown.endswith(f" […] (coupé : {len(text)} caractères)")
    assert read(book["Coupures"]) == [["texts", "b.txt", 3, "text", len(text)]]


def test_a_text_that_just_fits_is_whole(tmp_path: Path) -> None:
    workbook = fill(tmp_path / "a.xlsx", [file("é" * CELL)])
    assert workbook.notes == []
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert read(book["texts"])[0][-1] == "é" * CELL
    assert "Coupures" not in book.sheetnames


@given(st.text(max_size=80), st.integers(45, 100))
def test_what_is_cut_fits(text: str, limit: int) -> None:
    shown = cut(text, limit)
    assert len(shown.encode("utf-16-le", "surrogatepass")) // 2 <= limit
    assert shown == text or shown.partition(" […] ")[0] in text


def test_a_long_table_goes_on_in_another_sheet(tmp_path: Path) -> None:
    votes = [mention("votes", index, "V") for index in range(5)]
    workbook = fill(tmp_path / "a.xlsx", [file(acts=[act()], votes=votes)], rows=3)
    assert workbook.notes == ["The table votes fills 3 sheets of the workbook."]
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    sheets = [read(book[name]) for name in ("votes", "votes (2)", "votes (3)")]
    assert sheets[0] + sheets[1] + sheets[2] == [expected("votes", row) for row in votes]


def test_a_missing_library_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
    with pytest.raises(ValueError, match=r"pip install 'registre\[datasets\]'"):
        Workbook(tmp_path / "a.xlsx", "Actes")
