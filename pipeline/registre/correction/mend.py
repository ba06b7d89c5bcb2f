"""The rows of one file, with corrections put in; each is done, was done before, or is refused."""

import hashlib
from collections import defaultdict
from collections.abc import Mapping
from enum import StrEnum
from itertools import chain
from typing import Any

from registre.correction.lines import ACTS, Action, Correction, LineError
from registre.revision.follow import follow
from registre.revision.rows import HUMAN, empty_row, prefix_of, with_doubts
from registre.tables.column import Row
from registre.tables.places import text_of
from registre.tables.schema import MENTION_TABLES

# What a new row says where a reader says nothing.
_DEFAULTS: Mapping[str, Row] = {
    "persons": {"role": "mentioned"},
    "amounts": {"currency": "EUR"},
    "dates": {"role": "other"},
    "references": {"relation": "cites"},
}


class Fate(StrEnum):
    """What became of a line."""

    DONE = "done"
    BEFORE = "before"


class Mended:
    """The tables of one file.

    Parameters
    ----------
    tables
        Rows by table; they are not changed, ``tables`` holds the new ones.
    """

    def __init__(self, tables: Mapping[str, list[Row]]) -> None:
        self.tables = {name: list(rows) for name, rows in tables.items()}
        self._text = text_of(tables["texts"])
        # By row: the columns that were set, and what those held that followed.
        self._typed: dict[tuple[str, str], tuple[set[str], dict[str, str]]] = defaultdict(
            lambda: (set(), {})
        )

    def apply(self, correction: Correction, *, again: bool = False) -> Fate:
        """Put one correction in.

        Parameters
        ----------
        again
            It was put in once: a row that is gone was deleted by it.

        Raises
        ------
        LineError
            If the tables are no longer what the line was written on.
        """
        if correction.action is Action.ADD:
            return self._add(correction)
        index = self._find(correction)
        if index is None:
            if again and correction.action is Action.DELETE:
                return Fate.BEFORE
            raise LineError(
                f"no row of {correction.table} is {correction.identifier} at "
                f"{correction.start}–{correction.end}"
            )
        row = self.tables[correction.table][index]
        if correction.text and row["text"] != correction.text:
            raise LineError(f"the row says {row['text']!r}, not {correction.text!r}")
        if correction.action is Action.DELETE:
            del self.tables[correction.table][index]
            self._forget(row["mention_id"])
            self._drop("boxes", row["mention_id"])
            return Fate.DONE
        changed = self._changed(row, correction)
        if changed == row:
            return Fate.BEFORE
        self.tables[correction.table][index] = changed
        return Fate.DONE

    def _find(self, correction: Correction) -> int | None:
        """Return where the row is: by its identifier and place, or alone at that place."""
        name = "act_id" if correction.table == ACTS else "mention_id"
        rows = self.tables[correction.table]
        place = (correction.start, correction.end)
        here = [i for i, row in enumerate(rows) if (row["start"], row["end"]) == place]
        exact = [i for i in here if rows[i][name] == correction.identifier]
        if exact:
            return exact[0]
        if correction.action is Action.SET:
            here = [i for i in here if _written(rows[i][correction.column]) == correction.old]
        # Another version may number the mentions otherwise.
        return here[0] if len(here) == 1 else None

    def _changed(self, row: Row, correction: Correction) -> Row:
        changed = dict(row)
        if correction.action is Action.SET:
            self._set(changed, correction)
        if correction.table == ACTS:
            return self._settled(changed, correction)
        changed |= {"rule": HUMAN, "problems": ""}
        self._forget(row["mention_id"])
        return changed

    def _set(self, row: Row, correction: Correction) -> None:
        """Set a value, and what follows from it; what a reader set follows from nothing."""
        [(column, value)] = correction.values.items()
        typed, before = self._typed[correction.table, correction.identifier]
        found, wanted = _written(row[column]), _written(value)
        # The reader saw the row as it was before what they set first drew this along.
        if correction.old not in (found, before.get(column)) and found != wanted:
            raise LineError(f"{column} is {found!r} now, not {correction.old!r}")
        typed.add(column)
        if found == wanted:
            return
        row[column] = value
        for name, follows in follow(correction.table, row, [column]).items():
            if name not in typed:
                before.setdefault(name, _written(row[name]))
                row[name] = follows

    def _settled(self, act: Row, correction: Correction) -> Row:
        """Take the doubts away that a reader settled; a fact that is set settles none."""
        if correction.action is not Action.CONFIRM:
            return act
        codes = act["problems"].split()
        left = [code for code in codes if correction.code and code != correction.code]
        self.tables["problems"] = [
            row
            for row in self.tables["problems"]
            if row["table"] != ACTS or row["act_id"] != act["act_id"] or row["code"] in left
        ]
        return {**act, "problems": " ".join(left)}

    def _forget(self, mention_id: str) -> None:
        """Take the doubts of a mention away: a reader has looked at it."""
        self._drop("problems", mention_id)

    def _drop(self, table: str, mention_id: str) -> None:
        self.tables[table] = [row for row in self.tables[table] if row["mention_id"] != mention_id]

    def _add(self, correction: Correction) -> Fate:
        start, end = correction.start, correction.end
        if self._text[start:end] != correction.text:
            raise LineError(f"the text at {start}–{end} is not {correction.text!r}")
        rows = self.tables[correction.table]
        row = self._new_row(correction)
        if any(other["mention_id"] == row["mention_id"] for other in rows):
            return Fate.BEFORE
        after = [i for i, other in enumerate(rows) if other["start"] > start]
        rows.insert(after[0] if after else len(rows), row)
        return Fate.DONE

    def _new_row(self, correction: Correction) -> Row:
        [document] = self.tables["documents"]
        start = correction.start
        before, around, after = self._neighbours(start)
        act = next((a for a in self.tables[ACTS] if a["start"] <= start < a["end"]), None)
        row = empty_row(correction.table) | {
            "source": document["source"],
            "act_id": act["act_id"] if act else "",
            "session_id": act["session_id"] if act else _shared(before, after, "session_id"),
            "mention_id": f"{self._prefix()}-{correction.table}-h{_digest(correction)}",
            "page": max(
                (p["page"] for p in self.tables["texts"] if p["start"] <= start), default=1
            ),
            "start": start,
            "end": correction.end,
            "text": correction.text,
            "section": around["section"] if around else _shared(before, after, "section"),
            "rule": HUMAN,
        }
        row |= _DEFAULTS.get(correction.table, {})
        if correction.table == "decisions":
            row["clause"] = " ".join(correction.text.split())
        row |= correction.values
        return row | follow(correction.table, row, list(correction.values))

    def _neighbours(self, start: int) -> tuple[Row | None, Row | None, Row | None]:
        """Return the mentions, of any table, before, around and after a place."""
        mentions = [row for table in MENTION_TABLES for row in self.tables[table.name]]
        before = [row for row in mentions if row["start"] <= start]
        around = [row for row in before if start < row["end"]]
        after = [row for row in mentions if row["start"] > start]

        def place(row: Row) -> int:
            return int(row["start"])

        return (
            max(before, key=place, default=None),
            max(around, key=place, default=None),
            min(after, key=place, default=None),
        )

    def _prefix(self) -> str:
        """Return what the identifiers of this file begin with."""
        mentions = (row["mention_id"] for t in MENTION_TABLES for row in self.tables[t.name])
        acts = (row["act_id"] for row in self.tables[ACTS])
        return prefix_of(chain(mentions, acts), self.tables["documents"][0]["sha256"])

    def close(self) -> dict[str, list[Row]]:
        """Return the tables, with the file's own row told again."""
        [document] = self.tables["documents"]
        self.tables["documents"] = [with_doubts(document, self.tables["problems"])]
        return self.tables


def _written(value: Any) -> str:  # noqa: ANN401 (a cell)
    return "" if value is None else str(value)


def _shared(before: Row | None, after: Row | None, column: str) -> str:
    """Return what both neighbours say; nothing when they differ, which is not to be guessed."""
    if before is None or after is None or before[column] != after[column]:
        return ""
    return str(before[column])


def _digest(correction: Correction) -> str:
    return hashlib.sha256(correction.key.encode("utf-8")).hexdigest()[:8]
