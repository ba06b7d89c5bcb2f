"""The codes: their keys, titles and abbreviations, and how a title is found in folded text.

``codes.tsv`` holds one code a line. ``abbreviations`` mean their code wherever they stand in
capitals; those of ``in_articles`` also mean other things (CCP, a postal account; CSP, a social
class), and count only beside an article.
"""

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files

from registre.model.references import Reference, ReferenceType
from registre.text.fold import fold

LEGIFRANCE = "https://www.legifrance.gouv.fr/codes/texte_lc/"

# Words of a title that carry nothing, and are lost or doubled in the acts: "code de general des";
# "i" is an l, misread.
_EMPTY = frozenset("de du des d la le les l i et a au aux pour cause par en".split())  # noqa: SIM905
_WORD = re.compile(r"[a-z]+(?:-\n\s*[a-z]+)?|\d+")
# What may stand between two words of a title
_GAP = re.compile(r"[\s'\"-]*")
# The longest title has some 90 characters, and line breaks
_REACH = 150
# A misprinted word is long enough to be known all the same
_LONG = 5


@dataclass(frozen=True, slots=True)
class Code:
    """A code.

    Parameters
    ----------
    key
        Its short key in the tables.
    legitext
        Its identifier on Légifrance, or empty.
    numbers
        The first numbers that its lettered articles have, as ranges; empty when not known.
    """

    key: str
    title: str
    legitext: str = ""
    numbers: tuple[tuple[int, int], ...] = ()

    @property
    def uri(self) -> str:
        """The address of its text, or empty."""
        return f"{LEGIFRANCE}{self.legitext}" if self.legitext else ""

    @property
    def reference(self) -> Reference:
        """The code as a cited text."""
        return Reference(ReferenceType.CODE, code=self.key, title=self.title, uri=self.uri)

    def has_article(self, article: str) -> bool:
        """Tell whether the code can have an article, by the number that it opens with.

        Examples
        --------
        >>> cgct = table().codes["CGCT"]
        >>> cgct.has_article("L1618-2"), cgct.has_article("L332-11-2")
        (True, False)
        """
        first = article.lstrip("LORDA*").partition("-")[0]
        return first.isdigit() and any(low <= int(first) <= high for low, high in self.numbers)


@dataclass(frozen=True, slots=True)
class _Table:
    codes: dict[str, Code]
    titles: dict[str, list[tuple[tuple[str, ...], Code]]]
    strong: dict[str, Code]
    weak: dict[str, Code]


def content_words(title: str) -> tuple[str, ...]:
    """Return the words of a title that identify it, folded and singular.

    Examples
    --------
    >>> content_words("Code général des collectivités territoriales")
    ('general', 'collectivite', 'territoriale')
    """
    words = _WORD.findall(fold(title))
    return tuple(_singular(word) for word in words if word not in _EMPTY and word != "code")


def _singular(word: str) -> str:
    return word.rstrip("sx") if len(word) > 3 else word


@cache
def table() -> _Table:
    """Read ``codes.tsv``, once."""
    lines = files(__package__).joinpath("codes.tsv").read_text(encoding="utf-8").splitlines()
    found = _Table({}, {}, {}, {})
    for line in lines[1:]:
        key, title, strong, weak, legitext, others, ranges = line.split("\t")
        bounds = (part.split("-") for part in ranges.split())
        code = Code(key, title, legitext, tuple((int(low), int(high)) for low, high in bounds))
        found.codes[key] = code
        for name in [title, *filter(None, others.split(";"))]:
            words = content_words(name)
            found.titles.setdefault(words[0], []).append((words, code))
        found.strong.update({_letters(name): code for name in filter(None, strong.split(";"))})
        found.weak.update({_letters(name): code for name in filter(None, weak.split(";"))})
    for entries in found.titles.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


def _letters(abbreviation: str) -> str:
    return "".join(_WORD.findall(fold(abbreviation)))


def find_title(folded: str, start: int) -> tuple[int, Code] | None:
    """Return the end and the code of the title whose words follow ``start``, after "code".

    Examples
    --------
    >>> end, code = find_title("code de l'urbanisme, notamment", 4)
    >>> end, code.key
    (19, 'C.urb')
    """
    words: list[tuple[str, int]] = []
    last = start
    for match in _WORD.finditer(folded, start, start + _REACH):
        if _GAP.fullmatch(folded, last, match.start()) is None:
            break
        last = match.end()
        word = match[0] if match[0].isalnum() else re.sub(r"-\s+", "", match[0])
        # "dc", "dcs": no title has a word of two letters
        if len(word) > 2 and word not in ("dcs", "lcs") and word not in _EMPTY and word != "code":
            words.append((_singular(word), last))
    if not words:
        return None
    titles = table().titles
    entries = titles.get(words[0][0])
    if entries is None:
        near = get_close_matches(words[0][0], titles, n=1, cutoff=0.8)
        if not near or len(words[0][0]) < _LONG:
            return None
        entries = titles[near[0]]
    for title, code in entries:
        if len(words) >= len(title) and all(
            _alike(word, expected) for (word, _), expected in zip(words, title, strict=False)
        ):
            return words[len(title) - 1][1], code
    return None


def _alike(word: str, expected: str) -> bool:
    if word == expected:
        return True
    return len(expected) >= _LONG and bool(get_close_matches(word, [expected], cutoff=0.8))


# CGCT | C.G.C.T. | C. urb. | CoMoFi
ABBREVIATION = re.compile(
    r"(?:"
    + "|".join(
        r"[. ]{0,2}".join(name)
        for name in sorted([*table().strong, *table().weak], key=len, reverse=True)
    )
    + r")(?![a-z0-9'])\.?"
)


def find_abbreviation(
    text: str, folded: str, start: int, *, beside_article: bool
) -> tuple[int, Code] | None:
    """Return the end and the code of the abbreviation at ``start``."""
    match = ABBREVIATION.match(folded, start)
    if match is None or not _in_capitals(text[start : match.end()]):
        return None
    name = _letters(match[0])
    found = table()
    code = found.strong.get(name) or (found.weak.get(name) if beside_article else None)
    if code is None:
        return None
    end = match.end()
    # The dot belongs to "C.G.C.T." and "C. urb.", not to the sentence that "CGCT." ends.
    if folded[end - 1] == "." and "." not in folded[start : end - 1]:
        end -= 1
    return end, code


# C. env., art. L. 511-1 | CCP, art. R. 2123-1: what follows is the article
_BEFORE_ARTICLE = re.compile(rf"(?<![a-z0-9])(?P<name>{ABBREVIATION.pattern})[\s,(]{{1,3}}\Z")
_LONGEST = 20


def find_abbreviation_before(text: str, folded: str, article: int) -> tuple[int, Code] | None:
    """Return the start and the code of the abbreviation right before an article."""
    match = _BEFORE_ARTICLE.search(folded, max(0, article - _LONGEST), article)
    if match is None:
        return None
    if "\n" in folded[match.end("name") : article] and text[article].isupper():
        return None  # "... du CCH.\nArticle 5 - Le présent arrêté"
    found = find_abbreviation(text, folded, match.start("name"), beside_article=True)
    return None if found is None else (match.start("name"), found[1])


def _in_capitals(written: str) -> bool:
    """Tell CGCT, CoMoFi and C. urb. from "ce" and "cu"."""
    if "." in written.rstrip("."):
        return written[0].isupper()
    return 2 * sum(char.isupper() for char in written) >= len(written.rstrip(". "))
