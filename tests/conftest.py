"""Pipelines and files that the tests share, made once."""

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings
from spacy.language import Language

import registre

# A busy machine is no fault; on CI the same examples come every time.
settings.register_profile("registre", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("registre")

SAMPLE = Path(__file__).parents[1] / "data" / "sample"


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


@pytest.fixture(scope="session")
def sample() -> Path:
    """Return the folder of the sample archive."""
    return SAMPLE


@pytest.fixture(scope="session")
def documents(nlp: Language, sample: Path) -> list[registre.Document]:
    """Return every act of the sample archive, processed."""
    return list(registre.process([sample], nlp=nlp))
