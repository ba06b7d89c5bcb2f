"""Scores and errors: in the terminal, as CSV, as a page of HTML without script or network."""

import csv
from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path

from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from registre.tables.evaluation import Fault, Score
from registre.tables.evaluation.context import Context

FORMS = (".csv", ".html")
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = (
    "body{font:15px/1.5 sans-serif;margin:2em;max-width:75em}"
    "table{border-collapse:collapse;width:100%;margin:1em 0}"
    "td,th{border-bottom:1px solid #ddd;padding:.3em .6em;text-align:left;vertical-align:top}"
    "td.n{text-align:right}mark{background:#ffd9b8}tr.invented mark{background:#ffc9d6}"
)
_COLUMNS = ("document", "measure", "fate", "value", "start", "end", "before", "words", "after")


def print_scores(console: Console, scores: Iterable[Score], title: str = "") -> None:
    """Print precision, recall and F1 by measure."""
    grid = Grid("measure", "precision", "recall", "F1", "gold", title=title, title_justify="left")
    for score in scores:
        grid.add_row(score.name, *_figures(score), str(score.gold))
    console.print(grid)


def _figures(score: Score) -> list[str]:
    """Return precision, recall and F1; a dash where there was nothing to find and nothing found."""
    if not score.right + score.missed + score.invented:
        return ["–"] * 3
    return [f"{figure:.3f}" for figure in (score.precision, score.recall, score.f1)]


def print_errors(
    console: Console, scores: Iterable[Score], context: Callable[[Fault], Context]
) -> None:
    """Print every error on one line, its sentence under it with the words in colour."""
    for score in scores:
        for fault in score.errors:
            console.file.write(f"{fault}\n")  # rich would make spaces of the tabs
            told = context(fault)
            if told.words:
                words = Text("    ").append(told.before).append(told.words, "black on #ffd9b8")
                console.print(words.append(told.after), soft_wrap=True)


def write_errors(path: Path, scores: Iterable[Score], context: Callable[[Fault], Context]) -> None:
    """Write every error with its sentence, as CSV or HTML by the suffix of the file.

    Raises
    ------
    ValueError
        If the suffix is another.
    """
    if path.suffix not in FORMS:
        raise ValueError(f"{path}: errors are written as {' or '.join(FORMS)}")
    scores = list(scores)
    faults = [(fault, context(fault)) for score in scores for fault in score.errors]
    if path.suffix == ".html":
        path.write_text(_page(scores, faults), encoding="utf-8", newline="\n")
        return
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(_COLUMNS)
        for fault, told in faults:
            place = fault.item[1:] if fault.item.end else ("", "")
            writer.writerow([*fault[:3], fault.item.value, *place, *told])


def _page(scores: list[Score], faults: Iterable[tuple[Fault, Context]]) -> str:
    measures = "\n".join(
        f"<tr><td>{escape(s.name)}</td>"
        + "".join(f"<td class=n>{figure}</td>" for figure in (*_figures(s), s.gold))
        + "</tr>"
        for s in scores
    )
    errors = "\n".join(
        f"<tr class={fault.fate}><td>{escape(fault.document)}</td><td>{escape(fault.measure)}</td>"
        f"<td>{fault.fate}</td><td>{escape(fault.item.value)}</td><td>{_marked(told)}</td></tr>"
        for fault, told in faults
    )
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        f"<title>Errors</title><style>{_STYLE}</style></head><body>\n<table>"
        "<tr><th>measure</th><th>precision</th><th>recall</th><th>F1</th><th>gold</th></tr>\n"
        f"{measures}</table>\n<table><tr><th>document</th><th>measure</th><th>fate</th>"
        f"<th>value</th><th>sentence</th></tr>\n{errors}</table>\n</body></html>\n"
    )


def _marked(told: Context) -> str:
    if not told.words:
        return ""
    return f"{escape(told.before)}<mark>{escape(told.words)}</mark>{escape(told.after)}"
