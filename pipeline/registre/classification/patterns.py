"""How titles are cut into words; what carries no meaning in them."""

import re

# CompteAdministratif | TarifsDSP: borders inside what is glued together; none in PLUi, SCoT
CAMEL = re.compile(r"(?<=[a-zà-ÿ]{2})(?=[A-ZÀ-Þ])|(?<=[A-ZÀ-Þ])(?=[A-ZÀ-Þ][a-zà-ÿ]{2})")
# vote_du_budget.pdf
EXTENSION = re.compile(r"\.(?:pdf|docx?|odt|txt|xml|html?)\Z")
# ap/cp | c.c.a.s. | s.d.i.s: letters of an abbreviation, set apart
DOTTED = re.compile(r"\b(?:[a-z][./]){2,}[a-z]?(?![a-z])|\bap[/ -]cp\b")
# words of letters, at least two; figures and single letters tell nothing
WORD = re.compile(r"[a-z]{2,}")
# iii | viii: numbers of lots and of acts
ROMAN = re.compile(r"(?:x{0,3})(?:i{2,3}|iv|vi{1,3}|ix|xi{0,3})\Z")

_STOP = (
    "de du des la le les un une au aux en et pour par sur dans avec ou dit dite dits dites ce cet "
    "cette ces son sa ses leur leurs qui que dont est sont ete entre sous chez vers afin ainsi "
    "objet deliberation delib del dcm dec cm cc cp numero no nr num annee exercice annexe janvier "
    "fevrier mars avril mai juin juillet aout septembre octobre novembre decembre relatif relative "
    "deux trois quatre cinq six sept huit neuf dix plusieurs premier premiere deuxieme troisieme "
    "relatifs relatives concernant suite titre cadre portant madame monsieur mme mr nom"
)
STOP = frozenset(_STOP.split())
