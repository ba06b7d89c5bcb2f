"""Find lines that are an item of their own: what is voted, and its vote."""

import re

from registre.structure.layout import Layout

# DM1 pour budget communal approuvé : Vote : 14 pour / 0 contre / 0 abstention
_VOTE_LINE = re.compile(
    r"(?P<subject>[^\n]*?\w[^\n]*?)(?:\sapprouvee?s?|\sadoptee?s?)?\s?[:=-]\s?votes?\s?:?\s?"
    r"\d{1,3}\s?(?:voix\s)?(?:pour|contre)"
)


def find_vote_lines(layout: Layout, line: int, end: int) -> list[tuple[int, int]]:
    """Return what is voted in the lines after ``line`` that hold a whole vote.

    Returns
    -------
    list[tuple[int, int]]
        Where the subject of each vote starts and ends in the view.
    """
    found = []
    for index in range(line + 1, layout.after(end)):
        start = layout.starts[index]
        if layout.folded.find("vote", start, layout.ends[index]) < 0:
            continue
        match = _VOTE_LINE.match(layout.folded, start, layout.ends[index])
        if match:
            found.append(match.span("subject"))
    return found
