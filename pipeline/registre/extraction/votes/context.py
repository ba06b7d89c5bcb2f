"""Tell the vote of an act from what is said of other votes."""

import re

from registre.extraction.votes import context_patterns as p

# How far a sentence is looked at on each side, in code points.
BEFORE, AFTER = 240, 160
# the end of a sentence, or of a clause on lines of its own
_STARTS = re.compile(r"[.,;:?!] *\n|\n *\n|[.?] (?=[^ ])|[\x00\f]")
_ENDS = re.compile(r"[.?] |[.;]|\n *\n|\x00")


def sentence_start(folded: str, at: int) -> int:
    """Return where the sentence, or the clause on lines of its own, starts."""
    low = start = max(0, at - BEFORE)
    for mark in _STARTS.finditer(folded, low, at):
        start = mark.end()
    return start


def sentence_end(folded: str, at: int) -> int:
    """Return where the sentence ends, at most ``AFTER`` further."""
    high = min(len(folded), at + AFTER)
    mark = _ENDS.search(folded, at, high)
    return high if mark is None else mark.start()


def is_about_the_act(folded: str, start: int, end: int) -> bool:
    """Tell whether the words at ``start:end`` say how this act was voted.

    They do not in a recital, for another body or another day, in a rule quoted from the law,
    or when the vote is about how to vote, the agenda or the secretary.

    Examples
    --------
    >>> is_about_the_act("le conseil, a l'unanimite, decide", 12, 26)
    True
    >>> is_about_the_act("vu l'avis rendu a l'unanimite", 16, 29)
    False
    """
    low, high = sentence_start(folded, start), sentence_end(folded, end)
    # lines are broken anywhere in a sentence
    before, after = " ".join(folded[low:start].split()), " ".join(folded[end:high].split())
    if p.RECITAL.match(before):
        return False
    for other in (p.OTHER_BODY, p.OTHER_DAY):
        found = other.search(before)
        if found is not None and p.HERE.search(before, found.end()) is None:
            return False
    rule = p.RULE_BEFORE.search(before)
    if rule is not None and p.HERE.search(before, rule.start() + 1) is None:
        return False
    return not (p.RULE_AFTER.match(after) or p.PROCEDURE.search(f"{before} {after}"))


def is_proposal(folded: str, start: int) -> bool:
    """Tell whether the words before ``start`` only propose what follows."""
    low = sentence_start(folded, start)
    return p.PROPOSAL.search(" ".join(folded[low:start].split())) is not None
