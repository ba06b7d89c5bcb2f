"""Find citations in a view: articles with their text, codes, texts by kind.

Finding stands apart from resolving: a citation that names its text by "du même code", or an
article that names none, goes out with ``back`` set, and :mod:`resolve` looks for its text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from registre.extraction.references import eu
from registre.extraction.references.articles import Article, read_articles
from registre.extraction.references.codes import Code, find_abbreviation, find_title
from registre.extraction.references.patterns import (
    APPOSED,
    BACK_AFTER,
    BACK_BEFORE,
    BULLET,
    COLLECTION,
    CONNECT,
    FAR_LINK,
    IN_SENTENCE,
    LINK,
    MODIFIERS,
    PRESENT,
    PROJECT,
    TITLE_END,
)
from registre.extraction.references.texts import CitedText, ReadDay, TextReader
from registre.model.problems import ProblemCode
from registre.model.references import Reference, ReferenceType

_KINDS = {
    "loi": ReferenceType.LOI,
    "ordonnance": ReferenceType.ORDONNANCE,
    "decret": ReferenceType.DECRET,
    "arrete": ReferenceType.ARRETE,
    "deliberation": ReferenceType.DELIBERATION,
    "decision": ReferenceType.DECISION,
    "circulaire": ReferenceType.CIRCULAIRE,
    "instruction": ReferenceType.CIRCULAIRE,
    "convention": ReferenceType.CONVENTION,
    "marche": ReferenceType.CONVENTION,
    "contrat": ReferenceType.CONVENTION,
    "accord-cadre": ReferenceType.CONVENTION,
}
_NUMBERED_ONLY = frozenset({"marche", "contrat", "accord-cadre", "instruction"})
_LOCAL = frozenset(
    {
        ReferenceType.ARRETE,
        ReferenceType.DELIBERATION,
        ReferenceType.DECISION,
        ReferenceType.CONVENTION,
        ReferenceType.CIRCULAIRE,
    }
)

# Words that may open a citation; opened by a letter each, so that the search skips fast.
TRIGGER = re.compile(
    r"(?:art(?:icles?|\.)|arretes?|accords?-cadres?|codes?|circulaires?|conventions?|contrats?"
    r"|constitution|c\.?\s?g\.?\s?(?:c\.?\s?t|i|p\.?\s?p\.?\s?p|3\.?\s?p|f\.?\s?p)|c(?:rpa|rpm|ja|asf|ch|pce|eseda)"
    r"|lois?|livre\s+des\s+procedures|lpf|l\.?\s?o?\.?\s?\d{3,4}\s?-\s?\d|ordonnances?|decrets?|deliberations?|decisions?|directives?"
    r"|instructions?|marches?|reglements?|rgpd|r\.?\s?\d{3,4}\s?-\s?\d|d\.?\s?\d{3,4}\s?-\s?\d|traites?|tfue)(?![a-z])"
)
# The word of a list: article | articles | art.
_ARTICLE_GAP = re.compile(r"\s*(?:n\s?°\s?)?")
_CAPITAL_LETTER_ARTICLES = frozenset("LRD")
# How far back the words before a citation are looked at, and how far its articles may follow it.
_BEFORE = 40
_FAR = 350
_SINGULAR = {"accords-cadres": "accord-cadre", "accord-cadres": "accord-cadre"}
_CONSTITUTION_DATE = re.compile(r"\s+(?:francaise\s+)?du\s+(?:0?4|quatre)\s+octobre\s+1958")


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation at its place in the view.

    Parameters
    ----------
    back
        What the citation points back to: ``code``, a kind of text, ``?`` for an article that
        names no text; empty when the text is printed.
    head
        Where the list that it stands in begins: one relation holds for the whole list.
    """

    start: int
    end: int
    reference: Reference
    rule: str
    problems: tuple[ProblemCode, ...] = ()
    back: str = ""
    head: int = -1


@dataclass(frozen=True, slots=True)
class _Target:
    """The text that articles belong to, and where its citation ends."""

    end: int
    reference: Reference | None
    back: str = ""
    problems: tuple[ProblemCode, ...] = ()


class Finder:
    """Finds the citations of one view, from left to right."""

    def __init__(self, text: str, folded: str, read_day: ReadDay) -> None:
        self.text = text
        self.folded = folded
        self._texts = TextReader(text, folded, read_day)

    def find(self) -> Iterator[Citation]:
        """Yield the citations in order; they do not overlap."""
        folded, done = self.folded, 0
        for match in TRIGGER.finditer(folded):
            start, end = match.span()
            if start < done or (start and folded[start - 1].isalnum()):
                continue
            for citation in self._at(match[0], start, end):
                done = max(done, citation.end)
                yield citation

    def _at(self, word: str, start: int, end: int) -> list[Citation]:
        if word.startswith("art"):
            return self._articles(start, end, plural=word.endswith("s"))
        if word[0] in "lrd" and word[-1].isdigit():
            return self._letter_articles(start)
        code = self._code_at(word, start, end, beside_article=False)
        if code is not None:
            return self._with_articles(start, *code)
        single = _SINGULAR.get(word) or word.removesuffix("s")
        if single in ("reglement", "directive", "decision", "traite"):
            union = eu.read_union_text(self.folded, single, end)
            if union is not None:
                return [Citation(start, union[0], union[1], "references.union")]
        if single in ("rgpd", "tfue"):
            reference = eu.RGPD if single == "rgpd" else eu.treaty(single)
            return [Citation(start, end, reference, "references.union")]
        if single == "constitution":
            return self._constitution(start, end)
        kind = _KINDS.get(single)
        return [] if kind is None else self._text(kind, single, start, end)

    # articles, with the text after them

    def _articles(self, start: int, end: int, *, plural: bool) -> list[Citation]:
        gap = _ARTICLE_GAP.match(self.folded, end)
        at = gap.end() if gap else end
        listed = read_articles(self.text, self.folded, at, plural=plural)
        if not listed:
            return []
        listed[0] = replace(listed[0], start=start)
        target = self._target(listed[-1].end)
        if target is None:
            letters = [
                item for item in listed if item.first[0].isalpha() and item.first != "unique"
            ]
            unknown = Reference(ReferenceType.CODE)
            return self._rows(letters, _Target(listed[-1].end, unknown, "?"))
        return self._rows(listed, target)

    def _letter_articles(self, start: int) -> list[Citation]:
        """Read "L. 2121-29 du CGCT" without the word "article": only with its text beside it."""
        if self.text[start] not in _CAPITAL_LETTER_ARTICLES:
            return []
        listed = read_articles(self.text, self.folded, start, plural=False)
        target = self._target(listed[-1].end) if listed else None
        if target is None or target.back not in ("", "code"):
            return []
        return self._rows(listed, target)

    def _rows(self, listed: list[Article], target: _Target) -> list[Citation]:
        if target.reference is None:
            return []
        rows = []
        for item in listed:
            end = target.end if item is listed[-1] else item.end
            reference = replace(target.reference, article=item.first, article_end=item.last)
            rows.append(
                Citation(
                    item.start,
                    end,
                    reference,
                    "references.article",
                    target.problems,
                    target.back,
                    listed[0].start,
                )
            )
        return rows

    def _target(self, position: int) -> _Target | None:
        """Return the text that follows a list of articles; ``None`` when none is named."""
        folded = self.folded
        connect = CONNECT.match(folded, position)
        gap = connect or APPOSED.match(folded, position)
        if gap is None:
            return None
        at = gap.end()
        modifiers = MODIFIERS.match(folded, at) if connect else None
        start = modifiers.end() if modifiers else at
        word = TRIGGER.match(folded, start)
        name = word[0] if word else ""
        code = self._code_at(name, start, word.end() if word else start, beside_article=True)
        if code is not None:
            end = code[0]
            if "(" in gap[0][-2:] and folded.startswith(")", end):
                end += 1
            return _Target(end, _code_reference(code[1]))
        if connect is None or word is None:
            return None
        said_back = bool(modifiers and modifiers["back"]) or "dit" in connect[0]
        if modifiers and modifiers["self"]:
            return _Target(word.end(), None)
        after = BACK_AFTER.match(folded, word.end())
        if name in ("code", "codes"):
            end = after.end() if after else word.end()
            return _Target(end, Reference(ReferenceType.CODE), "code")
        single = _SINGULAR.get(name) or name.removesuffix("s")
        if single in ("rgpd", "tfue"):
            return _Target(word.end(), eu.RGPD if single == "rgpd" else eu.treaty(single))
        union = (
            eu.read_union_text(folded, single, word.end())
            if single in ("reglement", "directive", "decision", "traite")
            else None
        )
        if union is not None:
            return _Target(*union)
        if single == "constitution":
            dated = _CONSTITUTION_DATE.match(folded, word.end())
            return _Target(
                dated.end() if dated else word.end(), Reference(ReferenceType.CONSTITUTION)
            )
        kind = _KINDS.get(single)
        if kind is None:
            return None
        cited = self._texts.read(
            kind, word.start(), word.end(), plural=False, numbered=single in _NUMBERED_ONLY
        )
        if cited:
            return _Target(cited[0].end, cited[0].reference, problems=cited[0].problems)
        if said_back or after:
            return _Target(after.end() if after else word.end(), Reference(kind), str(kind))
        return _Target(word.end(), None)

    # codes, with the articles after them

    def _code_at(
        self, word: str, start: int, end: int, *, beside_article: bool
    ) -> tuple[int, Code] | None:
        if word in ("code", "codes"):
            found = find_title(self.folded, end)
        elif word.startswith("livre"):
            found = find_title(self.folded, start)
        else:
            return find_abbreviation(self.text, self.folded, start, beside_article=beside_article)
        if found is None:
            return None
        again = _ABBREVIATED.match(self.folded, found[0])
        return (again.end(), found[1]) if again else found

    def _with_articles(self, start: int, end: int, code: Code) -> list[Citation]:
        reference = _code_reference(code)
        listed, near = self._articles_after(end, code)
        if not listed:
            return [Citation(start, end, reference, "references.code")]
        if near:
            listed[0] = replace(listed[0], start=start)
        return self._rows(listed, _Target(listed[-1].end, reference))

    def _articles_after(self, end: int, code: Code | None = None) -> tuple[list[Article], bool]:
        """Return the articles of the text cited up to ``end``, and whether they follow at once."""
        listed = self._linked_articles(end, code)
        return (listed, True) if listed else (self._far_articles(end), False)

    def _linked_articles(self, end: int, code: Code | None = None) -> list[Article]:
        link = LINK.match(self.folded, end)
        if link is None:
            bare = APPOSED.match(self.folded, end)
            at = bare.end() if bare else end
            if self.text[at : at + 1] not in _CAPITAL_LETTER_ARTICLES:
                return []
            listed = read_articles(self.text, self.folded, at, plural=False)
            return [] if self._target_of(listed) else listed
        plural = link["word"].endswith("s")
        listed = read_articles(self.text, self.folded, link.end(), plural=plural)
        if not listed or self._target_of(listed):
            return []
        if link["strong"] or link["own"] or link["open"]:
            return listed
        # Without "notamment" or "son", the article may be of another text.
        lettered = listed[0].first[0].isalpha()
        return listed if lettered and code and code.has_article(listed[0].first) else []

    def _far_articles(self, end: int) -> list[Article]:
        """Return the articles named after the title of the text: ", notamment son article 34"."""
        stop = TITLE_END.search(self.folded, end, end + _FAR)
        limit = stop.start() if stop else end + _FAR
        link = FAR_LINK.search(self.folded, end, limit)
        if link is None or any(
            self.folded[match.start() - 1] in " '\n"
            for match in TRIGGER.finditer(self.folded, end, link.start("word"))
        ):
            return []
        plural = link["word"].endswith("s")
        listed = read_articles(self.text, self.folded, link.end(), plural=plural)
        if not listed or self._target_of(listed):
            return []
        return [replace(listed[0], start=link.start("word")), *listed[1:]]

    def _target_of(self, listed: list[Article]) -> _Target | None:
        return self._target(listed[-1].end) if listed else None

    # texts by their kind

    def _text(self, kind: ReferenceType, word: str, start: int, end: int) -> list[Citation]:
        plural = self.folded[end - 1] == "s"
        before = self.folded[max(0, start - _BEFORE) : start]
        if COLLECTION.search(before) or PROJECT.search(before):
            return []
        cited = self._texts.read(kind, start, end, plural=plural, numbered=word in _NUMBERED_ONLY)
        if not cited:
            return self._back(kind, start, end, before)
        if PRESENT.search(before) or (kind in _LOCAL and not self._stands(start, before, cited[0])):
            return []
        rows = [
            Citation(
                item.start, item.end, item.reference, "references.text", item.problems, head=start
            )
            for item in cited
        ]
        if len(cited) == 1:
            last = cited[0]
            listed, near = self._articles_after(last.end)
            if listed:
                if near:
                    listed[0] = replace(listed[0], start=start)
                target = _Target(listed[-1].end, last.reference, problems=last.problems)
                return self._rows(listed, target)
        return rows

    def _stands(self, start: int, before: str, cited: CitedText) -> bool:
        """Tell a citation from the title of the act itself."""
        if IN_SENTENCE.search(before):
            return True
        whole = bool(cited.reference.number and cited.reference.date)
        return whole and self.text[start].islower() and bool(BULLET.search(before))

    def _back(self, kind: ReferenceType, start: int, end: int, before: str) -> list[Citation]:
        after = BACK_AFTER.match(self.folded, end)
        if after is None and not BACK_BEFORE.search(before):
            return []
        stop = after.end() if after else end
        return [Citation(start, stop, Reference(kind), "references.back", back=str(kind))]

    def _constitution(self, start: int, end: int) -> list[Citation]:
        """Read the Constitution, which a capital tells from the making of something."""
        dated = _CONSTITUTION_DATE.match(self.folded, end)
        if dated is not None:
            reference = Reference(ReferenceType.CONSTITUTION, date="1958-10-04")
            return [Citation(start, dated.end(), reference, "references.text")]
        link = LINK.match(self.folded, end)
        listed = self._linked_articles(end) if link and self.text[start] == "C" else []
        if listed:
            listed[0] = replace(listed[0], start=start)
        target = _Target(listed[-1].end if listed else end, Reference(ReferenceType.CONSTITUTION))
        return self._rows(listed, target)


# (CGCT) | « CGCT » | dit CGCT, after the title
_ABBREVIATED = re.compile(r"\s*\(\s?[\"']?(?:ci-apres\s+)?(?:dit\s+)?c[a-z0-9. ]{1,12}[\"']?\s?\)")


def _code_reference(code: Code) -> Reference:
    return Reference(ReferenceType.CODE, code=code.key, title=code.title, uri=code.uri)
