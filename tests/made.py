"""Rows of files that no archive has: what a form of a dataset must not lose or break."""

from collections.abc import Iterable
from pathlib import Path

from registre.tables.column import Row
from registre.tables.files import TableFolder, to_texts
from registre.tables.schema import TABLES, Type

Tables = dict[str, list[Row]]


def row(table_name: str, /, **cells: object) -> Row:
    """Return a row of a table; what is not given is unknown."""
    table = TABLES[table_name]
    assert cells.keys() <= set(table.names), cells
    unknown: Row = {c.name: "" if c.type is Type.TEXT else None for c in table.columns}
    return unknown | cells


def mention(table_name: str, index: int, text: str, /, **cells: object) -> Row:
    """Return a mention in the act ``a1`` of the file ``a.txt``, unless told otherwise."""
    where = {"source": "a.txt", "act_id": "a1", "mention_id": f"a-{table_name}-{index}", "page": 1}
    found = {"start": index, "end": index + len(text), "text": text, "rule": "test"}
    return row(table_name, **{**where, **found, **cells})


def file(text: str = "Vu", source: str = "a.txt", **tables: list[Row]) -> Tables:
    """Return the rows of a file with one page."""
    document = row("documents", source=source, pages=1, chars=len(text), status="ok",
                   text_origin="plain", acts=len(tables.get("acts", ())), problems=0,
                   sha256=f"{len(source):064x}")  # fmt: skip
    page = row("pages", source=source, page=1, origin="plain", chars=len(text))
    whole = row("texts", source=source, page=1, start=0, text=text)
    empty: Tables = {name: [] for name in TABLES}
    return {**empty, "documents": [document], "pages": [page], "texts": [whole], **tables}


def act(act_id: str = "a1", source: str = "a.txt", **cells: object) -> Row:
    """Return an act that is its whole file of two letters, unless told otherwise."""
    told = {"act_type": "deliberation", "start": 0, "end": 2, "ordinal": 1}
    return row("acts", **{"act_id": act_id, "source": source, **told, **cells})


def write(folder: Path, files: Iterable[Tables]) -> Path:
    """Write the tables of files, as extract does, and return the folder."""
    with TableFolder(folder, ["csv"]) as tables:
        for rows in files:
            tables.write(to_texts(rows))
    return folder
