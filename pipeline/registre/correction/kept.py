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

from registre.tables.note import load_note, write_note

NAME = "corrections.jsonl"


class Kept:
    """The corrections of a folder.

    Parameters
    ----------
    folder
        Of the tables.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME
        self._folder = folder
        self._data = self.path.read_bytes() if self.path.is_file() else b""

    @property
    def in_tables(self) -> bool:
        """Whether the tables hold them: false once they were extracted again."""
        told = load_note(self._folder).get("corrections", {})
        return bool(told.get("sha256") == _digest(self._data))

    def keep(self, lines: list[Mapping[str, Any]]) -> None:
        """Add lines to the file."""
        if self._data and not self._data.endswith(b"\n"):
            self._data += b"\n"
        for line in lines:
            self._data += json.dumps(line, ensure_ascii=False).encode("utf-8", "replace") + b"\n"
        beside = self.path.with_name(f".{NAME}.part")
        beside.write_bytes(self._data)
        beside.replace(self.path)

    def tell(self, rows: Mapping[str, int], statuses: Counter[str], *, complete: bool) -> None:
        """Note in ``run.json`` what the tables hold now.

        Parameters
        ----------
        complete
            Whether every correction that is kept is in the tables.
        """
        lines = sum(bool(line.strip()) for line in self._data.splitlines())
        told = load_note(self._folder) | {
            "statuses": {status: statuses[status] for status in sorted(statuses)},
            "rows": dict(rows),
            "corrections": {"lines": lines, "sha256": _digest(self._data), "complete": complete},
        }
        write_note(self._folder, told)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
