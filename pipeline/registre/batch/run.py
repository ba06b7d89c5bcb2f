"""A run: files in, tables out, with the count of every fate."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from spacy.language import Language

from registre.assembly.document import Document
from registre.assembly.pipeline import Profile, load
from registre.batch.job import empty_folder, extract_file
from registre.model.documents import Status
from registre.model.errors import ExitCode
from registre.model.extraction import Extraction
from registre.reading import find_documents
from registre.tables.files import TableFolder
from registre.tables.rows import to_rows


@dataclass(slots=True)
class Summary:
    """What became of the files of a run, and the number of rows of every table."""

    statuses: Counter[Status] = field(default_factory=Counter)
    rows: Counter[str] = field(default_factory=Counter)
    chars: int = 0
    seconds: float = 0.0
    faults: list[tuple[str, str]] = field(default_factory=list)

    def add(self, extraction: Extraction, tables: dict[str, list[dict[str, object]]]) -> None:
        """Count one outcome."""
        self.statuses[extraction.status] += 1
        self.rows.update({name: len(rows) for name, rows in tables.items()})
        self.chars += len(extraction.source.text)
        self.seconds += extraction.seconds
        if extraction.status in (Status.FAILED, Status.SKIPPED):
            told = f"{extraction.error} {extraction.advice}".strip()
            self.faults.append((extraction.source.name, told))

    @property
    def exit_code(self) -> ExitCode:
        """0 when all is well, 20 when some files failed, 21 when none succeeded."""
        failed = self.statuses[Status.FAILED]
        read = self.statuses[Status.OK] + self.statuses[Status.PARTIAL]
        if read:
            return ExitCode.SOME_FAILED if failed else ExitCode.OK
        return ExitCode.ALL_FAILED if failed else ExitCode.UNREADABLE


@dataclass(frozen=True, slots=True)
class Input:
    """A file to read and its name in the tables; a folder without files has no path."""

    name: str
    path: Path | None


def find_inputs(paths: Iterable[str | Path]) -> list[Input]:
    """Return the files of files and folders, in order; a folder without acts is told as one."""
    inputs: list[Input] = []
    for root in map(Path, paths):
        found = find_documents([root])
        inputs += [Input(name, path) for path, name in found]
        if not found:
            inputs.append(Input(root.name or str(root), None))
    return inputs


def outcomes(nlp: Language, inputs: Iterable[Input]) -> Iterator[Extraction]:
    """Yield the outcome of every input, in order; the reference executor, one process."""
    for item in inputs:
        if item.path is None:
            yield empty_folder(item.name)
        else:
            yield extract_file(nlp, item.path, item.name)


def process(
    paths: Iterable[str | Path],
    *,
    profile: Profile = "full",
    nlp: Language | None = None,
) -> Iterator[Document]:
    """Read files and folders one by one, lazily.

    Parameters
    ----------
    paths
        Files, or folders that are walked in sorted order.
    profile
        ``full`` or ``fast``, see :func:`registre.load`.
    nlp
        A pipeline to use instead of a new one.

    Yields
    ------
    Document
        One a file, in order; one that cannot be read has the status ``failed`` and says why.
    """
    nlp = load(profile) if nlp is None else nlp
    for extraction in outcomes(nlp, find_inputs(paths)):
        yield Document(extraction)


def run(
    inputs: Sequence[Input],
    folder: Path,
    *,
    formats: Iterable[str] = ("csv",),
    profile: Profile = "full",
    on_outcome: Callable[[Extraction], None] = lambda _: None,
) -> Summary:
    """Process files and write their tables to a folder.

    Parameters
    ----------
    inputs
        What :func:`find_inputs` gives.
    folder
        Made when missing; tables of an earlier run are replaced when this one ends.
    formats
        Among ``csv`` and ``parquet``.
    on_outcome
        Called after each file, for a progress bar.

    Raises
    ------
    ValueError
        If a format or the profile is unknown.
    OSError
        If the folder cannot be written.
    """
    summary = Summary()
    nlp = load(profile)
    with TableFolder(folder, formats) as tables:
        for extraction in outcomes(nlp, inputs):
            rows = to_rows(extraction)
            tables.write(rows)
            summary.add(extraction, rows)
            on_outcome(extraction)
    return summary
