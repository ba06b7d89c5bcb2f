"""Put the parts of a run together, as if it had been one."""

from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path

from registre.batch.assemble import Summary, assemble
from registre.batch.store import Store


class MergeError(ValueError):
    """Folders that do not make one run."""


def merge(folders: Sequence[Path], out: Path, *, formats: Iterable[str] = ("csv",)) -> Summary:
    """Write the tables of a run whose shards are in some folders.

    Parameters
    ----------
    folders
        Each the folder of one finished shard.
    out
        Made when missing; its tables are replaced.

    Raises
    ------
    MergeError
        If a shard is missing, unfinished, or made with other settings or another version.
    ValueError
        If a format is unknown.
    OSError
        If a folder holds no results, or the tables cannot be written.
    """
    with ExitStack() as stack:
        unique = {folder.resolve(): folder for folder in folders}
        stores = {
            folder: stack.enter_context(Store(folder, writing=False)) for folder in unique.values()
        }
        _check(stores)
        return assemble(list(stores.values()), out, formats)


def _check(stores: dict[Path, Store]) -> None:
    unfinished = [str(folder) for folder, store in stores.items() if not store.setting("complete")]
    if unfinished:
        raise MergeError(f"{', '.join(unfinished)}: not finished. Run the same command there.")
    if len({store.setting("fingerprint") for store in stores.values()}) > 1:
        raise MergeError(
            "The folders were made with different profiles or versions. Run them anew."
        )
    shards = sorted(store.setting("shard") for store in stores.values())
    count = shards[0].partition("/")[2]
    wanted = sorted(f"{index}/{count}" for index in range(1, int(count or 0) + 1))
    if count and shards != wanted:
        missing = ", ".join(sorted(set(wanted) - set(shards))) or "none"
        raise MergeError(f"The folders hold shards {', '.join(shards)}; missing: {missing}.")
