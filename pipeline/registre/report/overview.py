"""What all acts of a run come to: counts for the plots, columns for the list and its filters."""

from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from registre.report.leaves import Document, page_name
from registre.tables.column import Row
from registre.tables.schema import MENTION_TABLES

# The dates that an act may be placed by, the surest first.
DATES = ("session_date", "signed_date", "received_date", "published_date")
# Orders of magnitude: the least of each, and its label.
MAGNITUDES = (
    (Decimal(1_000_000), "amount.more"),
    (Decimal(100_000), "amount.5"),
    (Decimal(10_000), "amount.4"),
    (Decimal(1_000), "amount.3"),
    (Decimal(100), "amount.2"),
    (Decimal(0), "amount.less"),
)
# Files that are named on the first page; the table `documents` has them all.
NAMED = 200


def act_date(act: Row) -> str:
    """Return the day that an act is placed at, empty when none is printed."""
    return next((str(act[column]) for column in DATES if act[column]), "")


class _Names:
    """Names as numbers, in the order in which they come up."""

    def __init__(self) -> None:
        self._ranks: dict[str, int] = {}

    def rank(self, name: str) -> int:
        return self._ranks.setdefault(name, len(self._ranks))

    def ranks(self, names: list[str]) -> list[int]:
        return [self.rank(name) for name in dict.fromkeys(names) if name]

    def all(self) -> list[str]:
        return list(self._ranks)


class Overview:
    """Counts of a run, and a line for every act; documents are added one by one."""

    def __init__(self) -> None:
        self.rows: Counter[str] = Counter()
        self.months: Counter[tuple[str, str]] = Counter()
        self.undated = 0
        self.amounts: Counter[str] = Counter()
        self.votes: Counter[str] = Counter()
        self.texts: Counter[str] = Counter()
        self.persons: Counter[str] = Counter()
        self.problems: Counter[str] = Counter()
        self.domains: Counter[str] = Counter()
        self.files: list[Row] = []
        self.lost = 0
        self._names = {
            name: _Names() for name in ("issuer", "persons", "texts", "doubts", "type", "outcome")
        }
        self._lines: list[list[Any]] = []

    def add(self, document: Document) -> None:
        """Count one file in."""
        [row] = document["documents"]
        for table in MENTION_TABLES:
            self.rows[table.name] += len(document[table.name])
        self.rows["documents"] += 1
        self.rows["acts"] += len(document["acts"])
        if row["error"] or row["status"] in ("failed", "skipped"):
            self.lost += 1
            if self.lost <= NAMED:
                self.files.append(row)
        for amount in document["amounts"]:
            self.amounts[_magnitude(amount["value"])] += bool(amount["value"])
        self.problems.update(problem["code"] for problem in document["problems"])
        self._acts(document)

    def _acts(self, document: Document) -> None:
        persons = _by(document["persons"], "act_id")
        # The attendance of a session is printed once, before its acts.
        listed = _by([row for row in document["persons"] if not row["act_id"]], "session_id")
        texts = _by(document["references"], "act_id")
        doubts = _by(document["problems"], "act_id")
        for act in document["acts"]:
            key = act["act_id"]
            here = persons.get(key, []) + listed.get(act["session_id"] or None, [])
            names = list(dict.fromkeys(row["name"] for row in here if row["name"]))
            cited = list(dict.fromkeys(row["key"] for row in texts.get(key, []) if row["key"]))
            codes = [row["code"] for row in doubts.get(key, [])]
            date, domain = act_date(act), act["policy_domain"]
            self.persons.update(names)
            self.texts.update(cited)
            self.domains[domain] += 1
            self.votes[act["vote_outcome"]] += bool(act["vote_outcome"])
            if date:
                self.months[date[:7], domain] += 1
            else:
                self.undated += 1
            self._lines.append(
                [
                    page_name(key), date, act["number"], act["title"],
                    self._names["type"].rank(act["act_type"]), domain,
                    self._names["issuer"].rank(act["issuer"]),
                    self._names["outcome"].rank(act["vote_outcome"]),
                    self._names["doubts"].ranks(codes), len(codes),
                    self._names["persons"].ranks(names), self._names["texts"].ranks(cited),
                ]
            )  # fmt: skip

    def listing(self) -> dict[str, Any]:
        """Return the lines of all acts by column, with the names that their numbers stand for."""
        columns = (
            "page", "date", "number", "title", "type", "domain", "issuer", "outcome", "doubts",
            "count", "persons", "texts",
        )  # fmt: skip
        lines = zip(*self._lines, strict=True) if self._lines else [()] * len(columns)
        return {
            "acts": {name: list(values) for name, values in zip(columns, lines, strict=True)},
            "names": {name: names.all() for name, names in self._names.items()},
        }


def _by(rows: list[Row], column: str) -> Mapping[str | None, list[Row]]:
    found: dict[str | None, list[Row]] = {}
    for row in rows:
        found.setdefault(row[column], []).append(row)
    return found


def _magnitude(value: str) -> str:
    if value.startswith("-"):
        return "amount.negative"
    return next(label for least, label in MAGNITUDES if Decimal(value or "0") >= least)
