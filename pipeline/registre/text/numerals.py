r"""Read numbers written in French words.

Everything here works on folded text (lower case, no accents, see :mod:`registre.text.fold`).
``NUMBER_WORDS`` finds a run of number words inside another pattern; :func:`read_number` gives its
value, and refuses a run that makes no number.
"""

import re

# What stands between two words of a number: "vingt-deux", "vingt deux", lost "vingtdeux", a line
# break
_JOIN = r"[ \n-]{0,3}"

# The plural mark ends its word, so that a glued "centsix" is cent and six.
_PLURAL = r"(?:s(?![a-z]))?"

# One word of a number, grouped by first letter
_WORD = (
    r"(?:"
    r"zero|une?(?![a-z])|un|"
    r"d(?:eux|ix|ouze)|"
    r"tr(?:ois|eize|ente)|"
    r"quat(?:re|orze)|quarante|quinze|"
    r"cinq(?:uante)?|"
    rf"cent{_PLURAL}|"
    r"s(?:ix|eize|oixante|ept(?:ante)?|ep(?![a-z]))|"
    r"hui(?:tante|t)|octante|"
    r"n(?:euf|onante)|"
    r"onze|"
    rf"vingt{_PLURAL}|"
    r"trente|"
    rf"mil(?:li(?:on|ard){_PLURAL}|le{_PLURAL})?"
    r")"
)

# un | deux mil vingt et un | soixante-et-onze | QUATRE VINGT DIX
#: A maximal run of number words, for use inside other patterns; no group captures.
NUMBER_WORDS = rf"(?<![a-z]){_WORD}(?:(?:{_JOIN}et)?{_JOIN}{_WORD})*(?![a-z])"

# premier | 1er is written in figures | deuxieme | vingt et unieme
_ORDINAL_END = (
    r"(?:premi(?:ere?|er)|seconde?|"
    r"(?:un|deux|trois|quatr|cinqu|six|sept|huit|neuv|dix|onz|douz|treiz|quatorz|quinz|seiz|"
    r"vingt|trent|quarant|cinquant|soixant|septant|huitant|octant|nonant|cent|mill)ieme)s?"
)
#: A maximal run that ends as an ordinal, for use inside other patterns; no group captures.
ORDINAL_WORDS = rf"(?<![a-z])(?:{_WORD}(?:{_JOIN}et)?{_JOIN})*{_ORDINAL_END}(?![a-z])"

_SMALL = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14,
    "quinze": 15, "seize": 16,
}  # fmt: skip
_TENS = {
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70,
    "huitante": 80, "octante": 80, "nonante": 90,
}  # fmt: skip
_SCALES = {"milliard": 10**9, "million": 10**6, "mille": 10**3}
_SPELLINGS = {
    "cents": "cent", "vingts": "vingt", "mil": "mille", "milles": "mille", "millions": "million",
    "milliards": "milliard", "sep": "sept",
}  # fmt: skip
# the stem of an ordinal that is not its cardinal without "e"
_STEMS = {"cinqu": "cinq", "neuv": "neuf"}


def _below_hundred() -> dict[tuple[str, ...], int]:
    """Return every way to say 1 to 99, as words."""
    units: dict[tuple[str, ...], int] = {(word,): value for word, value in _SMALL.items()}
    units |= {("dix", word): 10 + value for word, value in _SMALL.items() if 7 <= value <= 9}
    forms = dict(units)
    tens: dict[tuple[str, ...], int] = {(word,): value for word, value in _TENS.items()}
    tens["quatre", "vingt"] = 80
    for ten, value in tens.items():
        forms[ten] = value
        # soixante-dix and quatre-vingt-dix-neuf count on to nineteen, the others to nine
        last = 19 if value in (60, 80) and ten[-1] in ("soixante", "vingt") else 9
        for unit, more in units.items():
            if more <= last:
                # older acts write "vingt et deux" too
                forms[*ten, *unit] = forms[*ten, "et", *unit] = value + more
    return forms


_BELOW_HUNDRED = _below_hundred()
_TOKEN = re.compile(rf"{_JOIN}({_WORD}|et)")
_ORDINAL = re.compile(rf"((?:{_WORD}(?:{_JOIN}et)?{_JOIN})*)({_ORDINAL_END})")


def read_number(words: str) -> int | None:
    """Read a whole number written in words.

    Parameters
    ----------
    words
        Folded text, nothing but number words: spaces, hyphens and line breaks may be there or
        lost.

    Returns
    -------
    int | None
        From 0 to 999 999 999 999; ``None`` when the words make no number.

    Examples
    --------
    >>> read_number("deux mil vingt et un")
    2021
    >>> read_number("quatre-vingt-dix-sept mille cent")
    97100
    >>> read_number("mil neuf cent soixante et onze")
    1971
    >>> read_number("vingt mille cent deux cent") is None
    True
    """
    tokens = _tokens(words)
    if not tokens:
        return None
    return 0 if tokens == ["zero"] else _value(tokens)


def read_ordinal(words: str) -> int | None:
    """Read a rank written in words.

    Parameters
    ----------
    words
        Folded text, nothing but the words of the rank.

    Returns
    -------
    int | None
        From 1; ``None`` when the words make no rank.

    Examples
    --------
    >>> read_ordinal("premiere")
    1
    >>> read_ordinal("vingt et unieme")
    21
    """
    match = _ORDINAL.fullmatch(words.strip())
    if match is None:
        return None
    before, last = match[1], match[2].removesuffix("s")
    if last.startswith(("premi", "second")):
        return None if before else 1 + last.startswith("second")
    stem = last.removesuffix("ieme")
    for cardinal in (_STEMS.get(stem, stem), stem + "e"):
        value = read_number(f"{before}{cardinal}")
        if value:
            return value
    return None


def _tokens(words: str) -> list[str]:
    """Return the words in their common spelling; none if anything else stands there."""
    words = words.strip()
    tokens, at = [], 0
    while at < len(words):
        match = _TOKEN.match(words, at)
        if match is None:
            return []
        tokens.append(_SPELLINGS.get(match[1], match[1]))
        at = match.end()
    return tokens


def _value(tokens: list[str]) -> int | None:
    """Add up the groups before milliard, million and mille, and what follows."""
    total = 0
    for scale, worth in _SCALES.items():
        if scale not in tokens:
            continue
        at = tokens.index(scale)
        # "mille" alone is one thousand, "million" alone is a noun
        group = 1 if at == 0 and scale == "mille" else _below_thousand(tokens[:at])
        if group is None:
            return None
        total += group * worth
        tokens = tokens[at + 1 :]
        if tokens[:1] == ["et"]:
            tokens = tokens[1:]
            if not tokens:
                return None
    if not tokens:
        return total
    # "dix-neuf cent" counts hundreds past nine, which no thousands go before
    rest = _below_thousand(tokens, most=9 if total else 19)
    return None if rest is None else total + rest


def _below_thousand(tokens: list[str], *, most: int = 9) -> int | None:
    """Read hundreds and units; ``most`` is how many hundreds there may be."""
    if "cent" not in tokens:
        return _BELOW_HUNDRED.get(tuple(tokens))
    at = tokens.index("cent")
    hundreds = _BELOW_HUNDRED.get(tuple(tokens[:at])) if at else 1
    if hundreds is None or hundreds > most or hundreds == 10 or (at and hundreds == 1):
        return None
    rest = tokens[at + 1 :]
    if rest[:1] == ["et"]:
        rest = rest[1:]
    elif not rest:
        return hundreds * 100
    units = _BELOW_HUNDRED.get(tuple(rest))
    return None if units is None else hundreds * 100 + units
