"""Words that say how a vote came out, on folded text (lower case, no accents)."""

import re

# ---- who votes

# le conseil municipal | l'assemblee deliberante | le comite syndical | la commission permanente
COUNCIL = (
    r"(?:conseil(?:s|lers?)?(?:\s{1,2}(?:municipal|municipaux|communautaires?|departementale?|"
    r"regional|syndical|metropolitain|general|d'administration|de [a-z' -]{3,30}?))?|"
    r"assemblee(?: (?:deliberante|departementale|regionale|pleniere|communautaire))?|"
    r"bureau(?: (?:communautaire|syndical|metropolitain|municipal))?|"
    r"comite(?: syndical)?|commission permanente|conseil de paris)"
)

# ---- how it came out

# a l'unanimite (des membres presents et representes) | (a la majorite) des suffrages exprimes
_OF = (
    r"(?:\s(?:absolue|totale|simple|relative|qualifiee|"
    r"des (?:2/3|3/4|3/5|deux[ -]tiers|trois[ -]quarts|trois[ -]cinquiemes)))?"
    r"(?:\sdes?\s(?:ses\s|la\s)?"
    r"(?:membres|conseillers|elus|suffrages|voix|votants?|presents?|delegues|votes|administrateurs)"
    r"(?:,?\s(?:presents?|exprimes?|representes?|votants?|municipaux|communautaires|titulaires|"
    r"en exercice|du (?:conseil|bureau|comite)(?: municipal| communautaire| syndical)?|et|ou|"
    r"syndicaux|ayant (?:vote|pris part au vote)|des (?:membres|suffrages))\b){0,6})?"
)
# Vote : unanimite | a line of its own
_ALONE = r"(?:^[^\w\n]{0,6}|[:(|*] {0,4}|\. )"
_ALONE_END = r"(?=\s*(?:[.,;:)|*\n]|\Z|des\b|moins\b))"
# as it is misspelt or misread: unamite, unaminite, unaninite, unanlmlté, unanimife
_UNANIMITE = (
    r"(?:un+an+im+ite|unamite|unaminite|unamimite|unaninite|unanimte"
    r"|u[nu][ao]n[il1](?:m|rn|n)[il1][tf][ec6])"
)
UNANIMITY = re.compile(
    rf"(?<![a-z])(?:a|par)[ \n]{{1,3}}(?:[li1]? ?' ?)?{_UNANIMITE}{_OF}|"
    r"(?<![a-z])unanimement(?=\s?(?:[,;:\n]|le conseil|decid|adopt|approuv|accept|valid|vote))|"
    rf"\b(?:vote|accord|decision|approbation) (?:est )?unanimes?\b|"
    rf"{_ALONE}((?:l')?unanimite{_OF}){_ALONE_END}|"
    rf"\b(?:recueille|obtient|emporte)(?:nt)? (l'unanimite{_OF})",
    re.MULTILINE,
)
MAJORITY = re.compile(
    r"(?<![a-z])(?:a|par)[ \n](?:la|une)[ \n](?:(?:tres )?(?:large|grande|forte|courte) )?"
    rf"majorite{_OF}|"
    rf"(?<![a-z])a la quasi[ -]unanimite{_OF}|"
    # ballots: ayant obtenu la majorite absolue, est proclame
    r"\bayant obtenu la majorite(?: absolue| relative)?(?: des (?:suffrages|voix)(?: exprimes)?)?|"
    rf"{_ALONE}(majorite{_OF})(?=\s*(?:[.,;)|*\n]|\Z|des\b))",
    re.MULTILINE,
)

# Le Conseil adopte. | le Conseil municipal adopte,
_ENDS = r"(?=[ ]*(?:[.;!:)]|\n|\Z)|,? (?:a l'unan|a la maj|par (?:\d|le |la |l')))"
# what is adopted: la deliberation ... est adoptee
_TEXT = (
    r"(?:deliberations?|compte[ -]rendus?|proces[ -]verb(?:al|aux)|pv|rapports?|motions?|voeux?|"
    r"propositions?|textes?|projets?|amendements?|points?|questions?|budgets?|comptes?|ensemble|"
    r"elles?|ils?|tarifs?|conventions?|reglement|demandes?|subventions?|ordre du jour)"
)
# at the start of a line or a cell, after a colon
_OPENS = r"(?:^[^\w\n]{0,6}|[:(|*>] {0,4})"
# groups leave out what was voted and who voted
ADOPTED = re.compile(
    rf"\b((?:l[ae] |l')?{COUNCIL},? (?:adopte(?:nt)?|approuve(?:nt)?)){_ENDS}|"
    rf"{_OPENS}((?:adopte|approuvee)e?s?){_ENDS}|{_OPENS}(approuve)(?= ?\.)|"
    rf"{_OPENS}((?:approuve|accepte|vote)e?s?)(?=,? (?:a l'unan|a la maj|par (?:\d|le |la |l')))|"
    r"[a-z0-9] (adoptee?s?)(?= (?:a l'unan|a la maj|par \d))",
    re.MULTILINE,
)
TEXT_ADOPTED = re.compile(
    rf"\b{_TEXT}\b[^.;:\n]{{0,90}}?\n?[^.;:\n]{{0,90}}? ((?:est|sont|(?:a|ont) ete)(?: lue?s? et)?"
    r"[ \n](?:ainsi |donc |alors )?(?:adopte|approuve|vote)e?s?)\b",
)

# what stands before and after those words, looked at first
BEFORE_ADOPTED = re.compile(
    r"(?:\b(?:conseil|conseillers|municipa(?:l|ux)|assemblee|[a-z]{4,9}(?:aire|ale?)s?|syndical|"
    r"administration|metropolitain|deliberante|pleniere|bureau|comite|permanente|paris),?\s{1,2}|"
    r"\n[^\w\n]{0,6}|[:(|*>] ?)\Z",
)
AFTER_ADOPTED = re.compile(r"[a-z]{0,12} (?:a l'unan|a la maj|par \d)")
BEFORE_TEXT_ADOPTED = re.compile(r"\b(?:est|sont|ete)(?: lue?s? et)?\s(?:ainsi |donc |alors )?\Z")

# rejette | REJETE | non retenue | emet un avis defavorable
REJECTED = re.compile(
    rf"\b{COUNCIL},?[ \n](?:[^.;\n]{{0,40}} )?"
    r"((?:rejette|repousse|refuse|desapprouve|s'oppose)(?:nt)?)\b|"
    rf"\b{_TEXT}\b[^.;:\n]{{0,90}}? ((?:est|sont|(?:a|ont) ete)[ \n]"
    r"(?:rejete|refuse|repousse)e?s?)\b|"
    rf"\b{_TEXT}\b[^.;:\n]{{0,90}}? ((?:n'est|ne sont|n'(?:a|ont))[ \n]pas[ \n](?:ete )?"
    r"(?:adopte|approuve|accepte|retenu|vote)e?s?)\b|"
    rf"\b{_TEXT}\b[^.;:\n]{{0,40}}? (non[ -](?:adopte|approuve|accepte|retenu)e?s?)\b|"
    rf"{_OPENS}((?:rejete|refuse|repousse)e?s?){_ENDS}|"
    r"[0-9a-z] (rejetee?s?)(?= (?:a l'unan|a la maj|par \d))|"
    rf"(?:{_OPENS}|, |\bet )((?:rejette|repousse|desapprouve)(?:nt)?)\b|"
    r"\b((?:emet(?:tent|tre)?|donne(?:nt|r)?|rend(?:ent|re)?|formule(?:nt|r)?|exprime(?:nt|r)?)\b"
    r"[^.;\n]{0,60}?\n?[^.;\n]{0,60}?\bavis(?: \w+)?[ \n]defavorable)\b|"
    r"\b(se prononce(?:nt)? (?:contre|defavorablement))\b",
    re.MULTILINE,
)

# prend acte | a pris acte | dont acte
NOTED = re.compile(
    r"(?<!\")(?<!\" )\b(?:pren(?:d|ds|nent|dre)|(?:a|ont|est) pris|donne(?:nt)?|dont)"
    r"(?:,? a l'unanimite[^,.;\n]{0,40},?)? acte\b",
)

# la question est ajournee | point reporte | retire de l'ordre du jour
_ITEM = (
    r"(?:questions?|points?|deliberations?|dossiers?|votes?|decisions?|affaires?|sujets?|examen|"
    r"projets?|rapports?|motions?)"
)
POSTPONED = re.compile(
    rf"\b{_ITEM}\b[^.;:\n]{{0,60}}? ((?:est|sont|(?:a|ont) ete)[ \n]"
    r"(?:ajourne|reporte|retire|differe|renvoye)e?s?)\b|"
    rf"\b{_ITEM} ((?:ajourne|reporte|retire|differe)e?s?)"
    r"(?= ?(?:[.;!:)]|\n|\Z)| de l'ordre| a une| au )|"
    rf"{_OPENS}((?:ajourne|reporte|retire)e?s?)(?= ?(?:[.;!:)]|\n|\Z)| de l'ordre| a une)|"
    r"\b(surs(?:oit|is) a statuer)\b|"
    r"\b((?:reporte|ajourne|differe)(?:nt)? (?:(?:sa|la|le|cette|ce) |l')"
    r"(?:decision|vote|question|point|examen|deliberation|dossier))\b",
    re.MULTILINE,
)

# apres en avoir delibere | ayant delibere | delibere et decide
DELIBERATED = re.compile(
    r"\b(?:apres (?:(?:s'en|en) )?(?:avoir )?(?:en )?(?:avoir )?|ayant (?:valablement )?|"
    r"en ayant |et en avoir )delibere[re]?\b",
)
# (Apres avoir entendu cet expose, le) conseil municipal approuve
COUNCIL_DECIDES = re.compile(
    rf"{COUNCIL}(?:,? apres avoir entendu [^.;:\n]{{3,30}}?)? ?[,;:]?\s{{1,4}}"
    r"(?:[^\w\s]{1,3}\s{1,4})?"
    r"(?:decide|approuve|autorise|accepte|adopte|valide|enterine|retient|acquiesce|confirme|vote|"
    r"(?:emet(?:tent)?|donne(?:nt)?) un avis favorable|donne(?:nt)? (?:son|leur) accord|"
    r"fixe|attribue)(?:nt)?\b",
)
# Accord du conseil.
AGREED = re.compile(r"accord du conseil(?: municipal)?(?=[ ]*(?:[.;\n]|\Z))")
BEFORE_COUNCIL = re.compile(
    r"(?:(?:\A|[.;:!\"] *\n|\n *\n) *|\b(?:expose|entendu|informee?|debattu|debats?|discussion|"
    r"connaissance|lecture|presentation)\b[^.;:]{0,40}[, ]\s?)(?:le |l'|les membres du )\Z",
)
# decide | approuve: what a council that has deliberated does
_VERBS = (
    r"(?:decid|approuv|autoris|adopt|accept|donn|fix|vot|nomm|design|valid|arret|sollicit|charg|"
    r"confirm|attribu|accord|constat|creer?|modifi|declar|demand|instaur|mandat|ratifi|entérin|"
    r"enterin|habilit|institu|ouvr|opt|renouvell|suppriment?|support|annul|proced|retient|emet|dit|"
    r"inscri|elit|prononc|class|affect|prend en charge|souhait|propos)"
)
OPERATIVE = re.compile(rf"(?<![a-z']){_VERBS}(?:ent|e|s|t|)\b(?! que la)")
# one of its clauses, bulleted or on a line of its own; noting, informing are not deciding
CLAUSE = re.compile(
    rf"(?:\n|\n[^\w\n]{{1,8}}|[:,;] |\bet (?:de )?|d'|de ){_VERBS}(?:ent|er|e|t|)\b"
)

# what closes the figures: 0 abstention adopte
CLOSING = re.compile(
    r"[^\w\n,]{0,8}(?:\n[^\w\n]{0,4})?"
    r"(?:(?P<adopted>(?:adopte|approuve|accepte)e?s?)|(?P<rejected>(?:rejete|refuse|repousse)e?s?))"
    r"(?= *(?:[.;,:!)|]|\n|\Z)| a l| par )",
)
