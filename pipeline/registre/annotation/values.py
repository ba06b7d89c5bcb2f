"""Values of mentions that people changed: read again from the text, or taken as they were typed."""

from collections.abc import Callable, Collection
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from registre.annotation.kinds import KINDS
from registre.extraction.amounts.read import read_amount
from registre.extraction.dates.read import read_date
from registre.extraction.decisions.read import find_clauses
from registre.extraction.references.codes import table as known_codes
from registre.extraction.references.links import address
from registre.extraction.references.read import parse_key, read_references, to_value
from registre.extraction.votes.labels import find_labels
from registre.extraction.votes.read import find_votes
from registre.model.dates import Calendar
from registre.model.references import Reference, ReferenceType
from registre.tables.rows import Row
from registre.tables.schema import TABLES, Type
from registre.text.fold import fold
from registre.text.names import name_key, read_name


def read_values(table: str, text: str) -> Row:
    """Read the columns of a mention in its words alone; nothing when they do not tell.

    Examples
    --------
    >>> read_values("amounts", "12 500,50 €")["value"]
    '12500.50'
    >>> read_values("persons", "Mme Odile LE GOFF")["name"]
    'LE GOFF Odile'
    >>> read_values("amounts", "rien")
    {}
    """
    reader = _READERS.get(table)
    return reader(" ".join(text.split())) if reader else {}


def _person(text: str) -> Row:
    name = read_name(text).value
    if name is None:
        return {}
    return {
        "name": str(name), "surname": name.surname, "given_names": name.given,
        "person_id": "-".join(name_key(name).split()),
    }  # fmt: skip


def _amount(text: str) -> Row:
    amount = read_amount(text).value
    if amount is None:
        return {}
    return {
        "value": str(amount.value),
        "currency": str(amount.currency),
        "tax": str(amount.tax or ""),
        "period": amount.period,
        "unit": amount.unit,
        "qualifier": str(amount.qualifier or ""),
    }


def _date(text: str) -> Row:
    value = read_date(text).value
    return {} if value is None else {"time": value.time, **_calendar(value)}


def _calendar(value: Calendar) -> Row:
    """Return the columns of a date; a year that is not printed is not guessed."""
    known = value.start.year is not None
    return {
        "value": value.edtf,
        "resolved": value.edtf if known else "",
        "granularity": str(value.granularity),
    }


def _citation(text: str) -> Row:
    found = read_references(text)
    if len(found) != 1:
        return {}
    value = to_value(found[0])
    return {**_reference(value), "authority": value.authority, "title": value.title}


def _reference(value: Reference) -> Row:
    return {
        "type": str(value.type),
        "number": value.number,
        "date": value.date,
        "article": value.article,
        "article_end": value.article_end,
        "key": value.key,
        "uri": address(value),
        "target_act_id": "",
    }


def _vote(text: str) -> Row:
    folded = fold(text)
    found = [vote for one in find_votes(folded, find_labels(folded)) if (vote := one.vote)]
    if len(found) != 1:
        return {}
    return {
        "outcome": str(found[0].outcome),
        "votes_for": found[0].in_favour,
        "votes_against": found[0].against,
        "votes_abstention": found[0].abstention,
        "votes_not_participating": found[0].not_participating,
    }


def _decision(text: str) -> Row:
    clauses = find_clauses(text, fold(text), dispositif=[(0, len(text))])
    verb = {"verb": clauses[0].verb} if len(clauses) == 1 else {}
    return {**verb, "clause": text}


def _entity(text: str) -> Row:
    return {"name": text}


_READERS: dict[str, Callable[[str], Row]] = {
    "persons": _person,
    "amounts": _amount,
    "dates": _date,
    "references": _citation,
    "votes": _vote,
    "decisions": _decision,
    "entities": _entity,
}


def typed_values(table: str, row: Row, edits: dict[str, str]) -> Row:
    """Return the columns of values that were typed, with those that follow from them.

    Parameters
    ----------
    row
        The mention as it was.
    edits
        What was typed, by column.

    Raises
    ------
    ValueError
        If a value has not the form of its column.

    Examples
    --------
    >>> typed_values("votes", {}, {"votes_for": "21"})
    {'votes_for': 21}
    >>> typed_values("references", {}, {"key": "CGCT:L2121-29"})["article"]
    'L2121-29'
    >>> typed_values("persons", {}, {"role": "minister"})
    Traceback (most recent call last):
    ValueError: role is 'minister', not one of present, excused, absent, ...
    """
    choices = {field.column: field.choices for field in KINDS[table].fields}
    types = {column.name: column.type for column in TABLES[table].columns}
    typed: Row = {}
    for column, text in edits.items():
        if text and choices[column] and text not in choices[column]:
            raise ValueError(f"{column} is {text!r}, not one of {', '.join(choices[column])}")
        if types[column] is Type.INTEGER and text and not text.isdecimal():
            raise ValueError(f"{column} is {text!r}, not a whole number")
        typed[column] = (int(text) if text else None) if types[column] is Type.INTEGER else text
        check = _CHECKS.get((table, column))
        if check and text:
            check(column, text)
    return {**_follow(table, {**row, **typed}, typed.keys()), **typed}


def _follow(table: str, row: Row, typed: Collection[str]) -> Row:
    """Return the columns that nobody types: they follow from those that were."""
    if table == "references" and "key" in typed and row["key"]:
        cited = parse_key(row["key"])
        if cited.type is ReferenceType.CODE:
            cited = replace(cited, uri=known_codes().codes[cited.code].uri)
        # A key with a number does not carry the date.
        return _reference(cited) | ({} if cited.date else {"date": row.get("date", "")})
    if table == "persons" and "name" in typed:
        return _person(row["name"]) | {"name": row["name"]}
    if table == "dates" and row["value"] and {"value", "resolved"} & set(typed):
        value = _calendar(Calendar.parse(row["value"]))
        resolved = row["resolved"] if "resolved" in typed else value["resolved"]
        known = Calendar.parse(resolved or row["value"])
        return {"resolved": resolved, "granularity": str(known.granularity)}
    return {}


def _check_amount(column: str, text: str) -> None:
    try:
        Decimal(text)
    except InvalidOperation as error:
        raise ValueError(f"{column} is {text!r}, not a number as 12500.50") from error


def _check_date(column: str, text: str) -> None:
    told = f"{column} is {text!r}, not a date as 2024-03-14"
    try:
        value = Calendar.parse(text)
    except ValueError as error:
        raise ValueError(told) from error
    if not all(part.possible() for part in (value.start, value.end or value.start)):
        raise ValueError(told)


_CHECKS: dict[tuple[str, str], Callable[[str, str], None]] = {
    ("amounts", "value"): _check_amount,
    ("dates", "value"): _check_date,
    ("dates", "resolved"): _check_date,
}
