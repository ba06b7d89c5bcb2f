"""Letters that the page or the reading of it put wrong: spaced capitals, an I for an l."""

import re
from collections.abc import Iterator

from registre.text.view import Piece

# "A R R Ê T E", "D É L I B È R E": words that acts set in spaced capitals, and no other
SPACED = (
    "ARRETE", "ARRETENT", "ARRETONS", "DELIBERE", "DELIBERENT", "DELIBERATION", "DELIBERATIONS",
    "DECIDE", "DECIDENT", "DECISION", "VU", "CONSIDERANT", "ARTICLE", "APPROUVE", "AUTORISE",
    "ADOPTE", "ADOPTENT", "EXTRAIT", "ORDONNE", "CERTIFIE", "PROPOSE",
)  # fmt: skip
ACCENTED = {"E": "[EÉÈÊ]", "A": "[AÀ]"}
CAPITAL = "[A-ZÉÈÊÀ]"
APART = "[ \u00a0]{1,3}"
WORDS = "|".join(
    APART.join(ACCENTED.get(letter, letter) for letter in word)
    for word in sorted(SPACED, key=len, reverse=True)
)
# Neither before nor after another spaced capital
SPACED_WORD = re.compile(rf"(?<!\W{CAPITAL} )(?<!\w)(?:{WORDS})(?!\w)(?! {CAPITAL}(?!\w))")
# An ordinary text has few: two letters inside a spaced word, or the shortest word.
SPACED_SIGNS = (
    re.compile(rf" {CAPITAL}{APART}{CAPITAL}(?![\w'’])"),
    re.compile(rf"V{APART}U(?!\w)"),
)
# The longest word, its spaces and what must not follow
SPREAD = 60

# I'arrêté: no French word is an I with an apostrophe
ELIDED = re.compile(r"I(?=['’][^\W\d_])")
# Iégaux, Ies: words that do not exist with a capital i
MISREAD = re.compile(
    r"\bI(?=(?:a|e|es|ui|eurs?|ors|ois?|equel|aquelle|esquel(?:le)?s|égal(?:es?|ité)?|égaux"
    r"|égislati(?:f|ve)|ieux?|ignes?|ivres?|oca(?:l|les?|ux|tion)|ogements?|oyers?|ots?|imites?"
    r"|iaisons?|istes?|ibertés?|ibres?|undi|ycées?|ongue?|orsque|argeur|ongueur)\b)"
)

# Parrêté, Punanimité, Particle: l' read as a capital, before words that no P begins
JOINED = re.compile(
    r"(?<!\w)P(?=(?:arr[êe]t[ée]s?|articles?|unanimité|ordonnances?|assemblée|instruction|exercice"
    r"|établissements?|agglomération|environnement|urbanisme|avenant|aménagement|autorisation"
    r"|exécution|opération|organisation|intercommunalité|[éEÉ]tat)\b)"
)


def find_spaced_words(text: str) -> Iterator[Piece]:
    """Yield the edits that close spaced capitals.

    Examples
    --------
    >>> [edit.replacement for edit in find_spaced_words("LE MAIRE A R R Ê T E :")]
    ['ARRÊTE']
    """
    for pattern in SPACED_SIGNS:
        last = 0
        for sign in pattern.finditer(text):
            # The word began some letters before, unless this is its first sign.
            match = SPACED_WORD.search(text, max(last, sign.start() - 4), sign.end() + SPREAD)
            if match is not None and match.start() <= sign.start() + 1:
                last = match.end()
                yield Piece(*match.span(), re.sub(r"\s", "", match[0]))


def find_misread_letters(text: str) -> Iterator[Piece]:
    """Yield the edits that put back an l that was read as a capital i, or l' as a capital p.

    Examples
    --------
    >>> [edit.replacement for edit in find_misread_letters("Vu Parrêté ; à Punanimité, Paul")]
    ["l'", "l'"]
    >>> [edit.start for edit in find_misread_letters("I'arrêté et Ies usages Iégaux à Issy")]
    [0, 12, 23]
    """
    sure = [
        match.start()
        for match in ELIDED.finditer(text)
        if match.start() == 0 or not text[match.start() - 1].isalnum()
    ]
    # The rarer misreadings are believed where the sure one shows the same fault.
    found = {match.start() for match in MISREAD.finditer(text)} if sure else set()
    edits = [Piece(start, start + 1, "l") for start in found.union(sure)]
    edits += [Piece(match.start(), match.end(), "l'") for match in JOINED.finditer(text)]
    yield from sorted(edits, key=lambda edit: edit.start)
