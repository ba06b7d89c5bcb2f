"""Time how other libraries find dates; run by ``bench.py`` in an interpreter that has them.

Texts come as JSON on standard input, rates go as JSON to standard output. It imports nothing of
ours, since that interpreter need not have it.
"""

import json
import sys
import time
from collections.abc import Callable
from importlib import import_module
from typing import Any

ROUNDS = 3


def edsnlp_dates() -> Callable[[str], Any]:
    """Return edsnlp's finder of French dates."""
    eds = import_module("edsnlp")
    nlp = eds.blank("eds")
    nlp.add_pipe("eds.dates")
    run: Callable[[str], Any] = nlp
    return run


def dateparser_dates() -> Callable[[str], Any]:
    """Return dateparser's search in French."""
    search = import_module("dateparser.search").search_dates
    return lambda text: search(text, languages=["fr"])


def main() -> None:
    """Time what can be imported."""
    texts = json.load(sys.stdin)
    rates = {}
    for name, load in (("edsnlp eds.dates", edsnlp_dates), ("dateparser", dateparser_dates)):
        try:
            run = load()
        except ImportError:
            continue
        best = float("inf")
        for _ in range(ROUNDS):
            begin = time.process_time()
            for text in texts:
                run(text)
            best = min(best, time.process_time() - begin)
        rates[name] = sum(map(len, texts)) / best
    json.dump(rates, sys.stdout)


if __name__ == "__main__":
    main()
