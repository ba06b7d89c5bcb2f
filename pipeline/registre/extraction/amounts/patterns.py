"""What money looks like: figures, words, currencies, headings of tables.

Everything here is matched on folded text unless it says otherwise. What stands round a sum is in
``surroundings.py``.
"""

from decimal import Decimal

from registre.text.numerals import NUMBER_WORDS

# --- figures ---

# A digit, or the letter that OCR reads for it: 5OO, l2 500
DIGIT = "[0-9oli]"

# Where a figure may start: not inside a number (2313,50 | 2018/45 | ,00), nor after a lone letter
# (T2, m2); a word may be glued to it by a lost space (montant12 500).
_START = r"(?<![0-9])(?<![0-9][.,'/])(?<![ \n],)(?<![^a-z][a-z])(?<!m)"

# 12 | l2 (read from a real digit on)
_FIRST = rf"(?:[1-9]|[li](?=[0-9])){DIGIT}{{0,2}}"

# 12 500 | 1.697 | 22'973 | 12 500, 00 | 2.406 ,00 | 1.234.56
_GROUPED = rf"{_FIRST}(?:[ .']{DIGIT}{{3}})+(?: ?, ?{DIGIT}{{1,2}}|[.,]{DIGIT}{{1,6}})?"

# 1,234,567.89 | 1,500,000
_ENGLISH = rf"{_FIRST}(?:(?:,{DIGIT}{{3}})+\.{DIGIT}{{2}}|(?:,{DIGIT}{{3}}){{2,}})"

# 1689,56 | 0.32 | 928 ,40 | 100, 00 | O,50; "12, 50" are two prices
_PLAIN = (
    rf"(?:[0-9]|[li](?=[0-9])|o(?=,[0-9])){DIGIT}*"
    rf"(?:[.,]{DIGIT}{{1,6}}| ,{DIGIT}{{2}}|, 00)?"
)

# 1 500,- | 1 500.--
_ROUND = r"(?:[.,]-{1,2})?"

FIGURE = rf"{_START}(?:{_ENGLISH}|{_GROUPED}|{_PLAIN})(?!{DIGIT}){_ROUND}"

# 12 500 | 150,00 | 1.697: what a count or a number is not
PLAINLY_A_SUM = r".*[0-9oli][ .'][0-9oli]{3}|.*[.,] ?[0-9oli]{2}\Z"

YEAR = r"(?:1[789]|20)[0-9]{2}"

# lot 1 (250 000 €) | article 12 F | chapitre 65 (500 €): a number before the figure, not in it
NUMBERED = (
    r"(?<![a-z])(?:articles?|art\.|n°|numero|parcelles?|section|lots?|zone|type|chapitres?|comptes?|"
    r"tranches?|phases?|operations?|pages?|fonction|nature|ligne)[ :]{0,2}[a-z]{0,2}[ ]?\Z"
)

# de 120 F | : 120 F: what calls for a sum of money before a small figure and a bare letter
CALLS_FOR_A_SUM = r"(?:(?<![a-z])(?:de|a|soit|pour|somme|montant|prix)[ \n]|[:=(][ ]?)\Z"

# s'élève à 1 2 500 € | un montant total de : 1 2 500 €: the figure begins right after it
OPENS_A_SUM = (
    r"(?:(?<![a-z])(?:de|a|soit)[ ]|(?<![a-z])(?:montant|somme|total|prix|cout|recette|depense)s?"
    r"(?: (?:total|global|ht|ttc)e?)?[ ]?[:=]?[ ])\Z"
)

# 12 S00,00 | 1 B50,00: letters read for figures that nothing but groups and centimes prove
MISREAD_BEFORE = (
    r"(?<![0-9.,/'-])(?<![a-z])"
    r"(?P<figure>[1-9][0-9]{0,2}(?: [0-9sbz]{3})+,[0-9]{2})[ ]?\Z"
)

# 2,35 E may be a longitude
COORDINATES = r"°|lambert|longitude|latitude"

# --- scales ---

# 12 k€ | 3,5 M€ | 2 Mds€ | 3 millions d'euros | 200 mille euros | 50 centimes d'euro
SCALE = (
    r"[ \n]?(?:k|m|mds?|mrds?|millions?|milliards?|milliers?|mille|centimes?)(?![a-z])"
    r"[ \n]{0,2}(?:d'|de )?"
    r"| ?(?:k|m|mds?)(?=e)"
)
_THOUSAND, _MILLION, _BILLION = Decimal(10**3), Decimal(10**6), Decimal(10**9)
SCALES = {
    "k": _THOUSAND, "millier": _THOUSAND, "mille": _THOUSAND,
    "m": _MILLION, "million": _MILLION,
    "md": _BILLION, "mrd": _BILLION, "milliard": _BILLION,
    "centime": Decimal("0.01"),
}  # fmt: skip

# --- words ---

# douze mille cinq cents | douze virgule cinquante
WORDS = rf"(?:{NUMBER_WORDS}[ \n]virgule[ \n])?{NUMBER_WORDS}"

# --- currencies: each pattern opens with a literal, so that a text is scanned fast ---

# 12 € | 12 €uros
SIGN = r"€(?:uros?(?![a-z]))?"

# 12 euros | 12 EUR | 12 KEUR; not valeur, européen
EURO = r"eur(?<![a-jln-z]eur)(?:os?)?(?![a-z0-9'])"

# 12 francs | 12 anciens francs; not France, franchise, Franche-Comté, francs CFP
FRANC = r"francs?(?![a-z])(?![ ]?-)(?![ ](?:cf[ap]|c\.f|pacifique|suisse|belge))"

# 50 frs | 50 frf
FRS = r"fr(?:(?<=[0-9]fr)|(?<=[0-9] fr))(?:s|f|cs)?(?![a-z0-9])"

# 50 centimes; not the old "centimes additionnels", nor the scale of euros
CENTIME = r"centimes?(?![a-z])(?![ \n]+(?:d'|de[ ])?(?:euro|€|additionnel))"

# On the text itself, a capital after a digit, perhaps with its scale: 12 500 E | 20 kE
_AFTER_DIGIT = r"(?:(?<=[0-9Oo].)|(?<=[0-9Oo]\s.)|(?<=[0-9][kKM].)|(?<=[0-9]\s[kKM].))"
# 1924 EHT, where OCR glues what it reads of €
LETTER_E = rf"E{_AFTER_DIGIT}(?:(?![\w'’])|(?=(?:HT|TTC)\b))"
# 100 F | 45 000 FRF | 50 Frs | 2 MF; not 100 F CFP, nor 12 F, rue des Tilleuls
_NOT_FRANCS = r"\s?\.?C\.?F\.?[AP]|,?\s?(?i:rue|av|bd|boul|che|imp|pla|rou|all)"
LETTER_F = rf"F{_AFTER_DIGIT}(?:RF|rs|F)?(?!\w)(?!{_NOT_FRANCS})"
# 18.500 NF, the new francs of 1960; not the standard NF EN 1176
LETTER_NF = r"NF(?:(?<=[0-9]NF)|(?<=[0-9]\sNF))(?!\w)(?!\s?(?:EN|ISO|DTU|[A-Z]\s?[0-9]))"
# OCR reads € as C; the tax after it or the centimes before it prove it: 12 000 C HT | 12 500,00 C
_AFTER_CENTS = r"(?:(?<=,[0-9Oo]{2}.)|(?<=,[0-9Oo]{2}\s.))"
LETTER_C = rf"C(?:{_AFTER_DIGIT}(?=\s?(?:HT|TTC)\b)|{_AFTER_CENTS}(?![\w'’]))"
# No currency, but a tax: 71.917,80 TTC
TAX_ONLY = (
    r"HT(?:(?<=[0-9]HT)|(?<=[0-9]\sHT))(?!\w)",
    r"TTC(?:(?<=[0-9]TTC)|(?<=[0-9]\sTTC))(?!\w)",
)

# --- a number and its currency, the number read backwards from it ---

# What separates a sum from its currency; a line may break there
_GAP = r"[ \n]{0,3}"
_KIND = r"(?:nouveaux |anciens )?"

# 12 500 (€) | 3 millions d'(euros) | 10 000 anciens (francs)
FIGURE_BEFORE = rf"(?P<figure>{FIGURE})(?P<scale>{SCALE})?{_GAP}(?:d'|de[ \n])?{_KIND}\Z"

# douze mille (euros) | trois millions d'(euros) | deux-cent-mille-(euros)
WORDS_BEFORE = (
    rf"(?P<words>{WORDS})(?P<scale>[ ]centimes?)?(?:{_GAP}(?:d'|de ))?[ \n-]{{0,3}}{_KIND}\Z"
)

# 3 millions (500 mille euros) | 3 millions (cinq cent mille euros)
MILLION_WORD = r"(?:millions?|milliards?)[ ](?:et[ ])?"
MILLIONS_BEFORE = rf"(?P<figure>{FIGURE})[ ](?P<scale>millions?|milliards?)[ ](?:et[ ])?\Z"

# douze mille (12 000) (euros) | 12 000 (douze mille) (euros)
BOTH = (
    rf"(?:(?P<words>{WORDS})[ \n]{{0,2}}\([ \n]?(?P<figure>{FIGURE})"
    rf"|(?P<figure_first>{FIGURE})[ \n]{{0,2}}\([ \n]?(?P<words_after>{WORDS}))[ \n]?\){_GAP}\Z"
)

# (€) 12 500,00 | (€)80; "- € 52" is an empty cell and a count
FIGURE_AFTER = rf"[ ]?(?P<figure>{FIGURE})(?P<scale>{SCALE})?(?![ ]?(?:%|€|eur))"

# Montant en (€) : 12 500 | Coût (en euros) HT = 12 500: a colon makes a heading speak of one sum
FIGURE_AFTER_HEADING = (
    rf"(?:[ ]?\)?[ ]?\(?(?:ht|ttc))?[ ]?\)?[ ]?[:=][ ]?(?P<figure>{FIGURE})(?P<scale>)"
    r"(?![ ]?(?:%|€|eur|/))"
)
BEFORE_HEADING = r"(?:[ (]en[ ]|\()\Z"

# The sign may come after the tax: 3 470,04 HT €
LATE_SIGN = r"[ ]?(?:€|euros?(?![a-z]))(?![ ]?[0-9])"

# --- tables ---

# Montant (en euros) | Produit en k€ | Coût € HT: a heading that ends its line or its cell
HEADING = (
    r"(?:\((?:en )?|en |montants? |prix |cout |[|][ ]?|(?:(?<=[a-z])[ ]|(?<=\n))(?=€))"
    r"(?P<scale>k|m|md|milliers d'|millions d')?[ ]?"
    r"(?:€|euros?|eur)(?:[ ]?\(?(?:ht|ttc)\)?)?\)?[ ]*\Z"
)
# What parts the columns of a table whose spaces were kept
WIDE = r"[ ]{3,}|\t"

# (montants en euros): a line that says it of the table above
NOTE_BELOW = (
    r"\(?(?:(?:les )?(?:montants|sommes|chiffres)(?: sont)?(?: exprimes)? )?en euros\)?[.]?"
)

# after which a line with another heading means that euros are not the last column
OTHER_HEADING = (
    r"[ ]*(?:duree|taux|dates?|nombre|nb|annees?|code|imputation|articles?|observations?|objet|"
    r"comptes?|nature|quantite|echeance|age|surface)(?![a-z])"
)

# The lines after a table: votes, decisions, signatures
AFTER_TABLE = (
    r"(?<![a-z])(?:pour|contre|abstentions?|vot(?:e|es|ants?|ee?s?)|unanimite|majorite|delibere|decid\w+|"
    r"approuv\w+|autoris\w+|adopt\w+|conseil|considerant|vu|fait|maire|president\w*|secretaire|presents?|"
    r"signe|pouvoirs?|tel|telephone|article \d+ ?:)(?![a-z])"
)
# and those that a page puts in a table: Page 3 sur 12
IN_TABLE = r"(?<![a-z])pages?(?![a-z])|[0-9]{2}/[0-9]{2}/[0-9]{2}"

# The last figure of a line or a cell
CELL = rf"(?:\A|(?<=[ \n|(])|(?<=[ ]-))(?P<minus>-[ ]?)?(?P<figure>{FIGURE})[ ]*\)?[ ]*\Z"

# |---|:--:|
SEPARATOR_ROW = r"[ |:-]+"

# Montant TTC, at the end of its line or cell; each opens with a literal
_TAX_END = r"(?:[ ]\w+)?[ ](?P<tax>ht|ttc)[ ]*(?P<end>[\n|])"
TAX_COLUMN = (rf"montants?{_TAX_END}", rf"prix{_TAX_END}")
