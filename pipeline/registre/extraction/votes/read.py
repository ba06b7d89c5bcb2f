"""Put together the words and figures of each vote, and keep one vote for one act."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from registre.extraction.votes import patterns as p
from registre.extraction.votes.atoms import Atom, find_atoms
from registre.extraction.votes.context import is_about_the_act
from registre.extraction.votes.figure_patterns import ALL_VOICES, OTHER_VOICES
from registre.extraction.votes.figures import read_figure
from registre.extraction.votes.labels import Label, occurrences
from registre.extraction.votes.outcome import agree, to_vote
from registre.extraction.votes.parts import FATES, FIGURES, HOW, Part
from registre.model.reading import Reading
from registre.model.votes import Outcome, Vote

# How far apart the pieces of one vote stand, in code points: two figures, a word and a figure,
# two words; and what may stand beside a blank line: a few signs, or between figures some names.
_FIGURES_APART, _WORD_APART, _WORDS_APART, _OVER_BLANK, _NAMES_APART = 250, 100, 70, 12, 60
# How far the verbs of a decision are looked for.
_VERBS_WITHIN = 500
# How far before a council the words that let it decide stand.
_BEFORE_COUNCIL = 80

# How surely something found is the vote of its act: it says how it was voted, what came of it, or
# is only deduced.
SURE, TOLD, DEDUCED = 3, 2, 1

_BLANK = re.compile(r"\n[ ]*\n")
_NAMES = re.compile(r"\([^()]*\)?")


@dataclass(slots=True)
class FoundVote:
    """The words and figures of one vote at their place."""

    start: int
    end: int
    parts: dict[Part, int | None] = field(default_factory=dict)

    @property
    def vote(self) -> Vote | None:
        """What they say, if anything."""
        return to_vote(self.parts)

    @property
    def rule(self) -> str:
        """The rule that found it."""
        if self.parts.keys() & HOW:
            word = "unanimity" if Part.UNANIMITY in self.parts else "majority"
            return f"votes.{word}_figures" if self.parts.keys() & FIGURES else f"votes.{word}"
        if Part.BALLOT in self.parts:
            return "votes.ballot"
        if self.parts.keys() & FIGURES:
            return "votes.figures"
        return f"votes.{next(iter(self.parts)).value}"

    @property
    def weight(self) -> int:
        """How surely it is the vote of its act."""
        if self.parts.keys() & (HOW | FIGURES | {Part.BALLOT}):
            return SURE
        return DEDUCED if Part.DELIBERATED in self.parts else TOLD


def _decides(folded: str, start: int, end: int) -> bool:
    """Tell whether clauses that decide stand there."""
    return p.CLAUSE.search(folded, start, end) is not None


def _joins(folded: str, vote: FoundVote, atom: Atom) -> bool:
    """Tell whether a word or a figure belongs to the vote that precedes it."""
    if atom.part in HOW and vote.parts.keys() & HOW:
        return False
    # "MM. X et Y ne prennent pas part au vote", then their number
    counted = atom.figure is not None and vote.parts.get(atom.part, 0) is None
    if atom.part in vote.parts and not counted:
        return False
    if atom.part in FATES | {Part.ADOPTED} and vote.parts.keys() & (FATES | {Part.ADOPTED}):
        return False
    if Part.NOTED in {atom.part, *vote.parts} and _decides(
        folded, max(vote.end, atom.end), atom.end + _VERBS_WITHIN
    ):
        # the verb of the clauses that follow says what was voted, not "prend acte"
        return False
    if atom.start < vote.end:
        return True
    gap = folded[vote.end : atom.start]
    if "\x00" in gap:
        return False
    told = _NAMES.sub("", gap)
    figures = vote.parts.keys() & FIGURES
    both = atom.part in FIGURES and bool(figures)
    if _BLANK.search(gap) and len(told.strip()) > (_NAMES_APART if both else _OVER_BLANK):
        return False
    if atom.part is Part.ADOPTED and figures:
        # "3 contre, le conseil approuve": a verb of the sentence, not the outcome
        return False
    if both:
        return len(gap) <= _FIGURES_APART
    return len(told) <= (_WORD_APART if atom.part in FIGURES or figures else _WORDS_APART)


def _gather(folded: str, atoms: Sequence[Atom]) -> Iterator[FoundVote]:
    """Yield the votes that the words and figures make, in order."""
    current: FoundVote | None = None
    for atom in atoms:
        if current is not None and _joins(folded, current, atom):
            current.parts[atom.part] = atom.figure
            current.end = max(current.end, atom.end)
            continue
        if current is not None:
            yield _closed(folded, current)
        current = FoundVote(atom.start, atom.end, {atom.part: atom.figure})
    if current is not None:
        yield _closed(folded, current)


def _closed(folded: str, vote: FoundVote) -> FoundVote:
    """Add what closes the figures: ``1 abstention et 11 voix``, ``0 abstention adopte``."""
    if Part.UNANIMITY in vote.parts and not vote.parts.keys() & FIGURES:
        voices = ALL_VOICES.match(folded, vote.end)
        if voices is not None:
            vote.parts[Part.IN_FAVOUR] = read_figure(voices["figure"])
            vote.end = voices.end()
    if vote.parts.keys() & FIGURES and Part.IN_FAVOUR not in vote.parts:
        other = OTHER_VOICES.match(folded, vote.end)
        if other is not None:
            vote.parts[Part.IN_FAVOUR] = read_figure(other["figure"])
            vote.end = other.end()
    if vote.parts.keys() & FIGURES and not vote.parts.keys() & (FATES | {Part.ADOPTED}):
        closing = p.CLOSING.match(folded, vote.end)
        if closing is not None:
            vote.parts[Part.ADOPTED if closing["adopted"] else Part.REJECTED] = None
            vote.end = closing.end()
    return vote


def _deliberated(folded: str, atoms: Sequence[Atom]) -> Iterator[FoundVote]:
    """Yield what a council does after deliberating when nothing says how it voted."""
    for atom in atoms:
        end = min(len(folded), atom.end + _VERBS_WITHIN)
        if p.OPERATIVE.search(folded, atom.end, end):
            yield FoundVote(atom.start, atom.end, {atom.part: None})


def _decided(folded: str) -> Iterator[FoundVote]:
    """Yield what a council does when nothing says that it deliberated."""
    for at in occurrences(folded, "accord du"):
        agreed = p.AGREED.match(folded, at)
        if agreed is not None:
            yield FoundVote(at, agreed.end(), {Part.DELIBERATED: None})
    for letters in ("conseil", "assemblee"):
        for at in occurrences(folded, letters):
            if not folded.endswith(("le ", "l'", "du "), 0, at):
                continue
            decides = p.COUNCIL_DECIDES.match(folded, at)
            if decides is None:
                continue
            opens = p.BEFORE_COUNCIL.search(folded[max(0, at - _BEFORE_COUNCIL) : at])
            if opens is not None and is_about_the_act(folded, at, decides.end()):
                yield FoundVote(at, decides.end(), {Part.DELIBERATED: None})


def find_votes(folded: str, labels: Sequence[Label]) -> list[FoundVote]:
    """Return the votes of a folded text in order; those only deduced from "delibere" included.

    Examples
    --------
    >>> from registre.extraction.votes.labels import find_labels
    >>> text = "adopte par 25 voix pour et 2 abstentions."
    >>> [str(found.vote) for found in find_votes(text, find_labels(text))]
    ['majority 25-?-2']
    """
    atoms = find_atoms(folded, labels)
    weak = [atom for atom in atoms if atom.part is Part.DELIBERATED]
    told = [atom for atom in atoms if atom.part is not Part.DELIBERATED]
    votes = [*_gather(folded, told), *_deliberated(folded, weak), *_decided(folded)]
    return sorted((found for found in votes if found.vote), key=lambda found: found.start)


def settle(folded: str, votes: Sequence[FoundVote]) -> list[FoundVote]:
    """Keep, of what was found in one act, its votes: the surest, each once.

    A word ("a l'unanimite") and the figures of a table printed further on are one vote.
    """
    told = [found for found in votes if found.parts.keys() - {Part.NOT_PARTICIPATING}]
    weight = max((found.weight for found in told), default=0)
    kept = [found for found in told if found.weight == weight]
    if weight == SURE:
        return _complete(kept)
    if weight == TOLD:
        last = kept[-1]
        before = [found for found in told if found.weight == DEDUCED and found.start < last.start]
        if Part.NOTED in last.parts and before and _decides(folded, before[-1].end, last.start):
            # it approves first, and takes note as well
            return before[-1:]
        return [last]
    return kept[-1:]


def _complete(votes: Sequence[FoundVote]) -> list[FoundVote]:
    """Give figures printed apart the word that says how, and drop words said twice."""
    figures = [found for found in votes if not found.parts.keys() & HOW]
    words = [found for found in votes if not found.parts.keys() & (FIGURES | {Part.BALLOT})]
    if len(figures) == 1:
        for word in reversed(words):
            if agree(word.parts, figures[0].parts):
                parts = {**figures[0].parts, **word.parts}
                return [FoundVote(figures[0].start, figures[0].end, parts)]
    said: set[Outcome] = set()
    kept = []
    for found in votes:
        told = found.vote
        if told is None or (told == Vote(told.outcome) and told.outcome in said):
            continue
        said.add(told.outcome)
        kept.append(found)
    return kept


def to_reading(found: FoundVote) -> Reading[Vote]:
    """Return the reading of a vote."""
    return Reading(found.vote)
