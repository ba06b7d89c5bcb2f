"""How a folder of tables was made, for those who cite it: ``run.json`` beside the tables.

Equal inputs, options and versions give equal bytes, so it holds no time and no path.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from registre.batch.store import Store, Stored
from registre.model.documents import Status
from registre.tables.note import write_note


class Note:
    """Gathers what a run read while its tables are written.

    Parameters
    ----------
    stores
        The manifests of the run; those of shards were made alike.
    """

    def __init__(self, stores: Sequence[Store]) -> None:
        first = stores[0]
        shard = first.setting("shard")
        self._made = {
            "settings": json.loads(first.setting("told") or "{}"),
            "fingerprint": first.setting("fingerprint"),
            # shards that are put together are one run
            "shard": "" if len(stores) > 1 or shard == "1/1" else shard,
        }
        self._inputs = hashlib.sha256()

    def add(self, outcome: Stored) -> None:
        """Count in an input by its digest and its name."""
        self._inputs.update(f"{outcome.sha256}  {outcome.name}\n".encode())

    def write(self, folder: Path, statuses: Mapping[Status, int], rows: Mapping[str, int]) -> None:
        """Write the note when all tables are.

        The digest of the inputs is that of the lines ``sha256  name``, as ``sha256sum`` writes
        them, in the order of the table ``documents``.
        """
        made = self._made | {
            "inputs": {"files": sum(statuses.values()), "sha256": self._inputs.hexdigest()},
            "statuses": {str(status): statuses[status] for status in sorted(statuses)},
            "rows": dict(rows),
        }
        write_note(folder, made)
