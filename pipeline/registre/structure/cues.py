"""The words that show a decision, on folded text."""

import re
from dataclasses import dataclass

# How far after a word what forbids the decision is read, in characters
REACH = 80


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that may show a decision, and what must stand around it.

    Parameters
    ----------
    ends
        One of these stands just before the word.
    after
        Starts with the word.
    before
        Ends at the word, and starts ``within`` characters before it.
    unless
        Must not be found around it.
    """

    word: str
    strong: bool
    ends: tuple[str, ...] = ()
    after: re.Pattern[str] | None = None
    before: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None
    within: int = 30


_IS = ("est ", "sont ", "ete ")

# municipal | communautaire | d'administration | de la communaute
_OF_BODY = (
    r"(?:\s(?:municipal|communal|communautaire|syndical|departemental|regional|metropolitain|"
    r"general|d'administration|d'agglomeration|permanente?|territorial|deliberante?|"
    r"municipaux|communautaires|presents?))*"
)
# decide | approuvent | a l'unanimite, adopte | a decide
_DECIDES = (
    r"(?:decide|approuve|adopte|accepte|autorise|acquiesce|enterine|valide|vote|fixe|designe|"
    r"elit|ratifie|refuse|rejette|confirme|retient|sollicite|instaure|institue|cree|attribue|"
    r"arrete|delibere|desapprouve|proclame|choisit|nomme|accorde|alloue|admet|affecte|renouvelle|"
    r"reconduit|supprime|modifie|constitue|agree|concede|cede|achete|loue|ouvre|prononce|renonce|"
    r"maintient|augmente|consent)(?:nt|ent)?\b"
    r"|(?:emet|donne)(?:nt|ent)?\s(?:un\savis|avis|(?:son|leur)\saccord|pouvoir|mandat|acte|"
    r"delegation|quitus)"
    r"|est\s(?:favorable|defavorable|d'accord)|sont\s(?:favorables|d'accord)"
    r"|(?:prend|prennent)\sacte"
    r"|(?:a|ont)\s(?:decide|approuve|adopte|accepte|vote|emis|refuse|designe|elu|valide|donne)\b"
)
# what may stand between the body and what it does: ", apres en avoir delibere, a l'unanimite"
_ASIDE = (
    r"(?:\s?[,:;][^.;:]{0,160}?[,:;]|\s?,?\s?(?:par\s|a\sl'|ainsi\s)[^.;:]{0,60}?)?"
    r"[\s,:;]{0,4}(?:[^\w\s]\s{1,3})?(?:constatent?\set\s)?"
)

_FIGURE = r"(?:\d{1,3}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|[a-z-]{3,12})"

_AGENDA_CHANGE = re.compile(
    r"(?:inscri|ajout|modifi)\w*[^.]{0,40}ordre\sdu\sjour|a\sl'ordre\sdu\sjour"
)

CUES = (
    # Apres en avoir delibere | Apres en avoir largement deliberer | ayant delibere
    Cue(
        "deliber",
        strong=True,
        after=re.compile(r"deliber(?:er|ee?)?s?\b"),
        before=re.compile(r"\b(?:en\savoir|ayant|avoir\sen)\s(?:\w+\s){0,2}$"),
    ),
    # DELIBERE (alone on its line)
    Cue(
        "deliber",
        strong=True,
        after=re.compile(r"delibere\W*\n"),
        before=re.compile(r"\n[^\w\n]*$"),
    ),
    # a l'unanimite, accepte | adopte a l'unanimite | Vote : unanimite
    Cue(
        "unanim",
        strong=False,
        ends=("l'", "l' ", "i'", ": ", ":", "vote ", "vote a ", "accord ", "\n"),
        unless=_AGENDA_CHANGE,
    ),
    # a la majorite
    Cue(
        "majorit",
        strong=False,
        ends=("a la ",),
        after=re.compile(r"majorite(?!\sabsolue\s(?:des|parmi)|\srelative|\srequise)"),
    ),
    # Le conseil municipal, apres en avoir delibere, approuve | Le conseil adopte.
    *(
        Cue(
            word,
            strong=True,
            ends=("le ", "la ", "l'", "les ", "membres du ", "le\n", "la\n", "les\n"),
            after=re.compile(rf"{word}{_OF_BODY}{_ASIDE}(?:{_DECIDES})"),
            unless=_AGENDA_CHANGE,
        )
        for word in (
            "conseil",
            "assemblee",
            "comite",
            "bureau",
            "commission permanente",
            "membres",
            "conseillers",
            "elus",
        )
    ),
    # Accord du conseil | accord unanime
    Cue(
        "accord",
        strong=True,
        after=re.compile(r"accord\s(?:du\sconseil|de\sl'assemblee|unanime|a\sl'unanimite)"),
    ),
    # Avis favorable du conseil
    Cue(
        "favorable",
        strong=True,
        ends=("avis ", "avis de"),
        after=re.compile(r"favorable\s(?:du\sconseil|de\sl'assemblee|unanime|a\sl'unanimite)"),
    ),
    # Accepté. | Devis : refusé | Validé par le conseil
    *(
        Cue(
            word,
            strong=True,
            after=re.compile(rf"{word}e?s?(?:\s(?:a\sl'|par\sle|a\sla\smajorite)|\s?[.\n])"),
            before=re.compile(r"(?:\n[^\w\n]*|[:;]\s?)$"),
        )
        for word in ("accepte", "valide", "refuse")
    ),
    # Hors de la présence du maire, approuvé à l'unanimité. | 15 € le m2. Accepté à l'unanimité.
    *(
        Cue(
            word,
            strong=True,
            after=re.compile(rf"{word}e?s?,?\s(?:a\sl'unan|a\sla\smajorite|par\s\d)"),
            before=re.compile(r"[.,;:)-]\s{1,2}$"),
        )
        for word in ("accepte", "valide", "refuse", "adopte", "approuve", "vote", "rejete")
    ),
    # il est decide de
    Cue("decide", strong=False, ends=("il est ", "il a ete ", "il est donc ")),
    # est adopte | Adopte par le conseil | adopte a l'unanimite
    Cue(
        "adopte",
        strong=True,
        after=re.compile(r"adopte(?:e|s|es)?\b(?!\s(?:le|la|les|l')\b)"),
        before=re.compile(r"(?:\b(?:est|sont|ete)\s(?:donc\s|ainsi\s)?|\n[^\w\n]*|[:;]\s?)$"),
    ),
    # a ete lu et approuve | est approuvee | Approuve a l'unanimite
    Cue(
        "approuve",
        strong=True,
        after=re.compile(r"approuve(?:e|s|es)?(?:\s(?:a|par|sans)\b|\s?[.,:;\n)])"),
        before=re.compile(r"(?:\b(?:est|sont|ete|lus?\set|lues?\set)\s|\n[^\w\n]*|[:;]\s?)$"),
    ),
    # sont votes a l'unanimite | Vote a l'unanimite
    Cue(
        "vote",
        strong=True,
        after=re.compile(r"vote(?:e|s|es)?\b(?=\s(?:a\sl'|par\b|a\sla\smajorite))"),
        before=re.compile(r"(?:\b(?:est|sont|ete)\s|\n[^\w\n]*)$"),
    ),
    # 14 pour / 0 contre | POUR 21 CONTRE 0 | 23 voix pour, 2 contre
    Cue(
        "contre",
        strong=True,
        after=re.compile(
            r"contre\b(?:\s?[:=]?\s?\d|\s?\(|\W{1,12}(?:\d|abst|une?\b|zero|neant)|[^.\n]{0,30}abst)"
        ),
        before=re.compile(rf"\bpour\b[^.]{{0,40}}$|{_FIGURE}\s(?:voix\s)?$"),
        within=50,
    ),
    # 39 voix pour | par 19 voix
    Cue(
        "voix",
        strong=True,
        after=re.compile(r"voix\spour"),
        before=re.compile(rf"(?<!\d){_FIGURE}\s$"),
    ),
    # prend acte | ont pris acte
    Cue("acte", strong=True, ends=("prend ", "prennent ", "pris ")),
    # Proposition non retenue par le conseil
    Cue("retenue", strong=True, ends=("non ", "n'est pas ", "n'a pas ete ")),
    # est rejetee | sont proclames delegues
    Cue("rejete", strong=True, ends=_IS),
    Cue("proclame", strong=True, ends=_IS),
    # ont ete elus | est proclame elu
    Cue(
        " elu",
        strong=False,
        ends=("est", "sont", "ete", "proclame", "proclames", "proclamee", "proclamees"),
        after=re.compile(r"\selue?s?\b(?![^.\n]{0,40}secretaire)"),
    ),
)

#: Each word is looked for once.
BY_WORD = {word: [cue for cue in CUES if cue.word == word] for word in {cue.word for cue in CUES}}
