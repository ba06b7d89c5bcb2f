"""Who stays named: the elected and those who sign; all others are masked.

A person stays for one mention in a public part, whatever the others say.
"""

import re
from collections.abc import Iterable

from registre.model.mentions import Mention
from registre.model.persons import Person, Role
from registre.text.fold import fold

# Parts that only members, signers and those who speak for a body play.
_PUBLIC = frozenset(Role) - {Role.MENTIONED, Role.APPOINTED, Role.SIGNATORY}
# Parts that words of a sentence give, which may be of anybody
_SPOKEN = frozenset({Role.RAPPORTEUR, Role.PRESIDENT})
# An office that is elected, or that the State fills by decree
_OFFICE = re.compile(
    r"(?:\d{1,2} ?(?:er|ere|e|eme|nd|nde|°) |premiere? |deuxieme |troisieme |seconde? )?"
    r"(?:maire|(?:vice-?)?presidente?\b(?! (?:d'|du |des |de )|-)"
    r"|(?:vice-?)?presidente? (?:d[eu]s? |d')(?:la |l'|cette |notre )?"
    r"(?:conseil|communaute|syndicat|commission|metropole|region|departement|assemblee|seance"
    r"|bureau|agglomeration|ccas|republique|pays|cdc|cc|si[a-z]{2,5}|sm[a-z]{2,5})\b"
    r"|adjointe?\b(?! (?:technique|administrati|d'animation|du patrimoine|territorial|de maitrise"
    r"|de direction|a la direct|au (?:direct|chef|respons|dgs|secretaire)))"
    r"|conseill(?:er|ere)s? (?:municipale?|communautaire|departementale?|regionale?|generale?"
    r"|delegue?e?|metropolitaine?|de paris|territoriale?)|senat(?:eur|rice)|deputee?|ministre"
    r"|(?:sous-?)?prefete?|elue?\b|delegue?e? (?:communautaire|du conseil|titulaire|suppleante?))"
)
_FORMER = re.compile(r"\b(?:ancien|ancienne|honoraire|ex-)\b")
# Around an appointment: to a mandate, or to a task that private persons are given
_MANDATE = re.compile(
    r"delegue|represent|conseil (?:d'administration|communautaire|de surveillance)|commission"
    r"|vice-president|adjointe?s? au maire|comite syndical|bureau (?:de vote|communautaire)"
    r"|titulaires?|suppleante?s?|rapporteur|elus?\b"
)
_TASK = re.compile(
    r"contribuable|commissaires?|recense|agent|regisseur|mandataire|stagiaire|recrut|emploi"
    r"|adjointe? (?:technique|administrati|d'animation|du patrimoine)|redacteur|attache"
    r"|medecin|jur(?:y|es)|assermente|gardien|vacataire|contractuel|echelon|medaille"
    r"|qualifiees?|usagers|parents d'eleves"
)
_BEFORE, _AFTER = 400, 120
# Who signs that he was told, or as a party: the other side of the act
_PARTY = re.compile(
    r"interessee?|l'agente?\b|beneficiaire|preneu(?:r|se)|locataire|acquereu(?:r|se)|vende(?:ur|resse)"
    r"|petitionnaire|demande(?:ur|resse)|concessionnaire|cessionnaire|emprunteu|occupante?\b"
    r"|proprietaire|notifie|regisseu(?:r|se)|mandataire|caution\b|garante?\b|candidate?\b"
    r"|stagiaire|salariee?|employee?|cliente?\b|requerante?|exploitante?"
)
# Printed with a signature by which a party agrees
_AGREED = re.compile(r"vu pour accept|lu et approuve|bon pour (?:accord|accept|pouvoir|caution)")
# "la promesse signée par" | "sur présentation faite par": what private persons sign and bring
_BY_PARTY = re.compile(
    r"\b(?:(?:promesse|compromis|convention|bail|contrat|protocole|devis|lettre|courrier|petition"
    r"|demande|requete|accord|offre|engagement|attestation|acte de vente|quittance)\b"
    r"[^.;:]{0,60}?sign[a-z]*|presentation(?: faite)?|presentee?s?) par (?:mm?\.|[^.;:]){0,50}\Z"
    # the staff, who read out
    r"|\b(?:secretaire (?:generale? )?de mairie|directeur|directrice|dgs|technicien(?:ne)?"
    r"|architecte|notaire|avocate?),? (?:m\.|mr|mme|mlle|monsieur|madame)? ?\Z"
)
_PARTY_REACH = 80
# ", en qualité de\npréfet du Val" | ", 4ème\nadjointe", which no function was read from
_IN_CAPACITY = re.compile(r",? ?en (?:sa )?qualite de |, ?")
# "Le Préfet,\n\n" before a name alone on its line, that no rule took for a signature
_SIGNS = re.compile(
    r"(?:\bl[ae] (?:(?:sous-)?prefete?|maire|(?:vice-)?presidente?|direct(?:eur|rice)"
    r"|secretaire generale?)\b|par delegation|aire generale?\b)[^\n]{0,60}"
    r"\n\s*(?:[^\n]{0,12}\n\s*)?\Z"
)
_SIGNS_REACH = 140
_CAPACITY_REACH = 60


def stays(mention: Mention[Person], text: str) -> bool:
    """Tell whether one mention is of an elected or signing person.

    Parameters
    ----------
    text
        The document's own text.

    Examples
    --------
    >>> from registre.model.persons import PersonName
    >>> text = "Signature de l'intéressé : Paul DURAND"
    >>> mention = Mention(27, 38, text[27:], Person(PersonName("DURAND"), Role.SIGNATORY), "rule")
    >>> stays(mention, text)
    False
    """
    person = mention.value
    if person is None:
        return False
    if _holds_office(person.capacity):
        return True
    if person.role in _SPOKEN:
        return not _is_of_party(mention, text)
    if person.role in _PUBLIC:
        return True
    after = " ".join(fold(text[mention.end : mention.end + _CAPACITY_REACH]).split())
    if (capacity := _IN_CAPACITY.match(after)) and _holds_office(after[capacity.end() :]):
        return True
    if person.role is Role.SIGNATORY:
        return not (_signs_as_party(mention, person, text) or _is_of_party(mention, text))
    if person.role is Role.MENTIONED:
        before = fold(text[max(0, mention.start - _SIGNS_REACH) : mention.start])
        alone = not text[mention.end :].partition("\n")[0].strip()
        return alone and _SIGNS.search(before) is not None
    if person.role is Role.APPOINTED:
        around = fold(text[max(0, mention.start - _BEFORE) : mention.end + _AFTER])
        return _TASK.search(around) is None and _MANDATE.search(around) is not None
    return False


def _is_of_party(mention: Mention[Person], text: str) -> bool:
    before = fold(text[max(0, mention.start - _SIGNS_REACH) : mention.start])
    return _BY_PARTY.search(" ".join(before.split()) + " ") is not None


def _signs_as_party(mention: Mention[Person], person: Person, text: str) -> bool:
    before = fold(text[max(0, mention.start - _PARTY_REACH) : mention.start])
    line = before.rpartition("\n")[2] + " " + fold(person.capacity)
    return bool(
        _PARTY.search(before) or _PARTY.match(fold(person.capacity)) or _AGREED.search(line)
    )


def _holds_office(capacity: str) -> bool:
    folded = fold(capacity)
    return _OFFICE.match(folded) is not None and _FORMER.search(folded) is None


def find_staying(mentions: Iterable[Mention[Person]], text: str) -> frozenset[str]:
    """Return the ``person_id`` of those who stay named."""
    return frozenset(
        mention.value.person_id
        for mention in mentions
        if mention.value and mention.value.person_id and stays(mention, text)
    )
