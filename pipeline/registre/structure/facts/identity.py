"""Give acts and sessions identifiers that are the same on every run and machine."""

import re
from collections.abc import Iterable
from dataclasses import replace

from registre.model.acts import Act
from registre.text.fold import fold

_OTHER = re.compile(r"[^a-z0-9]+")
# 034-213401722-20140424-0000071266-DE
_SIREN = re.compile(r"[0-9ab]{3}-(\d{9})-")
# what an issuer's name says beside its place
_COMMON = re.compile(
    r"^(?:commune|ville|mairie|communaute de communes|prefete?|prefecture)-(?:de-la|de|du|des|d)?-?"
)
_SLUG_LENGTH = 40


def identify(acts: Iterable[tuple[Act, str]]) -> list[Act]:
    """Return acts with their identifiers, each given with that of its session.

    An act is named by its issuer (SIREN, else name), its date, its kind and its number; one
    without number by its rank in its session. Two acts never share an identifier.

    Examples
    --------
    >>> act = Act(1, 0, 9, 0, 9, number="2022/12", issuer="Ville d'Yport")
    >>> [named.act_id for named in identify([(act, "s1"), (act, "s1")])]
    ['yport-other-2022-12', 'yport-other-2022-12-2']
    """
    named: list[Act] = []
    ranks: dict[str, int] = {}
    seen: dict[str, int] = {}
    for act, session_id in acts:
        ranks[session_id] = rank = ranks.get(session_id, 0) + 1
        base = "-".join(part for part in (_issuer(act), _date(act), str(act.act_type)) if part)
        act_id = f"{base}-{slug(act.number) or f'r{rank:02d}'}"
        seen[act_id] = count = seen.get(act_id, 0) + 1
        unique = act_id if count == 1 else f"{act_id}-{count}"
        named.append(replace(act, act_id=unique, session_id=session_id))
    return named


def slug(text: str) -> str:
    """Return a text as an identifier: small letters, digits and hyphens.

    >>> slug("2025 /CÉ")
    '2025-ce'
    """
    return _OTHER.sub("-", fold(text)).strip("-")[:_SLUG_LENGTH].rstrip("-")


def _issuer(act: Act) -> str:
    match = _SIREN.match(act.transmission_id.lower())
    return match[1] if match else _COMMON.sub("", slug(act.issuer))


def _date(act: Act) -> str:
    return act.session_date or act.signed_date
