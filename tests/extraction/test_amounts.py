"""Sums of money."""

import unicodedata
from collections.abc import Callable
from decimal import Decimal
from itertools import chain, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from registre.extraction.amounts.find import find_amounts
from registre.extraction.amounts.patterns import SCALES
from registre.extraction.amounts.read import read_amount
from registre.extraction.amounts.surroundings import PERIODS, UNITS
from registre.model.amounts import Amount, Currency, Qualifier, Tax
from registre.model.problems import ProblemCode
from registre.spans import AMOUNTS, mentions
from registre.text.fold import fold
from tagged import Example, examples, found

Build = Callable[[str], Language]


@pytest.mark.parametrize("example", examples("amounts"), ids=lambda e: e.where)
def test_amounts(alone: Build, example: Example) -> None:
    """Each tagged sum is found as tagged, and nothing else."""
    nlp = alone("registre_amounts")
    assert found(nlp(example.text), AMOUNTS) == example.expected


# --- every whole number reads back ---

# all the small ones, then steps that meet every digit at every place
WALK = (*range(1001), *range(1001, 10**6, 997), *range(10**6, 10**9, 996_667), 999_999_999)
SEPARATORS = (" ", "\u00a0", "\u202f", "\u2009", ".", "'", "’", "")


@pytest.mark.parametrize("separator", SEPARATORS)
def test_figures_read_back(separator: str) -> None:
    """Every grouping, with decimals and without."""
    for number in WALK:
        written = f"{number:,}".replace(",", separator)
        assert read_amount(f"{written} €").value == Amount(Decimal(number))
        assert read_amount(f"{written},07 €").value == Amount(Decimal(f"{number}.07"))


ONES = (
    *("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"),
    *("onze", "douze", "treize", "quatorze", "quinze", "seize"),
    *("dix-sept", "dix-huit", "dix-neuf"),
)
TENS = {
    20: "vingt",
    30: "trente",
    40: "quarante",
    50: "cinquante",
    60: "soixante",
    80: "quatre-vingt",
}


def say(number: int) -> str:
    """Write a whole number in words, as French is taught."""
    if number < 20:
        return ONES[number]
    if number < 100:
        ten = 20 * (number // 20) if number >= 60 else 10 * (number // 10)
        rest = number - ten
        if rest == 0:
            return "quatre-vingts" if ten == 80 else TENS[ten]
        joint = " et " if rest in (1, 11) and ten != 80 else "-"
        return f"{TENS[ten]}{joint}{ONES[rest]}"
    for size, name in ((10**6, "million"), (1000, "mille"), (100, "cent")):
        if number >= size:
            head, rest = divmod(number, size)
            before = "" if head == 1 and size < 10**6 else f"{_before(head, size)} "
            plural = "s" if head > 1 and (size == 10**6 or (size == 100 and not rest)) else ""
            return f"{before}{name}{plural}" + (f" {say(rest)}" if rest else "")
    raise AssertionError(number)


def _before(head: int, size: int) -> str:
    """Cent and vingt take no plural before mille."""
    words = say(head)
    return (
        words.removesuffix("s") if size == 1000 and words.endswith(("cents", "vingts")) else words
    )


def in_francs_or_euros(words: str) -> str:
    """Put the currency after a number in words."""
    return f"{words} d'euros" if words.endswith(("million", "millions")) else f"{words} euros"


def test_words_read_back() -> None:
    """Every number in words, spelled as before and since 1990, and in capitals."""
    for number in WALK:
        words = say(number)
        expected = Amount(Decimal(number))
        assert read_amount(in_francs_or_euros(words)).value == expected, words
        assert read_amount(in_francs_or_euros(words.replace(" ", "-"))).value == expected
        assert read_amount(in_francs_or_euros(words.replace("-", " ")).upper()).value == expected


def test_words_beside_figures_agree() -> None:
    """A sum written twice is one, without a doubt."""
    for number in chain(WALK[::13], WALK[-200:]):
        words = in_francs_or_euros(say(number))
        for written in (f"{number:,} € ({words})".replace(",", " "), f"{words} ({number} €)"):
            reading = read_amount(written)
            assert (reading.value, reading.problems) == (Amount(Decimal(number)), ()), written


def test_words_beside_figures_disagree() -> None:
    """The figure is kept and doubted."""
    reading = read_amount("12 500 € (douze mille quatre cents euros)")
    assert reading.problems == (ProblemCode.AMOUNT_WORDS_DISAGREE,)


# --- closed lists, every entry ---


@pytest.mark.parametrize("word", SCALES)
def test_scales(word: str) -> None:
    """Each scale multiplies."""
    written = f"2 {word}{'s' if len(word) > 5 else ''} {'d’' if len(word) > 2 else ''}€"
    if word == "mille":
        written = "2 mille €"
    reading = read_amount(written)
    assert reading.value is not None
    assert reading.value.value == 2 * SCALES[word]


@pytest.mark.parametrize("word", PERIODS)
def test_periods(word: str) -> None:
    """Each period is read, by its noun or its adjective."""
    adjective = word.endswith(("el", "ire"))
    written = f"5 € {word}" if adjective else f"5 € par {word}"
    assert read_amount(written).value == Amount(Decimal(5), period=PERIODS[word])


@pytest.mark.parametrize("word", UNITS)
@pytest.mark.parametrize("joint", ["/", " / ", " par "])
def test_units(word: str, joint: str) -> None:
    """Each unit is read."""
    assert read_amount(f"5 €{joint}{word}").value == Amount(Decimal(5), unit=UNITS[word])


# --- laws ---

amounts = st.builds(
    Amount,
    st.decimals(min_value=0, max_value=10**9, places=2),
    st.just(Currency.EUR),
    st.sampled_from([None, *Tax]),
)

# what sums are made of, in any order
PIECES = (
    *("12", "500", "1 200", "12,50", "0", "5OO", "-", "+", "(", ")", "€", " €", " euros", " EUR"),
    *(
        " F",
        " E",
        " HT",
        " TTC",
        " par an",
        "/m²",
        "douze mille",
        " et ",
        " à ",
        "entre ",
        "|",
        "\n",
    ),
    *("(en euros)\n", " ", ",", ".", "k€", " millions d'", "centimes", "soit ", "\f", "%", "%\n"),
    *("2024", "000", "lot ", "un", "total", " symbolique", "frs", "C HT", "M€", "déficit de "),
    *("| Montant (€) |\n", "montant ttc\n"),
)


@given(amounts)
def test_canonical_form_reads_back(amount: Amount) -> None:
    """What a value prints is read as that value."""
    assert read_amount(str(amount)).value == amount


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=30).map("".join)))
def test_any_text(text: str) -> None:
    """No text crashes, and sums stand in order without overlap."""
    sums = find_amounts(text, fold(text))
    for draft in sums:
        assert 0 <= draft.start < draft.end <= len(text)
        assert draft.value.is_finite()
    assert all(first.end <= second.start for first, second in pairwise(sums))


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_offsets_hold(alone: Build, text: str) -> None:
    """The text of a mention is the document's."""
    doc = alone("registre_amounts")(text)
    for mention in mentions(doc, AMOUNTS):
        assert mention.text == text[mention.start : mention.end]


@pytest.mark.parametrize(
    "variant",
    [
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace(" ", "\u202f"),
        lambda text: text.replace("'", "’"),
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace("\n", "\r\n"),
        str.upper,
    ],
    ids=["no-break", "narrow", "curly", "decomposed", "crlf", "capitals"],
)
def test_typography_changes_nothing(variant: Callable[[str], str]) -> None:
    """The same sums are read whatever the typography."""
    act = (
        "Jusqu'à 12 500 € HT par an, soit douze mille cinq cents euros, dont 3,5 millions d'euros "
        "et entre 60 et 400 € TTC.\nLe solde est de 1'697,50 euros\net 20 centimes d'euro."
    )
    values = [(d.value, d.tax, d.period) for d in find_amounts(act, fold(act))]
    varied = variant(act)
    assert [(d.value, d.tax, d.period) for d in find_amounts(varied, fold(varied))] == values


def test_qualifiers() -> None:
    """The two ends of a range are told apart."""
    act = "entre 60 et 400 €"
    assert [d.qualifier for d in find_amounts(act, fold(act))] == [Qualifier.MIN, Qualifier.MAX]
