"""Legal and administrative texts that an act cites."""

from dataclasses import dataclass
from enum import StrEnum


class ReferenceType(StrEnum):
    """Kinds of texts; the value opens the canonical key."""

    CODE = "code"
    CONSTITUTION = "constitution"
    LOI = "loi"
    ORDONNANCE = "ordonnance"
    DECRET = "decret"
    ARRETE = "arrete"
    DELIBERATION = "deliberation"
    DECISION = "decision"
    CIRCULAIRE = "circulaire"
    CONVENTION = "convention"
    EU_DIRECTIVE = "eu:directive"
    EU_REGLEMENT = "eu:reglement"
    EU_DECISION = "eu:decision"
    EU_TREATY = "eu:treaty"
    OTHER = "other"


class Relation(StrEnum):
    """What the act does with the text that it cites."""

    VISA = "visa"
    MODIFIES = "modifies"
    REPEALS = "repeals"
    APPLIES = "applies"
    CITES = "cites"


@dataclass(frozen=True, slots=True)
class Reference:
    """A cited text, down to one article.

    Parameters
    ----------
    code
        Short key of a code (``CGCT``), for codes only.
    number
        The number as printed, without "n°" (``2022/CC136``).
    date
        EDTF date of the text, or empty.
    article, article_end
        ``L2121-29``; the last article of a range, or ``+`` for "et suivants".

    Examples
    --------
    >>> Reference(ReferenceType.LOI, number="2015-991", article="34").key
    'loi:2015-991#34'
    >>> Reference(ReferenceType.CODE, code="CGCT", article="L1411-1", article_end="L1411-19").key
    'CGCT:L1411-1..L1411-19'
    >>> Reference(ReferenceType.ARRETE, date="1967-11-24").key
    'arrete:@1967-11-24'
    """

    type: ReferenceType
    code: str = ""
    number: str = ""
    date: str = ""
    authority: str = ""
    article: str = ""
    article_end: str = ""
    relation: Relation = Relation.CITES
    title: str = ""
    uri: str = ""
    target_act_id: str = ""

    @property
    def key(self) -> str:
        """The canonical key; the type alone when neither number nor date is printed.

        Empty for an article whose code cannot be told.
        """
        if self.type is ReferenceType.CODE and not self.code:
            return ""
        span = "" if self.article_end in ("", "+") else f"..{self.article_end}"
        if self.type is ReferenceType.CODE:
            return f"{self.code}:{self.article}{span}" if self.article else self.code
        identity = "".join(self.number.split()) or (f"@{self.date}" if self.date else "")
        base = f"{self.type}:{identity}" if identity else str(self.type)
        return f"{base}#{self.article}{span}" if self.article else base

    def __str__(self) -> str:
        return self.key or f"?:{self.article}"
