"""What was masked of a document before publication."""

from dataclasses import dataclass
from enum import StrEnum

# What stands for every letter and digit that is masked.
MASK = "█"


class MaskingKind(StrEnum):
    """What was masked."""

    PERSON = "person"
    ADDRESS = "address"
    BIRTH_DATE = "birth_date"
    CONTACT = "contact"
    IDENTIFIER = "identifier"


@dataclass(frozen=True, slots=True)
class Masking:
    """A passage whose letters and digits are masked; what they were is not kept.

    Parameters
    ----------
    start, end
        Code points in the document's own text, end exclusive; masking moves none.
    rule
        What found it, as for mentions (``privacy.street``).
    length
        Number of letters and digits masked.
    """

    start: int
    end: int
    kind: MaskingKind
    rule: str
    length: int
