"""Titles: before a name ("Monsieur le Maire, Paul DURAND") or in its stead ("Le Maire expose")."""

from collections.abc import Iterator
from dataclasses import replace

from registre.extraction.persons.candidate import Candidate, Seen, clean
from registre.extraction.persons.functions import (
    HOLDER,
    OPENING_TITLE,
    PLAIN_TITLE,
    TITLE,
    TITLE_BEFORE,
    TITLE_REACH,
)
from registre.extraction.persons.run import read_run


def read_title(
    text: str, folded: str, start: int, at: int, civility: str
) -> tuple[bool, Candidate | None]:
    """Read a title after a civility.

    Returns
    -------
    tuple[bool, Candidate | None]
        Whether a title stands there, and whom it introduces or stands for.

    Examples
    --------
    >>> view = "Monsieur le Maire, Paul DURAND, rapporte"
    >>> _, candidate = read_title(view, view.lower(), 0, 9, "M.")
    >>> str(candidate.run.reading), candidate.capacity
    ('DURAND Paul', 'Maire')
    """
    title = TITLE.match(folded, at)
    if title is None:
        return False, None
    end = title.end("more") if title["more"] else title.end("title")
    capacity = clean(text[title.start("title") : end])
    run = read_run(text, title.end()) if title.end() > title.end("title") else None
    if run is not None and run.full:
        return True, Candidate(start, run.end, run, civility, capacity)
    if HOLDER.fullmatch(title["title"]) and not title["more"]:
        return True, Candidate(start, title.end("title"), None, civility, capacity, "persons.title")
    return True, None


def read_plain_title(text: str, folded: str, at: int) -> Candidate | None:
    """Read a title that a formula announces: "l'exposé du Maire"."""
    title = PLAIN_TITLE.match(folded, at)
    if title is None:
        return None
    capacity = text[title.start("title") : title.end()]
    return Candidate(at, title.end(), None, "", capacity, "persons.title")


def find_holders(text: str) -> Iterator[Candidate]:
    """Find the titles that open a sentence: "Le Maire expose"."""
    for match in OPENING_TITLE.finditer(text):
        yield Candidate(match.start(), match.end(), None, "", match["title"], "persons.title")


def with_title_before(seen: Seen, candidate: Candidate) -> Candidate:
    """Return a candidate with the title printed before it: "Le Maire de Valfroy, Paul DURAND"."""
    start = max(0, candidate.start - TITLE_REACH)
    title = TITLE_BEFORE.search(seen.folded, start, candidate.start)
    if title is None:
        return candidate
    return replace(candidate, capacity=clean(seen.text[slice(*title.span("title"))]))
