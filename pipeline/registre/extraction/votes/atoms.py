"""Find the words and the figures of votes, each alone.

A cheap search for a few letters (``unanim``, ``abst``) leads to the places where an expression
is tried; nothing is matched over the whole text.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from registre.extraction.votes import patterns as p
from registre.extraction.votes.context import is_about_the_act, is_proposal
from registre.extraction.votes.figures import find_figures
from registre.extraction.votes.parts import Part


@dataclass(frozen=True, slots=True, order=True)
class Atom:
    """A word or a figure of a vote at its place; ``figure`` is ``None`` for a word."""

    start: int
    end: int
    part: Part
    figure: int | None = None


# letters to look for, the expression, how far before and after them it is tried
_WORDS: tuple[tuple[str, re.Pattern[str], Part, int, int], ...] = (
    ("unan", p.UNANIMITY, Part.UNANIMITY, 24, 160),
    ("unam", p.UNANIMITY, Part.UNANIMITY, 24, 160),
    ("majorit", p.MAJORITY, Part.MAJORITY, 40, 160),
    ("quasi", p.MAJORITY, Part.MAJORITY, 8, 160),
    ("adopt", p.ADOPTED, Part.ADOPTED, 220, 30),
    ("approuve", p.ADOPTED, Part.ADOPTED, 220, 30),
    ("accepte", p.ADOPTED, Part.ADOPTED, 220, 30),
    ("est vote", p.ADOPTED, Part.ADOPTED, 220, 30),
    ("sont vote", p.ADOPTED, Part.ADOPTED, 220, 30),
    ("vote a l'una", p.ADOPTED, Part.ADOPTED, 8, 30),
    ("rejet", p.REJECTED, Part.REJECTED, 140, 30),
    ("refuse", p.REJECTED, Part.REJECTED, 140, 30),
    ("repousse", p.REJECTED, Part.REJECTED, 140, 30),
    ("retenue", p.REJECTED, Part.REJECTED, 140, 30),
    ("n'est pas", p.REJECTED, Part.REJECTED, 120, 40),
    ("ne sont pas", p.REJECTED, Part.REJECTED, 120, 40),
    (" pas ete", p.REJECTED, Part.REJECTED, 120, 40),
    ("defavorabl", p.REJECTED, Part.REJECTED, 140, 20),
    ("oppose", p.REJECTED, Part.REJECTED, 80, 12),
    (" acte", p.NOTED, Part.NOTED, 70, 8),
    ("ajourn", p.POSTPONED, Part.POSTPONED, 100, 60),
    ("report", p.POSTPONED, Part.POSTPONED, 100, 60),
    ("retire", p.POSTPONED, Part.POSTPONED, 100, 40),
    ("renvoy", p.POSTPONED, Part.POSTPONED, 100, 40),
    ("differe", p.POSTPONED, Part.POSTPONED, 100, 40),
    ("surs", p.POSTPONED, Part.POSTPONED, 4, 20),
    ("delibere", p.DELIBERATED, Part.DELIBERATED, 30, 12),
)
_SURE = frozenset({Part.ADOPTED, Part.POSTPONED, Part.DELIBERATED})


def occurrences(text: str, letters: str) -> Iterator[int]:
    """Yield where the letters stand in the text."""
    at = text.find(letters)
    while at >= 0:
        yield at
        at = text.find(letters, at + 1)


def _words(folded: str) -> Iterator[Atom]:
    for letters, pattern, part, before, after in _WORDS:
        for at in occurrences(folded, letters):
            low = max(0, at - before)
            for match in pattern.finditer(folded, low, at + after):
                if match.start() <= at + len(letters) and at < match.end():
                    # the group, where there is one, leaves out what was voted
                    yield Atom(match.start(match.lastindex or 0), match.end(), part)


def _accepts(folded: str) -> Callable[[Atom], bool]:
    def accept(atom: Atom) -> bool:
        if atom.part is Part.DELIBERATED:
            return True
        if not is_about_the_act(folded, atom.start, atom.end):
            return False
        return atom.part not in (Part.NOTED, Part.REJECTED) or not is_proposal(folded, atom.start)

    return accept


def find_atoms(folded: str) -> list[Atom]:
    """Return the words and figures of votes in a folded text, in order, none overlapping."""
    words = filter(_accepts(folded), set(_words(folded)))
    figures = (Atom(*figure) for figure in find_figures(folded))
    found: list[Atom] = []
    for atom in sorted([*words, *figures], key=lambda a: (a.start, -a.end)):
        # "emet, a l'unanimite, un avis defavorable" holds a word inside another: both count
        if found and atom.start < found[-1].end and atom.part is found[-1].part:
            continue
        found.append(atom)
    return found
