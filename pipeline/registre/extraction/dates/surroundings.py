"""The words around a date that make it one, or a look-alike. Data, for folded text."""

import re

from registre.extraction.dates.patterns import WEEKDAY

# --- what introduces ---------------------------------------------------------------------------

# words that make a year of the number after them
YEAR_WORDS = frozenset((
    # time
    "annee", "annees", "l'annee", "mi-annee", "periode", "millesime", "saison",
    "saisons", "session", "sessions", "campagne", "edition", "l'edition", "rentree", "ete",
    "l'ete", "hiver", "l'hiver", "printemps", "automne", "l'automne", "noel", "trimestre",
    "semestre", "mandat", "mandature", "l'horizon", "d'ici",
    # accounts
    "exercice", "exercices", "l'exercice", "excercice", "l'excercice", "budget", "budgets",
    "budgetaire", "budgetaires", "primitif", "primitifs", "supplementaire", "supplementaires",
    "administratif", "administratifs", "previsionnel", "previsionnels", "participatif",
    "montant", "montants", "bp", "bs", "ca", "cfu", "cr", "dob", "rob", "resultat", "resultats",
    "deficit", "deficits", "excedent", "excedents", "credits", "realiser", "realise", "realises",
    "realisations", "previsions", "depenses", "recettes", "charges", "ressources", "finances",
    "fonctionnement", "investissement", "provision", "provisions", "emprunts",
    # taxes and tariffs
    "base", "bases", "imposition", "impositions", "d'imposition", "produit", "produits",
    "locales", "directes", "tarif", "tarifs", "tarification", "cotisation", "cotisations",
    "redevance", "redevances", "taxe", "taxes", "th", "tf", "tfb", "tfnb", "fb", "fnb", "cfe",
    "cvae", "teom",
    # grants
    "subvention", "subventions", "dotation", "dotations", "participation", "participations",
    "contribution", "contributions", "adhesion", "d'adhesion", "demande", "demandes", "dgf", "dsr",
    "dsu", "detr", "dsil", "fctva",
    # reports and elections
    "rapport", "rpqs", "bilan", "programmation", "d'activite", "d'activites", "effectifs",
    "activites", "population", "editions",
    "programme", "programmes", "coupe", "coupes", "affouage", "affouages",
    "elections", "municipales", "departementales", "regionales", "legislatives", "europeennes",
    "paiement",
    # prepositions
    "en", "qu'en", "jusqu'en", "depuis", "pour", "sur", "fin", "debut", "courant", "vers", "avant",
    "apres", "entre",
))  # fmt: skip
# prepositions that stand before quantities too
QUANTITY_WORDS = frozenset(("de", "pour", "sur", "vers", "avant", "apres", "entre"))
# budget annexe de l'eau 2021 | tarifs de la cantine 2021; not "budget, à l'article 2031"
YEAR_HEAD = re.compile(
    r"(?<![a-z])(?:budgets?|exercices?|tarifs?|resultats?|taux|dotations?|bases d'imposition|"
    r"comptes? (?:administratifs?|de gestion|financiers?)|rentrees?|"
    r"annees? (?:scolaires?|universitaires?|civiles?)|par rapport a|date du scrutin|fixee? au)"
    r"(?: (?!(?:l'|d')?(?:articles?|art|chapitres?|comptes?|natures?|operations?|"
    r"imputations?|lignes?|fonctions?) )(?:[a-z'\"()-]+|n°[0-9])){0,6} ?:?[ \n*]{0,3}\Z"
)
# subvention exceptionnelle 2022 | rapport annuel 2022: one adjective between
NEAR_HEAD = re.compile(
    r"(?<![a-z])(?:subventions?|bilans?|rapports?|elections?|recensement|provisions?|taxes?|"
    r"programmes?|contributions?|participations?|cotisations?|redevances?|fiscalite)[ \n]"
    r"[a-z]+(?:elles?|els?|ieres?|iers?|ales?|al|aux|aires?|ives?|ifs?)[ \n]\Z"
    # montant proposé 2022 | programme de travaux 2022
    r"|(?<![a-z])montants?[ \n][a-z]+es?[ \n]\Z"
    r"|(?<![a-z])programmes?(?: (?:de |des |du |d')[a-z]+){1,2}[ \n]\Z"
    # rapport annuel sur le prix et la qualité du service de l'eau 2022
    r"|(?<![a-z])rapports? (?:annuels?|d'activites?|sur le prix)(?:[ \n][a-z'-]+){1,12}[ \n]\Z"
)
# convention d'objectifs 2022-2024: two years say a period after more words than one does
PERIOD_HEAD = re.compile(
    r"(?<![a-z])(?:conventions?|contrats?|mandats?|mandatures?|saisons?|periodes?|"
    r"annees?|exercices?|scolaires?|triennale?|pluriannuel(?:le)?|enveloppes?|programmations?)"
    r"(?: [a-z']+){0,4}[ \n*]{1,3}\Z"
)
# Exercice : 2023
COLON_HEADS = frozenset(
    ("exercice", "annee", "l'annee", "budget", "periode", "saison", "session", "scrutin")
)
# a quantity, not a year: 2000 €, 1900 m2
UNIT_AFTER = re.compile(
    r"[ \n]?(?:€|euros?\b|eur\b|k€|ke\b|m€|%|m2|m3|ml\b|mm\b|km|ha\b|ares?\b|kg|kw|mw|"
    r"[0-9]{3}(?![0-9])|francs?\b)|[ ]?[mlhf]\b(?!\.)"
)
# pour 2000 habitants: a quantity after a preposition
COUNT_AFTER = re.compile(
    r"[ \n](?:hab|personnes|agents|eleves|enfants|logements|places|exemplaires|heures|jours|points|"
    r"metres|litres|tonnes|entreprises|visiteurs|spectateurs|participants|emplois|communes|foyers|"
    r"voix|plants|arbres|repas|signatures|parts|actions|adherents|abonnes|electeurs|tickets|lots|"
    r"actes|unites|nuits|caracteres)"
)
# de 1900 lampadaires: a round number before a plural
PLURAL_AFTER = re.compile(r"[ \n][a-z]{3,}[sx]\b")
STOP_AFTER = re.compile(r" ?(?:[,.;)\n]|\Z)")
# en avril | au mois de mars | mi-février | fin décembre
MONTH_INTRO = re.compile(
    r"(?<![a-z])(?:en|des|depuis|mois de|mois d'|debut|fin|mi-|mi|courant|avant|apres|jusqu'en|"
    r"jusqu'a|jusqu'a fin|d'ici|d'ici a|pour|de|d'|entre|a|(?<=sur )le)[ \n-]{0,2}\Z"
)
MONTH_OUTRO = re.compile(r"[ \n](?:dernier|prochain|inclus)")
# mi-février: the prefix belongs to the mention
MID_BEFORE = re.compile(r"(?<![a-z])mi[ -]\Z")
# Champ de Mars, rue de Mai
MONTH_NAME = re.compile(r"(?:champs?|rue|place|madame|mme|m\.|monsieur|groupe) (?:de |d')?\Z")
# 1er trimestre 2023 | second semestre de l'année 2024
PART_BEFORE = re.compile(
    r"(?<![a-z0-9])(?P<rank>premier|second|deuxieme|troisieme|quatrieme|dernier|1er|1 er|ler|ier|"
    r"[2-4] ?(?:e(?:me)?|nde?|d)|[1-4]°)[ \n](?P<unit>trimestre|semestre)[ \n]"
    r"(?:de l'annee |de l'exercice |de |d')?\Z"
)

# --- look-alikes -----------------------------------------------------------------------------

# 19/05/2025-1 | 03.26.66.20 | 2022-12-05/3 | 12/05/2020a; not 01/01/2020-31/12/2020, a range
NUMBER_AFTER = re.compile(
    r"(?!-[0-9]{1,2}[/.-][0-9]{1,2}[/.-])[/.-][0-9]|[-/_][a-z]|(?!a[ \n]|t[0-9])[a-z]"
)
# n° 2022-12-05 | dossier 12-05-2020 | article 2031
NUMBER_BEFORE = re.compile(
    r"(?:n ?[°o*]s? ?|n\. ?|(?<![a-z])(?:numeros?|num\.?|ref\.?|references?|dossiers?|marches?|"
    r"articles?|art\.?|pages?|parcelles?|section|siret|siren|tel\.?|telephone|fax|"
    r"deliberations?|decisions?|acte|delib\.?|del|dec|arr)[ :.]{0,3})\Z"
)
# DEL-2022-12-05, 62-2022-12-05
GLUED_NUMBER = re.compile(r"[a-z0-9][-_]?\Z")
# Le 2023-12-05 | date : 2023-12-05 | (2023-12-05
DATE_INTRO = re.compile(
    r"(?:(?<![a-z])(?:le|du|au|date|dates|et|des|depuis|avant|apres|jour|seance|affiche|publie|recu|"
    r"convocation|affichage|publication|reception|transmission|signature|notification)s? ?:?|[(|])"
    r"[ \n*]{0,3}\Z"
)
# au 31/12 | lundi 05/12
SHORT_INTRO = re.compile(rf"(?<![a-z])(?:le|du|au|{WEEKDAY}) \Z")
# rue du 8 mai 1945 | place du 11 Novembre
STREET_BEFORE = re.compile(
    r"(?<![a-z])(?:rues?|avenues?|av\.?|places?|boulevards?|bd\.?|bld|quais?|squares?|impasses?|"
    r"allees?|esplanades?|ronds?-points?|passages?)[ \n]{1,3}(?:de la|du|des)[ \n]{1,3}\Z"
)
# stade du 8 mai | salle du 11 novembre: a building has such a name for a few days only
BUILDING_BEFORE = re.compile(
    r"(?<![a-z])(?:stades?|ecoles?|salles?|cites?|residences?|gymnases?|casernes?|lycees?|"
    r"colleges?|ponts?|parkings?|parcs?|lotissements?)[ \n]{1,3}du[ \n]{1,3}\Z"
)
COMMEMORATED = frozenset(
    ((5, 8), (11, 11), (3, 19), (7, 14), (6, 18), (9, 4), (6, 6), (8, 25), (5, 1))
)
