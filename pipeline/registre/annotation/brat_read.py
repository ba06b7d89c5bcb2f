"""BRAT files back: every line of an ``.ann`` is checked against its text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from registre.annotation.brat import CONFIG, ID, NOTE
from registre.annotation.kinds import KINDS, PROXY_LINK, read_label
from registre.annotation.match import Place
from registre.annotation.reading import find_files
from registre.annotation.task import AnnotationError, Link, Region, Task

_BOUND = re.compile(r"(\S+) (\d+ \d+(?:;\d+ \d+)*)")
_ARGUMENTS = re.compile(r"(\S+) Arg1:(T\d+) Arg2:(T\d+)\s*")
_PART = re.compile(r" *(?<!\\)\| *")
_SECTION = re.compile(r"^\[(\w+)\]$")


@dataclass(slots=True)
class _Read:
    """The lines of one ``.ann``, by what they are about."""

    bound: dict[str, tuple[str, Place]] = field(default_factory=dict)
    values: dict[str, dict[str, str]] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)


def read(paths: Iterable[Path]) -> Iterator[Task]:
    """Read every ``.ann`` of files and folders, with the ``.txt`` beside it.

    Raises
    ------
    AnnotationError
        If a line cannot be read, does not fit the text, or has a span in several places, with
        its number.
    """
    for path in find_files(paths, (".ann",)):
        text_path = path.with_suffix(".txt")
        if not text_path.is_file():
            raise AnnotationError(f"{path}: no {text_path.name} beside it.")
        text = text_path.read_bytes().decode("utf-8")
        found = _read_lines(path, text)
        root = next((up for up in path.parents if (up / CONFIG).is_file()), path.parent)
        yield Task(
            path.relative_to(root).with_suffix("").as_posix(),
            text,
            tuple(_regions(found, path)),
            tuple(found.links),
            _tables(root / CONFIG),
            where=str(path),
        )


def _read_lines(path: Path, text: str) -> _Read:
    found = _Read()
    for number, line in enumerate(path.read_bytes().decode("utf-8").split("\n"), 1):
        parts = line.rstrip("\r").split("\t", 2)
        if len(parts) < 2:
            continue
        where = f"{path}, line {number}"
        key, data, tail = parts[0], parts[1], parts[2] if len(parts) > 2 else ""
        if key.startswith("T"):
            found.bound[key] = _read_bound(data, tail, text, where)
        elif key.startswith("A"):
            name, target, *value = data.split(" ")
            column = name.split("_", 1)[-1]
            found.values.setdefault(target, {})[column] = " ".join(value)
        elif key.startswith("#") and data.startswith(f"{NOTE} "):
            target = data.removeprefix(f"{NOTE} ")
            found.values.setdefault(target, {}).update(_read_note(tail, where))
        elif key.startswith("R"):
            arguments = _ARGUMENTS.fullmatch(data)
            if arguments is None or arguments[1] != PROXY_LINK:
                raise AnnotationError(f"{where}: {data!r} is not a relation {PROXY_LINK}.")
            found.links.append(Link(key, arguments[2], arguments[3]))
    return found


def _read_bound(data: str, words: str, text: str, where: str) -> tuple[str, Place]:
    """Return the label and the place of a text-bound annotation.

    Pieces with nothing but blanks between them are one span.
    """
    match = _BOUND.fullmatch(data)
    if match is None:
        raise AnnotationError(f"{where}: {data!r} is not a label with offsets.")
    pieces = sorted(
        (int(start), int(end)) for start, end in (one.split(" ") for one in match[2].split(";"))
    )
    if pieces[-1][1] > len(text):
        raise AnnotationError(f"{where}: offsets beyond the end of the text ({len(text)}).")
    for (_, end), (start, _) in pairwise(pieces):
        if text[end:start].strip():
            raise AnnotationError(
                f"{where}: a span in several places ({words!r}); a mention is one span: draw it "
                "over what stands between, or as two."
            )
    if words and words.split() != " ".join(text[start:end] for start, end in pieces).split():
        raise AnnotationError(
            f"{where}: {words!r} is not what the text has there: "
            f"{text[pieces[0][0] : pieces[-1][1]]!r}."
        )
    return match[1], (pieces[0][0], pieces[-1][1])


def _read_note(note: str, where: str) -> dict[str, str]:
    """Return the columns of a note; a note without any is talk, and left out."""
    values = {}
    for part in _PART.split(note.strip()):
        name, sign, value = part.partition("=")
        if sign and (name == ID or any(name in kind.columns for kind in KINDS.values())):
            values[name] = re.sub(r"\\([\\|])", r"\1", value)
        elif sign:
            raise AnnotationError(f"{where}: no column is named {name!r}.")
    return values


def _regions(found: _Read, path: Path) -> Iterator[Region]:
    for key, (label, (start, end)) in found.bound.items():
        table, _ = read_label(label, str(path))
        told = found.values.get(key, {})
        # A mention whose note was taken away tells only its attributes.
        values = {
            one.column: told.get(one.column, "")
            for one in KINDS[table].fields
            if one.choices or ID in told or one.column in told
        }
        yield Region(key, table, start, end, values, mention_id=told.get(ID, ""))


def _tables(config: Path) -> tuple[str, ...]:
    """Return the tables whose labels a collection is configured for."""
    if not config.is_file():
        return ()
    tables, section = [], ""
    for line in config.read_text(encoding="utf-8").splitlines():
        head = _SECTION.match(line.strip())
        if head:
            section = head[1]
        elif section == "entities" and line.strip() and not line.startswith("#"):
            label = line.strip().lstrip("!")
            tables += [kind.table for kind in KINDS.values() if kind.label == label]
    return tuple(tables)
