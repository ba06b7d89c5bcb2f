"""All names of a view in order, each once, with the part that a list or a signature gives."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from registre.extraction.persons.appointed import find_appointed
from registre.extraction.persons.candidate import Candidate, Seen
from registre.extraction.persons.civil import find_titled, read_more
from registre.extraction.persons.parts import Formula
from registre.extraction.persons.patterns import BETWEEN
from registre.extraction.persons.plain import (
    find_bare,
    find_first_names,
    find_suspected,
    read_plain,
)
from registre.extraction.persons.signature import find_signatures
from registre.extraction.persons.titles import find_holders
from registre.model.persons import Role

# "l'exposé du Maire", "sous la présidence du Maire"; "est proclamé maire" names nobody
_OF_TITLES = frozenset({Role.RAPPORTEUR, Role.PRESIDENT})


@dataclass(slots=True)
class Gathered:
    """Candidates in the order of the view, and what stands by their place rather than near it.

    Parameters
    ----------
    own
        Parts of the names that start there.
    functions
        The function printed over a signature, by the place of the name.
    """

    candidates: list[Candidate] = field(default_factory=list)
    own: dict[int, tuple[Role, ...]] = field(default_factory=dict)
    functions: dict[int, str] = field(default_factory=dict)


def gather(seen: Seen, formulas: dict[int, Formula], first_names: Collection[str]) -> Gathered:
    """Find every name; of two that overlap, keep the one that more introduces."""
    found = Gathered()
    candidates = list(find_titled(seen))
    titled = {candidate.name_start for candidate in candidates}
    candidates += [
        Candidate(run.start, run.end, run)
        for run in seen.held.values()
        if run.start not in titled and (run.start in formulas or _goes_on(seen, run.end))
    ]
    by_start = {candidate.start: candidate for candidate in candidates}
    by_start |= {candidate.name_start: candidate for candidate in candidates}
    for at, formula in formulas.items():
        if (announced := by_start.get(at)) is None:
            titles = formula.role in _OF_TITLES
            candidates += read_plain(seen, at, listed=formula.listed, titles=titles)
        elif formula.listed:
            candidates += read_more(seen, announced.end, sure=True)
    for signature in find_signatures(seen.text, seen.folded):
        run = signature.run
        found.own[run.start] = (Role.SIGNATORY, Role.SECRETARY)[: 1 + signature.secretary]
        found.functions[run.start] = seen.text[signature.title_start : signature.title_end]
        candidates.append(Candidate(run.start, run.end, run, rule="persons.signature"))
    for run in find_appointed(seen.text, seen.folded):
        found.own.setdefault(run.start, (Role.APPOINTED,))
        candidates.append(Candidate(run.start, run.end, run, rule="persons.appointed"))
    candidates += find_holders(seen.text)
    candidates += find_bare(seen)
    candidates += find_suspected(seen)
    candidates += find_first_names(seen.text, first_names)
    found.candidates = list(_apart(candidates))
    return found


def _goes_on(seen: Seen, end: int) -> bool:
    """Tell whether something is said after a name of a list, rather than the next name."""
    while end < len(seen.folded) and seen.folded[end] in " ,*_(":
        end += 1
    return end < len(seen.text) and (
        seen.text[end].islower() or seen.folded.startswith(("secretaire", "president"), end)
    )


def _apart(candidates: list[Candidate]) -> Iterator[Candidate]:
    """Candidates in order without those that start inside another."""
    last = -1
    for candidate in sorted(candidates, key=lambda candidate: candidate.start):
        if candidate.start >= last:
            yield candidate
            last = candidate.name_end


def chains(folded: str, candidates: list[Candidate]) -> Iterator[list[Candidate]]:
    """Group the names that one list holds together: "A, B et C"."""
    chain: list[Candidate] = []
    for candidate in candidates:
        if chain and not _joined(folded, chain[-1].end, candidate.start):
            yield chain
            chain = []
        chain.append(candidate)
    if chain:
        yield chain


def _joined(folded: str, end: int, start: int) -> bool:
    # The widest separator is ",\n  - et ".
    return end <= start <= end + 12 and BETWEEN.fullmatch(folded, end, start) is not None
