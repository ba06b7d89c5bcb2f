r"""Read the tagged examples of ``tests/examples/``.

One sentence a line; an expected mention stands in a tag, with what ``str(Reading)`` writes:
``<amount 12500.00 EUR>12 500 €</amount>``. A line without tag is a counter-example: nothing is
found there. A line that opens with ``#`` names what follows; ``\n`` in a line is a line break.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from registre.model.reading import Reading
from registre.spans import Kind, mentions

FOLDER = Path(__file__).parent / "examples"
TAG = re.compile(r"<(?P<kind>[a-z]+) (?P<value>[^<>]*)>(?P<text>.*?)</(?P=kind)>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with the mentions expected in it: ``(start, end, value)``."""

    where: str
    text: str
    expected: list[tuple[int, int, str]]


def read_example(line: str, where: str) -> Example:
    """Take the tags out of a line."""
    line = line.replace("\\n", "\n")
    text, expected, last = "", [], 0
    for tag in TAG.finditer(line):
        text += line[last : tag.start()]
        expected.append((len(text), len(text) + len(tag["text"]), tag["value"]))
        text += tag["text"]
        last = tag.end()
    return Example(where, text + line[last:], expected)


def examples(name: str) -> list[Example]:
    """Return the examples of ``tests/examples/<name>.txt``."""
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [
        read_example(line, f"{name}:{number}")
        for number, line in enumerate(lines, 1)
        if line.strip() and not line.startswith("#")
    ]


def found(doc: Doc, kind: Kind[Any]) -> list[tuple[int, int, str]]:
    """Return the mentions of a kind as the examples write them."""
    return [(m.start, m.end, str(Reading(m.value, m.problems))) for m in mentions(doc, kind)]
