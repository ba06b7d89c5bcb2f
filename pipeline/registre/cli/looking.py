"""Commands that look: ``show`` one act, ``info`` on the installation."""

from pathlib import Path
from typing import Annotated

import typer

from registre.cli.shared import OcrOption, ProfileName, ProfileOption, app, err_console, out_console
from registre.model.documents import OcrMode
from registre.model.errors import ExitCode


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
        err_console.print(f"{file}: {extraction.error} {extraction.advice}")
        return ExitCode.UNREADABLE
    print_document(out_console, extraction)
    return ExitCode.OK


@app.command()
def info() -> ExitCode:
    """Show versions, the model, and how to install what is missing."""
    from registre.display.terminal import print_info  # noqa: PLC0415

    print_info(out_console)
    return ExitCode.OK
