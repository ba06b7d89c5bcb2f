"""Compare tables with right values, by document and without offsets.

Sets of names, of (name, role) and of keys, multisets of amounts, dates and votes, and the facts of
the acts slot by slot. Names and text are compared with case, accents, spaces and signs folded.
"""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from registre.model.references import ReferenceType
from registre.tables.load import load_tables

ATTENDANCE = ("present", "excused", "absent", "represented")
OFFICES = ("president", "secretary", "signatory")
SLOTS = (
    "act_type", "number", "issuer_type", "session_date", "session_time", "convocation_date",
    "signed_date", "received_date", "published_date", "president", "secretary",
    "members_in_office", "members_present", "members_represented", "members_voting",
    "vote_outcome", "votes_for", "votes_against", "votes_abstention", "votes_not_participating",
    "transmission_id", "appeal_period",
)  # fmt: skip
NEEDED = ("acts", "persons", "proxies", "amounts", "dates", "references")
DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d$")
# A text with neither number nor date identifies nothing.
BARE = {str(kind) for kind in ReferenceType if kind is not ReferenceType.CODE}

Record = Mapping[str, Any]
Facts = dict[str, Counter[str]]


@dataclass(slots=True)
class Score:
    """Precision, recall and F1 of one measure over all documents, and every error."""

    name: str
    right: int = 0
    missed: int = 0
    invented: int = 0
    errors: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def gold(self) -> int:
        """Number of right values."""
        return self.right + self.missed

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.right / ((self.right + self.invented) or 1)

    @property
    def recall(self) -> float:
        """Share of what is right that was found."""
        return self.right / (self.gold or 1)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.precision * self.recall / ((self.precision + self.recall) or 1)

    def add(self, document: str, want: Counter[str], have: Counter[str]) -> None:
        """Count one document."""
        lost, extra = want - have, have - want
        self.right += (want & have).total()
        self.missed += lost.total()
        self.invented += extra.total()
        for fate, items in (("missed", lost), ("invented", extra)):
            self.errors += [(document, fate, item) for item in sorted(items.elements())]


def _fold(value: object) -> str:
    decomposed = unicodedata.normalize("NFKD", str(value))
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return re.sub(r"[^0-9a-z]+", " ", bare.lower()).strip()


def _given(value: object) -> bool:
    return value is not None and value == value and str(value) not in ("", "<NA>", "nan")  # noqa: PLR0124 (NaN)


def _figure(value: object) -> str:
    """Return a number without its insignificant zeros, anything else as it is."""
    text = str(value)
    return re.sub(r"\.0*$|(\.\d*?)0+$", r"\1", text) if re.fullmatch(r"-?\d+\.\d+", text) else text


def _roles(people: Iterable[tuple[Record, str]], wanted: tuple[str, ...]) -> Counter[str]:
    return Counter({f"{_fold(p['name'])} {role}": 1 for p, role in people if role in wanted})


def _facts(tables: Mapping[str, list[Record]], people: list[tuple[Record, str]]) -> Facts:
    """Return the comparable items of one document."""
    dates = [str(d["value"]) for d in tables["dates"] if _given(d.get("value"))]
    keys = {str(r["key"]).lower() for r in tables["references"] if _given(r.get("key"))}
    votes = ("vote_outcome", "votes_for", "votes_against", "votes_abstention")
    return {
        "persons": Counter({_fold(p["name"]): 1 for p, _ in people}),
        "attendance": _roles(people, ATTENDANCE),
        "roles": _roles(people, OFFICES),
        "proxies": Counter(
            {f"{_fold(p['giver'])} > {_fold(p.get('holder') or '')}": 1 for p in tables["proxies"]}
        ),
        "amounts": Counter(
            f"{_figure(a['value'])} {a['currency']}"
            for a in tables["amounts"]
            if _given(a.get("value"))
        ),
        "dates_day": Counter(d for d in dates if DAY.match(d)),
        "dates_all": Counter(dates),
        "references": Counter(dict.fromkeys(keys - BARE, 1)),
        "votes": Counter(
            " ".join(_figure(a[v]) if _given(a.get(v)) else "-" for v in votes)
            for a in tables["acts"]
            if _given(a.get("vote_outcome"))
        ),
        "act slots": Counter(
            {
                f"{slot} {_fold(_figure(act[slot]))}": 1
                for act in tables["acts"]
                for slot in SLOTS
                if _given(act.get(slot))
            }
        ),
    }


def _load(folder: Path) -> dict[str, pd.DataFrame]:
    frames = load_tables(folder, NEEDED)
    for frame in frames.values():
        frame["_document"] = [Path(str(source)).stem for source in frame["source"]]
    return frames


def _rows(frame: pd.DataFrame, document: str) -> list[Record]:
    records = frame[frame["_document"] == document].to_dict("records")
    return [{str(name): value for name, value in record.items()} for record in records]


def evaluate(tables: Path, gold: Path) -> list[Score]:
    """Score a folder of tables.

    Parameters
    ----------
    tables
        What ``registre extract`` wrote, CSV or Parquet.
    gold
        A folder of ``<stem of the file>.json`` with lists ``acts``, ``persons`` (each with a list
        ``roles``), ``proxies``, ``amounts``, ``dates``, ``references``, and an object ``session``
        of the facts that hold for every act. Act slots count when gold has the slot.

    Raises
    ------
    FileNotFoundError
        If a table or every gold file is missing.
    """
    frames = _load(tables)
    files = sorted(gold.glob("*.json"))
    if not files:
        raise FileNotFoundError(f"{gold}: no gold file (<id>.json).")
    scores: dict[str, Score] = {}
    for path in files:
        right = json.loads(path.read_text(encoding="utf-8"))
        people = [(person, role) for person in right["persons"] for role in person["roles"]]
        acts = [*right["acts"], right.get("session") or {}]
        want = _facts({**right, "acts": acts}, people)
        rows = {name: _rows(frame, path.stem) for name, frame in frames.items()}
        have = _facts(rows, [(p, str(p["role"])) for p in rows["persons"] if _given(p["name"])])
        slots = {item.split(" ", 1)[0] for item in want["act slots"]}
        have["act slots"] = Counter(
            {item: 1 for item in have["act slots"] if item.split(" ", 1)[0] in slots}
        )
        for name in want:
            scores.setdefault(name, Score(name)).add(path.stem, want[name], have[name])
    return list(scores.values())
