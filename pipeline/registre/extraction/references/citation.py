"""A citation at its place in the view, and the citations that a list of articles makes."""

from dataclasses import dataclass, replace

from registre.extraction.references.articles import Article
from registre.extraction.references.targets import Target
from registre.model.problems import ProblemCode
from registre.model.references import Reference


@dataclass(slots=True)
class Citation:
    """A citation at its place in the view.

    Parameters
    ----------
    back
        What the citation points back to: ``code``, a kind of text, ``?`` for an article that
        names no text; empty when the text is printed.
    head
        Where the list that it stands in begins: one relation holds for the whole list.
    repair
        What was changed to read it.
    """

    start: int
    end: int
    reference: Reference
    rule: str
    head: int
    problems: tuple[ProblemCode, ...] = ()
    back: str = ""
    repair: str = ""


def rows(listed: list[Article], target: Target, rule: str) -> list[Citation]:
    """Give one citation an article; the last takes in the text printed after it."""
    if target.reference is None:
        return []
    cited = []
    for item in listed:
        end = max(item.end, target.end) if item is listed[-1] else item.end
        reference = replace(target.reference, article=item.first, article_end=item.last)
        head = listed[0].start
        repair = " ".join(filter(None, (item.repair, target.repair)))
        cited.append(
            Citation(item.start, end, reference, rule, head, target.problems, target.back, repair)
        )
    return cited
