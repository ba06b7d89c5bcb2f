"""Find the operative clauses of one act and read their verbs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from registre.extraction.decisions import patterns as p
from registre.model.reading import Reading
from registre.model.votes import Decision

# How far, in code points, clauses are looked for after what announces them; the first one in a
# running sentence stands near.
_WITHIN, _NEAR, _BEFORE = 20_000, 160, 80
_TRAILING = " \n\t;,*"


@dataclass(slots=True)
class Clause:
    """An operative clause at its place."""

    start: int
    end: int
    verb: str


@dataclass(slots=True)
class _Start:
    """Where a clause starts: its line, its words, and its verb."""

    line: int
    words: int
    verb: str
    is_article: bool


def _announcements(folded: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """Return what announces clauses, in order: its start, its end, and the verb that governs."""
    found = []
    for letters, endings, before in p.SAID:
        at = folded.find(letters, start, end)
        while at >= 0:
            past = at + len(letters)
            near = folded.endswith(endings, start, at)
            if near and letters == "conseil":
                near = p.COUNCIL_ACTS.match(folded, at, end) is not None
            if near and before.search(folded[max(start, at - _BEFORE) : at]):
                found.append((at, p.REST.match(folded, past).end(), ""))  # type: ignore[union-attr]
            at = folded.find(letters, past, end)
    for letters in p.ORDERED:
        at = folded.find(letters, start, end)
        while at >= 0:
            past = at + len(letters)
            head = p.COLON.match(folded, past, end)
            if head is None:
                head = p.ALONE.match(folded, past, end)
                if head and not p.BEFORE_ALONE.search(folded[max(start, at - 70) : at]):
                    head = None
            if head is not None:
                verb = folded[at:past] + (p.REST.match(head[0])[0] if head[0] else "")  # type: ignore[index]
                found.append((at, head.end(), "" if letters == "delibere" else verb))
            at = folded.find(letters, past, end)
    return sorted(found)


def _zones(folded: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield where clauses may stand, to the signature, with the verb that governs them."""
    free = start
    for at, low, verb in _announcements(folded, start, end):
        if at < free:
            continue
        limit = min(end, low + _WITHIN)
        stop = p.ENDS.search(folded, low, limit)
        free = limit if stop is None else stop.start()
        yield low, free, verb or "decide"


def _opens(text: str, match: re.Match[str]) -> bool:
    """Tell whether a line that starts with a verb opens a clause, and is no line broken there."""
    verb, last = match["verb"], match.end("verb") - 1
    if text[last] in "éÉ" or (text[last] == "s" and text[last - 1] in "éÉ"):
        return False  # "Approuvé par", a participle
    if not (_is_infinitive(verb) if match["de"] else verb in p.VERBS):
        return False
    if match["article"] or match["mark"]:
        return True
    before = text[max(0, match.start() - 12) : match.start()].rstrip()[-1:]
    if not match["de"] and verb not in p.FINITES:
        return before in (":", ";")
    return text[match.start("words")].isupper() or before in (":", ";")


def _is_infinitive(word: str) -> bool:
    return word in p.INFINITIVES or (
        word not in p.NOUNS and p.INFINITIVE.fullmatch(word) is not None
    )


def _starts(text: str, folded: str, start: int, stop: int, verb: str) -> list[_Start]:
    """Return where clauses start; an article that opens with no verb has the one that governs."""
    found = []
    # the line that the zone starts with counts
    for match in p.LINE.finditer(folded, max(0, start - 1), stop):
        is_article = bool(match["article"] or match["bare_article"])
        if match["words"] and _opens(text, match):
            words = match.start("words")
            found.append(_Start(match.start(), words, match["verb"], is_article))
        elif is_article:
            words = match.end("article" if match["article"] else "bare_article")
            # "Article 2 : le conseil autorise ..."
            said = _first_inline(text, folded, words, stop)
            found.append(_Start(match.start(), words, said.verb if said else verb, is_article))
    return found


def _first_inline(text: str, folded: str, start: int, stop: int) -> _Start | None:
    """Return the verb of a sentence that runs on: ``a l'unanimite, approuve le devis``."""
    match = p.FIRST_INLINE.match(folded, start, min(stop, start + _NEAR))
    if match is None or match["verb"] not in p.FINITES or text[match.end() - 1] in "éÉ":
        return None
    return _Start(match.start("words"), match.start("words"), match["verb"], is_article=False)


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
        said = p.WORDS.match(folded, join.end())
        if said is not None and said["verb"] in p.VERBS:
            yield Clause(start, join.start(), verb)
            start, verb = join.end(), said["verb"]
    yield Clause(start, clause.end, verb)


def _clauses(text: str, folded: str, start: int, stop: int, head: str) -> Iterator[Clause]:
    """Yield the clauses of a zone, heads that govern a list left out."""
    starts = _starts(text, folded, start, stop, head)
    inline = _first_inline(text, folded, start, starts[0].line if starts else stop)
    if inline is not None:
        starts = [inline, *starts]
    for index, opening in enumerate(starts):
        end = starts[index + 1].line if index + 1 < len(starts) else stop
        if not opening.is_article:
            end = _paragraph_end(text, opening.words, end)
        cut = p.CUTS.search(folded, opening.words, end)
        end = end if cut is None else cut.start()
        said = p.WORDS.match(folded, opening.words)
        if said is not None and p.HEAD.fullmatch(folded, said.end(), end):
            continue
        for part in _split(folded, Clause(opening.words, end, opening.verb)):
            last = part.start + len(text[part.start : part.end].rstrip(_TRAILING))
            if last <= part.start or p.VOTE_ALONE.match(folded, part.start, last):
                continue
            if not p.APPEAL.search(folded, part.start, last):
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
    known = [(low, high, "decide") for low, high in dispositif]
    for zones in (announced, known):
        found = [
            clause
            for low, high, verb in zones
            for clause in _clauses(text, folded, low, high, verb)
        ]
        if found:
            return found
    return _adopted_as_proposed(text, folded, start, end)


def _adopted_as_proposed(text: str, folded: str, start: int, end: int) -> list[Clause]:
    """Return the clauses of a proposal that the council adopts as it stands."""
    at = folded.rfind("adopte", start, end)
    if at < 0:
        return []
    adopts = p.ADOPTS.search(folded, max(start, at - _BEFORE), min(end, at + _NEAR))
    if adopts is None:
        return []
    proposed = _last_proposal(folded, start, adopts.start())
    return list(_clauses(text, folded, proposed, adopts.start(), "decide")) if proposed else []


def _last_proposal(folded: str, start: int, end: int) -> int | None:
    """Return where the last list of what is proposed begins."""
    ends = []
    for letters in p.PROPOSAL_LEADS:
        at = folded.find(letters, start, end)
        while at >= 0:
            found = p.PROPOSES.search(folded, max(start, at - 40), min(end, at + 280))
            if found is not None and found.start() <= at < found.end():
                ends.append(found.end())
            at = folded.find(letters, at + 1, end)
    return max(ends, default=None)


def to_reading(text: str, clause: Clause, ordinal: int) -> Reading[Decision]:
    """Return the reading of a clause: its rank in the act, its verb, its words on one line."""
    words = " ".join(text[clause.start : clause.end].replace("\x00", " ").split())
    return Reading(Decision(ordinal, clause.verb, words))
