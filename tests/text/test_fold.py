"""Folding keeps the length of any text and forgets case, accents and typography."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from registre.text.fold import fold


@given(st.text())
def test_length_is_kept(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_every_character_keeps_its_length() -> None:
    everything = "".join(map(chr, (*range(0xD800), *range(0xE000, 0x11000))))
    assert len(fold(everything)) == len(everything)


def test_french_letters_and_signs() -> None:
    assert fold("ÀÂÇÉÈÊËÎÏÔÙÛÜŸ àâçéèêëîïôùûüÿ") == "aaceeeeiiouuuy aaceeeeiiouuuy"
    assert fold("« l’Œuvre » – n° 3") == '" l\'œuvre " - n° 3'
    assert fold(unicodedata.normalize("NFC", "É")) == "e"
