"""Functions as they are printed beside a name, and the titles that stand for one.

All match the folded view.
"""

import re

# maire | 1er adjoint | première vice-présidente | préfet délégué | négociateur foncier
_RANK = (
    r"(?:\d{1,2} ?(?:er|ere|e|eme|nd|nde|°)? |premiere? |deuxieme |troisieme |seconde? "
    r"|ancien(?:ne)? )?"
)
FUNCTION = (
    rf"{_RANK}(?:maires?|adjointe?s?|(?:vice-?)?presidente?s?|conseill(?:er|ere)s?"
    r"|(?:sous-?)?prefete?|delegue?e?s?|direct(?:eur|rice)s?|secretaires?|rapporteure?|ministre"
    r"|senat(?:eur|rice)|deputee?|doyen(?:ne)?|commissaires?|notaires?|tresori(?:er|ere)|comptable"
    r"|receveur|architectes?|procureure?|general[e]?|negociat(?:eur|rice)|responsables?|chef(?:fe)?"
    r"|charge?e? de|agente?|ingenieure?|technicien(?:ne)?|animat(?:eur|rice)|representante?"
    r"|avocate?|geometre|medecin|professeure?|institut(?:eur|rice)|gerante?|membre|elue?|referente?"
    r"|regisseu(?:r|se)|mandataires?|coordinat(?:eur|rice)|administrat(?:eur|rice)|experte?|titulaire|suppleante?|conjoint"
    r"|domicilie|proprietaire|locataire)\b"
)
# After a name or on the next line: ", Président du …" | " 1er Adjoint" | "en qualité de préfet"
CAPACITY = re.compile(
    r"[ *_]*(?:,|\(|-)?[ *_]*\n?[ *_]*(?:en (?:sa )?qualite de |en tant que |alors )?"
    rf"(?P<function>{FUNCTION})(?![^\n]{{0,25}} ?:)"
)
# A verb, a relative or the next person ends it.
CAPACITY_END = re.compile(
    r"[.;:()*«»\"]|\n[ ]*\n|\n(?=[ ]*(?:\d|[-•–▪✓>o] ))"
    r"|[, \n](?=(?:et )?(?:qui|que|dont|donne|rappelle|expose|informe|presente"
    r"|ouvre|preside|propose|precise|indique|quitte|(?:a|ont) [a-z]+(?:e|es|is|it|u)|est|sont"
    r"|soit|ayant|etant|prend|fait"
    r"|rapporte|rapporteure?|soumet|rend|dit|conclut|ajoute|confirme|repond|intervient|signale"
    r"|pour|afin|sort(?:ent|ant)?|interessee?s?|declare|se|s'|ne|n'|demande|souligne|explique"
    r"|invite|porte|vote"
    r"|arrive|rejoint|remercie|souhaite|absente?|excusee?|presente?|representee?|donnant|procede"
    r"|lit"
    r"|en suite|suite a|sur convocation|conformement|assiste|apres|dument"
    r"|evoque|ainsi|vu|considerant|m(?=\.)|mme|monsieur|madame|mm(?=\.))\b)"
)
# TARIFS DES SALLES, a heading alone on the line below; in the text, case kept
HEADING_BELOW = re.compile(r"\n(?=[A-ZÀ-Ý][A-ZÀ-Ý'’ –-]{7,80}\n[ ]*\n)")
# The longest function kept, in characters: "Président de la commission voirie, bâtiments, eau…"
CAPACITY_LENGTH = 160
# Before a name: "Monsieur le Maire, Paul DURVAL" | "Mme la préfète"
TITLE = re.compile(
    r"(?:l[ae][ \n]+|l')(?P<title>maire(?!-? ?(?:adjoint|delegue|honoraire))|presidente?|prefete?"
    r"|sous-prefete?"
    r"|doyen(?:ne)? d'age(?: de l'assemblee)?)\b"
    r"(?P<more>[ \n]+(?:d[eu]s? |d'|l[ae] |l')[^,.;:\n]{0,40})?,?[ \n*_]*"
)
# "Le Maire de Valfroy, " before a full name
TITLE_BEFORE = re.compile(
    r"\b(?:l[ae]|au|du) (?P<title>(?:maire|presidente?|prefete?"
    r"|sous-prefete?)(?: d[eu][^,.;:\n]{1,50})?),? ?\Z"
)
# How far back it is looked for, in characters.
TITLE_REACH = 70
# A title that one person holds in an assembly, and that may stand for the name
HOLDER = re.compile(r"maire|presidente?")
# "l'exposé du Maire", after a formula
PLAIN_TITLE = re.compile(
    r"(?:l[ae] )?(?P<title>maire|presidente?)\b(?! (?:adjoint|delegue|d[eu]s?\b|d'))"
)
# "Le Maire expose", in the view's own case
OPENING_TITLE = re.compile(r"L[ea] (?P<title>[Mm]aire|[Pp]résidente?|[Pp]residente?)(?= )")
