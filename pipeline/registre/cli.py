"""The command line: data on standard output, talk on standard error, stable exit codes."""

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from registre.model.documents import OcrMode
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

OcrOption = Annotated[
    OcrMode, typer.Option(help="Read by OCR: auto, the pages without usable text; never; always.")
]
OutOption = Annotated[Path, typer.Option(help="Folder of the tables; made when missing.")]
FormatOption = Annotated[str, typer.Option("--format", help="csv, parquet, or both with a comma.")]


@app.command()
def extract(
    paths: PathsArgument,
    *,
    out: OutOption,
    formats: FormatOption = "csv",
    profile: ProfileOption = ProfileName.full,
    ocr: OcrOption = OcrMode.AUTO,
    jobs: Annotated[int, typer.Option(min=1, help="Processes that read files.")] = 1,
    scheduler: Annotated[
        str, typer.Option(help="Address of a Dask scheduler that runs the files instead.")
    ] = "",
    resume: Annotated[
        bool, typer.Option(help="Keep what an earlier run did in this folder.")
    ] = True,
    timeout: Annotated[float, typer.Option(min=0.001, help="Seconds that a file may take.")] = 1800,
    memory: Annotated[int, typer.Option(min=1, help="Megabytes that a file may take.")] = 4000,
    shard: Annotated[str, typer.Option(help="i/n: only the i-th of n parts of the files.")] = "1/1",
    sample: Annotated[
        int | None, typer.Option(min=1, help="Only so many files, drawn at random.")
    ] = None,
    seed: Annotated[int, typer.Option(help="Seed of the sample.")] = 0,
    limit: Annotated[int | None, typer.Option(min=1, help="Only the first files.")] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="List what would be read and what kept; no more.")
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 20 when any file is not ok.")
    ] = False,
) -> ExitCode:
    """Extract every act of files and folders into tables."""
    # Imported here: help is not to wait for spaCy.
    from registre.batch.executors.choice import choose_executor  # noqa: PLC0415
    from registre.batch.executors.limits import Limits  # noqa: PLC0415
    from registre.batch.inputs import choose, find_jobs, read_shard  # noqa: PLC0415
    from registre.batch.run import plan, run  # noqa: PLC0415
    from registre.display.terminal import Progress, print_plan, print_summary  # noqa: PLC0415

    limits = Limits(timeout, memory)
    with Progress(_err) as progress, _usage():
        part = read_shard(shard)
        chosen = choose(find_jobs(paths), shard=part, sample=sample, seed=seed, limit=limit)
        if dry_run:
            print_plan(_out, plan(chosen, out, profile=profile.value, ocr=ocr, resume=resume))
            return ExitCode.OK
        summary = run(
            chosen,
            out,
            formats=_names(formats),
            profile=profile.value,
            ocr=ocr,
            executor=choose_executor(jobs=jobs, scheduler=scheduler, limits=limits),
            resume=resume,
            shard="" if part == (1, 1) else shard,
            watcher=progress,
        )
    print_summary(_err, summary.statuses, summary.rows, summary.faults, out, kept=summary.kept)
    return summary.exit_code(strict=strict)


@app.command()
def merge(
    shards: Annotated[list[Path], typer.Argument(help="Folders of the shards, all of them.")],
    out: OutOption,
    formats: FormatOption = "csv",
) -> ExitCode:
    """Put the tables of shards together, as if they had been one run."""
    from registre.batch.merge import merge as join  # noqa: PLC0415
    from registre.display.terminal import print_summary  # noqa: PLC0415

    with _usage():
        summary = join(shards, out, formats=_names(formats))
    print_summary(_err, summary.statuses, summary.rows, summary.faults, out)
    return summary.exit_code()


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]


@contextmanager
def _usage() -> Iterator[None]:
    """Tell a value that cannot be as an error of usage."""
    try:
        yield
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error


@app.command()
def show(
    file: Annotated[Path, typer.Argument(help="One act: PDF, text, image, .docx …")],
    profile: ProfileOption = ProfileName.full,
    ocr: OcrOption = OcrMode.AUTO,
) -> ExitCode:
    """Show one act in the terminal: its text in colour and its tables."""
    from registre.assembly.pipeline import load  # noqa: PLC0415
    from registre.batch.extract import extract_file  # noqa: PLC0415
    from registre.batch.job import Job  # noqa: PLC0415
    from registre.display.terminal import print_document  # noqa: PLC0415
    from registre.model.documents import Status  # noqa: PLC0415

    extraction = extract_file(load(profile.value), Job(0, file.name, file), ocr)
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
    _err.print(f"{count} titles")
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
        _out.print(line, markup=False, soft_wrap=True)
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
        code = ExitCode.INTERRUPTED
    except OSError as error:
        told = f"{error.filename}: {error.strerror}" if error.filename else str(error)
        _err.print(told, markup=False)
        return ExitCode.UNREADABLE
    # typer makes a number of an interrupt, too
    if code == ExitCode.INTERRUPTED:
        _err.print("Interrupted. What was done is kept: run the same command to go on.")
    return ExitCode(code) if isinstance(code, int) else ExitCode.OK
