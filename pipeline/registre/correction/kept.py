"""The corrections that a folder of tables keeps, and whether its tables hold them.

They are kept in ``corrections.jsonl`` beside the tables, which ``registre extract`` never touches.
``run.json`` tells which corrections are in the tables; a new run writes it without them.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

NAME = "corrections.jsonl"
NOTE = "run.json"


class Kept:
    """The corrections of a folder.

    Parameters
    ----------
    folder
        Of the tables.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME
        self._note = folder / NOTE
        self._data = self.path.read_bytes() if self.path.is_file() else b""

    @property
    def in_tables(self) -> bool:
        """Whether the tables hold them: false once they were extracted again."""
        return bool(self._told().get("corrections", {}).get("sha256") == _digest(self._data))

    def _told(self) -> dict[str, Any]:
        told = json.loads(self._note.read_text(encoding="utf-8")) if self._note.is_file() else {}
        return told if isinstance(told, dict) else {}

    def keep(self, lines: list[Mapping[str, Any]]) -> None:
        """Add lines to the file."""
        if self._data and not self._data.endswith(b"\n"):
            self._data += b"\n"
        for line in lines:
            self._data += json.dumps(line, ensure_ascii=False).encode("utf-8", "replace") + b"\n"
        _write(self.path, self._data)

    def tell(self, rows: Mapping[str, int], statuses: Counter[str], *, complete: bool) -> None:
        """Note in ``run.json`` what the tables hold now.

        Parameters
        ----------
        complete
            Whether every correction that is kept is in the tables.
        """
        lines = sum(bool(line.strip()) for line in self._data.splitlines())
        told = self._told() | {
            "statuses": {status: statuses[status] for status in sorted(statuses)},
            "rows": dict(rows),
            "corrections": {"lines": lines, "sha256": _digest(self._data), "complete": complete},
        }
        text = json.dumps(told, indent=2, ensure_ascii=False) + "\n"
        _write(self._note, text.encode("utf-8"))


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _write(path: Path, data: bytes) -> None:
    beside = path.with_name(f".{path.name}.part")
    beside.write_bytes(data)
    beside.replace(path)
