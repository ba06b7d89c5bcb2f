"""Corrected tables as gold, places, and the sentences of errors."""

import csv
from pathlib import Path

import pytest

from registre.cli import main
from registre.model.errors import ExitCode
from registre.tables.evaluation import Fault, Item, Score, evaluate, evaluate_places
from registre.tables.evaluation.context import load_contexts, sentence
from registre.tables.evaluation.places import Rule
from registre.tables.files import TableFolder, to_texts
from registre.tables.schema import TABLES

TEXT = "Vu le budget. Une somme de 300 € et une autre de 40 € sont versées\nle 3 mars 2024. Fin."


def write(folder: Path, text: str, **places: list[str]) -> Path:
    """Write the tables of one document whose mentions have these words."""
    rows: dict[str, list[dict[str, object]]] = {
        "documents": [row("documents")],
        "texts": [row("texts", page=1, text=text)],
    }
    for table, words in places.items():
        rows[table] = [
            row(
                table, text=word, value=word.removesuffix(" €"), currency="EUR",
                start=text.index(word), end=text.index(word) + len(word),
            )
            for word in words
        ]  # fmt: skip
    with TableFolder(folder, ["csv"]) as tables:
        tables.write(to_texts(rows))
    return folder


def row(table: str, **values: object) -> dict[str, object]:
    """Return a row of a table with the values that are columns of it."""
    kept = {name: value for name, value in values.items() if name in TABLES[table].names}
    return {**dict.fromkeys(TABLES[table].names, ""), "source": "a/<un>.txt", **kept}


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    """Return tables with a sum too long, a sum missed, and a day that nobody wrote."""
    return write(tmp_path / "tables", TEXT, amounts=["de 300 €"], dates=["3 mars", "2024"])


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Return the same tables, corrected."""
    return write(tmp_path / "gold", TEXT, amounts=["300 €", "40 €"], dates=["3 mars"])


def figures(scores: list[Score]) -> dict[str, tuple[int, int, int]]:
    """Return right, missed and invented, of measures with any."""
    counts = {score.name: (score.right, score.missed, score.invented) for score in scores}
    return {name: count for name, count in counts.items() if any(count)}


def test_corrected_tables_are_gold(tables: Path, gold: Path) -> None:
    assert figures(evaluate(tables, gold)) == {"amounts": (0, 2, 1), "dates_all": (1, 0, 1)}
    assert all(not score.errors for score in evaluate(gold, gold))


def test_an_error_has_its_place(tables: Path, gold: Path) -> None:
    (score,) = (score for score in evaluate(tables, gold) if score.name == "amounts")
    start = TEXT.index("40 €")
    assert (
        Fault("a/<un>.txt", "amounts", "missed", Item("40 EUR", start, start + 4)) in score.errors
    )


def test_strict_and_overlapping_places(tables: Path, gold: Path) -> None:
    assert figures(evaluate_places(tables, gold, Rule.STRICT)) == {
        "amounts": (0, 2, 1), "dates": (1, 0, 1),
    }  # fmt: skip
    assert figures(evaluate_places(tables, gold, Rule.OVERLAP)) == {
        "amounts": (1, 1, 0), "dates": (1, 0, 1),
    }  # fmt: skip


def test_one_place_pairs_with_one(tmp_path: Path) -> None:
    """The place that shares more wins; the other one is wrong."""
    long = write(tmp_path / "long", TEXT, amounts=["300 € et une autre de 40 €"])
    both = write(tmp_path / "both", TEXT, amounts=["300 €", "40 €"])
    (score,) = (s for s in evaluate_places(long, both, Rule.OVERLAP) if s.name == "amounts")
    assert (score.right, [fault.item.value for fault in score.errors]) == (1, ["40 €"])


def test_another_text_has_no_comparable_places(tables: Path, tmp_path: Path) -> None:
    other = write(tmp_path / "other", TEXT.replace("\n", " "), dates=["2024"])
    with pytest.raises(ValueError, match=r"a/<un>\.txt: gold is of another text than the tables"):
        evaluate_places(tables, other, Rule.STRICT)


def test_a_sentence_ends_at_signs_and_pages() -> None:
    start = TEXT.index("40 €")
    told = sentence(TEXT, start, start + 4)
    assert told.before == "Une somme de 300 € et une autre de "
    assert told.after == " sont versées le 3 mars 2024."
    assert sentence("Vu.\f3 €\fFin", 4, 7) == ("", "3 €", "")


def test_errors_are_listed_and_written(
    tables: Path, gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    argv = ["evaluate", str(tables), str(gold), "--errors", "--spans", "overlap"]
    for name in ("errors.csv", "errors.html"):
        assert main([*argv, "--errors-to", str(tmp_path / name)]) is ExitCode.OK
    out, _ = capsys.readouterr()
    assert "a/<un>.txt\tamounts\tmissed\t40 EUR\n" in out
    assert "Une somme de 300 € et une autre de 40 € sont versées le 3 mars 2024." in out
    assert "places, overlap" in out
    rows = list(csv.DictReader((tmp_path / "errors.csv").read_text(encoding="utf-8").split("\n")))
    assert [(row["measure"], row["fate"], row["words"]) for row in rows] == [
        ("amounts", "missed", "300 €"),
        ("amounts", "missed", "40 €"),
        ("amounts", "invented", "de 300 €"),
        ("dates_all", "invented", "2024"),
        ("amounts", "missed", "40 €"),
        ("dates", "invented", "2024"),
    ]
    page = (tmp_path / "errors.html").read_text(encoding="utf-8")
    assert "<td>a/&lt;un&gt;.txt</td>" in page
    assert "autre de <mark>40 €</mark> sont" in page
    assert "<script" not in page


def test_what_cannot_be_done_is_told(
    tables: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "json").mkdir()
    gold = tmp_path / "json"
    assert main(["evaluate", str(tables), str(gold)]) is ExitCode.UNREADABLE
    assert "no gold file (<id>.json) and no tables" in capsys.readouterr().err
    argv = ["evaluate", str(tables), str(tables), "--errors-to", "errors.xlsx"]
    assert main(argv) is ExitCode.USAGE
    assert main(["evaluate", str(tables), str(gold), "--spans", "strict"]) is ExitCode.UNREADABLE


def test_an_error_without_place_has_no_sentence(tables: Path) -> None:
    fault = Fault("<un>", "persons", "missed", Item("durand"))
    assert load_contexts(tables)(fault) == ("", "", "")
