"""What commands share: the application, its consoles, options that mean the same everywhere."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from registre.model.documents import OcrMode

app = typer.Typer(
    name="registre",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Read French administrative acts into tables.",
    epilog="Exit codes: 0 all good, 1 usage, 2 unreadable input, 20 finished with some failures, "
    "21 all failed, 130 interrupted.",
)
out_console = Console(highlight=False)
err_console = Console(stderr=True, highlight=False)


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


@contextmanager
def usage() -> Iterator[None]:
    """Tell a value that cannot be as an error of usage."""
    try:
        yield
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error


def split_names(text: str) -> list[str]:
    """Return the names of an option that takes several, parted by commas."""
    return [name.strip() for name in text.split(",") if name.strip()]
