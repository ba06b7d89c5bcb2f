"""Closed lists of words: of headings, of phrases, and those that no person bears; folded."""

from registre.model.persons import Role

# Literals that open every role word; searched as plain strings, so that prose costs nothing.
TRIGGERS = ("particip", "present", "absent", "excuse",
    "represente", "procuration", "pouvoir", "mandat",
)  # fmt: skip

# The words that give a heading its role.
ROLE_WORDS = {
    "present": Role.PRESENT, "presents": Role.PRESENT, "presente": Role.PRESENT,
    "presentes": Role.PRESENT, "presence": Role.PRESENT, "participants": Role.PRESENT,
    "participaient": Role.PRESENT, "absent": Role.ABSENT, "absents": Role.ABSENT,
    "absente": Role.ABSENT, "absentes": Role.ABSENT, "excuse": Role.EXCUSED,
    "excuses": Role.EXCUSED, "excusee": Role.EXCUSED, "excusees": Role.EXCUSED,
    "excuser": Role.EXCUSED, "represente": Role.REPRESENTED, "representes": Role.REPRESENTED,
    "representee": Role.REPRESENTED, "representees": Role.REPRESENTED,
    "procuration": Role.REPRESENTED, "procurations": Role.REPRESENTED, "pouvoir": Role.REPRESENTED,
    "pouvoirs": Role.REPRESENTED, "mandat": Role.REPRESENTED, "mandats": Role.REPRESENTED,
    "mandant": Role.REPRESENTED, "mandants": Role.REPRESENTED,
}  # fmt: skip

# What a heading is made of beside: "Étaient absents excusés à l'ouverture de la séance".
HEADING_WORDS = frozenset((
    "a", "absence", "adjoint", "adjointe", "adjointes", "adjoints", "administrateurs",
    "administration", "ainsi", "alphabetique", "appel", "arrives", "assemblee", "au", "autres",
    "aux", "avaient", "avait", "avec", "ayant", "bureau", "comite", "communautaire",
    "communautaires", "communaute", "commune", "conseil", "conseiller", "conseillere",
    "conseilleres", "conseillers", "consultative", "d", "de", "delegue", "deleguees", "delegues",
    "deliberative", "departementaux", "des", "detenteurs", "distance", "donnant", "donne",
    "donnees", "donnes", "du", "e", "ecrit", "ecrite", "ecrites", "effectivement", "egalement",
    "elu", "elues", "elus", "en", "es", "est", "et", "etaient", "etaients", "etait", "etant",
    "ete", "etes", "excuse", "fait", "faits", "formant", "furent", "l", "la", "le", "les", "leur",
    "liste", "m", "madame", "maire", "maires", "majorite", "mandataire", "mandataires", "membre",
    "membres", "mesdames", "messieurs", "metropolitains", "mm", "mme", "mmes", "monsieur",
    "municipal", "municipales", "municipaux", "nom", "noms", "non", "ont", "ordre", "ou",
    "ouverture", "par", "partis", "personne", "personnes", "physiquement", "prenom", "presence",
    "que", "qui", "recu", "regionaux", "remis", "remplace", "remplacees", "remplaces",
    "respectivement", "reunion", "s", "sa", "sans", "savoir", "se", "seance", "son", "sont",
    "suivantes", "suivants", "suppleant", "suppleante", "suppleantes", "suppleants", "syndical",
    "syndicaux", "tableau", "titulaire", "titulaires", "total", "visioconference", "voix",
    "votants", "vote", "voter",
))  # fmt: skip

# Functions that a scanner may damage: "Mairc", "Conseillcrs".
FUNCTIONS = (
    "maire", "adjoint", "adjoints", "adjointe", "adjointes", "conseiller", "conseillers",
    "conseillere", "conseilleres", "president", "presidente",
)  # fmt: skip

# First three letters of what may be more than a name: phrases, civilities, functions.
OPENERS = frozenset((
    "abs", "ade", "adj", "adm", "aff", "ain", "app", "apr", "arr", "art", "ass", "aud", "ava",
    "ave", "aya", "cap", "cin", "col", "com", "con", "dat", "del", "dep", "des", "det", "deu",
    "dgs", "dir", "dis", "doc", "don", "doy", "ech", "elu", "ens", "ent", "est", "eta", "exc",
    "for", "gen", "inv", "jus", "lai", "les", "lie", "mad", "mai", "maj", "man", "mcs", "mel",
    "mem", "mes", "mlc", "mll", "mmc", "mme", "mon", "mou", "mrs", "mun", "nom", "non", "obj",
    "ont", "ord", "par", "pos", "pou", "pre", "pri", "pro", "pub", "pvr", "qua", "que", "qui",
    "quo", "rap", "rem", "rep", "ret", "sec", "sen", "ser", "six", "soi", "son", "sub", "sup",
    "tit", "tra", "tro", "vic", "vot",
))  # fmt: skip

# Words that no person bears: titles, places, institutions, months.
NOT_NAMES = frozenset((
    "absence", "absents", "abstenus", "abstention", "abstentions", "accord", "accueil", "acte",
    "adhesion", "administratif",
    "administration", "affaires", "agence", "agglomeration", "aide", "aides", "amenagement",
    "annee", "annexe", "aout", "approbation", "archives", "arrete", "arrondissement", "article",
    "arts", "assainissement", "assemblee", "asso", "association", "associations", "attribution",
    "aucun", "aucune", "avenant", "avenue", "aviation", "avis", "avril", "banque", "batiment",
    "batiments", "bibliotheque", "bilan", "boulevard", "bp", "budget", "bureau", "cadre", "caisse",
    "canton", "carte", "cartes", "cc", "ccas", "cdc", "cedex", "centre", "cession", "chambre",
    "chemin", "cimetiere", "cinema", "cite", "club", "code", "collectivite", "college", "colleges",
    "comite", "commission", "communal", "communautaire", "communaute", "commune", "communes",
    "compte", "conseil", "conseiller", "conseillers", "considerant", "contrat", "contrats",
    "contre", "nppv",
    "convention", "convocation", "copropriete", "creation", "creche", "creches", "credit",
    "culture", "dans", "date", "decembre", "decision", "delegation", "deliberation",
    "deliberations", "demande", "departement", "depenses", "designation", "developpement",
    "dimanche", "direction", "dispositif", "district", "domaine", "eau", "eaux", "eclairage",
    "ecole", "ecoles", "economie", "economique", "education", "egalite", "eglise", "election",
    "elections", "emploi", "energie", "enfance", "enfants", "enquete", "enseignement", "entretien",
    "environnement", "epci", "equipements", "espaces", "etablissement", "etablissements",
    "etaient", "etat", "etude", "etudes", "excuses", "exercice", "exploitation", "extrait",
    "famille", "federation", "fermeture", "festival", "fevrier", "finances", "foncier", "fonciere",
    "fonctionnement", "fonds", "formation", "fourniture", "foyer", "francaise", "fraternite",
    "garantie", "general", "generale", "gestion", "groupe", "groupement", "habitat", "hotel",
    "impasse", "indemnites", "informations", "informatique", "instance", "institut",
    "investissement", "janvier", "jeudi", "jeunesse", "journee", "juillet", "juin", "langue",
    "lecture", "liberte", "logement", "logements", "lotissement", "lundi", "mai", "mairie",
    "maison", "marches", "mardi", "mars", "materiel", "membres", "mercredi", "metropole",
    "ministere", "mise", "mission", "missions", "modalites", "modification", "monument",
    "municipal", "municipale", "municipaux", "musee", "musique", "neant", "nombre", "nomenclature",
    "novembre", "objet", "octobre", "office", "ont", "operation", "operations", "ordre",
    "ouverture", "page", "par", "parcelle", "parking", "participation", "patrimoine", "personne",
    "personnel", "place", "plan", "plu", "pole", "police", "politique", "pour", "pouvoirs",
    "prefecture", "prefet", "presents", "presidence", "prestations", "prevention", "prise",
    "proces", "procuration", "programme", "projet", "protection", "quartier", "question",
    "questions", "quorum", "rapport", "recettes", "recherche", "recrutement", "redevance",
    "refection", "regie", "region", "registre", "reglement", "renouvellement", "representes",
    "republique", "reseau", "reseaux", "residence", "restauration", "resultat", "rien", "rue",
    "salle", "samedi", "sante", "scot", "seance", "secretaire", "secteur", "securite", "septembre",
    "service", "services", "session", "signalisation", "signature", "sivom", "sivu", "social",
    "sociale", "societe", "solidarite", "sous", "sport", "sports", "stade", "stationnement",
    "statuts", "subvention", "subventions", "syndicat", "tableau", "tarif", "tarifs", "taxe",
    "tel", "terrain", "terrains", "theatre", "tourisme", "transport", "transports", "travaux",
    "universite", "universites", "urbanisme", "vendredi", "vente", "verbal", "ville", "voie",
    "voirie", "votants", "vote", "vu", "zac", "zone",
))  # fmt: skip
