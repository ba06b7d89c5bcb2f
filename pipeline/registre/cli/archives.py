"""Commands that read archives: ``extract`` and ``merge``."""

from pathlib import Path
from typing import Annotated

import typer

from registre.cli.shared import (
    FormatOption,
    OcrOption,
    OutOption,
    PathsArgument,
    ProfileName,
    ProfileOption,
    app,
    err_console,
    out_console,
    split_names,
    usage,
)
from registre.model.documents import OcrMode
from registre.model.errors import ExitCode


@app.command()
def extract(
    paths: PathsArgument,
    *,
    out: OutOption,
    formats: FormatOption = "csv",
    profile: ProfileOption = ProfileName.full,
    ocr: OcrOption = OcrMode.AUTO,
    public: Annotated[
        bool,
        typer.Option(
            "--profile-public",
            help="Mask private persons, their addresses and births, to publish the tables.",
        ),
    ] = False,
    sidecar: Annotated[
        Path | None,
        typer.Option(
            help="CSV of the archive: file, page or vue; cote, ark, folder of each. "
            "Otherwise cotes.csv in a folder, if there is one."
        ),
    ] = None,
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
    from registre.batch.shelfmarks import TABLE, tell_shelfmarks  # noqa: PLC0415
    from registre.display.terminal import (  # noqa: PLC0415
        Progress,
        print_notes,
        print_plan,
        print_summary,
    )

    limits = Limits(timeout, memory)
    with Progress(err_console) as progress, usage():
        part = read_shard(shard)
        files, tables = tell_shelfmarks(find_jobs(paths), paths, sidecar)
        for table, notes in tables:
            if sidecar is None:
                err_console.print(f"shelfmarks: {table}", markup=False, soft_wrap=True)
            print_notes(err_console, table, notes)
        chosen = choose(files, shard=part, sample=sample, seed=seed, limit=limit)
        if dry_run:
            planned = plan(
                chosen, out, profile=profile.value, ocr=ocr, public=public, resume=resume
            )
            print_plan(out_console, planned)
            return ExitCode.OK
        summary = run(
            chosen,
            out,
            formats=split_names(formats),
            profile=profile.value,
            ocr=ocr,
            public=public,
            executor=choose_executor(jobs=jobs, scheduler=scheduler, limits=limits),
            resume=resume,
            shard="" if part == (1, 1) else shard,
            watcher=progress,
        )
    print_summary(
        err_console, summary.statuses, summary.rows, summary.faults, out, kept=summary.kept
    )
    print_notes(err_console, sidecar or Path(TABLE), summary.notes)
    if (out / "corrections.jsonl").is_file():
        err_console.print(f"Corrections are kept there: registre correct {out} puts them in again.")
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

    with usage():
        summary = join(shards, out, formats=split_names(formats))
    print_summary(err_console, summary.statuses, summary.rows, summary.faults, out)
    return summary.exit_code()
