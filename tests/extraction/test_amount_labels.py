"""The label of a sum in a table or a list."""

import pytest

from registre.extraction.amounts.find import find_amounts
from registre.text.fold import fold


def labels(text: str) -> list[str]:
    """Return the label of every sum of a text."""
    return [draft.label for draft in find_amounts(text, fold(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Club de lecture : 150 €\n- Amis ...... 60 €", ["Club de lecture", "Amis"]),
        ("2183 Matériel informatique   4 200 €", ["2183 Matériel informatique"]),
        ("| Comité des fêtes | 2023 | 500 € |", ["Comité des fêtes"]),
        ("615 Voirie\n2151\n12 000 €\n616 Écoles\n2183\n300 €", ["615 Voirie", "616 Écoles"]),
        ("Recettes (en euros)\nImpôts   1 200\nDotations   800", ["Impôts", "Dotations"]),
        ("Une subvention de 500 € est accordée.", [""]),
        ("Le loyer mensuel est fixé à\n380 €", [""]),
        ("Le conseil vote les aides suivantes :\n380 €", [""]),
    ],
)  # fmt: skip
def test_labels(text: str, expected: list[str]) -> None:
    assert labels(text) == expected
