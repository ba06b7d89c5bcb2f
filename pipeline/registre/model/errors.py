"""Errors of a document and exit codes of the command line."""

from enum import IntEnum


class ExitCode(IntEnum):
    """What the command line returns; the numbers are stable."""

    OK = 0
    USAGE = 1
    UNREADABLE = 2
    SOME_FAILED = 20
    ALL_FAILED = 21
    INTERRUPTED = 130


class DocumentError(Exception):
    """A document that cannot be read, with what to do about it.

    Parameters
    ----------
    reason
        What happened, one line.
    advice
        What the user can do.
    """

    def __init__(self, reason: str, advice: str) -> None:
        super().__init__(f"{reason} {advice}")
        self.reason = reason
        self.advice = advice
