"""Rows that a person made or changed, and the row of their file."""

from collections.abc import Iterable, Sequence

from registre.model.documents import Status
from registre.tables.column import Row
from registre.tables.schema import TABLES, Type

# The rule of a row that a person made or changed.
HUMAN = "human"


def empty_row(table: str) -> Row:
    """Return a row that knows nothing."""
    return {c.name: "" if c.type is Type.TEXT else None for c in TABLES[table].columns}


def prefix_of(identifiers: Iterable[str], sha256: str) -> str:
    """Return what the identifiers of a file begin with; that of a copy of a file has its number.

    Examples
    --------
    >>> prefix_of(["cac4245c.2-persons-1"], "cac4245c07"), prefix_of([], "cac4245c07")
    ('cac4245c.2', 'cac4245c')
    """
    return next((known.partition("-")[0] for known in identifiers), sha256[:8])


def with_doubts(document: Row, problems: Sequence[Row]) -> Row:
    """Return the row of a file with the doubts that remain; one without any is ``ok``."""
    settled = document["status"] == Status.PARTIAL and not problems and not document["error"]
    status = str(Status.OK) if settled else document["status"]
    return {**document, "problems": len(problems), "status": status}
