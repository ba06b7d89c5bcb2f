"""The judge counts what it says it counts."""

from pathlib import Path

import pytest

from registre.classification.model import load_model
from registre.classification.training.judge import Judged, confusion, score
from registre.classification.training.run import tell

ROWS = [
    Judged("a", "one", "0", "", "0", 0.9),
    Judged("a", "one", "0", "", "0", 0.8),
    Judged("a", "two", "3", "4", "4", 0.5),
    Judged("b", "three", "4", "", "4", 0.7),
]


def test_scores() -> None:
    scores = score(ROWS)
    assert (scores.acts, scores.bodies) == (4, 2)
    assert scores.accuracy == pytest.approx(3 / 4)
    assert scores.also == pytest.approx(1)
    assert scores.specific == pytest.approx(1 / 2)
    assert scores.by_body == pytest.approx((2 / 3 + 1) / 2)
    assert scores.by_template == pytest.approx(2 / 3)
    assert scores.macro_f1 == pytest.approx((1 + 0 + 2 / 3) / 3)
    assert scores.majority == pytest.approx(1 / 2)
    assert scores.error == pytest.approx((0.1 + 0.2 + 0.5 + 0.3) / 4)
    assert (scores.at_75, scores.at_50) == (1, 1)


def test_confusion() -> None:
    assert confusion(ROWS) == [("0", "0", 2), ("3", "4", 1), ("4", "4", 1)]


def test_nothing_to_judge_by() -> None:
    with pytest.raises(ValueError, match="no act"):
        score([])


def test_unclear_rows_are_left_out(tmp_path: Path) -> None:
    held = tmp_path / "held.csv"
    held.write_text(
        "body,text,matiere_l1,alt_matiere,policy_domain,alt_domain,confidence\n"
        "A,Tarifs de la cantine,7,,2,,sure\n"
        "A,Divers,9,,0,,unclear\n",
        encoding="utf-8",
    )
    lines = list(tell(load_model(), held))
    assert next(line.split() for line in lines if "acts" in line) == ["acts", "1"]
