"""Parts of acts, in the documents of ``tests/examples/sections.txt``."""

import re
from pathlib import Path

import pytest

from registre.structure.splitting.read import read_structure
from registre.text.view import View

FILE = Path(__file__).parents[1] / "examples" / "sections.txt"
_MARK = re.compile(r"^@(\w+) ", re.MULTILINE)


def documents() -> list[tuple[str, str]]:
    """Return the documents with their names."""
    named = FILE.read_text(encoding="utf-8").split("\n== ")[1:]
    return [(name, text.strip()) for name, _, text in (one.partition("\n") for one in named)]


@pytest.mark.parametrize(("name", "marked"), documents(), ids=[name for name, _ in documents()])
def test_sections(name: str, marked: str) -> None:
    """Each part opens where its mark stands, and they cover the document."""
    text = _MARK.sub("", marked)
    expected, taken = [], 0
    for mark in _MARK.finditer(marked):
        expected.append((mark[1], mark.start() - taken))
        taken += len(mark[0])
    sections = read_structure(View.plain(text)).sections
    assert [(str(s.kind), s.start) for s in sections] == expected, name
    assert [s.end for s in sections] == [*(s.start for s in sections[1:]), len(text)]
