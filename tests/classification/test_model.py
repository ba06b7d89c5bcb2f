"""The model: a file without code, the same to the byte every time, with reasons to read."""

import zipfile
from pathlib import Path

import numpy as np
import pytest
import skops.io

from registre.classification.explain import explain
from registre.classification.features import read_evidence
from registre.classification.model import AXES, load_model
from registre.classification.store import model_file, read_model, to_canonical
from registre.classification.training.examples import read_own
from registre.classification.training.fit import fit, to_matrix

DATA = Path(__file__).parents[2] / "data" / "classification"
TITLES = ("Tarifs de la cantine", "DIA", "Subvention au club de voile", "Budget annexe du port")


def test_no_untrusted_types() -> None:
    assert skops.io.get_untrusted_types(data=model_file().read_bytes()) == []


def test_model_is_small() -> None:
    assert len(model_file().read_bytes()) < 1_000_000


def test_read_as_scikit_learn_reads_it() -> None:
    """What is read from the file without scikit-learn predicts as its own estimators do."""
    held = skops.io.loads(model_file().read_bytes())
    model = load_model()
    features = [read_evidence(title).features for title in TITLES]
    matrix = to_matrix(features, held["terms"].split("\n"))
    for axis in AXES:
        theirs = held[axis].predict_proba(matrix)
        ours = [list(model.probabilities(row, axis).values()) for row in features]
        np.testing.assert_allclose(ours, theirs, atol=1e-5)


def test_training_is_reproducible() -> None:
    few = read_own(DATA)[::40]
    assert fit(few) == fit(few)


def test_bytes_depend_on_content_alone() -> None:
    held = {"array": np.arange(3), "name": "é"}
    first, second = skops.io.dumps(held), skops.io.dumps({"array": np.arange(3), "name": "é"})
    assert to_canonical(first) == to_canonical(second)
    read = read_model(to_canonical(first))
    assert (read["array"].tolist(), read["name"]) == ([0, 1, 2], "é")
    np.testing.assert_array_equal(skops.io.loads(to_canonical(first))["array"], [0, 1, 2])


def test_a_file_that_holds_code_is_refused() -> None:
    with pytest.raises(ValueError, match="holds no"):
        read_model(skops.io.dumps({"call": len}))


def test_a_file_that_is_no_model_is_refused() -> None:
    with pytest.raises(zipfile.BadZipFile):
        read_model(b"not a zip")


def test_explain_names_the_cues() -> None:
    evidence = read_evidence("Tarifs du restaurant scolaire")
    model = load_model()
    assert explain(evidence, model, "policy_domain", "2").startswith("[restaurant scolaire] +")
    assert explain(evidence, model, "matiere_code", "7.1").startswith("[tarif*] +")


def test_examples_have_known_codes() -> None:
    """Every example has a head of M57 and a subject of @CTES, and none comes twice."""
    titles = read_own(DATA)
    assert {title.policy_domain for title in titles} <= {*"012345678", "-"}
    assert all(title.matiere_code.count(".") == 1 for title in titles)
    whole = [title.text for title in titles if title.source == "titles.txt"]
    assert len(whole) == len(set(whole))
