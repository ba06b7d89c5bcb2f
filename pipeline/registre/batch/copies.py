"""Files of one content, or whose digests begin alike: their identifiers are told apart."""

from collections import Counter
from collections.abc import Mapping

from registre.tables.files import from_csv, to_csv
from registre.tables.schema import TABLES

_IDENTIFIERS = ("act_id", "session_id", "mention_id", "target_act_id")


class Copies:
    """How often an identifier's beginning, which is a file's, has come up in a run."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def tell_apart(self, texts: Mapping[str, str], sha256: str) -> dict[str, str]:
        """Return the lines of a file's tables; the second of two copies has ``.2`` in its ids.

        Parameters
        ----------
        texts
            Lines of CSV by table, as :func:`~registre.tables.files.to_texts` gives them.
        """
        prefix = sha256[:8]
        self._seen[prefix] += 1
        count = self._seen[prefix]
        if count == 1 or not prefix:
            return dict(texts)
        return {name: _renamed(name, lines, prefix, count) for name, lines in texts.items()}


def _renamed(name: str, lines: str, prefix: str, count: int) -> str:
    table = TABLES[name]
    identifiers = [column for column in _IDENTIFIERS if column in table.names]
    if not identifiers:
        return lines
    rows = from_csv(table, lines)
    for row in rows:
        for column in identifiers:
            if row[column].startswith(f"{prefix}-"):
                row[column] = f"{prefix}.{count}{row[column].removeprefix(prefix)}"
    return to_csv(table, rows)
