"""How acts print who was there: headings, relations between names, marks, functions.

Everything here matches ``View.folded`` (lower case, no accents), but names: they match
``View.text``.
"""

from registre.text.name_words import CIVILITY, HYPHENS, LOWER, QUOTES, UPPER

_VOTE = r"(?:pouvoirs?|pvr|procurations?|proc\.|mandats?|delegations?(?: de vote)?)"
_TAIL = (
    r"(?:\s+(?:ecrite?s?|de\s+vote|(?:pour|de)\s+voter\s+en\s+(?:son|leur)\s+nom|respectivement|"
    r"permanente?)){0,2}"
)

# donne procuration à | a donné pouvoir à | ayant donné son pouvoir à | (pouvoir à | procuration :
GIVES = (
    r"(?:(?:qui\s+)?(?:a|ont|ayant|avait|avaient|est|etait)?\s*"
    r"(?:donnent|donnant|donnait|donnee?s?|donne|confie|remis|remet|laisse|delegue|transmis|transmet)\s+"
    r"(?:respectivement\s+)?(?:(?:son|sa|leurs?|un|une)\s+)?"
    rf"{_VOTE}{_TAIL}\s*(?:a(?:ux?)?(?=\s)|a(?=[a-z])|:|pour)"
    rf"|{_VOTE}(?:\s+(?:est\s+)?(?:donnee?s?|remis))?{_TAIL}\s*(?:\ba(?:u)?(?=\s)|:|->|=>|→)"
    r"|a\s+pour\s+mandataire\s*:?|mandataire\s*:)"
)
# représenté par | remplacée par son suppléant | suppléé par
BY = (
    r"(?:(?:est|etait|sont)\s+)?(?:represente|remplace|supplee|substitue)e?s?\s+par"
    r"(?P<deputy>\s+(?:son|sa|leur)\s+suppleante?)?"
)
# pouvoir de | ayant reçu procuration de | mandataire de | porteur du pouvoir de
HOLDS = (
    r"(?:(?:ayant|a|avec)\s+)?"
    r"(?:(?:recu|detient|porteur|porteuse|munie?|possede|titulaire|dispose)\s+)?"
    rf"(?:(?:du|de|d'un|le|la|une?)\s+)?{_VOTE}\s+(?:de|du|d'(?=[a-z]))"
    r"|mandataire\s+de\b|representant\s+(?!l[ae]s?\s|l'|un|d[eu]s?\s)"
)
# what follows the verb in "Mme ROUX présente le rapport"
_OBJECT = r"\s+(?:l(?:e|a|es)\b|l'|une?\b|des?\b|du\b|son\b|sa\b|ses\b|ce\w*\b|aux?\b)"
# excusé | absente excusée | présent
MARKS = (
    r"(?:(?:est|etait|sont)\s+)?"
    r"(?P<mark>(?:absente?s?|non\s+excusee?s?|excusee?s?|retard|representee?s?|"
    rf"present(?:e?s|e(?!{_OBJECT}))?)\b)"
)

_ITEM = (
    r"(?:(?:la\s+|le\s+|l'|du\s+)?(?:question|point|deliberation|rapport|affaire|dossier|item|"
    r"ordre\s+du\s+jour)s?\s*)?(?:n\s?[°o]\s?|numero\s+)?"
)
# à partir de la question 12 | arrivée au point n° 5
FROM = (
    r"(?:a\s+partir\s+(?:de|du)|a\s+compter\s+(?:de|du)|des|depuis|"
    r"arrive[e]?s?\s+(?:a|au|avant|pour|lors\s+de|lors\s+du)"
    rf")\s*{_ITEM}(?P<first>\d{{1,3}})(?!\s*[h:\d])"
)
# jusqu'à la question 11 | départ après le point 4
UNTIL = (
    r"(?:jusqu'?\s?(?:a|au)|(?:depart|partie?|quitte\s+la\s+seance)\s+apres)"
    rf"\s*{_ITEM}(?P<last>\d{{1,3}})(?!\s*[h:\d])"
)
# arrivé à 18h45 | arrivée en cours de séance
ARRIVES = r"(?:arrive[e]?s?|entree?s?)\s+(?:a|vers|en)\b"
# 1er adjoint au maire | Vice-présidente | conseillers délégués
FUNCTION = (
    r"(?:(?:\d{1,2}\s?(?:er|ere|re|e|eme|nde?)?|premiere?|deuxieme|troisieme|quatrieme|cinquieme|"
    r"sixieme)\s+)?"
    r"(?:maires?|maire-adjointe?|adjointe?s?|conseill(?:er|ere)s?|vice[- ]?president(?:e|s|es)?|"
    r"president(?:e|s|es)?|deleguee?s?|deputee?|senat(?:eur|rice)|rapporteure?|membres?|"
    r"titulaires?|suppleante?s?|secretaire\s+adjointe?|doyen(?:ne)?|directeurs?|directrices?|dgs|"
    r"echevin|administrat(?:eur|rice)s?|questeure?|elue?s?|medecin(?:[- ]chef)?|payeu(?:r|se)|"
    r"tresori(?:er|ere)|comptable|representante?s?(?=\s+d(?:es|u|e)\s))\b"
)
# Words after which only prose comes, whatever stands before: "formant la majorité"
STOPS = (
    r"(?:formant|lesquels|lesquelles|soit|quorum|la\s+seance|conformement|vu|considerant|objet|"
    r"ordre\s+du\s+jour|date|nombre|en\s+exercice|convocation|affichage|article|deliberation|"
    r"assemblee|public|presse|le\s+conseil|les\s+membres|absence|a\s+l'unanimite|apres)\b"
)
# The same, of which the name before is the subject: "Mme ROUX a été élue", "Mme ROUX secrétaire"
VERBS = (
    r"(?:secretaires?|rapporteur|president\s+de\s+seance|il\s+(?:a|est)|assistai(?:en)?t|invite|"
    rf"auditeur|presente(?={_OBJECT})|a\s+ete|ont\s+ete|est\s+(?:nomme|elu|designe))\b"
)
# Monsieur le Maire | Mme la Présidente
TITLE = (
    r"(?:m\.|mr\.?|mm\.?|mmes?\.?|monsieur|madame|messieurs|mesdames)\s+l(?:es?\s+|a\s+|'\s?)"
    r"(?:maires?|president(?:e|s|es)?|adjointe?s?|prefete?|sous-prefete?|depute|senateur|delegue|"
    r"vice-president(?:e|s)?|conseill(?:er|ere)s?(?:\s+municip\w+)?)\b"
)
# Contrôleur général | Lieutenant-colonel | Médecin de classe exceptionnelle, before a name
GRADE = (
    r"(?:(?:controleur|inspecteur|medecin|pharmacien|infirmier|veterinaire)e?s?"
    r"(?:[- ](?:general|colonel|commandant|capitaine|chef|hors\s+classe|de\s+classe\s+\w+))+|"
    r"(?:lieutenant[- ])?colonel|commandant|capitaine|lieutenant|major|general|"
    r"adjudant(?:[- ]chef)?|sergent(?:[- ]chef)?|caporal(?:[- ]chef)?)\s+(?=[a-z])"
)
# What opens a line of a list and names nobody: "Pour la commune de Valbresse :"
LABEL = (
    r"(?:(?:pour|au\s+titre\s+d|commune\s+d|ville\s+d|communaute|college|delegues?|titulaires?|"
    r"suppleante?s?|representants?|membres|groupe|canton|liste)\b[^\n:;,]{0,60}"
    r"|(?:mmes?|mm)\.?\s*(?:et|&|,)\s*(?:mmes?|mm)\.?\s*):"
)
# What an OCR engine mixes in from the margin: "Date de la MORVAN Odile", in View.text
MARGIN = (
    r"(?:[|\d%]+\s+)*(?i:date\s+de(?:\s+(?:la|l['’]))?(?:\s+convocation)?|(?:la\s+)?convocation|"
    r"affichage(?:\s+le)?|nombre\s+de(?:\s+(?:membres|conseillers))?|conseillers|membres|"
    r"(?:en\s+)?exercice|votants|pr[ée]sents|repr[ée]sent[ée]s)"
    rf"\s*:?\s+(?=[{UPPER}][\w'’-]*[^\S\n]*[,;\n{UPPER}])"
)

_LETTER = f"[{UPPER}{LOWER}]"
# Within a word: a misread digit, a stray dot, an apostrophe, a hyphen that may end a line.
_WITHIN = (
    rf"(?:[{UPPER}{LOWER}0-9!|]|(?<=K)/(?<![{UPPER}{LOWER}]K/)(?=[{UPPER}])|\.(?=[{LOWER}])|"
    rf"(?<=[{UPPER}]{{2}})\.(?=[{UPPER}]{{2}})|~(?={_LETTER})|[{QUOTES}](?=[{HYPHENS}]?{_LETTER})|"
    rf"[{HYPHENS}](?:[^\S\n]{{0,2}}\n[^\S\n]{{0,3}})?(?={_LETTER}))"
)
# 4nne | 2ita | 5AMIR, and no "1ère", "2ème"
_LED = rf"[0-9](?=[{UPPER}]{{3}}|(?!i?[eèé]re?|[eèé]me|nde)[{LOWER}]{{3}})"
# One sign of a list after another, in View.text.
TOKEN = (
    r"(?P<blank>[^\S\n]*\n(?:[^\S\n]*\n)+[^\S\n]*|\s*[\f\x00]\s*)"
    rf"|(?P<leader>\.{{2,}}|…+|_{{2,}}|\*+|(?<=[ ,;])\.(?=[{UPPER}][{UPPER}{LOWER}]))"
    r"|(?P<bullet>\n[^\S\n]*(?:[-–—•▪●○◦·*+✓>]|\d{1,2}[.)°-])[^\S\n]+)"
    r"|(?P<line>[^\S\n]*\n[^\S\n]*)"
    r"|(?P<note>[(\[][^()\[\]\n]{0,90}(?:\n[^()\[\]\n]{0,90}){0,2}[)\]])"
    rf"|(?P<civility>{CIVILITY})(?![{UPPER}{LOWER}{QUOTES}]|[{HYPHENS}][{UPPER}])"
    rf"|(?P<initials>(?:[{UPPER}](?:\.[{HYPHENS}]?|[{HYPHENS}])){{0,2}}[{UPPER}]\.(?=[\s,;{UPPER}]|$)"
    rf"|(?:[CPT]h|Cl|Fr)\.(?=[{HYPHENS}\s]))"
    rf"|(?P<word>(?:{_LETTER}|{_LED}){_WITHIN}*[{QUOTES}]?)"
    r"|(?P<arrow>→|⇒|[-=–]{1,2}>|>)"
    r"|(?P<sep>[,;•▪●|&+/])"
    r"|(?P<colon>:)"
    r"|(?P<dash>[-–—]+)"
    r"|(?P<dot>\.)"
    r"|(?P<gap>[^\S\n]{3,}|\t)"
    r"|(?P<space>[^\S\n]+)"
    r"|(?P<rank>\d{1,2}\s?(?:[)]|[.](?=\s)))"
    r"|(?P<digits>\d+)"
    r"|(?P<other>.)"
)
