"""A tokenizer of one compiled expression.

spaCy's French tokenizer splits "2121-29" in three tokens and costs more than all our components
together. Ours splits at every change between letters, digits and signs, so that a span of
characters nearly always has its own tokens.
"""

import re
from collections.abc import Callable
from operator import itemgetter

from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from registre.spans import set_view
from registre.text.view import View

# A token and the space after it: letters with a final apostrophe | digits | blanks | one sign.
# Most words hold letters of French alone, which a plain range finds faster than "any letter".
_FRENCH = r"[A-Za-zÀ-ÖØ-öø-ÿ]++(?![^\W\d_])['’]? ?"
_TOKEN = re.compile(rf"{_FRENCH}|[^\W\d_]+['’]? ?|\d+ ?|[^\S ]+ ?|[^\w\s] ?|_ ?|  ?")

# Acts use some thousands of words again and again; numbers and misread words are without end.
_REMEMBERED = 50_000


class _Words(dict[str, tuple[int | str, bool]]):
    """What spaCy calls each token as the text has it, and whether a space follows.

    spaCy takes a word or its number in the vocabulary; by number is four times as fast.
    """

    def __init__(self, vocab: Vocab) -> None:
        super().__init__()
        self._vocab = vocab

    def __missing__(self, token: str) -> tuple[int | str, bool]:
        spaced = len(token) > 1 and token.endswith(" ")
        word = token[:-1] if spaced else token
        # The words of a memory zone leave the vocabulary when it closes.
        in_zone: bool = self._vocab.in_memory_zone  # type: ignore[attr-defined]  # stub
        if in_zone or len(self) == _REMEMBERED:
            return word, spaced
        self[token] = known = self._vocab.strings.add(word), spaced
        return known


class ActTokenizer:
    """Split a text in words, numbers, signs and blanks; ``doc.text`` is the text."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab
        self._words = _Words(vocab)

    def __call__(self, text: str) -> Doc:
        """Return the document of a text."""
        # No loop in Python: one token is five characters of an act.
        pairs = list(map(self._words.__getitem__, _TOKEN.findall(text)))
        doc = Doc(
            self.vocab,
            words=list(map(itemgetter(0), pairs)),
            spaces=list(map(itemgetter(1), pairs)),
        )
        # Components read the text there: asking spaCy for it joins all tokens again.
        set_view(doc, View.plain(text))
        return doc

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
