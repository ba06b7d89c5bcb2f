"""Right values: files of JSON written by hand, or tables that people corrected."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from registre.tables.evaluation.facts import Facts, Record, to_facts
from registre.tables.stream import read_rows

NEEDED = ("acts", "persons", "proxies", "amounts", "dates", "references")


@dataclass(frozen=True, slots=True)
class Tables:
    """Tables of a run, by document.

    Parameters
    ----------
    sources
        Every document, in the order of the tables.
    rows
        Rows by table, then by document.
    """

    sources: tuple[str, ...]
    rows: Mapping[str, Mapping[str, list[Record]]]

    @classmethod
    def load(cls, folder: Path, names: Iterable[str] = NEEDED) -> "Tables":
        """Read tables; raise ``FileNotFoundError`` when one is missing."""
        rows: dict[str, dict[str, list[Record]]] = {}
        for name in names:
            groups: dict[str, list[Record]] = {}
            for row in read_rows(folder, name):
                groups.setdefault(row["source"], []).append(row)
            rows[name] = groups
        sources = dict.fromkeys(row["source"] for row in read_rows(folder, "documents"))
        for groups in rows.values():
            sources |= dict.fromkeys(groups)
        return cls(tuple(sources), rows)

    def of(self, source: str) -> dict[str, list[Record]]:
        """Return the rows of one document by table."""
        return {name: groups.get(source, []) for name, groups in self.rows.items()}

    def facts(self, source: str) -> Facts:
        """Return the comparable values of one document."""
        rows = self.of(source)
        people = [(person, str(person["role"])) for person in rows["persons"] if person["name"]]
        return to_facts(rows, people)


def is_tables(folder: Path) -> bool:
    """Tell a folder of tables from one of JSON files."""
    return any((folder / f"persons.{suffix}").is_file() for suffix in ("csv", "parquet"))


def read_gold(folder: Path) -> Iterator[tuple[str, Facts]]:
    """Yield the right values of every document, by its name without suffix.

    Raises
    ------
    FileNotFoundError
        If there is no file of JSON.
    """
    files = sorted(folder.glob("*.json"))
    if not files:
        raise FileNotFoundError(f"{folder}: no gold file (<id>.json) and no tables.")
    for path in files:
        right: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        people = [(person, role) for person in right["persons"] for role in person["roles"]]
        acts = [*right["acts"], right.get("session") or {}]
        yield path.stem, to_facts({**right, "acts": acts}, people)
