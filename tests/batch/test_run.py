"""A run over good and bad files: every fate is told, nothing else is lost."""

import shutil
from pathlib import Path

import pandas as pd
import pytest

from registre.batch.assemble import Summary
from registre.batch.inputs import find_jobs
from registre.batch.job import Outcome
from registre.batch.run import Silent, run
from registre.model.documents import MAX_CHARS
from registre.model.errors import ExitCode
from registre.tables.schema import TABLES


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory, sample: Path) -> Path:
    """Return a folder with two good acts and six files that cannot be read."""
    folder = tmp_path_factory.mktemp("archive")
    shutil.copy(sample / "03-conseil-municipal-village.txt", folder / "bon.txt")
    shutil.copy(sample / "06-decision-du-maire.pdf", folder / "sub.pdf")
    whole = (sample / "02-conseil-municipal-ville.pdf").read_bytes()
    (folder / "coupe.pdf").write_bytes(whole[:900])
    (folder / "vide.txt").write_bytes(b"")
    (folder / "binaire.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "enorme.txt").write_text("mot " * (MAX_CHARS // 4 + 1), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def tables(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Summary, Path]:
    """Return the summary and the folder of a run over the archive and an empty folder."""
    empty = tmp_path_factory.mktemp("rien")
    out = tmp_path_factory.mktemp("out") / "tables"
    summary = run(find_jobs([archive, empty]), out, formats=["csv", "parquet"], profile="fast")
    return summary, out


def test_every_file_has_its_fate(tables: tuple[Summary, Path]) -> None:
    documents = pd.read_csv(tables[1] / "documents.csv", keep_default_na=False)
    fates = dict(zip(documents["source"], documents["status"], strict=True))
    assert fates.pop("bon.txt") in {"ok", "partial"}
    assert fates.pop("sub.pdf") in {"ok", "partial"}
    assert sorted(fates.values()) == ["failed"] * 4 + ["skipped"]


def test_every_failure_says_why_and_what_to_do(tables: tuple[Summary, Path]) -> None:
    documents = pd.read_csv(tables[1] / "documents.csv", keep_default_na=False)
    told = documents[documents["status"].isin(["failed", "skipped"])]["error"]
    assert all(len(text.split(". ")) > 1 for text in told)
    assert not told.str.contains("Traceback|fault of registre").any()


def test_the_others_are_complete(tables: tuple[Summary, Path]) -> None:
    acts = pd.read_csv(tables[1] / "acts.csv", keep_default_na=False)
    assert set(acts["source"]) == {"bon.txt", "sub.pdf"}


def test_exit_code_tells_partial_failure(tables: tuple[Summary, Path]) -> None:
    assert tables[0].exit_code() is ExitCode.SOME_FAILED


def test_both_formats_hold_the_same(tables: tuple[Summary, Path]) -> None:
    for name in TABLES:
        text = pd.read_csv(tables[1] / f"{name}.csv", dtype=str, keep_default_na=False)
        binary = pd.read_parquet(tables[1] / f"{name}.parquet")
        assert list(text.columns) == list(binary.columns) == TABLES[name].names
        assert len(text) == len(binary)


def test_failures_tell_what_documents_tell(tables: tuple[Summary, Path]) -> None:
    documents = pd.read_csv(tables[1] / "documents.csv", keep_default_na=False)
    failures = pd.read_csv(tables[1] / "failures.csv", keep_default_na=False)
    told = dict(zip(failures["source"], failures["error"] + " " + failures["advice"], strict=True))
    lost = documents[documents["status"].isin(["failed", "skipped"])]
    assert told == dict(zip(lost["source"], lost["error"], strict=True))
    assert sorted(failures["cause"]) == ["empty_folder"] + ["unreadable"] * 4


def test_no_half_table_stays(archive: Path, tmp_path: Path) -> None:
    class Stop(Silent):
        def advance(self, outcome: Outcome) -> None:
            raise KeyboardInterrupt(outcome.name)

    with pytest.raises(KeyboardInterrupt):
        run(find_jobs([archive / "bon.txt"]), tmp_path, profile="fast", watcher=Stop())
    assert [path.name for path in tmp_path.iterdir()] == [".registre"]


def test_all_failed(archive: Path, tmp_path: Path) -> None:
    summary = run(find_jobs([archive / "vide.txt"]), tmp_path, profile="fast")
    assert summary.exit_code() is ExitCode.ALL_FAILED
