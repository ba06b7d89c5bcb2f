"""Names in running text that no civility introduces."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator

from registre.extraction.persons.candidate import Candidate, Seen, with_capacity
from registre.extraction.persons.civil import read_first_name, read_more
from registre.extraction.persons.judge import Judge
from registre.extraction.persons.patterns import BARE, CIVILITY
from registre.extraction.persons.run import Run, read_run
from registre.extraction.persons.titles import read_plain_title, with_title_before


def find_bare(seen: Seen) -> Iterator[Candidate]:
    """Find full names that nothing introduces: a known first name and a surname in capitals."""
    text, held = seen.text, seen.held
    starts = sorted(held)
    surnames = {name.surname for run in held.values() if (name := run.reading.value)}
    is_person = Judge(seen)
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
    is_person = Judge(seen)
    for place in seen.suspected:
        civility = CIVILITY.match(seen.folded, place)
        run = read_run(seen.text, civility.end() if civility else place)
        if run is not None and run.full and run.known and is_person(run):
            yield with_capacity(seen, run.start, run, rule="persons.entity")


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


def _surname(run: Run) -> str:
    return run.reading.value.surname if run.reading.value else ""
