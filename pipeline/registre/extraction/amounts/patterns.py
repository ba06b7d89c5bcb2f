"""What money looks like. Everything here works on folded text unless it says otherwise."""

from registre.text.numerals import NUMBER_WORDS

# A digit, or the letter that OCR reads for it: 5OO, l2 500
DIGIT = "[0-9oli]"

# Where a figure may start: not inside a number (2313,50 | 2018/45), nor after a lone letter (T2, m2);
# a word may be glued to it by a lost space (montant12 500).
_START = r"(?<![0-9])(?<![0-9][.,'/])(?<![^a-z][a-z])(?<!m)"

# 12 | l2 (read from a real digit on)
_FIRST = r"(?:[1-9]|[li](?=[0-9]))"

# 12 500 | 1.697 | 22'973 | 12 500, 00 | 2.406 ,00 | 1.234.56
GROUPED = (
    rf"{_FIRST}{DIGIT}{{0,2}}(?:[ .']{DIGIT}{{3}})+(?: ?, ?{DIGIT}{{1,2}}|[.,]{DIGIT}{{1,6}})?"
)

# 1,234,567.89 | 1,500,000
ENGLISH = rf"{_FIRST}{DIGIT}{{0,2}}(?:(?:,{DIGIT}{{3}})+\.{DIGIT}{{2}}|(?:,{DIGIT}{{3}}){{2,}})"

# 1689,56 | 0.32 | 928 ,40 | 100, 00 | O,50; "12, 50" are two prices
PLAIN = rf"(?:[0-9]|[li](?=[0-9])|o(?=,[0-9])){DIGIT}*(?:[.,]{DIGIT}{{1,6}}| ,{DIGIT}{{2}}|, 00)?"

# 1 500,- | 1 500.--
_ROUND = r"(?:[.,]-{1,2})?"

FIGURE = rf"{_START}(?:{ENGLISH}|{GROUPED}|{PLAIN})(?!{DIGIT}){_ROUND}"

# 12 k€ | 3,5 M€ | 2 Mds€ | 3 millions d'euros | 200 milliers d'euros | 200 mille euros
SCALE = (
    r" ?(?:k|m|mds?|mrds?|millions?|milliards?|milliers?|mille)(?![a-z])[ \n]{0,2}(?:d'|de )?"
    r"|[ \n](?:millions?|milliards?|milliers?)[ \n]{1,2}(?:d'|de )"
    r"| ?(?:k|m|mds?)(?=e)"
)
SCALES = {
    "k": 10**3, "millier": 10**3, "mille": 10**3,
    "m": 10**6, "million": 10**6,
    "md": 10**9, "mrd": 10**9, "milliard": 10**9,
}  # fmt: skip

# What separates a sum from its currency; a line may break there
GAP = r"[ \n]{0,3}"

# douze mille cinq cents | douze virgule cinquante
WORDS = rf"(?:{NUMBER_WORDS}[ \n]virgule[ \n])?{NUMBER_WORDS}"

# --- currencies: each pattern opens with a literal, so that a text is scanned fast ---

# 12 € | 12 €uros
SIGN = r"€(?:uros?(?![a-z]))?"

# 12 euros | 12 EUR | 12 KEUR; not valeur, européen
EURO = r"eur(?<![a-jln-z]eur)(?:os?)?(?![a-z0-9'])"

# 12 francs | 12 anciens francs; not France, franchise
FRANC = r"francs?(?![a-z])(?![ ]?-)"

# On the text itself, a capital after a digit, perhaps with its scale: 12 500 E | 20 kE
_AFTER_DIGIT = r"(?:(?<=[0-9Oo].)|(?<=[0-9Oo]\s.)|(?<=[0-9][kKM].)|(?<=[0-9]\s[kKM].))"
LETTER_E = rf"E{_AFTER_DIGIT}(?![\w'’])"
# 100 F | 45 000 FRF | 50 Frs | 2 MF
LETTER_F = rf"F{_AFTER_DIGIT}(?:RF|rs|F)?(?!\w)"
# OCR reads € as C; the tax after it proves it: 12 000 C HT
LETTER_C = rf"C{_AFTER_DIGIT}(?=\s?(?:HT|TTC)\b)"
# No currency, but a tax: 71.917,80 TTC
TAX_ONLY = (
    r"HT(?:(?<=[0-9]HT)|(?<=[0-9]\sHT))(?!\w)",
    r"TTC(?:(?<=[0-9]TTC)|(?<=[0-9]\sTTC))(?!\w)",
)
# The sign may come after the tax: 3 470,04 HT €
LATE_SIGN = r"[ ]?(?:€|euros?(?![a-z]))(?![ ]?[0-9])"

# --- a number and its currency, the number read backwards from it ---

_KIND = r"(?:nouveaux |anciens )?"
# 12 500 (€) | 3 millions d'(euros) | 10 000 anciens (francs)
FIGURE_BEFORE = rf"(?P<figure>{FIGURE})(?P<scale>{SCALE})?{GAP}{_KIND}\Z"
# douze mille (euros) | trois millions d'(euros)
WORDS_BEFORE = rf"(?P<words>{WORDS})(?:{GAP}(?:d'|de ))?{GAP}{_KIND}\Z"
# douze mille (12 000) (euros) | 12 000 (douze mille) (euros)
BOTH = (
    rf"(?:(?P<words>{WORDS})[ \n]{{0,2}}\([ \n]?(?P<figure>{FIGURE})"
    rf"|(?P<figure_first>{FIGURE})[ \n]{{0,2}}\([ \n]?(?P<words_after>{WORDS}))[ \n]?\){GAP}\Z"
)
# (€) 12 500,00
FIGURE_AFTER = rf"[ ]?(?P<figure>{FIGURE})(?P<scale>{SCALE})?(?![ ]?(?:%|€|eur))"

# 12 500 | 150,00 | 1.697: what a count or a number is not
PLAINLY_A_SUM = r".*[0-9oli][ .'][0-9oli]{3}|.*[.,] ?[0-9oli]{2}\Z"
YEAR = r"(?:1[789]|20)[0-9]{2}"
# article 12 F | section AB 12 F
NUMBERED = r"(?:articles?|art\.|n°|parcelles?|section|lots?|zone|type|chapitre) ?[a-z]{0,2} ?\Z"
# 2,35 E may be a longitude
COORDINATES = r"°|lambert|longitude|latitude"

# --- what follows a sum ---

# HT | H.T. | TTC | T.T.C. | hors taxes | toutes taxes comprises | (HT)
TAX = (
    r"[ \n]{0,2}\(?(?:en )?(?:(?P<ht>ht(?:va)?|h\. ?t\.?|hors[ \n]tax(?:es?|ation))"
    r"|(?P<ttc>ttc|t\. ?t\. ?c\.?|toutes?[ \n]taxes?[ \n]comprises?))(?![a-z0-9])\)?"
)

# par an | /mois | mensuels | chaque trimestre | l'an
PERIODS = {
    "an": "P1Y", "annee": "P1Y", "annuel": "P1Y", "annuellement": "P1Y",
    "mois": "P1M", "mensuel": "P1M", "mensuellement": "P1M",
    "trimestre": "P3M", "trimestriel": "P3M", "trimestriellement": "P3M",
    "semestre": "P6M", "semestriel": "P6M", "semestriellement": "P6M",
    "semaine": "P1W", "hebdomadaire": "P1W",
}  # fmt: skip
UNITS = {
    "m2": "m2", "metre carre": "m2", "metres carres": "m2", "m3": "m3", "metre cube": "m3",
    "metres cubes": "m3", "ml": "m", "metre lineaire": "m", "metre": "m", "km": "km",
    "kilometre": "km", "ha": "ha", "hectare": "ha", "are": "are", "tonne": "t", "kg": "kg",
    "litre": "l", "kwh": "kWh", "mwh": "MWh", "kva": "kVA", "kw": "kW",
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
    "classe": "class", "table": "table", "tete": "head", "passage": "run", "prelevement": "sample",
    "stere": "stere", "visite": "visit", "consultation": "visit", "acte": "act",
}  # fmt: skip
_UNIT_WORDS = "|".join(sorted(UNITS, key=len, reverse=True))
RATE = (
    r"[ \n]{0,2}(?:et[ ])?(?:"
    r"(?:/[ ]?|par[ \n]|chaque[ \n]|l'|de[ ]l'|(?:le|la|du|de[ ]la)[ ](?=m[e23]|litre|km|kw|kg|ml|tonne|stere|repas|nuit|heure|journee))"
    r"(?:(?P<period>an(?:nee)?|mois|trimestre|semestre|semaine)"
    rf"|(?P<unit>{_UNIT_WORDS})s?)(?![a-z0-9])(?:(?<=hab)\.|(?<=pers)\.)?(?!['-][a-z])"
    r"|(?P<adverb>(?:annuel|mensuel|trimestriel|semestriel)(?:le)?(?:ment)?|hebdomadaire)s?(?![a-z]))"
)

# 12 euros et 50 centimes | 12 € 50 | cinq euros et dix cents
CENTIMES = (
    rf"[ \n]{{1,2}}(?:et[ \n])?(?P<centimes>[0-9]{{1,2}}|{NUMBER_WORDS})[ \n]?(?:centimes?|cts?|cents?)(?![a-z])"
    r"(?:[ \n]d'euros?(?![a-z]))?"
    r"|[ ]?(?P<tens>[0-9]{2})(?![0-9a-z%€°/:-]|[ ]?[%€]|[ ][0-9a-z]|[.,'][0-9])"
)

SYMBOLIC = r"[ \n]symboliques?(?![a-z])"

# 12 500 € (douze mille cinq cents euros) | (soit douze mille euros et dix centimes)
WORDS_AFTER = (
    rf"[ \n]{{0,2}}\([ \n]?(?:soit[ ])?(?P<words>{WORDS})(?:[ \n]{{1,2}}(?:d')?(?:euros?|francs?|€))?"
    rf"(?:[ \n](?:et[ \n])?(?P<cents>{NUMBER_WORDS})(?:[ \n](?:centimes?|cents?))?)?"
    r"(?:[ \n](?:ht|ttc|hors taxes?|toutes taxes comprises))?[ \n]?\)"
)

# --- what stands before a sum ---

# jusqu'à 4 600 euros | d'un montant inférieur à | dans la limite de | plafonné à
MAXIMUM = (
    r"(?:jusqu'a|inferieure?s?(?: ou egale?s?)? a|moins de|(?:dans|sous) la limite (?:\w+ )?de|a hauteur maxim\w+ de|"
    r"max(?:imum)?\.?(?: de| est de| fixe a)?|maxim(?:al|ale|um)(?: \w+)? (?:de|a)|au plus|plafonn\w+ a|"
    r"plafond(?: \w+){0,2} (?:de|a)|seuil(?: \w+){0,2} (?:de|a)|"
    r"n'exced\w+ pas|ne depass\w+ pas|ne (?:peut|pourra|devra|doit)(?: pas)? (?:exceder|depasser)|"
    r"sans (?:pouvoir )?(?:exceder|depasser)|ne saurait (?:exceder|depasser)|en de[cs]a de|en dessous de|au-dessous de|"
    r"limite a|limites? de|limitee? a|<=?|≤)"
)
MINIMUM = (
    r"(?:au moins|minimum(?: de)?|minimal\w* de|mini(?: de)?|superieure?s?(?: ou egale?s?)? a|plus de|"
    r"a partir de|au-dessus de|au-dela de|exced(?:ant|e|ent)|depass(?:ant|e|ent)|>=?|≥)"
)
ABOUT = (
    r"(?:environ|approximativement|de l'ordre de|aux alentours de|autour de|pres de|avoisin\w+|quelque|"
    r"a peu pres|env\.)"
)
_LINK = r"[ \n:]{0,3}(?:(?:d'une?|d'|de|la|les|une|un|somme|montant|total|euros)[ \n]{1,2}){0,4}"
BOUND = rf"(?:(?P<max>{MAXIMUM})|(?P<min>{MINIMUM})|(?P<about>{ABOUT})){_LINK}\(?\Z"

# 500 € maximum | 500 euros au plus | 12 000 € environ
BOUND_AFTER = (
    r"[ \n]\(?(?:(?P<max>maximum|maxi|max|au plus|au maximum)|(?P<min>minimum|mini|au minimum|au moins)"
    r"|(?P<about>environ|approximativement))(?![a-z])"
)

# Cheap test that a bound may stand in a window
BOUND_STEMS = (
    "max", "jusqu", "inferieur", "moins", "limit", "plafon", "seuil", "exced", "depass", "au plus",
    "plus de", "mini", "superieur", "a partir", "au-de", "environ", "env.", "approxim", "ordre de",
    "alentours", "autour", "pres ", "avoisin", "quelque", "deca", "dessous", "<", ">", "≤", "≥",
)  # fmt: skip

# Montant HT : | soit TTC | montant TTC de
TAX_BEFORE = (
    r"(?<![a-z])(?:(?P<ht>ht|h\. ?t\.|hors taxes?)|(?P<ttc>ttc|t\. ?t\. ?c\.|toutes taxes comprises))"
    r"[ :=]{1,3}(?:(?:est )?(?:de|a|d'un montant de|s'eleve a|s'elevant a)[ :])?\Z"
)

# A dash with a space after it is a minus only here: un delta de - 500 € | soit - 500 € | : - 500 €
SIGNED = r"(?:(?<![a-z])(?:de|soit|a|est|etait|solde|deficit|resultat|ecart|variation|delta)|[:=(|])[ ]?\Z"

# un déficit de (12 500 €)
DEFICIT = r"(?:deficit|resultat|solde|perte)s?(?: \w+){0,3} ?:? ?\Z"

# --- tables ---

# Montant (en euros) | Produit en k€ | Coût € HT: a heading that ends its line or its cell
HEADING = (
    r"(?:\(|en |montants?[ ]|prix[ ]|cout[ ]|[|][ ]?)(?:en )?(?P<scale>k|m|md|milliers d'|millions d')?[ ]?"
    r"(?:€|euros?|eur)(?:[ ]?\(?(?:ht|ttc)\)?)?\)?[ ]*\Z"
)

# The last figure of a line or a cell
CELL = rf"(?:\A|(?<=[ \n|(])|(?<=[ ]-))(?P<minus>-[ ]?)?(?P<figure>{FIGURE})[ ]*\)?[ ]*\Z"

# |---|:--:|
SEPARATOR_ROW = r"[ |:-]+"

# Montant TTC, at the end of its line or cell; each opens with a literal
_TAX_END = r"(?:[ ]\w+)?[ ](?P<tax>ht|ttc)[ ]*(?P<end>[\n|])"
TAX_COLUMN = (rf"montants?{_TAX_END}", rf"prix{_TAX_END}")
