"""The tables of codes and laws: every entry is found."""

import unicodedata
from collections.abc import Callable

import pytest

from registre.extraction.references import codes, laws
from registre.extraction.references.read import read_reference, read_references
from registre.text.fold import fold

CODES = list(codes.table().codes.values())


def without_accents(text: str) -> str:
    """Return the text as an old printer sets it."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.key)
@pytest.mark.parametrize(
    "write",
    [str, without_accents, str.upper, lambda title: without_accents(title).upper(), str.lower],
    ids=["title", "no-accents", "capitals", "bare-capitals", "small"],
)
def test_every_code_under_its_title(code: codes.Code, write: Callable[[str], str]) -> None:
    """A code is found however its title is set, alone and after an article."""
    title = write(code.title)
    assert [str(c.reference) for c in read_references(f"Vu le {title} ;")] == [code.key]
    article = read_reference(f"l'article L. 5 du {title}")
    assert str(article) == f"{code.key}:L5"


@pytest.mark.parametrize(
    ("name", "code"),
    sorted((codes.table().strong | codes.table().weak).items()),
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_every_code_under_its_abbreviation(name: str, code: codes.Code) -> None:
    """An abbreviation is known beside an article; in capitals, or with its dots."""
    assert str(read_reference(f"l'article L. 5 du {name.upper()}")) == f"{code.key}:L5"


def test_codes_have_their_own_key_and_identifier() -> None:
    """No two codes share a key or an address."""
    lines = [code.legitext for code in CODES if code.legitext]
    assert len(lines) == len(set(lines))
    assert len({code.title for code in CODES}) == len(CODES)


@pytest.mark.parametrize("name", sorted(laws.table()))
def test_every_law_under_its_name(name: str) -> None:
    """A law is known by its common name, and its number agrees with its date."""
    law = laws.table()[name]
    key = f"loi:{law.number or '@' + law.date}"
    assert str(read_reference(f"la loi {name.upper()}, qui")) == key
    assert law.date[:4].endswith(law.number.partition("-")[0])


def test_finance_laws_are_voted_before_or_in_their_year() -> None:
    """The number of a finance law agrees with its date, and its date with its budget."""
    for (_, budget), law in laws.finance().items():
        year = law.date[:4]
        assert year.endswith(law.number.partition("-")[0])
        assert int(budget) - int(year) in (0, 1)


def test_folding_keeps_the_tables_searchable() -> None:
    """Keys are ASCII; names differ after folding."""
    assert all(code.key.isascii() for code in CODES)
    assert all(fold(name) == name for name in laws.table())
