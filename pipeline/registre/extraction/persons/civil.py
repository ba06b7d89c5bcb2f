"""Names in running text that a civility introduces: "M. DURAND", "Mesdames A et B"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from registre.extraction.persons.candidate import Candidate, Seen, with_capacity
from registre.extraction.persons.judge import is_place
from registre.extraction.persons.patterns import (
    ARTICLE,
    BETWEEN,
    CIVILITIES,
    CIVILITY,
    COUPLE,
    COUPLE_REACH,
    OTHER_CIVILITIES,
    SHORT_CIVILITIES,
    STREETS,
    WIDOW,
)
from registre.extraction.persons.run import Run, read_run
from registre.extraction.persons.titles import read_title, with_title_before
from registre.model.persons import PersonName
from registre.model.reading import Reading

_FIRST_NAME = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def find_titled(seen: Seen) -> Iterator[Candidate]:
    """Find the names that a civility introduces, and the titles that stand for a name."""
    text, folded = seen.text, seen.folded
    for match in CIVILITY.finditer(folded):
        start, at = match.span()
        token = folded[start:at].rstrip(" \n*_")
        if token in SHORT_CIVILITIES and not text[start].isupper():
            continue
        if token in ("m", "m.") and start > 0 and folded[start - 1] == ".":  # S.A.E.M.
            continue
        kind = match.lastgroup or "master"
        if run := seen.held.get(at):
            yield with_capacity(seen, start, run, civility=CIVILITIES[kind])
        else:
            yield from read_titled(seen, start, at, kind)
    for literal, kind in OTHER_CIVILITIES:
        at = folded.find(literal)
        while at >= 0:
            yield from read_titled(seen, at, at + len(literal), kind)
            at = folded.find(literal, at + 1)


def read_titled(seen: Seen, start: int, at: int, kind: str) -> Iterator[Candidate]:
    """Read what a civility introduces: a name, several after a plural, or a title."""
    text, folded = seen.text, seen.folded
    civility = CIVILITIES[kind]
    is_title, candidate = read_title(text, folded, start, at, civility)
    if is_title:
        if candidate:
            yield candidate
        return
    # "Monsieur M. DURAND" is read from the second; "Madame la Principale" is a function
    if CIVILITY.match(folded, at) or (text[at : at + 1] == "l" and ARTICLE.match(folded, at)):
        return
    if widow := WIDOW.match(folded, at):
        at = widow.end()
    if folded.startswith("aitresse", start + 1):  # a teacher goes by her first name
        run = read_first_name(text, at)
    else:
        run = read_run(text, at)
    if run is None or is_place(folded, start, STREETS):
        return
    if kind == "rank" and not (run.known or text[run.start : run.end].isupper()):
        return
    if COUPLE.search(folded, max(0, start - COUPLE_REACH), start):
        civility = ""
    first = with_capacity(seen, start, run, civility=civility)
    if not first.capacity and folded.startswith(", ", start - 2):  # "Le Maire, M. Paul DURAND"
        first = with_title_before(seen, first)
    if kind not in ("sirs", "ladies"):
        yield first
        return
    others = list(read_more(seen, first.end, civility))
    if kind == "sirs" and len(others) > 1:  # "MM." often stands before men and women
        first = replace(first, civility="")
        others = [replace(other, civility="") for other in others]
    yield from (first, *others)


def read_more(
    seen: Seen, at: int, civility: str = "", *, sure: bool = False
) -> Iterator[Candidate]:
    """Read the names that follow another in one list, until something else stands there."""
    while between := BETWEEN.match(seen.folded, at):
        if between.end() in seen.held:
            return
        run = read_run(seen.text, between.end())
        if run is None or (sure and not (run.full and run.known)):
            return
        candidate = with_capacity(seen, run.start, run, civility=civility)
        yield candidate
        at = candidate.end


def read_first_name(text: str, at: int) -> Run | None:
    """Read a first name that stands for the whole name."""
    word = _FIRST_NAME.match(text, at)
    if word is None or not word[0][0].isupper():
        return None
    return Run(at, word.end(), Reading(PersonName("", word[0])), full=False, known=True)
