"""Resolve what a citation leaves unsaid: "du même code", "la loi précitée", an article alone.

A text is looked for among those that the same act cites before. An article that names no code takes
one that can have such an article, when it is certain; else the code stays unknown.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from registre.extraction.references.citation import Citation
from registre.extraction.references.codes import table
from registre.model.problems import ProblemCode
from registre.model.references import Reference, ReferenceType

# The last code cited is surely meant when it stands this close; farther off, another that has
# such an article may be.
_NEAR = 400


@dataclass(slots=True)
class _Memory:
    """The texts that one act has cited so far, the last one last.

    Parameters
    ----------
    earlier
        The codes that the acts before it in the document cite.
    codes
        The codes of this act, with the end of their last citation.
    articles
        The articles whose code the document printed, with it.
    """

    earlier: tuple[Reference, ...] = ()
    codes: dict[Reference, int] = field(default_factory=dict)
    articles: dict[str, Reference] = field(default_factory=dict)
    texts: dict[ReferenceType, list[Reference]] = field(default_factory=dict)

    def keep(self, citation: Citation) -> None:
        whole = citation.reference
        if whole.article or whole.article_end:
            whole = replace(whole, article="", article_end="")
        if whole.type is ReferenceType.CODE:
            self.codes.pop(whole, None)
            self.codes[whole] = citation.end
            self.articles[citation.reference.article] = whole
        else:
            known = self.texts.setdefault(whole.type, [])
            if whole in known:
                known.remove(whole)
            known.append(whole)

    def code_of(self, article: str, position: int) -> Reference | None:
        """Return the code that an article without code is surely of.

        It is the one printed with the same article; or the only one that the act cites and that
        can have the article, the last of several when close; or else the only one that the acts
        before it cite.
        """
        if article in self.articles:
            return self.articles[article]
        codes = table().codes
        here = [code for code in self.codes if codes[code.code].has_article(article)]
        if here:
            certain = len(here) == 1 or position - self.codes[here[-1]] <= _NEAR
            return here[-1] if certain else None
        before = [code for code in self.earlier if codes[code.code].has_article(article)]
        return before[0] if len(before) == 1 else None

    def last_code(self, article: str) -> Reference | None:
        """Return the code meant by "du code susvisé": the last one.

        R211-27 is of the code that R211-2 is of, though another was cited since as a whole.
        """
        last = next(reversed(self.codes), None)
        if last is None or last in (code for known, code in self.articles.items() if known):
            return last
        stem = article.partition("-")[0]
        kin = [
            code
            for known, code in self.articles.items()
            if "-" in known and known.partition("-")[0] == stem and code in self.codes
        ]
        return kin[-1] if kin else last

    def next_act(self) -> "_Memory":
        """Return the memory with which the next act begins."""
        return _Memory(tuple(dict.fromkeys([*self.earlier, *self.codes])), articles=self.articles)


def resolve(citations: Iterable[Citation], breaks: Iterable[int] = ()) -> Iterator[Citation]:
    """Yield the citations with their text, in order; those that point to nothing are dropped.

    Parameters
    ----------
    citations
        In the order of the view.
    breaks
        Where acts begin in the view, ascending: "the said law" is one that the same act cites.
    """
    memory = _Memory()
    ahead = iter(breaks)
    until = next(ahead, None)
    for citation in citations:
        while until is not None and citation.start >= until:
            memory = memory.next_act()
            until = next(ahead, None)
        resolved = _resolve(citation, memory) if citation.back else citation
        if resolved is None:
            continue
        if resolved.reference.code or resolved.reference.type is not ReferenceType.CODE:
            memory.keep(resolved)
        yield resolved


def _resolve(citation: Citation, memory: _Memory) -> Citation | None:
    reference = citation.reference
    if reference.type is ReferenceType.CODE:
        if citation.back == "code":
            text = memory.last_code(reference.article)
        else:
            text = memory.code_of(reference.article, citation.start)
        if text is None:
            problems = (*citation.problems, ProblemCode.REFERENCE_CODE_UNKNOWN)
            return replace(citation, problems=problems)
    else:
        known = memory.texts.get(reference.type, [])
        # One text of the kind is certain; the last of several is the one meant only when an
        # article of it is named.
        certain = len(known) == 1 or (known and reference.article)
        if not certain:
            return None
        text = known[-1]
    whole = replace(text, article=reference.article, article_end=reference.article_end)
    return replace(citation, reference=whole)
