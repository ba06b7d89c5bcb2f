"""Commands for those who read the tables: ``report`` shows them, ``correct`` mends them."""

from pathlib import Path
from typing import Annotated

import typer

from registre.cli.shared import app, err_console, split_names, usage
from registre.model.errors import ExitCode
from registre.report.language import Language


@app.command()
def report(
    tables: Annotated[Path, typer.Argument(help="Folder of tables, as extract writes it.")],
    site: Annotated[
        Path | None, typer.Option(help="Where the site is written.", show_default="TABLES/report")
    ] = None,
    lang: Annotated[Language, typer.Option(help="Language of the interface.")] = Language.fr,
    files: Annotated[
        Path | None,
        typer.Option(help="Folder that was extracted: links source files, pictures scans."),
    ] = None,
) -> ExitCode:
    """Write a site to look at a run and correct it: open its index.html, no server is needed."""
    from registre.reading.ocr.engine import INSTALL_PACKAGE  # noqa: PLC0415
    from registre.report.build import build_report  # noqa: PLC0415

    site = site or tables / "report"
    try:
        with usage():
            built = build_report(tables, site, language=lang, files=files)
    except FileNotFoundError as error:
        err_console.print(str(error), markup=False)
        return ExitCode.UNREADABLE
    if not built.pictured:
        err_console.print(f"Scans are not pictured here: {INSTALL_PACKAGE}", markup=False)
    err_console.print(
        f"{built.acts} acts, {built.pages} pages → {site / 'index.html'}", markup=False
    )
    return ExitCode.OK


@app.command()
def correct(
    tables: Annotated[Path, typer.Argument(help="Folder of tables, as extract writes it.")],
    file: Annotated[
        Path | None,
        typer.Argument(
            help="corrections.jsonl, as the report gives it; when not given, the corrections that "
            "the folder keeps are put in again.",
        ),
    ] = None,
    formats: Annotated[
        str, typer.Option("--format", help="Formats to write beside those that are there.")
    ] = "",
) -> ExitCode:
    """Put corrections into the tables; what no longer fits is refused, line by line."""
    from registre.correction.correct import correct as put_in  # noqa: PLC0415

    with usage():
        told = put_in(tables, file, split_names(formats))
    for name, number, reason in told.refused:
        err_console.print(f"{name}:{number}: {reason}", markup=False, soft_wrap=True)
    err_console.print(
        f"{told.done} put in, {told.before} there before, {len(told.refused)} refused → {tables}",
        markup=False,
    )
    return told.exit_code
