"""Files of JSON that people bring back: found, read, and told by file and line when they fail."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from registre.annotation.task import AnnotationError


def find_files(paths: Iterable[Path], suffixes: tuple[str, ...]) -> list[Path]:
    """Return files, and those in folders that have a suffix, in sorted order.

    Raises
    ------
    AnnotationError
        If a folder holds none.
    FileNotFoundError
        If a path is not there.
    """
    found: list[Path] = []
    for path in paths:
        if not path.exists():
            raise FileNotFoundError(f"{path}: no such file or folder.")
        inside = [path]
        if path.is_dir():
            inside = sorted(file for file in path.rglob("*") if file.suffix in suffixes)
            if not inside:
                raise AnnotationError(f"{path}: no file {' or '.join(suffixes)} in it.")
        found += inside
    return found


def load_documents(
    paths: Iterable[Path], suffixes: tuple[str, ...]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every object of files of JSON or JSON Lines, with where it stands.

    Raises
    ------
    AnnotationError
        If a file is neither.
    """
    for path in find_files(paths, suffixes):
        text = path.read_text(encoding="utf-8-sig")
        for place, value in _parse(path, text):
            where = f"{path}, {place}"
            if not isinstance(value, dict):
                raise AnnotationError(f"{where}: not an object.")
            yield where, value


def _parse(path: Path, text: str) -> Iterator[tuple[str, Any]]:
    if text.lstrip().startswith("["):
        try:
            values = json.loads(text)
        except json.JSONDecodeError as error:
            raise AnnotationError(f"{path}, line {error.lineno}: {error.msg}.") from error
        yield from ((f"document {rank}", value) for rank, value in enumerate(values, 1))
        return
    # Not splitlines: JSON Lines end with a line feed, and texts may hold other separators.
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield f"line {number}", json.loads(line)
            except json.JSONDecodeError as error:
                raise AnnotationError(f"{path}, line {number}: {error.msg}.") from error


def text_of(data: dict[str, Any], name: str, where: str) -> str:
    """Return the text of a document; raise when there is none."""
    text = data.get(name)
    if not isinstance(text, str):
        raise AnnotationError(f"{where}: no {name!r} with the text of the document.")
    return text


def whole(value: object, where: str) -> int:
    """Return an offset; raise when it is not a whole number."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise AnnotationError(f"{where}: {value!r} is not an offset.")
    return value
