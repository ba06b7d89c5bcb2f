"""Put what people annotated into the tables: what they left is left, byte for byte."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from registre.annotation.document import Corrected
from registre.annotation.gather import Tables
from registre.annotation.kinds import KINDS
from registre.annotation.match import Snap
from registre.annotation.task import AnnotationError, Task
from registre.revision.rows import with_doubts
from registre.tables.column import Row
from registre.tables.places import text_of


@dataclass(slots=True)
class Changes:
    """How many mentions were added, changed and removed, by table, in how many documents."""

    documents: int = 0
    added: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    removed: Counter[str] = field(default_factory=Counter)

    def count(self, one: Corrected, *, reviewed: bool) -> None:
        """Count a document that came back."""
        self.documents += reviewed
        self.added.update(one.added)
        self.changed.update(one.changed)
        self.removed.update(one.removed)


class Importer:
    """Give the tables of a run with what tasks that came back from a tool change in them.

    Parameters
    ----------
    tasks
        The annotated documents; those that are not among them stay as they are.
    sources
        The documents of the run, as the tables name them.
    snap
        What of a span the format can hold.
    collapsed
        Whether the format holds mentions of one label at one place once.
    only
        Mention tables of the campaign, where the files do not tell.
    gold
        Leave out the documents that nobody reviewed.

    Raises
    ------
    AnnotationError
        If a document comes twice.
    """

    def __init__(
        self,
        tasks: Iterable[Task],
        sources: Iterable[str],
        snap: Snap,
        *,
        collapsed: bool = False,
        only: Sequence[str] = (),
        gold: bool = False,
    ) -> None:
        known = set(sources)
        self._snap, self._collapsed, self._only = snap, collapsed, tuple(only)
        self._gold = gold
        self._named: dict[str, Task] = {}
        self._unnamed: dict[str, Task] = {}
        for task in tasks:
            place, name = (
                (self._named, task.source) if task.source in known else (self._unnamed, task.text)
            )
            if name in place:
                raise AnnotationError(
                    f"{task.where}: {task.source or 'a text'} comes twice, first in "
                    f"{place[name].where}; keep one of the two."
                )
            place[name] = task
        self._found: dict[str, str] = {}
        self.changes = Changes()

    def correct(self, documents: Iterable[Tables]) -> Iterator[Tables]:
        """Yield the tables of every document, corrected where a task is of it.

        Parameters
        ----------
        documents
            The tables of each document of the run, all tables.

        Raises
        ------
        AnnotationError
            If the text of a task is not that of the tables, or a value has not the form of its
            column; at the end, if no document has the text of a task.
        """
        for tables in documents:
            document = tables["documents"][0]
            task = self._task(document["source"], text_of(tables["texts"]))
            if task is not None and (task.reviewed or not self._gold):
                yield self._apply(task, tables)
            elif not self._gold:
                yield tables
        for text, task in self._unnamed.items():
            if text not in self._found:
                raise AnnotationError(
                    f"{task.where}: no document of the tables has this text "
                    f"({task.source or 'unnamed'})."
                )

    def _task(self, source: str, text: str) -> Task | None:
        """Return the task of a document: by its name, else by its text."""
        task = self._named.get(source)
        if task is not None:
            if task.text != text:
                raise AnnotationError(f"{task.where}: {source}: {_difference(task.text, text)}")
            return task
        task = self._unnamed.get(text)
        if task is None:
            return None
        if text in self._found:
            raise AnnotationError(
                f"{task.where}: {self._found[text]} and {source} have this text; name the document."
            )
        self._found[text] = source
        return replace(task, source=source)

    def _apply(self, task: Task, tables: Tables) -> Tables:
        one = Corrected.of(
            task,
            {name: tables[name] for name in KINDS},
            tables["acts"],
            digest=tables["documents"][0]["sha256"],
            names=self._only or task.tables or tuple(KINDS),
            snap=self._snap,
            collapsed=self._collapsed,
        )
        self.changes.count(one, reviewed=task.reviewed)
        return {**tables, **one.rows, **_other_tables(tables, one)} if one.is_changed else tables


def _other_tables(tables: Tables, one: Corrected) -> Mapping[str, list[Row]]:
    """Return the tables that speak of mentions without those that changed."""
    problems = [row for row in tables["problems"] if row["mention_id"] not in one.doubts_gone]
    return {
        "problems": problems,
        "boxes": [row for row in tables["boxes"] if row["mention_id"] not in one.places_gone],
        "documents": [with_doubts(tables["documents"][0], problems)],
    }


def _difference(theirs: str, ours: str) -> str:
    """Say where a text parts from that of the tables, and what may have happened."""
    pairs = zip(theirs, ours, strict=False)
    at = next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(theirs), len(ours)))
    told = f"the text is not that of the tables from code point {at} on: {theirs[at : at + 30]!r}"
    told += f" instead of {ours[at : at + 30]!r}."
    if theirs.replace("\r\n", "\n") == ours.replace("\r\n", "\n"):
        told += " Only line ends differ: keep the file as it was written."
    return told
