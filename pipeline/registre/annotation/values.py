"""Values of mentions that people changed: read again from the text, or taken as they were typed."""

from collections.abc import Callable

from registre.extraction.amounts.read import read_amount
from registre.extraction.dates.read import read_date
from registre.extraction.decisions.read import find_clauses
from registre.extraction.references.links import address
from registre.extraction.references.read import read_references
from registre.extraction.references.read import to_value as to_reference
from registre.extraction.votes.labels import find_labels
from registre.extraction.votes.read import find_votes
from registre.model.dates import Calendar
from registre.revision.follow import follow
from registre.revision.forms import to_value
from registre.tables.cells import to_cells
from registre.tables.column import Row
from registre.text.fold import fold
from registre.text.names import name_key, read_name

# Columns that follow from what stands around a mention.
_AROUND = frozenset({"label", "relation"})


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


def _own(table: str, value: object) -> Row:
    """Return the columns that the words of a mention tell by themselves."""
    return {name: cell for name, cell in to_cells(table, value).items() if name not in _AROUND}


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
    return _own("amounts", amount)


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
    value = to_reference(found[0])
    return _own("references", value) | {"uri": address(value)}


def _vote(text: str) -> Row:
    folded = fold(text)
    found = [vote for one in find_votes(folded, find_labels(folded)) if (vote := one.vote)]
    if len(found) != 1:
        return {}
    return _own("votes", found[0])


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
    >>> typed_values("persons", {}, {"from_item": "none"})
    Traceback (most recent call last):
    ValueError: from_item: 'none' is no whole number
    """
    typed: Row = {}
    for column, text in edits.items():
        try:
            typed[column] = to_value(table, column, text)
        except ValueError as error:
            raise ValueError(f"{column}: {error}") from error
    return {**follow(table, {**row, **typed}, typed.keys()), **typed}
