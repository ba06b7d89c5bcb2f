"""Add the tags of acts to a CSV file of titles."""

import csv
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from registre.classification.explain import explain
from registre.classification.features import read_evidence
from registre.classification.model import load_model
from registre.classification.read import judge

COLUMNS = ("matiere_code", "matiere_score", "policy_domain", "policy_domain_score")
REASONS = ("matiere_because", "policy_domain_because")


def classify_table(lines: Iterable[str], out: TextIO, column: str, *, explained: bool) -> int:
    """Copy a table with the tags of every title, and return how many rows there were.

    Parameters
    ----------
    lines
        The table; its delimiter, comma, semicolon or tab, is that of its header line.
    out
        Where the table with its new columns goes.
    column
        The column of the titles.
    explained
        Add the words and cues that decided.

    Raises
    ------
    ValueError
        If the table has no such column.
    """
    rows = iter(lines)
    header = next(rows, "")
    delimiter = max(",;\t", key=header.count)
    names = next(csv.reader([header], delimiter=delimiter), [])
    if column not in names:
        raise ValueError(f"no column {column!r}: there are {', '.join(names) or 'none'}")
    at = names.index(column)
    added = [*COLUMNS, *(REASONS if explained else ())]
    kept = [rank for rank, name in enumerate(names) if name not in added]
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow([*(names[rank] for rank in kept), *added])
    count = 0
    for count, row in enumerate(csv.reader(rows, delimiter=delimiter), 1):  # noqa: B007 (the last)
        title = row[at] if at < len(row) else ""
        cells = [row[rank] if rank < len(row) else "" for rank in kept]
        writer.writerow([*cells, *_tags(title, explained=explained)])
    return count


def _tags(title: str, *, explained: bool) -> list[str]:
    model = load_model()
    evidence = read_evidence(title)
    tags = judge(evidence, model)
    cells = []
    for guess in (tags.matiere, tags.policy_domain):
        cells += [guess.code, f"{guess.score:.3f}" if guess.code else ""]
    if explained:
        for axis, guess in (("matiere_code", tags.matiere), ("policy_domain", tags.policy_domain)):
            cells.append(explain(evidence, model, axis, guess.code) if guess.code else "")
    return cells


def classify_file(path: Path, out: Path | None, column: str, *, explained: bool) -> int:
    """Do the same for a file in UTF-8, to a file or to standard output.

    Raises
    ------
    ValueError
        If the file is not UTF-8, or has no such column.
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        if out is None:
            return classify_table(file, sys.stdout, column, explained=explained)
        with out.open("w", encoding="utf-8", newline="") as copy:
            return classify_table(file, copy, column, explained=explained)
