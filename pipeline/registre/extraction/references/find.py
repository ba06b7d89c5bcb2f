"""Find citations in a view: articles with their text, codes, texts by kind.

Finding stands apart from resolving: a citation that names its text by "du même code", or an
article that names none, goes out with ``back`` set, and :mod:`resolve` looks for its text.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from registre.extraction.references import triggers
from registre.extraction.references.articles import Article, read_articles
from registre.extraction.references.citation import Citation, rows
from registre.extraction.references.codes import find_abbreviation_before, table
from registre.extraction.references.named import read_named
from registre.extraction.references.naming import read_authority, read_title
from registre.extraction.references.patterns import (
    AND,
    APPLIES,
    APPOSED,
    BACK_AFTER,
    BACK_BEFORE,
    BULLET,
    COLLECTION,
    FAR_LINK,
    IN_SENTENCE,
    LINK,
    PRESENT,
    PROJECT,
    TITLE_END,
)
from registre.extraction.references.places import read_places
from registre.extraction.references.targets import Target, read_target
from registre.extraction.references.texts import CitedText, ReadDay, TextReader
from registre.model.references import Reference, ReferenceType

# article | article n°
_ARTICLE_GAP = re.compile(r"\s*(?:n\s?°\s?)?")
_ONE = ("article", "articte", "articie")
_LETTERS = frozenset("LRD")
# "constitution d'un groupement", "instruction des demandes": what is done, not a text
_MAKING = re.compile(r"\s+(?:d'|de\s|des\s|du\s+[a-z])")
# dite loi NOTRe | dit « RGPD »
_SO_CALLED = re.compile(r"(?<![a-z])(?:dite?|appelee?|denommee?)\s+(?:la\s+|le\s+)?[\"(]?\s?\Z")
# (RGPD), right after its title and day
_IN_BRACKETS = re.compile(r"[^.;(]{0,30}\(\s?")
# How far back the words before a citation are looked at, and how far its articles may follow it.
_BEFORE = 40
_FAR = 350


class Finder:
    """Finds the citations of one view, from left to right."""

    def __init__(self, text: str, folded: str, read_day: ReadDay) -> None:
        self.text = text
        self.folded = folded
        self._read_day = read_day
        self._texts = TextReader(text, folded, read_day)
        self._last: Citation | None = None
        # The text whose articles stand after the one that it applies
        self._applying: Citation | None = None
        #: The texts that titles name, not sentences: those that the document itself holds.
        self.titles: list[CitedText] = []

    def find(self) -> Iterator[Citation]:
        """Yield the citations in order; they do not overlap."""
        folded, done = self.folded, 0
        for match in triggers.TRIGGER.finditer(folded):
            start, end = match.span()
            if start < done or (start and folded[start - 1].isalnum()):
                continue
            for citation in self._at(triggers.read_word(match[0]), start, end):
                done = max(done, citation.end)
                if not self._again(citation):
                    self._last = citation
                    yield citation

    def _again(self, citation: Citation) -> bool:
        """Tell whether a text is named once more: "la loi n° 2015-991, dite loi NOTRe"."""
        last = self._last
        if last is None or last.reference.key != citation.reference.key:
            return False
        between = self.folded[max(last.end, citation.start - _FAR) : citation.start]
        return _SO_CALLED.search(between) is not None or _IN_BRACKETS.fullmatch(between) is not None

    def _at(self, word: str, start: int, end: int) -> list[Citation]:
        if word.startswith("art"):
            return self._articles(start, end, plural=word not in _ONE)
        if word[-1].isdigit():
            return self._letter_articles(start)
        named = read_named(self.text, self.folded, word, (start, end), beside_article=False)
        if named is not None:
            return self._with_articles(CitedText(start, *named))
        kind = triggers.KINDS.get(triggers.singular(word))
        return [] if kind is None else self._text(kind, triggers.singular(word), start, end)

    # articles, with the text after them

    def _articles(self, start: int, end: int, *, plural: bool) -> list[Citation]:
        gap = _ARTICLE_GAP.match(self.folded, end)
        listed = self._listed(gap.end() if gap else end, plural=plural)
        if not listed:
            return []
        target = self._target(listed)
        if target is None and not plural:
            # "article 1407 bis et 1407 ter du CGI", for "articles"
            more = self._listed(listed[0].start, plural=True)
            target = self._target(more)
            listed = more if target else listed
        if target is not None and not _proved(listed, target.reference):
            return []
        before = None if target else find_abbreviation_before(self.text, self.folded, start)
        if before is not None:
            start, target = before[0], Target(-1, before[1].reference)
        listed[0] = replace(listed[0], start=start)
        if target is None:
            # A number alone is an article of the act itself, or an account of the budget.
            listed = [item for item in listed if item.first[0] in "LRDA"]
            target = Target(-1, Reference(ReferenceType.CODE), "?")
        return rows(listed, target, "references.article")

    def _letter_articles(self, start: int) -> list[Citation]:
        """Read "L. 2121-29 du CGCT" without the word "article": only with its text beside it.

        The text may stand before: "l'article L. 2121-29 du CGCT et L. 2122-22".
        """
        if self.text[start] not in _LETTERS:
            return []
        listed = self._listed(start, plural=False)
        target = self._target(listed)
        last = self._last
        if target is None and last and listed and AND.fullmatch(self.folded, last.end, start):
            code = table().codes.get(last.reference.code)
            if code and code.has_article(listed[0].first):
                target = Target(-1, code.reference)
        if target is None or target.back not in ("", "code"):
            return []
        if not _proved(listed, target.reference):
            return []
        return rows(listed, target, "references.article")

    def _listed(self, start: int, *, plural: bool) -> list[Article]:
        return read_articles(self.text, self.folded, start, plural=plural)

    def _target(self, listed: list[Article]) -> Target | None:
        return read_target(self._texts, listed[-1].end) if listed else None

    # texts, with the articles after them

    def _with_articles(self, text: CitedText) -> list[Citation]:
        """Give the articles of a text that is named with them, or else the text."""
        start, end, reference = text.start, text.end, text.reference
        rule = "references.code" if reference.code else "references.text"
        whole = Citation(start, end, reference, rule, start, text.problems, repair=text.repair)
        if APPLIES.match(self.folded, end):
            self._applying = whole
            return []
        listed = self._linked_articles(end, reference)
        if listed:
            listed[0] = replace(listed[0], start=start)
        else:
            listed = self._far_articles(end, reference)
        applying, self._applying = self._applying, None
        if applying is not None:
            own = Target(-1, applying.reference, problems=applying.problems, repair=applying.repair)
            return (
                [whole, *rows(listed, own, "references.article")] if listed else [applying, whole]
            )
        if listed:
            target = Target(-1, reference, problems=text.problems, repair=text.repair)
            return rows(listed, target, "references.article")
        # A text with neither number nor date is no row, but for the Constitution.
        known = reference.key != str(reference.type) or not _MAKING.match(self.folded, end)
        return [whole] if known else []

    def _linked_articles(self, end: int, reference: Reference) -> list[Article]:
        """Return the articles that follow at once: ", notamment ses articles", "(article 7)"."""
        link = LINK.match(self.folded, end)
        if link is None:
            bare = APPOSED.match(self.folded, end)
            at = bare.end() if bare else end
            if self.text[at : at + 1] not in _LETTERS:
                return []
            listed = self._listed(at, plural=False)
            return [] if self._target(listed) else listed
        listed = self._listed(link.end(), plural=link["word"] not in _ONE)
        target = self._target(listed)
        if target is not None and not target.back:
            announced_again = self.folded.rfind("article", link.end(), listed[-1].end)
            listed = [item for item in listed if item.end <= announced_again]
        if not listed or not _proved(listed, reference):
            return []
        if link["strong"] or link["own"] or link["open"] or link["early"]:
            return listed
        code = table().codes.get(reference.code)
        if code is None or ";" in link[0]:
            return []
        if code.numbers:
            return listed if code.has_article(listed[0].first) else []
        # "Article 2" on its own line is one of the act.
        return listed if self.text[link.start("word")].islower() else []

    def _far_articles(self, end: int, reference: Reference) -> list[Article]:
        """Return the articles named after the title of the text: ", notamment son article 34"."""
        if self.folded.find("cle", end, end + _FAR) < 0:
            return []
        stop = TITLE_END.search(self.folded, end, end + _FAR)
        limit = stop.start() if stop else end + _FAR
        link = FAR_LINK.search(self.folded, end, limit + _BEFORE)
        if (
            link is None
            or link.start() > limit
            or triggers.TRIGGER.search(self.folded, end, link.start("word"))
        ):
            return []
        listed = self._listed(link.end(), plural=link["word"].endswith("s"))
        if not listed or self._target(listed) or not _proved(listed, reference):
            return []
        return [replace(listed[0], start=link.start("word")), *listed[1:]]

    # texts by their kind

    def _text(self, kind: ReferenceType, word: str, start: int, end: int) -> list[Citation]:
        before = self.folded[max(0, start - _BEFORE) : start]
        if COLLECTION.search(before) or PROJECT.search(before):
            return []
        if word == "instruction" and _MAKING.match(self.folded, end):
            return []
        plural = self.folded[end - 1] == "s"
        cited = self._texts.read(
            kind, start, end, plural=plural, numbered=word in triggers.NUMBERED_ONLY
        )
        if plural and kind is ReferenceType.DELIBERATION:
            cited += read_places(self.text, self.folded, cited, end, self._read_day)
        if not cited:
            return self._back(kind, start, end, before)
        if PRESENT.search(before) or (
            kind in triggers.LOCAL and not self._stands(start, before, cited)
        ):
            self.titles += cited
            return []
        cited = self._described(kind, start, cited)
        if len(cited) == 1:
            return self._with_articles(replace(cited[0], start=start))
        rule = "references.text"
        return [
            Citation(
                one.start, one.end, one.reference, rule, start, one.problems, repair=one.repair
            )
            for one in cited
        ]

    def _stands(self, start: int, before: str, cited: list[CitedText]) -> bool:
        """Tell a citation from the title of the act itself, by the words before it."""
        if IN_SENTENCE.search(before):
            return True
        # In a list: a title has a capital, and names one text.
        small = self.text[start].islower()
        whole = bool(cited[0].reference.number and cited[0].reference.date)
        return (small and (whole or len(cited) > 1)) or (whole and bool(BULLET.search(before)))

    def _described(
        self, kind: ReferenceType, start: int, cited: list[CitedText]
    ) -> list[CitedText]:
        """Add who took the texts, and what the last is about."""
        last = cited[-1]
        authority = read_authority(self.text, self.folded, kind, start, last.end)
        title = last.reference.title or read_title(self.text, self.folded, last.end)
        titles = [*(item.reference.title for item in cited[:-1]), title]
        return [
            replace(item, reference=replace(item.reference, authority=authority, title=one))
            for item, one in zip(cited, titles, strict=True)
        ]

    def _back(self, kind: ReferenceType, start: int, end: int, before: str) -> list[Citation]:
        """Read "la loi précitée", "ladite délibération"."""
        after = BACK_AFTER.match(self.folded, end)
        if after is None and not BACK_BEFORE.search(before):
            return []
        stop = after.end() if after else end
        back = str(kind)
        return [Citation(start, stop, Reference(kind), "references.back", start, back=back)]


def _proved(listed: list[Article], text: Reference | None) -> bool:
    """Tell whether a code can have the articles that had to be mended on a guess."""
    guessed = [item.first for item in listed if item.guessed]
    if not guessed or (text is not None and text.type is ReferenceType.CODE and not text.code):
        return True
    code = table().codes.get(text.code) if text is not None else None
    return code is not None and all(code.has_article(first) for first in guessed)
