"""Keys and addresses of cited texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registre.extraction.references.codes import table
from registre.extraction.references.links import address
from registre.extraction.references.read import parse_key, read_reference
from registre.model.references import Reference, ReferenceType

CODES = list(table().codes)

ARTICLES = st.from_regex(r"(?:L|R|D|R\*|LO)?[1-9]\d{0,3}(?:-[1-9]\d?){0,2}", fullmatch=True)
NUMBERS = st.from_regex(r"[A-Z0-9]{1,6}(?:[-/_][A-Z0-9]{1,4}){0,3}", fullmatch=True)
DAYS = st.dates().map(str)


@st.composite
def references(draw: st.DrawFn) -> Reference:
    """Any reference that a key can carry."""
    article = draw(st.just("") | ARTICLES)
    last = draw(st.just("") | ARTICLES) if article else ""
    kind = draw(st.sampled_from(ReferenceType))
    if kind is ReferenceType.CODE:
        code = draw(st.sampled_from(CODES))
        return Reference(kind, code=code, article=article, article_end=last)
    number = draw(st.just("") | NUMBERS)
    date = "" if number else draw(st.just("") | DAYS)
    return Reference(kind, number=number, date=date, article=article, article_end=last)


@given(references())
def test_keys_read_back(reference: Reference) -> None:
    """``parse_key`` reads what ``str`` writes."""
    assert parse_key(str(reference)) == reference
    assert str(parse_key(str(reference))) == str(reference)


@pytest.mark.parametrize("text", ["", "inconnu:12", "C.inconnu:L1", "code:12"])
def test_other_texts_are_no_keys(text: str) -> None:
    """A key of no known kind is refused."""
    with pytest.raises(ValueError, match="no code"):
        parse_key(text)


@pytest.mark.parametrize(
    ("text", "uri"),
    [
        ("le CGCT", "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006070633"),
        ("la loi n° 82-213 du 2 mars 1982", ""),
        ("le RGPD", "https://eur-lex.europa.eu/legal-content/FR/TXT/?uri=CELEX:32016R0679"),
    ],
)
def test_addresses(text: str, uri: str) -> None:
    """An address is given only where the print tells it for certain."""
    reference = read_reference(text).value
    assert reference is not None
    assert reference.uri == uri


def test_decisions_of_the_union_share_numbers() -> None:
    """No address is made up for them."""
    assert address(Reference(ReferenceType.EU_DECISION, number="2012/21")) == ""


def test_nothing_and_several_are_refused() -> None:
    """``read_reference`` reads one citation."""
    with pytest.raises(ValueError, match="0 citations"):
        read_reference("rien")
    with pytest.raises(ValueError, match="2 citations"):
        read_reference("le CGCT et le CGPPP")
