"""The sentence round an error, from the texts of the tables."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from registre.tables.evaluation.score import Fault
from registre.tables.places import text_of
from registre.tables.stream import read_rows

# How far a sentence is followed on either side, in code points
REACH = 160
_OPENS = re.compile(r"[.;:!?]\s|\n\s*\n|\f")


class Context(NamedTuple):
    """A sentence in three: what stands before the words, the words, what follows."""

    before: str = ""
    words: str = ""
    after: str = ""


def sentence(text: str, start: int, end: int) -> Context:
    """Return the sentence of some words, on one line.

    Examples
    --------
    >>> sentence("Vu le budget. Une somme de 3 € est due. Fin.", 27, 30)
    Context(before='Une somme de ', words='3 €', after=' est due.')
    """
    low = max(0, start - REACH)
    opens = [match.end() for match in _OPENS.finditer(text, low, start)]
    closes = _OPENS.search(text, end, end + REACH)
    low = opens[-1] if opens else low
    high = closes.start() + 1 if closes else min(len(text), end + REACH)
    parts = (text[low:start], text[start:end], text[end:high])
    before, words, after = (re.sub(r"\s+", " ", part) for part in parts)
    return Context(before.lstrip(), words, after.rstrip())


def load_contexts(folder: Path) -> Callable[[Fault], Context]:
    """Return what gives the sentence of an error; empty where its place is not known.

    Raises
    ------
    FileNotFoundError
        If the table ``texts`` is missing.
    """
    pages: dict[str, list[dict[str, Any]]] = {}
    for row in read_rows(folder, "texts"):
        pages.setdefault(row["source"], []).append(row)
    texts = {source: text_of(rows) for source, rows in pages.items()}
    texts |= {Path(source).stem: text for source, text in texts.items()}

    def find(fault: Fault) -> Context:
        text = texts.get(fault.document, "")
        return sentence(text, *fault.item[1:]) if text and fault.item.end else Context()

    return find
