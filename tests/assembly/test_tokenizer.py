"""The tokenizer keeps the text, whatever it is."""

from hypothesis import given
from hypothesis import strategies as st

import registre

NLP = registre.blank()


@given(st.text())
def test_text_is_kept(text: str) -> None:
    assert NLP.make_doc(text).text == text


def test_numbers_words_and_signs_are_tokens() -> None:
    words = [token.text for token in NLP.make_doc("L'article L. 2121-29, 12 500 €")]
    assert words == ["L'", "article", "L", ".", "2121", "-", "29", ",", "12", "500", "€"]
