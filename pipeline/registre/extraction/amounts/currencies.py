"""Find where a currency is written.

Every pattern opens with a literal, so that a text is scanned at the speed of a plain search.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from registre.extraction.amounts.patterns import (
    CENTIME,
    EURO,
    FRANC,
    FRS,
    LETTER_C,
    LETTER_E,
    LETTER_F,
    LETTER_NF,
    SCALES,
    SIGN,
    TAX_ONLY,
)
from registre.model.amounts import Currency

_ON_FOLDED = (
    (re.compile(SIGN), Currency.EUR),
    (re.compile(EURO), Currency.EUR),
    (re.compile(FRANC), Currency.FRF),
    (re.compile(FRS), Currency.FRF),
)
_CENTIME = re.compile(CENTIME)
_ON_TEXT = (
    (re.compile(LETTER_E), Currency.EUR),
    (re.compile(LETTER_F), Currency.FRF),
    (re.compile(LETTER_NF), Currency.FRF),
    (re.compile(LETTER_C), Currency.EUR),
    *((re.compile(pattern), Currency.EUR) for pattern in TAX_ONLY),
)

_WHOLE = Decimal(1)


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A currency in the text.

    Parameters
    ----------
    start, end
        Where it is written.
    currency
        Which.
    factor
        What it multiplies by: a centime is a hundredth.
    capital
        Whether a bare capital stands for it, which only a figure that is plainly a sum confirms.
    """

    start: int
    end: int
    currency: Currency
    factor: Decimal
    capital: bool


def find_currencies(text: str, folded: str) -> list[Mark]:
    """Return the currencies of a text, in its order.

    Examples
    --------
    >>> from registre.text.fold import fold
    >>> act = "Monsieur verse 12 € et 100 F, en valeur européenne."
    >>> [str(mark.currency) for mark in find_currencies(act, fold(act))]
    ['EUR', 'FRF']
    """
    marks = [
        Mark(match.start(), match.end(), currency, _WHOLE, capital=False)
        for pattern, currency in _ON_FOLDED
        for match in pattern.finditer(folded)
    ]
    marks += [
        Mark(match.start(), match.end(), Currency.EUR, SCALES["centime"], capital=False)
        for match in _CENTIME.finditer(folded)
    ]
    marks += [
        Mark(match.start(), match.end(), currency, _WHOLE, capital=True)
        for pattern, currency in _ON_TEXT
        for match in pattern.finditer(text)
    ]
    return sorted(marks)
