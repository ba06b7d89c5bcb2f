"""How names look in running text, what introduces them, and what only looks like one.

``WORD`` and ``BARE`` match the view in its own case; the others match the folded view.
"""

import re
from importlib.resources import files

from registre.text.name_words import HYPHENS, LOWER, QUOTES, UPPER

_LETTER = UPPER + LOWER

_SPACE = r"[ \u00a0\u202f]"
# J. | J.-P. | J-P. | Ph. | J.P. | the B of "B DURVAL"
_INITIALS = (
    rf"[{UPPER}](?:\.-?[{UPPER}])*\.(?![{LOWER}])"
    rf"|[{UPPER}]-[{UPPER}]\.?(?={_SPACE})|[{UPPER}][{LOWER}]{{1,2}}\.(?={_SPACE}?[{UPPER}]{{2}})"
    rf"|[{UPPER}](?={_SPACE}[{UPPER}]{{2}})"
)
# DURVAL | Jean-Pierre | D'ORNANO | Kerlec'h | Jean-, a line end, Pierre
_BROKEN = rf"[{HYPHENS}]{_SPACE}?\n{_SPACE}?(?=[{UPPER}])"
_CAPITALISED = (
    rf"(?![CJMNSTQ]u?[{QUOTES}][{LOWER}])[{UPPER}][{_LETTER}]*"
    rf"(?:(?:{_BROKEN}|[{HYPHENS}{QUOTES}])[{_LETTER}]+)*"
)
# de | de la | d' | van: in lower case, before a capital
_PARTICLE = (
    rf"(?:d[eu]s?(?:{_SPACE}l[ae]s?)?|l[ae]s?|van(?:{_SPACE}de[rn]?)?|von|de[nr]|ben|el|al|d[aio]s?"
    rf"|del+a?|ter)(?={_SPACE}(?:de[nr]{_SPACE})?[{UPPER}])|[dl][{QUOTES}](?=[{UPPER}])"
)
# A word and the gap after it: "Corentin \nDurval", "**DURVAL Odile**". A name may be broken over
# one line.
WORD = re.compile(
    rf"(?:(?P<initials>{_INITIALS})|(?P<capitalised>{_CAPITALISED})|(?P<particle>{_PARTICLE}))"
    r"[ \t\u00a0\u202f*_]*(?P<line>\n[ \t\u00a0\u202f*_]*)?"
)
# Bertrand DURVAL | Jean-Marc de TRICOT | DURVAL Bertrand: a full name that nothing introduces;
# "B. DURVAL" is one too where DURVAL is known
BARE = re.compile(
    rf"[{UPPER}](?<![{_LETTER}\d'’.-][{UPPER}])(?:"
    rf"[{LOWER}]+(?:-\n?[{UPPER}][{LOWER}]+)*{_SPACE}{{0,2}}[ \u00a0\u202f\n]"
    rf"(?:[dl][{QUOTES}]|(?:d[eu]s?|l[ae]){_SPACE})?(?=[{UPPER}][{QUOTES}]?[{UPPER}])"
    rf"|[{QUOTES}]?[{UPPER}][{UPPER}{QUOTES}-]+(?:{_SPACE}[{UPPER}][{UPPER}{QUOTES}-]+){{0,2}}"
    rf"{_SPACE}{{1,2}}(?=[{UPPER}][{LOWER}])"
    rf"|(?P<initial>\.{_SPACE}?|{_SPACE})(?=[{UPPER}]{{3}}))"
)
# Here a capital opens a function, a heading or a sentence, never a name.
NOT_A_NAME = frozenset(files(__package__).joinpath("not_names.txt").read_text("utf-8").split())
# After one of these a name is that of a street, a school, a law, even with a civility: "rue du
# docteur DURAND"; after one of the others, only without: "entreprise DURAND".
STREETS = frozenset(files(__package__).joinpath("streets.txt").read_text("utf-8").split())
PLACES = STREETS | frozenset(files(__package__).joinpath("places.txt").read_text("utf-8").split())
# What may stand between: "rue du général", "école primaire publique", "salle de la"
BETWEEN_PLACE_AND_NAME = frozenset((
    "de", "du", "des", "d", "la", "le", "les", "l", "a", "au", "m", "mr", "mme", "monsieur",
    "madame", "municipal", "municipale", "polyvalente", "primaire", "elementaire", "maternelle",
    "publique", "prive", "privee", "dit", "dite", "deleguee", "sportif", "sportive", "culturel",
    "culturelle", "social", "sociale", "general", "marechal", "docteur", "dr", "colonel",
    "commandant", "capitaine", "dom", "pere", "abbe", "president", "professeur",
))  # fmt: skip
# Who streets and schools are named after, by their words in order of the alphabet
NAMESAKES = frozenset(
    " ".join(sorted(line.split()))
    for line in files(__package__).joinpath("namesakes.txt").read_text("utf-8").splitlines()
)
# Near one of these a full name is that of a school, in a table of schools.
SCHOOLS = ("ecole", "college", "lycee", "maternelle", "elementaire", "gymnase", "stade ")
SCHOOL_REACH = 60
# After a name, it is that of a craftsman's firm: "MARTIN Paul, pour un montant de 300 €",
# "MARTIN Paul Terrassement, d'un montant"
BID = re.compile(
    r"(?: (?:travaux publics|tp|terrassement|maconnerie|menuiserie|electricite|plomberie|chauffage"
    r"|peinture|couverture|charpente|toiture|carrelage|elagage|paysage|espaces verts|construction"
    r"|batiment|transports?|services?))?"
    r"[ *_]*,?[ \n*_]*(?:pour (?:un montant|une somme|son devis|un devis|une offre)|d'un montant"
    r"|s'elevant|moyennant|\d[\d .,]*(?:€|euros))"
)
# First names that open the name of a body or a thing as often: "France TRAVAIL"
DOUBTFUL_GIVEN = frozenset({"france", "marine", "victoire", "aurore", "constance", "rose", "olive"})
# How far back a place is looked for, in characters.
PLACE_REACH = 40

# Monsieur | M. | Mr | Madame | Mme | Mlle | MM. | Mesdames | Maître | Dr, then a space
CIVILITY = re.compile(
    r"(?:m(?<![a-z0-9'-]m)(?:(?P<lady>adam[ec]|m[ec]\.?|ademoiselle|e?lle\.?)|(?P<sirs>[ec]ssi[ec]urs|m\.?|rs\.?)"
    r"|(?P<ladies>[ec]sdam[ec]s|m[ec]s\.?|esdemoiselles|e?lles)|(?P<master>aitres?|aitresse|e\.?)"
    r"|(?P<sir>[o0][nu]si[ec][un]r|r\.?|\.?))|d(?<![a-z0-9'-]d)(?P<doctor>octeur|r\.?))"
    r"(?:(?<=\.)(?![a-z]?\.)|(?![a-z.]))[ \n*_]*(?=[a-z])"
)
# "Madame la Principale", "Monsieur l'Inspecteur": a function, when the article is in lower case
ARTICLE = re.compile(r"l(?:a |e |es |')")
# "M. et Mme Paul DURAND": the civility is not that of the name
COUPLE = re.compile(r"\bm(?:onsieur|r?\.?) et[ \n]+\Z")
COUPLE_REACH = 14
CIVILITIES = {
    "sir": "M.",
    "sirs": "M.",
    "lady": "Mme",
    "ladies": "Mme",
    "master": "",
    "doctor": "",
    "rank": "",
}
# Ranks, and the civilities of old registers
OTHER_CIVILITIES = (
    ("colonel ", "rank"), ("commandant ", "rank"), ("capitaine ", "rank"), ("lieutenant ", "rank"),
    (" sieur ", "sir"), ("la dame ", "lady"),
    ("la veuve ", "lady"), ("la demoiselle ", "lady"),
)  # fmt: skip
WIDOW = re.compile(r"(?:vve\.?|veuve)[ \n]+")
# "M. Durval" but not "m. durval": one letter is a civility in capitals only
SHORT_CIVILITIES = frozenset(["m", "m.", "me", "me.", "dr", "dr.", "mr", "mr.", "mm", "mm.", "mrs"])

# Between the names of one list: "A, B et C", "A ; B", "A\n- B"
BETWEEN = re.compile(r"[ *_]*(?:,|;|/|&|\bet\b|\n? *[-•–▪✓] )[ \n*_]*(?:et )?(?:(?:de|a|par) )?")
