"""The comparable values of a document: names, roles, sums, days, keys, votes, facts of acts.

Names and text are compared with case, accents, spaces and signs folded, sums as numbers.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from registre.model.references import ReferenceType
from registre.tables.evaluation.score import Item

ATTENDANCE = ("present", "excused", "absent", "represented")
OFFICES = ("president", "secretary", "signatory")
SLOTS = (
    "act_type", "number", "issuer_type", "session_date", "session_time", "convocation_date",
    "signed_date", "received_date", "published_date", "president", "secretary",
    "members_in_office", "members_present", "members_represented", "members_voting",
    "vote_outcome", "votes_for", "votes_against", "votes_abstention", "votes_not_participating",
    "transmission_id", "appeal_period",
)  # fmt: skip
ACT_SLOTS = "act slots"
VOTE = ("vote_outcome", "votes_for", "votes_against", "votes_abstention")
DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d$")
# A text with neither number nor date identifies nothing.
BARE = {str(kind) for kind in ReferenceType if kind is not ReferenceType.CODE}

Record = Mapping[str, Any]
Facts = dict[str, list[Item]]


def fold_text(value: object) -> str:
    """Return letters and digits alone, without case and accents.

    Examples
    --------
    >>> fold_text("LE GALL  Jean-Noël")
    'le gall jean noel'
    """
    decomposed = unicodedata.normalize("NFKD", str(value))
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return re.sub(r"[^0-9a-z]+", " ", bare.lower()).strip()


def _given(value: object) -> bool:
    return value is not None and str(value) != ""


def _figure(value: object) -> str:
    """Return a number without its insignificant zeros, anything else as it is."""
    text = str(value)
    return re.sub(r"\.0*$|(\.\d*?)0+$", r"\1", text) if re.fullmatch(r"-?\d+\.\d+", text) else text


def _item(value: str, record: Record) -> Item:
    return Item(value, record.get("start") or 0, record.get("end") or 0)


def _once(items: Iterable[Item]) -> list[Item]:
    """Keep the first item of each value."""
    first: dict[str, Item] = {}
    for item in items:
        first.setdefault(item.value, item)
    return list(first.values())


def _roles(people: Iterable[tuple[Record, str]], wanted: tuple[str, ...]) -> list[Item]:
    return _once(
        _item(f"{fold_text(person['name'])} {role}", person)
        for person, role in people
        if role in wanted
    )


def to_facts(tables: Mapping[str, list[Record]], people: list[tuple[Record, str]]) -> Facts:
    """Return the comparable values of one document, by measure.

    Parameters
    ----------
    tables
        Its records by table.
    people
        Its persons, each with one role; a person of several roles comes as often.
    """
    dates = [_item(str(d["value"]), d) for d in tables["dates"] if _given(d.get("value"))]
    keys = [_item(str(r["key"]).lower(), r) for r in tables["references"] if _given(r.get("key"))]
    return {
        "persons": _once(_item(fold_text(person["name"]), person) for person, _ in people),
        "attendance": _roles(people, ATTENDANCE),
        "roles": _roles(people, OFFICES),
        "proxies": _once(
            _item(f"{fold_text(p['giver'])} > {fold_text(p.get('holder') or '')}", p)
            for p in tables["proxies"]
        ),
        "amounts": [
            _item(f"{_figure(a['value'])} {a['currency']}", a)
            for a in tables["amounts"]
            if _given(a.get("value"))
        ],
        "dates_day": [item for item in dates if DAY.match(item.value)],
        "dates_all": dates,
        "references": _once(item for item in keys if item.value not in BARE),
        # Acts have no place of their own in an error: they are as long as the document.
        "votes": [
            Item(" ".join(_figure(act[v]) if _given(act.get(v)) else "-" for v in VOTE))
            for act in tables["acts"]
            if _given(act.get("vote_outcome"))
        ],
        ACT_SLOTS: _once(
            Item(f"{slot} {fold_text(_figure(act[slot]))}")
            for act in tables["acts"]
            for slot in SLOTS
            if _given(act.get(slot))
        ),
    }
