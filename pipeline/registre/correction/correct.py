"""Put a file of corrections into the tables of a run: all that can be, each refusal told."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from registre.correction.kept import Kept
from registre.correction.lines import Correction, LineError, Numbered, read_lines
from registre.correction.mend import Fate, Mended
from registre.model.errors import ExitCode
from registre.tables.column import Row
from registre.tables.files import FORMATS, TableFolder, to_texts
from registre.tables.schema import TABLES
from registre.tables.stream import read_documents, read_rows


@dataclass(slots=True)
class Corrected:
    """What became of the lines.

    Parameters
    ----------
    done, before
        Lines that changed the tables, and lines whose change was there already.
    refused
        File, line number and reason of every other line.
    """

    done: int = 0
    before: int = 0
    refused: list[tuple[str, int, str]] = field(default_factory=list)

    @property
    def exit_code(self) -> ExitCode:
        """20 when a line was refused, else 0."""
        return ExitCode.SOME_FAILED if self.refused else ExitCode.OK

    def refuse(self, line: Numbered, reason: str) -> None:
        """Note that a line was not put in, and why."""
        self.refused.append((line.file, line.number, reason))


class _UnchangedError(Exception):
    """The tables are left as they are."""


@dataclass(slots=True)
class _Work:
    """Lines to put in, by file, and what they come to."""

    todo: Mapping[str, list[Numbered]]
    kept: frozenset[int]
    report: Corrected
    accepted: list[Correction] = field(default_factory=list)
    rows: Counter[str] = field(default_factory=lambda: Counter(dict.fromkeys(TABLES, 0)))
    statuses: Counter[str] = field(default_factory=Counter)


def correct(folder: Path, file: Path | None = None, formats: Iterable[str] = ()) -> Corrected:
    """Put corrections into the tables of a folder, and keep them there.

    Parameters
    ----------
    folder
        What ``--out`` of ``registre extract`` was.
    file
        The corrections; those alone that the folder keeps when not given. Those are put in again
        when the tables were extracted again since.
    formats
        Formats to write beside those in which the tables are there.

    Raises
    ------
    OSError
        If the file or the tables are not there, or cannot be written.
    ValueError
        If a format is unknown, or the tables are of another version.
    """
    names = [name for name in FORMATS if (folder / f"acts.{name}").is_file()]
    writing = TableFolder(folder, dict.fromkeys([*names, *formats]) or ("csv",))
    kept = Kept(folder)
    old = list(read_lines(kept.path)) if kept.path.is_file() else []
    new = list(read_lines(file)) if file is not None and not _same(file, kept.path) else []
    work = _plan(folder, old, new, in_tables=kept.in_tables)
    if not work.todo:
        return work.report
    try:
        with writing as tables:
            for document in read_documents(folder):
                mended = _mend(document, work)
                work.rows.update({name: len(rows) for name, rows in mended.items()})
                work.statuses.update(row["status"] for row in mended["documents"])
                tables.write(to_texts(mended))
            if not work.report.done and not work.accepted:
                raise _UnchangedError  # noqa: TRY301 (the tables beside are thrown away)
            kept.keep([correction.members for correction in work.accepted])
    except _UnchangedError:
        return work.report
    complete = not any(name == kept.path.name for name, _, _ in work.report.refused)
    kept.tell(work.rows, work.statuses, complete=complete)
    return work.report


def _same(file: Path, kept: Path) -> bool:
    return kept.is_file() and file.samefile(kept)


def _plan(folder: Path, old: list[Numbered], new: list[Numbered], *, in_tables: bool) -> _Work:
    """Tell the lines to put in from those that are in, and from those that cannot be."""
    report = Corrected()
    known = {line.correction.key for line in old if line.correction}
    lines = [] if in_tables else list(old)
    for line in new:
        if line.correction is not None and line.correction.key in known:
            report.before += 1
            continue
        lines.append(line)
        if line.correction is not None:
            known.add(line.correction.key)
    todo: dict[str, list[Numbered]] = {}
    files: dict[str, list[str]] = {}
    for row in read_rows(folder, "documents") if lines else ():
        files.setdefault(row["sha256"], []).append(row["source"])
    for line in lines:
        try:
            todo.setdefault(_source(line, files), []).append(line)
        except LineError as error:
            report.refuse(line, str(error))
    return _Work(todo, frozenset(map(id, old)), report)


def _source(line: Numbered, files: Mapping[str, list[str]]) -> str:
    """Return the file that a line is of: by its digest, and by its name among copies."""
    if line.correction is None:
        raise LineError(line.reason)
    sources = files.get(line.correction.sha256, [])
    if line.correction.source in sources:
        return line.correction.source
    if len(sources) == 1:  # it has another name now
        return sources[0]
    raise LineError(
        f"no file of the tables has the sha256 of {line.correction.source}"
        if not sources
        else f"{len(sources)} files have this sha256, none the name {line.correction.source}"
    )


def _mend(document: Mapping[str, list[Row]], work: _Work) -> Mapping[str, list[Row]]:
    [row] = document["documents"]
    lines = work.todo.get(row["source"])
    if not lines:
        return document
    mended = Mended(document)
    for line in lines:
        correction, again = line.correction, id(line) in work.kept
        if correction is None:
            continue
        try:
            fate = mended.apply(correction, again=again)
        except LineError as error:
            work.report.refuse(line, str(error))
            continue
        work.report.done += fate is Fate.DONE
        work.report.before += fate is Fate.BEFORE
        if not again:
            work.accepted.append(correction)
    return mended.close()
