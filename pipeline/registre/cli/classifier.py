"""Commands of the classifier: ``classify`` titles, ``train`` the model."""

from pathlib import Path
from typing import Annotated

import typer

from registre.cli.shared import app, err_console, out_console
from registre.model.errors import ExitCode


@app.command()
def classify(
    file: Annotated[Path, typer.Argument(help="A CSV file with one title a row.")],
    column: Annotated[str, typer.Option(help="The column of the titles.")] = "objet",
    out: Annotated[Path | None, typer.Option(help="Where to write; else standard output.")] = None,
    explained: Annotated[
        bool, typer.Option("--explain", help="Add the words and cues that decided.")
    ] = False,
) -> ExitCode:
    """Add policy domain and @CTES subject to a table of titles."""
    from registre.classification.table import classify_file  # noqa: PLC0415

    try:
        count = classify_file(file, out, column, explained=explained)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    err_console.print(f"{count} titles")
    return ExitCode.OK


@app.command()
def train(
    data: Annotated[Path, typer.Option(help="Folder of the training examples.")],
    out: Annotated[Path, typer.Option(help="The model to write.")] = Path("models/acts.skops"),
    judge: Annotated[
        Path | None, typer.Option(help="CSV file of held-out acts to judge the model by.")
    ] = None,
) -> ExitCode:
    """Train the model of policy domains and @CTES subjects."""
    from registre.classification.training.run import train_file  # noqa: PLC0415

    for line in train_file(data, out, judge):
        out_console.print(line, markup=False, soft_wrap=True)
    return ExitCode.OK
