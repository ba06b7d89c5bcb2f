"""Numbers in words: every form is written here and must read back."""

import re
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st
from text_to_num import text2num

from registre.text.numerals import NUMBER_WORDS, ORDINAL_WORDS, read_number, read_ordinal
from written import SMALL, TENS, write_number


def variants(n: int) -> list[str]:
    """Return the ways in which acts write a number."""
    common = write_number(n)
    return [
        common,
        common.replace(" ", "-"),
        common.replace("-", " "),
        common.replace("-", ""),
        common.replace("mille", "mil"),
        common.replace("cents", "cent").replace("vingts", "vingt"),
        common.replace(" ", "\n"),
        write_number(n, swiss=True),
    ]


STEPS = chain(
    range(100_001),
    range(100_001, 10**6, 1009),
    range(10**6, 10**9, 1_999_993),
    range(10**9, 10**12, 1_999_999_973),
    [999_999_999, 10**9, 10**12 - 1],
)


def test_every_number_reads_back() -> None:
    """Each number in one of the forms, in turn, and the round ones in all."""
    wrong = []
    for turn, number in enumerate(STEPS):
        forms = variants(number)
        if number > 2100 and number % 1000:
            forms = [forms[turn % len(forms)]]
        wrong += [(number, form) for form in forms if read_number(form) != number]
    assert not wrong[:10]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("deux mil vingt et un", 2021),
        ("mil sept cent quatre vingt neuf", 1789),
        ("dix-neuf cent quatorze", 1914),
        ("dix huit cent quarante huit", 1848),
        ("soixante et onze", 71),
        ("octante deux", 82),
        ("une", 1),
        ("trente et une", 31),
        ("vingt et deux", 22),
        ("deux mille et un", 2001),
        ("cent et un", 101),
        ("un million deux cent mille", 1_200_000),
        ("deuxmillevingttrois", 2023),
        ("centsix", 106),
        ("deux mil dix sep", 2017),
    ],
)
def test_forms(words: str, value: int) -> None:
    """Forms of the acts beyond the common one."""
    assert read_number(words) == value


@pytest.mark.parametrize(
    "words",
    [
        "", "et", "vingt mille cent deux cent", "cent cent", "mille mille", "dix cent", "un cent",
        "quatre et vingt", "deux trois", "vingt dix", "million", "mille million", "cent et",
        "deux mille dix-neuf cent", "zero un", "vingt zero", "deux mille et", "maire", "un an",
    ],
)  # fmt: skip
def test_no_number(words: str) -> None:
    """Number words that make no number have no value."""
    assert read_number(words) is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("premier", 1), ("premiere", 1), ("second", 2), ("secondes", 2), ("deuxieme", 2),
        ("troisieme", 3), ("quatrieme", 4), ("cinquieme", 5), ("neuvieme", 9), ("onzieme", 11),
        ("dix-septieme", 17), ("vingtieme", 20), ("vingt et unieme", 21), ("trente-cinquieme", 35),
        ("quatre-vingtieme", 80), ("quatre-vingt-onzieme", 91), ("centieme", 100),
        ("deux centieme", 200), ("millieme", 1000),
    ],
)  # fmt: skip
def test_ordinals(words: str, value: int) -> None:
    """Ranks."""
    assert read_ordinal(words) == value
    assert re.fullmatch(ORDINAL_WORDS, words)


@pytest.mark.parametrize("words", ["", "deux", "deux premier", "cent deux cent unieme", "ieme"])
def test_no_ordinal(words: str) -> None:
    """A cardinal is no rank."""
    assert read_ordinal(words) is None


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("le dix-sept septembre deux mille vingt a vingt heures trente",
         ["dix-sept", "deux mille vingt", "vingt", "trente"]),
        ("l'unanimite du centre, une voix", ["une"]),
        ("vingt-et\nun et trois", ["vingt-et\nun et trois"]),
        ("cinquantenaire, septieme, neuve, dixit, unie", []),
    ],
)  # fmt: skip
def test_runs(text: str, runs: list[str]) -> None:
    """Runs are maximal and stop at word borders."""
    assert re.findall(NUMBER_WORDS, text) == runs


@given(st.integers(1, 999_999_999))
def test_agrees_with_text2num(number: int) -> None:
    """The common form reads as text2num reads it."""
    words = write_number(number)
    assert read_number(words) == text2num(words, "fr") == number


@given(st.lists(st.sampled_from([*SMALL, *TENS[2:], "cent", "mille", "et", "millions"])))
def test_any_order(words: list[str]) -> None:
    """Any order of number words has one value or none, the same with every separator."""
    values = {read_number(separator.join(words)) for separator in (" ", "-", "\n")}
    assert len(values) == 1
