"""From the manifest to the tables, streaming: the same bytes however the run went."""

import heapq
import json
import zlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from registre.batch.copies import Copies
from registre.batch.note import Note
from registre.batch.shelfmarks import cite_texts
from registre.batch.store import Store, Stored
from registre.batch.targets import NumberedAct, fill_targets, resolve_targets
from registre.model.documents import Status
from registre.model.errors import ExitCode
from registre.tables.files import TableFolder
from registre.tables.schema import TABLES

# Faults that a summary names; the table `failures` has them all.
NAMED = 20


@dataclass(slots=True)
class Summary:
    """What became of the files of a run, and the number of rows of every table.

    Parameters
    ----------
    kept
        Files that were not read again: their outcome was there from an earlier run.
    faults
        The first files that failed or were skipped, each with why and what to do.
    notes
        Shelfmarks of pages that a file has not.
    """

    statuses: Counter[Status] = field(default_factory=Counter)
    rows: Counter[str] = field(default_factory=lambda: Counter(dict.fromkeys(TABLES, 0)))
    chars: int = 0
    seconds: float = 0.0
    kept: int = 0
    faults: list[tuple[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, outcome: Stored) -> None:
        """Count one outcome."""
        self.statuses[outcome.status] += 1
        self.rows.update(outcome.rows)
        self.chars += outcome.chars
        self.seconds += outcome.seconds
        if outcome.cause and len(self.faults) < NAMED:
            self.faults.append((outcome.name, outcome.told))

    def exit_code(self, *, strict: bool = False) -> ExitCode:
        """Return 0 when all is well, 20 when some files failed, 21 when none succeeded.

        Parameters
        ----------
        strict
            A file that is not ``ok``, with a doubt for instance, counts as failed.
        """
        read = self.statuses[Status.OK] + self.statuses[Status.PARTIAL]
        failed = self.statuses[Status.FAILED]
        if not self.statuses:  # a shard without files
            return ExitCode.OK
        if not read:
            return ExitCode.ALL_FAILED if failed else ExitCode.UNREADABLE
        if failed or (strict and self.statuses.total() > self.statuses[Status.OK]):
            return ExitCode.SOME_FAILED
        return ExitCode.OK


def assemble(stores: Sequence[Store], folder: Path, formats: Iterable[str]) -> Summary:
    """Write the tables of the runs of some manifests, by name of file, and how they were made.

    Parameters
    ----------
    folder
        Made when missing; its tables are replaced when all are written.
    formats
        Among ``csv`` and ``parquet``.

    Raises
    ------
    ValueError
        If a format is unknown.
    OSError
        If the tables cannot be written, or a manifest cannot be read.
    """

    def acts(key: str) -> Iterable[NumberedAct]:
        return chain.from_iterable(store.acts(key) for store in stores)

    summary, copies, note = Summary(), Copies(), Note(stores)
    with TableFolder(folder, formats) as tables:
        for outcome in heapq.merge(*(s.listed() for s in stores), key=lambda o: o.name):
            texts = json.loads(zlib.decompress(outcome.packed))
            targets = resolve_targets(outcome.citations, acts)
            if targets:
                texts["references"] = fill_targets(texts["references"], targets)
            if outcome.shelfmarks:
                texts, notes = cite_texts(outcome.name, texts, outcome.shelfmarks)
                summary.notes += notes
            tables.write(copies.tell_apart(texts, outcome.sha256))
            summary.add(outcome)
            note.add(outcome)
    note.write(folder, summary.statuses, summary.rows)
    return summary
