r"""What prefecture stamps are made of, and what tells an act from a running head.

Patterns run on folded text: lower case, no accents, plain quotes and hyphens. In those of stamps
a space stands for as many as the page has (see ``stamps.spaced``), so a class writes ``\x20``.
"""

DATE = (
    # 12/05/2023 | 12.05.23 | 12-05-2023 | 2023-05-12
    r"(?:\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{2,4}|\d{4}-\d{2}-\d{2}"
    # 12 mai 2023 | vendredi 1er mai 2023 | 19 DEC. 2023
    r"|(?:[a-z]{5,8} )?\d{1,2}(?:er)? [a-z]{3,9}\.? \d{4})"
    # at 14:32:05 | a 14h32
    r"(?:,? ?(?:a )?\d{1,2} ?[:h] ?\d{2}(?::\d{2})?)?"
)
OFFICE = (
    r"(?:(?:sous-?)?prefecture|prefet|controle de legalite|representant de l'etat)"
    r"(?: d[eu]s? [a-z'\x20-]{2,30})?"
)
# A label ends in a colon, a date or the line; in a sentence the words go on.
VALUE = rf"(?: le)? ?(?:: ?(?:{DATE})?|(?:{DATE})|(?= *(?:\n|$)))"

# Accusé de réception en préfecture | Accusé de réception – Ministère de l'intérieur
# AR Préfecture | AR CONTROLE DE LEGALITE : | RF / Sous-Préfecture de Vaubrun / Contrôle de légalité
ACKNOWLEDGED = (
    r"(?:(?:accuse de reception|(?:accuse|acte) certifie executoire)"
    rf"(?: ?-? ?(?:en |du |de la )?(?:ministere de l'interieur|{OFFICE}))?"
    r"|ar (?:de la |en )?(?:sous-)?prefecture|ar (?:du )?controle de legalite(?: ?:)?"
    r"|rf *\n+ *(?:sous-)?prefecture[^\n]{0,40}(?:\n+ *controle de legalite)?)(?=\s|$|\d)"
)
# Envoyé en préfecture le 12/05/2023 | Reçu en préfecture le … | Réception par le préfet : …
SENT = (
    r"(?:envoi|envoye|re[cg]u|reception|(?:tele)?transmis|transmission|depot|depose|retour)e?"
    r"(?: simule)?"
    rf"(?: (?:en|par|a|de|au)(?: la| le)?| d'envoi en)? {OFFICE}{VALUE}"
)
# Date de télétransmission : 12/05/2023
TRANSMITTED = (
    rf"date de (?:tele)?transmission(?: (?:en|a la|de l'acte) ?(?:{OFFICE})?)?{VALUE}"
    rf"|envoi simule le(?: ?:)? ?{DATE}"
)
# Date de réception préfecture : 12/05/2023 | Date de réception de l'AR : 12/05/2023
RECEIVED = (
    r"date de reception(?: de l'(?:ar|accuse de reception)| en| par la| par le| de la)?"
    rf"(?: {OFFICE})?{VALUE}"
)
# A rubber stamp, a word or two a line: REÇU A LA / SOUS-PREFECTURE / 3 JUIL. 1998
RUBBER = (
    r"re[cg]u\s{1,40}(?:a|en)\s{1,40}(?:la\s{1,40})?(?:sous-?)?prefecture\s{1,40}(?:le\s{1,9})?"
    rf"{DATE}"
)
# Labels that no act writes in its body
ANCHORS = (ACKNOWLEDGED, SENT, RUBBER, TRANSMITTED, RECEIVED)

# Affiché le 12/05/2023 | Publié le : | Date d'affichage : … | Mis en ligne sur le site le …
PUBLISHED = (
    r"(?:affichee?|publiee?|notifiee?|mise? en ligne|affichage|publication|notification"
    r"|date d(?:e |')(?:affichage|publication|notification))"
    rf"(?: (?:sur le|au) site(?: internet| web)?(?: de la (?:commune|ville|mairie))?)?{VALUE}"
)
VENDORS = r"(?:s2low|s²low|slow|slo|ixbus|fast|berger[ -]?levrault)(?=\s|$)"
DELEGATED = r"pour l'autorite competente(?: par delegation)?(?=\s|$)"
# Reçu le 12/05/2023
DAY = rf"(?:envoye|re[cg]u|transmis|depose) le ?:? ?{DATE}(?=\s|$)"
# en date du 12/05/2023 ; REFERENCE ACTE : D2023_45
DATED = rf"en date du {DATE}(?: ?; ?reference acte ?: ?[\w.-]+)?(?=\s|$)"
# What stands in the same boxes, and elsewhere too
MEMBERS = (PUBLISHED, DAY, DATED, rf"{DATE}(?=\s|$)", VENDORS, DELEGATED)

# ID : | Identifiant : ; the identifier itself is found in the text as written
IDENTIFIED = r"id(?:entifiant)?(?: (?:unique|de l'acte|de (?:tele)?transmission))? ?:"

# A page that opens so opens an act: what stands at its top is no running head.
ACT_OPENING = (
    r"extraits? d[ue]s? (?:registres?|proces)|l'an deux mil|l'an mil|etai(?:en)?t presents"
    r"|(?:conseil|comite|bureau|assemblee)[^.;]{0,80} (?:s'est reunie?|se sont reunis|reunie? en)\b"
    r"|(?:le|la) (?:maire|presidente?|prefete?)(?: de| du| d'| des)[^\n]{2,60}"
    r"\n+\s*(?:vu\b|officier|chevalier)"
)
# A page that closes so closes an act: its last lines are a signature.
ACT_CLOSING = (
    r"pour extrait|pour copie|fait (?:a|et)\b|ainsi (?:fait|delibere)|certifie executoire"
    r"|pour le (?:maire|prefet|president)"
    r"|^\s*(?:le|la|monsieur le|madame la) (?:maire|presidente?|prefete?|secretaire)\b"
)
# What a running head shows: 2/7, page, an address, "suite de la délibération"
STRONG = (
    r"\d ?/ ?\d|\bpage\b|https?:|www\.|@|\btel(?:ephone)?\b|\bfax\b|telecopie|\bcedex\b"
    r"|\bb\.?p\.? ?\d|suite (?:de la |du |d')|prefecture le|seance d|proces-verbal"
    r"|compte[ -]rendu|deliberation"
)
# What a line of an act looks like, which may stand at the top of many pages by chance
OF_ACT = (
    r"(?:apres en avoir|considerant|vu\b|article \d|(?:decide|approuve|autorise|arrete|adopte)\b"
    r"|pour\b|contre\b|abstentions?\b|a l'unanimite|le conseil|monsieur|madame|m\.|mme).*|.*[:;,]"
)
