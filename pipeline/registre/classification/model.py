"""The linear model: weighted features in, a calibrated probability for every code out."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from registre.classification.store import model_file, read_model

Floats = NDArray[np.floating]
AXES = ("policy_domain", "matiere_code")


@dataclass(frozen=True, slots=True, eq=False)
class Axis:
    """What one of the two tags needs.

    Parameters
    ----------
    codes
        The codes that it can give.
    columns
        Where they are among the columns of the weights.
    threshold
        The probability under which the tag stays empty.
    """

    codes: tuple[str, ...]
    columns: slice
    threshold: float


class Model:
    """Both tags side by side: one look-up of the features gives the scores of all codes.

    Parameters
    ----------
    terms
        Row of every known feature.
    weights
        One row a feature, one column a code; the last row is that of no feature.
    axes
        The two tags.
    """

    def __init__(self, terms: Mapping[str, int], weights: Floats, axes: Mapping[str, Axis]) -> None:
        self.terms = terms
        self.weights = weights
        self.axes = axes

    @classmethod
    def read(cls, data: bytes) -> "Model":
        """Return the model of a skops file."""
        held: dict[str, Any] = read_model(data)
        blocks, axes, start = [], {}, 0
        for name in AXES:
            fitted = held[name]
            codes = tuple(str(code) for code in fitted["classes_"])
            columns = slice(start, start + len(codes))
            axes[name] = Axis(codes, columns, held["thresholds"][name])
            blocks.append(np.vstack([fitted["coef_"].T, fitted["intercept_"]]))
            start += len(codes)
        weights = np.hstack(blocks).astype(np.float32)
        terms = {term: row for row, term in enumerate(held["terms"].split("\n"))}
        return cls(terms, weights, axes)

    def scores(self, features: Mapping[str, float]) -> Floats:
        """Return the scores of all codes of both tags, before they become probabilities."""
        rows, values = [-1], [1.0]
        terms = self.terms
        for feature, value in features.items():
            row = terms.get(feature)
            if row is not None:
                rows.append(row)
                values.append(value)
        scores: Floats = np.asarray(values, np.float32) @ self.weights[rows]
        return scores

    def probabilities(self, features: Mapping[str, float], axis: str) -> dict[str, float]:
        """Return the probability of every code of a tag."""
        place = self.axes[axis]
        found: list[float] = to_probabilities(self.scores(features), place).tolist()
        return dict(zip(place.codes, found, strict=True))

    def reasons(self, features: Mapping[str, float], axis: str, code: str) -> dict[str, float]:
        """Return how much each feature speaks for a code against the best other one."""
        place = self.axes[axis]
        scores = self.scores(features)[place.columns]
        rank = place.codes.index(code)
        other = max((r for r in range(len(place.codes)) if r != rank), key=scores.__getitem__)
        block = self.weights[:, place.columns]
        return {
            feature: value * float(block[row, rank] - block[row, other])
            for feature, value in features.items()
            if (row := self.terms.get(feature)) is not None
        }


def to_probabilities(scores: Floats, axis: Axis) -> Floats:
    """Return the probabilities of the codes of one tag among the scores of both."""
    mine = scores[axis.columns]
    powers: Floats = np.exp(mine - mine.max())
    shares: Floats = powers / powers.sum()
    return shares


@cache
def load_model() -> Model:
    """Return the model that ships with the package, read once."""
    return Model.read(model_file().read_bytes())
