"""A sum being read."""

from dataclasses import dataclass
from decimal import Decimal

from registre.model.amounts import Amount, Currency, Qualifier, Tax
from registre.model.problems import ProblemCode
from registre.model.reading import Reading


@dataclass(slots=True)
class Draft:
    """A sum found in a text, completed step by step by what stands round it.

    Parameters
    ----------
    start, end
        The whole sum in the text: sign, figure, currency, tax and rate.
    figure_start, figure_end
        Its digits or number words alone.
    rule
        The rule that found it.
    factor
        What its scale multiplies the figure by: 1000 for k€.
    """

    start: int
    end: int
    figure_start: int
    figure_end: int
    value: Decimal
    rule: str
    currency: Currency = Currency.EUR
    tax: Tax | None = None
    period: str = ""
    unit: str = ""
    qualifier: Qualifier | None = None
    factor: Decimal = Decimal(1)
    problems: tuple[ProblemCode, ...] = ()
    repair: str = ""
    label: str = ""

    @property
    def reading(self) -> Reading[Amount]:
        """What was read, as a value."""
        amount = Amount(
            self.value, self.currency, self.tax, self.period, self.unit, self.qualifier, self.label
        )  # fmt: skip
        return Reading(amount, self.problems, self.repair)
