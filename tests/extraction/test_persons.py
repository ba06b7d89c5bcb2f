"""Persons named in running text."""

from collections.abc import Callable

import pytest
from spacy.language import Language

from registre.spans import PERSONS
from tagged import Example, examples, found

Build = Callable[[str], Language]


@pytest.mark.parametrize("example", examples("persons"), ids=lambda e: e.where)
def test_persons(alone: Build, example: Example) -> None:
    """Each tagged person is found as tagged, and nobody else."""
    nlp = alone("registre_persons")
    assert found(nlp(example.text), PERSONS) == example.expected
