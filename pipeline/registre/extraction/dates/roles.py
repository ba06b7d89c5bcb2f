"""What each date is of, from the words around it."""

import re
from collections.abc import Sequence

from registre.extraction.dates.found import Found
from registre.model.dates import DateRole, PartialDate

# How far before a date its role is looked for, and how far after for the verb of a session
_BEFORE, _AFTER = 130, 150

# and how far before it the label of a column, which another one may part from it
_LABEL = 180

# The nearest of these words before a date tells its role.
_CUES = re.compile(
    # convoqué le | date de la convocation
    r"(?<![a-z])(?:(?P<convocation>convo[a-z]+)"
    # publié le | affichage du | mis en ligne le
    r"|(?P<published>publi(?:e|ee|es|ees|cation)(?![a-z])|affich[a-z]*|mise? en ligne)"
    # reçu le | réception en préfecture; not "reçu en mairie"
    r"|(?P<received>recue?(?![a-z])(?![ \n](?:en|a la)[ \n]mairie)|"
    r"reception[a-z]*|depot en (?:sous-)?prefecture)"
    # envoyé le | date de télétransmission | né le
    r"|(?P<sent>envo[iy][a-z]*|transmi[a-z]*|teletransmi[a-z]*|depose?e?s?(?![a-z])|nee? le)"
    # fait à Yport, le | signé le
    r"|(?P<signed>fait (?:et [a-z]+ )?(?:a|en|le)(?![a-z])|signee?s?(?![a-z])|donne a)"
    # à compter du | entre en vigueur le | applicable du
    r"|(?P<effective>a compter|a partir|(?:prend|prendra|prise d')[a-z]* effet|vigueur|a effet|"
    r"applicables?|valables?)"
    # avant le | jusqu'au | au plus tard le
    r"|(?P<deadline>avant|jusqu'|au plus tard|date limite|echeance|d'ici|expir[a-z]*)"
    # séance du | conseil municipal du | réunie le
    r"|(?P<session>seances?|reunions?|reunie?s?(?![a-z])|sessions?(?![a-z])|"
    r"(?:conseil|comite(?! de)|bureau|assemblee|commission permanente)(?![a-z])(?: [a-z]+)?)"
    # arrêté du | délibération n° 12 du
    r"|(?P<reference>lois?|decrets?|arretes?|ordonnances?|(?<!registre des )deliberations?|"
    r"decisions?|circulaires?|directives?|reglements?|instructions?|conventions?|avenants?|"
    r"contrats?|jugements?|courriers?|lettres?|comptes?[- ]rendus?|proces[- ]verba(?:l|ux)|pv|"
    r"commissions?(?! permanente)|rapports?|avis)(?![a-z]))"
)
# A sentence before has no say.
_BREAK = re.compile(r"\n[ ]*\n|[;\x00]|[a-z]\.[ \n]")
# le 12 mars 2021, le conseil municipal s'est réuni
_OPENING = re.compile(
    r"(?:s'est|se sont|s'etant|etant)[ \n](?:[a-z]+[ \n])?(?:reuni|assembl|rassembl)"
)
# SÉANCE DU | Réunion du conseil municipal du | Yport, séance du, from the start of a line
_HEADING = re.compile(
    r"(?:^|[\n\x0c])[^a-z\n]*(?:[a-z][a-z' -]{1,40}, ?(?=seance))?"
    r"(?:seance|reunion|session|conseil|comite|bureau|assemblee|"
    r"commission permanente|"
    r"(?:proces[- ]verbal|pv|compte[- ]rendu|extrait|deliberations?)[^.;:]{0,60}"
    r"(?:seance|reunion|conseil))"
    r"[^.;:\n]{0,60}\n?[ *_#]*\n?[^.;\n]{0,20}:?[ \n]*\Z"
)
# Date de convocation du Conseil : | date de la convocation : le
_CONVOCATION = re.compile(r"(?<![a-z])date de (?:la )?convocation[^.;:\n]{0,50}:[ \n]*(?:le )?\Z")
# DATE D'AFFICHAGE, and its day on the next line, with another column beside
_LABELLED = re.compile(
    r"(?:\A|\n)[ ]*date (?:(?P<convocation>de (?:la )?convocation)|(?P<published>d[e'] ?"
    r"(?:l')?(?:affichage|publication)))(?![a-z])[^\n]{0,110}\n[ ]*\Z"
)
# Drac, le 18 mars 2021, on a line of its own: the day of a signature
_PLACED = re.compile(r"(?:\A|\n)[ *_]*[a-z][a-z' -]{1,40}, ?(?:le|ce) \Z")
_LINE_END = re.compile(r"[ *_.]*(?:\n|\Z)")
# an arrival stamped under or over its day: SOUS-PREFECTURE ... 24 NOV. 2016 ARRIVEE
_ARRIVED = re.compile(r"[ \n]{0,4}(?:arrivee?|courrier arrive)(?![a-z])[ ]*(?:\n|\Z|\x00)")
_PREFECTURE = re.compile(r"prefecture[^.;:]{0,40}\Z")
_VISA = re.compile(r"\n[ *#-]*vus?(?![a-z])")
# Words that bear on a date only from this near
_NEAR = {"effective": 40, "deadline": 40, "reference": 75, "published": 60, "signed": 60}


def read_roles(text: str, found: Sequence[Found]) -> list[DateRole]:
    """Tell the role of each date.

    Parameters
    ----------
    text
        Folded text.
    found
        The dates, in the order of the text.
    """
    visa = _VISA.search(text)
    head = visa.start() if visa else 0
    roles = [_read_role(text, one, head) for one in found]
    return _settle(found, roles, _sessions(text, found, roles))


def _read_role(text: str, one: Found, head: int) -> DateRole:
    if one.when is None or one.when.month is None:
        return DateRole.OTHER
    if one.rule == "dates.said-year":
        # "l'an deux mil vingt, le trois mars" opens a session
        return DateRole.SESSION
    floor = max(0, one.start - _BEFORE)
    told = _read_told(text, one, floor)
    if told is not None:
        return told
    breaks = [match.end() for match in _BREAK.finditer(text, floor, one.start)]
    cues = list(_CUES.finditer(text, breaks[-1] if breaks else floor, one.start))
    if not cues:
        opening = one.when.day and _OPENING.search(text, one.end, one.end + _AFTER)
        return DateRole.SESSION if opening else DateRole.OTHER
    last, kinds = cues[-1], {cue.lastgroup for cue in cues}
    kind = last.lastgroup or ""
    distance = one.start - last.end()
    if distance > _NEAR.get(kind, _BEFORE):
        return DateRole.OTHER
    if kind == "effective" and distance < _NEAR[kind]:
        return DateRole.EFFECTIVE
    if kind == "deadline":
        return DateRole.DEADLINE
    if one.when.day is None or (one.until is not None and kind != "published"):
        return DateRole.OTHER
    if kind == "session":
        if any(cue[0].startswith("commission") for cue in cues if cue.lastgroup != "session"):
            return DateRole.OTHER
        # the minutes of a session, the deliberation of a council
        return DateRole.REFERENCE if "reference" in kinds else DateRole.SESSION
    if kind == "sent":
        # the notice that was sent on a day was given that day
        return DateRole.CONVOCATION if "convocation" in kinds else DateRole.OTHER
    if kind == "reference" and one.start < head and last[0].startswith(("arrete", "decision")):
        # the date of the act itself stands in its title, before the visas
        return DateRole.SIGNED
    return DateRole(kind)


def _read_told(text: str, one: Found, floor: int) -> DateRole | None:
    """Read the role that the line of a day tells by itself."""
    if one.when is None or one.when.day is None or one.until is not None:
        return None
    if _CONVOCATION.search(text, floor, one.start):
        return DateRole.CONVOCATION
    if labelled := _LABELLED.search(text, max(0, one.start - _LABEL), one.start):
        return DateRole(labelled.lastgroup or "")
    if _LINE_END.match(text, one.end) and _PLACED.search(text, floor, one.start):
        return DateRole.SIGNED
    if _ARRIVED.match(text, one.end) and _PREFECTURE.search(text, floor, one.start):
        return DateRole.RECEIVED
    return None


def _sessions(
    text: str, found: Sequence[Found], roles: Sequence[DateRole]
) -> set[PartialDate | None]:
    """Return the days that open a session; a session only cited is another one."""
    said: list[Found] = []
    opening: list[Found] = []
    for one, role in zip(found, roles, strict=True):
        if one.when is None or one.when.day is None or one.when.year is None:
            continue
        if role is DateRole.SESSION:
            said.append(one)
        if (
            one.rule == "dates.said-year"
            or _HEADING.search(text, max(0, one.start - _BEFORE), one.start)
            or (role is DateRole.SESSION and _OPENING.search(text, one.end, one.end + _AFTER))
        ):
            opening.append(one)
    return {one.when for one in opening or said[:1]}


def _settle(
    found: Sequence[Found], roles: list[DateRole], sessions: set[PartialDate | None]
) -> list[DateRole]:
    """Settle by the sessions what the words before a date leave open."""
    first = min((day for day in sessions if day and day.year), default=None)
    for index, one in enumerate(found):
        if one.when in sessions and one.until is None:
            if roles[index] in (DateRole.OTHER, DateRole.REFERENCE):
                roles[index] = DateRole.SESSION
        elif roles[index] is DateRole.SESSION:
            roles[index] = DateRole.OTHER
        elif (
            roles[index] is DateRole.PUBLISHED
            and first is not None
            and one.when is not None
            and one.when.year is not None
            and one.when < first
        ):
            # what was posted before the session is its notice
            roles[index] = DateRole.OTHER
    return roles
