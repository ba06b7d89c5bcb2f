"""``run.json`` beside the tables: how they were made, and what was done to them since."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

NAME = "run.json"


def load_note(folder: Path) -> dict[str, Any]:
    """Return the note of a folder of tables; nothing when there is none."""
    path = folder / NAME
    told = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return told if isinstance(told, dict) else {}


def to_text(note: Mapping[str, Any]) -> str:
    """Return a note as it is written."""
    return json.dumps(note, indent=2, ensure_ascii=False) + "\n"


def write_note(folder: Path, note: Mapping[str, Any]) -> None:
    """Write the note of a folder of tables, whole or not at all."""
    beside = folder / f".{NAME}.part"
    beside.write_bytes(to_text(note).encode("utf-8"))
    beside.replace(folder / NAME)
