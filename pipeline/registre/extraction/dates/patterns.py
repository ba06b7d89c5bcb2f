r"""The forms of dates, as data. Everything matches folded text (:mod:`registre.text.fold`).

Reading guide: words of the calendar, then days, years and clock times, then what stands between
two dates. What introduces a date, and its look-alikes, are in ``surroundings``.
"""

import re

from registre.text.numerals import NUMBER_WORDS

# One blank that may hold a line break: "24\nMARS 2006"
BLANK = r"[ ]{0,2}\n?[ ]{0,3}"

# --- words of the calendar ---------------------------------------------------------------------

# 1erjanvier: a month glued to its day
GLUED = re.compile(r"(?<=[1li])er")
# lundi | mercredis | dimanche
WEEKDAY = r"(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)s?"
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")

# décembre | DECEMBRE | déc. | decernbre (rn for m) | fé vrier | d écembre | d é c e m b r e
# Every branch starts with a letter or figure, so that the search skips all others.
_BRE = "[bh6] ?r ?[ec]"
MONTH = re.compile(
    r"(?:"
    r"j(?:an(?: ?v(?: ?[il1] ?e ?r)?)?|u[il1](?:n|[il1]{0,2}(?: ?[eoc]t)?)| a n v i e r| u i n|"
    r" u i l l e t| anvier| uillet)"
    r"|f(?:e ?v(?: ?r(?: ?[il1] ?e ?r)?)?| e v r i e r| evrier)"
    r"|m(?:ars|a[il1]| a r s| a i)|rn(?:ars|ai)"
    r"|a(?:v ?r(?: ?[il1] ?[il1])?|[o0]ut?| v r i l| o u t| vril)"
    rf"|s(?:ep(?: ?t(?:(?: ?e)? ?(?:m|rn|r|n)? ?{_BRE})?)?| e p t e m b r e| eptembre)"
    rf"|o(?:ct(?: ?[o0] ?{_BRE})?| c t o b r e| ctobre)|0ct(?:[o0]{_BRE})?"
    rf"|n(?:ov(?:(?: ?e)? ?(?:m|rn|r|n)? ?{_BRE})?| o v e m b r e| ovembre)"
    rf"|d(?:ec(?:(?: ?e)? ?(?:m|rn|r|n)? ?{_BRE})?| e c e m b r e| ecembre)"
    r")(?![a-z])(?P<dot>\.?)"
)
# by their first letters, once repaired; juin and juillet need four
MONTHS = {
    "jan": 1, "fev": 2, "mar": 3, "avr": 4, "mai": 5, "juin": 6, "juil": 7, "aou": 8, "sep": 9,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
FULL_MONTHS = frozenset(
    ("janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre",
     "octobre", "novembre", "decembre")
)  # fmt: skip

# --- days ------------------------------------------------------------------------------------

# 5 | 05 | l5, O5 and 2I (one sign misread)
_FIGURES = r"(?<![0-9])(?:[0-3]?[0-9]|(?<![a-z])[li][0-9]|(?<![a-z])o[1-9]|[0-3][liosb](?![a-z]))"
# 1er | 1 er | 01er | ler | Ier | 1° | 1°' | 1ᵉʳ | 1^{er} | 1ère | 7er (no other takes er)
_ER = r"\^?\{?(?:er|ere|ier|r)\}?|°['\"]?"
_FIRST = (
    rf"(?<![0-9])(?:(?:0?1|7(?= ?er)) ?\n?(?:{_ER}|['\"]r?|e(?![a-z]))|(?<![a-z])[li] ?(?:{_ER}))"
)
# the day just before a month: its figures, or premier, or number words
DAY_BEFORE = re.compile(rf"(?:(?P<first>{_FIRST})|(?P<day>{_FIGURES}))[ ./-]{{0,2}}{BLANK}\Z")
WORDS_BEFORE = re.compile(rf"(?P<words>(?<![a-z])premier|{NUMBER_WORDS}){BLANK}\Z")
# le 1 5 juillet: a split day is believed after its article only, or in a stamp (0 8 FEV. 2024,
# 2 1 JUIL. 2020: no day is 0, and the first is written 1er)
SPLIT_BEFORE = re.compile(
    rf"(?:(?:le|du|au|{WEEKDAY}) |(?:\A|\n|: ?)(?=0 |[123] [01] ?\Z))(?P<day>[0-3] [0-9]) ?\Z"
)
# le douze du mois de juin | le 3 d'avril
OF_BEFORE = re.compile(r"(?:(?:du |de ce )?mois (?:de |d')|(?<=[0-9] )(?:de |d'))\Z")
WEEKDAY_BEFORE = re.compile(rf"(?<![a-z])(?P<weekday>{WEEKDAY})[ ,]{{1,2}}{BLANK}(?:le )?\Z")
# the day before in a list or an interval: "20 et 21", "28 au 31", "05, jeudi 06"
DAY_LISTED = re.compile(
    rf"(?:(?P<first>{_FIRST})|(?P<day>{_FIGURES})|(?P<words>(?<![a-z])premier|{NUMBER_WORDS}))"
    r"(?:[ \n]?,[ \n]?(?:et |ou )?|[ \n]{1,2}(?:et|ou|puis|au|a)[ \n]{1,2}|[ ]?[-&/][ ]?)"
    r"(?:(?:le|les|du|au|des|aux)[ \n]{1,2})?\Z"
)
# the link of a range; a dash makes one after an article or from the start of a line
LINK_TO = re.compile(r"(?:\bau?[ \n]{1,2}|[ ]?-[ ]?)(?:le )?\Z")
LINK_DASH = re.compile(r"(?:(?P<close>(?<! )-(?! ))|-) ?\Z")
LINE_START = re.compile(r"(?:\A|\n)[ *-]*\Z")
# a list of days stands after an article, a weekday or a colon
LIST_INTRO = re.compile(r"(?:(?<![a-z])(?:les?|des|aux?|du|journees?|dates?)|[:(])[ \n]{0,2}\Z")

# --- years -----------------------------------------------------------------------------------

_YEAR = r"(?:1[5-9]|20)[0-9]{2}"
# the year just after a month: 2023 | , 2023 | -2023 | de l'an 2023 | deux mil vingt et un; after
# a blank line, one that ends its own
YEAR_AFTER = re.compile(
    rf"(?:[ ]{{0,2}}[,.]?{BLANK}|[/-]|[ ]{{0,2}}\n[ ]?\n[ ]{{0,2}}(?=20[0-9]{{2}} ?(?:[\n,.]|\Z)))"
    r"(?:(?:de )?l'an(?:nee)? |an )?"
    rf"(?:(?P<year>{_YEAR})(?![0-9])"
    # 2O23 | 2 0 2 2 | 20 23 | 2 023
    r"|(?P<damaged>[12lz] ?[o098] ?[0-9olisbz] ?[0-9olisbz])"
    r"(?![0-9a-z]|,[0-9]| ?(?:€|eur|[0-9]{3}))"
    rf"|(?P<words>(?=deux|mil|dix|quinze|seize){NUMBER_WORDS}))"
)
# 19 DEC. 23 | 19-dec-23 | 5 mars '21 | 5 mars 21.: two figures, then the end of a sentence or line
SHORT_YEAR_AFTER = re.compile(
    r"[ /-]?(?:'(?P<sure>[0-9]{2})|(?P<short>[0-9]{2})(?= ?(?:[.;)\n]|\Z)))(?![0-9])"
)

# l'an deux mil vingt et un | L'AN 2021 | Lan deux mil
AN = re.compile(
    r"an(?<![a-km-z]an)(?<![a-z]lan)[ \n]{1,2}"
    rf"(?:(?P<year>{_YEAR})(?![0-9])|(?P<words>{NUMBER_WORDS}))"
)

AN_ARTICLE = re.compile(r"(?<![a-z])l[' ]{0,2}\Z")

# --- figures alone ---------------------------------------------------------------------------

# 2O23, misread (200l are litres)
# 28/04/2014 | 15.03.2006 | 15-03-06 | 2023-12-05 | 2024-2026 | 2014 | 04/2014 | 31/12
FIGURES = re.compile(
    r"[0-9](?<![0-9/.,][0-9])(?:"
    r"[0-9ol]? ?(?P<mark>[/.-]) ?[0-9ol]{1,2} ?(?P=mark) ?\n?(?P<end>[12][0-9ol]{3}|[0-9]{2})"
    r"(?![0-9])"
    r"|[05-9o][0-9ol]{2}(?P<iso>[-/.])[0-9]{2}(?P=iso)[0-9]{2}(?![0-9])"
    r"|(?<=2)(?P<misread>o[0-9ol]{2}|0[0-9o]o|0o[0-9])(?![0-9a-z'])"
    r"|(?<=[12])[0-9]{3}(?![0-9a-z])(?: ?[-/] ?(?P<last>(?:20|1[789])?[0-9]{2})(?![0-9a-z/-]))?"
    r"|(?P<month>[0-9]?/(?:20|1[89])[0-9]{2}(?![0-9/-]))"
    r"|(?P<spaced>[0-9] [0-9]{2} (?:20|19)[0-9]{2}(?![0-9]))"
    r"|(?P<short>[0-9]/[01][0-9](?![0-9/-]|[.,][0-9]))"
    r")"
)
# 12/05/21, with two figures each
TWO_BY_TWO = re.compile(r"[0-9]{2}(?: ?[/.-] ?[0-9]{2}){2}")
# l2/04/2021: the first figure was misread
MISREAD_BEFORE = re.compile(r"(?<![a-z])[lio]\Z")
# 2023-12-05 alone in its line or cell | 2023-12-05T14:12
CELL_BEFORE = re.compile(r"(?:\A|[\n|]) *\Z")
CELL_AFTER = re.compile(r" *(?:[\n|]|\Z)")
CLOCK_NEXT = re.compile(r"[ t][0-9]{2}:")
# D2018, 62-2023, 1/2018, °2018 | 2018-66, 2018/4, 2018,5, 2018-I (but 2018-attribution)
NOT_YEAR_BEFORE = re.compile(r"[a-z0-9_/°+#-]\Z")
NOT_YEAR_AFTER = re.compile(r"[-/.,_'](?![a-z]{4})[0-9a-z]")

# --- clock times -----------------------------------------------------------------------------

# , à 17 H 30 | à 18:30 | : de 9h00 | à vingt heures trente | à midi
CLOCK_AFTER = re.compile(
    rf"[ ]?[,;]?(?:{BLANK}[:-])?{BLANK}(?:t(?=[0-9]{{2}}:)|(?:a|de|des|vers|,)[ \n]{{1,2}}|)"
    # 1O h 3O | l8hOO, misread
    r"(?:(?P<hour>[0-2]?[0-9]|[li][0-9o]|[0-2]o|o[0-9])(?:"
    r" ?h(?:eures?|rs?|\.(?= ?[0-5][0-9]))?(?![a-np-z])"
    r"(?: ?(?P<minute>[0-5o][0-9o]|[0-5][li])(?![0-9a-z]))?(?![a-z])"
    r"|:(?P<minutes>[0-5][0-9])(?::[0-5][0-9])?(?![0-9]))"
    rf"|(?P<hour_words>{NUMBER_WORDS}) heures?(?:[ \n](?P<minute_words>{NUMBER_WORDS})"
    r"|[ \n](?P<part>et demie?|et quart|trois quarts|moins le quart)|(?![a-z]))"
    r"|(?P<name>midi|minuit)(?![a-z]))"
)

# --- between two dates -----------------------------------------------------------------------

# 23 novembre 2020 [au] 23 décembre | 2024 [à] 2026 | 2024 [-] 2026 | [jusqu'au]
TO = re.compile(
    rf"{BLANK}(?:,? ?(?:inclus,? )?(?:et )?(?:au|a|jusqu'(?:au|a|en)|-)"
    rf"{BLANK}(?:(?:le|la|fin)[ \n]{{1,2}}|mi-)?)"
)
# 15 juillet [et] 29 septembre | 2009[,] 2010 | [, puis le]
AND = re.compile(
    rf"{BLANK}(?:,|;|et/ou|et|ou|puis|ainsi que|, et|&|/){BLANK}(?:puis |et )?"
    r"(?:(?:l'annee|(?:celui |celles? |ceux )?du|le|de|des|les|au|en|a)[ \n]{1,2}|d')?"
)
BETWEEN_BEFORE = re.compile(
    r"(?<![a-z])entre[ \n]{1,2}(?:(?:le|la|les|l'annee|les annees)[ \n]{1,2})?\Z"
)
# l'an deux mil six [et le] vingt quatre mars | l'an deux mil six[, à vingt heures, le] cinq mars
AN_GAP = re.compile(
    rf"[ ]{{0,2}}[,.;:]?{BLANK}{BLANK}"
    rf"(?:a (?:[0-9]{{1,2}} ?h(?:eures)? ?[0-9]{{0,2}}|{NUMBER_WORDS} heures(?: {NUMBER_WORDS})?)"
    rf" ?,?{BLANK})?"
    r"(?:et,? ?)?(?:le |la |du |ce )?(?:jour )?"
)
# the day stands on the next line of the column, beside figures of another one:
# L'an deux mil vingt[\nPrésents : 9          Le : 10 avril]
AN_COLUMNS = re.compile(
    r"[ ]{0,4}\n(?:[^\n]{0,70}\n){0,2}?(?:[^\n]{0,60}[ ]{3,}|[^\n]{0,50}: ?[0-9]{1,3} +)?"
    r"(?:et,? )?(?:le|du) ?:? ?"
)
