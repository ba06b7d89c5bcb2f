"""Sums of money."""

from collections.abc import Callable

import pytest
from spacy.language import Language

from registre.spans import AMOUNTS
from tagged import Example, examples, found

Build = Callable[[str], Language]


@pytest.mark.parametrize("example", examples("amounts"), ids=lambda e: e.where)
def test_amounts(alone: Build, example: Example) -> None:
    """Each tagged sum is found as tagged, and nothing else."""
    nlp = alone("registre_amounts")
    assert found(nlp(example.text), AMOUNTS) == example.expected
