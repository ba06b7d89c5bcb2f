"""The manifest of a dataset: how its tables were made, and the digest of every file of it."""

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from registre.tables.note import to_text


def digest(path: Path) -> str:
    """Return the SHA-256 of a file, hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def to_manifest(note: dict[str, Any], folder: Path, files: Iterable[Path], version: str) -> str:
    """Return the text of the manifest.

    Parameters
    ----------
    files
        Files of the dataset, in the folder.
    version
        Of the program that exported; that of the one that extracted is in the note.
    """
    outputs = [
        {
            "path": path.relative_to(folder).as_posix(),
            "bytes": path.stat().st_size,
            "sha256": digest(path),
        }
        for path in sorted(files)
    ]
    return to_text(note | {"export": {"registre": version}, "outputs": outputs})
