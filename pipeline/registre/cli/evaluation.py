"""Command ``evaluate``: tables against right values."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from registre.cli.shared import app, err_console, out_console, usage
from registre.model.errors import ExitCode


class RuleName(StrEnum):
    """When two places are the same."""

    strict = "strict"
    overlap = "overlap"


@app.command()
def evaluate(
    tables: Annotated[Path, typer.Argument(help="Folder of tables, as extract writes it.")],
    gold: Annotated[
        Path,
        typer.Argument(help="Right values: a folder of corrected tables, or of <id>.json files."),
    ],
    *,
    errors: Annotated[
        bool, typer.Option("--errors", help="List every error with its sentence.")
    ] = False,
    errors_to: Annotated[
        Path | None, typer.Option(help="Write the errors to a file .csv or .html.")
    ] = None,
    spans: Annotated[
        RuleName | None,
        typer.Option(help="Score places too: the same ones, or those that overlap."),
    ] = None,
) -> ExitCode:
    """Compare tables with right values: precision, recall and F1 of each."""
    from registre.display.scores import print_errors, print_scores, write_errors  # noqa: PLC0415
    from registre.tables.evaluation import evaluate as score  # noqa: PLC0415
    from registre.tables.evaluation import evaluate_places  # noqa: PLC0415
    from registre.tables.evaluation.context import load_contexts  # noqa: PLC0415
    from registre.tables.evaluation.places import Rule  # noqa: PLC0415

    try:
        with usage():
            scores = score(tables, gold)
            places = evaluate_places(tables, gold, Rule(spans.value)) if spans else []
            if errors or errors_to:
                context = load_contexts(tables)
            if errors:
                print_errors(out_console, [*scores, *places], context)
            if errors_to:
                write_errors(errors_to, [*scores, *places], context)
    except FileNotFoundError as error:
        err_console.print(str(error), markup=False, soft_wrap=True)
        return ExitCode.UNREADABLE
    print_scores(out_console, scores)
    if spans:
        print_scores(out_console, places, f"places, {spans.value}")
    return ExitCode.OK
