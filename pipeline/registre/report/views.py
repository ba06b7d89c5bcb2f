"""What a page shows of a leaf: its facts, its tables, its text, its images, as plain values."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from registre.report.labels import Labels
from registre.report.leaves import Leaf, page_name
from registre.report.marks import Mark, to_markup
from registre.revision.forms import correctable
from registre.tables.column import Row
from registre.tables.schema import MENTION_TABLES

# The columns that are read at a glance; the others are in the form of a correction.
SHOWN = {
    "persons": ("name", "role", "capacity", "from_item", "until_item"),
    "proxies": ("giver", "holder", "from_item", "until_item"),
    "amounts": ("value", "currency", "tax", "period", "unit", "qualifier", "label"),
    "dates": ("value", "time", "resolved", "role"),
    "references": ("key", "relation", "date", "authority", "title", "target_act_id"),
    "votes": ("outcome", "votes_for", "votes_against", "votes_abstention",
              "votes_not_participating"),
    "decisions": ("ordinal", "verb", "clause"),
    "stamps": ("kind", "identifier"),
    "entities": ("kind", "name"),
}  # fmt: skip
# A passage is told by its first letters: its whole is marked in the text.
PASSAGE = 60


@dataclass(frozen=True, slots=True)
class Cell:
    """A value: how it is shown, and its code when that is another."""

    column: str
    shown: str
    code: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class RowView:
    """A row of a table: its number on the page, what it is in the tables, its cells."""

    number: int
    row: Row
    passage: str
    cells: Sequence[Cell]
    hidden: str
    doubts: Sequence[tuple[str, str, str]]


@dataclass(frozen=True, slots=True)
class TableView:
    """A table with the columns that have a value somewhere."""

    name: str
    columns: Sequence[str]
    rows: Sequence[RowView]


@dataclass(frozen=True, slots=True)
class PageText:
    """A page, or a piece of one, with its mentions marked."""

    number: int
    start: int
    html: Markup
    image: str = ""
    size: tuple[float, float] = (0, 0)
    boxes: Sequence[tuple[int, str, Row]] = ()


@dataclass(frozen=True, slots=True)
class LeafView:
    """All that a page shows."""

    leaf: Leaf
    facts: Sequence[Cell]
    doubts: Sequence[tuple[str, str, str]]
    tables: Sequence[TableView]
    pages: Sequence[PageText]
    counts: Mapping[str, int] = field(default_factory=dict)


def text_of(value: object) -> str:
    """Return a value as the tables write it; unknown is empty."""
    return "" if value is None else str(value)


def to_view(leaf: Leaf, say: Labels, images: Mapping[int, str]) -> LeafView:
    """Return what the page of a leaf shows.

    Parameters
    ----------
    images
        The image of every page that has one, by its number.
    """
    tables, marks, numbers = [], [], {}
    number = 0
    for table in MENTION_TABLES:
        rows = []
        for row in leaf.rows[table.name]:
            number += 1
            numbers[row["mention_id"]] = (number, table.name)
            marks.append(Mark(row["start"], row["end"], table.name, number))
            rows.append(row)
        if rows:
            tables.append(_table(table.name, rows, number - len(rows) + 1, say))
    act = leaf.act if leaf.part == 1 else None
    pictures = {page: _image(leaf, page, images, numbers) for page, _, _ in leaf.pages}
    return LeafView(
        leaf=leaf,
        facts=list(_facts(act, say)) if act else [],
        doubts=_doubts(act, say) if act else [],
        tables=tables,
        pages=[
            PageText(page, start, to_markup(text, start, marks), *pictures[page])
            for page, start, text in leaf.pages
        ],
        counts={name: len(rows) for name, rows in leaf.rows.items()},
    )


def _table(name: str, rows: Sequence[Row], first: int, say: Labels) -> TableView:
    shown = [column for column in SHOWN[name] if any(text_of(row[column]) for row in rows)]
    if name == "dates" and all(row["resolved"] in ("", row["value"]) for row in rows):
        shown = [column for column in shown if column != "resolved"]
    form = [column for column in correctable(name) if column not in shown]
    views = [
        RowView(
            number=number,
            row=row,
            passage=_passage(row["text"]),
            cells=[_cell(name, column, row, say) for column in shown],
            hidden=_hidden(row, form),
            doubts=_doubts(row, say),
        )
        for number, row in enumerate(rows, first)
    ]
    return TableView(name, shown, views)


def _hidden(row: Row, columns: Sequence[str]) -> str:
    """Return the values that the form of a correction needs and the table does not show."""
    values = {column: text_of(row[column]) for column in columns if text_of(row[column])}
    return json.dumps(values, ensure_ascii=False) if values else ""


def _passage(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= PASSAGE else f"{line[: PASSAGE - 1]}…"


def _cell(table: str, column: str, row: Row, say: Labels) -> Cell:
    code = text_of(row[column])
    shown = say.value(table, column, code)
    link = ""
    if column == "target_act_id" and code:
        link, shown = f"{page_name(code)}.html", "→"
    return Cell(column, shown, code if shown != code else "", link)


def _facts(act: Row, say: Labels) -> Iterator[Cell]:
    for column in correctable("acts"):
        if text_of(act[column]):
            yield _cell("acts", column, act, say)


def _doubts(row: Row, say: Labels) -> list[tuple[str, str, str]]:
    """Return code, title and advice of every doubt of a row."""
    return [(code, *say.doubt(code)) for code in row["problems"].split()]


def _image(
    leaf: Leaf, page: int, images: Mapping[int, str], numbers: Mapping[str, tuple[int, str]]
) -> tuple[str, tuple[float, float], list[tuple[int, str, Row]]]:
    image, size = images.get(page, ""), leaf.layout.get(page, {})
    if not image or not size.get("width") or not size.get("height"):
        return image, (0, 0), []
    boxes = [
        (*numbers[mention_id], box)
        for mention_id in numbers
        for box in leaf.boxes.get(mention_id, ())
        if box["page"] == page
    ]
    return image, (size["width"], size["height"]), boxes
