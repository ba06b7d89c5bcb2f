"""How acts print who was there: headings, relations between names, marks, functions.

Everything here matches ``View.folded`` (lower case, no accents), but names: they match
``View.text``.
"""

from registre.model.persons import Role
from registre.text.name_words import CIVILITY, HYPHENS, LOWER, QUOTES, UPPER

# Literals that open every heading; searched as plain strings, so that prose costs nothing.
TRIGGERS = (
    "particip",
    "present",
    "absent",
    "excuse",
    "represente",
    "procuration",
    "pouvoir",
    "mandat",
)

# Words that a heading is made of, beside its triggers: "Étaient absents excusés à l'ouverture".
HEADING_WORDS = frozenset((
    "etaient", "etait", "etaients", "etant", "sont", "est", "ont", "a", "ete", "furent", "etes",
    "membres", "membre", "conseillers", "conseiller", "conseillere", "conseilleres", "municipaux",
    "municipal", "municipales", "communautaires", "communautaire", "metropolitains", "syndicaux",
    "departementaux", "regionaux", "delegues", "delegue", "deleguees", "elus", "elues", "elu",
    "administrateurs", "personnes", "personne", "titulaires", "titulaire", "suppleants",
    "suppleant", "suppleantes", "suppleante", "votants", "avec", "voix", "deliberative",
    "les", "le", "la", "l", "d", "des", "de", "du", "en", "et", "ou", "non", "a", "au", "aux",
    "seance", "ouverture", "reunion", "appel", "assemblee", "conseil", "bureau", "comite",
    "syndical", "communautaire", "administration", "communaute", "commune", "liste", "suivants",
    "suivantes", "noms", "mesdames", "messieurs", "madame", "monsieur", "mm", "mmes", "m", "mme",
    "ayant", "donne", "donnant", "donnes", "donnees", "vote", "voter", "par", "leur", "son",
    "sa", "ecrit", "ecrite", "ecrites", "de", "remis", "recu", "detenteurs", "autres", "absence",
    "presence", "effectivement", "physiquement", "visioconference", "distance", "egalement",
    "qui", "avaient", "avait", "s", "sans", "excuse", "e", "es", "formant", "majorite", "nom",
    "prenom", "total", "ainsi", "que", "respectivement", "savoir", "ordre", "alphabetique", "tableau", "se", "fait", "faits", "mandataire", "mandataires",
    "remplaces", "remplace", "remplacees", "arrives", "retard", "partis",
))  # fmt: skip

# The words that give a heading its role, with the root that an OCR engine may damage.
ROLE_WORDS = {
    "present": Role.PRESENT, "presents": Role.PRESENT, "presente": Role.PRESENT,
    "presentes": Role.PRESENT, "presence": Role.PRESENT, "participants": Role.PRESENT,
    "participaient": Role.PRESENT,
    "absent": Role.ABSENT, "absents": Role.ABSENT, "absente": Role.ABSENT, "absentes": Role.ABSENT,
    "excuse": Role.EXCUSED, "excuses": Role.EXCUSED, "excusee": Role.EXCUSED,
    "excusees": Role.EXCUSED, "excuser": Role.EXCUSED,
    "represente": Role.REPRESENTED, "representes": Role.REPRESENTED,
    "representee": Role.REPRESENTED, "representees": Role.REPRESENTED,
    "procuration": Role.REPRESENTED, "procurations": Role.REPRESENTED,
    "pouvoir": Role.REPRESENTED, "pouvoirs": Role.REPRESENTED,
    "mandat": Role.REPRESENTED, "mandats": Role.REPRESENTED,
    "mandant": Role.REPRESENTED, "mandants": Role.REPRESENTED,
}  # fmt: skip

_VOTE = r"(?:pouvoirs?|pvr|procurations?|proc\.|mandats?|delegations?(?: de vote)?)"
_TAIL = r"(?:\s+(?:ecrite?s?|de\s+vote|(?:pour|de)\s+voter\s+en\s+(?:son|leur)\s+nom|respectivement|permanente?)){0,2}"

# donne procuration à | a donné pouvoir à | ayant donné son pouvoir à | (pouvoir à | procuration :
GIVES = (
    rf"(?:(?:qui\s+)?(?:a|ont|ayant|avait|avaient|est|etait)?\s*"
    rf"(?:donnent|donnant|donnee?s?|donne|confie|remis|remet|laisse|delegue|transmis|transmet)\s+"
    rf"(?:respectivement\s+)?(?:(?:son|sa|leurs?|un|une)\s+)?{_VOTE}{_TAIL}\s*(?:a(?:ux?)?(?=\s)|a(?=[a-z])|:|pour)"
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
    rf"(?:(?:ayant|a|avec)\s+)?(?:(?:recu|detient|porteur|porteuse|muni|munie|possede|titulaire|dispose)\s+)?"
    rf"(?:(?:du|de|d'un|le|la|un|une)\s+)?{_VOTE}\s+(?:de|du|d'(?=[a-z]))|mandataire\s+de\b|representant\s+(?!l[ae]s?\s|l'|un)"
)
# excusé | absente excusée | présent
MARKS = r"(?:(?:est|etait|sont)\s+)?(?P<mark>(?:absente?s?|non\s+excusee?s?|excusee?s?|presente?s?|retard|representee?s?)\b)"

_ITEM = (
    r"(?:(?:la\s+|le\s+|l'|du\s+)?(?:question|point|deliberation|rapport|affaire|dossier|item|"
    r"ordre\s+du\s+jour)s?\s*)?(?:n\s?[°o]\s?|numero\s+)?"
)
# à partir de la question 12 | arrivée au point n° 5
FROM = (
    rf"(?:a\s+partir\s+(?:de|du)|a\s+compter\s+(?:de|du)|des|depuis|arrive[e]?s?\s+(?:a|au|avant|pour|lors\s+de|lors\s+du)"
    rf"|arrivee\s+(?:a|au))\s*{_ITEM}(?P<first>\d{{1,3}})(?!\s*[h:\d])"
)
# jusqu'à la question 11 | départ après le point 4
UNTIL = rf"(?:jusqu'?\s?(?:a|au)|depart\s+apres|parti[e]?\s+apres|quitte\s+la\s+seance\s+apres)\s*{_ITEM}(?P<last>\d{{1,3}})(?!\s*[h:\d])"
# arrivé à 18h45 | arrivée en cours de séance
ARRIVES = r"(?:arrive[e]?s?|entree?s?)\s+(?:a|vers|en)\b"
# 1er adjoint au maire | Vice-présidente | conseillers délégués
FUNCTION = (
    r"(?:(?:\d{1,2}\s?(?:er|ere|re|e|eme|nde?)?|premiere?|deuxieme|troisieme|quatrieme|cinquieme|sixieme)\s+)?"
    r"(?:maires?|maire-adjointe?|adjointe?s?|conseill(?:er|ere)s?|vice[- ]?president(?:e|s|es)?|president(?:e|s|es)?|"
    r"deleguee?s?|deputee?|senat(?:eur|rice)|rapporteure?|membres?|titulaires?|suppleante?s?|"
    r"secretaire\s+adjointe?|doyen(?:ne)?|directeurs?|directrices?|dgs\b|echevin|administrat(?:eur|rice)s?|"
    r"questeure?|elue?s?)\b"
)
# Words after which only prose comes, whatever stands before: "formant la majorité"
STOPS = (
    r"(?:formant|lesquels|lesquelles|soit|quorum|la\s+seance|conformement|vu|considerant|objet|"
    r"ordre\s+du\s+jour|date|nombre|en\s+exercice|convocation|affichage|article|deliberation|"
    r"assemblee|public|presse|le\s+conseil|les\s+membres|absence|a\s+l'unanimite|apres)\b"
)
# The same, of which the name before is the subject: "Mme ROUX a été élue", "Mme ROUX secrétaire"
VERBS = (
    r"(?:secretaires?|rapporteur|president\s+de\s+seance|il\s+(?:a|est)|assistai(?:en)?t|invite|auditeur|"
    r"a\s+ete|ont\s+ete|est\s+(?:nomme|elu|designe))\b"
)
# Monsieur le Maire | Mme la Présidente
TITLE = (
    r"(?:m\.|mr\.?|mm\.?|mmes?\.?|monsieur|madame|messieurs|mesdames)\s+l(?:es?\s+|a\s+|'\s?)"
    r"(?:maires?|president(?:e|s|es)?|adjointe?s?|prefete?|sous-prefete?|depute|senateur|delegue|"
    r"vice-president(?:e|s)?|conseill(?:er|ere)s?(?:\s+municip\w+)?)\b"
)
# What opens a line of a list and names nobody: "Pour la commune de Valbresse :"
LABEL = (
    r"(?:(?:pour|au\s+titre\s+d|commune\s+d|ville\s+d|communaute|college|delegues?|titulaires?|suppleante?s?|"
    r"representants?|membres|groupe|canton|liste)\b[^\n:;,]{0,60}|(?:mmes?|mm)\.?\s*(?:et|&|,)\s*(?:mmes?|mm)\.?\s*):"
)
# What an OCR engine mixes in from the margin: "Date de la MORVAN Odile", in View.text
MARGIN = (
    rf"(?:[|\d%]+\s+)*(?i:date\s+de(?:\s+(?:la|l['’]))?(?:\s+convocation)?|(?:la\s+)?convocation|affichage(?:\s+le)?|"
    r"nombre\s+de(?:\s+(?:membres|conseillers))?|conseillers|membres|(?:en\s+)?exercice|votants|pr[ée]sents|"
    rf"repr[ée]sent[ée]s)\s*:?\s+(?=[{UPPER}][\w'’-]*[^\S\n]*[,;\n{UPPER}])"
)
# The first three letters of what may be more than a name: phrases, civilities, functions.
OPENERS = frozenset((
    "abs", "ade", "adj", "adm", "aff", "ain", "app", "apr", "arr", "art", "ass", "aud", "ava",
    "ave", "aya", "cin", "com", "con", "dat", "del", "dep", "des", "det", "deu", "dgs", "dir",
    "dis", "doc", "don", "doy", "ech", "elu", "ens", "ent", "est", "eta", "exc", "for", "inv",
    "jus", "lai", "les", "mad", "mai", "man", "mem", "mes", "mlc", "mll", "mme", "mon", "mrs",
    "mun", "nom", "non", "obj", "ont", "ord", "par", "pos", "pou", "pre", "pri", "pro", "pub",
    "pvr", "qua", "que", "qui", "quo", "rap", "rem", "rep", "ret", "sec", "sen", "six", "soi",
    "son", "sub", "sup", "tit", "tra", "tro", "vic", "vot",
))  # fmt: skip
# Words that no person bears: a heading, a place or an institution in capitals.
NOT_NAMES = frozenset((
    "accueil", "adhesion", "agence", "aide", "aides", "amenagement", "archives", "arts", "asso",
    "associations", "aviation", "banque", "batiments", "bibliotheque", "bilan", "boulevard",
    "cadre", "caisse", "carte", "cartes", "centre", "chambre", "chemin", "cimetiere", "cinema",
    "cite", "club", "college", "colleges", "contrat", "contrats", "copropriete",
    "credit", "creches", "creche", "depenses", "developpement", "dispositif", "eau", "eaux",
    "eclairage", "ecoles", "economie", "economique", "education", "eglise", "elections", "emploi",
    "energie", "enfance", "enfants", "enquete", "enseignement", "entretien", "equipements",
    "espaces", "etablissement", "etablissements", "etat", "etude", "etudes", "exploitation",
    "famille", "federation", "fermeture", "festival", "foncier", "fonciere", "fonds",
    "formation", "foyer", "fourniture", "garantie", "gestion", "groupe", "groupement", "habitat",
    "impasse", "indemnites", "informations", "informatique", "instance", "institut", "jeunesse",
    "journee", "langue", "logement", "logements", "maison", "marches", "materiel", "mise",
    "mission", "missions", "modalites", "monument", "musee", "musique", "nomenclature", "office",
    "operation", "operations", "ouverture", "parcelle", "parking", "participation",
    "patrimoine", "plan", "pole", "police", "politique", "prestations", "prevention",
    "prise", "protection", "quartier", "recettes", "recherche", "recrutement", "redevance",
    "refection", "regie", "renouvellement", "reseau", "reseaux", "residence", "restauration",
    "sante", "secteur", "securite", "signalisation", "social", "sociale", "solidarite",
    "sport", "sports", "stade", "stationnement", "tableau", "tarif", "terrain", "terrains", "theatre",
    "tourisme", "transport", "transports", "universite", "universites", "vente", "voie", "voirie",
    "zone", "zac", "plu", "scot", "sivom", "sivu", "ccas", "epci", "cdc", "cc", "bp", "cedex", "tel",
    "neant", "aucun", "aucune", "personne", "rien", "absence", "accord", "acte", "administratif", "administration", "affaires", "agglomeration",
    "annexe", "annee", "approbation", "arrete", "arrondissement", "article", "assainissement",
    "assemblee", "association", "attribution", "avenant", "avis", "batiment", "budget", "bureau",
    "canton", "cession", "code", "collectivite", "comite", "commission", "communaute",
    "communautaire", "commune", "communes", "compte", "conseil", "conseiller", "conseillers",
    "convention", "convocation", "creation", "culture", "date", "decision", "delegation",
    "deliberation", "deliberations", "demande", "departement", "designation", "direction",
    "district", "domaine", "election", "environnement", "exercice", "extrait", "finances",
    "fonctionnement", "general", "generale", "hotel", "investissement", "lotissement", "mairie",
    "membres", "metropole", "ministere", "modification", "municipal", "municipale",
    "municipaux", "nombre", "objet", "ordre", "page", "personnel", "pouvoirs", "prefecture",
    "prefet", "proces", "procuration", "programme", "projet", "quorum", "question", "questions",
    "rapport", "region", "registre", "reglement", "republique", "resultat", "salle", "seance",
    "secretaire", "service", "services", "session", "societe", "statuts", "subvention",
    "subventions", "syndicat", "tarifs", "taxe", "travaux", "urbanisme", "verbal", "ville", "vote",
    "vu", "considerant", "rue", "place", "avenue", "ecole", "francaise", "liberte", "egalite",
    "fraternite", "communal", "ont", "lecture", "signature", "votants", "presents", "absents",
    "excuses", "representes", "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet",
    "aout", "septembre", "octobre", "novembre", "decembre", "lundi", "mardi", "mercredi", "jeudi",
    "vendredi", "samedi", "dimanche", "etaient", "sous", "presidence", "par", "pour", "dans",
))  # fmt: skip

_LETTER = f"{UPPER}{LOWER}"
# One sign of a list after another, in View.text; words keep a hyphen at the end of a line.
TOKEN = (
    r"(?P<blank>[^\S\n]*\n(?:[^\S\n]*\n)+[^\S\n]*|\s*[\f\x00]\s*)"
    r"|(?P<leader>\.{2,}|…+|_{2,}|\*+)"
    r"|(?P<bullet>\n[^\S\n]*(?:[-–—•▪●○◦·*+✓>]|\d{1,2}[.)°-])[^\S\n]+)"
    r"|(?P<line>[^\S\n]*\n[^\S\n]*)"
    r"|(?P<note>[(\[][^()\[\]\n]{0,90}(?:\n[^()\[\]\n]{0,90}){0,2}[)\]])"
    rf"|(?P<civility>{CIVILITY})(?![{_LETTER}{QUOTES}])"
    rf"|(?P<initials>(?:[{UPPER}]\.?[{HYPHENS}]?){{0,2}}[{UPPER}]\.(?=[\s,;{UPPER}]|$)|[{UPPER}][{LOWER}]\.(?=[{HYPHENS}\s]))"
    rf"|(?P<word>(?:[{_LETTER}]|[0-9](?=[{UPPER}]{{3}}|[{LOWER}]{{5}}))(?:[{_LETTER}0-9!|]|\.(?=[{LOWER}]{{2}})|[{QUOTES}](?=[{_LETTER}])|[{HYPHENS}](?:[^\S\n]{{0,2}}\n[^\S\n]{{0,3}})?(?=[{_LETTER}]))*[{QUOTES}]?)"
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
