"""The judge counts what it says it counts."""

from pathlib import Path

import pytest

from registre.classification.model import Model, load_model
from registre.classification.training.judge import Judged, confusion, score
from registre.classification.training.run import tell
from registre.cli import main
from registre.model.errors import ExitCode

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


def test_train_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A few examples of each file make a model that loads; a missing folder is told."""
    (tmp_path / "titles.txt").write_text(
        "== 2 7.1\nTarifs de la cantine\nTarifs de la garderie\n"
        "== 5 2.3\nDIA\nDroit de préemption\n",
        encoding="utf-8",
    )
    (tmp_path / "forms.txt").write_text("== 7.1 service\nTarifs de {}\n", encoding="utf-8")
    (tmp_path / "themes.txt").write_text("== 3 9.1 service\nla piscine\n", encoding="utf-8")
    out = tmp_path / "small.skops"
    assert main(["train", "--data", str(tmp_path), "--out", str(out)]) is ExitCode.OK
    assert "sha256" in capsys.readouterr().out
    assert Model.read(out.read_bytes()).axes["policy_domain"].codes == ("2", "3", "5")
    assert main(["train", "--data", str(tmp_path / "absent")]) is ExitCode.UNREADABLE


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
