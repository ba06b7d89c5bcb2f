"""What is printed of a private person beside the name; expressions match the text, case kept."""

import re

from registre.text.name_words import LOWER, UPPER

_LETTER = rf"{UPPER}{LOWER}"
# Blanks within a passage: some, with one line break at most.
GAP = r"(?:[^\S\n\f]{1,4}(?:\n[^\S\n\f]{0,12})?|\n[^\S\n\f]{0,12})"
# What parts the pieces of an address: ", " | " - " | a line break
_COMMA = rf"(?:[^\S\n\f]?[,;–-]{GAP}?|{GAP}(?:[–-]{GAP})?)"

# 12 | 12 bis | n° 3 | 14-16 | 2B
_HOUSE = r"\d{1,4}(?:[^\S\n]?(?:bis|ter|quater|BIS|TER|[A-D](?![A-Za-z])))?"
NUMBER = rf"{_HOUSE}(?:[^\S\n]?(?:[-/,&]|et)[^\S\n]?{_HOUSE}){{0,3}}"
# rue | bd | allée; not "2 cours d'eau", "12 places de stationnement", "3 voies"
WAY = (
    r"(?i:rue|avenue|av\.|ave|boulevard|blvd|bld|bd\.?|chemin|chem\.|impasse|imp\.|all[ée]e"
    r"|place(?! (?:de stationnement|de parking|pmr|assise|handicap|en |par |au ))|pl\.|route|rte"
    r"|quai|square|sq\.|cours(?! d['’]eau)|passage(?! (?:pi[ée]ton|prot))|lotissement|lot\."
    r"|r[ée]sidence(?! (?:principale|secondaire))|hameau|lieu-?dit|ruelle|venelle|sentier|sente"
    r"|voie(?! (?:verte|ferr|publique|de ))|faubourg|fbg|mont[ée]e|cit[ée]|clos|esplanade"
    r"|promenade|traverse|mail|quartier|hent|chauss[ée]e|rond-point|rampe|villa)"
)
ARTICLE = rf"(?:(?i:de|du|des|la|le|les|aux?|sur|sous|et|lès|lez){GAP}|(?i:d|l)['’][^\S\n]?)"
_REST = rf"(?:[{_LETTER}'’-]|\.(?=[^\S\n]?[{UPPER}]))*"
_WORD = rf"[{_LETTER}]{_REST}"
_CAPITAL = rf"[{UPPER}]{_REST}"
# des Lilas | du 8 mai 1945 | Jean-Jaurès | de la grande fontaine | Général LECLERC
WAY_NAME = (
    rf"(?:(?:{ARTICLE}){{0,3}}(?:{_CAPITAL}|\d{{1,2}}(?:er)?{GAP}[a-zéû]{{3,9}}(?:{GAP}\d{{4}})?"
    rf"|(?<=[\s'’]){_WORD}))"
    rf"(?:{GAP}(?:{ARTICLE}){{0,3}}{_CAPITAL}){{0,4}}"
)
# 35000 | 35 000, then RENNES | Saint-Malo CEDEX
POSTCODE = r"(?<!\d)\d{2}[^\S\n]?\d{3}(?![\d€])(?![^\S\n]*(?:€|euros|EUR))"
TOWN = (
    rf"{_CAPITAL}(?:(?:[ -]|{GAP})(?:{ARTICLE}|-)?{_CAPITAL}){{0,4}}"
    r"(?:[^\S\n]?\((?:2[AB]|\d{2,5})\))?"
)
POSTAL = rf"{POSTCODE}{GAP}{TOWN}"
_GRANDE_RUE = r"(?:[Gg]rand['’-]?|(?:[Gg]rande|[Pp]etite|[Hh]aute|[Bb]asse|[Vv]ieille)[ -])[Rr]ue\b"
STREET = re.compile(
    rf"(?P<passage>{NUMBER},?{GAP}(?:{WAY}{GAP}{WAY_NAME}|{_GRANDE_RUE})(?:{_COMMA}{POSTAL})?)"
)
# A place without house number, believed after "demeurant" or beside a masked name
_NAMED = (
    rf"(?i:lieu-?dit|hameau|r[ée]sidence|lotissement|b[âa]t(?:iment)?\.?|appartement|appt\.?"
    rf"|apt\.?|[ée]tage|escalier|B\.?P\.?|porte){GAP}[«\"“]?[^\S\n]?"
    rf"(?:(?:{ARTICLE}){{0,3}}{_CAPITAL}(?:{GAP}{_CAPITAL}){{0,3}}|\w{{1,4}}\b)"
    r"(?:[^\S\n]?[»\"”])?"
)
_QUOTED = r"[«\"“][^\S\n]?[^»\"”\n]{2,40}[»\"”]"
_PART = (
    rf"(?:{NUMBER},?{GAP}(?:{WAY}{GAP}{WAY_NAME}|{_CAPITAL}(?:{GAP}{_CAPITAL}){{0,3}})"
    rf"|{WAY}{GAP}{WAY_NAME}|{_NAMED}|{_QUOTED}|{POSTAL}"
    rf"|(?:au|le|la){GAP}[a-zéèêâôûç]{{4,}}(?={GAP}à{GAP}[{UPPER}]|,{GAP}[{UPPER}\d])"
    rf"|(?!(?i:(?:la|une|cette|notre|les?|dans la) (?:communes?|villes?|territoire)))"
    rf"(?:{ARTICLE}){{0,2}}{TOWN})"
)
PARTS = rf"{_PART}(?:(?:{_COMMA}|{GAP}(?=[àa]u?[^\S\n]))(?:(?:à|a|au){GAP})?{_PART}){{0,5}}"
# demeurant à | domiciliés au | résidant | dont le domicile est situé ; not "par habitant"
RESIDENCE = re.compile(
    r"(?i:\b(?:demeurant|(?<!en )demeure|domicili[ée](?:\(e\))?e?s?|r[ée]sidant"
    r"|habitant(?= (?:[àa]|au|\d))|log[ée]e?s?(?= (?:[àa]|au|\d))"
    r"|domicile(?: est)?(?: fix[ée]| situ[ée]| sis)?))"
    rf"(?:{GAP}(?:tous|toutes|les|deux|ensemble|actuellement|ci-après|est)){{0,3}}"
    rf"(?:[^\S\n]?:)?(?:{GAP}(?:sise?|[àa]|au|en|dans|situ[ée]e?))?{GAP}(?P<passage>{PARTS})"
)
# What these expressions open with, folded
RESIDENCE_STEMS = ("demeur", "domicil", "residant", "habitant", "loge")
BIRTH_STEMS = ("date", "ddn", "naissance")
PLATE_STEMS = ("immatricul", "plaque")
PAPER_STEMS = ("carte", "passeport", "titre de s", "permis", "securite sociale", "matricule")
# Right after a masked name: ", Le Moulin, 35000 VALFROY" | " (35000 VALFROY)" | ", lieu-dit Kerb"
BESIDE = re.compile(
    rf"[^\S\n]?(?:,|\(|–|-|:)?{GAP}?(?P<passage>(?:(?:{ARTICLE}){{0,2}}{_CAPITAL}"
    rf"(?:{GAP}(?:{ARTICLE})?{_CAPITAL}){{0,4}}{_COMMA})?{POSTAL}|{_NAMED})"
)
# A few words after a masked name: ", agriculteur au lieu-dit La Grange" | ", 3 enfants, bât. C"
NEARBY = re.compile(
    rf"(?P<lead>[^.;|\n]{{0,40}}?)(?<![^\W_])(?P<passage>{_NAMED}(?:{_COMMA}{_NAMED}){{0,3}})"
)
# Words between a name and a place that is of a parcel, not where one lives; folded
OF_PARCEL = re.compile(r"parcelle|terrain|cadastr|chemin|section|lot\b|bois\b|situe|sis\b")
# The day right after a masked name, in a list of persons
DAY_BESIDE = re.compile(r"[^\S\n]?[,;(|–-][^\S\n]?(?P<passage>\d\d[./-]\d\d[./-](?P<year>\d{4}))\b")
# Beside an organisation, a street is its seat; words of the folded text
PUBLIC = re.compile(
    r"\b(?:tribuna(?:l|ux)|cour|mairie|prefecture|prefete?|siege"
    r"|accueil|hotel (?:de ville|de region|du departement)|salles?|ecoles?|college|lycee|gymnase"
    r"|mediatheque|bibliotheque|cinema|theatre|musee|centre"
    r"|maison (?:de|des|du|d'|communale|france)|pole|espace|stade|eglise|cimetiere|creche|ehpad"
    r"|hopital|communaute|metropole|conseil (?:departemental|regional|municipal)|commune|ville de"
    r"|office|poste|tresorerie|perception|ccas|cabinet|societes?|sarl|sasu?|eurl|scp|snc"
    r"|associations?|entreprises?|etablissements?|ets|etude|notaires?|maitre|banque|caisse"
    r"|foyer|structure|institut|associative|fondation|federation|syndicat|agence|direction|service|restaurant|boulangerie|pharmacie"
    r"|magasin|garage|gaec|earl|sci|cooperative|mutuelle|compagnie|groupe)\b"
)
PUBLIC_REACH = 110
# 14 juillet 2023, place du Marché: a year, no house number
YEAR_OF_DAY = re.compile(
    r"(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)"
    r"\s{1,3}\Z"
)
# What an order is on that gives house numbers to tell where works are; folded
TRAFFIC = re.compile(r"\b(?:circulation|stationnement|voirie|chaussee|alignement)\b")
# "SA Bâtival"; in small letters it is "sa chute"
SA = re.compile(r"\bS\.?A\.?(?=[,\s])")
# What the street right after is of, whatever body the sentence names before: "l'immeuble sis"
PLACE_OF = re.compile(
    r"(?:\bdevant(?: le| la)?|\b(?:immeuble|maison|logement|appartement|habitation|pavillon)"
    r"(?: situee?s?| sise?s?)?(?: au| a la)?)[:, ]*\Z"
)
# A body is named so near that even then it is of the body
PLACE_REACH = 45
# 1 place de la Mairie: the body's own
TOWN_HALL = re.compile(r"\b(?:mairie|hotel de ville|prefecture)\b")
# 29320 QUIMPER Cedex | CS 16033: the mail of a body
BUSINESS_MAIL = re.compile(r"[^\n]{0,60}(?:\n[^\n]{0,30})?\b(?:cedex\b|cs ?\d{4,5}\b)")
# parcelle D 81 | section AB n° 12 | CR n° 49: a number that is no house's
PARCEL = re.compile(
    r"(?:\b[A-Z]{1,2}|\b(?i:parcelles?|sections?|lots?|num[ée]ros?|articles?|cadastr\w+))"
    r"[^\S\n]*(?:n°[^\S\n]*)?\Z"
)
# A sentence ends there: what stands before is of other things
SENTENCE = re.compile(r"[.;][\s]|\n[^\S\n]*\n|\f|\n[^\S\n]*[-•*]")

# né le | Née | né(e)s | NÉE
BORN = r"(?:\b(?:[Nn](?:ée?|ee)s?|N[ÉE]E?S?|[Nn]é\(e\)s?)\b)"
_MONTH = (
    r"(?i:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre"
    r"|d[ée]cembre)"
)
DAY = (
    rf"\d{{1,2}}(?:er)?(?:[ ./-]{{1,2}}(?:\d{{1,2}}|{_MONTH})[ ./-]{{1,2}}|{GAP}{_MONTH}{GAP})"
    r"\d{2,4}"
)
# née DUPONT le 3 mars 1950 | né à Rennes (35), le 03/03/1950 | Née en 1950
BIRTH = re.compile(
    rf"{BORN}(?P<between>[^.;:\d]{{0,60}}?(?:\((?:2[AB]|\d{{2,5}})\),?)?{GAP}?(?:le|en|:)?{GAP})"
    rf"(?P<passage>{DAY}|(?<=en )\d{{4}}\b)"
)
# Date de naissance : 03/03/1950 | DDN 3 mars 1950
BIRTH_LABEL = re.compile(
    rf"(?i:dates? (?:et lieu )?de naissance|\bDDN|naissance)[^\S\n]?(?::|le|est|-)?{GAP}?(?:le )?"
    rf"(?P<passage>{DAY})"
)
# à Rennes (35), between "né" and the day or after the day; Lieu de naissance : Rennes
BIRTH_PLACE = re.compile(rf"{GAP}?,?{GAP}?(?:à|À|A)[^\S\n]+(?P<passage>{TOWN})")
BIRTH_PLACE_LABEL = re.compile(rf"(?i:lieu de naissance)[^\S\n]?:?{GAP}?(?P<passage>{TOWN})")
# What stands before a date in letters that is a birth date
BEFORE_BIRTH = re.compile(
    rf"{BORN}[^.;:\d]{{0,60}}?(?:\((?:2[AB]|\d{{2,5}})\),?)?{GAP}?(?:le|en){GAP}?\Z"
)
BEFORE_REACH = 90

EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
# Of a service, not of a person
SERVICE_EMAIL = re.compile(
    r"(?:mairie|ville|contact|accueil|secretariat|info|infos|communication|urbanisme|greffe|dpo"
    r"|etat-?civil|technique|services?|ccas|pref|prefecture|sp|ta|cada|cnil|rgpd|webmaster"
    r"|commune|direction|administration|compta|facturation|rh|marches?|culture|mediatheque)"
    r"(?:[.\d_-][^@]*)?@|.*@(?:.*\.)?(?:gouv|juradm)\.fr\Z",
    re.IGNORECASE,
)
# 02 99 00 00 00 | 06.12.34.56.78 | +33 6 12 34 56 78
TELEPHONE = re.compile(
    r"(?:\+33[ .]?(?:\(0\)[ .]?)?|0033[ .]?|0)[1-9](?:[ .-]?\d{2}){4}(?![\d,.]?\d)"
)
MOBILE = re.compile(r"(?:\+33[ .]?(?:\(0\)[ .]?)?|0033[ .]?|0)[67]")
# 1 85 05 78 006 084 36, with or without its key
NIR = re.compile(
    r"[1278][ .]?\d{2}[ .]?(?:0[1-9]|1[0-2]|[2-9]\d)[ .]?(?:\d{2}|2[AB])"
    r"[ .]?\d{3}[ .]?\d{3}(?:[ .]?\d{2})?(?![\d ]*\d)"
)
# AB-123-CD, then 1234 XY 35 after "immatriculé"
PLATE = re.compile(r"[A-HJ-NP-TV-Z]{2}-\d{3}-[A-HJ-NP-TV-Z]{2}\b")
PLATE_LABEL = re.compile(
    r"(?i:immatricul\w*(?: sous le num[ée]ro)?|plaque)[^\S\n]?:?[^\S\n]?(?:n°[^\S\n]?)?"
    r"(?P<passage>\d{1,4}[ -]?[A-Z]{2,3}[ -]?\d{2,3}"
    r"|[A-HJ-NP-TV-Z]{2}[ -]?\d{3}[ -]?[A-HJ-NP-TV-Z]{2})\b"
)
IBAN = re.compile(r"[A-Z]{2}\d{2}(?:[ ]?[0-9A-Z]{4}){4,7}(?:[ ]?[0-9A-Z]{1,3})?\b")
# carte d'identité n° 12AB34567 | passeport n° …
PAPER = re.compile(
    r"(?:(?i:carte (?:nationale )?d['’]identit[ée]|carte professionnelle|passeport"
    r"|titre de s[ée]jour|permis de (?:conduire|chasser)|s[ée]curit[ée] sociale|matricule)"
    r"[^\n.;]{0,20}?n°[^\S\n]?|(?i:matricule)[^\S\n]?:?[^\S\n]?(?=[A-Z]{0,3}\d))"
    r"(?P<passage>[0-9A-Z](?:[ ]?[0-9A-Z]){5,18}\b)"
)
# A name after these words is of a family: époux DUPONT | succession Leroy | née MARTIN
FAMILY = (
    r"(?:[ée]poux|[ÉE]poux|consorts|CONSORTS|Consorts|(?<!ainte )(?<!AINTE )(?:[Ff]amille|FAMILLE)"
    r"|indivision|Indivision|succession|Succession|h[ée]ritiers|[Hh]oirs|veuve|Veuve|[Vv]ve|VEUVE|n[ée]e|N[ÉE]E|[ée]pouse|[ÉE]pouse"
    rf"|ÉPOUSE|EPOUSE|[ée]p\.|nom d['’]usage){GAP}(?:de{GAP}|d['’])?"
)
# Before a name that a street or a building bears: "rue du Docteur" | "salle Jean" | "RUE M."
NAMED_AFTER = re.compile(
    rf"(?:{WAY}|(?i:\b(?:salle|[ée]cole|coll[èe]ge|lyc[ée]e|stade|gymnase|espace|centre|mus[ée]e"
    r"|h[ôo]pital|maison|m[ée]diath[èe]que|biblioth[èe]que|groupe scolaire|complexe|pont|parc"
    r"|jardin|r[ée]sidence|foyer|prix|fondation|universit[ée]|institut|ehpad|cr[èe]che|piscine"
    r"|th[ée][âa]tre|cin[ée]ma|auditorium|h[ôo]tel|immeuble|b[âa]timent|zac|cit[ée]|quartier"
    r"|station|arr[êe]t|p[ôo]le|site|halle|[ée]glise|chapelle|paroisse|cath[ée]drale|abbaye"
    r"|associations?|comit[ée]|club|amicale|soci[ée]t[ée]|earl|gaec|scea|sarl|sas|sa|sci|scp|ets"
    r"|st|ste|saint|sainte|amphith[ée][âa]tre|promotion|gare|rond-point|parvis|za[ce]?|zae|square|enclos|domaine)\b))"
    rf"s?{GAP}(?:(?i:[ée]l[ée]mentaires?|maternelles?|primaires?|municipale?|publique|et){GAP}){{0,3}}"
    rf"(?:{ARTICLE}){{0,2}}(?:{_CAPITAL}{GAP})?\Z"
)
# A known first name in title case beside capitals, in either order: one column of a table
_BREAK = r"(?: |\n[ ]?)"
_TITLED = rf"[{LOWER}]+(?:-[{UPPER}][{LOWER}]+)?"
_CAPITALS = rf"[{UPPER}]{{2,}}(?:[-‐‑][{UPPER}]{{2,}})*"
FULL_NAME = re.compile(
    rf"[{UPPER}](?:{_TITLED}(?P<gap>{_BREAK})[{UPPER}]{_CAPITALS}(?![{LOWER}{UPPER}'’])"
    rf"|{_CAPITALS}{_BREAK}[{UPPER}]{_TITLED}(?![{LOWER}{UPPER}'’-]))"
)
# First names that are more often something else, and kings
NO_NAME = re.compile(
    r"(?:saint|sainte|france|notre|[ivxlcdm]+|ets|sarl|sasu?|sci|scp|eurl|earl|gaec|scea)\Z"
)
# A list of schools holds names that children learn
SCHOOL = re.compile(
    r"\becoles? (?:elementaires?|primaires?|maternelles?)|groupes? scolaires?|\blycee|\bcollege"
)
