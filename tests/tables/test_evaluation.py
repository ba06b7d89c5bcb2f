"""The score of tables against right values."""

import json
from pathlib import Path

import pytest

from registre.tables.evaluation import evaluate
from registre.tables.files import TableFolder, to_texts
from registre.tables.schema import TABLES

GOLD = {
    "acts": [{"act_type": "arrete", "number": "12", "vote_outcome": None}],
    "session": None,
    "persons": [{"name": "DURAND Zoé", "roles": ["present", "president"]}],
    "proxies": [],
    "amounts": [{"value": "1200.50", "currency": "EUR"}, {"value": "3", "currency": "EUR"}],
    "dates": [{"value": "2024-02-01"}, {"value": "2024"}],
    "references": [{"key": "CGCT"}, {"key": "loi"}],
}


def row(table: str, **values: object) -> dict[str, object]:
    """Return a row of a table with these values, the others empty."""
    return {**dict.fromkeys(TABLES[table].names, ""), "source": "a/un.txt", **values}


@pytest.fixture
def scores(tmp_path: Path) -> dict[str, tuple[int, int, int]]:
    """Return right, missed and invented by measure."""
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "un.json").write_text(json.dumps(GOLD), encoding="utf-8")
    with TableFolder(tmp_path / "tables", ["csv"]) as folder:
        tables = {
            "acts": [row("acts", act_type="arrete", number="13")],
            "persons": [row("persons", name="durand zoe", role="present")],
            "amounts": [row("amounts", value="1200.5", currency="EUR")] * 2,
            "dates": [row("dates", value="2024-02-01")],
            "references": [row("references", key="CGCT")],
        }
        folder.write(to_texts(tables))
    found = evaluate(tmp_path / "tables", tmp_path / "gold")
    return {score.name: (score.right, score.missed, score.invented) for score in found}


def test_names_are_compared_folded(scores: dict[str, tuple[int, int, int]]) -> None:
    assert scores["persons"] == (1, 0, 0)
    assert scores["roles"] == (0, 1, 0)


def test_amounts_are_compared_as_numbers_and_counted(
    scores: dict[str, tuple[int, int, int]],
) -> None:
    assert scores["amounts"] == (1, 1, 1)


def test_days_and_all_dates_are_two_measures(scores: dict[str, tuple[int, int, int]]) -> None:
    assert scores["dates_day"] == (1, 0, 0)
    assert scores["dates_all"] == (1, 1, 0)


def test_a_text_without_identity_does_not_count(
    scores: dict[str, tuple[int, int, int]],
) -> None:
    assert scores["references"] == (1, 0, 0)


def test_slots_count_only_what_gold_has(scores: dict[str, tuple[int, int, int]]) -> None:
    assert scores["act slots"] == (1, 1, 1)
