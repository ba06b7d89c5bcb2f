"""The archive of two invented councils: what the notebooks show is right."""

import json
from pathlib import Path

import archive
import pandas as pd
import pytest
from spacy.language import Language

import registre
from registre.tables.evaluation import evaluate


def test_acts_are_those_that_the_script_writes() -> None:
    written = {f"{name}.txt": text for name, text, _ in archive.write_acts()}
    kept = {path.name: path.read_text(encoding="utf-8") for path in archive.TARGET.iterdir()}
    assert kept == written, "run python data/archive.py"


@pytest.fixture(scope="module")
def frames(nlp: Language) -> dict[str, pd.DataFrame]:
    """Return the tables of the archive."""
    return registre.to_frames(registre.process([archive.TARGET], nlp=nlp))


def test_every_value_is_right(frames: dict[str, pd.DataFrame], tmp_path: Path) -> None:
    for name, frame in frames.items():
        frame.to_parquet(tmp_path / f"{name}.parquet")
    gold = tmp_path / "gold"
    gold.mkdir()
    for name, _, values in archive.write_acts():
        (gold / f"{name}.json").write_text(json.dumps(values), encoding="utf-8")
    errors = [str(error) for score in evaluate(tmp_path, gold) for error in score.errors]
    assert errors == []


def test_acts_give_no_reason_to_doubt(frames: dict[str, pd.DataFrame]) -> None:
    assert frames["problems"].empty
