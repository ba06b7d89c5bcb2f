"""The table of an archivist beside the scans: shelfmark, ARK, folder and view of files and pages.

Any spreadsheet's CSV: comma, semicolon or tab, UTF-8 with or without mark, or a legacy encoding.
A line that cannot be used is told and passed over; it never stops a run.
"""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

from registre.model.errors import DocumentError
from registre.model.shelfmarks import COLUMNS, WHOLE, Shelfmark, read_ark
from registre.reading.plain import decode
from registre.text.fold import fold

_HEADERS = {
    "file": ("file", "fichier", "filename", "nom de fichier"),
    "page": ("page",),
    "view": ("vue", "view"),
    "cote": ("cote", "shelfmark"),
    "ark": ("ark",),
    "folder": ("folder", "dossier"),
}


@dataclass(frozen=True, slots=True)
class ShelfmarkLine:
    """One line: its number in the table, the file as it names it, and what it says."""

    number: int
    file: str
    mark: Shelfmark


def load_shelfmarks(path: Path) -> tuple[list[ShelfmarkLine], list[str]]:
    """Return the lines of a table, and what was wrong with some, in words.

    A line is of a page when its ``page`` says so, or, in a table without ``page``, its ``vue``;
    otherwise of the whole file. Columns that have no name of ours go to its notice.

    Raises
    ------
    ValueError
        If it cannot be read, has no column ``file`` (``fichier``), or nothing to tell of files.
    """
    try:
        text, _ = decode(path.read_bytes())
    except (OSError, DocumentError) as error:
        raise ValueError(f"{path} cannot be read: {error}") from error
    rows = _rows(normalize("NFC", text))
    _, columns = next(rows, (0, []))
    places = _places(columns)
    if "file" not in places or not places.keys() & set(COLUMNS):
        raise ValueError(
            f"{path} is no table of shelfmarks: its first line must name a column file (fichier) "
            "and some of cote, ark, folder (dossier), vue."
        )
    known = {header for headers in _HEADERS.values() for header in headers}
    others = {
        at: heading.strip()
        for at, heading in enumerate(columns)
        if heading.strip() and _plain(heading) not in known
    }
    lines: list[ShelfmarkLine] = []
    notes: list[str] = []
    for number, cells in rows:
        told = {name: cells[at].strip() for name, at in places.items() if at < len(cells)}
        said = {name: cells[at].strip() for at, name in others.items() if at < len(cells)}
        said = {name: cell for name, cell in said.items() if cell}
        if any(told.values()):
            told["notice"] = json.dumps(said, ensure_ascii=False) if said else ""
            _read_line(number, told, lines, notes)
    return lines, notes


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    first = text.lstrip().partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    number = 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield number, cells
        number = reader.line_num + 1


def _places(columns: list[str]) -> dict[str, int]:
    names = [_plain(column) for column in columns]
    return {
        name: min(names.index(header) for header in headers if header in names)
        for name, headers in _HEADERS.items()
        if not set(headers).isdisjoint(names)
    }


def _plain(heading: str) -> str:
    return " ".join(fold(heading).split())


def _read_line(
    number: int, told: dict[str, str], lines: list[ShelfmarkLine], notes: list[str]
) -> None:
    """Add one line, or what is wrong with it."""
    chosen = told.get("page", told.get("view", ""))
    if not told.get("file"):
        notes.append(f"line {number}: it names no file; passed over")
        return
    if chosen and not (chosen.isdecimal() and int(chosen) >= 1):
        notes.append(f"line {number}: {chosen!r} is no page; passed over")
        return
    ark = read_ark(told.get("ark", ""))
    if told.get("ark") and not ark:
        notes.append(f"line {number}: {told['ark']!r} is no ARK (ark:/NAAN/name); left out")
    said = {name: told.get(name, "") for name in COLUMNS} | {"ark": ark}
    page = int(chosen) if chosen else WHOLE
    lines.append(ShelfmarkLine(number, told["file"], Shelfmark(page, **said)))
