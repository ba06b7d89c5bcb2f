"""Where the page of an act is, and what is in its tables."""

from pathlib import Path

from registre.tables.column import Row
from registre.tables.stream import read_rows


def page(archive: Path, source: str, rank: int = 0) -> str:
    """Return the address of the page of an act."""
    acts = [row for row in read_rows(archive / "tables", "acts") if row["source"] == source]
    return (archive / "site" / "acts" / f"{acts[rank]['act_id']}.html").as_uri()


def row_of(archive: Path, table: str, source: str, text: str) -> Row:
    rows = read_rows(archive / "tables", table)
    return next(row for row in rows if row["source"] == source and row["text"] == text)
