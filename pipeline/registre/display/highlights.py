"""Cut a text in runs that carry the same highlights; highlights may overlap."""

from collections.abc import Iterator
from dataclasses import dataclass

from registre.model.extraction import Extraction

# Groups that are highlighted, with the colour of each: a light tint, readable under black text.
COLOURS = {
    "persons": "#cfe8ff",
    "proxies": "#d9d2ff",
    "amounts": "#c9f2c7",
    "dates": "#fff0a8",
    "references": "#ffd9b8",
    "votes": "#ffc9d6",
    "decisions": "#e4e4e4",
    "stamps": "#d7f1f0",
}


@dataclass(frozen=True, slots=True)
class Run:
    """A run of text and the groups that cover it, each with its value."""

    text: str
    covers: tuple[tuple[str, str], ...]


def runs(extraction: Extraction) -> Iterator[Run]:
    """Yield the whole text of the document in runs, in order."""
    text = extraction.source.text
    borders: dict[int, list[tuple[bool, str, str]]] = {}
    for group in COLOURS:
        for mention in extraction.mentions.get(group, ()):
            value = str(mention.value) if mention.value is not None else ""
            doubt = "".join(f" !{problem}" for problem in mention.problems)
            borders.setdefault(mention.start, []).append((True, group, value + doubt))
            borders.setdefault(mention.end, []).append((False, group, value + doubt))
    open_: list[tuple[str, str]] = []
    last = 0
    for at in sorted(borders):
        if at > last:
            yield Run(text[last:at], tuple(open_))
            last = at
        for begins, group, value in sorted(borders[at]):
            if begins:
                open_.append((group, value))
            else:
                open_.remove((group, value))
    if last < len(text):
        yield Run(text[last:], tuple(open_))
