"""Tell who issues an act, and which body deliberates or signs."""

import re
from dataclasses import dataclass

from registre.model.acts import ActType, IssuerType


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issues an act, as printed, its kind, and the body that decides or signs."""

    name: str = ""
    issuer_type: IssuerType | None = None
    body: str = ""


# A body that deliberates tells what issues. Conseil municipal | Bureau communautaire
_DELIBERATES = re.compile(
    r"(?P<region>conseil\s+regional)"
    r"|(?P<departement>conseil\s+(?:departemental|general)(?!\s+d(?:e\s+l'environnement|es\s)))"
    r"|(?P<epci>(?:conseil|bureau)\s+(?:communautaire|metropolitain|de\s+(?:la\s+)?(?:communaute|metropole))|"
    r"conseil\s+d'agglomeration)"
    r"|(?P<ccas>conseil\s+d'administration(?=\s+du\s+(?:ccas|cias|centre\s+(?:inter)?communal)))"
    r"|(?P<syndicat>(?:comite|bureau|conseil)\s+syndical|comite(?=\s+du\s+syndicat))"
    r"|(?P<commune>conseil\s+(?:municipal|communal|de\s+paris)\b)"
    r"|(?P<other>conseil\s+d'administration|conseil\s+de\s+(?:surveillance|developpement)|"
    r"assemblee\s+generale)"
)
# Who signs an arrêté. Le préfet du Finistère | Le président du conseil départemental | Le maire
_SIGNS = re.compile(
    r"\b(?:la|le|les|du)\s(?:(?P<prefecture>(?:sous-)?prefete?\b)"
    r"|(?P<region>presidente?\s+(?:de\s+la\s+region|du\s+conseil\s+regional))"
    r"|(?P<departement>presidente?\s+(?:du\s+departement|du\s+conseil\s+(?:departemental|general)))"
    r"|(?P<syndicat>presidente?(?=\s+du\s+syndicat))"
    r"|(?P<ccas>presidente?(?=\s+du\s+(?:ccas|cias|centre\s+communal)))"
    r"|(?P<epci>presidente?(?=\s+de\s+(?:la\s+|l')?(?:communaute|metropole|agglomeration)))"
    r"|(?P<commune>(?:depute-)?maire\b)"
    r"|(?P<state>(?:premier\s+)?ministre\b|directeur\s+general\s+de\s+l'agence\s+regionale))"
)
# C.C.A.S. de Lavaur | Centre Intercommunal d'Action Sociale: whose board a "conseil
# d'administration" is
_SOCIAL = re.compile(r"\bc\.?[ci]\.?a\.?s\b|centre\s+(?:inter)?communal\s+d'action\s+sociale")
# The standing committee of a département or of a région deliberates for it
_STANDING = re.compile(r"\bcommission\s+permanente\b(?!\s+(?:est|propose|a\s))")
_REGIONAL = re.compile(r"\b(?:conseil\s+regional|region)\b")
_DEPARTMENTAL = re.compile(r"\bdepartement(?:al)?\b|\bconseil\s+general\b")
# Métropole Val de Sarène / Conseil du 8 avril: a head that names the body by half
_METROPOLE = re.compile(r"\W{0,9}(?:[a-z' -]{2,40}\s)?metropole\b")
_COUNCIL = re.compile(r"(?:^|\n)\W{0,4}(?:le\s+)?(?P<body>conseil)(?=,|\s+du\s+\d)")
_BODY_NAMES = {
    IssuerType.PREFECTURE: "Préfet",
    IssuerType.COMMUNE: "Maire",
    IssuerType.DEPARTEMENT: "Président du conseil départemental",
    IssuerType.REGION: "Président du conseil régional",
    IssuerType.EPCI: "Président",
    IssuerType.SYNDICAT: "Président",
    IssuerType.CCAS: "Président",
    IssuerType.STATE: "Ministre",
}

_UPPER = r"[A-ZÀ-Ý][\w’'-]*"
_SMALL = r"(?:sur|en|sous|l[èe]s|la|le|les|de|du|des|et|aux?|à)"
# PUTANGES-LE-LAC | Béthune-Bruay | Saint Martin de la Place | l'Isle d'Abeau
_PLACE = rf"(?:[LlDd]['’])?{_UPPER}(?:[ -](?:(?:{_SMALL}[ -]){{0,2}}(?:[ld]['’])?{_UPPER}))*"
# de | d' | du | de la
_OF = r"[ \n]+(?i:de[ \n]+la[ \n]+|de[ \n]+l['’]|de[ \n]+|du[ \n]+|des[ \n]+|d['’] ?)"
_NAMES: dict[IssuerType, tuple[re.Pattern[str], ...]] = {
    # Commune de PUTANGES | commune d'Audierne | Ville de Lille
    IssuerType.COMMUNE: (re.compile(rf"\b(?i:commune|ville|mairie){_OF}{_PLACE}"),),
    # Communauté d'Agglomération de Béthune-Bruay, Artois-Lys Romane | Rennes Métropole
    IssuerType.EPCI: (
        re.compile(
            r"\b(?i:communaut[ée][ \n]+(?:de[ \n]+communes|d['’]agglom[ée]ration|urbaine))"
            rf"(?:{_OF}|[ \n]+){_PLACE}(?:,[ \n]{_PLACE})?"
        ),
        re.compile(rf"\b(?i:m[ée]tropole){_OF}{_PLACE}|\b{_PLACE}[ -](?i:m[ée]tropole)"),
        re.compile(rf"\b(?i:m[ée]tropole)[ ]{_PLACE}"),
    ),
    IssuerType.DEPARTEMENT: (
        re.compile(
            rf"\b(?i:conseil[ \n]+(?:d[ée]partemental|g[ée]n[ée]ral)|d[ée]partement){_OF}{_PLACE}"
        ),
    ),
    IssuerType.REGION: (
        re.compile(rf"\b(?i:conseil[ \n]+r[ée]gional|r[ée]gion)(?:{_OF}|[ \n]+){_PLACE}"),
    ),
    IssuerType.SYNDICAT: (
        re.compile(
            r"\b(?i:syndicat[ \n]+(?:mixte|intercommunal|d[ée]partemental))\b[^,.;\n]{3,80}"
        ),
    ),
    IssuerType.CCAS: (
        re.compile(rf"\b(?i:ccas|centre[ \n]+communal[ \n]+d['’]action[ \n]+sociale){_OF}{_PLACE}"),
    ),
    # préfet du Finistère | PRÉFET DE LA RÉGION GRAND EST | Préfecture de l'Eure
    IssuerType.PREFECTURE: (
        re.compile(
            rf"\b(?i:pr[ée]f[eèÈÉE]te?|pr[ée]fecture){_OF}"
            r"(?i:(?:r[ée]gion|"
            r"zone[ \n]+de[ \n]+d[ée]fense(?:[ \n]+et[ \n]+de[ \n]+s[ée]curit[ée])?)[ \n]+)?"
            rf"(?:(?i:de[ \n]+la[ \n]+|des?[ \n]+|du[ \n]+))?{_PLACE}"
        ),
    ),
    # Service départemental d'incendie et de secours de la Sorne | Office public de l'habitat
    IssuerType.OTHER: (
        re.compile(
            r"\b(?i:service[ \n]+d[ée]partemental[ \n]+d['’]incendie|office[ \n]+public|"
            r"centre[ \n]+(?:d[ée]partemental[ \n]+)?de[ \n]+gestion|[ée]tablissement[ \n]+public|"
            r"caisse[ \n]+des[ \n]+[ée]coles|centre[ \n]+hospitalier)\b[^,.;\n]{3,80}"
        ),
    ),
}
_BLANKS = re.compile(r"\s+")
# How much of an act tells who issues it, in characters: its header, and the first words after it
_HEADER, _AROUND = 2500, 9000


def read_issuer(text: str, folded: str, act_type: ActType) -> Issuer:
    """Tell who issues an act from its header.

    Parameters
    ----------
    text, folded
        The header as printed, and folded to the same length.
    act_type
        Arrêtés and decisions are signed by one person, deliberations voted by a body.

    Examples
    --------
    >>> issuer = read_issuer("Le préfet du Loiret", "le prefet du loiret", ActType.ARRETE)
    >>> issuer.name, str(issuer.issuer_type), issuer.body
    ('préfet du Loiret', 'prefecture', 'Préfet')
    """
    signs = act_type in (ActType.ARRETE, ActType.DECISION)
    pattern = _SIGNS if signs else _DELIBERATES
    match = pattern.search(folded, 0, _AROUND) or (_DELIBERATES if signs else _SIGNS).search(
        folded, 0, _HEADER
    )
    if not signs and (match is None or match.re is _SIGNS) and _METROPOLE.match(folded):
        match = _COUNCIL.search(folded, 0, _AROUND) or match
    if not signs and (standing := _read_standing(text, folded, match)):
        return standing
    if match is None:
        return Issuer()
    issuer_type = IssuerType.EPCI
    if match.re is not _COUNCIL:
        issuer_type = IssuerType(str(match.lastgroup))
    if issuer_type is IssuerType.OTHER and _SOCIAL.search(folded, 0, _HEADER):
        issuer_type = IssuerType.CCAS
    if match.re is _SIGNS:
        body = _BODY_NAMES[issuer_type]
    else:
        start = match.start("body") if match.re is _COUNCIL else match.start()
        body = _sentence_case(text[start : match.end()])
    return Issuer(_name(text, issuer_type), issuer_type, body)


def _read_standing(text: str, folded: str, match: re.Match[str] | None) -> Issuer | None:
    """Return the issuer of what a commission permanente decides."""
    if match is not None and match.lastgroup not in ("region", "departement"):
        return None
    standing = _STANDING.search(folded, 0, _HEADER)
    if standing is None:
        return None
    kind = match.lastgroup if match else None
    if kind is None and _REGIONAL.search(folded, 0, _HEADER):
        kind = "region"
    elif kind is None and _DEPARTMENTAL.search(folded, 0, _HEADER):
        kind = "departement"
    if kind is None:
        return None
    issuer_type = IssuerType(kind)
    return Issuer(_name(text, issuer_type), issuer_type, _sentence_case(standing[0]))


def _name(text: str, issuer_type: IssuerType) -> str:
    for pattern in _NAMES.get(issuer_type, ()):
        match = pattern.search(text, 0, _AROUND)
        if match:
            return _BLANKS.sub(" ", match[0]).strip(" -,")
    return ""


def _sentence_case(body: str) -> str:
    """Return the name of a body with one capital.

    >>> _sentence_case("CONSEIL MUNICIPAL")
    'Conseil municipal'
    """
    return _BLANKS.sub(" ", body).capitalize()
