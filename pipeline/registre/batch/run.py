"""A run: files in, tables out, with the count of every fate."""

import json
import logging
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from registre.batch.assemble import Summary, assemble
from registre.batch.executors import Executor, Work
from registre.batch.executors.serial import serial
from registre.batch.fingerprint import fingerprint, settings
from registre.batch.inputs import find_jobs
from registre.batch.job import Job, Outcome
from registre.batch.shelfmarks import TABLE, settle_shelfmarks, tell_shelfmarks
from registre.batch.store import FILE, Store
from registre.model.documents import OcrMode
from registre.tables.files import TableFolder

if TYPE_CHECKING:
    from spacy.language import Language

    from registre.assembly.document import Document
    from registre.assembly.pipeline import Profile


_log = logging.getLogger(__name__)


class Watcher(Protocol):
    """Who is told how a run goes on."""

    def begin(self, kept: int, total: int) -> None:
        """Hear how many files there are, and how many of them were done before."""

    def advance(self, outcome: Outcome) -> None:
        """Hear that a file is done."""


class Silent:
    """Nobody."""

    def begin(self, kept: int, total: int) -> None:
        """Pass over it."""

    def advance(self, outcome: Outcome) -> None:
        """Pass over it."""


def process(
    paths: Iterable[str | Path],
    *,
    profile: "Profile" = "full",
    nlp: "Language | None" = None,
    ocr: OcrMode = OcrMode.AUTO,
    public: bool = False,
    sidecar: str | Path | None = None,
) -> "Iterator[Document]":
    """Read files and folders one by one, lazily.

    Parameters
    ----------
    paths
        Files, or folders that are searched with their folders.
    profile
        ``full`` or ``fast``, see :func:`registre.load`.
    nlp
        A pipeline to use instead of a new one.
    ocr
        Which pages an OCR engine reads: those without usable text, none, or all.
    public
        Mask private persons, their addresses and births, as for publication; ``full`` masks more.
    sidecar
        A CSV of an archive: ``file``, ``page`` or ``vue``, then ``cote``, ``ark``, ``folder``;
        otherwise ``cotes.csv`` in each folder, if there is one.
        Lines that cannot be used are logged as warnings.

    Yields
    ------
    Document
        One a file, in the order of names; one that cannot be read has the status ``failed`` and
        says why.
    """
    from registre.assembly.document import Document  # noqa: PLC0415 (a run in processes needs none)
    from registre.assembly.pipeline import load  # noqa: PLC0415
    from registre.batch.extract import extract_file  # noqa: PLC0415

    nlp = load(profile) if nlp is None else nlp
    paths = list(paths)
    jobs, tables = tell_shelfmarks(find_jobs(paths), paths, sidecar)
    for table, notes in tables:
        _warn(table, notes)
    for job in jobs:
        extraction = extract_file(nlp, job, ocr, public=public)
        source = extraction.source
        marks, notes = settle_shelfmarks(job.name, job.shelfmarks, source.pages)
        _warn(sidecar or TABLE, notes)
        yield Document(replace(extraction, source=replace(source, shelfmarks=tuple(marks))))


def _warn(table: str | Path, notes: Iterable[str]) -> None:
    for note in notes:
        _log.warning("%s: %s", table, note)


def prepare(profile: "Profile", ocr: OcrMode, *, public: bool = False) -> Work:
    """Load a pipeline; what an executor calls once in each process."""
    from registre.batch.extract import prepare_extraction  # noqa: PLC0415 (the parent needs no spaCy)

    return prepare_extraction(profile, ocr, public=public)


def plan(
    jobs: Iterable[Job],
    folder: Path,
    *,
    profile: "Profile" = "full",
    ocr: OcrMode = OcrMode.AUTO,
    public: bool = False,
    resume: bool = True,
) -> list[tuple[Job, bool]]:
    """Tell of every file whether a run would keep its outcome; nothing is written."""
    if not resume or not (folder / FILE).is_file():
        return [(job, False) for job in jobs]
    with Store(folder, writing=False) as store:
        same = store.setting("fingerprint") == fingerprint(profile, ocr, public=public)
        return [(job, same and store.find(job) is not None) for job in jobs]


def run(
    jobs: Sequence[Job],
    folder: Path,
    *,
    formats: Iterable[str] = ("csv",),
    profile: "Profile" = "full",
    ocr: OcrMode = OcrMode.AUTO,
    public: bool = False,
    executor: Executor = serial,
    resume: bool = True,
    shard: str = "",
    watcher: Watcher | None = None,
) -> Summary:
    """Process files and write their tables to a folder.

    A run that is interrupted, in whatever way, goes on when it is started again; its tables are
    the same bytes as those of a run at one go, with any executor.

    Parameters
    ----------
    jobs
        What :func:`~registre.batch.inputs.find_jobs` gives.
    folder
        Made when missing; tables of an earlier run are replaced when this one ends. Results are
        kept in ``.registre`` below it.
    formats
        Among ``csv`` and ``parquet``.
    ocr
        Which pages an OCR engine reads: those without usable text, none, or all.
    public
        Mask private persons, their addresses and births; what they were is written nowhere.
    executor
        Where the files are read; in this process when not given.
    resume
        Keep the outcomes of an earlier run for files, settings and a program that are the same.
    shard
        ``2/8`` when the files are a part of a larger run, for :func:`~registre.batch.merge.merge`.
    watcher
        Told how the run goes on.

    Raises
    ------
    ValueError
        If a format or the profile is unknown, or the folder holds results that are not masked.
    OSError
        If the folder cannot be written.
    """
    formats, watcher = list(formats), watcher or Silent()
    TableFolder(folder, formats)  # an unknown format is told before the first file
    with Store(folder) as store:
        if public:
            _refuse_unmasked(store, folder)
        store.begin(
            fingerprint(profile, ocr, public=public),
            told=settings(profile, ocr, public=public),
            shard=shard,
            keep=resume,
        )
        todo = []
        for job in jobs:
            store.cite(job)
            found = store.find(job)
            if found is None:
                todo.append(job)
            else:
                store.place(job.rank, found)
        watcher.begin(len(jobs) - len(todo), len(jobs))
        if todo:
            with closing(executor(partial(prepare, profile, ocr, public=public), todo)) as outcomes:
                for job, outcome in outcomes:
                    store.put(job.rank, outcome)
                    watcher.advance(outcome)
        store.finish()
        summary = assemble([store], folder, formats)
    summary.kept = len(jobs) - len(todo)
    return summary


def _refuse_unmasked(store: Store, folder: Path) -> None:
    """Refuse a folder where names of an earlier run may remain: its tables, reports, datasets.

    Raises
    ------
    ValueError
        If an earlier run of the folder was not for publication.
    """
    told = store.setting("told")
    if told and json.loads(told).get("public") != "yes":
        raise ValueError(f"{folder} holds results that are not masked: give another folder.")
