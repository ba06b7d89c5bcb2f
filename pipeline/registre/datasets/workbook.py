"""One workbook for a spreadsheet: a sheet a table, a dictionary in French, no formula."""

import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from registre.datasets.dataset import Rows
from registre.tables.constraints import Form, form
from registre.tables.french import code_meanings, column_meaning, table_meaning
from registre.tables.schema import TABLES, Column, Table, Type

if TYPE_CHECKING:
    from xlsxwriter import Workbook as Book
    from xlsxwriter.worksheet import Worksheet

# What a sheet and a cell can hold; a cell counts in units of UTF-16.
ROWS = 1_048_576
CELL = 32_767
# Figures that a spreadsheet keeps of a number.
_FIGURES = 15
# Columns are as wide as their longest cell, within reason, in characters.
_NARROWEST, _WIDEST = 8, 60
# Identifiers and digests are to be joined by, not to be read.
_OPAQUE = re.compile(r".*_id|source|sha256|uri")
_WIDEST_OPAQUE = 20
# A workbook has a date of its own; the clock would make no two of them equal.
_CREATED = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)
_TYPES = {Type.TEXT: "texte", Type.INTEGER: "nombre entier", Type.NUMBER: "nombre"}
_FORMS = {
    Form.DATE: "texte, date AAAA-MM-JJ",
    Form.TIME: "texte, heure HH:MM",
    Form.DECIMAL: "nombre",
    Form.DURATION: "texte, durée ISO 8601",
}
_DICTIONARY = "Dictionnaire"
_CODES = "Codes"
_CUTS = "Coupures"


def cut(text: str, limit: int = CELL) -> str:
    """Return a text that fits in a cell; one that is cut says so at its end.

    Parameters
    ----------
    limit
        In units of UTF-16, as spreadsheets count.

    Examples
    --------
    >>> cut("a" * 50, limit=40)
    'aaaaaaaaaaaa […] (coupé : 50 caractères)'
    """
    if len(text.encode("utf-16-le", "surrogatepass")) // 2 <= limit:
        return text
    end = f" […] (coupé : {len(text)} caractères)"
    units = text.encode("utf-16-le", "surrogatepass")[: 2 * (limit - len(end))]
    # a pair of units that is cut through is dropped
    return units.decode("utf-16-le", "ignore") + end


def to_cell(table: Table, column: Column, value: Any) -> str | float | None:  # noqa: ANN401
    """Return what stands in a cell: numbers as numbers, all else as text, unknown as nothing.

    A decimal that a spreadsheet would round stays text.

    Examples
    --------
    >>> amounts = TABLES["amounts"]
    >>> to_cell(amounts, Column("value", ""), "23960.50")
    23960.5
    >>> to_cell(amounts, Column("value", ""), "12345678901234567.89")
    '12345678901234567.89'
    """
    if value is None or value == "":
        return None
    if column.type is not Type.TEXT:
        return float(value)
    if form(table, column) is Form.DECIMAL:
        exact = Decimal(value)
        if len(exact.normalize().as_tuple().digits) <= _FIGURES:
            return float(exact)
    return str(value)


class _Sheet:
    """A sheet being written from its top, with its widths and its filter when it is closed."""

    def __init__(self, sheet: "Worksheet", names: Sequence[str], bold: Any) -> None:  # noqa: ANN401
        self._sheet = sheet
        self._widths = [len(name) + 3 for name in names]
        self._limits = [_WIDEST_OPAQUE if _OPAQUE.fullmatch(n) else _WIDEST for n in names]
        self.next = 1
        sheet.freeze_panes(1, 0)
        sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{ROWS}"})
        for place, name in enumerate(names):
            sheet.write_string(0, place, name, bold)

    def add(self, cells: Sequence[str | float | None]) -> None:
        for place, cell in enumerate(cells):
            if isinstance(cell, str):
                self._sheet.write_string(self.next, place, cell)
                self._widths[place] = max(self._widths[place], len(cell))
            elif cell is not None:
                self._sheet.write_number(self.next, place, cell)
        self.next += 1

    def close(self) -> None:
        for place, (width, limit) in enumerate(zip(self._widths, self._limits, strict=True)):
            self._sheet.set_column(place, place, min(max(width, _NARROWEST), limit))
        self._sheet.autofilter(0, 0, self.next - 1, len(self._widths) - 1)


class Workbook:
    """A workbook being written, row by row.

    Parameters
    ----------
    path
        The ``.xlsx`` file.
    title
        Of the document.
    rows, cell
        What a sheet and a cell can hold; a table with more rows goes on in a second sheet, a
        longer text is cut, and the sheet ``Coupures`` lists those.

    Raises
    ------
    ValueError
        If the library that writes it is missing.
    """

    def __init__(self, path: Path, title: str, *, rows: int = ROWS, cell: int = CELL) -> None:
        try:
            import xlsxwriter  # noqa: PLC0415 (an extra)
        except ImportError as error:
            raise ValueError("xlsx needs XlsxWriter: pip install 'registre[datasets]'") from error

        self._book: Book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
        self._book.set_properties({"title": title, "created": _CREATED})
        self._bold = self._book.add_format({"bold": True, "bottom": 1})
        self._rows, self._cell = rows, cell
        self._all: list[_Sheet] = []
        self._cuts: list[list[str | float | None]] = []
        self.notes: list[str] = []
        self._write_dictionary()
        self._open = {table.name: self._sheet(table.name, table.names) for table in TABLES.values()}
        self._counts = dict.fromkeys(TABLES, 1)

    def _sheet(self, name: str, columns: Sequence[str]) -> _Sheet:
        self._all.append(_Sheet(self._book.add_worksheet(name), columns, self._bold))
        return self._all[-1]

    def _write_dictionary(self) -> None:
        meanings = self._sheet(_DICTIONARY, ["table", "colonne", "type", "sens"])
        codes = self._sheet(_CODES, ["table", "colonne", "code", "sens"])
        for table in TABLES.values():
            meanings.add([table.name, None, None, f"Une ligne : {table_meaning(table.name)}."])
            for column in table.columns:
                written = form(table, column)
                kind = _FORMS.get(written, "texte") if written else _TYPES[column.type]
                meaning = column_meaning(table.name, column.name)
                meanings.add([table.name, column.name, kind, meaning])
                for code, told in code_meanings(table.name, column.name).items():
                    codes.add([table.name, column.name, code, told])

    def __enter__(self) -> Self:
        return self

    def write(self, rows: Rows) -> None:
        """Add the rows of one input file, all tables."""
        for name, found in rows.items():
            table = TABLES[name]
            for row in found:
                sheet = self._room(table)
                cells = [to_cell(table, column, row[column.name]) for column in table.columns]
                for place, cell in enumerate(cells):
                    if isinstance(cell, str) and len(cell) * 2 > self._cell:
                        cells[place] = cut(cell, self._cell)
                        if cells[place] != cell:
                            at = [name, row["source"], float(sheet.next + 1), table.names[place]]
                            self._cuts.append([*at, float(len(cell))])
                sheet.add(cells)

    def _room(self, table: Table) -> _Sheet:
        if self._open[table.name].next == self._rows:
            self._counts[table.name] += 1
            name = f"{table.name} ({self._counts[table.name]})"
            self._open[table.name] = self._sheet(name, table.names)
        return self._open[table.name]

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._cuts:
            cuts = self._sheet(_CUTS, ["table", "source", "ligne", "colonne", "caractères"])
            for cells in self._cuts:
                cuts.add(cells)
            self.notes.append(
                f"{len(self._cuts)} cells of the workbook were cut at {self._cell} characters: "
                f"see its sheet {_CUTS}; the other formats have them whole."
            )
        self.notes += [
            f"The table {name} fills {count} sheets of the workbook."
            for name, count in self._counts.items()
            if count > 1
        ]
        for sheet in self._all:
            sheet.close()
        self._book.close()
