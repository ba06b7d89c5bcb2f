"""A tokenizer of one compiled expression.

spaCy's French tokenizer splits "2121-29" in three tokens and costs more than all our components
together. Ours splits at every change between letters, digits and signs, so that a span of
characters nearly always has its own tokens.
"""

import re
from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

# A token and the space after it: letters with a final apostrophe | digits | blanks | one sign
_TOKEN = re.compile(r"([^\W\d_]+['’]?|\d+|[^\S ]+|[^\w\s]|_| )( ?)")


class ActTokenizer:
    """Split a text in words, numbers, signs and blanks; ``doc.text`` is the text."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Return the document of a text."""
        pairs = _TOKEN.findall(text)
        return Doc(
            self.vocab,
            words=[word for word, _ in pairs],
            spaces=[bool(space) for _, space in pairs],
        )

    def to_bytes(self, **_: object) -> bytes:
        """Nothing to save: the tokenizer has no state."""
        return b""

    def from_bytes(self, _data: bytes, **_: object) -> "ActTokenizer":
        """Nothing to load."""
        return self

    def to_disk(self, _path: object, **_: object) -> None:
        """Nothing to save."""

    def from_disk(self, _path: object, **_: object) -> "ActTokenizer":
        """Nothing to load."""
        return self


def create_tokenizer() -> Callable[[Language], ActTokenizer]:
    """Return the factory that spaCy calls with its pipeline."""

    def create(nlp: Language) -> ActTokenizer:
        return ActTokenizer(nlp.vocab)

    return create
