"""Fit the linear model of acts, and write it the same to the byte every time."""

import zipfile
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import skops.io
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from registre.classification.features import read_evidence
from registre.classification.model import AXES
from registre.classification.store import to_canonical
from registre.classification.training.examples import FORMS, TITLES, Title, read_own

# A title joined from a form and a theme counts less than one written whole: there are many.
WEIGHTS = {TITLES: 1.0, FORMS: 0.1}
# A feature of one title alone teaches nothing about others.
_RARE = 2
# Strength of what the examples say against small coefficients.
STRENGTH = 3.0
# Bodies never seen write otherwise than we do: scores are softened by what makes those of such a
# body most likely (see the model card).
TEMPERATURES = {"policy_domain": 1.6, "matiere_code": 1.3}
# Under these probabilities the model itself holds a tag for wrong more often than right.
THRESHOLDS = {"policy_domain": 0.4, "matiere_code": 0.4}
# Coefficients keep so many decimals: scores do not change, and the file is small.
_DECIMALS = 3

Features = Mapping[str, float]


def read_terms(features: Sequence[Features]) -> list[str]:
    """Return the features that are not rare, in alphabetical order."""
    counts = Counter(term for held in features for term in held)
    return sorted(term for term, count in counts.items() if count >= _RARE)


def to_matrix(features: Sequence[Features], terms: Sequence[str]) -> csr_matrix:
    """Return one row a title and one column a term."""
    rank = {term: column for column, term in enumerate(terms)}
    ends, columns, values = [0], [], []
    for held in features:
        for term, value in held.items():
            if term in rank:
                columns.append(rank[term])
                values.append(value)
        ends.append(len(columns))
    shape = (len(features), len(terms))
    return csr_matrix((values, columns, ends), shape=shape, dtype=np.float64)


def fit_axis(
    titles: Sequence[Title], features: Sequence[Features], terms: Sequence[str], axis: str
) -> LogisticRegression:
    """Return the regression of one tag, softened and rounded."""
    codes = np.array([getattr(title, axis) for title in titles])
    told = np.flatnonzero((codes != "") & (codes != "-"))
    weights = np.array([WEIGHTS[title.source] for title in titles])
    model = LogisticRegression(C=STRENGTH, max_iter=300, tol=1e-3)
    model.fit(to_matrix(features, terms)[told], codes[told], sample_weight=weights[told])
    for name in ("coef_", "intercept_"):
        softened = getattr(model, name) / TEMPERATURES[axis]
        setattr(model, name, np.round(softened, _DECIMALS).astype(np.float32))
    return model


def fit(titles: Sequence[Title]) -> bytes:
    """Return the skops file of the model that these titles teach."""
    features = [read_evidence(title.text).features for title in titles]
    terms = read_terms(features)
    held: dict[str, object] = {"terms": "\n".join(terms), "thresholds": THRESHOLDS}
    held |= {axis: fit_axis(titles, features, terms, axis) for axis in AXES}
    return to_canonical(skops.io.dumps(held, compression=zipfile.ZIP_STORED))


def train(folder: Path) -> bytes:
    """Return the skops file of the model that the examples of a folder teach.

    Raises
    ------
    FileNotFoundError
        If the folder lacks one of its files.
    """
    return fit(read_own(folder))
