"""Whole documents of ``tests/examples/acts.txt``: how many acts, their numbers and titles."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from registre.structure.splitting.read import read_structure
from registre.text.view import View

FILE = Path(__file__).parents[1] / "examples" / "acts.txt"


@dataclass(slots=True)
class Case:
    """A document, with the acts and the number of sessions expected in it."""

    name: str
    lines: list[str] = field(default_factory=list)
    acts: list[tuple[str, str]] = field(default_factory=list)
    sessions: int = 1

    @property
    def text(self) -> str:
        """The document."""
        return "\n".join(self.lines).replace("\\f", "\f").strip()


def cases() -> list[Case]:
    """Read the documents of the file."""
    found: list[Case] = []
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            found.append(Case(line[3:]))
        elif not found:
            continue
        elif line.startswith("->"):
            number, _, title = line[2:].partition("|")
            found[-1].acts.append((number.strip(), title.strip()))
        elif line.startswith("=>"):
            found[-1].sessions = int(line[2:])
        else:
            found[-1].lines.append(line)
    return found


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_acts(case: Case) -> None:
    """Every act is found once, with its number and its title, and nothing else is."""
    structure = read_structure(View.plain(case.text))
    assert [(act.number, act.title) for act in structure.acts] == case.acts
    assert len(structure.sessions) == (case.sessions if case.text else 0)
