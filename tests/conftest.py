"""Pipelines that the tests share, built once."""

from collections.abc import Callable
from functools import cache

import pytest
from spacy.language import Language

import registre


@pytest.fixture(scope="session")
def nlp() -> Language:
    """Return the whole pipeline without statistical layer."""
    return registre.load(profile="fast")


@pytest.fixture(scope="session")
def alone() -> Callable[[str], Language]:
    """Return a factory of pipelines of one component, as a user adds it to their own."""

    @cache
    def build(name: str) -> Language:
        nlp = registre.blank()
        nlp.add_pipe(name)
        return nlp

    return build
