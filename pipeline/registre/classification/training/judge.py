"""Judge a model on acts that it has never seen, body by body."""

import csv
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from registre.classification.features import read_evidence
from registre.classification.model import Model
from registre.classification.words import read_words

# A score of 0.95 is right 95 times in 100: compared in so many classes of scores.
_CLASSES = 10
# Titles of one body whose first words are the same are one template.
_TEMPLATE = 6


class Judged(NamedTuple):
    """One act: the right codes, the first guess and its probability."""

    body: str
    template: str
    right: str
    also: str
    guess: str
    score: float


@dataclass(frozen=True, slots=True)
class Scores:
    """How good guesses are; every number between 0 and 1.

    Parameters
    ----------
    accuracy, also, specific
        Right guesses among all; the second code accepted too; among acts that are not general.
    by_body, by_template
        Accuracy where every body, or every template, weighs the same.
    macro_f1
        Mean F1 of the codes.
    majority
        Accuracy of always saying the most frequent code.
    error
        Expected calibration error.
    at_75, at_50
        Accuracy on the surest 75 and 50 % of the acts.
    """

    acts: int
    bodies: int
    accuracy: float
    also: float
    specific: float
    by_body: float
    by_template: float
    macro_f1: float
    majority: float
    error: float
    at_75: float
    at_50: float


def family(code: str) -> str:
    """Return the first level of a subject; the two families of themes are one.

    Examples
    --------
    >>> family("7.10"), family("9.1"), family("")
    ('7', '8', '')
    """
    first = code.partition(".")[0]
    return "8" if first == "9" else first


def read_held_out(path: Path) -> list[dict[str, str]]:
    """Return the rows of a file of held-out acts without those that its readers found unclear."""
    with path.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["confidence"] != "unclear"]


def judge_rows(model: Model, rows: Iterable[dict[str, str]], axis: str) -> list[Judged]:
    """Return the first guess for every row; subjects are compared at their first level."""
    is_domain = axis == "policy_domain"
    judged = []
    for row in rows:
        found = model.probabilities(read_evidence(row["text"]).features, axis)
        sums: dict[str, float] = {}
        for code, probability in found.items():
            name = code if is_domain else family(code)
            sums[name] = sums.get(name, 0.0) + probability
        right, also = (
            (row["policy_domain"], row["alt_domain"])
            if is_domain
            else (family(row["matiere_l1"]), family(row["alt_matiere"]))
        )
        guess = max(sums, key=sums.__getitem__)
        template = " ".join([row["body"], *read_words(row["text"])[:_TEMPLATE]])
        judged.append(Judged(row["body"], template, right, also, guess, sums[guess]))
    return judged


def score(judged: Sequence[Judged]) -> Scores:
    """Return how good guesses are.

    Raises
    ------
    ValueError
        If there is none.
    """
    if not judged:
        raise ValueError("no act to judge by")
    hits = [act.guess == act.right for act in judged]
    surest = [hit for _, hit in sorted(zip(judged, hits, strict=True), key=lambda p: -p[0].score)]
    specific = [hit for act, hit in zip(judged, hits, strict=True) if act.right != "0"]
    return Scores(
        acts=len(judged),
        bodies=len({act.body for act in judged}),
        accuracy=_mean(hits),
        also=_mean([act.guess in {act.right, act.also} for act in judged]),
        specific=_mean(specific),
        by_body=_grouped([act.body for act in judged], hits),
        by_template=_grouped([act.template for act in judged], hits),
        macro_f1=_mean([_f1(judged, code) for code in {act.right for act in judged}]),
        majority=max(Counter(act.right for act in judged).values()) / len(judged),
        error=_calibration_error(judged, hits),
        at_75=_mean(surest[: round(0.75 * len(surest))]),
        at_50=_mean(surest[: round(0.5 * len(surest))]),
    )


def confusion(judged: Iterable[Judged]) -> list[tuple[str, str, int]]:
    """Return the right code, the guess and how often, for all pairs that occur, in order."""
    counts = Counter((act.right, act.guess) for act in judged)
    return [(right, guess, count) for (right, guess), count in sorted(counts.items())]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _grouped(names: Sequence[str], hits: Sequence[bool]) -> float:
    groups: dict[str, list[bool]] = {}
    for name, hit in zip(names, hits, strict=True):
        groups.setdefault(name, []).append(hit)
    return _mean([_mean(group) for group in groups.values()])


def _f1(judged: Sequence[Judged], code: str) -> float:
    both = sum(act.guess == act.right == code for act in judged)
    either = sum((act.guess == code) + (act.right == code) for act in judged)
    return 2 * both / either if either else 0.0


def _calibration_error(judged: Sequence[Judged], hits: Sequence[bool]) -> float:
    classes: dict[int, list[tuple[float, bool]]] = {}
    for act, hit in zip(judged, hits, strict=True):
        rank = min(_CLASSES - 1, int(act.score * _CLASSES))
        classes.setdefault(rank, []).append((act.score, hit))
    gaps = (
        abs(sum(score for score, _ in members) - sum(hit for _, hit in members))
        for members in classes.values()
    )
    return sum(gaps) / len(judged)
