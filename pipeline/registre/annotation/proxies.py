"""Proxies as relations between two mentions of persons."""

from collections.abc import Iterable

from registre.annotation.places import Surroundings
from registre.revision.rows import empty_row
from registre.tables.column import Row


def link_row(giver: Row, holder: Row, surroundings: Surroundings) -> Row:
    """Return the proxy of two persons: it stands from the first of them to the last."""
    start, end = min(giver["start"], holder["start"]), max(giver["end"], holder["end"])
    return {
        **empty_row("proxies"),
        **surroundings.place(start, end),
        "giver": giver["name"],
        "holder": holder["name"],
        "from_item": giver["from_item"],
        "until_item": giver["until_item"],
    }


def linked(proxy: Row, persons: Iterable[Row]) -> Row:
    """Return giver and holder of a proxy whose region alone was drawn: its first and last names."""
    names = [
        person["name"]
        for person in sorted(persons, key=lambda row: row["start"])
        if proxy["start"] <= person["start"] and person["end"] <= proxy["end"]
    ]
    found = list(dict.fromkeys(names))
    if not found:
        return {}
    return {"giver": found[0], "holder": found[-1] if len(found) > 1 else ""}
