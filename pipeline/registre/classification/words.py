"""Cut a title into the words that tell what it is about."""

from registre.classification import patterns as p
from registre.text.fold import fold

# What follows in an over-long object line no longer says what the act is about.
LONGEST = 400


def read_words(title: str) -> list[str]:
    """Return the telling words of a title, folded, without plural, in order.

    Capitals, accents, underscores, CamelCase, figures, file endings and empty words do not count.

    Examples
    --------
    >>> read_words("Délibération n° 2024-12 : Tarifs des salles communales")
    ['tarif', 'salle', 'communale']
    >>> read_words("DCM_2024_TarifsDesSallesCommunales.pdf")
    ['tarif', 'salle', 'communale']
    >>> read_words("Subvention au C.C.A.S. - AP/CP")
    ['subvention', 'cca', 'apcp']
    """
    text = title[:LONGEST]
    if not text.isupper():
        text = p.CAMEL.sub(" ", text)
    folded = p.EXTENSION.sub("", fold(text)).replace("€", " euro ")
    if "." in folded or "/" in folded or "ap" in folded:
        folded = p.DOTTED.sub(lambda m: "".join(c for c in m[0] if c.isalpha()) + " ", folded)
    return [
        singular(word)
        for word in p.WORD.findall(folded)
        if word not in p.STOP and not p.ROMAN.match(word)
    ]


def singular(word: str) -> str:
    """Return a word without the plural's last letter.

    Examples
    --------
    >>> singular("tarifs"), singular("travaux"), singular("gaz")
    ('tarif', 'travau', 'gaz')
    """
    return word[:-1] if len(word) > 3 and word[-1] in "sx" else word
