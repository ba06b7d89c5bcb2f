"""How a signature looks on the page. All match the folded view."""

import re

from registre.extraction.persons.functions import FUNCTION

# "Pour extrait conforme, Monsieur " | "**Pour " | "Par délégation du Président, ", then a function
_OPENING = (
    r"[ *_#>|]*(?:(?:fait|pour|par|vu|certifie|signe|a) [^\n]{0,70}?[ ,:])?"
    r"(?:et par delegation,? )?(?:monsieur |madame |m\. |mme |p/ ?|pour )?"
    rf"(?=(?:l[ae] |l'){FUNCTION})"
)
FIRST_LINE = re.compile(_OPENING)
LINE = re.compile(rf"\n{_OPENING}")
# The rest of the line: a function of which nothing is said
TITLE = re.compile(
    rf"(?:l[ae] |l')(?P<title>{FUNCTION}[^\n:;.]{{0,140}}?)(?P<after>[ *_]*[,:.]?[ *_]*)(?=\n)"
)
# "Le Maire,                Notifié à l'agent le : 3 mars 2021": another column is no title
TITLE_BESIDE = re.compile(
    rf"(?:l[ae] |l')(?P<title>{FUNCTION}[^\n:;.]{{0,60}}?)(?P<after>[ *_]*,?) {{4,}}(?=[^ \n])"
)
# "Le Maire, Paul DURAND" | "Le Maire : Paul DURAND" on one line; then "Le Maire Paul DURAND"
INLINE = (
    re.compile(rf"(?:l[ae] |l')(?P<title>{FUNCTION}[^\n:;.,]{{0,60}}?) ?[,:][ *_]*(?=[a-z])"),
    re.compile(rf"(?:l[ae] |l')(?P<title>{FUNCTION}) [ *_]*(?=[a-z])"),
)
# "Pour copie conforme, le Maire : DURAND.": a surname alone, right after such words
ALONE_AFTER = re.compile(
    r"(?:extrait|copie|expedition) (?:certifiee? )?conforme[^\n]{0,20}\n?[ ]*\Z"
)
ALONE_REACH = 60
# "Le secrétaire : Anne LEBRAS        Le Maire : Paul DURAND"
NEXT_COLUMN = re.compile(rf" {{2,}}(?=(?:l[ae] |l'){FUNCTION})")
# "Le Maire : Paul DURAND\nLes adjoints : …" is a list of those present.
LIST_GOES_ON = re.compile(
    r"\s*(?:les |mm|mesdames|messieurs|adjoints|conseillers|(?:l[ae]s? )?adjointe?s? ?[:,])"
)
# Lines that may stand between a function and its signer
FILLER = re.compile(
    r"[ *_#>|]*(?:$|(?:pour|par|p/|le|la|l'|les|monsieur|madame|certifi|compte tenu|prefecture"
    r"|sous-prefecture|et de la|et publi|publi|affich|signe|signature|document|cachet|date|recu"
    r"|accuse|transmis|en date|![\[]|#|[(\[]|[\d ./:h|-]+$|acte|original"
    rf"|{FUNCTION})[^\n]*)"
)
# The function closest to the name is the signer's: "Pour le Maire,\nL'adjoint délégué,"
NEARER = re.compile(rf"[ *_#>|]*(?:l[ae] |l')?(?P<title>{FUNCTION}[^\n:;]{{0,90}}?)[ *_,]*$")
WITHIN = re.compile(
    rf"(?:delegation|ordre|empechement|interim)[^\n]*?[ ,](?:l[ae] |l')(?={FUNCTION})"
)
# Formulas that close an act; a name then a function may follow: "Paul DURAND\nMaire"
CLOSINGS = ("extrait conforme", "fait a ", "fait et delibere", "ont signe", "copie conforme")
FUNCTION_BELOW = re.compile(
    rf"[ *_]*,?[ *_]*(?:\n[ *_#>|]*){{0,2}}(?P<title>{FUNCTION}[^\n:;.]{{0,90}}?)[ *_,.]*(?=\n|$)"
)
CLOSING_LINES = 12
# Fait à Valbresse, le 11 avril 2023, on a line of its own; how far below its signer stands
MADE = re.compile(r"(?:\A|\n)[ *_]*fait a [^\n,]{2,40},? le [^\n]{4,30}(?=\n)")
BARE_LINES = 5
# The title of another column, on the line of a name
OFFICE = re.compile(rf"(?:l[ae] |l'){FUNCTION}")
# Words that run on to the next line: the line is not a signature's
RUNS_ON = tuple(
    f" {word}"
    for word in ["de", "du", "par", "a", "que", "et", "avec", "d'", "sur", "pour", "dont", "ou"]
)
# "Le Maire,        Le secrétaire de séance,"
COLUMNS = re.compile(r",? *\| *(?:l[ae] |l')?|,? {2,}(?:l[ae] |l')?|, l[ae] (?=secretaire)")
SECRETARY = re.compile(r"secretaire(?: de (?:la )?seance)?")
# How many lines, and lines with words, may stand between the function and the name
MOST_LINES, MOST_FILLERS = 40, 8
