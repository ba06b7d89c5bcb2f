"""A run for publication writes nothing of what it masks, wherever it runs."""

import json
import sqlite3
import zlib
from functools import partial
from pathlib import Path

import pytest

import fakes
import registre
from registre.batch.executors.processes import processes
from registre.batch.inputs import choose, find_jobs
from registre.batch.merge import merge
from registre.batch.run import plan, run
from registre.batch.store import FILE
from registre.cli import main
from registre.model.errors import ExitCode
from registre.text.fold import fold

ACT = Path(__file__).with_name("concession.txt")
SECRETS = ("labordier", "carvenec", "treveau", "lilas", "kerbihan", "12/05/1961", "courrier")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of three acts that name private persons."""
    (tmp_path / "in").mkdir()
    text = ACT.read_text(encoding="utf-8")
    for number in (45, 46, 47):
        act = text.replace("2023-45", f"2023-{number}")
        (tmp_path / "in" / f"acte-{number}.txt").write_text(act, encoding="utf-8")
    return tmp_path / "in"


def run_public(folder: Path, out: Path) -> Path:
    """Run for publication in this process."""
    run(find_jobs([folder]), out, profile="fast", public=True)
    return out


def secrets_in(text: str) -> list[str]:
    """Return what a text tells of the private persons."""
    return [secret for secret in SECRETS if secret in fold(text)]


def test_no_file_tells(folder: Path, tmp_path: Path) -> None:
    out = run_public(folder, tmp_path / "out")
    files = [path for path in out.rglob("*") if path.is_file()]
    assert {"run.json", "texts.csv", "results.sqlite"} <= {path.name for path in files}
    assert {path: secrets_in(path.read_bytes().decode("utf-8", "replace")) for path in files} == {
        path: [] for path in files
    }
    with sqlite3.connect(out / FILE) as base:
        packed = [row[0] for row in base.execute("SELECT packed FROM outcomes")]
        told = "\n".join(base.iterdump())
    assert len(packed) == 3
    assert [secrets_in(json.dumps(json.loads(zlib.decompress(p)))) for p in packed] == [[]] * 3
    assert secrets_in(told) == []


def test_every_way_to_run_gives_the_same(folder: Path, tmp_path: Path) -> None:
    whole = fakes.contents(run_public(folder, tmp_path / "whole"))
    jobs = find_jobs([folder])
    executor = partial(processes, workers=2)
    run(jobs, tmp_path / "two", profile="fast", public=True, executor=executor)
    assert fakes.contents(tmp_path / "two") == whole
    shards = [tmp_path / f"s{i}" for i in (1, 2)]
    for rank, shard in enumerate(shards, 1):
        part = choose(jobs, shard=(rank, 2))
        run(part, shard, profile="fast", public=True, shard=f"{rank}/2")
    merge(shards, tmp_path / "merged")
    assert fakes.contents(tmp_path / "merged") == whole


def test_results_are_never_mixed(folder: Path, tmp_path: Path) -> None:
    jobs = find_jobs([folder])
    public, full = tmp_path / "public", tmp_path / "full"
    run_public(folder, public)
    assert all(kept for _, kept in plan(jobs, public, profile="fast", public=True))
    assert not any(kept for _, kept in plan(jobs, public, profile="fast"))
    run(jobs, full, profile="fast")
    with pytest.raises(ValueError, match="not masked: give another folder"):
        run_public(folder, full)
    assert json.loads((public / "run.json").read_bytes())["settings"]["public"] == "yes"


def test_the_command_masks(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    arguments = ["extract", str(folder), "--out", str(out), "--profile", "fast"]
    assert main([*arguments, "--profile-public"]) is ExitCode.OK
    assert "maskings" in capsys.readouterr().err
    assert secrets_in((out / "persons.csv").read_text(encoding="utf-8")) == []
    full = tmp_path / "full"
    run(find_jobs([folder]), full, profile="fast")
    again = ["extract", str(folder), "--out", str(full), "--profile", "fast", "--profile-public"]
    assert main(again) is ExitCode.USAGE
    assert "not masked" in capsys.readouterr().err


def test_python_masks(folder: Path) -> None:
    documents = list(registre.process([folder], profile="fast", public=True))
    assert all(document.extraction.maskings for document in documents)
    assert secrets_in(documents[0]._repr_html_()) == []
