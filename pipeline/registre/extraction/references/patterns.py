"""Patterns of texts that are cited by their kind, number and date, in folded text."""

import re

from registre.model.references import ReferenceType

# n° | no | nº | n˚ | n o | № | numero | n" | n. | n°s | $n^{\circ}$ | n : before a figure
NUMBER_MARK = (
    r"(?:\$?\s?(?:\\math[a-z]{2}\s?\{\s?)?n\s?\}?\s?\$?\s?(?:\{\s?\}\s?)?\^\s?\{?\s?(?:\\circ|o|0)"
    r"\s?\}?\s?\}?\s?\$?"
    r"|nor(?![a-z])/?|n\s?[°\"*\u030a]\s?s?|№|numeros?(?![a-z])"
    r"|n\s?os?(?![a-z])(?=[\s.:]{0,3}[a-z]{0,8}[\s_./-]{0,2}\d)"
    r"|n[.'\s]\s?(?=[a-z]{0,3}\d))"
    r"[\s:.]{0,3}(?:nor[\s:/]{1,3})?"
)
# 2015-991 | 82-213 | 82.213 | 2005 - 102 | 83 634 | 2O15-991, misread
NATIONAL_NUMBER = re.compile(
    r"\$?(?P<year>[\dlio]{4}|[\dlio]{2})(?:\s?[-./]{1,2}\s?|\s)(?P<rank>\d[\dlio]{0,4})(?![\w/]|-\d)"
)
# 2022/CC136 | 087-17 | DG2020-022 | DEL_2021_045 | BC 2023 136 | 2020 - 12 | 13-2020-05-12-003
# 12 bis | DP 062 123 20 00012 | 2019 DASES 123 | 2015 M334 du 18
LOCAL_NUMBER = re.compile(
    r"(?:pc|pa|pd|dp|cu|at)\s?\d{2,3}\s\d{3}\s\d{2}\s?[a-z]?\d{4,5}(?!\d)|"
    r"(?:19|20)\d\d\s[a-z]{2,6}\s\d{1,4}(?!\d)|"
    r"(?:19|20)\d\d\s[a-z]{1,3}-?\d{2,5}(?=\sdu\s\d)|"
    r"(?:[a-z]{1,6}\s(?=\d))?[a-z0-9]+"
    r"(?:(?:[-_/.°]{1,2}|\s?[-/_]\s?(?=[a-z]{0,3}\d)|\s?/\s?(?=[a-z]{2,4}(?![a-z])))[a-z0-9]+)*"
    r"(?:(?<=\b\d{4})\s\d{1,4}(?:\s\d{1,4})?(?=\s*(?:$|[,;:).]|du\b|en\b|relati|portant)))?"
    r"(?:\s?(?:bis|ter)\b)?"
)
# prefectoral | du maire, between the kind and a number without mark
QUALIFIER = re.compile(
    r"\s+(?:inter-?)?(?:prefectora|municipa|ministerie|communauta|syndica|departementa|regiona)[a-z]+"
    r"|\s+du\s+(?:maire|president|prefet)|\s+de\s+police|\s+(?:temporaire|permanent)"
)
# What names the text between its kind and its number or date: letters only, no sentence
GAP = r"(?:[a-zœæ'\s\"()-]|\bmm?\.\s){0,100}?"
# 3 | l5 and 2O, misread | premier | lundi | vingt-six
DAY_AHEAD = (
    r"(?=\d{1,2}(?!\d)|[lio]\d(?![\da-z])|\dl(?![\da-z])|premier|(?:lun|mar|mercre|jeu|vendre|same)di"
    r"|dimanche|(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze"
    r"|seize|vingt|trente)[\s-])"
)
# du | en date du | des | le (for what was signed) | pris en seance du
OF_DAY = (
    r"(?:(?:,\s?|(?<![a-z]))\(?(?:en\s|a\sla\s)?date\s(?:du|des|de|d')"
    r"|(?<![a-z])(?:du|des|le|en date))\s+" + DAY_AHEAD
)
SEEK = re.compile(rf"(?P<gap>{GAP})(?:(?<![a-z])(?P<mark>{NUMBER_MARK})(?=[$\w])|(?P<of>{OF_DAY}))")
# , du 3 mars | (3 mars 2020) | en date du | des
DIRECT_DAY = re.compile(rf"[\s,$]{{0,3}}(?:{OF_DAY}|\({DAY_AHEAD})")

# A gap with one of these is another sentence, or speaks of another text.
_OTHER_TEXT = (
    r"articles?|codes?|lois?|ordonnances?|decrets?|arretes?|deliberations?|decisions?|circulaires?|"
    r"conventions?|directives?|avenants?|lots?|annexes?|factures?|devis|parcelles?|pages?|budget|"
    r"tranches?|zones?|routes?|rues?|avis|rapports?|permis|dossiers?|emprunts?"
)
_VERB = (
    r"annule|remplace|abroge|decide|fixe|prend|prevoit|concerne|donne|"
    r"permet|resulte|intervient|precise|rappelle|demande|propose|prendra|fera|peut|doit|fait"
)
_SENTENCE = (
    rf"qui|que|dont|est|sont|ont|sera|seront|vu|considerant|afin|depuis|jusqu|compter|avant|apres|"
    rf"ete|etait|etaient|avait|avaient|avons|ainsi|puis|comme|plus|moins|{_VERB}"
)
NOT_BEFORE_NUMBER = re.compile(rf"(?<![a-z])(?:{_OTHER_TEXT}|{_SENTENCE})(?![a-z])|\n\s*\n")
NOT_BEFORE_DAY = re.compile(
    rf"(?<![a-z])(?:{_OTHER_TEXT}|{_SENTENCE}|(?<!en )(?<!la )(?<!sa )seance|portant|"
    r"relati[a-z]+|pour|sur|entre|avec|annee|mois|"
    r"periode|exercice|reunion|enquete|travaux|vente|acte|ce\sjour)(?![a-z])|\n\s*\n"
)
VERB = re.compile(rf"(?<![a-z])(?:{_VERB})(?![a-z])")
SIGNED = re.compile(
    r"(?<![a-z])(?:sign|conclu|pass|pris|adopt|vot|approuv|dat|etabli|rendu)[a-z]*\s"
)

# decision modificative n° 2, of the budget | convention collective, internationale
NOT_A_TEXT = {
    ReferenceType.DECISION: re.compile(r"\s+(?:budgetaires?\s+)?modificative|\s+budgetaire"),
    ReferenceType.CONVENTION: re.compile(r"\s+(?:collective|internationale|nationale)"),
}
# These before the word make it a title or a collection: "registre des deliberations du conseil du"
COLLECTION = re.compile(
    r"(?:registres?|extraits?|recueils?|cahiers?|livres?|liste|feuillets?|tableau|"
    r"proces[- ]verb(?:al|aux)|comptes?[- ]rendus?)\s+"
    r"(?:du registre\s+)?(?:chronologique\s+)?(?:de|des|d')\s*(?:ses\s+)?\Z"
)
# The word before a citation that stands in a sentence: "la", "par", "Vu" ...
IN_SENTENCE = re.compile(
    r"(?:(?<![a-z])(?:la|le|les|l|i|une?|de|du|des|d|par|sa|son|ses|cette|cet|ces|leurs?|a|aux?|et|ou|"
    r"vu|ladite|ledit|lesdites|lesdits|dudit|selon|suivant|sous|toutes?|tous|chaque|cf|voir|meme|"
    r"premiere?|precedente|nouvel|nouvelle|ancien|ancienne|notre|autres?|deux|trois|plusieurs|"
    r"dite?s?|susvisee?|precitee?|lettre)[-'.\s]*|(?<![a-z])vu\s?:[\s*-]*|[(,;] ?)\Z"
)
# - deliberation n° 12, in a list
BULLET = re.compile(r"(?:^|\n)\s*[-•*–►▪✓➢]\s*\Z")
PRESENT = re.compile(r"(?<![a-z])(?:presente?s?)\s+\Z")
# , et n° | , 12 | et du 3 mars | ainsi que celle du
NEXT_ITEM = re.compile(
    r"\s*(?:[,;]\s*(?:et\s+|ou\s+|ainsi que\s+)?|et\s+|ou\s+|ainsi que\s+|/\s*)"
    r"(?:(?:celles?|ceux|celui|la|le|les|l'|de la)\s*)?"
)
# (qui annulait celle du | , modifiant celle du
REPLACES = re.compile(
    r"[\s,(]{1,3}(?:(?:et\s)?(?:qui|laquelle|lequel)\s)?"
    r"(?:annul|remplac|modifi|abrog|complet|rapport)[a-z]{1,5}\s(?:et\s[a-z]+\s)?(?:celles?|celui|ceux)\s+"
)
DAY_OF = re.compile(r"(?:en date\s+)?(?:du|des|le)\s+")
# 15 of "des 15 et 16 juillet"
BARE_DAY = re.compile(r"(?P<day>\d{1,2})(?:er)?(?=\s*(?:,|et)\s*\d)")
UNTIL_DAY = re.compile(r"\s+(?:au|jusqu'au)\s+\d")

# A project of text is no text.
PROJECT = re.compile(r"(?:projets?|propositions?|avant-projet)\s+(?:de|d')\s*\Z")

# du | de la | , (CGCT) du | susvise de l' | de la partie reglementaire du
CONNECT = re.compile(
    r"[\s,]{0,3}(?:\([^()\n]{0,60}\)\s*)?"
    r"(?:(?:sus)?-?(?:visee?s?|mentionnee?s?|precitee?s?)\s+)?"
    r"(?:(?:du|de\s+la|de\s+l'|des|de|au|dudit|de\s+ladite|d')\s*"
    r"(?:(?:livre|titre|chapitre|section|sous-section|partie)\s[^,;.()]{0,40}?\s?"
    r"(?:du|de\s+la|de\s+l'|au)\s+)?)"
)
# et | , | ainsi que, between two citations of one text
AND = re.compile(
    r"\s*(?:,|;|,?\s(?:et|ou|ainsi que))\s*"
    r"(?:l'|le\s|les\s|la\s|du\s|de la\s|de l'|des\s|au\s|aux\s|a l')?"
)
# CGCT, right after | (CGCT) | - code general
APPOSED = re.compile(r"[\s,]{0,3}(?:[(-]\s?)?")
MODIFIERS = re.compile(
    r"(?:(?:(?P<back>ce|cet|cette|meme|dit|dite|ledit|ladite|susdit|susdite|precitee?|susvisee?)"
    r"|(?P<self>presente?s?)|nouveau|nouvelle?|ancien|ancienne|la|le)\s+){0,3}"
)
BACK_AFTER = re.compile(
    r"[\s,]{0,2}(?:precitee?s?|ci-dessus"
    r"|sus-?\s?(?:visee?s?|mentionnee?s?|citee?s?|dite?s?|indiquee?s?))(?![a-z])"
)
BACK_BEFORE = re.compile(
    r"(?<![a-z])(?P<word>ladite|ledit|dudit|cette meme|ce meme|la meme|le meme)\s+\Z"
)
# , notamment son | et notamment les | (CGCT) prevoit dans son | , notamment ses dispositions (
_STRONG = (
    r"(?:plus\s+)?(?:n[o0]t\w{3,7}nt|particulierement|precisement|specialement|specifiquement)"
    r"|en particulier|en l'espece|prevoit|prescrit|dispose|stipule|precise|indique|autorise|impose"
    r"|definit|fixe|modifie"
)
LINK = re.compile(
    r"[\s,;]{0,4}(?:\([^()\x00]{0,60}\)[\s,]{0,3})?"
    r"(?:(?:modifie|codifie|precite|susvise|susmentionne|en vigueur|pris)[a-z]*[\s,]*)?"
    r"(?:(?:et|ensemble|ainsi que)[\s,]+)?(?P<early>\(\s?)?"
    rf"(?P<strong>(?:(?:{_STRONG})[\s,:]{{1,3}}){{1,2}})?"
    r"(?:(?:en|dans|a|par|pour|selon|de|sous)\s+)?(?:en\s+)?"
    r"(?:(?:(?P<own>s[ec5][s5]|son|sa|leurs?)|l[ec]s|l'|aux|le|des)\s*)?"
    r"(?:(?:dispositions|parties?|termes)[^.;()\x00]{0,40}?)?"
    r"[\s,:-]{0,4}(?P<open>\(\s?)?(?:(?:l'|les|des|de l'|aux|ses|son)\s*)?"
    r"(?P<word>ar[tf][il1][ce][lit1][ec]s?|art\.?)(?![a-z])\s*"
)
# ... relative a la fonction publique, notamment son article 34
FAR_LINK = re.compile(
    r"(?:(?<![a-z])(?:n[o0]t\w{3,7}nt|particulier|particulierement|specialement)\s*,?\s*"
    r"(?:en\s+|dans\s+)?(?:s[ec5][s5]|son|l[ec]s|l')\s*"
    r"|(?<![a-z])(?:en|dans|et)\s+(?:ses|son)\s*"
    r"|[,(:]\s?(?=articles?\s[lrd]\W{0,2}\d))"
    r"(?P<word>ar[tf][il1][ce][lit1][ec]s?)(?![a-z])\s*"
)
# , pris pour l'application de la loi n° ... relative a ..., et notamment son article
APPLIES = re.compile(
    r"[\s,]{0,3}(?:modifiee?[\s,]{1,3})?(?:pris[a-z]*|portant)\s(?:pour\sl'|en\s|d'|)"
    r"(?:application|execution)\sde\s(?:la\s|l')(?:loi|ordonnance)\s[^;\x00\f]{5,100}?\s"
    r"(?:relati|portant)(?:(?!vu\s)[^;\x00\f]){5,200}?notamment\s(?:en\s)?(?:ses|son)\s+articles?\s"
)
# Where a title that follows a citation ends
TITLE_END = re.compile(
    r"[;]|\n\s*\n|\n\W{0,6}(?:vu|considerant|sur|apres|article)\b|(?<!\bm)(?<!\bmm)\.\s|\f"
)
