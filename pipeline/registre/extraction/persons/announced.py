"""Formulas that announce a name: they end exactly where the name, or its civility, starts.

Each matches the folded view from its first letters on. A space
stands for any blank; ``formula`` tells the other signs.
"""

import re

from registre.extraction.persons.formula import compile_formula
from registre.model.persons import Role

# A civility starts there; without it, these formulas announce too much.
_CIVIL = r"(?=m[.mro]|m |mme|mad|mai)"
_OF = r"(?:de |d')"
_OF_SESSION = (
    r"(?: (?:de la |de |du )(?:seance|session|conseil|reunion|jour|l'assemblee"
    r"|sea[a-z0-9]{2,4}|s[a-z0-9]{2,3}ce))?"  # the last two, misread
)
# The words of a margin, before what the line goes on with: "exercice : 12   de M."
_MARGIN = r"(?:\n[a-z0-9:\x20]{2,24}\x20{2})?"
# Abstentions : 2 (M. | Contre : 1 - M. | (abstention : M.
_COUNT = r"~(?::~~(?:\d{1,3}~)?[(:-]?|\()~~"
_PAST = r"(?:e|ee|es|ees)?(?:~?\((?:e|s|es)\)s?)?"

_ANNOUNCED: tuple[tuple[str, str, Role], ...] = (
    # sous la présidence de | la présidence de la séance est assurée par | Présidence :
    ("presid", rf"presidence(?: effective)?{_OF_SESSION}{_MARGIN} {_OF}", Role.PRESIDENT),
    (
        "presid",
        rf"presidence{_OF_SESSION}(?: (?:est|etant|etait|a ete))? (?:assuree|prise|exercee) par ",
        Role.PRESIDENT,
    ),
    ("presid", rf"presidence{_OF_SESSION}(?: est)? confiee a ", Role.PRESIDENT),
    ("presid", rf"presidence{_OF_SESSION}(?: de)?~:~~", Role.PRESIDENT),
    # présidée par | Président de séance :
    ("presid", r"preside(?:e|es)? par ", Role.PRESIDENT),
    # présidée par Mme ROUX, jusqu'au point 14, puis par | sous la présidence de M. ROUX, puis de
    ("presid", rf"presidee? par [^;]{{5,200}}?,? puis par {_CIVIL}", Role.PRESIDENT),
    (
        "presid",
        rf"presidence{_OF_SESSION} {_OF}[^;]{{5,200}}?,? puis (?:sous celle )?{_OF}{_CIVIL}",
        Role.PRESIDENT,
    ),
    ("presid", r"presidente? (?:de la |de )seance~:~~", Role.PRESIDENT),
    # Président : M., on a line of its own
    ("presid", rf"(?<![^\n])presidente?~:~~{_CIVIL}", Role.PRESIDENT),
    # Secrétaire de séance : | a choisi pour secrétaire M. | Est nommée secrétaire de séance : Mme
    (
        "secreta",
        (
            rf"secretaires?(?:~\(s\))?{_OF_SESSION}(?: (?:elu|design|nomm|chois)[a-z()]*)?"
            r"(?: pour (?:la |cette )?(?:duree de la )?(?:seance|session|reunion))?"
            r"(?: (?:est|sont|a ete|etait))?(?:~:~~|·(?:- )?)"
        ),
        Role.SECRETARY,
    ),
    # le secrétariat de la séance est assuré par | les fonctions de secrétaire sont remplies par
    (
        "secreta",
        rf"secretariat{_OF_SESSION}(?:~:~~|(?: (?:est|a ete|etait|etant))? assure par(?:~:)? )",
        Role.SECRETARY,
    ),
    (
        "secreta",
        (
            rf"secretaire{_OF_SESSION} (?:sont|ont ete|etaient) (?:remplies|assurees|confiees)"
            r" (?:par"
            r"|a)(?:~:)? "
        ),
        Role.SECRETARY,
    ),
    # Rapporteur : | Rapporteur monsieur | rapporté par
    ("rapport", r"rapporteu(?:r|re|se)s?(?:~\(e\))?(?:~[:-]~~|·)", Role.RAPPORTEUR),
    ("rapport", r"rapportee? par(?:~:)? ", Role.RAPPORTEUR),
    # donne la parole à | La parole est donnée à
    (
        "parole",
        r"parole (?:(?:est |etant )?(?:donnee |cedee |laissee |passee |ensuite )?)?a ",
        Role.RAPPORTEUR,
    ),
    # sur le rapport de | rapport présenté par | entendu l'exposé de | Rapport :
    (
        "rapport",
        (
            r"rapports? (?:(?:ci-apres |suivant )?(?:presente |fait |etabli |expose |lu )?par "
            rf"|{_OF}){_CIVIL}"
        ),
        Role.RAPPORTEUR,
    ),
    (
        "expose",
        rf"exposes?(?: (?:presente|fait|des motifs))? (?:par |du |{_OF})",
        Role.RAPPORTEUR,
    ),
    ("lecture", rf"lecture(?: (?:faite|donnee))? par {_CIVIL}", Role.RAPPORTEUR),
    ("presen", r"presentation(?: faite| assuree)?(?: par(?:~:)? |~:~~)", Role.RAPPORTEUR),
    ("presen", r"presentee? par~:~~", Role.RAPPORTEUR),
    ("entendu", rf"entendu {_CIVIL}", Role.RAPPORTEUR),
    ("oui ", rf"oui {_CIVIL}", Role.RAPPORTEUR),
    # Signé électroniquement par | Signé : | Signature numérique de | Signataire :
    (
        "sign",
        (
            r"signee?(?: (?:electroniquement|numeriquement))?"
            r"(?:(?: le [^\n,;]{4,40}?)? par(?:~:)?~~|~:~~|·)"
        ),
        Role.SIGNATORY,
    ),
    ("sign", r"signature (?:numerique|electronique) (?:de|par)(?:~:)? ", Role.SIGNATORY),
    ("sign", r"signataire~:~~", Role.SIGNATORY),
    # Signature de l'intéressé : | Ont signé au registre :
    (
        "sign",
        r"signature (?:de l'(?:interessee?|agente?|elue?|adjointe?)|du delegataire)~:~~",
        Role.SIGNATORY,
    ),
    ("sign", r"signe(?: (?:au|le) registre)(?: les membres presents)?~:~~", Role.SIGNATORY),
    # désigne | a nommé | élit
    (
        "design",
        rf"design(?:e|ent|er|ant|a) (?:en qualite de [^,:;.]{{1,40}}(?:,|~:)?~)?{_CIVIL}",
        Role.APPOINTED,
    ),
    ("nomme", rf"nomm(?:e|ent|er) {_CIVIL}", Role.APPOINTED),
    ("elit", rf"elit {_CIVIL}", Role.APPOINTED),
    ("proclame", rf"proclame {_CIVIL}", Role.APPOINTED),
    # Arrivée de | Départ de
    ("arrivee", rf"arrivees?(?:~:~~{_CIVIL}| {_OF})", Role.PRESENT),
    ("depart", rf"departs?(?:~:~~{_CIVIL}| {_OF})", Role.PRESENT),
    # abstention de | 1 contre : | hors de la présence de
    ("abst", rf"abst(?:entions?|enu{_PAST})(?: {_OF}|{_COUNT}){_CIVIL}", Role.ABSTAINED),
    ("s'abst", rf"s'abst(?:ient|iennent)~:~~{_CIVIL}", Role.ABSTAINED),
    ("contre", rf"contre(?: de |{_COUNT}){_CIVIL}", Role.VOTED_AGAINST),
    ("part au vote", rf"part au vote~:~~{_CIVIL}", Role.NOT_VOTING),
    ("hors ", rf"hors (?:de )?la presence de {_CIVIL}", Role.NOT_VOTING),
    ("sans la participation", rf"sans la participation de {_CIVIL}", Role.NOT_VOTING),
)
# Formulas by the letters they open with, which are found fast.
ANNOUNCED = {
    stem: tuple((compile_formula(text), role) for other, text, role in _ANNOUNCED if other == stem)
    for stem in dict.fromkeys(stem for stem, _, _ in _ANNOUNCED)
}
# The same with a word misread: "sous la présidcnce de", "Secrétairc de séance :"
MISREAD: tuple[tuple[str, re.Pattern[str], str, Role], ...] = tuple(
    (stem, compile_formula(text), word, role)
    for stem, text, word, role in (
        (
            "sous la ",
            rf"sous la (?P<word>[a-z0-9]{{7,12}}) {_OF}{_CIVIL}",
            "presidence",
            Role.PRESIDENT,
        ),
        (" de seance", rf" de seance~:~~{_CIVIL}", "secretaire", Role.SECRETARY),
    )
)
# How many letters of the word may be misread.
MOST_MISREAD = 2
# A commission has its own president; the assembly that sits is another.
OTHER_BODY = compile_formula(
    r"\b(?:commissions?(?! permanente)|jury|groupe de travail|association|bureau (?:de vote"
    r"|electoral)"
    r"|comite (?:technique|de pilotage|restreint|consultatif)|delegation)\b"
)
# How far back the body that is presided is looked for, in characters.
BODY_REACH = 140
