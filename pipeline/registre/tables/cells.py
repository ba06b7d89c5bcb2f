"""From the value of a mention to the cells of its row."""

from collections.abc import Callable
from typing import Any

from registre.model.amounts import Amount
from registre.model.dates import ActDate
from registre.model.entities import Entity
from registre.model.persons import Person, Proxy
from registre.model.references import Reference
from registre.model.stamps import Stamp
from registre.model.votes import Decision, Vote
from registre.tables.column import Row


def _person(value: Person) -> Row:
    return {
        "name": str(value.name),
        "surname": value.name.surname,
        "given_names": value.name.given,
        "civility": value.civility,
        "role": str(value.role),
        "capacity": value.capacity,
        "from_item": value.from_item,
        "until_item": value.until_item,
        "person_id": value.person_id,
    }


def _proxy(value: Proxy) -> Row:
    return {
        "giver": str(value.giver),
        "holder": str(value.holder or ""),
        "from_item": value.from_item,
        "until_item": value.until_item,
    }


def _amount(value: Amount) -> Row:
    return {
        "value": str(value.value),
        "currency": str(value.currency),
        "tax": str(value.tax or ""),
        "period": value.period,
        "unit": value.unit,
        "qualifier": str(value.qualifier or ""),
        "label": value.label,
    }


def _date(value: ActDate) -> Row:
    return {
        "value": value.value.edtf,
        "time": value.value.time,
        "resolved": value.resolved.edtf if value.resolved else "",
        "granularity": str((value.resolved or value.value).granularity),
        "role": str(value.role),
    }


def _reference(value: Reference) -> Row:
    return {
        "type": str(value.type),
        "number": value.number,
        "date": value.date,
        "authority": value.authority,
        "article": value.article,
        "article_end": value.article_end,
        "key": value.key,
        "relation": str(value.relation),
        "title": value.title,
        "uri": value.uri,
        "target_act_id": value.target_act_id,
    }


def figures(vote: Vote | None) -> Row:
    """Return the figures of a vote, as acts and votes print them."""
    return {
        "votes_for": vote.in_favour if vote else None,
        "votes_against": vote.against if vote else None,
        "votes_abstention": vote.abstention if vote else None,
        "votes_not_participating": vote.not_participating if vote else None,
    }


def _vote(value: Vote) -> Row:
    return {"outcome": str(value.outcome), **figures(value)}


def _decision(value: Decision) -> Row:
    return {"ordinal": value.ordinal, "verb": value.verb, "clause": value.text}


def _stamp(value: Stamp) -> Row:
    return {"kind": str(value.kind), "identifier": value.identifier}


def _entity(value: Entity) -> Row:
    return {"kind": str(value.kind), "name": value.name}


_VALUES: dict[str, Callable[[Any], Row]] = {
    "persons": _person,
    "proxies": _proxy,
    "amounts": _amount,
    "dates": _date,
    "references": _reference,
    "votes": _vote,
    "decisions": _decision,
    "stamps": _stamp,
    "entities": _entity,
}


def to_cells(table: str, value: object) -> Row:
    """Return the cells that the value of a mention fills in its table."""
    return _VALUES[table](value)
