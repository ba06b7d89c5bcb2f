"""From what a reader typed to the value of a column, in its normal form or not at all."""

import datetime as dt
import re
import unicodedata

from registre.extraction.references.read import parse_key
from registre.model.dates import Calendar, PartialDate
from registre.tables.constraints import DERIVED, FILLED, PATTERNS, Form, form, values
from registre.tables.schema import TABLES, Column, Type
from registre.text.name_words import is_initial, is_particle

# Where an act is, and what the program thinks of it: nobody corrects these.
_FIXED = {
    "act_id", "source", "session_id", "ordinal", "page_first", "page_last", "start", "end",
    "matiere_score", "policy_domain_score", "problems",
}  # fmt: skip
# Columns of one name, of several, and of dates in EDTF
NAMES = {"persons.name", "proxies.giver", "proxies.holder"}
NAME_LISTS = {"acts.president", "acts.secretary"}
EDTF = {"dates.value", "dates.resolved", "references.date"}
# A whole number that a table can hold; votes and ranks are far smaller.
_DIGITS = 9

Value = str | int | None


def correctable(table: str) -> tuple[str, ...]:
    """Return the columns of a table that can be corrected.

    Examples
    --------
    >>> correctable("proxies")
    ('giver', 'holder', 'from_item', 'until_item')
    """
    names = TABLES[table].names
    if table == "acts":
        return tuple(name for name in names if name not in _FIXED)
    between = names[names.index("section") + 1 : names.index("rule")]
    return tuple(name for name in between if name not in DERIVED.get(table, ()))


def to_value(table: str, column: str, text: str) -> Value:
    """Return the value that a text is in a column.

    Raises
    ------
    ValueError
        If it has not the form of the column; the message says what that is.

    Examples
    --------
    >>> to_value("votes", "votes_for", "21"), to_value("votes", "votes_for", "")
    (21, None)
    >>> to_value("dates", "value", "2023-02-31")
    Traceback (most recent call last):
    ValueError: '2023-02-31' is no date as 2023-12-12, 2023-12, XXXX-07-15 or 2024/2026
    """
    declared = next(c for c in TABLES[table].columns if c.name == column)
    if not text:
        if column in FILLED:
            raise ValueError("it cannot be empty")
        return None if declared.type is Type.INTEGER else ""
    if declared.type is Type.INTEGER:
        if not re.fullmatch(rf"[0-9]{{1,{_DIGITS}}}", text):
            raise ValueError(f"{text!r} is no whole number")
        return int(text)
    _check_text(text)
    codes = values(TABLES[table], declared)
    if codes and text not in codes:
        raise ValueError(f"{text!r} is not one of {', '.join(codes)}")
    _check_form(table, declared, text)
    return text


def _check_text(text: str) -> None:
    """Refuse what is no text on one line, as the columns of values hold it."""
    if text != text.strip() or any(unicodedata.category(sign) in ("Cc", "Cs") for sign in text):
        raise ValueError(f"{text!r} has blanks at its ends, or signs that are no text")
    if not unicodedata.is_normalized("NFC", text):
        raise ValueError(f"{text!r} is not in Unicode NFC")


def _check_form(table: str, column: Column, text: str) -> None:
    named = f"{table}.{column.name}"
    if named in NAMES:
        split_name(text)
    elif named in NAME_LISTS:
        for name in text.split("; "):
            split_name(name)
    elif named in EDTF:
        read_edtf(text)
    elif named == "references.key":
        read_key = parse_key(text)
        if str(read_key) != text:
            raise ValueError(f"{text!r} is no key; is it {read_key}?")
    elif (written := form(TABLES[table], column)) is not None:
        if not re.fullmatch(PATTERNS[written], text):
            raise ValueError(f"{text!r} has not the form {PATTERNS[written]}")
        _check_sense(written, text)


def _check_sense(written: Form, text: str) -> None:
    """Refuse what has the right signs and means nothing: 31 February, 25:00."""
    if written is Form.DATE:
        dt.date.fromisoformat(text)
    elif written is Form.TIME:
        dt.time.fromisoformat(text)
    elif written is Form.URI and not text.startswith(("https://", "http://")):
        raise ValueError(f"{text!r} is no web address")


def read_edtf(text: str) -> Calendar:
    """Read a date or an interval, without clock time, that the calendar has.

    Raises
    ------
    ValueError
        If it is written otherwise, or no such day exists.
    """
    wrong = f"{text!r} is no date as 2023-12-12, 2023-12, XXXX-07-15 or 2024/2026"
    try:
        value = Calendar.parse(text)
    except ValueError as error:
        raise ValueError(wrong) from error
    ends = (value.start,) if value.end is None else (value.start, value.end)
    if value.time or str(value) != text or not all(end.possible() for end in ends):
        raise ValueError(wrong)
    if value.end is not None and any(
        first > last for first, last in _compared(value.start, value.end)
    ):
        raise ValueError(f"{text!r} ends before it begins")
    return value


def _compared(start: PartialDate, end: PartialDate) -> list[tuple[int, int]]:
    """Return the first parts of two dates that differ, when both are known."""
    parts = zip((start.year, start.month, start.day), (end.year, end.month, end.day), strict=True)
    known = [(a, b) for a, b in parts if a is not None and b is not None and a != b]
    return known[:1] if start.year and end.year else []


def split_name(text: str) -> tuple[str, str]:
    """Return surname and given names of a canonical name: the surname, in capitals, opens it.

    Raises
    ------
    ValueError
        If it is not ``SURNAME Firstname``.

    Examples
    --------
    >>> split_name("LE GALL Jean-Noël"), split_name("ROUSSET"), split_name("MARTIN J.-P.")
    (('LE GALL', 'Jean-Noël'), ('ROUSSET', ''), ('MARTIN', 'J.-P.'))
    """
    words = text.split(" ")
    cut = 0
    while cut < len(words) and words[cut] == words[cut].upper() and not _initials(words[cut]):
        cut += 1
    given = words[cut:]
    plain = all(word and re.fullmatch(r"[^\W\d_](?:[^\W\d_]|['’.-])*", word) for word in words)
    titled = all(
        _initials(word) or word[:1].isupper() != is_particle(word) or word.istitle()
        for word in given
    )
    shouted = any(len(word) > 1 and word == word.upper() and not _initials(word) for word in given)
    if not plain or not titled or shouted:
        raise ValueError(f"{text!r} is no name as SURNAME Firstname")
    return " ".join(words[:cut]), " ".join(given)


def _initials(word: str) -> bool:
    return word.endswith(".") and is_initial(word)
