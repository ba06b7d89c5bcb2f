"""Where operative clauses start and end, on folded text (lower case, no accents)."""

import re

# ---- verbs: third person and infinitive have one stem; those that differ stand apart

_STEMS = (
    "abrog accept accord achet acquiesc acquitt adher adopt affect ajourn ajout alien allou "
    "annul appliqu apport approuv arret assur attribu autoris ced charg class complet confer "
    "confi confirm conserv constat cre decid declar declass delegu demand denomm desaffect "
    "design determin dispens donn engag enterin etudi execut exoner exprim felicit fix gard "
    "habilit imput incorpor indemnis individualis inform inscriv install instaur institu invit "
    "lanc liquid lou mainten major mandat modifi nomm octroi octroy opt ordonn organis ouvr "
    "poursuiv precis prelev proced prononc propos prorog rappel rappell ratifi reaffirm realis "
    "recrut refus regl rejet rejett rembours remerci renonc renouvel renouvell repart report "
    "restitu retir retroced revaloris sign signal sollicit souhait souscriv substitu supprim "
    "transfer valid vers vot"
)
_IRREGULAR = (
    "acquiert acquerir choisit choisir conclut conclure convient convenir definit definir dissout "
    "dissoudre dit dire elit elire emet emettre emettent etablit etablir inscrit inscrire interdit "
    "interdire maintient maintenir met mettre mettent permet permettre prend prennent prendre "
    "prescrit prescrire reconduit reconduire retient retenir retiennent rend rendre soumet "
    "soumettre soutient soutenir transmet transmettre vend vendre souscrit souscrire garantit "
    "garantir reunit reunir admet admettre proceder interrompt inclut suspend suspendre "
    "defend defendre requiert recoit recevoir saisit saisir repartit repartir poursuit "
    "poursuivre ester pouvoir consentir consent intenter verser subir fournir faire "
    "construire detruire"
)
# approuve | autorisent | emet
FINITES = frozenset(
    [stem + ending for stem in _STEMS.split() for ending in ("e", "ent")] + _IRREGULAR.split()
)
# approuver | emettre
INFINITIVES = frozenset([stem + "er" for stem in _STEMS.split()] + _IRREGULAR.split())

VERBS = FINITES | INFINITIVES
# after "de" at the start of a line nearly every word of this shape is an infinitive
INFINITIVE = re.compile(r"[a-z]{2,}(?:er|ir|re)")
_NOUNS = (
    "premier dernier maniere nature titre membre notre votre hiver chantier foyer courrier "
    "dossier quartier cahier loyer metier papier janvier fevrier septembre octobre novembre "
    "decembre cuivre fibre verre terre guerre centre theatre ordre chambre nombre genre autre"
)
NOUNS = frozenset(_NOUNS.split())

# ---- where clauses start

# - | • | ✓ | ➢ | 1) | 1° | a) | alone on its line or before the clause
_BULLET = r"(?:[^\w\s\"'(\[$€%=+]{1,3}|o(?= )|(?:\d{1,2}|[a-h])(?:[.)]|°[)]?|[ ]?-)|\*\*|#+)"
MARK = rf"(?:{_BULLET}[ \n]{{0,4}}){{0,3}}"
# Article 1er : | ARTICLE 2 - | Art. 3 | Article unique
_ARTICLE = (
    r"(?:\*\*|#{1,4} )?art(?:icle|\.) {0,3}"
    r"(?:\d{1,2}(?:er|°)?|premier|unique|i{1,3}|iv|vi{0,3}|ix|x)"
    r"(?![\w.])(?:\*\*)?\s{0,8}(?:[:.)-]{1,2}\s{0,6})?(?:\*\*)?\s{0,3}"
)
# d'autoriser | s'engage | approuve
_WORDS = r"(?P<de>de |d' ?)?(?:ne pas )?(?:s'|se |ne |n')?(?P<verb>[a-z]+)(?![a-z'])"
WORDS = re.compile(_WORDS)
# A line: an article or a mark or neither, then a word that may be such a verb
LINE = re.compile(
    rf"\n *(?P<article>{_ARTICLE})?(?P<mark>{MARK})(?!{_ARTICLE})(?:et )?(?:\*\*)?"
    rf"(?P<words>{_WORDS})|"
    rf"\n *(?P<bare_article>{_ARTICLE})(?=\S)",
)
# in a running sentence: , autorise | et charge le maire
_SURE = (
    r"(?:approuve|decide|autorise|sollicite|accepte|adopte|valide|habilite|mandate|designe|nomme|"
    r"dit que|precise que|charge (?:m\.|mme|monsieur|madame|le |la )|donne (?:tous? )?"
    r"(?:pouvoirs?|mandat|delegation|son accord|un avis)|emet|fixe|vote|prend acte|s'engage|"
    r"confirme|retient|confie|demande (?:a |au )|impute|inscrit)"
)
# what stands between "delibere" or "a l'unanimite" and the verb: who votes, who was heard
FIRST_INLINE = re.compile(
    r"(?:[\s,*]|\b(?:l[ae]s?|l'|un|une|des?|du|d'|et|a|par|en|ses?|presidente?|maire|"
    r"conseil(?:lers?)?|municipa(?:l|ux)|communautaires?|departemental|regional|bureau|"
    r"assemblee|comite|syndical|membres|presents?|representes?|votants?|suffrages?|exprimes?|unanimite|absolue|voix|pour|"
    r"contre|abstentions?|moins|\d{1,3}|apres|avoir|delibere|entendu|ayant|expose|rapport|monsieur|"
    r"administration|commission|permanente|deliberante|ainsi|informe|il|elle|ils|donc)\b|"
    r"\([^()]{0,120}\))*(?P<words>(?:s'|se |ne |n')?(?P<verb>[a-z]+))(?![a-z'])",
)
_SURE_INFINITIVE = (
    r"(?:autoriser|charger (?:m\.|mme|monsieur|madame|le |la )|"
    r"donner (?:tous? )?(?:pouvoirs?|mandat|delegation)|habiliter|mandater|"
    r"solliciter|approuver|dire que|preciser que|imputer|inscrire)"
)
# in a running sentence: , autorise | et charge le maire | et d'autoriser
NEXT_INLINE = re.compile(
    rf"(?:[,;]|\bet)(?: et)?[ \n]{{1,3}}(?=(?:{_SURE}|(?:d'|de ){_SURE_INFINITIVE}))",
)

# ---- what announces clauses

# (apres en avoir) delibere | (a) l'unanimite | (12) voix pour | (Apres cet expose, le) conseil
# (approuve): letters, how what precedes them ends, looked at first, and what must precede them
SAID = (
    (
        "delibere",
        ("avoir ", "ayant ", "en ", "valablement ", "\n"),
        re.compile(
            r"\b(?:apres (?:en )?(?:avoir )?(?:en )?(?:avoir )?|ayant (?:valablement )?)\Z",
        ),
    ),
    ("l'unanimit", ("a ", "r ", "\n"), re.compile(r"\b(?:a|par)\s\Z")),
    ("majorit", ("a ", "e ", "\n"), re.compile(r"\b(?:a|par)\sla\s(?:(?:tres )?large )?\Z")),
    ("voix pour", (" ",), re.compile(r"[\da-z] \Z")),
    (
        "conseil",
        ("le ", "membres du "),
        re.compile(
            r"(?:(?:\A|[.;:!\"] *\n|\n *\n) *|\b(?:expose|entendu|informee?|debattu|debats?|"
            r"discussion|connaissance|lecture)\b[^.;:]{0,40}[, ]\s?)(?:le |les membres du )\Z",
        ),
    ),
)
# conseil municipal ; approuve: a law says what else a council does
COUNCIL_ACTS = re.compile(
    r"conseil(?:\s(?:municipal|communautaire|departemental|regional|syndical|d'administration))?"
    r"(?:,? apres avoir entendu [^.;:\n]{3,30}?)? ?[,;:]?\s{1,4}(?:[^\w\s]{1,3}\s{1,4})?"
    r"(?:decide|approuve|autorise|accepte|adopte|valide|enterine|retient|acquiesce|confirme|vote|"
    r"emet un avis|donne(?:nt)? (?:son|leur|un)|fixe|attribue)(?:nt)?\b",
)
REST = re.compile(r"[a-z]*")
# decide : | ARRETENT on a line of its own
ORDERED = ("decide", "arrete", "arreton", "ordonne", "delibere")
COLON = re.compile(r"(?:nt|s)?(?:\*\*)? {0,4}:")
ALONE = re.compile(r"(?:nt|s)?(?:\*\*)? ?,? *(?:\*\*)?(?=\n|\Z)")
BEFORE_ALONE = re.compile(
    rf"(?:\A|\n) *{MARK}(?:le (?:maire|president|prefet)[^\n]{{0,40}} )?\Z",
)
# il est propose au conseil de bien vouloir : (what it then adopts as it stands)
PROPOSES = re.compile(
    r"\b(?:il (?:est|vous est|leur est)(?: donc| ainsi| par consequent)? (?:propose|demande)|"
    r"(?:je|nous) vous propos(?:e|ons)|(?:je|nous) vous demand(?:e|ons)|"
    r"(?:est|sont) invitee?s? a)\b[^:\n]{0,120}+\n?[^:\n]{0,120}+:",
)
# the letters that lead to a proposal
PROPOSAL_LEADS = ("propos", "demand", "invite")
ADOPTS = re.compile(
    r"\b(?:l[ae] |l')?(?:conseil(?: [a-z]+)?|assemblee|bureau(?: [a-z]+)?|comite(?: [a-z]+)?)"
    r"[ ,]{1,3}adopte\b"
    r"(?= *(?:[.;!]|\n|\Z|a l'unanimite|a la (?:\w+ )?majorite|par \d))|"
    r"^[^\w\n]{0,5}adoptee?s?\b",
    re.MULTILINE,
)
# "decide, a l'unanimite :" governs the list that follows; it is no clause of its own
HEAD = re.compile(
    r"(?:[ ,]*(?:(?:a l'unanimite|a la majorite|par \d|apres en avoir delibere)\b[^:;\n]{0,80}|"
    r"ce qui suit|comme suit|de|d'|que))?[\s:;,.*-]*",
)
# "adopte a la majorite : pour : 21" tells a vote on what was proposed; it is no clause of its own
VOTE_ALONE = re.compile(
    r"adopte(?:nt)?[\s,]*"
    r"(?:a l'unanimite|a la (?:\w+ )?majorite[^\n:;.]{0,40}|par \d[^\n:;.]{0,60})"
    r"[\s:;.,(]*(?:(?:pour|contre|abstentions?|votants?|voix)\b|\Z)",
)
# ---- where they end

# Pour extrait conforme | Fait et delibere | Publiee le | Le Maire,
ENDS = re.compile(
    r"\n[^\w\n]{0,20}(?:pour (?:extrait|copie|ampliation|expedition)\b|ainsi (?:fait|delibere)|"
    r"(?:ont )?fait et delibere|fait a [a-z]|fait le \d|fait en |delibere (?:en seance|a|les)\b|"
    r"certifie(?:e|s)? (?:executoire|conforme)|(?:et )?ont signe|suivent les signatures|signe\b ?:|"
    r"(?:acte )?(?:publie|affiche|rendu executoire|transmis|depose)e?e? (?:le|en|a)\b ?:?|"
    r"envoye en prefecture|accuse de reception|voies? et delais?|delais? et voies|"
    r"l[ae] (?:maire|president|presidente|secretaire|prefet|prefete)(?: de seance)?,? ?(?=\n|\Z)|"
    r"la seance est levee|l'ordre du jour etant|questions? diverses|"
    r"(?:la presente (?:deliberation|decision)|le present arrete|elle|il) (?:peut|pourra) "
    r"(?:egalement )?(?:faire l'objet|etre (?:attaque|contest|defere)))|"
    r"\x00",
)
# what ends a clause though others may follow: the figures of the vote, a speaker, a stamp, a page
CUTS = re.compile(
    r"\n[^\w\n]{0,6}(?:(?:le )?conseil (?:municipal |communautaire )?adopte ?[.\n]|"
    r"(?:ont|a) ete (?:elu|design)|"
    r"adoptee? (?:a l'|a la|par)|resultats? du vote|votes? ?:|(?:votes? |voix )?pour ?[:(\n]|"
    r"rapporteure? ?:|(?:monsieur|madame|m\.|mme) (?:le|la) (?:maire|presidente?)\b|"
    r"accuse de reception|acte certifie|\d{1,3} *\n *\n)",
)
# a clause about the ways of appeal is no decision
APPEAL = re.compile(
    r"\brecours (?:gracieux|contentieux|pour exces|administratif|devant)|tribunal administratif"
)
# a blank line, then a line that opens a paragraph of its own
PARAGRAPH = re.compile(r"\n[ ]*\n+(?=[ ]*(?P<first>\S))")
