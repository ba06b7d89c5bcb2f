"""Addresses that can be built with certainty from what is printed."""

from registre.model.references import Reference, ReferenceType

EUR_LEX = "https://eur-lex.europa.eu/legal-content/FR/TXT/?uri=CELEX:"
# The letter of a kind of text in a CELEX number; decisions share numbers, and have none here.
_LETTERS = {ReferenceType.EU_REGLEMENT: "R", ReferenceType.EU_DIRECTIVE: "L"}
_CENTURY = 1900


def address(reference: Reference) -> str:
    """Return the address of a cited text, or nothing.

    Codes carry theirs from the table of codes. National texts have none: their ELI needs an
    identifier that is not printed.

    Examples
    --------
    >>> address(Reference(ReferenceType.EU_DIRECTIVE, number="2014/24"))
    'https://eur-lex.europa.eu/legal-content/FR/TXT/?uri=CELEX:32014L0024'
    >>> address(Reference(ReferenceType.EU_REGLEMENT, number="1370/2007"))
    'https://eur-lex.europa.eu/legal-content/FR/TXT/?uri=CELEX:32007R1370'
    """
    letter = _LETTERS.get(reference.type)
    if letter is None:
        return reference.uri
    first, _, second = reference.number.partition("/")
    year, rank = (second, first) if _closes_with_year(first, second) else (first, second)
    if not (year.isdigit() and rank.isdigit()):
        return ""
    whole = int(year) + (_CENTURY if len(year) == len("96") else 0)
    return f"{EUR_LEX}3{whole}{letter}{int(rank):04d}"


def _closes_with_year(first: str, second: str) -> bool:
    """Tell 1370/2007 from 2016/679: regulations open with the year since 2015."""
    opens = len(first) == 4 and first >= "2015"
    return not opens and len(second) == 4 and "1950" <= second < "2015"
