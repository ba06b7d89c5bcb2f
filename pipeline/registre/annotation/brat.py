"""BRAT: a ``.txt`` and an ``.ann`` for every document, and the configuration of a collection.

A mention is a text-bound annotation, its columns of few values are attributes, the others are in
a note: ``id=… | name=…``. BRAT has no span over a line end: such a mention is written as one
fragment a line, which is the one kind of discontinuous span that is read back.
"""

import re
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from registre.annotation.brat_config import annotation_conf, visual_conf
from registre.annotation.kinds import KINDS, PROXY_LINK
from registre.annotation.match import Place
from registre.annotation.task import AnnotationError, Region, Task

CONFIG, VISUAL = "annotation.conf", "visual.conf"
NOTE = "AnnotatorNotes"
ID = "id"
# Whatever a reader may take for the end of a line
_PIECE = re.compile(r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+")


def fragments(text: str, start: int, end: int) -> list[Place]:
    r"""Return the pieces of a span that stand on one line each; blank lines are left out.

    Examples
    --------
    >>> fragments("Mme Odile\n  LE GOFF,", 0, 19)
    [(0, 9), (12, 19)]
    """
    pieces = [match.span() for match in _PIECE.finditer(text, start, end) if match[0].strip()]
    return [
        (
            low if low == start else high - len(text[low:high].lstrip()),
            high if high == end else low + len(text[low:high].rstrip()),
        )
        for low, high in pieces
    ]


def snap(text: str, start: int, end: int) -> Place | None:
    """Return what of a span its fragments hold; ``None`` when it is blank."""
    if not 0 <= start < end <= len(text):
        return None
    pieces = fragments(text, start, end)
    return (pieces[0][0], pieces[-1][1]) if pieces else None


def write(tasks: Iterable[Task], folder: Path) -> list[Path]:
    """Write every document beside its annotations, and the configuration; return that and folder.

    Raises
    ------
    AnnotationError
        If a document has a name that leads out of the folder.
    """
    tables: dict[str, None] = {}
    for task in tasks:
        name = PurePosixPath(task.source)
        if name.is_absolute() or ".." in name.parts:
            raise AnnotationError(f"{task.source}: not a path inside a folder.")
        tables |= dict.fromkeys(task.tables)
        path = folder / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(task.text, encoding="utf-8", newline="")
        path.with_suffix(".ann").write_text(to_ann(task), encoding="utf-8", newline="\n")
    paths = [folder / CONFIG, folder / VISUAL]
    paths[0].write_text(annotation_conf(list(tables)), encoding="utf-8", newline="\n")
    paths[1].write_text(visual_conf(list(tables)), encoding="utf-8", newline="\n")
    return [folder, *paths]


def to_ann(task: Task) -> str:
    """Return the annotations of a document, in the order of its text."""
    numbers: dict[str, int] = {}
    lines, attributes = [], 0
    for region in sorted(task.unrelated, key=lambda region: (region.start, region.end)):
        pieces = fragments(task.text, region.start, region.end)
        if not pieces:
            continue
        kind = KINDS[region.table]
        numbers[region.key] = number = len(numbers) + 1
        offsets = ";".join(f"{start} {end}" for start, end in pieces)
        words = " ".join(task.text[start:end] for start, end in pieces)
        lines.append(f"T{number}\t{kind.label} {offsets}\t{words}")
        for field in kind.fields:
            value = region.values[field.column]
            if field.choices and value:
                attributes += 1
                lines.append(f"A{attributes}\t{kind.label}_{field.column} T{number} {value}")
        lines.append(f"#{number}\t{NOTE} T{number}\t{to_note(region)}")
    for rank, link in enumerate(task.links or (), 1):
        ends = f"Arg1:T{numbers[link.giver]} Arg2:T{numbers[link.holder]}"
        lines.append(f"R{rank}\t{PROXY_LINK} {ends}")
    return "".join(f"{line}\n" for line in lines)


def to_note(region: Region) -> str:
    r"""Return the columns of a mention that are no attributes, on one line.

    Examples
    --------
    >>> values = dict.fromkeys(KINDS["proxies"].columns, "") | {"giver": "LE GOFF Odile"}
    >>> to_note(Region("a-1", "proxies", 0, 4, values))
    'id=a-1 | giver=LE GOFF Odile'
    """
    told = {ID: region.key} | {
        field.column: region.values[field.column]
        for field in KINDS[region.table].fields
        if not field.choices
    }
    parts = (f"{name}={_escaped(value)}" for name, value in told.items() if value)
    return " | ".join(parts)


def _escaped(value: str) -> str:
    return " ".join(value.replace("\\", "\\\\").replace("|", "\\|").split())
