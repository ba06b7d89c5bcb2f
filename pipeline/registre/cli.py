"""The command line: data on standard output, talk on standard error, stable exit codes."""

import logging
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from registre.model.errors import ExitCode

app = typer.Typer(
    name="registre",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Read French administrative acts into tables.",
    epilog="Exit codes: 0 all good, 1 usage, 2 unreadable input, 20 finished with some failures, "
    "21 all failed, 130 interrupted.",
)
# Click's UsageError, which typer carries inside without naming it.
_UsageError: type[Exception] = typer.BadParameter.__mro__[1]
_out = Console(highlight=False)
_err = Console(stderr=True, highlight=False)


class ProfileName(StrEnum):
    """How much to look for."""

    full = "full"
    fast = "fast"


PathsArgument = Annotated[
    list[Path], typer.Argument(help="Files, or folders that are walked in sorted order.")
]
ProfileOption = Annotated[
    ProfileName,
    typer.Option(help="full adds a statistical layer for names in running text; fast is rules."),
]


@app.command()
def extract(
    paths: PathsArgument,
    out: Annotated[Path, typer.Option(help="Folder of the tables; made when missing.")],
    formats: Annotated[
        str, typer.Option("--format", help="csv, parquet, or both with a comma.")
    ] = "csv",
    profile: ProfileOption = ProfileName.full,
) -> ExitCode:
    """Extract every act of files and folders into tables."""
    from registre.batch.run import find_inputs, run  # noqa: PLC0415 (help is not to wait for spaCy)
    from registre.display.terminal import Progress, print_summary  # noqa: PLC0415

    wanted = [name.strip() for name in formats.split(",") if name.strip()]
    inputs = find_inputs(paths)
    with Progress(_err, len(inputs)) as progress:
        try:
            summary = run(
                inputs, out, formats=wanted, profile=profile.value, on_outcome=progress.advance
            )
        except ValueError as error:
            raise typer.BadParameter(str(error)) from error
    print_summary(_err, summary.statuses, summary.rows, summary.faults, out)
    return summary.exit_code


@app.command()
def show(
    file: Annotated[Path, typer.Argument(help="One act: text, Markdown or PDF.")],
    profile: ProfileOption = ProfileName.full,
) -> ExitCode:
    """Show one act in the terminal: its text in colour and its tables."""
    from registre.assembly.pipeline import load  # noqa: PLC0415
    from registre.batch.job import extract_file  # noqa: PLC0415
    from registre.display.terminal import print_document  # noqa: PLC0415
    from registre.model.documents import Status  # noqa: PLC0415

    extraction = extract_file(load(profile.value), file, file.name)
    if extraction.status is Status.FAILED:
        _err.print(f"{file}: {extraction.error} {extraction.advice}")
        return ExitCode.UNREADABLE
    print_document(_out, extraction)
    return ExitCode.OK


@app.command()
def info() -> ExitCode:
    """Show versions, the model, and how to install what is missing."""
    from registre.display.terminal import print_info  # noqa: PLC0415

    print_info(_out)
    return ExitCode.OK


@app.command()
def evaluate(
    tables: Annotated[Path, typer.Argument(help="Folder of tables, as extract writes it.")],
    gold: Annotated[Path, typer.Argument(help="Folder of <id>.json with the right values.")],
    errors: Annotated[
        bool, typer.Option(help="List what was missed and what was invented.")
    ] = False,
) -> ExitCode:
    """Compare tables with right values: precision, recall and F1 of each."""
    from registre.display.terminal import print_scores  # noqa: PLC0415
    from registre.tables.evaluation import evaluate as score  # noqa: PLC0415

    try:
        scores = score(tables, gold)
    except FileNotFoundError as error:
        _err.print(str(error))
        return ExitCode.UNREADABLE
    print_scores(_out, scores, errors=errors)
    return ExitCode.OK


def main(argv: Sequence[str]) -> ExitCode:
    """Run one command and return its exit code; no traceback ever reaches the user."""
    logging.basicConfig(level=logging.WARNING, format="%(name)s: %(message)s")
    try:
        code = app(list(argv), standalone_mode=False)
    except _UsageError as error:
        _err.print(f"{error} Try: registre --help", markup=False)
        return ExitCode.USAGE
    except (typer.Abort, KeyboardInterrupt):
        return ExitCode.INTERRUPTED
    except OSError as error:
        _err.print(f"{error.filename or ''}: {error.strerror or error}")
        return ExitCode.UNREADABLE
    return code if isinstance(code, ExitCode) else ExitCode.OK
