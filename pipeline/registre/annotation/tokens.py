"""Tokens for the formats that hold nothing finer: a span is held by the tokens that it touches."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry

from registre.annotation.match import Place


@cache
def _tokenizer() -> Callable[[str], Doc]:
    create = registry.tokenizers.get("registre.tokenizer.v1")()
    tokenizer: Callable[[str], Doc] = create(Language())
    return tokenizer


def tokenize(text: str) -> Doc:
    """Return a text in our tokens, with nothing found in it; ``doc.text`` is the text."""
    doc = _tokenizer()(text)
    doc.user_data.clear()
    return doc


# A document is asked for as often as it has mentions.
@lru_cache(maxsize=2)
def borders(text: str) -> tuple[Sequence[int], Sequence[int]]:
    """Return where the tokens of a text begin and end, in code points."""
    doc = tokenize(text)
    starts = [token.idx for token in doc]
    return starts, [start + len(token) for start, token in zip(starts, doc, strict=True)]


def token_span(text: str, start: int, end: int) -> Place | None:
    """Return the first and the last token that a span touches; ``None`` for an empty span.

    A span of nothing but the space after a token is held by that token.
    """
    starts, ends = borders(text)
    if not 0 <= start < end <= len(text):
        return None
    first, last = bisect_right(ends, start), bisect_left(starts, end) - 1
    first = min(first, last)
    return first, max(first, last)


def snap(text: str, start: int, end: int) -> Place | None:
    """Return the code points of the tokens that a span touches.

    Examples
    --------
    >>> snap("le 12-05", 4, 7)
    (3, 8)
    """
    tokens = token_span(text, start, end)
    if tokens is None:
        return None
    starts, ends = borders(text)
    return starts[tokens[0]], ends[tokens[1]]
