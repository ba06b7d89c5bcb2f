"""Read the number, title and kind of a session that is one act."""

import re

from registre.model.acts import ActType
from registre.structure.splitting import patterns
from registre.structure.splitting.header_titles import find_title
from registre.structure.splitting.heading import Heading, Style
from registre.structure.splitting.order import read_order
from registre.structure.splitting.scope import Scope, SingleAct
from registre.structure.splitting.sessions import SessionKind, SessionRange
from registre.structure.splitting.trailing import part_number

# The header of an act is not longer, in characters.
_HEADER = 9000
# Extrait du registre des délibérations n° 12 | Numéro : 2022-05 | Acte n° 2023/05
_NUMBER_IN_HEADER = re.compile(
    rf"(?<!par\s)(?<!la\s)(?<!de\s)(?:deliberation|registre|acte|dossier|extrait)s?\b[^\n]{{0,60}}?\b"
    rf"(?:{patterns.NUMERO}|numero\s?:?\s?)"
    rf"(?P<marked>{patterns.CODE})"
)
# Procès-verbal du conseil municipal | Compte rendu | Recueil des actes | Convention
_KINDS = (
    (ActType.RECUEIL, re.compile(r"recueil\sdes\sactes")),
    (ActType.DELIBERATION, re.compile(r"\bdeliberation|extrait\sdu\sregistre")),
    (ActType.PROCES_VERBAL, re.compile(r"proces[- ]verbal|compte[- ]rendu")),
    (ActType.CONVENTION, re.compile(r"^\W*(?:convention|avenant|contrat)\b")),
)


def read_single(scope: Scope, session: SessionRange) -> SingleAct:
    """Read an act from its header."""
    if session.kind is SessionKind.ORDER:
        return read_order(scope, session)
    layout = scope.layout
    limit = min(scope.end, scope.start + _HEADER)
    numbered = _numbered(scope, limit)
    number = numbered.number if numbered else ""
    title, heading = find_title(scope, session, numbered, limit)
    if title:
        title, trailing = part_number(layout, title)
        number = number or trailing
    above = title[0] if title else limit
    if not number and (match := _NUMBER_IN_HEADER.search(layout.folded, scope.start, above)):
        number = layout.text[match.start("marked") : match.end("marked")]
    if session.kind is SessionKind.EXTRACT:
        act_type = ActType.DELIBERATION
    else:
        act_type = _kind(scope, layout.folded[scope.start : above])
    return SingleAct(act_type, number, title, heading)


def _kind(scope: Scope, header: str) -> ActType:
    for act_type, pattern in _KINDS:
        if pattern.search(header):
            return act_type
    if scope.decided(scope.start, scope.end):
        return ActType.DELIBERATION
    return ActType.OTHER


def _numbered(scope: Scope, limit: int) -> Heading | None:
    """Return the first heading of the header that bears a number."""
    for heading in scope.of(Style.NUMBER, Style.CODE):
        if heading.start >= limit or scope.decided(scope.start, heading.start):
            break
        return heading
    return None
