"""Find the act that a reference cites when it is in another file of the run.

A number alone does not make an act: two communes have each their deliberation 2022-12, and an
arrete 12 comes back every year. The issuer must be the same, and the date too; without a printed
date the number must hold its year.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from registre.model.acts import ActType
from registre.tables.column import Row
from registre.tables.files import from_csv, to_csv
from registre.tables.schema import TABLES
from registre.text.fold import fold

_NUMBERED = frozenset({ActType.DELIBERATION, ActType.ARRETE, ActType.DECISION})
# 2022/CC136, 22-2019
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_REFERENCES = TABLES["references"]


class NumberedAct(NamedTuple):
    """An act that a reference may cite; its key is type, number and issuer."""

    key: str
    date: str
    act_id: str


class Citation(NamedTuple):
    """A reference to an act of the same issuer; the date is empty when none is printed."""

    mention_id: str
    key: str
    date: str


def _key(kind: str, number: str, issuer: str) -> str:
    """Return what the citing and the cited act must share, empty when it tells nothing."""
    bare = "".join(char for char in fold(number) if char.isalnum())
    return f"{kind}:{bare}@{' '.join(fold(issuer).split())}" if bare and issuer else ""


def find_numbered(acts: Iterable[Row]) -> list[NumberedAct]:
    """Return the acts that a reference in another file may cite."""
    return [
        NumberedAct(key, act["session_date"] or act["signed_date"], act["act_id"])
        for act in acts
        if act["act_type"] in _NUMBERED
        and (key := _key(act["act_type"], act["number"], act["issuer"]))
    ]


def find_citations(references: Iterable[Row], acts: Iterable[Row]) -> list[Citation]:
    """Return the references whose act may be in another file."""
    issuers = {act["act_id"]: act["issuer"] for act in acts}
    found = []
    for row in references:
        if row["type"] not in _NUMBERED or row["article"] or row["target_act_id"]:
            continue
        key = _key(row["type"], row["number"], issuers.get(row["act_id"], ""))
        if key and (row["date"] or _YEAR.search(row["number"])):
            found.append(Citation(row["mention_id"], key, row["date"]))
    return found


def resolve_targets(
    citations: Iterable[Citation], acts: Callable[[str], Iterable[NumberedAct]]
) -> dict[str, str]:
    """Return the act of every mention that cites one and no other.

    Parameters
    ----------
    acts
        Gives the acts of the run that have a key.
    """
    found = {}
    for citation in citations:
        targets = {act.act_id for act in acts(citation.key) if citation.date in ("", act.date)}
        if len(targets) == 1:
            found[citation.mention_id] = targets.pop()
    return found


def fill_targets(lines: str, targets: Mapping[str, str]) -> str:
    """Return lines of the table ``references`` with the acts that were found."""
    rows = from_csv(_REFERENCES, lines)
    for row in rows:
        row["target_act_id"] = targets.get(row["mention_id"], row["target_act_id"])
    return to_csv(_REFERENCES, rows)
