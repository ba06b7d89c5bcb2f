"""The manifest of a folder: every outcome with what it depends on, in one SQLite file.

A file that is killed at any point leaves what was committed, whole. The file of a run belongs to
one process at a time; no write-ahead log, which shared disks of clusters do not bear.
"""

import json
import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import astuple, dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from registre.batch.job import Job, Outcome, digest
from registre.batch.targets import Citation, NumberedAct
from registre.model.documents import Status
from registre.model.errors import Cause
from registre.model.shelfmarks import Shelfmark

FILE = Path(".registre", "results.sqlite")
# Seconds between commits: what a kill may cost.
COMMIT = 0.5
_TABLES = """
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS outcomes (
    id INTEGER PRIMARY KEY, name TEXT, sha256 TEXT, lasting INTEGER, facts TEXT, packed BLOB,
    UNIQUE (name, sha256)
);
CREATE TABLE IF NOT EXISTS acts (key TEXT, date TEXT, act_id TEXT, outcome INTEGER);
CREATE INDEX IF NOT EXISTS acts_by_key ON acts (key);
CREATE INDEX IF NOT EXISTS acts_by_outcome ON acts (outcome);
CREATE TABLE IF NOT EXISTS listing (rank INTEGER PRIMARY KEY, outcome INTEGER);
CREATE INDEX IF NOT EXISTS listing_by_outcome ON listing (outcome);
CREATE TABLE IF NOT EXISTS shelfmarks (rank INTEGER PRIMARY KEY, marks TEXT);
"""
_FORGET = """
DELETE FROM outcomes
WHERE id NOT IN (SELECT outcome FROM listing)
AND name IN (SELECT name FROM outcomes JOIN listing ON outcomes.id = listing.outcome)
"""
_LISTED = """
SELECT name, sha256, facts, packed, marks
FROM listing JOIN outcomes ON outcomes.id = listing.outcome LEFT JOIN shelfmarks USING (rank)
ORDER BY rank
"""


@dataclass(frozen=True, slots=True)
class Stored:
    """An outcome as the manifest gives it back."""

    name: str
    sha256: str
    status: Status
    cause: Cause | None
    told: str
    chars: int
    rows: dict[str, int]
    citations: list[Citation]
    seconds: float
    packed: bytes
    shelfmarks: tuple[Shelfmark, ...]


def _stored(row: tuple[str, str, str, bytes, str | None]) -> Stored:
    name, sha256, text, packed, told = row
    facts = json.loads(text)
    facts["status"] = Status(facts["status"])
    facts["cause"] = Cause(facts["cause"]) if facts["cause"] else None
    facts["citations"] = [Citation(*citation) for citation in facts["citations"]]
    marks = tuple(Shelfmark(*mark) for mark in json.loads(told or "[]"))
    return Stored(name, sha256, packed=packed, shelfmarks=marks, **facts)


class StoreError(OSError):
    """A manifest that cannot be read or written: a full disk, another run in the folder."""


class Store:
    """The outcomes of a folder.

    Parameters
    ----------
    folder
        Where the tables are; the manifest lies in ``.registre`` below it.
    writing
        Otherwise nothing is made nor changed, and the manifest must be there.

    Raises
    ------
    StoreError
        If it cannot be opened, here and by every method.
    """

    def __init__(self, folder: Path, *, writing: bool = True) -> None:
        self.path = folder / FILE
        self._writing = writing
        self._committed = time.monotonic()
        if writing:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        elif not self.path.is_file():
            raise StoreError(f"{folder} holds no results of registre extract.")
        try:
            mode = "rwc" if writing else "ro"
            self._base = sqlite3.connect(
                f"{self.path.absolute().as_uri()}?mode={mode}", timeout=1, uri=True
            )
            if writing:
                self._base.execute("PRAGMA locking_mode = EXCLUSIVE")
                self._base.executescript(_TABLES)
                self._base.execute("BEGIN IMMEDIATE")
        except sqlite3.Error as error:
            raise self._named(error) from error

    def _named(self, error: sqlite3.Error) -> StoreError:
        advice = {
            "SQLITE_FULL": "Free some room and run again: what is done is kept.",
            "SQLITE_IOERR": "Free some room and run again: what is done is kept.",
            "SQLITE_BUSY": "Another run is writing to this folder.",
            "SQLITE_NOTADB": "Remove this file and run again.",
            "SQLITE_CORRUPT": "Remove this file and run again.",
        }
        code = "_".join(getattr(error, "sqlite_errorname", "").split("_")[:2])
        return StoreError(f"{self.path}: {error}. {advice.get(code, '')}".strip())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with closing(self._base):
            if self._writing:
                self.commit()

    def commit(self) -> None:
        """Make sure of what was put."""
        try:
            self._base.commit()
        except sqlite3.Error as error:
            self._base.rollback()
            raise self._named(error) from error
        self._committed = time.monotonic()

    def _do(self, statement: str, values: Sequence[object] = ()) -> list[Any]:
        try:
            return self._base.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            raise self._named(error) from error

    def setting(self, name: str) -> str:
        """Return a setting of the run that made the manifest, empty when there is none."""
        found = self._do("SELECT value FROM settings WHERE name = ?", [name])
        return str(found[0][0]) if found else ""

    def begin(
        self,
        fingerprint: str,
        *,
        told: Mapping[str, str] | None = None,
        shard: str = "",
        keep: bool = True,
    ) -> None:
        """Begin a run: outcomes of other settings are forgotten, of these too unless kept.

        Parameters
        ----------
        told
            Options and versions, for readers; what decides is the fingerprint.
        """
        if not keep or self.setting("fingerprint") != fingerprint:
            for table in ("outcomes", "acts"):
                self._do(f"DELETE FROM {table}")  # noqa: S608 (two names, above)
        self._do("DELETE FROM listing")
        self._do("DELETE FROM shelfmarks")
        settings = {"fingerprint": fingerprint, "shard": shard, "complete": ""}
        settings["told"] = json.dumps(dict(told or {}))
        for item in settings.items():
            self._do("INSERT OR REPLACE INTO settings VALUES (?, ?)", item)

    def finish(self) -> None:
        """Tell that every file of the run has its outcome; forget older contents of them."""
        self._do(_FORGET)
        self._do("DELETE FROM acts WHERE outcome NOT IN (SELECT id FROM outcomes)")
        self._do("INSERT OR REPLACE INTO settings VALUES ('complete', 'yes')")
        self.commit()

    def find(self, job: Job) -> int | None:
        """Return the outcome of a file that need not be read again; its content is compared."""
        known = self._do("SELECT sha256, id FROM outcomes WHERE name = ? AND lasting", [job.name])
        if not known or job.path is None:
            return None
        return dict(known).get(digest(job.path))

    def cite(self, job: Job) -> None:
        """Keep what an archivist tells of a file now; an outcome does not depend on it."""
        if job.shelfmarks:
            marks = json.dumps(list(map(astuple, job.shelfmarks)))
            self._do("INSERT INTO shelfmarks VALUES (?, ?)", [job.rank, marks])

    def place(self, rank: int, outcome: int) -> None:
        """Give an outcome its place in the tables."""
        self._do("INSERT INTO listing VALUES (?, ?)", [rank, outcome])

    def put(self, rank: int, outcome: Outcome) -> None:
        """Keep an outcome and give it its place in the tables."""
        facts = {
            "status": outcome.status, "cause": outcome.cause, "told": outcome.told,
            "chars": outcome.chars, "rows": outcome.rows, "citations": outcome.citations,
            "seconds": outcome.seconds,
        }  # fmt: skip
        [(key,)] = self._do(
            "INSERT INTO outcomes (name, sha256, lasting, facts, packed) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET lasting = excluded.lasting, facts = excluded.facts,"
            " packed = excluded.packed RETURNING id",
            [outcome.name, outcome.sha256, outcome.lasting, json.dumps(facts), outcome.packed],
        )
        self._do("DELETE FROM acts WHERE outcome = ?", [key])
        for act in outcome.acts:
            self._do("INSERT INTO acts VALUES (?, ?, ?, ?)", [*act, key])
        self.place(rank, key)
        if time.monotonic() - self._committed > COMMIT:
            self.commit()

    def listed(self) -> Iterator[Stored]:
        """Yield the outcomes of the run in the order of its files."""
        try:
            yield from map(_stored, self._base.execute(_LISTED))
        except sqlite3.Error as error:
            raise self._named(error) from error

    def acts(self, key: str) -> list[NumberedAct]:
        """Return the acts of the run that have a key."""
        found = self._do(
            "SELECT DISTINCT key, date, act_id FROM acts JOIN listing USING (outcome)"
            " WHERE key = ?",
            [key],
        )
        return [NumberedAct(*row) for row in found]
