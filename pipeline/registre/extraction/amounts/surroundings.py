"""What stands round a sum of money and says more of it, on folded text."""

from registre.extraction.amounts.patterns import WORDS
from registre.text.numerals import NUMBER_WORDS

# --- after a sum ---

# HT | H.T. | TTC | T.T.C. | hors taxes | toutes taxes comprises
_HT = r"ht(?:va)?|h\. ?t\.?|hors[ \n]tax(?:es?|ation)"
_TTC = r"ttc|t\. ?t\. ?c\.?|toutes?[ \n]taxes?[ \n]comprises?"
TAX = (
    rf"[ \n]{{0,2}}(?:\((?:en )?)?(?:(?P<ht>{_HT})|(?P<ttc>{_TTC}))(?![a-z0-9])"
    r"(?:(?<=\(ht)\)|(?<=\(ttc)\)|(?<=\(hors taxes)\)|(?<=\(toutes taxes comprises)\))?"
)

# par an | /mois | mensuels | chaque trimestre | l'an
PERIODS = {
    "an": "P1Y", "annee": "P1Y", "annuel": "P1Y",
    "mois": "P1M", "mensuel": "P1M",
    "trimestre": "P3M", "trimestriel": "P3M",
    "semestre": "P6M", "semestriel": "P6M",
    "semaine": "P1W", "hebdomadaire": "P1W",
}  # fmt: skip

# le m² | de l'heure | par habitant | /élève
UNITS = {
    "m2": "m2", "metre carre": "m2", "metres carres": "m2", "m3": "m3", "metre cube": "m3",
    "metres cubes": "m3", "ml": "m", "metre lineaire": "m", "metre": "m", "km": "km",
    "kilometre": "km", "ha": "ha", "hectare": "ha", "are": "are", "tonne": "t", "kg": "kg",
    "litre": "l", "hl": "hl", "kwh": "kWh", "mwh": "MWh", "kva": "kVA", "kw": "kW",
    "h": "hour", "heure": "hour", "jour": "day", "journee": "day", "demi-journee": "half_day",
    "nuit": "night", "nuitee": "night", "seance": "session", "vacation": "session",
    "habitant": "inhabitant", "hab": "inhabitant", "personne": "person", "pers": "person",
    "participant": "person", "agent": "agent", "adulte": "adult", "enfant": "child",
    "eleve": "pupil", "etudiant": "student", "famille": "family", "foyer": "household",
    "menage": "household", "repas": "meal", "unite": "item", "piece": "item", "projet": "project",
    "dossier": "file", "association": "association", "commune": "commune", "logement": "dwelling",
    "lot": "lot", "emplacement": "pitch", "place": "place", "vehicule": "vehicle",
    "animal": "animal", "chien": "dog", "page": "page", "copie": "copy", "mat": "mast",
    "abonne": "subscriber", "usager": "user", "licence": "licence", "point": "point",
    "classe": "class", "table": "table", "chaise": "chair", "tete": "head", "passage": "run",
    "prelevement": "sample", "stere": "stere", "visite": "visit", "consultation": "visit",
    "acte": "act", "entree": "entry", "sinistre": "claim", "spectacle": "show", "bac": "bin",
}  # fmt: skip
_UNIT_WORDS = "|".join(sorted(UNITS, key=len, reverse=True))
_PER_ARTICLE = (
    r"(?:de[ ]|a[ ])?l'(?=an|heure|unite|entree|hectare|are|acte)|(?:le|la|du|de[ ]la)[ \n]"
    r"(?=m[e23]|litre|km|kw|kg|ml|tonne|stere|repas|nuit|heure|journee|demi|place|seance)"
)
RATE = (
    r"(?:[ ](?:bruts?|nets?))?[ \n]{0,2}(?:et[ ])?(?:"
    rf"(?:/[ ]?|par[ \n]|chaque[ \n]|{_PER_ARTICLE})"
    r"(?:(?P<period>an(?:nee)?|mois|trimestre|semestre|semaine)"
    rf"|(?P<unit>{_UNIT_WORDS})s?)(?![a-z0-9])(?:(?<=hab)\.|(?<=pers)\.)?(?!['-][a-z])"
    r"|(?P<adverb>annuel|mensuel|trimestriel|semestriel|hebdomadaire)(?:le)?(?:ment)?s?(?![a-z]))"
)

# 12 euros et 50 centimes | 12 € 50 | cinq euros et dix cents
CENTIMES = (
    rf"[ \n]{{1,2}}(?:et[ \n])?(?P<centimes>[0-9]{{1,2}}|{NUMBER_WORDS})[ \n]?"
    r"(?:centimes?|cts?|cents?)(?![a-z])(?:[ \n]d'euros?(?![a-z]))?"
    r"|[ ]?(?P<tens>[0-9]{2})(?![0-9a-z%€°:-]|[ ]?[%€]|[.,'/][0-9])"
    r"(?![ ](?!(?:par|pour|et|le|la|l'|ht|ttc)(?![a-z]))[0-9a-z])"
)

SYMBOLIC = r"[ \n]symboliques?(?![a-z])"

_NET = r"(?:[ ]nets?(?:[ ]vendeur)?)?"

# 12 500 € (douze mille cinq cents euros) | (soit douze mille euros et dix centimes)
WORDS_AFTER = (
    rf"{_NET}[ \n]{{0,2}}\([ \n]?(?:soit[ ])?(?:en (?:toutes )?lettres[ :]{{1,3}})?"
    rf"(?P<words>{WORDS})(?:[ \n-]{{1,2}}(?:d')?(?:euros?|francs?|€))?"
    rf"(?:[ \n](?:et[ \n])?(?P<cents>{NUMBER_WORDS})(?:[ \n](?:centimes?|cents?))?)?"
    rf"(?:[ \n](?:{_HT}|{_TTC}))?{_NET}[ \n]?\)"
)

# douze euros (12 €) | 12 €, soit douze euros | 12 €\nSoit en toutes lettres : douze euros
BETWEEN_TWINS = (
    rf"{_NET}[ \n]*(?:\([ \n]*(?:soit[ ])?"
    r"|[,.]?[ \n]*soit[ \n]*(?:en (?:toutes )?lettres[ \n]*)?:?[ \n]*"
    r"|[-:,=]?[ \n]*)\Z"
)

# 500 € maximum | 500 euros au plus | 12 000 € environ
BOUND_AFTER = (
    r"[ \n]\(?(?:(?P<max>maximum|maximal|maxi|max|au plus|au maximum)"
    r"|(?P<min>minimum|minimal|mini|au minimum|au moins)|(?P<about>environ|approximativement))"
    r"(?![a-z])"
)

# --- before a sum ---

# Cheap test that a bound may stand in a window
BOUND_STEMS = (
    "max", "jusqu", "inferieur", "moins", "limit", "plafon", "seuil", "exced", "depass", "au plus",
    "plus de", "mini", "superieur", "a partir", "au-de", "environ", "env.", "approxim", "ordre de",
    "concurrence", "alentours", "autour", "pres ", "avoisin", "quelque", "deca", "dessous",
    "<", ">", "≤", "≥",
)  # fmt: skip

# jusqu'à 4 600 € | d'un montant inférieur à | dans la limite de | plafonné à | sans excéder
_NOT = (
    r"(?:ne (?:peut|peuvent|pourra|pourront|doit|devra|saurait|pouvant)(?: pas)?"
    r"|sans(?: pouvoir)?)"
)
_MAXIMUM = (
    r"jusqu'a|inferieure?s?(?: ou egale?s?)? a|moins de|(?:dans|sous) la limite (?:\w+ )?de|"
    r"max(?:i(?:mum|males?|mal)?)?\.?(?:(?: \w+)? (?:de|a|est de))?|"
    r"au plus|plafonn\w+ a|"
    r"(?:plafond|seuil)(?: \w+){0,2} (?:de|a)|plafond[ ]?:|n'exced\w+ pas|ne depass\w+ pas|"
    rf"{_NOT} (?:exceder|depasser|etre superieure?s? a)|non superieure?s? a|a concurrence de|"
    r"en de[cs]a de|en dessous de|au-dessous de|limitee?s? a|limites? de|<=?|≤"
)
# au moins 500 € | à partir de | supérieur à
_MINIMUM = (
    rf"{_NOT} etre inferieure?s? a|non inferieure?s? a|"
    r"au moins|minimum(?: de)?|minimal\w* de|mini(?: de)?|superieure?s?(?: ou egale?s?)? a|plus de|"
    r"a partir de|au-dessus de|au-dela de|exced(?:ant|e|ent)|depass(?:ant|e|ent)|>=?|≥"
)
# environ 500 € | de l'ordre de
_ABOUT = (
    r"environ|approximativement|de l'ordre de|aux alentours de|autour de|pres de|avoisin\w+|"
    r"quelque|a peu pres|env\."
)
_LINK = r"[ \n:]{0,3}(?:(?:d'une?|d'|de|la|les|une|un|somme|montant|total)[ \n]{1,2}){0,4}"
BOUND = rf"(?:(?P<max>{_MAXIMUM})|(?P<min>{_MINIMUM})|(?P<about>{_ABOUT})){_LINK}\(?\Z"

TAX_STEMS = ("ht", "ttc", "h.t", "t.t", "taxe")
# Montant HT : | soit TTC | montant TTC de
TAX_BEFORE = (
    rf"(?<![a-z])(?:(?P<ht>{_HT})|(?P<ttc>{_TTC}))"
    r"[ :=]{1,3}(?:(?:est )?(?:de|a|d'un montant de|s'eleve a|s'elevant a)[ :])?\Z"
)

# A dash with a space after it is a minus only here: un delta de - 500 € | soit - 500 € | : - 500 €
SIGNED = (
    r"(?:(?<![a-z])(?:de|soit|a|est|etait|solde|deficit|resultat|ecart|variation|delta)|[:=(|])"
    r"[ ]?\Z"
)
# or where sums near it have a printed plus, as in a change of the budget: + 500 € … - 500 €
PLUS = r"\+[ ]?[0-9][0-9 .,']*(?:€|euros)"

# un déficit de (12 500 €)
DEFICIT = r"(?:deficit|resultat|solde|perte)s?(?: \w+){0,3} ?:? ?\Z"

# --- between two sums ---

# 60 et (400 €) | 371 à (670 €) | 59800 avec (13500 €) | 100-(200 €)
SHARING = (
    r"(?P<link>[ \n]{1,2}(?:et|ou|a|jusqu'a|avec|dont|contre|plus|et de|et a)[ \n]{1,2}"
    r"|[ ]?,[ ]|[ ]?-[ ]?)\Z"
)
# and only after one of these may a plain number be a sum: de 10 et 20 € | de 100, 150 et 200 €
LEAD = r"(?:(?<![a-z])(?:de|d'|a|entre|pour|soit)[ \n]|[:(][ ]?)(?:[0-9]{1,5},[ ]){0,4}\Z"

# lots 1 et 2 500 € | en 2024 et 500 €
COUNTED = (
    r"(?:articles?|art\.?|n°s?|nos?|lots?|tranches?|annees?|exercices?|chapitres?|comptes?|pages?|"
    r"phases?|en|ans|depuis|budgets?|parcelles?|section|titres?|points?)[ \n]?\Z"
)

# entre … et | compris entre
RANGE_BETWEEN = r"(?<![a-z])entre(?: (?:les sommes de|un montant de|la somme de))?[ \n]{1,2}\Z"
# de … à
RANGE_FROM = r"(?<![a-z])(?:de|d'un montant de|fourchette)[ \n]{1,2}\Z"
# a change from one sum to another is no range
CHANGE = r"(?<![a-z])(?:pass|port|augment|ramen|baiss|redui|evolu|diminu|revis|modif|relev|fix)"
