"""Figures of a vote and their labels, on folded text (lower case, no accents)."""

import re

from registre.text.numerals import NUMBER_WORDS

# 25 | 08 | O read for zero
_DIGITS = (
    r"(?:(?<![\da-z°])(?<!\d[.,/-])\d{1,3}(?![\da-z%€²])(?![.,/°-]\d)"
    r"(?! (?:\d{3}(?!\d)|%|€|euros?\b|h\b|m2))|"
    r"(?<=[: \n])o(?![a-z'.°]))"
)
# neant | aucune
_NIL = r"neant|nul(?:le)?|aucune?|pas d'|sans"
# 25 | vingt-cinq | 25 (vingt-cinq) | vingt-cinq (25)
FIGURE = (
    rf"(?P<figure>{_DIGITS}|{NUMBER_WORDS}|\b(?:{_NIL}))"
    rf"(?:\s?\((?:{NUMBER_WORDS}|\d{{1,3}})\))?"
)
# voix | votes | suffrages | membres ayant vote
_VOICES = (
    r"(?:(?:voix|votes?|suffrages?|avis|membres?|conseillers?|elus?|delegues?|personnes?)\b"
    r"(?: exprimes?)?(?: ayant vote| ont vote| votent| se sont| s'etant| qui)?)?"
)
# 25 voix (pour) | aucune voix (contre) | deux (abstentions) | 2 (ne prennent pas part au vote)
FIGURE_BEFORE = re.compile(
    rf"{FIGURE}(?P<gap>[ \n]{{0,5}}{_VOICES}[ \n\"]{{0,5}}(?:en |s'|se )?)\Z",
)
# what a figure cannot touch on its left: n°12, 3.12, 1/12
GLUED = re.compile(r"(?:[\d°]|\d[.,/-])\Z")
# 27 of "votants : 27 pour 25" is not for
OWNED = re.compile(
    r"(?:votants?|exprimes?|presents?|exercice|pouvoirs?|representes?|absents?|procurations?|"
    r"blancs?|nuls?)(?:\(s\))? ?[:=]?[ \n]*\Z",
)
# (pour) : 25 | (contre) (3) | (abstention)\n0 | (part au vote) ...... 0
FIGURE_AFTER = re.compile(
    r"(?: ?\(s\))?(?P<sign>[ \n:=|*>(.…_-]{0,80}+)"
    rf"{FIGURE}",
)

# (contre) : / | (abstention) : -
STROKE = re.compile(
    r"(?: ?\(s\))? {0,4}: {0,4}[/-]{1,3}"
    r"(?=\s*(?:\n|\Z|[,;|]|pour|contre|abst|se sont|ont |votes?|voix|nppv))",
)
# (se sont abstenus) : and nothing
NOTHING = re.compile(r" {0,4}:\s*(?:\Z|ont |se sont|s'abst|votes?|voix|pour|contre|abst|ne prend)")
# what follows a figure that no sign tells: pour 13 contre 0
AFTER_UNTOLD = re.compile(r"\s*(?:[-,;/.|)]|\n|\Z|pour|contre|abst|votes?|voix|nppv|adopt|et\b)")
NEXT_LABEL = re.compile(r"\s?(?:voix |votes? )?(?:pour|contre|abst)")
# 1 abstention et 11 voix
OTHER_VOICES = re.compile(
    rf"(?:,| et) {FIGURE} voix\b(?!\s(?:pour|contre|favor|defav|consul|delib|\"))"
)

# par 7 voix contre 1 | par 13 voix et 1 abstention: voices that only the rest says to be for
_REST = rf"(?:\d{{1,3}}|{NUMBER_WORDS})"
TALLY = re.compile(
    rf"\b(?:par|avec|a|:)\s{FIGURE}[ \n](?:voix|votes|suffrages)"
    rf"(?:[ \n]contre[ \n](?P<against>{_REST})(?![\w/]|[ \n](?:abst|pour|voix pour|€|euros))|"
    rf"(?=(?:,| et)[ \n]{_REST}[ \n](?:abst|(?:voix |votes )?contre)))",
)
# a l'unanimite (22 voix) | a l'unanimite des votants, soit 22 voix
ALL_VOICES = re.compile(
    rf" ?(?:[(,:-]|soit|,? soit) ?(?:soit )?{FIGURE} (?:voix|votes?|suffrages?)(?: exprimes)?\b"
    r"(?!\s(?:contre|abst))",
)

# nombre de voix (pour) | votes (contre) | ont vote (contre)
PREFIX = re.compile(
    r"(?:\b(?P<named>(?:ont|a|ayant) vote|votent?|votant)|\bnombre de(?: (?:votes|voix))?|"
    r"\b(?:votes?|voix)(?:\(s\))?) \Z",
)
# voix (favorables) | votes (de-favorables)
COUNTED = re.compile(r"\b(?:voix|votes?) (?P<de>de)?\Z")
# abstentions | abst. | (s')abstient | (se sont) abstenus
ABSTENTION = re.compile(
    r"abst(?:[ec]n[tf][il1][o0][nu]s?|\.|enus|(?P<verb>ient|iennent|enant|enue?s?))?(?![a-z])",
)
REFLEXIVE = re.compile(r"\b(?:s'|s'est |se sont |s'etant |s'etaient )\Z")
# what follows "25 pour" when it is a vote: 25 pour, | 25 pour et 3 contre | 25 pour / 0 contre
IN_FAVOUR_END = re.compile(
    r"(?: ?\(s\))?\s*(?:[,;:/.|()*=\"-]|\n|\Z|et\b|contre\b|adopte|a l'unanim|a la maj|\d|"
    rf"(?:{_DIGITS}|{NUMBER_WORDS}|aucune?)\s?(?:voix |votes? )?(?:abst|contre))",
)
NOT_PARTICIPATING = re.compile(
    r"(?<![a-z])(?:ne|n'ont|n'a|n'ayant|sans|ne se)\s"
    r"(?:(?:prend|prennent|prendra|prendront|prenant|participe|participent|participant|participera|"
    r"prendre|vote|votent)\s)?(?:pas\s)?(?:(?:pris |souhaite prendre )?part|participe|"
    r"prononcent?)?\s?(?:au|a ce|a la|aux)\s(?:present\s)?(?:votes?|deliberation|scrutin)\b|"
    r"(?<![a-z])n\.?p\.?p\.?v\b\.?|"
    r"\bnon[ -]participations?(?: au vote)?\b|\brefus de (?:vote|voter)\b|\bne vote pas\b",
)

# Abstention : M. X | Contre (Mmes X et Y)
NAMED_AFTER = re.compile(
    r"(?: ?\(s\))?\s{0,4}[:(]\s{0,4}"
    r"(?:mm?\.|mrs?\b|mmes?\b|mlle|messieurs|mesdames|m(?:onsieur|adame)\b)"
)

# Three heads and their three figures after: POUR CONTRE ABSTENTION 21 0 0
_HEAD = r"(?P<{}>pour|contre|abstentions?)(?:\(s\))?"
_RULE = r"[ \n|*:/-]{1,40}"
TABLE = re.compile(
    rf"(?<![a-z]){_HEAD.format('first')}{_RULE}(?:votes? |voix )?{_HEAD.format('second')}{_RULE}"
    rf"(?:votes? |voix )?{_HEAD.format('third')}{_RULE}"
    rf"(?P<one>\d{{1,3}}){_RULE}(?P<two>\d{{1,3}}){_RULE}(?P<three>\d{{1,3}})(?![\d.,/%€])",
)

# 19 voix | 34 (trente-quatre) suffrages
VOICES = re.compile(
    rf"{FIGURE}[ \n]{{1,3}}(?:voix|suffrages?)\b"
    r"(?!\s(?:pour|contre|favor|defav|exprim|consult|deliber|prepond|declar|blanc|nul|\())|"
    r"(?:: {0,4}(?=\d{1,3} (?:voix|suffrages)\b)|obtenu {0,4}: {0,4})(?P<after>\d{1,3})\b"
    r"(?: (?:voix|suffrages))?",
)
# what makes them the voices of a ballot
BALLOT_SIGN = re.compile(
    r"\b(?:depouillement|suffrages? exprimes?|(?:a|ont|ayant|recueilli(?:s|es)?) obtenu|"
    r"recueilli|bulletins?|resultats? du (?:vote|scrutin)|tour de scrutin)\b",
)
# what opens the next round of a ballot
NEXT_ROUND = re.compile(r"\b(?:deuxieme|second|troisieme|[23] ?(?:e|eme|nd)) tour\b(?! de table)")
# what opens the next ballot: its voices are not those of the one before
NEXT_BALLOT = re.compile(r"\b(?:nombre de votants|suffrages exprimes|bulletins|election d)\b")
# what makes one figure alone a vote: Vote : 11 pour
VOTED = re.compile(r"\b(?:votes?|resultats?(?: du vote)?) ?: ?\Z")
