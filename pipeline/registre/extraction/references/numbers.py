"""Read the numbers of texts: 2015-991 of a law, 2022/CC136 of a délibération."""

import re
from typing import NamedTuple

from registre.extraction.references.patterns import LOCAL_NUMBER, NATIONAL_NUMBER
from registre.model.references import ReferenceType
from registre.text.months import PLAIN_DAY

NATIONAL = frozenset({ReferenceType.LOI, ReferenceType.ORDONNANCE, ReferenceType.DECRET})

# INTB0200123J | NORINTB0200123J | INT/B/02/00123/J: the number that ministries give
_NOR = re.compile(r"(?:NOR/?)?([A-Z]{3}/?[A-Z]/?\d{2}/?\d{5}/?[A-Z])")
_NOR_ALONE = re.compile(r"(?:NOR)?[A-Z]{4}\d{7}[A-Z]")
# D2018-16 | 2014/121 | 2020 - 45 | 2019 DASES 123 | DEL_2021_045 | DCL/BCLI-2023-045
_ALONE = re.compile(
    r"[A-Z]{0,6}[-_ ]?\d+(?:[-_/.]\w|\s[-/]\s\d|\s[A-Z]{2,6}\s\d)"
    r"|[A-Z]{1,6}(?:[-_/][A-Z]{1,6})*[-_/]?\d"
)
# Letters that OCR reads for figures
_AS_DIGITS = str.maketrans("lio", "110")
_PART = re.compile(r"[-_/.°\s]+([^\W\d_]+)(?=$|[-_/.°\s])")


class Number(NamedTuple):
    """A number in its canonical form, where it ends, and what was changed to read it."""

    end: int
    number: str
    repair: str = ""


def read_number(
    text: str, folded: str, kind: ReferenceType, start: int, *, marked: bool
) -> Number | None:
    """Read the number at ``start``.

    Parameters
    ----------
    marked
        Whether "n°" stands before; without it, only what looks like nothing else is a number.

    Examples
    --------
    >>> read_number("82.213 du", "82.213 du", ReferenceType.LOI, 0, marked=True)
    Number(end=6, number='82-213', repair='')
    >>> read_number("BC 2023 136", "bc 2023 136", ReferenceType.DELIBERATION, 0, marked=True)
    Number(end=11, number='BC2023136', repair='')
    >>> read_number("INTB0200123J", "intb0200123j", ReferenceType.CIRCULAIRE, 0, marked=True)
    Number(end=12, number='NORINTB0200123J', repair='')
    >>> read_number("M14", "m14", ReferenceType.CIRCULAIRE, 0, marked=False)
    """
    if kind in NATIONAL:
        match = NATIONAL_NUMBER.match(folded, start)
        if match is None:
            return None
        written = f"{match['year']}-{match['rank']}"
        number = written.translate(_AS_DIGITS)
        return Number(match.end(), number, "" if number == written else f"{written}>{number}")
    match = LOCAL_NUMBER.match(folded, start)
    if match is None:
        return None
    end = _last_part(text, start, match.end())
    number = text[start:end]
    if not any(char.isdigit() for char in number):
        return None
    if not marked and (
        not _stands_alone(kind, number) or PLAIN_DAY.fullmatch(folded, start, end) is not None
    ):
        return None
    number = "".join(number.split())
    national = _NOR.fullmatch(number) if kind is ReferenceType.CIRCULAIRE else None
    return Number(end, "NOR" + national[1].replace("/", "") if national else number)


def same_shape(number: str, other: str) -> bool:
    """Tell whether two numbers are built alike, and are more than a rank.

    Examples
    --------
    >>> same_shape("DCM2023-45", "DCM2023-46"), same_shape("2020-12", "voix")
    (True, False)
    """
    return len(number) > len("2020") and _shape(number) == _shape(other)


def _shape(number: str) -> str:
    return re.sub(r"\d", "0", re.sub(r"[A-Z]", "A", number))


def _last_part(text: str, start: int, end: int) -> int:
    """Return where a number ends: a part in small letters is the next word."""
    number = text[start:end]
    for part in _PART.finditer(number):
        if part[1].islower() and part[1] not in ("bis", "ter"):
            return start + part.start()
    return start + len(number.rstrip(" -_/.°\n"))


def _stands_alone(kind: ReferenceType, number: str) -> bool:
    if kind is ReferenceType.CIRCULAIRE:
        return _NOR_ALONE.match(number) is not None
    return not number.startswith("NOR") and _ALONE.match(number) is not None
