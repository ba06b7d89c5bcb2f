"""The formats of annotation tools, by name: how each is written and read, what it can hold."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from registre.annotation import brat, brat_read, docbin, doccano, label_studio, prodigy, tokens
from registre.annotation.match import Place, Snap
from registre.annotation.task import Task


def exact(text: str, start: int, end: int) -> Place | None:
    """Return a span as it is; a format that holds code points holds any but an empty one."""
    return (start, end) if 0 <= start < end <= len(text) else None


@dataclass(frozen=True, slots=True)
class Format:
    """A format.

    Parameters
    ----------
    write
        Write tasks to a folder, and return the files.
    read
        Read tasks of files or folders.
    snap
        What of a span it can hold.
    collapsed
        Whether it holds mentions of one label at one place once.
    """

    write: Callable[[Iterable[Task], Path], list[Path]]
    read: Callable[[Iterable[Path]], Iterator[Task]]
    snap: Snap = exact
    collapsed: bool = False


FORMATS = {
    "label-studio": Format(label_studio.write, label_studio.read),
    "doccano": Format(doccano.write, doccano.read, collapsed=True),
    "prodigy": Format(prodigy.write, prodigy.read, tokens.snap),
    "brat": Format(brat.write, brat_read.read, brat.snap),
    "spacy": Format(docbin.write, docbin.read, tokens.snap),
}
