"""A line of corrections: what it must hold, checked before anything is changed."""

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from registre.model.problems import ProblemCode
from registre.revision.forms import Value, correctable, to_value
from registre.tables.schema import MENTION_TABLES

MENTIONS = frozenset(table.name for table in MENTION_TABLES)
ACTS = "acts"


class Action(StrEnum):
    """What a line does to a row."""

    SET = "set"
    DELETE = "delete"
    CONFIRM = "confirm"
    ADD = "add"


# Members of a line, beside those of every line.
_EVERY = {"action", "table", "sha256", "source", "start", "end"}
_FREE = {"author", "date"}
_OWN = {
    Action.SET: ({"column", "old", "new"}, {"text"}),
    Action.DELETE: ({"text"}, set[str]()),
    Action.CONFIRM: (set[str](), {"text", "code"}),
    Action.ADD: ({"text", "new"}, set[str]()),
}
# Without one of these a row says nothing.
NEEDED = {
    "persons": ("name",),
    "proxies": ("giver",),
    "amounts": ("value",),
    "dates": ("value",),
    "references": ("key",),
    "votes": ("outcome",),
    "decisions": (),
    "stamps": ("kind",),
    "entities": ("kind",),
}


class LineError(ValueError):
    """A line that is refused; the message says why."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One line, checked by itself.

    Parameters
    ----------
    identifier
        ``mention_id`` or ``act_id`` of the row; empty for a new one.
    values
        The new value of every column that is set, in its normal form.
    old
        The value that the column had, as the tables write it.
    text
        What the document says at the place; empty when the line does not tell.
    code
        The one doubt of an act that is settled; empty for all.
    members
        The line itself.
    """

    action: Action
    table: str
    sha256: str
    source: str
    start: int
    end: int
    identifier: str = ""
    column: str = ""
    old: str = ""
    values: Mapping[str, Value] = field(default_factory=dict)
    text: str = ""
    code: str = ""
    members: Mapping[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """What makes it this correction, whoever made it and when."""
        kept = {name: value for name, value in self.members.items() if name not in _FREE}
        return json.dumps(kept, sort_keys=True, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A line of a file: a correction, or why it is none."""

    file: str
    number: int
    correction: Correction | None
    reason: str = ""


def read_lines(path: Path) -> Iterator[Numbered]:
    """Yield the lines of a file of corrections; blank lines are passed over.

    Raises
    ------
    OSError
        If the file cannot be read.
    """
    data = path.read_bytes().removeprefix(b"\xef\xbb\xbf")
    for number, line in enumerate(data.split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            yield Numbered(path.name, number, read_line(line.decode("utf-8")))
        except UnicodeDecodeError:
            yield Numbered(path.name, number, None, "it is not UTF-8")
        except LineError as error:
            yield Numbered(path.name, number, None, str(error))


def read_line(line: str) -> Correction:
    """Read and check one line.

    Raises
    ------
    LineError
        If a member is missing, unknown or of the wrong form.
    """
    try:
        members = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise LineError("it is not JSON") from error
    if not isinstance(members, dict):
        raise LineError("it is no JSON object")
    action = _one_of(members, "action", [*Action])
    table = _one_of(members, "table", [*MENTIONS, ACTS])
    name = "act_id" if table == ACTS else "mention_id"
    needed, free = _OWN[Action(action)]
    identified = {name} if action != Action.ADD else set[str]()
    _check_names(members, _EVERY | needed | identified, free | _FREE)
    if table == ACTS and action not in (Action.SET, Action.CONFIRM):
        raise LineError(f"an act cannot be the object of {action!r}")
    start, end = members["start"], members["end"]
    if not (type(start) is int and type(end) is int and 0 <= start < end):
        raise LineError("start and end are no place in a text")
    return Correction(
        action=Action(action),
        table=table,
        sha256=_text(members, "sha256", r"[0-9a-f]{64}"),
        source=_text(members, "source"),
        start=start,
        end=end,
        identifier=_text(members, name) if identified else "",
        column=str(members.get("column", "")),
        old=_text(members, "old") if action == Action.SET else "",
        values=_values(Action(action), table, members),
        text=_text(members, "text") if "text" in members else "",
        code=_code(members, table),
        members=members,
    )


def _check_names(members: Mapping[str, Any], needed: set[str], free: set[str]) -> None:
    missing, unknown = sorted(needed - set(members)), sorted(set(members) - needed - free)
    if missing:
        raise LineError(f"it has no {', '.join(missing)}")
    if unknown:
        raise LineError(f"it has {', '.join(unknown)}, which means nothing here")
    date = members.get("date", "")
    try:
        told = isinstance(date, str) and (not date or bool(dt.date.fromisoformat(date)))
    except ValueError:
        told = False
    if not told and date != "":
        raise LineError("date is no date as 2024-03-14")
    _text({"author": "", **members}, "author")


def _one_of(members: Mapping[str, Any], name: str, values: list[Any]) -> str:
    value = members.get(name)
    if not isinstance(value, str) or value not in values:
        raise LineError(f"{name} is {value!r}, not one of {', '.join(sorted(map(str, values)))}")
    return value


def _text(members: Mapping[str, Any], name: str, pattern: str = "") -> str:
    value = members[name]
    if not isinstance(value, str) or (pattern and not re.fullmatch(pattern, value)):
        raise LineError(f"{name} is {value!r}, which is not of its form")
    return value


def _code(members: Mapping[str, Any], table: str) -> str:
    if "code" not in members:
        return ""
    if table != ACTS:
        raise LineError("a code is of a doubt on an act")
    return _one_of(members, "code", [problem.code for problem in ProblemCode])


def _values(action: Action, table: str, members: Mapping[str, Any]) -> dict[str, Value]:
    if action is Action.SET:
        typed = {str(members["column"]): members["new"]}
    elif action is Action.ADD:
        typed = members["new"]
        if not isinstance(typed, dict):
            raise LineError("new is no object of columns with their values")
        missing = [column for column in NEEDED[table] if not typed.get(column)]
        if missing:
            raise LineError(f"new has no {', '.join(missing)}")
    else:
        return {}
    return {column: _value(table, column, value) for column, value in typed.items()}


def _value(table: str, column: str, value: object) -> Value:
    if column not in correctable(table):
        raise LineError(f"{table} has no column {column!r} that can be corrected")
    if not isinstance(value, str):
        raise LineError(f"{column}: {value!r} is no text between quotes")
    try:
        return to_value(table, column, value)
    except ValueError as error:
        raise LineError(f"{column}: {error}") from error
