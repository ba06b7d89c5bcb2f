"""The sample archive against its reviewed tables: what the README shows is right."""

import shutil
from pathlib import Path

from spacy.language import Language

import registre
from registre.tables.evaluation import evaluate

GOLD = Path(__file__).parents[2] / "data" / "gold"
# read by OCR, which may differ by a letter from one version to the next
SCANNED = "11-deliberation-scannee"


def test_every_value_of_the_sample_is_right(nlp: Language, sample: Path, tmp_path: Path) -> None:
    paths = sorted(path for path in sample.iterdir() if path.stem != SCANNED)
    for name, frame in registre.to_frames(registre.process(paths, nlp=nlp)).items():
        frame.to_parquet(tmp_path / f"{name}.parquet")
    gold = tmp_path / "gold"
    gold.mkdir()
    for path in paths:
        shutil.copy(GOLD / f"{path.stem}.json", gold)
    errors = [str(error) for score in evaluate(tmp_path, gold) for error in score.errors]
    assert errors == []
