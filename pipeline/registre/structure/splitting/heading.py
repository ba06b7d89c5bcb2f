"""A line that may open an act: what it is written like, its number or its rank."""

from dataclasses import dataclass
from enum import Enum, auto


class Style(Enum):
    """How a heading is written."""

    NUMBER = auto()  # Délibération n° 2021-060
    CODE = auto()  # 2019-09-01 TITLE
    RANK = auto()  # 3. TITLE
    LETTER = auto()  # a) Title
    OBJECT = auto()  # Objet : title
    CAPITALS = auto()  # TITLE
    LINE = auto()  # Title, alone on its line


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that may open an act.

    Parameters
    ----------
    line
        Index in the layout.
    start, after
        Where the line starts in the view, and where its number ends.
    number
        The act's own number as printed; empty for a rank.
    rank
        Its place in a list: ``(3,)``, ``(6, 1)``; a letter counts from 1.
    loud, roman
        Its words are in capitals; its rank is in Roman numerals.
    """

    style: Style
    line: int
    start: int
    after: int
    number: str = ""
    rank: tuple[int, ...] = ()
    loud: bool = False
    roman: bool = False


# A heading in capitals is longer than a table's cell and shorter than a paragraph.
MIN_CAPITALS, MAX_CAPITALS = 8, 200
LOUD = 0.75
# what stands between a number and its title
BESIDE = " \u00a0\u202f:|.-–—*_"
