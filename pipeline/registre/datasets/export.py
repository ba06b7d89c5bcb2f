"""From the tables of a run to a dataset in several forms, in one pass over the tables."""

import shutil
import tempfile
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from registre.datasets import card, manifest
from registre.datasets.about import About
from registre.datasets.database import Database
from registre.datasets.dataset import Dataset
from registre.datasets.datasette import to_metadata
from registre.datasets.lines import Lines
from registre.datasets.package import Package
from registre.datasets.scdl.files import Scdl
from registre.datasets.scdl.rows import Settings
from registre.datasets.tally import Tally
from registre.datasets.workbook import Workbook
from registre.tables.note import NAME, load_note
from registre.tables.stream import read_documents


@dataclass(slots=True)
class Exported:
    """What was written: the files, and what a user should know of them."""

    files: list[Path] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted of an export.

    Parameters
    ----------
    version
        Of the program.
    scdl
        What SCDL needs beside the acts.
    """

    about: About
    version: str
    scdl: Settings = field(default_factory=Settings)


def _package(folder: Path, order: Order) -> Dataset:
    return Package(_made(folder / "package"), order.about, order.version)


def _workbook(folder: Path, order: Order) -> Dataset:
    return Workbook(folder / f"{order.about.name}.xlsx", order.about.title)


def _lines(folder: Path, _: Order) -> Dataset:
    return Lines(_made(folder / "jsonl"))


def _database(folder: Path, order: Order) -> Dataset:
    name = order.about.name
    metadata = _made(folder / "sqlite") / "metadata.json"
    metadata.write_text(to_metadata(order.about, name), encoding="utf-8")
    return Database(metadata.with_name(f"{name}.db"))


def _scdl(folder: Path, order: Order) -> Dataset:
    return Scdl(_made(folder / "scdl"), order.scdl)


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


_FORMS: dict[str, Callable[[Path, Order], Dataset]] = {
    "package": _package,
    "xlsx": _workbook,
    "jsonl": _lines,
    "sqlite": _database,
    "scdl": _scdl,
}
FORMATS = tuple(_FORMS)


def export(tables: Path, folder: Path, formats: Iterable[str], order: Order) -> Exported:
    """Write a dataset of the tables of a run.

    Equal tables and orders give equal bytes. Files take their names when all are complete, so
    that an export that fails changes nothing.

    Parameters
    ----------
    tables
        What ``--out`` of ``registre extract`` was.
    folder
        Made when missing; files of an earlier export are replaced.
    formats
        Among :data:`FORMATS`.

    Raises
    ------
    ValueError
        If a format is unknown or its library missing, or the tables are of another version.
    OSError
        If the tables are not there, or the dataset cannot be written.
    """
    chosen = list(dict.fromkeys(formats))
    unknown = [name for name in chosen if name not in _FORMS]
    if unknown or not chosen:
        raise ValueError(f"no format {', '.join(unknown) or 'given'}: take {', '.join(_FORMS)}")
    documents = read_documents(tables)
    first = next(documents, None)  # tables that are not there are told before a folder is made
    folder.mkdir(parents=True, exist_ok=True)
    staged = Path(tempfile.mkdtemp(prefix=".export-", dir=folder))
    try:
        tally = Tally()
        with ExitStack() as stack:
            datasets = [stack.enter_context(_FORMS[name](staged, order)) for name in chosen]
            while first is not None:
                tally.add(first)
                for dataset in datasets:
                    dataset.write(first)
                first = next(documents, None)
        note = load_note(tables)
        (staged / card.NAME).write_text(card.to_card(order.about, tally, note), encoding="utf-8")
        told = manifest.to_manifest(note, staged, _files(staged), order.version)
        (staged / NAME).write_text(told, encoding="utf-8")
        notes = [line for dataset in datasets for line in dataset.notes]
        return Exported(_publish(staged, folder), notes)
    finally:
        shutil.rmtree(staged)


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _publish(staged: Path, folder: Path) -> list[Path]:
    published = []
    for path in _files(staged):
        final = folder / path.relative_to(staged)
        final.parent.mkdir(parents=True, exist_ok=True)
        published.append(path.replace(final))
    return published
