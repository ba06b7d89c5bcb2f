"""Shards put together are the run that was not split."""

from pathlib import Path

import pytest

import fakes
from registre.batch.inputs import choose, find_jobs
from registre.batch.merge import MergeError, merge
from registre.batch.run import run
from registre.cli import main
from registre.model.errors import ExitCode

NAMES = [*(f"acte-{number:02d}" for number in range(30)), f"acte-12-{fakes.FAILS}"]


def run_shard(folder: Path, out: Path, shard: tuple[int, int]) -> Path:
    """Run the fake work over a shard of a folder."""
    run(
        choose(find_jobs([folder]), shard=shard),
        out,
        executor=fakes.doing(),
        shard=f"{shard[0]}/{shard[1]}",
    )
    return out


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of files."""
    return fakes.write_files(tmp_path / "in", NAMES)


def test_tables_of_shards_are_those_of_the_run(folder: Path, tmp_path: Path) -> None:
    shards = [run_shard(folder, tmp_path / f"s{i}", (i, 3)) for i in (1, 2, 3)]
    run_shard(folder, tmp_path / "whole", (1, 1))
    summary = merge([shards[2], *shards], tmp_path / "out")
    assert summary.exit_code() is ExitCode.SOME_FAILED
    assert fakes.contents(tmp_path / "out") == fakes.contents(tmp_path / "whole")


def test_a_missing_shard_is_named(folder: Path, tmp_path: Path) -> None:
    shards = [run_shard(folder, tmp_path / f"s{i}", (i, 3)) for i in (1, 3)]
    with pytest.raises(MergeError, match="missing: 2/3"):
        merge(shards, tmp_path / "out")


def test_an_unfinished_shard_is_named(folder: Path, tmp_path: Path) -> None:
    def stop(_: object, jobs: list[object]) -> object:
        raise KeyboardInterrupt(len(jobs))

    with pytest.raises(KeyboardInterrupt):
        run(find_jobs([folder]), tmp_path / "s1", executor=stop)  # type: ignore[arg-type]
    with pytest.raises(MergeError, match="s1: not finished"):
        merge([tmp_path / "s1"], tmp_path / "out")


def test_shards_of_other_settings(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = run_shard(folder, tmp_path / "s1", (1, 2))
    monkeypatch.setattr("registre.batch.run.fingerprint", lambda *_, **__: "other")
    second = run_shard(folder, tmp_path / "s2", (2, 2))
    with pytest.raises(MergeError, match="different profiles or versions"):
        merge([first, second], tmp_path / "out")


def test_the_command_merges(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shards = [str(run_shard(folder, tmp_path / f"s{i}", (i, 2))) for i in (1, 2)]
    out = str(tmp_path / "out")
    assert main(["merge", *shards, "--out", out]) is ExitCode.SOME_FAILED
    assert main(["merge", shards[0], "--out", out]) is ExitCode.USAGE
    assert main(["merge", str(folder), "--out", out]) is ExitCode.UNREADABLE
    assert "missing: 2/2" in capsys.readouterr().err
