"""What commands share: the application, its consoles, options that mean the same everywhere."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from typer.core import TyperGroup

import registre
from registre.model.documents import OcrMode

# The order in which they are used; help lists them so.
COMMANDS = (
    "show", "extract", "merge", "report", "correct", "annotate", "export", "evaluate", "classify",
    "train", "info",
)  # fmt: skip


class InOrder(TyperGroup):
    """Commands in the order of ``COMMANDS``; a new one comes last."""

    def list_commands(self, ctx: object) -> list[str]:  # noqa: ARG002 (whatever the context)
        """Return their names."""
        known = [name for name in COMMANDS if name in self.commands]
        return known + [name for name in self.commands if name not in known]


app = typer.Typer(
    name="registre",
    cls=InOrder,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    epilog="Exit codes: 0 all good, 1 usage, 2 unreadable input, 20 finished with some failures, "
    "21 all failed, 130 interrupted.",
)
out_console = Console(highlight=False)
err_console = Console(stderr=True, highlight=False)


def _tell_version(asked: bool) -> None:
    if asked:
        out_console.print(f"registre {registre.__version__}")
        raise typer.Exit


@app.callback()
def begin(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", is_eager=True, callback=_tell_version, help="Show the version."),
    ] = False,
) -> None:
    """Read French administrative acts into tables.

    Begin with one act: registre show FILE. Then an archive: registre extract FOLDER --out tables/.
    """


class ProfileName(StrEnum):
    """How much to look for."""

    full = "full"
    fast = "fast"


PathsArgument = Annotated[
    list[Path], typer.Argument(help="Files, or folders that are walked in sorted order.")
]
ProfileOption = Annotated[
    ProfileName,
    typer.Option(
        help="fast: rules alone. full: names in running text too, by a statistical model."
    ),
]

OcrOption = Annotated[
    OcrMode, typer.Option(help="Pages read by OCR. auto: those without usable text.")
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
