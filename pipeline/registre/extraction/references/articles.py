"""Read lists of articles: "articles L. 2121-29, R. 421-1 à R. 421-5 et suivants".

Everything is searched in folded text; the text itself is asked only where case matters
("1609 nonies C", "A. 123-1").
"""

import re
from dataclasses import dataclass, replace

_MULTIPLE = (
    r"(?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies|undecies|duodecies|terdecies|"
    r"quaterdecies|quindecies|sexdecies|septdecies|octodecies|novodecies|vicies)(?![a-z])"
)
# 2121 | 2l21, 2O21 and 2S11, misread | 21 22, parted
_FIRST = (
    r"(?:(?:\d \d{3}|\d\d \d\d|\d{3} \d)(?=-\d)"
    r"|\d(?:\d|[lo](?=[\dlo]{0,2}\d)|[szb](?=\d)){0,4})"
)
# 29 | 2l and I0, misread; the o of "1o" is told by its case
_PART = r"(?:\d|[li](?=\d))(?:\d|[loiszb](?=\d)|[lo](?![\w'°])|(?<=\d)i(?![\w'°])){0,3}"
# Not the 4 of "22-4°", nor a part of a number
_WHOLE = r"(?!\d|\s?°|/\d)"
# L. 2121-29 | L 2121 - 29 | L.O. 1112-1 | R.* 423-1 | R 421.-1 | A. 123-1
# I. 2121-29 | 1. 2121-29 | [. 2121-29 | L, 2121-29, misread
# R. 417-10-II-10°, its paragraph in roman figures read as 11 or I1
_ROMAN_READ = r"\s?-\s?[1il]{2,3}\s?-\s?\d{1,2}\s?°"
_PREFIXED = (
    r"(?P<prefix>l\.?\s?o|[lrdai]|(?:1(?=[.\s])|[|!\[](?=\.))(?=.\s?\d{3,4}\s?-\s?[\dli]))"
    r"\s{0,3}(?:[.°]\s{0,3}|,\s(?=\d{3,4}-\d))?(?:-\s?)?(?P<star>\*\s?(?:\.\s?)?)?"
    rf"(?P<number>{_FIRST}{_WHOLE}"
    rf"(?:(?!(?<=-\d){_ROMAN_READ}|(?<=-\d\d){_ROMAN_READ})"
    rf"\s{{0,2}}(?:\.?\s?-\s{{0,3}}\.?|\.(?=\d))\s?{_PART}{_WHOLE})*)"
)
# 28 | 34-1 | 7.2.2 | 7.2 .2, split by OCR | 1379-0
_BARE = (
    rf"(?P<bare>\d{{1,4}}(?:\s?\.\d{{1,3}}){{0,4}}(?:-\d{{1,3}}){{0,3}}{_WHOLE})"
    r"(?!\s?(?:er|e|eme|nde?)?\s?alineas?(?!\s?\d)|\.\d|,\d\d(?!\d)\s?(?:€|%|euros)|\s?(?:€|%|euros?\b))"
    r"(?:\s?er(?![a-z]))?"
)
ITEM = re.compile(
    rf"(?:{_PREFIXED}(?:\s?er(?![a-z]))?|{_BARE})(?:\s?-?\s?(?P<multiple>{_MULTIPLE}))?"
)
# premier | Ier | unique | IV: after the word "article" only
WORD_ITEM = re.compile(r"(?P<word>premier|unique|1er|[ivxl]{1,6}|ier)(?![a-z0-9'°.])")
# The letter of "1609 nonies C" and "1383 E bis", in the text; not of a range in capitals, "1 A 5"
LETTER = re.compile(
    r"\s(?!A\s+(?:[LRDA]\W{0,3})?\d)(?P<letter>[A-HJ-UWYZ])(?![\w'’°.)])"
    rf"(?:\s(?P<second>{_MULTIPLE}))?"
)
_RANK = (
    r"(?:\d{1,2}\s?(?:er|e|eme|nd|nde)?|premier|deuxieme|second|troisieme|quatrieme|cinquieme|"
    r"sixieme|septieme|huitieme|neuvieme|dixieme|avant-dernier|dernier)"
)
# , 4° | 22-4° | (3eme alinea) | al. 2 | premier alinea | § 3 | II | I, 2° et 3° | a)
PARAGRAPH = re.compile(
    r"[\s,-]{0,3}(?:(?:et|ou|du|au|de|a)\s+(?:l'|le\s|les\s|la\s)?)?(?:"
    r"\([^()]{0,30}(?:alinea|°|§|\bal\.)[^()]{0,20}\)"
    rf"|{_RANK}(?:,?\s(?:et|a)?\s?{_RANK})?\s?alineas?"
    r"|al(?:ineas?|\.)\s?\d{1,2}(?:er|e|eme)?(?:\s?(?:,|et|a)\s?\d{1,2}(?!\d))*"
    r"|(?:§|paragraphes?|point)\s?\d{1,2}"
    r"|\d{1,2}\s?(?:°|degres?)(?:\s?[a-h](?:\)|(?![a-z'.])))?"
    r"|[1il]{2,3}\s?-(?=\s?\d{1,2}\s?°)"
    r"|[ivx]{1,4}(?:[.-](?=\d)|(?![a-z0-9'.°]))"
    r"|[a-h]\)|(?<=\d)\.[a-h](?![a-z])"
    r")"
)
FOLLOWING = re.compile(r"[\s,]{0,3}(?:et\s+)?(?:suivante?s?|suiv\b\.?|ss?\b\.?)(?![a-z'])")
# a L. 1411-19 | "0", as some fonts leave an "à"
RANGE = re.compile(r"\s*(?:,\s?)?(?:a|jusqu'a|jusqu'au|0(?=\s[lrd]))\s+(?:l'\s?)?(?:article\s+)?")
SEPARATOR = re.compile(
    r"\s*(?:[,;/&]\s*(?:et|ou|ainsi que|puis|notamment)?|et/ou|et|ou|ainsi que|puis)\s*"
    r"(?:notamment\s+)?"
    r"(?:(?:de l'|de son|de ses|a l'|aux|des|les|l'|ses|son|d')\s*)?"
    r"(?P<again>(?:articles?|art\.?)\s*)?"
)
# Paragraphs after one article, and articles in one list, are few.
_MANY = 60


# Letters that OCR reads for digits
_MISREAD = {"l": "1", "i": "1", "o": "0", "s": "5", "z": "2", "b": "8"}
# of which these stand beside figures for themselves too, as spaces do
_GUESSED = re.compile(r"[szb]|\d \d")
# What an L is read as
_AS_L = frozenset("I1|![")
_AS_DIGITS = str.maketrans(_MISREAD)


@dataclass(slots=True)
class Article:
    """An article at its place; ``last`` is the end of its range, or ``+`` for "et suivants".

    ``guessed`` is one whose letter or number had to be mended so far that only a code that has the
    article proves it.
    """

    start: int
    end: int
    first: str
    last: str = ""
    repair: str = ""
    guessed: bool = False


def read_articles(text: str, folded: str, start: int, *, plural: bool) -> list[Article]:
    """Read the articles listed from ``start``, right after the word "article(s)".

    Parameters
    ----------
    plural
        Whether the word is plural: only then may numbers without a letter follow each other.

    Examples
    --------
    >>> written = "l. 2121-29, r. 421-1 a r. 421-5 et suivants"
    >>> [(item.first, item.last) for item in read_articles(written, written, 0, plural=True)]
    [('L2121-29', ''), ('R421-1', 'R421-5')]
    """
    found: list[Article] = []
    position = start
    while len(found) < _MANY:
        at = opening = position
        if found:
            separator = SEPARATOR.match(folded, position)
            if separator is None:
                break
            at = separator.end()
            opening = separator.start("again") if separator["again"] else at
        item = _read_item(text, folded, at, found, plural=plural or not found)
        if item is None:
            break
        article, position = item
        found.append(replace(article, start=opening) if found else article)
    return found


def _read_item(
    text: str, folded: str, start: int, before: list[Article], *, plural: bool
) -> tuple[Article, int] | None:
    one = _read_one(text, folded, start, before[-1].first if before else "")
    if one is None:
        word = None if before else WORD_ITEM.match(folded, start)
        if word is None:
            return None
        one = Article(start, word.end(), _number_of(word["word"]))
    elif not plural and folded[start].isdigit():
        return None
    last, repair = "", one.repair
    end = _skip_paragraphs(folded, one.end)
    to = RANGE.match(folded, end)
    upper = _read_one(text, folded, to.end(), one.first) if to else None
    if upper is not None:
        upper = _with_dash(one.first, upper)
        last, repair = upper.first, " ".join(filter(None, (repair, upper.repair)))
        end = _skip_paragraphs(folded, upper.end)
    following = FOLLOWING.match(folded, end)
    if following is not None:
        end, last = following.end(), last or "+"
    return Article(start, end, one.first, last, repair, one.guessed), end


def _with_dash(first: str, last: Article) -> Article:
    """Put back the dash that the end of a range has lost: L. 2213-1 a L. 22136."""
    stem, dash, _ = first.partition("-")
    rest = last.first.removeprefix(stem)
    if not dash or rest == last.first or not rest.isdigit() or len(rest) > len(stem) - 2:
        return last
    written = last.first.lstrip("LORDA*")
    mended = f"{stem}-{rest}"
    return replace(last, first=mended, repair=f"{written}>{mended.lstrip('LORDA*')}")


def _read_one(text: str, folded: str, start: int, before: str) -> Article | None:
    """Read one article in its canonical form; ``before`` completes "L. 1 et -2"."""
    stem, dash, _ = before.rpartition("-")
    short = _SHORT.match(folded, start)
    if short is not None and dash and before[0].isalpha():
        return Article(start, short.end(), f"{stem}-{short['rank']}")
    match = ITEM.match(folded, start)
    if match is None:
        return None
    end, repair, guessed = match.end(), "", False
    if match["prefix"]:
        prefix = "".join(match["prefix"].split()).replace(".", "").upper()
        written = match["number"]
        if written[-1] == "o" and text[end - 1] == "o" and end == match.end("number"):
            # L. 2122-22-4o: a rank, as 4°
            end, written = end - 1, written[:-1]
        number = _mend(written)
        repair = _repair(prefix, written)
        guessed = _GUESSED.search(written) is not None
        if prefix in _AS_L:
            prefix, guessed = "L", guessed or prefix != "I"
        if (prefix == "A" and (text[start] != "A" or "-" not in number)) or (
            folded[start] == "i" and "-" not in number
        ):
            return None
        article = f"{prefix}{'*' if match['star'] else ''}{number}"
    else:
        article = "".join(match["bare"].split())
        if "-" in article and before[:1].isalpha():
            article = f"{before[0]}{article}"
    if match["multiple"]:
        article += match["multiple"]
    letter = LETTER.match(text, end)
    if letter is not None:
        end = letter.end()
        article += letter["letter"] + (letter["second"] or "")
    return Article(start, end, article, repair=repair, guessed=guessed)


# L. 2213-1, -2 | L. 2213-1 a 6 | L. 2213-1 et 2: the rank alone
_SHORT = re.compile(
    r"-?(?P<rank>\d{1,2})(?![\d°-]|\s?(?:°|e\b|er\b|eme\b|[/.,]\d|€|%|euros\b|alinea))"
)


_PARTED = re.compile(r"\d+ \d+")


def _mend(number: str) -> str:
    digits = "".join(number.split()).translate(_AS_DIGITS)
    return re.sub(r"[.-]+", "-", digits)


def _repair(prefix: str, written: str) -> str:
    repairs = [f"{prefix}>L"] if prefix in _AS_L else []
    repairs += [f"{sign}>{_MISREAD[sign]}" for sign in _MISREAD if sign in written]
    parted = _PARTED.search(written)
    return " ".join(repairs + ([f"{parted[0]}>{_mend(parted[0])}"] if parted else []))


def _skip_paragraphs(folded: str, end: int) -> int:
    for _ in range(_MANY):
        paragraph = PARAGRAPH.match(folded, end)
        if paragraph is None:
            break
        end = paragraph.end()
    return end


_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


def _number_of(word: str) -> str:
    """Return the number of an article written as a word or in roman figures.

    Examples
    --------
    >>> _number_of("premier"), _number_of("iv"), _number_of("unique")
    ('1', '4', 'unique')
    """
    if word in ("premier", "ier", "1er"):
        return "1"
    if word == "unique":
        return word
    values = [_ROMAN[char] for char in word]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return str(sum(-value if value < after else value for value, after in pairs))
