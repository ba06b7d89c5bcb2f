"""Errors of a document and exit codes of the command line."""

from enum import IntEnum, StrEnum


class ExitCode(IntEnum):
    """What the command line returns; the numbers are stable."""

    OK = 0
    USAGE = 1
    UNREADABLE = 2
    SOME_FAILED = 20
    ALL_FAILED = 21
    INTERRUPTED = 130


class Cause(StrEnum):
    """Why a file has no acts in the tables."""

    UNREADABLE = "unreadable"
    EMPTY_FOLDER = "empty_folder"
    FAULT = "fault"
    MEMORY = "memory"
    TIMEOUT = "timeout"
    DIED = "died"

    @property
    def lasting(self) -> bool:
        """Whether the same file would fail in the same way again, on any machine."""
        return self in (Cause.UNREADABLE, Cause.EMPTY_FOLDER, Cause.FAULT)


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
