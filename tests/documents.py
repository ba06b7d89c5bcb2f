r"""Read the whole documents of ``tests/examples/acts.txt``.

A document runs from a line ``== what it shows`` to the next one. Its lines ``-> number | title``
are the acts expected in it, ``=> n`` the number of sessions when it is not one; ``\f`` is a page
break.
"""

from dataclasses import dataclass, field
from pathlib import Path

FILE = Path(__file__).parent / "examples" / "acts.txt"


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
