"""Read the number, title and kind of a session that is one act."""

import re

from registre.model.acts import ActType
from registre.structure.layout import Layout
from registre.structure.splitting import patterns
from registre.structure.splitting.header_titles import find_title
from registre.structure.splitting.heading import Heading, Style
from registre.structure.splitting.order import read_order
from registre.structure.splitting.scope import Scope, SingleAct
from registre.structure.splitting.sessions import SessionKind, SessionRange
from registre.structure.splitting.trailing import part_number
from registre.structure.titles import title_end

# The header of an act is not longer, in characters.
_HEADER = 9000
# Extrait du registre des délibérations n° 12 | Numéro : 2022-05 | Acte n° 2023/05
_NUMBER_IN_HEADER = re.compile(
    rf"(?<!par\s)(?<!la\s)(?<!de\s)(?:deliberation|registre|acte|dossier|extrait)s?\b[^\n]{{0,60}}?\b"
    rf"(?:{patterns.NUMERO}|numero\s?:?\s?)"
    rf"(?P<marked>{patterns.CODE})"
)
# N° de délibération : 21CP-1467
_NUMBER_OF = re.compile(
    rf"(?:{patterns.NUMERO}|numero\s)(?:de\s(?:la\s)?|d')(?:deliberation|acte|convention)\s?:?\s?"
    rf"(?P<marked>{patterns.CODE})"
)
# Affaire n° 09-220622: a rank has no second part
_NUMBER_OF_CASE = re.compile(
    rf"\b(?:affaire|rapport|dossier)\s{patterns.NUMERO}"
    rf"(?P<marked>(?=[a-z0-9]{{1,8}}[-/_.][\d/_.-]{{2}}){patterns.CODE})"
)
# Séance du 14 mars 2022          N° 2022-03-07
_NUMBER_BESIDE = re.compile(
    rf"[^\s\n][^\S\n]{{4,}}(?:(?:deliberation|acte)\s)?{patterns.NUMERO}(?P<marked>{patterns.CODE})"
    r"[^\S\n]*(?:\n|$)"
)
# - Délibération n° 12 du 19 juin 2019 : retrait, an item of an agenda
_CITED_ITEM = re.compile(r"[-.•·–]\s[^\n]{0,80}\sdu\s\d\d?\s")
_DATED = len(" du 12 ")
# CONVENTION PLURIANNUELLE N° 2023-018
_CONTRACT_NUMBER = re.compile(
    rf"(?:^|\n)\W*(?:convention|avenant|contrat)\b[^\n]{{0,80}}?\b{patterns.NUMERO}"
    rf"(?P<marked>{patterns.CODE})"
)
_CONTRACT = re.compile(
    r"(?:^|\n)\W*(?:convention|contrat|avenant)\b"
    r"(?=.{0,2500}?(?:d'une\spart|entre\sles\ssoussign|convenu))",
    re.DOTALL,
)
# Délibération n° C2021-342, in a running head
_MARGIN_NUMBER = re.compile(
    rf"\b(?:deliberation|acte|arrete)\s{patterns.NUMERO}(?P<marked>{patterns.CODE})"
)
# How far down the title of a contract may stand, in characters
_CONTRACT_REACH = 600
# Procès-verbal du conseil municipal | Compte rendu | Recueil des actes | Convention
_KINDS = (
    (ActType.RECUEIL, re.compile(r"(?:^|\n)\W*recueil\sdes\sactes")),
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
    contract = _CONTRACT.search(layout.folded, scope.start, limit)
    if contract is not None and contract.start() < scope.start + _CONTRACT_REACH:
        return _read_contract(scope, layout.at(contract.end()))
    title, heading = find_title(scope, session, numbered, limit)
    if title:
        title, trailing = part_number(layout, title)
        number = number or trailing
    above = title[0] if title else limit
    for pattern in (_NUMBER_IN_HEADER, _NUMBER_OF, _NUMBER_BESIDE, _NUMBER_OF_CASE):
        if not number and (match := pattern.search(layout.folded, scope.start, above)):
            line = layout.starts[layout.at(match.start())]
            if not _CITED_ITEM.match(layout.folded, line, match.end() + _DATED):
                number = layout.text[match.start("marked") : match.end("marked")]
    if not number and scope.end == layout.end and scope.start == 0:
        number = _number_in_margins(layout)
    if session.kind is SessionKind.EXTRACT:
        act_type = ActType.DELIBERATION
    else:
        act_type = _kind(scope, layout.folded[scope.start : above])
    return SingleAct(act_type, number, title, heading)


def _read_contract(scope: Scope, line: int) -> SingleAct:
    """Read a contract: its title, with its number when it bears one."""
    layout = scope.layout
    title = layout.starts[line], title_end(layout, layout.starts[line], scope.end)
    match = _CONTRACT_NUMBER.search(layout.folded, title[0], title[1])
    number = layout.text[match.start("marked") : match.end("marked")] if match else ""
    return SingleAct(ActType.CONVENTION, number, title)


def _number_in_margins(layout: Layout) -> str:
    """Return the number of the one act that running heads print; empty when they print several."""
    found = {
        layout.text[layout.end + match.start("marked") : layout.end + match.end("marked")]
        for match in _MARGIN_NUMBER.finditer(layout.margins)
    }
    return found.pop() if len(found) == 1 else ""


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
