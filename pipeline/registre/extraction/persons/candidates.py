"""Names in running text, before anything is known of the part that they play."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from registre.extraction.persons.candidate import Candidate, Seen, with_capacity
from registre.extraction.persons.patterns import (
    ARTICLE,
    BARE,
    BETWEEN,
    BETWEEN_PLACE_AND_NAME,
    BID,
    CIVILITIES,
    CIVILITY,
    COUPLE,
    COUPLE_REACH,
    DOUBTFUL_GIVEN,
    NAMESAKES,
    OTHER_CIVILITIES,
    PLACE_REACH,
    PLACES,
    SCHOOL_REACH,
    SCHOOLS,
    SHORT_CIVILITIES,
    STREETS,
    WIDOW,
)
from registre.extraction.persons.run import Run, read_run
from registre.extraction.persons.titles import read_plain_title, read_title, with_title_before
from registre.model.persons import PersonName
from registre.model.reading import Reading
from registre.text.fold import fold
from registre.text.names import name_key


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
    if CIVILITY.match(folded, at) or (text[at] == "l" and ARTICLE.match(folded, at)):
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


def find_bare(seen: Seen) -> Iterator[Candidate]:
    """Find full names that nothing introduces: a known first name and a surname in capitals."""
    text, held = seen.text, seen.held
    starts = sorted(held)
    surnames = {name.surname for run in held.values() if (name := run.reading.value)}
    is_person = _Judge(seen)
    last = 0
    for match in BARE.finditer(text):
        if match.start() < last:
            continue
        rank = bisect_right(starts, match.start()) - 1
        if rank >= 0 and match.start() < held[starts[rank]].end:
            continue
        initial = match["initial"] is not None
        if initial and not surnames:
            continue
        run = read_run(text, match.start(), introduced=initial)
        if run is None or not run.full or (initial and _surname(run) not in surnames):
            continue
        last = run.end
        if is_person(run):
            candidate = with_capacity(seen, run.start, run, rule="persons.full_name")
            yield candidate if candidate.capacity else with_title_before(seen, candidate)


def find_suspected(seen: Seen) -> Iterator[Candidate]:
    """Keep what a statistical model takes for a person when a known first name bears it out."""
    is_person = _Judge(seen)
    for place in seen.suspected:
        civility = CIVILITY.match(seen.folded, place)
        run = read_run(seen.text, civility.end() if civility else place)
        if run is not None and run.full and run.known and is_person(run):
            yield with_capacity(seen, run.start, run, rule="persons.entity")


class _Judge:
    """Tell whether a full name that nothing introduces is that of a person."""

    def __init__(self, seen: Seen) -> None:
        self._folded = seen.folded
        self._known = {run.reading.value for run in seen.held.values()}
        self._schools: list[int] | None = None

    def __call__(self, run: Run) -> bool:
        """Refuse places, firms that bid, and namesakes of schools."""
        if is_place(self._folded, run.start) or BID.match(self._folded, run.end):
            return False
        name = run.reading.value
        if name is None or name in self._known:
            return name is not None
        first = fold(name.surname).split(" ")[0]
        if first in PLACES or fold(name.given) in DOUBTFUL_GIVEN:
            return False
        if self._schools is None:
            self._schools = _places_of(self._folded, SCHOOLS)
        key = " ".join(sorted(name_key(name).split()))
        return key not in NAMESAKES and not _is_near(self._schools, run)


def _surname(run: Run) -> str:
    return run.reading.value.surname if run.reading.value else ""


def _places_of(folded: str, words: Iterable[str]) -> list[int]:
    found: list[int] = []
    for word in words:
        at = folded.find(word)
        while at >= 0:
            found.append(at)
            at = folded.find(word, at + 1)
    return sorted(found)


def _is_near(places: list[int], run: Run) -> bool:
    rank = bisect_left(places, run.start - SCHOOL_REACH)
    return rank < len(places) and places[rank] < run.end + SCHOOL_REACH


def find_first_names(text: str, names: Collection[str]) -> Iterator[Candidate]:
    """Find the first names that a report uses instead of names, when its lists do so."""
    if not names:
        return
    pattern = re.compile(
        rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})(?![\w-])"
    )
    for match in pattern.finditer(text):
        if run := read_first_name(text, match.start()):
            yield Candidate(run.start, run.end, run, rule="persons.first_name")


def read_first_name(text: str, at: int) -> Run | None:
    """Read a first name that stands for the whole name."""
    word = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*").match(text, at)
    if word is None or not word[0][0].isupper():
        return None
    return Run(at, word.end(), Reading(PersonName("", word[0])), full=False, known=True)


def is_place(folded: str, start: int, places: frozenset[str] = PLACES) -> bool:
    """Tell whether what stands before a name makes it that of a street, a school, a firm.

    Examples
    --------
    >>> is_place("12 rue du general paul", 18), is_place("par m. paul", 4)
    (True, False)
    """
    before = folded[max(0, start - PLACE_REACH) : start].replace("'", " ")
    line = before.rfind("\n\n")
    for word in reversed(before[line + 1 :].split()):
        bare = word.strip('."*_«»(')
        if bare in places:
            return word[-1] not in ",;:)"
        if bare not in BETWEEN_PLACE_AND_NAME or word[-1] in ",;:":
            return False
    return False


def read_plain(seen: Seen, at: int, *, listed: bool, titles: bool) -> Iterator[Candidate]:
    """Read the names after a formula that no civility introduces, or the title there.

    A surname alone is read after a colon only.
    """
    if titles and (title := read_plain_title(seen.text, seen.folded, at)):
        yield title
        return
    run = read_run(seen.text, at)
    if run is None or not (
        (run.full and run.known) or (listed and seen.text[run.start : run.end].isupper())
    ):
        return
    candidate = with_capacity(seen, at, run, rule="persons.formula")
    yield candidate
    if listed:
        yield from read_more(seen, candidate.end, sure=True)
