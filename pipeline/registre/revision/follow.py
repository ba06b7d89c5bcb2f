"""Columns that follow from others of their row, made again when those are corrected."""

from collections.abc import Collection

from registre.extraction.references.codes import table as known_codes
from registre.extraction.references.links import address
from registre.extraction.references.read import parse_key
from registre.model.references import ReferenceType
from registre.revision.forms import read_edtf, split_name
from registre.tables.column import Row
from registre.text.names import name_key


def follow(table: str, row: Row, changed: Collection[str]) -> Row:
    """Return the columns that follow, for a row some of whose values have just been set.

    Parameters
    ----------
    row
        With its new values.
    changed
        The columns that were set.

    Examples
    --------
    >>> follow("persons", {"name": "LE GALL Yann"}, {"name"})
    {'surname': 'LE GALL', 'given_names': 'Yann', 'person_id': 'le-gall-yann'}
    >>> follow("dates", {"value": "2024-03", "resolved": "2023-03"}, {"value"})
    {'resolved': '2024-03', 'granularity': 'month'}
    >>> follow("references", {"key": "loi:2015-991#34", "date": "2015-08-07"}, {"key"})["article"]
    '34'
    """
    if table == "persons" and "name" in changed:
        surname, given = split_name(row["name"]) if row["name"] else ("", "")
        identity = "-".join(name_key(row["name"]).split())
        return {"surname": surname, "given_names": given, "person_id": identity}
    if table == "dates" and not {"value", "resolved"}.isdisjoint(changed):
        return _date(row, changed)
    if table == "references" and "key" in changed and row["key"]:
        return _reference(row)
    return {}


def _date(row: Row, changed: Collection[str]) -> Row:
    """Resolve a date again: a year that is printed needs none from the act."""
    resolved = row["resolved"]
    if "resolved" not in changed:
        resolved = "" if "X" in row["value"] else row["value"]
    known = resolved or row["value"]
    return {"resolved": resolved, "granularity": str(read_edtf(known).granularity) if known else ""}


def _reference(row: Row) -> Row:
    """Read the parts of a key; the act that was found was that of the text cited before."""
    reference = parse_key(row["key"])
    uri = address(reference)
    if reference.type is ReferenceType.CODE:
        uri = known_codes().codes[reference.code].uri
    follows = {
        "type": str(reference.type), "number": reference.number, "article": reference.article,
        "article_end": reference.article_end, "uri": uri, "target_act_id": "",
    }  # fmt: skip
    return follows | ({"date": reference.date} if reference.date else {})
