"""Columns that follow from other columns of their row, when a value is corrected by hand."""

from registre.model.dates import Calendar
from registre.model.references import Reference, ReferenceType
from registre.tables.rows import Row
from registre.text.names import name_key, read_name

# Nobody corrects these: they are made again from what they follow from.
DERIVED = {
    "persons": frozenset({"surname", "given_names", "person_id"}),
    "dates": frozenset({"granularity"}),
}
# A reference is known by these; its key is made of them.
_IDENTITY = ("type", "number", "date", "article", "article_end")


def derive(table: str, row: Row, changed: frozenset[str]) -> Row:
    """Return the columns that follow, for a row some of whose values have just been set.

    Parameters
    ----------
    changed
        The columns that were set.

    Examples
    --------
    >>> derive("persons", {"name": "LE GALL Yann"}, frozenset({"name"}))
    {'surname': 'LE GALL', 'given_names': 'Yann', 'person_id': 'le-gall-yann'}
    >>> date = {"value": "2024-03", "resolved": "2023-03"}
    >>> derive("dates", date, frozenset({"value"}))
    {'resolved': '2024-03', 'granularity': 'month'}
    """
    if table == "persons" and "name" in changed:
        name = read_name(row["name"]).value
        return {
            "surname": name.surname if name else "",
            "given_names": name.given if name else "",
            "person_id": name_key(row["name"]).replace(" ", "-"),
        }
    if table == "dates" and changed & {"value", "resolved"}:
        return _date(row, changed)
    if table == "references" and changed & {*_IDENTITY} and "key" not in changed:
        return _reference(row)
    return {}


def _date(row: Row, changed: frozenset[str]) -> Row:
    """Resolve a date again: a year that is printed needs none from the act."""
    resolved = row["resolved"]
    if "resolved" not in changed:
        resolved = "" if "X" in row["value"] else row["value"]
    known = Calendar.parse(resolved or row["value"])
    return {"resolved": resolved, "granularity": str(known.granularity)}


def _reference(row: Row) -> Row:
    """Make the key again; the act that was found was that of the text cited before."""
    kind = ReferenceType(row["type"])
    code = row["key"].partition(":")[0] if kind is ReferenceType.CODE else ""
    reference = Reference(
        kind,
        code=code,
        number=row["number"],
        date=row["date"],
        article=row["article"],
        article_end=row["article_end"],
    )
    return {"key": reference.key, "target_act_id": ""}
