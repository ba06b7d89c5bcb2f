"""Stamps, running heads and page numbers: lifted out of the body, kept apart."""

from dataclasses import dataclass
from enum import StrEnum


class StampKind(StrEnum):
    """What was lifted."""

    TRANSMISSION = "transmission"
    RECEIPT = "receipt"
    PUBLICATION = "publication"
    RUNNING_HEAD = "running_head"
    PAGE_NUMBER = "page_number"


@dataclass(frozen=True, slots=True)
class Stamp:
    """Something printed on the page beside the text of the act.

    Parameters
    ----------
    identifier
        The @CTES identifier that it carries, or empty.
    """

    kind: StampKind
    identifier: str = ""

    def __str__(self) -> str:
        return f"{self.kind} {self.identifier}".strip()
