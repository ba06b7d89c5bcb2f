"""From the tables of a document to an annotation task."""

from collections.abc import Iterable, Mapping, Sequence

from registre.annotation.kinds import KINDS
from registre.annotation.task import ActPlace, Link, Region, Task
from registre.tables.column import Row
from registre.tables.places import text_of

Tables = Mapping[str, list[Row]]


def to_text(value: object) -> str:
    """Return a cell as tools hold it: text, empty when unknown."""
    return "" if value is None else str(value)


def visible(rows: Iterable[Row]) -> list[Row]:
    """Return the mentions that a tool can show; one of blanks alone stays out of the files."""
    return [row for row in rows if row["start"] < row["end"] and row["text"].strip()]


def find_links(persons: Sequence[Row], proxies: Iterable[Row]) -> list[Link]:
    """Return the proxies that two mentions of persons bear out, as relations between them.

    The giver and the holder stand inside the proxy, and have its names.
    """
    links, taken = [], set()
    shown = visible(persons)
    for proxy in visible(proxies):
        inside = [p for p in shown if proxy["start"] <= p["start"] and p["end"] <= proxy["end"]]
        ends = [
            next((p["mention_id"] for p in inside if name and p["name"] == name), None)
            for name in (proxy["giver"], proxy["holder"])
        ]
        if ends[0] is None or ends[1] is None or ends[0] == ends[1] or tuple(ends) in taken:
            continue
        taken.add(tuple(ends))
        links.append(Link(proxy["mention_id"], ends[0], ends[1]))
    return links


def to_region(table: str, row: Row) -> Region:
    """Return a mention with all that can be corrected in it."""
    notes = " · ".join(part for part in (row["rule"], row["repair"], row["problems"]) if part)
    values = {column: to_text(row[column]) for column in KINDS[table].columns}
    return Region(row["mention_id"], table, row["start"], row["end"], values, notes)


def to_task(tables: Tables, only: Sequence[str] = tuple(KINDS)) -> Task:
    """Return a document with its mentions.

    Parameters
    ----------
    tables
        The rows of one document by table.
    only
        Mention tables that the campaign is about.
    """
    found = {name: visible(tables[name]) for name in only}
    return Task(
        tables["documents"][0]["source"],
        text_of(tables["texts"]),
        tuple(to_region(name, row) for name, rows in found.items() for row in rows),
        tuple(find_links(found.get("persons", []), found.get("proxies", []))),
        tuple(only),
        tuple(
            ActPlace(row["act_id"], row["start"], row["end"], row["title"])
            for row in tables["acts"]
        ),
    )
