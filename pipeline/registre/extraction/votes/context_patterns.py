"""What looks like the vote of an act and is another's, a rule or a question of procedure."""

import re

from registre.extraction.votes.patterns import COUNCIL

# Vu l'avis rendu a l'unanimite | considerant
RECITAL = re.compile(r"\W*(?:vus?|considerant|attendu|apres avis|suite a l'avis)\b")
# the vote of another body, or of another day
OTHER_BODY = re.compile(
    r"\b(?:comite (?:social|technique|de pilotage)|commission(?! permanente)|jury|"
    r"conseil (?:d'ecole|communal|citoyen)|c\.?s\.?t\b|c\.?t\.?p\b|assemblee generale|"
    r"conseils municipaux|communes? membres?)\b"
    r"[^.;]{0,160}?\b(?:a|ont|avait|s'est|se sont|reunie?s?|rendu|emis|favorables?|donne)\b",
)
OTHER_DAY = re.compile(
    r"\b(?:par deliberation|dans sa seance|(?:sa|la|leur) seance du|lors de|reunie? le|"
    r"en date du)\b"
    r"[^.;]{0,200}?\b(?:a|ont|avait|avaient|s'est|s'etait)\b(?! ete (?:adopt|approuv|lu))",
)
HERE = re.compile(rf"\b(?:{COUNCIL}|delibere)\b")
# a law tells how one votes
RULE_BEFORE = re.compile(
    r"\b(?:doit|doivent|devra|devront|peut|peuvent|pourra|pourront|sauf (?:si|a|decision)|"
    r"lorsque|si|(?:dans l[ea]|au) cas ou|a defaut|tant que|"
    r"requi(?:s|se|ert|erent)|exige(?:nt|e)?|sont prises|se deroule|"
    r"(?:maire|adjoints?|presidents?|membres|delegues|conseillers) (?:est|sont) elue?s?|"
    r"a lieu|s'effectue|est acquise|suffrages obtenus|"
    r"au scrutin(?: secret)?(?: et| uninominal| de liste)?)\b"
    r"[^.;]{0,70}\Z",
)
RULE_AFTER = re.compile(
    r"[^.;\n]{0,30}\b(?:est requise|requise|dans les (?:conditions|communes)|prevue? (?:par|a)|"
    r"selon les|qui (?:la|les) composent|en vertu de l'article|au premier tour|au deuxieme tour)\b",
)
# the vote on how to vote, on the agenda, on who keeps the minutes
PROCEDURE = re.compile(
    r"\b(?:de (?:ne pas )?(?:proceder|recourir|voter)|mode de|ne pas (?:proceder|recourir))\b"
    r"[^.;]{0,90}\b(?:scrutin|main levee|bulletins? secrets?|vote secret)\b|"
    r"\b(?:inscri|ajout|rajout)[a-z]*\b[^.;]{0,90}\bordre du jour\b|"
    r"\bordre du jour\b[^.;]{0,60}\b(?:inscri|ajout|rajout|modifie)|"
    r"\bsecretaires? de (?:la )?seance\b|\bhuis clos\b|"
    # ayant obtenu la majorite des suffrages, a ete designe pour remplir ces fonctions
    r"\bpour (?:remplir|assurer|exercer) (?:ces|cette|les) fonctions?\b",
)
# il est propose d'adopter
PROPOSAL = re.compile(
    r"\b(?:propos(?:e|er|ons)|demande(?:r|ons)?|invit(?:e|er|ons)|souhaite)\b[^.;:]{0,60}\Z",
)
