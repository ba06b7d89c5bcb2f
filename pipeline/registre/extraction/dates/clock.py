"""The clock time printed after a day."""

from registre.extraction.dates.patterns import CLOCK_AFTER
from registre.text.numerals import read_number

_PARTS = {"et demie": 30, "et demi": 30, "et quart": 15, "trois quarts": 45, "moins le quart": -15}


# Letters that OCR reads for figures
_AS_FIGURES = str.maketrans("oli", "011")


def read_clock(text: str, at: int) -> tuple[int, str, str]:
    """Read the time that follows a day.

    Parameters
    ----------
    text
        Folded text.
    at
        Where the day ends.

    Returns
    -------
    tuple[int, str, str]
        Where the time ends, the time and its repair; ``at`` and empty when there is none.

    Examples
    --------
    >>> read_clock("12 decembre 2023, a 17 h 30", 16)
    (27, '17:30', '')
    >>> read_clock("neuf septembre a vingt heures trente", 14)
    (36, '20:30', '')
    >>> read_clock("12 decembre 2023 a l8hoo", 16)
    (24, '18:00', 'l8>18; oo>00')
    """
    match = CLOCK_AFTER.match(text, at)
    if match is None:
        return at, "", ""
    if match["name"]:
        return match.end(), "12:00" if match["name"] == "midi" else "00:00", ""
    repair = ""
    if match["hour"]:
        written = [match["hour"], match["minute"] or match["minutes"] or "0"]
        plain = [part.translate(_AS_FIGURES) for part in written]
        hour, minute = map(int, plain)
        repair = "; ".join(
            f"{was}>{now}" for was, now in zip(written, plain, strict=True) if was != now
        )
    else:
        hour = _number(match["hour_words"])
        minute = _number(match["minute_words"]) if match["minute_words"] else 0
        minute += _PARTS.get(match["part"] or "", 0)
    if minute < 0:
        hour, minute = hour - 1, minute + 60
    if not 0 <= hour <= 24 or minute > 59:
        return at, "", ""
    return match.end(), f"{hour % 24:02d}:{minute:02d}", repair


def _number(words: str) -> int:
    value = read_number(words)
    return 99 if value is None else value
