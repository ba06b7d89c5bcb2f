"""Whose line is whose: the lines of an archivist's table given to the files of a run."""

import os.path
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from unicodedata import normalize

from registre.batch.job import Job
from registre.model.shelfmarks import WHOLE, Shelfmark, settle
from registre.reading.shelfmarks import load_shelfmarks
from registre.tables.files import from_csv, to_csv
from registre.tables.schema import TABLES
from registre.tables.shelfmarks import CITED, cite

# The table of a folder that is read, when none is given
TABLE = "cotes.csv"


def tell_shelfmarks(
    jobs: Sequence[Job], paths: Iterable[str | Path], sidecar: str | Path | None
) -> tuple[list[Job], list[tuple[Path, list[str]]]]:
    """Return the files with what tables tell of each; every table with what could not be used.

    Parameters
    ----------
    paths
        Without a table, ``cotes.csv`` right in a folder among these is one for its files.
    sidecar
        The table; no other is looked for.

    Raises
    ------
    ValueError
        If the table that is given cannot be read, or is none of shelfmarks.
    """
    if sidecar is not None:
        given, notes = give_shelfmarks(jobs, Path(sidecar))
        return given, [(Path(sidecar), notes)]
    given, tables = list(jobs), []
    for table in dict.fromkeys(Path(path, TABLE) for path in paths):
        if table.is_file():
            try:
                given, notes = give_shelfmarks(given, table)
            except ValueError as error:  # nobody asked for it
                notes = [str(error)]
            tables.append((table, notes))
    return given, tables


def give_shelfmarks(jobs: Sequence[Job], table: Path) -> tuple[list[Job], list[str]]:
    """Return the files with what a table tells of each, and what of it could not be used.

    A line names its file by the path from the folder of the table, or from the input root.

    Raises
    ------
    ValueError
        If the table cannot be read, or is none of shelfmarks.
    """
    lines, notes = load_shelfmarks(table)
    home = os.path.abspath(table.parent)  # noqa: PTH100 (links are left as they stand)
    by_path = {_plain(os.path.abspath(job.path)): job.rank for job in jobs if job.path}  # noqa: PTH100
    by_name: dict[str, list[int]] = {}
    for job in jobs:
        by_name.setdefault(_plain(job.name), []).append(job.rank)
    given: dict[int, dict[int, Shelfmark]] = {}
    for line in lines:
        name = _plain(os.path.normpath(line.file.replace("\\", "/")))
        beside = by_path.get(_plain(os.path.normpath(os.path.join(home, name))))  # noqa: PTH118
        found = [beside] if beside is not None else by_name.get(name, [])
        page = f", page {line.mark.page}" if line.mark.page != WHOLE else ""
        if not found:
            notes.append(f"line {line.number}: no file {line.file!r} among those read")
        elif len(found) > 1:
            notes.append(f"line {line.number}: {line.file!r} is the name of {len(found)} files")
        elif line.mark.page in given.setdefault(found[0], {}):
            notes.append(f"line {line.number}: {line.file!r}{page} again; the first line holds")
        else:
            given[found[0]][line.mark.page] = line.mark
    return [
        replace(job, shelfmarks=tuple(mark for _, mark in sorted(given[job.rank].items())))
        if job.rank in given
        else job
        for job in jobs
    ], notes


def _plain(path: str) -> str:
    # Macintosh writes accents of names apart.
    return normalize("NFC", path)


def settle_shelfmarks(
    name: str, marks: Sequence[Shelfmark], pages: int
) -> tuple[Sequence[Shelfmark], list[str]]:
    """Return the lines that hold for a file that was read, and which do not, in words."""
    held, beyond = settle(marks, pages)
    return held, [f"{name}: page {page} of {pages}" for page in beyond if pages]


def cite_texts(
    name: str, texts: Mapping[str, str], marks: Sequence[Shelfmark]
) -> tuple[dict[str, str], list[str]]:
    """Return the lines of CSV of a file's tables with its shelfmarks, and which do not hold."""
    tables = {table: from_csv(TABLES[table], texts[table]) for table in CITED if table in texts}
    pages = int(tables["documents"][0]["pages"] or 0)
    held, notes = settle_shelfmarks(name, marks, pages)
    cite(tables, held)
    cited = {table: to_csv(TABLES[table], rows) for table, rows in tables.items()}
    return {**texts, **cited}, notes
