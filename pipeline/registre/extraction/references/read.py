"""Read one citation, and the key that it is known by: strings in, values out."""

from dataclasses import replace

from registre.extraction.references.citation import Citation
from registre.extraction.references.codes import table
from registre.extraction.references.find import Finder
from registre.extraction.references.links import address
from registre.extraction.references.resolve import resolve
from registre.extraction.references.texts import plain_days
from registre.model.reading import Reading
from registre.model.references import Reference, ReferenceType
from registre.text.fold import fold

_TYPES = {str(kind): kind for kind in ReferenceType}


def read_references(text: str) -> list[Citation]:
    """Read all citations of a text, in order, without what the document around it would tell."""
    folded = fold(text)
    return list(resolve(Finder(text, folded, plain_days(folded)).find()))


def read_reference(text: str) -> Reading[Reference]:
    """Read one citation of a text, as an act writes it.

    Raises
    ------
    ValueError
        If the text holds no citation, or several.

    Examples
    --------
    >>> str(read_reference("l'article L. 2121-29 du code général des collectivités territoriales"))
    'CGCT:L2121-29'
    >>> str(read_reference("la loi n° 82-213 du 2 mars 1982"))
    'loi:82-213'
    >>> str(read_reference("la délibération n° 2022/CC136 du 6 décembre 2022"))
    'deliberation:2022/CC136'
    """
    found = read_references(text)
    if len(found) != 1:
        raise ValueError(f"{len(found)} citations in {text!r}")
    return Reading(to_value(found[0]), found[0].problems)


def to_value(citation: Citation) -> Reference:
    """Return the reference of a citation with its address."""
    uri = address(citation.reference)
    return replace(citation.reference, uri=uri) if uri else citation.reference


def parse_key(key: str) -> Reference:
    """Read the key that ``str`` writes; raise ``ValueError`` on any other text.

    What a key does not carry (date beside a number, relation, title) is empty.

    Examples
    --------
    >>> parse_key("CGCT:L1411-1..L1411-19").article_end
    'L1411-19'
    >>> parse_key("loi:84-53#34").number
    '84-53'
    >>> parse_key("arrete:@1983-12-16#4").date
    '1983-12-16'
    """
    head, _, article = key.partition("#")
    kind_name = next((name for name in _TYPES if head == name or head.startswith(f"{name}:")), None)
    if kind_name is None or kind_name == "code":
        code, _, article = key.partition(":")
        if code not in table().codes:
            raise ValueError(f"no code and no kind of text in {key!r}")
        first, _, last = article.partition("..")
        return Reference(ReferenceType.CODE, code=code, article=first, article_end=last)
    identity = head[len(kind_name) + 1 :]
    first, _, last = article.partition("..")
    dated = identity.startswith("@")
    return Reference(
        _TYPES[kind_name],
        number="" if dated else identity,
        date=identity[1:] if dated else "",
        article=first,
        article_end=last,
    )
