"""Read the training examples of ``data/classification``."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

TITLES, FORMS, THEMES = "titles.txt", "forms.txt", "themes.txt"
# de le cimetière -> du cimetière
_CONTRACTIONS = {" de le ": " du ", " de les ": " des ", " à le ": " au ", " à les ": " aux "}
# Of the many ways to join a form and a theme, one in so many is learnt from.
_STEP = 3


class Title(NamedTuple):
    """A title with its tags; an empty tag is not told."""

    text: str
    policy_domain: str
    matiere_code: str
    source: str


def read_blocks(path: Path) -> Iterator[tuple[list[str], str]]:
    """Yield each line of a file with the words of the ``==`` line above it."""
    head: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            head = line[3:].split()
        elif line and not line.startswith("#"):
            yield head, line


def read_own(folder: Path) -> list[Title]:
    """Return our own titles: whole ones, then one in three of those joined from form and theme."""
    whole = [Title(text, head[0], head[1], TITLES) for head, text in read_blocks(folder / TITLES)]
    themes = list(read_blocks(folder / THEMES))
    joined = [
        Title(_join(frame, theme), form[2] if len(form) > 2 else about[0],
              about[1] if form[0] == "=" else form[0], FORMS)
        for form, frame in read_blocks(folder / FORMS)
        for about, theme in themes
        if form[1] == about[2]
    ]  # fmt: skip
    return whole + joined[::_STEP]


def _join(frame: str, theme: str) -> str:
    text = frame.replace("{}", theme)
    for apart, together in _CONTRACTIONS.items():
        text = text.replace(apart, together)
    return text
