"""Resolve what a citation leaves unsaid: "du même code", "la loi précitée", an article alone.

A text is looked for among those that the same act cites before. An article that names no code takes
the last one cited that can have such an article; when none can, the code stays unknown.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from registre.extraction.references.codes import table
from registre.extraction.references.find import Citation
from registre.model.problems import ProblemCode
from registre.model.references import Reference, ReferenceType


@dataclass(slots=True)
class _Memory:
    """The texts that one act has cited so far, the last one last."""

    codes: list[Reference] = field(default_factory=list)
    texts: dict[ReferenceType, list[Reference]] = field(default_factory=dict)

    def keep(self, reference: Reference) -> None:
        whole = replace(reference, article="", article_end="")
        if reference.type is ReferenceType.CODE:
            if whole in self.codes:
                self.codes.remove(whole)
            self.codes.append(whole)
        else:
            known = self.texts.setdefault(reference.type, [])
            if whole in known:
                known.remove(whole)
            known.append(whole)

    def code_of(self, article: str) -> Reference | None:
        """Return the last code cited that can have the article."""
        codes = table().codes
        for reference in reversed(self.codes):
            if codes[reference.code].has_article(article):
                return reference
        return None


def resolve(citations: Iterable[Citation], breaks: Iterable[int] = ()) -> Iterator[Citation]:
    """Yield the citations with their text, in order; those that point to nothing are dropped.

    Parameters
    ----------
    citations
        In the order of the view.
    breaks
        Where acts begin in the view, ascending: what was cited before is forgotten there.
    """
    memory = _Memory()
    ahead = iter(breaks)
    until = next(ahead, None)
    for citation in citations:
        while until is not None and citation.start >= until:
            memory = _Memory()
            until = next(ahead, None)
        resolved = _resolve(citation, memory) if citation.back else citation
        if resolved is None:
            continue
        if resolved.reference.code or resolved.reference.type is not ReferenceType.CODE:
            memory.keep(resolved.reference)
        yield resolved


def _resolve(citation: Citation, memory: _Memory) -> Citation | None:
    reference = citation.reference
    if reference.type is ReferenceType.CODE:
        if citation.back == "code":
            text = memory.codes[-1] if memory.codes else None
        else:
            text = memory.code_of(reference.article)
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
