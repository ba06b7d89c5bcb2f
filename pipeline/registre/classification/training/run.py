"""Train, write the model, and tell how good it is."""

import hashlib
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from registre.classification.model import AXES, Model
from registre.classification.training.fit import train
from registre.classification.training.judge import confusion, judge_rows, read_held_out, score


def train_file(folder: Path, out: Path, held_out: Path | None = None) -> Iterator[str]:
    """Train on the examples of a folder, write the model, and yield lines about it.

    Parameters
    ----------
    folder
        Where the examples are.
    out
        The skops file to write.
    held_out
        Acts with their right codes; none of them is learnt from.
    """
    data = train(folder)
    out.write_bytes(data)
    yield f"{out}: {len(data)} bytes, sha256 {hashlib.sha256(data).hexdigest()}"
    if held_out:
        yield from tell(Model.read(data), held_out)


def tell(model: Model, held_out: Path) -> Iterator[str]:
    """Yield the scores of a model on held-out acts, and what it takes for what."""
    rows = read_held_out(held_out)
    for axis in AXES:
        judged = judge_rows(model, rows, axis)
        yield f"\n{axis}"
        for name, value in asdict(score(judged)).items():
            yield (
                f"  {name:<12}{value:>8}"
                if isinstance(value, int)
                else f"  {name:<12}{value:>8.3f}"
            )
        yield "  right guess  acts"
        for right, guess, count in confusion(judged):
            yield f"  {right:>5} {guess:>5} {count:>5}{'' if right == guess else '  *'}"
