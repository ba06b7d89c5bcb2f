"""Commands of the annotation round trip: ``annotate export`` and ``annotate import``."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from registre.cli.shared import (
    FormatOption,
    OutOption,
    app,
    err_console,
    split_names,
    usage,
)
from registre.model.errors import ExitCode

annotate = typer.Typer(no_args_is_help=True)
app.add_typer(annotate, name="annotate", help="Correct tables in an annotation tool, and back.")


class ToolName(StrEnum):
    """Annotation tools, by the name of their format."""

    label_studio = "label-studio"
    doccano = "doccano"
    prodigy = "prodigy"
    brat = "brat"
    spacy = "spacy"


OnlyOption = Annotated[
    str, typer.Option(help="Mention tables to annotate, with commas between; all when not given.")
]


@annotate.command("export")
def export_(
    tables: Annotated[Path, typer.Argument(help="Folder of tables, as extract writes it.")],
    *,
    to: Annotated[ToolName, typer.Option(help="The tool that will read the files.")],
    directory: Annotated[
        Path, typer.Option("--dir", help="Folder of the files; made when missing.")
    ],
    only: OnlyOption = "",
) -> ExitCode:
    """Write documents and mentions as the files of an annotation tool, with its configuration."""
    from registre.annotation.round_trip import export  # noqa: PLC0415

    with usage():
        files = export(tables, to.value, directory, split_names(only))
    for file in files:
        err_console.print(str(file), markup=False, soft_wrap=True)
    return ExitCode.OK


@annotate.command("import")
def import_(
    files: Annotated[
        list[Path], typer.Argument(help="What the tool exported: files, or folders of them.")
    ],
    *,
    of: Annotated[ToolName, typer.Option("--from", help="The tool that wrote the files.")],
    tables: Annotated[Path, typer.Option(help="Folder of the tables that were exported.")],
    out: OutOption,
    gold: Annotated[
        bool,
        typer.Option("--gold", help="Only the annotated documents: right values for evaluate."),
    ] = False,
    only: OnlyOption = "",
    formats: FormatOption = "csv",
) -> ExitCode:
    """Write the tables again, with what people corrected; what they left is left as it is."""
    from registre.annotation.round_trip import take_back  # noqa: PLC0415
    from registre.annotation.task import AnnotationError  # noqa: PLC0415

    try:
        with usage():
            changes = take_back(
                files,
                of.value,
                tables,
                out,
                only=split_names(only),
                gold=gold,
                formats=split_names(formats),
            )
    except AnnotationError as error:
        err_console.print(str(error), markup=False, soft_wrap=True)
        return ExitCode.UNREADABLE
    for fate, counts in (
        ("added", changes.added), ("changed", changes.changed), ("removed", changes.removed),
    ):  # fmt: skip
        told = ", ".join(f"{count} {table}" for table, count in counts.items())
        err_console.print(f"{fate}: {told or 'none'}", markup=False)
    err_console.print(f"{changes.documents} annotated documents → {out}", markup=False)
    return ExitCode.OK
