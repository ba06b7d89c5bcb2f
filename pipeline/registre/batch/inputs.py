"""Which files a run reads: all of them, a shard, the first ones, or a sample."""

import hashlib
import random
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from registre.batch.job import Job
from registre.reading import find_documents


def find_jobs(paths: Iterable[str | Path]) -> list[Job]:
    r"""Return the files of files and folders in the order of their names.

    A folder without anything to read is told as one. Bytes of a file name that are no UTF-8 are
    written as ``\xe9`` in its name in the tables.
    """
    found: list[tuple[str, Path | None]] = []
    for root in map(Path, paths):
        files = [(name, path) for path, name in find_documents([root])]
        found += files or [(root.name or str(root), None)]
    found.sort(key=lambda item: (item[0], str(item[1] or "")))
    return [Job(rank, _plain(name), path) for rank, (name, path) in enumerate(found)]


def _plain(name: str) -> str:
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def choose(
    jobs: Sequence[Job],
    *,
    shard: tuple[int, int] = (1, 1),
    sample: int | None = None,
    seed: int = 0,
    limit: int | None = None,
) -> list[Job]:
    """Return some of the files, in order, with new ranks.

    Parameters
    ----------
    shard
        The ``i``-th of ``n`` parts. A file belongs to the same part whatever other files there
        are, and no part knows the others.
    sample, seed
        That many files drawn at random; the same ones for the same seed.
    limit
        The first ones, after all else.
    """
    index, count = shard
    chosen = [job for job in jobs if count == 1 or _part(job.name, count) == index - 1]
    if sample is not None and sample < len(chosen):
        drawn = random.Random(seed).sample(range(len(chosen)), sample)  # noqa: S311 (no secret)
        chosen = [chosen[place] for place in sorted(drawn)]
    return [replace(job, rank=rank) for rank, job in enumerate(chosen[:limit])]


def _part(name: str, count: int) -> int:
    return int.from_bytes(hashlib.sha256(name.encode("utf-8")).digest()[:8], "big") % count


def read_shard(text: str) -> tuple[int, int]:
    """Return the part that ``i/n`` tells.

    Raises
    ------
    ValueError
        If it is not two numbers with 1 ≤ i ≤ n.

    Examples
    --------
    >>> read_shard("2/8")
    (2, 8)
    """
    first, _, second = text.partition("/")
    if first.isdecimal() and second.isdecimal() and 1 <= int(first) <= int(second):
        return int(first), int(second)
    raise ValueError(f"no shard {text!r}: write 1/8 for the first of eight")
