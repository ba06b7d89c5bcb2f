r"""Words that a line end cut in two.

A line that ends in a hyphen says two things: a common word was cut (``communau-/taire``), or a
compound, a name, a number was broken where it has a hyphen (``Saint-/Étienne``, ``vingt-/deux``,
``L. 2214-/4``). Only the first is mended, and only when nothing speaks for the second.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from registre.cleaning.characters import SOFT_HYPHENS
from registre.text.fold import fold
from registre.text.view import Piece

LOWER = "a-zà-öø-ÿœ"
# communau-⏎taire, with each sign that OCR engines end a line with; a line that goes on with a
# capital or a digit is left as it is
LINE_END = rf"[ \t]*\n[ \t]*(?=(?P<after>[{LOWER}]+)(?P<joint>-?))"
HARD = {sign: re.compile(sign + LINE_END) for sign in "-‐¬"}
AFTER = re.compile(rf"(?P<after>[{LOWER}]+)(?P<joint>-?)")
# communau<soft hyphen>taire, with or without a line end
SOFT = re.compile(rf"[{SOFT_HYPHENS}](?P<line>[ \t]*\n[ \t]*)?(?=(?P<after>\w*)(?P<joint>-?))")
# A soft hyphen is not printed inside a line, save by fonts that have it for every hyphen:
# Jean<soft hyphen>Paul, 2121<soft hyphen>29, <soft hyphen> d'autoriser
PRINTED = re.compile("\u00ad(?=[A-ZÀ-Þ0-9]| [^ \n])|(?<=[0-9\\s])\u00ad")
BEFORE = re.compile(r"(?P<joint>-?)(?P<before>\w+)$")
LONGEST = 30

# A broken word goes on with a consonant, or two of them, and a vowel.
SYLLABLE = re.compile(
    r"(?:[bcdfgkptv][lr]|s[cpt]r?|[cpt]h|gn|qu|[bcdfgjklmnprstvxz])[aeiouy]",
)
# A word written whole, or with its hyphen, so near tells how it is written.
NEAR = 5_000


@cache
def compound_parts(place: str) -> frozenset[str]:
    """Return the first (``head``) or last (``tail``) parts of words that have a hyphen.

    Examples
    --------
    >>> "vice" in compound_parts("head"), "dessous" in compound_parts("tail")
    (True, True)
    """
    table = files("registre.cleaning").joinpath("compounds.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines()[1:])
    return frozenset(word for where, word in rows if where == place)


def find_cut_words(text: str) -> Iterator[Piece]:
    r"""Yield the edits that mend words cut at a line end.

    Examples
    --------
    >>> list(find_cut_words("le bureau communau-\ntaire de Saint-\nÉtienne"))
    [Piece(start=18, end=20, replacement='')]
    """
    for sign, pattern in HARD.items():
        if sign in text:
            for match in pattern.finditer(text):
                if _is_cut(text, match.start(), match):
                    yield Piece(*match.span(), "")
    if any(sign in text for sign in SOFT_HYPHENS):
        printed = PRINTED.search(text) is not None
        for match in SOFT.finditer(text):
            yield Piece(*match.span(), _without_soft_hyphen(text, match, printed=printed))


def _without_soft_hyphen(text: str, match: re.Match[str], *, printed: bool) -> str:
    line = match["line"] or ""
    if match[0][0] == "\u00ad" and not printed:
        return "" if match["after"] else line
    # PDFium's signs stand for a printed hyphen at a line end.
    if match["after"] and _is_cut(text, match.start(), match):
        return ""
    return f"-{line}"


def is_cut_by_page(text: str, start: int, end: int) -> bool:
    """Tell whether a word ends in a hyphen before a gap and goes on after it.

    Examples
    --------
    >>> is_cut_by_page("la communau- 2 taire", 12, 15)
    True
    """
    if not text.endswith("-", 0, start):
        return False
    after = AFTER.match(text, end)
    return after is not None and _is_cut(text, start - 1, after)


def _is_cut(text: str, at: int, match: re.Match[str]) -> bool:
    after = match["after"]
    before = BEFORE.search(text, max(0, at - LONGEST), at)
    if before is None or len(after) < 2 or not after.islower() or not before["before"].isalpha():
        return False
    left = before["before"]
    near = text[max(0, at - NEAR) : at + NEAR]
    if f"{left}-{after}" in near:
        return False
    if f"{left}{after}" in near and re.search(rf"\b{left}{after}\b", near):
        return True
    if not left.islower() or len(left) < 2 or match["joint"] or before["joint"]:
        return False
    head, tail = fold(left), fold(after)
    return (
        head not in compound_parts("head")
        and tail not in compound_parts("tail")
        and SYLLABLE.match(tail) is not None
    )
