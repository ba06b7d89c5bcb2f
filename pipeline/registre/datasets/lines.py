"""JSON Lines: one act a line with all that was found in it, and one file a line with the rest."""

import json
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TextIO

from registre.datasets.dataset import Rows
from registre.tables.column import Row
from registre.tables.places import text_of
from registre.tables.schema import MENTION_TABLES, TABLES

# What a line says once is not said again by what is nested in it.
_OUTER = frozenset({"source", "act_id"})


def _known(row: Row, without: frozenset[str] = frozenset()) -> dict[str, Any]:
    """Return a row as an object: unknown is ``null``, doubts are a list."""
    found: dict[str, Any] = {
        name: None if value == "" else value for name, value in row.items() if name not in without
    }
    if isinstance(row.get("problems"), str):
        found["problems"] = row["problems"].split()
    return found


def to_objects(rows: Rows) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return the acts of one input file, and the file itself, each with all that is in it.

    An act has the text of the document between its ``start`` and its ``end``, and its mentions,
    whose offsets refer to the document. The file has the whole text, its pages, the mentions
    outside of acts, its failure; a mention has its boxes. Nothing of the tables is lost.
    """
    [document] = rows["documents"]
    text = text_of(rows["texts"])
    boxes = _by(rows["boxes"], "mention_id")
    inside: dict[str, dict[str, list[dict[str, Any]]]] = {}
    for table in MENTION_TABLES:
        for row in rows[table.name]:
            found = _known(row, _OUTER)
            if row["mention_id"] in boxes:
                found["boxes"] = [
                    _known(box, frozenset({"source", "mention_id"}))
                    for box in boxes[row["mention_id"]]
                ]
            act = inside.setdefault(row["act_id"], {t.name: [] for t in MENTION_TABLES})
            act[table.name].append(found)
    doubts = _by(rows["problems"], "act_id")
    empty: dict[str, list[dict[str, Any]]] = {table.name: [] for table in MENTION_TABLES}

    def told(act_id: str) -> dict[str, Any]:
        doubtful = [_known(row, _OUTER) for row in doubts.get(act_id, ())]
        return {**inside.get(act_id, empty), "doubts": doubtful}

    acts = [
        {**_known(act), "text": text[act["start"] : act["end"]], **told(act["act_id"])}
        for act in rows["acts"]
    ]
    # Columns that count keep their names, so that what is nested is named for what it is.
    whole = {
        **_known(document),
        "text": text,
        "page_list": [_known(row, _OUTER) for row in rows["pages"]],
        "act_ids": [act["act_id"] for act in rows["acts"]],
        "failure": next((_known(row, _OUTER) for row in rows["failures"]), None),
        **told(""),
    }
    return acts, [whole]


def _by(rows: list[Row], column: str) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row[column], []).append(row)
    return found


class Lines:
    """Two files of JSON Lines being written, ``acts.jsonl`` and ``documents.jsonl``.

    Parameters
    ----------
    folder
        It must be there.
    """

    def __init__(self, folder: Path) -> None:
        self._files: list[TextIO] = [
            (folder / f"{name}.jsonl").open("w", encoding="utf-8", newline="\n")
            for name in (TABLES["acts"].name, TABLES["documents"].name)
        ]
        self.notes: list[str] = []

    def __enter__(self) -> Self:
        return self

    def write(self, rows: Rows) -> None:
        """Add the rows of one input file, all tables."""
        for file, objects in zip(self._files, to_objects(rows), strict=True):
            for found in objects:
                file.write(json.dumps(found, ensure_ascii=False) + "\n")

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for file in self._files:
            file.close()
