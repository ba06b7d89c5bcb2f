"""Read the tables of presence: one person a row, marks under "Présent", "Excusé", "Pouvoir à"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from registre.extraction.attendance.listing import Entry, Listing, Pair
from registre.model.persons import Role
from registre.text.fold import fold
from registre.text.name_words import split_civility
from registre.text.names import NameOrder, infer_order, read_name

# Whose rows and columns a table of presence has at most.
MOST_ROWS, MOST_CELLS = 300, 16
# No cell of a name is longer.
LONGEST_NAME = 60

_ROW = re.compile(r"[^\S\n]*\|[^\n]*")
# Nom        Prénom       Présent      Absent     Pouvoir à
_SPACED_HEAD = re.compile(
    r"^[^\S\n]*(?:noms?|prenoms?|elus?|membres?|conseillers?)\b[^\n|]*[^\S\n]{2,}"
    r"(?:presente?s?|absente?s?|excuses?|pouvoirs?|procurations?|emargement)\b[^\n|]*$",
    re.MULTILINE,
)
_PART = re.compile(r"\S+(?:[^\S\n]\S+)*")
_PAGE_END = re.compile(r"[\s\f]{1,12}(?=\|)")
_RULE = re.compile(r"[\s|:=-]*")
_CROSS = re.compile(r"[xv✓✔☑☒■●]|oui|1")
# What a cell says by itself: "P", "Abs.", "excusé", "pouvoir à M. ROUX"
_MARKS = (
    (re.compile(r"(?:pr?|pres|present[()·.e]*)\.?"), Role.PRESENT),
    (re.compile(r"(?:ex?|exc|(?:absente? )?excuse[()·.e]*|a\.?e)\.?"), Role.EXCUSED),
    (re.compile(r"(?:a|abs|absent[()·.e]*)\.?"), Role.ABSENT),
    (re.compile(r"(?:r|rep|repr|represente[()·.e]*|pvr|pouv|pouvoir|procuration)\.?"),
     Role.REPRESENTED),
)  # fmt: skip
_GIVES = re.compile(
    r"(?:(?:a\s+)?(?:donne\s+)?(?:pouvoir|procuration)|represente[()·.e]*)"
    r"\s*(?::|a(?:ux?)?\s|par\s|→|->)?\s*"
)
_HOLDER = re.compile(r"(?:a|par|m\.\s+le\s+maire\s*:)\s+")
# What a heading says of its column; the first that fits counts.
_COLUMNS = (
    ("holder", re.compile(r"(?:pouvoir|procuration|mandataire|donne)s?\b|represente[es]* par\b")),
    ("present", re.compile(r"presente?s?\b|present[(·]|p\.?$")),
    ("excused", re.compile(r"(?:absente?s? )?excuse[es]*\b|e\.?$|exc\.?$")),
    ("absent", re.compile(r"absente?s?\b|a\.?$|abs\.?$")),
    ("represented", re.compile(r"represente[es]*\b|r\.?$")),
    ("state", re.compile(r"presence|emargement|statut|etat\b|appel\b")),
    ("given", re.compile(r"prenoms?$")),
    ("surname", re.compile(r"noms?$")),
    ("name", re.compile(
        r"noms?\b|prenoms?\b|elue?s?\b|membres?\b|conseill|delegue|titulaires?\b|administrateurs?\b"
    )),
    ("capacity", re.compile(r"fonctions?\b|qualites?\b")),
)  # fmt: skip
_ROLES = {
    "present": Role.PRESENT, "excused": Role.EXCUSED, "absent": Role.ABSENT,
    "represented": Role.REPRESENTED,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell holds, and where in the view."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class Row:
    """One person's row: the name's cells, the role that it marks, who holds the proxy."""

    names: list[Cell]
    role: Role | None = None
    holder: str = ""
    holder_at: tuple[int, int] = (0, 0)
    capacity: str = ""


def read_tables(text: str, folded: str, body_end: int) -> list[Listing]:
    r"""Return the tables of presence of a view, each as a list.

    Parameters
    ----------
    text, folded
        The view, with and without case and accents.
    body_end
        Where the body ends.

    Examples
    --------
    >>> text = "| Nom | Présent | Pouvoir à |\n| ROUX Paul | X | |\n| LEROY Anne | | Paul ROUX |"
    >>> (table,) = read_tables(text, fold(text), len(text))
    >>> [f"{entry.name} {entry.role}" for entry in table.entries]
    ['ROUX Paul present', 'LEROY Anne represented']
    >>> str(table.pairs[0].holder.name)
    'ROUX Paul'
    """
    found = []
    for rows in (*_tables(text, body_end), *_spaced(text, folded, body_end)):
        columns = _columns(rows[0], folded)
        if columns is not None:
            listing = _read(rows, columns, text)
            if listing.entries:
                found.append(listing)
    return found


def _tables(text: str, body_end: int) -> Iterator[list[list[Cell]]]:
    """Yield the runs of lines that begin with a pipe, cut into cells."""
    at = 0
    while (bar := text.find("|", at, body_end)) >= 0:
        at = line = text.rfind("\n", 0, bar) + 1
        rows: list[list[Cell]] = []
        while at < body_end and len(rows) < MOST_ROWS and (row := _ROW.match(text, at)):
            if not _RULE.fullmatch(row[0]):
                rows.append(_cells(row))
            at = row.end() + 1
            # a page may end within the table
            over = _PAGE_END.match(text, at)
            if over is not None and row[0].count("|") == _bars(text, over.end()):
                at = over.end()
        if len(rows) > 1:
            yield rows
        if at == line:  # a pipe within a line
            end = text.find("\n", bar)
            at = end + 1 if end >= 0 else len(text)


def _spaced(text: str, folded: str, body_end: int) -> Iterator[list[list[Cell]]]:
    """Yield the tables whose columns are set apart by spaces, each cell under its head."""
    for head in _SPACED_HEAD.finditer(folded, 0, body_end):
        heads = _parts(text, head.start(), head.end())
        rows, at = [heads], head.end() + 1
        while at < body_end and len(rows) < MOST_ROWS:
            end = text.find("\n", at, body_end)
            end = body_end if end < 0 else end
            parts = _parts(text, at, end)
            if len(parts) < 2:
                break
            rows.append(_under(heads, parts, head.start(), at))
            at = end + 1
        if len(rows) > 2 and len(heads) <= MOST_CELLS:
            yield rows


def _parts(text: str, start: int, end: int) -> list[Cell]:
    return [Cell(*part.span(), part[0]) for part in _PART.finditer(text, start, end)]


def _under(heads: list[Cell], parts: list[Cell], first: int, line: int) -> list[Cell]:
    """Put the parts of a line under the heads that they are nearest to."""
    row = [Cell(line, line, "") for _ in heads]
    for part in parts:
        left, right = part.start - line, part.end - line
        apart = [_distance(head.start - first, head.end - first, left, right) for head in heads]
        column = apart.index(min(apart))
        if not row[column].text:
            row[column] = part
    return row


def _distance(start: int, end: int, left: int, right: int) -> tuple[int, int]:
    """Return how far a part of a line is from a head: the gap between them, then their starts."""
    return max(start - right, left - end, 0), abs(start - left)


def _bars(text: str, at: int) -> int:
    row = _ROW.match(text, at)
    return row[0].count("|") if row is not None else 0


def _cells(row: re.Match[str]) -> list[Cell]:
    cells, at = [], row[0].index("|") + 1
    for part in row[0][at:].split("|")[:MOST_CELLS]:
        bare = part.strip()
        start = row.start() + at + (part.index(bare) if bare else 0)
        cells.append(Cell(start, start + len(bare), bare))
        at += len(part) + 1
    return cells


def _columns(heads: list[Cell], folded: str) -> list[str] | None:
    """Return what each column says; ``None`` when this is no table of presence."""
    columns = []
    for cell in heads:
        head = " ".join(folded[cell.start : cell.end].split())
        columns.append(next((kind for kind, form in _COLUMNS if form.match(head)), ""))
    named = {"name", "surname"} & set(columns)
    marked = {"present", "excused", "absent", "represented", "state", "holder"} & set(columns)
    return columns if named and marked else None


def _read(rows: list[list[Cell]], columns: list[str], text: str) -> Listing:
    people = [row for row in (_row(cells, columns) for cells in rows[1:]) if row is not None]
    printed = [" ".join(cell.text for cell in row.names) for row in people]
    order = infer_order(printed)
    if "given" in columns and "surname" in columns:
        first = columns.index("surname") < columns.index("given")
        order = NameOrder.SURNAME_FIRST if first else NameOrder.GIVEN_FIRST
    listing = Listing(rows[0][0].start, rows[-1][-1].end, Role.PRESENT)
    for row, name in zip(people, printed, strict=True):
        entry = _entry(row.names[0].start, row.names[-1].end, name, row.role, order)
        if entry is None:
            continue
        entry.capacity = row.capacity
        if row.holder and row.role is not Role.PRESENT:
            entry.role = Role.REPRESENTED
            listing.pairs.append(Pair(entry, _entry(*row.holder_at, row.holder, None, order)))
        elif row.role is Role.REPRESENTED:
            listing.pairs.append(Pair(entry))
        if row.role is not None or row.holder:
            listing.entries.append(entry)
    listing.start = text.rfind("\n", 0, listing.start) + 1
    return listing


def _row(cells: list[Cell], columns: list[str]) -> Row | None:
    """Read one row; ``None`` when no name stands in it."""
    held = list(zip(columns, cells, strict=False))
    names = [cell for kind, cell in held if kind in ("surname", "name", "given") and cell.text]
    if not names or sum(len(cell.text) for cell in names) > LONGEST_NAME:
        return None
    if not any(char.isalpha() for char in names[0].text):
        return None
    row = Row(names)
    for kind, cell in held:
        said = fold(cell.text)
        if not cell.text:
            continue
        if kind == "capacity":
            row.capacity = cell.text
        elif kind == "holder":
            _hold(row, cell, said)
        elif kind in _ROLES and (_CROSS.fullmatch(said) or _said(said) is _ROLES[kind]):
            row.role = row.role or _ROLES[kind]
        elif kind in _ROLES or kind == "state":
            row.role = row.role or _said(said)
            if gives := _GIVES.match(said):
                _hold(row, cell, said, gives.end())
    return row


def _hold(row: Row, cell: Cell, said: str, skip: int = 0) -> None:
    """Take the holder that a cell names, past "pouvoir à"."""
    if not skip:
        opening = _GIVES.match(said) or _HOLDER.match(said)
        skip = opening.end() if opening else 0
    name = cell.text[skip:].strip(" .:()")
    if len(name) > 1 and any(char.isalpha() for char in name) and len(name) <= LONGEST_NAME:
        if _CROSS.fullmatch(fold(name)) or _said(fold(name)):
            return
        at = cell.start + cell.text.index(name, skip)
        row.holder, row.holder_at = name, (at, at + len(name))


def _said(said: str) -> Role | None:
    return next((role for form, role in _MARKS if form.fullmatch(said)), None)


def _entry(start: int, end: int, name: str, role: Role | None, order: NameOrder) -> Entry | None:
    reading = read_name(name, order)
    if reading.value is None:
        return None
    civility = split_civility(name)[0]
    found = Entry(start, end, reading.value, role or Role.PRESENT, reading.problems, reading.repair)
    found.civility = civility
    return found
