"""Read the digits of a sum exactly."""

import re
from dataclasses import dataclass
from decimal import Decimal

from registre.extraction.amounts.patterns import SCALES
from registre.model.problems import ProblemCode
from registre.text.numerals import read_number

# Letters that OCR reads for digits, in folded text
_MISREAD = {"o": "0", "l": "1", "i": "1"}
_MISREAD_TABLE = str.maketrans(_MISREAD)

# 12500 | 12 500 | 0 | 00
_WELL_FORMED = re.compile(r"[1-9][0-9]*|[1-9][0-9]{0,2}(?:[ .'][0-9]{3})+|0+")
_ENGLISH = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]{2}|[0-9]{1,3}(?:,[0-9]{3}){2,}")


@dataclass(slots=True)
class Figure:
    """Digits read: the number, the repair that was needed and the doubts."""

    value: Decimal
    problems: tuple[ProblemCode, ...] = ()
    repair: str = ""


def read_figure(written: str) -> Figure:
    """Read a figure.

    Parameters
    ----------
    written
        Folded text that ``patterns.FIGURE`` matched, or digits whose grouping is wrong.

    Examples
    --------
    >>> read_figure("1.697.250,5").value
    Decimal('1697250.5')
    >>> read_figure("22'973, 41").value
    Decimal('22973.41')
    >>> read_figure("0.320").value, read_figure("1,234,567.89").value
    (Decimal('0.320'), Decimal('1234567.89'))
    >>> read_figure("5o ooo")
    Figure(value=Decimal('50000'), problems=(), repair='o>0')
    >>> [str(problem) for problem in read_figure("5 0000").problems]
    ['amount-malformed']
    """
    digits = written.rstrip(",.- \n")
    repair = " ".join(f"{c}>{_MISREAD[c]}" for c in sorted(set(digits) & set(_MISREAD)))
    digits = digits.translate(_MISREAD_TABLE)
    if _ENGLISH.fullmatch(digits):
        return Figure(Decimal(digits.replace(",", "")), repair=repair)
    whole, cents = _split(digits)
    problems = () if _WELL_FORMED.fullmatch(whole) else (ProblemCode.AMOUNT_MALFORMED,)
    bare = "".join(c for c in whole if c.isdigit())
    return Figure(Decimal(f"{bare}.{cents}" if cents else bare), problems, repair)


def _split(digits: str) -> tuple[str, str]:
    """Part the whole from the decimals, spaces round the mark dropped."""
    if "," in digits:
        whole, cents = digits.rsplit(",", 1)
        return whole.rstrip(), cents.strip()
    whole, dot, cents = digits.rpartition(".")
    # a dot before three digits marks thousands, unless nothing but zero stands before it
    if dot and (len(cents) != 3 or whole == "0"):
        return whole, cents
    return digits, ""


def read_scale(written: str) -> Decimal:
    """Read what stands between a figure and its currency as a factor.

    Examples
    --------
    >>> read_scale(" millions d'"), read_scale("k"), read_scale("")
    (Decimal('1000000'), Decimal('1000'), Decimal('1'))
    >>> read_scale(" centimes d'")
    Decimal('0.01')
    """
    word = written.strip().removesuffix("d'").removesuffix("de").strip().removesuffix("s")
    return SCALES[word] if word else Decimal(1)


def scaled(value: Decimal, factor: Decimal) -> Decimal:
    """Multiply, whole sums without decimals.

    Examples
    --------
    >>> scaled(Decimal("3.5"), Decimal(10**6)), scaled(Decimal("12.50"), Decimal(1))
    (Decimal('3500000'), Decimal('12.50'))
    """
    if factor == 1:
        return value
    product = value * factor
    return Decimal(int(product)) if product == int(product) else product


def read_words(written: str) -> Decimal | None:
    """Read a number in words, with a "virgule" if there is one.

    Examples
    --------
    >>> read_words("douze mille cinq cents")
    Decimal('12500')
    >>> read_words("trois virgule cinq"), read_words("dix virgule vingt-cinq")
    (Decimal('3.5'), Decimal('10.25'))
    >>> read_words("vingt mille cent deux cent") is None
    True
    """
    whole, _, decimals = written.replace("\n", " ").partition(" virgule ")
    number = read_number(whole)
    if number is None or not decimals:
        return None if number is None else Decimal(number)
    places = 1 if decimals.startswith("zero ") else 0
    part = read_number(decimals.removeprefix("zero "))
    if part is None:
        return None
    return Decimal(f"{number}.{'0' * places}{part}")
