"""Both ways: the tables of a folder to the files of a tool, and its files back to a folder."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from registre.annotation.apply import Changes, Importer
from registre.annotation.formats import FORMATS
from registre.annotation.gather import to_task
from registre.annotation.kinds import KINDS
from registre.annotation.task import Task
from registre.tables.files import TableFolder, to_texts
from registre.tables.note import load_note, write_note
from registre.tables.stream import read_documents, read_rows


def check_names(only: Sequence[str]) -> None:
    """Raise ``ValueError`` if a name is not that of a mention table."""
    unknown = [name for name in only if name not in KINDS]
    if unknown:
        raise ValueError(f"no mention table {', '.join(unknown)}: take {', '.join(KINDS)}")


def export(tables: Path, form: str, out: Path, only: Sequence[str] = ()) -> list[Path]:
    """Write the documents of a run as the files of a tool; return the files.

    Parameters
    ----------
    tables
        What ``registre extract`` wrote.
    form
        One of :data:`registre.annotation.formats.FORMATS`.
    out
        Folder; made when missing.
    only
        Mention tables to annotate; all when empty.

    Raises
    ------
    FileNotFoundError
        If a table is missing.
    ValueError
        If a name is not that of a mention table.
    """
    check_names(only)
    names = ["documents", "texts", "acts", *KINDS]
    tasks = _with_text(
        to_task(document, tuple(only) or tuple(KINDS)) for document in read_documents(tables, names)
    )
    out.mkdir(parents=True, exist_ok=True)
    return FORMATS[form].write(tasks, out)


def _with_text(tasks: Iterable[Task]) -> Iterator[Task]:
    """Leave out files that could not be read: there is nothing to annotate."""
    return (task for task in tasks if task.text)


def take_back(
    files: Iterable[Path],
    form: str,
    tables: Path,
    out: Path,
    *,
    only: Sequence[str] = (),
    gold: bool = False,
    formats: Iterable[str] = ("csv",),
) -> Changes:
    """Write the tables of a run with what people changed in the files of a tool.

    Parameters
    ----------
    files
        What the tool exported: files, or folders of them.
    tables
        The tables that were exported.
    out
        Folder of the corrected tables, another than that of the tables; made when missing.
    gold
        Write only the documents that were annotated: right values for an evaluation.

    Raises
    ------
    AnnotationError
        If a file does not fit the tables; nothing is written then.
    FileNotFoundError
        If a file or a table is missing.
    ValueError
        If ``out`` is the folder of the tables, or a name or a format is unknown.
    """
    check_names(only)
    if out.resolve() == tables.resolve():
        raise ValueError(f"{out} holds what was exported; write the corrected tables elsewhere")
    reader = FORMATS[form]
    importer = Importer(
        reader.read(files),
        (row["source"] for row in read_rows(tables, "documents")),
        reader.snap,
        collapsed=reader.collapsed,
        only=only,
        gold=gold,
    )
    rows, statuses = Counter[str](), Counter[str]()
    with TableFolder(out, formats) as folder:
        for document in importer.correct(read_documents(tables)):
            folder.write(to_texts(document))
            rows.update({name: len(found) for name, found in document.items()})
            statuses.update(row["status"] for row in document["documents"])
    told = {"tool": form, "documents": importer.changes.documents}
    if note := load_note(tables):
        write_note(out, note | {"statuses": statuses, "rows": rows, "annotations": told})
    return importer.changes
