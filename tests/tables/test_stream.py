"""Rows read back one by one are those that were written, from either format."""

from pathlib import Path

import pytest

from registre.tables.column import Row
from registre.tables.files import TableFolder, to_texts
from registre.tables.schema import TABLES
from registre.tables.stream import read_documents, read_rows


def _files() -> list[dict[str, list[Row]]]:
    """Return rows of three files: NA, codes, quotes, control characters, unknown numbers."""
    made = []
    for source in ("b.txt", "a/é.pdf", "z"):
        document: Row = dict.fromkeys(TABLES["documents"].names, "")
        document |= {"source": source, "pages": 2, "chars": 7, "ocr_confidence": None}
        document |= {"acts": 0, "problems": 0}
        text: Row = {"source": source, "start": 0}
        pages = [text | {"page": 1, "text": 'NA\r\n"x";\x0b'}, text | {"page": 2, "text": ""}]
        act: Row = {c.name: "" if c.type == "string" else None for c in TABLES["acts"].columns}
        act |= {"act_id": source, "source": source, "matiere_code": "7.10", "matiere_score": 0.1}
        made.append({"documents": [document], "acts": [act] * (source != "z"), "texts": pages})
    return made


@pytest.fixture(params=["csv", "parquet"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return tables of three files, in one format."""
    with TableFolder(tmp_path, [request.param]) as tables:
        for rows in _files():
            tables.write(to_texts(rows))
    return tmp_path


def test_rows_come_back_by_file(folder: Path) -> None:
    found = list(read_documents(folder))
    empty: dict[str, list[Row]] = {name: [] for name in TABLES}
    assert found == [empty | rows for rows in _files()]


def test_a_missing_table_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="run registre extract first"):
        list(read_rows(tmp_path, "acts"))


def test_columns_of_another_version_are_told(tmp_path: Path) -> None:
    (tmp_path / "texts.csv").write_text("source,page\na,1\n", encoding="utf-8")
    with pytest.raises(ValueError, match="not of this version"):
        list(read_rows(tmp_path, "texts"))


def test_another_order_is_told(folder: Path) -> None:
    rows = [row for rows in _files() for row in rows["texts"]]
    with TableFolder(folder, ["csv", "parquet"]) as tables:
        for part in _files():
            tables.write(to_texts({"documents": part["documents"]}))
        tables.write(to_texts({"texts": rows[::-1]}))
    with pytest.raises(ValueError, match="not in the order of documents"):
        list(read_documents(folder))


def test_two_files_of_one_name_are_told(tmp_path: Path) -> None:
    with TableFolder(tmp_path, ["csv"]) as tables:
        for part in _files()[:1] * 2:
            tables.write(to_texts(part))
    with pytest.raises(ValueError, match="extract them from one folder"):
        list(read_documents(tmp_path))
