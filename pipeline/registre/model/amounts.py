"""Sums of money."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Currency(StrEnum):
    """Currencies that the acts use."""

    EUR = "EUR"
    FRF = "FRF"


class Tax(StrEnum):
    """Whether the value added tax is in the sum."""

    HT = "HT"
    TTC = "TTC"


class Qualifier(StrEnum):
    """How the sum bounds what it speaks of."""

    MIN = "min"
    MAX = "max"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money, exact.

    Parameters
    ----------
    value
        The sum in units of its currency, with its sign; never a float.
    period
        ISO 8601 duration (``P1Y`` for "par an"), or empty.
    unit
        What the sum is for one of (``m2`` ``hour`` ``inhabitant`` ``meal``), or empty.
    label
        In a table or a list, what its line says: the budget line, the beneficiary; or empty.

    Examples
    --------
    >>> str(Amount(Decimal("12500.00"), Currency.EUR, tax=Tax.HT, period="P1Y"))
    '12500.00 EUR HT /P1Y'
    """

    value: Decimal
    currency: Currency = Currency.EUR
    tax: Tax | None = None
    period: str = ""
    unit: str = ""
    qualifier: Qualifier | None = None
    label: str = ""

    def __str__(self) -> str:
        parts = [f"{self.value} {self.currency}"]
        parts += [str(self.tax)] if self.tax else []
        parts += [f"/{rate}" for rate in (self.period, self.unit) if rate]
        parts += [str(self.qualifier)] if self.qualifier else []
        return " ".join(parts)
