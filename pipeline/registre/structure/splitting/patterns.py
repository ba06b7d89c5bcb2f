"""What opens an act, a session or a list of contents; matched at the start of a folded line."""

import re

# marks of a list or of markdown before a heading
MARKS = r"[#*_>\s✓•▪▫►➢➤❖●○◦■□♦⇒→\uf0a0-\uf0ff=-]{0,8}"

# 2014 / 137 | D2018-66 | 2021-060 | 19/05/2025-1 | 2025 /CE | DEL_2023_012 | 12 | CM-2022.04.05
# | DDT-SEE-2022-0815
CODE = (
    r"(?!\d[\dab]\d?-?\d{9}-)(?:(?:[a-z]{1,10}[-._/]){0,3}[a-z]{1,8}\s?[-._/]?\s?(?=\d))?\d(?:[\d]|o(?=[\do]))*[a-z]{0,2}"
    r"(?:\s?[-_./]\s?o?\d+[a-z]{0,3}|(?:[-_.]|\s?/\s?)[a-z]{1,10}(?![a-z'])\d*)*+(?![\w°'])"
)
# n° | N ° | no. | n os
NUMERO = r"n\s?(?:[°o.]|os\b)\s{0,4}:?\s{0,4}"
# 2021-060 | D2018-66 | 087.17 | CC2023_12, without n°
BARE_CODE = r"(?:[a-z]{1,6}[-_]?)?\d+(?:[-_./]\d+[a-z]?)+|[a-z]{1,4}[-_]?\d{4,}(?:[-_./]\d+)*"

# Deliberation n° 2021-060 | DELIBERATION DU CONSEIL MUNICIPAL N° 12 | Deliberation D2018-66
DELIBERATION = re.compile(
    rf"{MARKS}(?:extrait\sde\s(?:la\s)?)?deliberation"
    r"(?:\s(?:du|de\sla|de\sl')\s?(?:conseil|bureau|comite|assemblee|commission)(?:\s\w+)?)?"
    rf"\s{{0,4}}[:-]?\s{{0,4}}(?:(?:{NUMERO}|numero\s)(?P<marked>{CODE})|(?P<bare>{BARE_CODE})(?![\w/-]))"
)
# n° 2014 / 153 | N° 2022/045 - | N°12 : and nothing but a title after it
NUMBERED = re.compile(rf"{MARKS}(?:{NUMERO}|numero\s)(?P<marked>{CODE})(?=\s*(?:$|\n|[:|–-]))")
# 2019-09-01 TITLE | 20210913 01 Title | 2022/045 - TITLE | D-2022-12 : Title
CODED = re.compile(
    rf"{MARKS}(?P<bare>(?:19|20)\d\d[-/._]\d{{1,3}}(?:[-/._]\d{{1,3}})?[a-z]?"
    r"|(?:19|20)\d{6}[\s/_.-]{1,3}\d{1,3}"
    r"|[a-z]{1,6}[-_. ]?(?:19|20)\d\d(?:[-_./ ]\d{1,4})+"
    r"|\d{1,3}[-/._](?:19|20)\d\d"
    r")(?![\w%€])"
)
# A2019/118 | DP 2022/031, alone on its line
ALONE = re.compile(
    rf"{MARKS}(?P<marked>{BARE_CODE}|[a-z]{{1,6}}[-_. ]?(?:19|20)\d\d(?:[-_./ ]\d{{1,4}})+)\W*"
)
# what follows a number when the line is no heading but goes on a sentence
RUNNING_ON = re.compile(
    r"\s?(?:du\s(?:conseil|bureau|\d)|de\sla\s|des\s|en\sdate|portant\s(?!sur)\w+\set\s|relative\sau\sconseil|"
    r"susvise|precite|et\s|ou\s|a\s\d|,\s?(?:du|en)\s|\)|est\s|a\sete|pour\s|par\s)"
)
# Vu la | de la presente | (the line above a number that only cites it)
CITING = re.compile(
    r"(?:\b(?:l[ae]s?|d[eu]s?|une?|cette|cet|ce|sa|par|presente|et|vu|ladite|notre|a)|['(])$"
)

_ROMAN = r"(?:x{0,3}(?:ix|iv|v?i{1,3}|v|x))"
# Point 4 - | QUESTION N°3 : | Affaire n° 12
KEYWORD = r"(?:point|question|affaire|rapport|dossier|sujet|item|delib(?:eration)?)s?"
RANKED = re.compile(
    rf"{MARKS}(?:(?P<word>{KEYWORD})\s?(?:{NUMERO}|numero\s)?)?"
    rf"(?P<rank>\d{{1,3}}(?:\.\d{{1,2}}|-\d{{1,2}}(?=[\s.):]))?|{_ROMAN}(?=\s?[-.)/:]))"
    r"(?P<sub>\s?[./-]?\s?[a-h](?=\))|\s?[./-]\s?[a-h](?=[\s.]))?"
    r"(?:\s?(?:er|eme|°)?\s?[.):/°-]{1,2}\s{0,8}|\s{1,4})(?:[-:]\s?)?(?=[^\W\d])"
)
# a) | A. | b - | 5.a) is RANKED with its sub
LETTERED = re.compile(rf"{MARKS}(?P<letter>[a-o])\s?[.)]\s{{0,8}}(?:[-:]\s?)?(?=[^\W\d])")
# Chemins vicinaux. - Le maire donne lecture …
RUN_IN = re.compile(rf"{MARKS}(?!art)[^\W\d][^.\n:;]{{3,70}}\.\s?-{{1,2}}\s")
# Objet : | OBJET - | Objet de la deliberation :
OBJECT = re.compile(
    rf"{MARKS}objet(?:\sde\sla\sdeliberation)?[*_]{{0,2}}\s{{0,4}}[:-]\s{{0,8}}[*_]{{0,2}}"
)

# Ordre du jour :
AGENDA = re.compile(rf"{MARKS}(?:l')?ordre\sdu\sjour\b")
# QUESTIONS DIVERSES | Divers | Informations et questions diverses
MISCELLANY = re.compile(
    r"(?:(?:informations?|communications?|questions?|affaires?|points?|sujets?)\W{1,3}(?:et\s)?"
    r"(?:\w+\s){0,2})?(?:divers(?:es)?|question\sdiverses)\b"
)

# Parts of an election, as the national form names them: steps of one decision
STEP = re.compile(
    r"(?:presidence\s(?:de\sl'assemblee|et\s)|constitution\sdu\sbureau|"
    r"deroulement\sd(?:e\schaque|u)\s(?:tour|scrutin|vote)|(?:resultats?|premier|deuxieme|second|"
    r"troisieme)\s(?:d[ue]\s)?(?:\w+\s)?tour|proclamation|depouillement|appel\s(?:a|des)\scandidat)"
)
# Ce point est retiré de l'ordre du jour | ajourné | reporté à une séance ultérieure
POSTPONED = re.compile(
    r"\b(?:est|sont|ete)\s(?:ajourne|reporte|retire|annule)e?s?\b|retire\sde\sl'ordre\sdu\sjour|"
    r"\n\W*(?:ajourne|reporte|retire)e?\b"
)
# Procès-verbal de la séance | Compte rendu | CONSEIL MUNICIPAL DU 24 MARS
MINUTES = re.compile(
    r"proces[- ]verba(?:l|ux)\b(?!\sde\sla\sseance\sprecedente)|comptes?[- ]rendus?\b|"
    r"(?<!deliberation\sdu\s)(?:conseil|comite|bureau|assemblee)\s\w+\sdu\s\w*\s?\d"
)
# DELIBERATION DU CONSEIL MUNICIPAL: one act
ONE_ACT = re.compile(
    r"\bdeliberation\s(?:du|de\sla|de\sl')\s?(?:conseil|bureau|comite|assemblee|commission)"
)

# what opens a line in capitals that is no title: parts of an act, of a table, of a letterhead
_NO_TITLE = """
    article articles vu considerant total totaux sous pour contre abstention abstentions votants
    vote
    approuve adopte decide autorise arrete delibere donne charge fixe accepte sollicite precise dit
    prend valide depenses recettes montant budget presents absents etaient excuses pouvoir pouvoirs
    procuration procurations secretaire president maire le la les monsieur madame mm m mme conseil
    commune ville departement republique liberte mairie prefecture arrondissement canton extrait
    proces seance date nombre ordre objet annexe tableau rappelle entendu constate informe mandate
    rejette s'engage dont section chapitre signature nom prenom liste resultat resultats ont a et
"""
NO_TITLE = frozenset(_NO_TITLE.split())

# ----- sessions --------------------------------------------------------------------------------

# EXTRAIT DU REGISTRE DES DELIBERATIONS | Extrait du proces-verbal
EXTRACT = re.compile(
    r"extraits?\s(?:du|des|de)\s(?:registres?|proces|deliberations?|minutes|la\sdeliberation)"
)
# L'an deux mil dix-huit | L'an 2021
YEAR_OPENING = re.compile(rf"{MARKS}(?:en\s)?l'an\s(?:de\sgrace\s)?(?:deux|mil|20\d\d|19\d\d)")
# s'est reuni | se sont reunis | s'est assemble
GATHERED = ("est reuni", "sont reunis", "etant reuni", "est assembl", "etant assembl", "ete reuni")
# who gathers
COUNCIL = re.compile(r"\b(?:conseil|bureau|comite|assemblee|membres|commission\spermanente)\b")
# how a session, not a passing mention of one, is opened
CONVENED = re.compile(
    r"convoqu|convocation|ordinaire|presidence|presidee|prescrit|lieu\shabituel|seance\spublique"
)
# an attendance list
ATTENDANCE = re.compile(r"\b(?:presents?|absents?|excuse|membres|conseillers|delegues|votants)\b")

# ----- arretes ---------------------------------------------------------------------------------

_KIND = (
    r"(?:\s(?:municipal|prefectoral|inter-?prefectoral|interdepartemental|interministeriel|ministeriel|"
    r"departemental|regional|conjoint|permanent|temporaire|provisoire|modificatif|complementaire|"
    r"reglementaire|individuel|du\s(?:maire|president|prefet)|de\s(?:police|circulation|voirie)))*"
)
# ARRETE N° 2022-12 | Arrete du 31 decembre 2025 | ARRETE COMPLEMENTAIRE | Arrete portant
# | ARRETE DU   11 JUIL. 2024, with the date of a rubber stamp | Arrete n° ........ du
ORDER = re.compile(
    rf"{MARKS}(?P<kind>arrete|decision(?:\s(?:municipale?|du\s(?:maire|president|bureau)))?){_KIND}"
    rf"\s?[:-]?\s?(?:(?:{NUMERO}|n\s|numero\s)(?P<marked>{CODE})|(?P<bare>{BARE_CODE})(?![\w/-])"
    r"|(?=n°?\s?\.{3})|(?=du\W{1,4}\d)|(?=en\sdate)|(?=portant|relati|fixant|reglement|autorisant|modifiant|prescrivant|instituant|"
    r"interdisant|abrogeant|delegu|prorogeant|nommant|accordant)"
    r"|(?=d(?:e\s|')[a-z])"
    r"|(?=\W*\n)|(?=\W*$))"
)
# portant | relatif à | Objet : | interdisant
PURPOSE = re.compile(
    rf"{MARKS}(?:portant|relati(?:f|ve)|fixant|reglement|autoris|modifiant|prescrivant|instituant|"
    r"interdisant|abrogeant|delegu|prorogeant|nommant|approuvant|mettant|accordant|ordonnant|objet)"
)
# Le Préfet de la Sorne, | Nous, maire de Valbresse | Le Président du Conseil départemental
AUTHOR = re.compile(
    rf"{MARKS}(?:nous,?\s(?:l[ea]\s)?|l[ea]\s)(?:sous-)?(?:prefete?|maire|presidente?|ministre)\b"
)
# Monsieur le Maire rapporte | Madame Durand expose | Jeanne Durand rapporte :
SPEAKS = re.compile(
    rf"{MARKS}[\"«]?\s?(?:(?:m\.|mme|monsieur|madame|l[ea]\s(?:maire|presidente?|rapporteur))"
    r"[^\n]{0,90}?\s(?:rapporte|expose|rappelle|informe|presente|explique|indique|precise|propose|"
    r"donne\s(?:la\sparole|lecture)|fait\s(?:part|savoir))\b"
    r"|[a-z' -]{3,40}\s(?:rapporte|expose|presente|informe)\s?:)"
)
# Vu le code | VU : | - VU l'arrete | VU   la loi, in a column
VISA = re.compile(rf"{MARKS}vus?\b(?:\s?:|\s{{1,4}}\w|\W*(?:\n|$))")
# Considerant que: what an act rests on, visas or not (a scan may lose the word VU)
MOTIVE = re.compile(rf"{VISA.pattern}|{MARKS}considerant")
# ARRETE | ARRETONS : | DECIDE
ENACTS = re.compile(
    rf"{MARKS}(?:arrete(?:nt)?|arretons|decide(?:nt)?|decidons)\s?(?:ce\squi\ssuit)?\W{{0,4}}(?:\n|$)"
)
ARTICLE = re.compile(rf"{MARKS}article\s?(?:\$?\s?1\b|\$?\s?1\^|1er|ier|premier|unique|i\b|l\b)")
