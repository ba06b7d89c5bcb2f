"""The command line: data on standard output, talk on standard error, stable exit codes."""

import logging
from collections.abc import Sequence

import typer

from registre.cli import (  # noqa: F401 (they add their commands)
    annotation,
    archives,
    classifier,
    datasets,
    evaluation,
    looking,
    report,
)
from registre.cli.shared import app, err_console
from registre.model.errors import ExitCode

__all__ = ["app", "main"]

# Click's UsageError, which typer carries inside without naming it.
_UsageError: type[Exception] = typer.BadParameter.__mro__[1]


def main(argv: Sequence[str]) -> ExitCode:
    """Run one command and return its exit code; no traceback ever reaches the user."""
    logging.basicConfig(level=logging.WARNING, format="%(name)s: %(message)s")
    try:
        code = app(list(argv), standalone_mode=False)
    except _UsageError as error:
        err_console.print(f"{error} Try: registre --help", markup=False)
        return ExitCode.USAGE
    except (typer.Abort, KeyboardInterrupt):
        code = ExitCode.INTERRUPTED
    except OSError as error:
        told = f"{error.filename}: {error.strerror}" if error.filename else str(error)
        err_console.print(told, markup=False)
        return ExitCode.UNREADABLE
    # typer makes a number of an interrupt, too
    if code == ExitCode.INTERRUPTED:
        err_console.print("Interrupted. What was done is kept: run the same command to go on.")
    return ExitCode(code) if isinstance(code, int) else ExitCode.OK
