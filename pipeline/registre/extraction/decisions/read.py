"""Find the operative clauses of one act and read their verbs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from registre.extraction.decisions import patterns as p
from registre.model.reading import Reading
from registre.model.votes import Decision

# How far, in code points, clauses are looked for after what announces them; the first one in a
# running sentence stands near.
_WITHIN, _NEAR = 20_000, 160
_TRAILING = " \n\t;,*"


@dataclass(frozen=True, slots=True)
class Clause:
    """An operative clause at its place."""

    start: int
    end: int
    verb: str


def _leads(folded: str, start: int, end: int) -> list[int]:
    found = set()
    for letters in p.LEADS:
        at = folded.find(letters, start, end)
        while at >= 0:
            found.add(at)
            at = folded.find(letters, at + 1, end)
    return sorted(found)


def _zones(folded: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield where clauses may stand: from what announces them to the signature, with its words."""
    free = start
    for at in _leads(folded, start, end):
        if at < free:
            continue
        low = max(start, folded.rfind("\n", start, at) + 1, at - 60)
        begins = p.BEGINS.search(folded, low, min(end, at + 80))
        if begins is None or begins.end() <= at:
            continue
        limit = min(end, begins.end() + _WITHIN)
        stop = p.ENDS.search(folded, begins.end(), limit)
        free = limit if stop is None else stop.start()
        yield begins.end(), free, begins[0]


def _governing(words: str) -> str:
    """Return the verb of "decide :", "arretons" or "delibere", which governs what follows."""
    verbs = re.findall(r"decide(?:nt)?|arrete(?:nt)?|arretons|ordonne", words)
    return verbs[-1] if verbs else "decide"


def _opens(text: str, folded: str, match: re.Match[str]) -> bool:
    """Tell whether a line that starts with a verb opens a clause, and is no line broken there."""
    verb = match.lastgroup or ""
    first, last = match.start(verb), match.end(verb) - 1
    if text[last] in "éÉ" or (text[last] == "s" and text[last - 1] in "éÉ"):
        return False  # "Approuvé par", a participle
    if match["article"] or match["mark"]:
        return True
    before = folded[max(0, match.start() - 12) : match.start()].rstrip()[-1:]
    if verb == "bare":
        return before in (":", ";")
    letter = text[match.start("de")] if match["de"] else text[first]
    return letter.isupper() or before in (":", ";")


def _starts(text: str, folded: str, start: int, stop: int, head: str) -> list[tuple[int, int, str]]:
    """Return where clauses start: where their line starts, where their words start, their verb."""
    found: dict[int, tuple[int, int, str]] = {}
    for match in p.ARTICLE_LINE.finditer(folded, start, stop):
        found[match.start()] = (match.start(), match.end(), head)
    for match in p.CLAUSE.finditer(folded, start, stop):
        if _opens(text, folded, match):
            verb = match.lastgroup or ""
            words = match.start("de") if match["de"] else match.start(verb)
            found[match.start()] = (match.start(), words, match[verb])
    return sorted(found.values())


def _first_inline(text: str, folded: str, start: int, stop: int) -> tuple[int, int, str] | None:
    """Return the verb of a sentence that runs on: ``a l'unanimite, approuve le devis``."""
    match = p.FIRST_INLINE.match(folded, start, min(stop, start + _NEAR))
    if match is None or text[match.end() - 1] in "éÉ":
        return None
    return match.start("finite"), match.start("finite"), match["finite"]


def _paragraph_end(text: str, start: int, end: int) -> int:
    """Return where the paragraph of a clause ends; a list after a colon belongs to it."""
    for gap in p.PARAGRAPH.finditer(text, start, end):
        first = gap["first"]
        if (
            not (first.isupper() or first.isdigit())
            or text[start : gap.start()].rstrip()[-1:] == ":"
        ):
            continue
        return gap.start()
    return end


def _split(folded: str, clause: Clause) -> Iterator[Clause]:
    """Yield the clauses of a sentence that holds several verbs: ``approuve X et autorise Y``."""
    start, verb = clause.start, clause.verb
    for join in p.NEXT_INLINE.finditer(folded, clause.start, clause.end):
        yield Clause(start, join.start(), verb)
        start = join.end()
        verb = p.VERB.match(folded, start)["verb"]  # type: ignore[index]
    yield Clause(start, clause.end, verb)


def _clauses(text: str, folded: str, start: int, stop: int, head: str) -> Iterator[Clause]:
    """Yield the clauses of a zone, heads that govern a list left out."""
    starts = _starts(text, folded, start, stop, head)
    inline = _first_inline(text, folded, start, starts[0][0] if starts else stop)
    if inline is not None:
        starts = [inline, *starts]
    for index, (line, words, verb) in enumerate(starts):
        end = starts[index + 1][0] if index + 1 < len(starts) else stop
        if p.ARTICLE_LINE.match(folded, line) is None:
            end = _paragraph_end(text, words, end)
        cut = p.CUTS.search(folded, words, end)
        end = end if cut is None else cut.start()
        said = p.VERB.match(folded, words)
        if said is not None and p.HEAD.fullmatch(folded, said.end(), end):
            continue
        for part in _split(folded, Clause(words, end, verb)):
            last = part.start + len(text[part.start : part.end].rstrip(_TRAILING))
            if last > part.start and not p.APPEAL.search(folded, part.start, last):
                yield Clause(part.start, last, part.verb)


def find_clauses(
    text: str,
    folded: str,
    start: int = 0,
    end: int | None = None,
    dispositif: Sequence[tuple[int, int]] = (),
) -> list[Clause]:
    """Return the operative clauses of one act, in order.

    Parameters
    ----------
    text, folded
        The text, and the same folded.
    start, end
        Where the act stands in it.
    dispositif
        Where its operative part is known to stand; looked at when no word announces it.

    Examples
    --------
    >>> text = "Le conseil, à l'unanimité, approuve le devis et autorise le maire à signer."
    >>> [clause.verb for clause in find_clauses(text, text.replace("é", "e").replace("à", "a"))]
    ['approuve', 'autorise']
    """
    end = len(text) if end is None else end
    announced = list(_zones(folded, start, end))
    known = [(low, high, "") for low, high in dispositif]
    for zones in (announced, known):
        found = [
            clause
            for low, high, words in zones
            for clause in _clauses(text, folded, low, high, _governing(words))
        ]
        if found:
            return found
    return _adopted_as_proposed(text, folded, start, end)


def _adopted_as_proposed(text: str, folded: str, start: int, end: int) -> list[Clause]:
    """Return the clauses of a proposal that the council adopts as it stands."""
    at = folded.rfind("adopte", start, end)
    adopts = p.ADOPTS.search(folded, max(start, at - 60), min(end, at + 12)) if at >= 0 else None
    if adopts is None:
        return []
    proposed = [match.end() for match in p.PROPOSES.finditer(folded, start, adopts.start())]
    if not proposed:
        return []
    return list(_clauses(text, folded, proposed[-1], adopts.start(), "decide"))


def to_reading(text: str, clause: Clause, ordinal: int) -> Reading[Decision]:
    """Return the reading of a clause: its rank in the act, its verb, its words on one line."""
    words = " ".join(text[clause.start : clause.end].replace("\x00", " ").split())
    return Reading(Decision(ordinal, clause.verb, words))
