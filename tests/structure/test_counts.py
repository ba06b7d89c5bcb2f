"""Numbers of members, in the sentences of ``tests/examples/counts.txt``."""

from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registre.structure.facts.counts import Counts, read_counts
from registre.text.fold import fold

FILE = Path(__file__).parents[1] / "examples" / "counts.txt"
LINES = [
    line
    for line in FILE.read_text(encoding="utf-8").splitlines()
    if "=>" in line and not line.startswith("#")
]


def written(counts: Counts) -> str:
    """Write counts as the examples do."""
    pairs = ((field.name, getattr(counts, field.name)) for field in fields(counts))
    return " ".join(f"{name}={value}" for name, value in pairs if value is not None)


@pytest.mark.parametrize("line", LINES)
def test_counts(line: str) -> None:
    """The numbers printed are read, and no other."""
    text, _, expected = line.partition("=>")
    assert written(read_counts(fold(text.replace("\\n", "\n")))) == expected.strip()


@pytest.mark.parametrize("line", [line for line in LINES if ":" in line])
def test_in_capitals(line: str) -> None:
    """Capitals without accents change nothing."""
    text = line.partition("=>")[0].replace("\\n", "\n")
    assert read_counts(fold(fold(text).upper())) == read_counts(fold(text))


@given(st.text("présents votants exercice pouvoirs:0123456789\n ,;()", max_size=80))
def test_any_text(text: str) -> None:
    """No text makes it fail."""
    read_counts(fold(text))
