"""The @CTES identifier that the prefecture's receipt gives to an act.

``062-200072460-20231212-2023_BC136-DE``: department, SIREN of the sender, date of the act, number,
nature. A SIREN carries a check digit, so that a misread one is known, and a repaired one is sure.
"""

import re
from datetime import date

from registre.model.problems import ProblemCode
from registre.model.reading import Reading

NATURES = "DE|AR|AI|CC|BF|AU"
DASH = r"\s?[-–]\s?"
# A digit, or a letter that is read for one
DIGIT = "[0-9OoIlSB]"
# 99_AR-013-211300074-20220106-A_12-AR-1-1_1.PDF: type of attachment before, rank after
IDENTIFIER = re.compile(
    r"(?<![\w-])(?:\d{2}_[A-Z]{2}-)?"
    rf"(?P<department>{DIGIT}{{2}}[0-9ABO])"
    rf"{DASH}(?P<siren>{DIGIT}{{9}})"
    rf"{DASH}(?P<date>{DIGIT}{{8}})"
    rf"{DASH}(?P<number>[0-9A-Za-z_./ –-]{{1,30}}?)"
    rf"{DASH}(?P<nature>{NATURES})"
    r"(?P<rank>-\d-\d_\d{1,3}(?:\.(?:PDF|pdf))?)?"
    # A word may be glued to it: "…-DETaxes"; another part of a number may not.
    r"(?![_\d]|-\S|[^\W\d_A-Z]|[A-Z]{2})"
)
REPAIRS = str.maketrans("OoIlSB", "001158")


def passes_luhn(digits: str) -> bool:
    """Tell whether the last digit is the check digit of the others.

    Examples
    --------
    >>> passes_luhn("732829320"), passes_luhn("732829321")
    (True, False)
    """
    total = 0
    for rank, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + rank % 2)
        total += value - 9 * (value > 9)
    return total % 10 == 0


def read_identifier(text: str) -> Reading[str]:
    """Read an identifier, repairing letters read for digits when the SIREN proves it.

    Parameters
    ----------
    text
        What :data:`IDENTIFIER` matches.

    Examples
    --------
    >>> str(read_identifier("062-732829320-20231212-2023_BC136-DE"))
    '062-732829320-20231212-2023_BC136-DE'
    >>> read_identifier("062-73282932O-20231212-12-DE").repair
    'O>0'
    >>> str(read_identifier("062-732829321-20231212-12-DE"))
    '062-732829321-20231212-12-DE !siren-invalid'
    """
    match = IDENTIFIER.fullmatch(text.strip())
    if match is None:
        return Reading(None)
    fields = [match["department"], match["siren"], match["date"]]
    repaired = [field.translate(REPAIRS) for field in fields]
    # The last sign of a department may be a letter: 02A, 02B.
    if fields[0].endswith("B"):
        repaired[0] = repaired[0][:2] + "B"
    number = "_".join(match["number"].split())
    if not passes_luhn(repaired[1]):
        # Not sure of any repair: as printed, with the doubt.
        return Reading(_join(fields, number, match["nature"]), (ProblemCode.SIREN_INVALID,))
    problems = () if _is_day(repaired[2]) else (ProblemCode.DATE_IMPOSSIBLE,)
    return Reading(_join(repaired, number, match["nature"]), problems, _repair(fields, repaired))


def _join(fields: list[str], number: str, nature: str) -> str:
    return "-".join([*fields, number, nature])


def _is_day(digits: str) -> bool:
    try:
        date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return True


def _repair(before: list[str], after: list[str]) -> str:
    pairs = zip("".join(before), "".join(after), strict=True)
    return " ".join(dict.fromkeys(f"{old}>{new}" for old, new in pairs if old != new))
