"""Find the words and the figures of votes, each alone.

A cheap search for a few letters (``unanim``, ``abst``) leads to the places where an expression
is tried; nothing is matched over the whole text.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from registre.extraction.votes import patterns as p
from registre.extraction.votes.context import is_about_the_act, is_proposal
from registre.extraction.votes.figures import find_figures
from registre.extraction.votes.labels import Label, occurrences
from registre.extraction.votes.parts import Part


@dataclass(frozen=True, slots=True, order=True)
class Atom:
    """A word or a figure of a vote at its place; ``figure`` is ``None`` for a word."""

    start: int
    end: int
    part: Part
    figure: int | None = None


@dataclass(frozen=True, slots=True)
class _Lead:
    """Letters that lead to an expression, and how far before and after them it is tried."""

    letters: str
    pattern: re.Pattern[str]
    part: Part
    before: int
    after: int


_LEADS = (
    _Lead("unan", p.UNANIMITY, Part.UNANIMITY, 24, 160),
    _Lead("uuan", p.UNANIMITY, Part.UNANIMITY, 24, 160),
    _Lead("unami", p.UNANIMITY, Part.UNANIMITY, 24, 160),
    _Lead("majorit", p.MAJORITY, Part.MAJORITY, 40, 160),
    _Lead("quasi", p.MAJORITY, Part.MAJORITY, 8, 160),
    _Lead("adopt", p.ADOPTED, Part.ADOPTED, 60, 30),
    _Lead("approuve", p.ADOPTED, Part.ADOPTED, 60, 30),
    _Lead("adopte", p.TEXT_ADOPTED, Part.ADOPTED, 220, 30),
    _Lead("approuve", p.TEXT_ADOPTED, Part.ADOPTED, 220, 30),
    _Lead("vote", p.TEXT_ADOPTED, Part.ADOPTED, 220, 30),
    _Lead("rejet", p.REJECTED, Part.REJECTED, 140, 30),
    _Lead("refuse", p.REJECTED, Part.REJECTED, 140, 30),
    _Lead("retenue", p.REJECTED, Part.REJECTED, 140, 30),
    _Lead("t pas ", p.REJECTED, Part.REJECTED, 120, 40),
    _Lead("a pas ete", p.REJECTED, Part.REJECTED, 120, 40),
    _Lead("defavorabl", p.REJECTED, Part.REJECTED, 140, 20),
    _Lead("s'oppose", p.REJECTED, Part.REJECTED, 80, 12),
    _Lead(" acte", p.NOTED, Part.NOTED, 70, 8),
    _Lead("ajourn", p.POSTPONED, Part.POSTPONED, 100, 60),
    _Lead("report", p.POSTPONED, Part.POSTPONED, 100, 60),
    _Lead("retire", p.POSTPONED, Part.POSTPONED, 100, 40),
    _Lead("sursoi", p.POSTPONED, Part.POSTPONED, 4, 20),
    _Lead("sursis", p.POSTPONED, Part.POSTPONED, 4, 20),
    _Lead("delibere", p.DELIBERATED, Part.DELIBERATED, 30, 12),
)
_LETTERS = frozenset(lead.letters for lead in _LEADS)


def _words(folded: str) -> Iterator[Atom]:
    places = {letters: list(occurrences(folded, letters)) for letters in _LETTERS}
    for lead in _LEADS:
        for at in places[lead.letters]:
            if lead.part is Part.ADOPTED and not _may_be_adopted(folded, at, lead):
                continue
            low = max(0, at - lead.before)
            for match in lead.pattern.finditer(folded, low, at + lead.after):
                if match.start() <= at + len(lead.letters) and at < match.end():
                    # the group, where there is one, leaves out what was voted
                    yield Atom(match.start(match.lastindex or 0), match.end(), lead.part)


def _may_be_adopted(folded: str, at: int, lead: _Lead) -> bool:
    """Tell cheaply whether "adopt..." may say that something was: most say "d'adopter"."""
    before = folded[at - 24 : at] if at > 24 else "\n" + folded[:at]
    if lead.pattern is p.TEXT_ADOPTED:
        return p.BEFORE_TEXT_ADOPTED.search(before) is not None
    return bool(p.BEFORE_ADOPTED.search(before) or p.AFTER_ADOPTED.match(folded, at))


def _accepts(folded: str) -> Callable[[Atom], bool]:
    def accept(atom: Atom) -> bool:
        if atom.part is Part.DELIBERATED:
            return True
        if not is_about_the_act(folded, atom.start, atom.end):
            return False
        return atom.part not in (Part.NOTED, Part.REJECTED) or not is_proposal(folded, atom.start)

    return accept


def find_atoms(folded: str, labels: Sequence[Label]) -> list[Atom]:
    """Return the words and figures of votes in a folded text, in order."""
    words = filter(_accepts(folded), set(_words(folded)))
    figures = (Atom(*figure) for figure in find_figures(folded, labels))
    found: list[Atom] = []
    for atom in sorted([*words, *figures], key=lambda a: (a.start, -a.end)):
        # "emet, a l'unanimite, un avis defavorable" holds a word inside another: both count
        if found and atom.start < found[-1].end and atom.part is found[-1].part:
            continue
        found.append(atom)
    return found
