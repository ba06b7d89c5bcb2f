"""Every act of ``acts/``, read whole, against the tables reviewed for it.

The floors of ``floors.json`` are F1 over all acts; they are only ever raised.
"""

import json
from pathlib import Path

import pytest
from spacy.language import Language

import registre
from registre.tables.evaluation import Score, evaluate

ACTS = Path(__file__).with_name("acts")
FLOORS: dict[str, float] = json.loads(
    Path(__file__).with_name("floors.json").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def frames(nlp: Language, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of the tables of all acts."""
    folder = tmp_path_factory.mktemp("golden")
    for name, frame in registre.to_frames(registre.process([ACTS], nlp=nlp)).items():
        frame.to_parquet(folder / f"{name}.parquet")
    return folder


@pytest.fixture(scope="module")
def scores(frames: Path) -> dict[str, Score]:
    """Return the score of each measure."""
    return {score.name: score for score in evaluate(frames, ACTS)}


@pytest.mark.parametrize("measure", FLOORS)
def test_floors(scores: dict[str, Score], measure: str) -> None:
    """No measure falls under its floor; the errors are those to read first."""
    score = scores[measure]
    assert score.f1 >= FLOORS[measure], "\n".join(map(str, score.errors))


def test_every_measure_has_a_floor(scores: dict[str, Score]) -> None:
    """Nothing is measured without being held."""
    assert scores.keys() == FLOORS.keys()


def test_every_act_has_its_tables() -> None:
    """Each text stands beside its tables, under one name."""
    texts = sorted(path.stem for path in ACTS.iterdir() if path.suffix != ".json")
    assert texts == sorted(path.stem for path in ACTS.glob("*.json"))
