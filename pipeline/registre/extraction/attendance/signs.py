"""What a list of names is made of: runs of words, relations, marks, functions, separators."""

from dataclasses import dataclass, field
from enum import IntEnum, auto
from typing import NamedTuple

from registre.model.persons import Role


class Kind(IntEnum):
    """What a sign of a list is; integers, which sets find faster than members."""

    RUN = auto()  # words of one name, or of several that nothing parts
    CIVILITY = auto()
    COMMA = auto()  # any printed separator
    AND = auto()
    BULLET = auto()
    BLANK = auto()  # an empty line or a page's end
    DOT = auto()
    COLON = auto()
    GIVES = auto()  # "donne pouvoir à"
    BY = auto()  # "représenté par"
    TO = auto()  # "à", an arrow
    HOLDS = auto()  # "pouvoir de"
    MARK = auto()  # "excusé"
    FROM = auto()  # "à partir de la question 12"
    UNTIL = auto()  # "jusqu'au point 11"
    FUNCTION = auto()  # "1er adjoint"
    NOTE = auto()  # anything between brackets
    LABEL = auto()  # "Pour la commune de Valbresse :"
    TITLE = auto()  # "Monsieur le Maire", who is named elsewhere
    PROSE = auto()  # a word that no list holds
    STOP = auto()  # a word after which no list goes on: "formant la majorité"
    VERB = auto()  # the same, and the name before is of its sentence: "a été élue"


RELATIONS = frozenset((Kind.GIVES, Kind.BY, Kind.TO))
ENDS = frozenset((Kind.STOP, Kind.VERB))
SEPARATORS = frozenset((Kind.COMMA, Kind.AND, Kind.BULLET, Kind.BLANK, Kind.DOT))


class Word(NamedTuple):  # many are made, and a tuple is made soonest
    """A word of a run; ``line`` and ``gap`` tell what stands before it."""

    start: int
    end: int
    text: str
    line: bool = False
    gap: bool = False


@dataclass(slots=True)
class Sign:
    """One sign, with its place in the view and what it says.

    ``line`` tells whether it begins a line, with a capital.
    """

    kind: Kind
    start: int
    end: int
    words: list[Word] = field(default_factory=list)
    role: Role | None = None
    number: int | None = None
    deputy: bool = False
    line: bool = False
