"""The manifest: a disk that is full, another run in the folder, a file that is none."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

import fakes
from generated import write_acts
from registre.batch.inputs import find_jobs
from registre.batch.run import run
from registre.batch.store import FILE, Store, StoreError

# Runs the command line with files that cannot grow past so many bytes: a disk that fills up.
BOUNDED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
from registre.cli import main
sys.exit(main(sys.argv[2:]))
"""


def fake_run(folder: Path, out: Path) -> None:
    """Run the fake work over a folder."""
    run(find_jobs([folder]), out, executor=fakes.doing())


def test_a_full_disk_is_named_and_what_is_done_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f"acte-{number:03d}" for number in range(100)]
    folder = fakes.write_files(tmp_path / "in", names)
    monkeypatch.setattr("registre.batch.store.COMMIT", 0)
    connect = sqlite3.connect

    def small(*args: str, **options: bool) -> sqlite3.Connection:
        base = connect(*args, **options)  # type: ignore[call-overload]
        base.execute("PRAGMA max_page_count = 20")
        return base  # type: ignore[no-any-return]

    monkeypatch.setattr("sqlite3.connect", small)
    with pytest.raises(StoreError, match="Free some room and run again"):
        fake_run(folder, tmp_path / "out")
    assert [path.name for path in (tmp_path / "out").iterdir()] == [".registre"]
    monkeypatch.setattr("sqlite3.connect", connect)
    with Store(tmp_path / "out") as store:
        assert sum(store.find(job) is not None for job in find_jobs([folder])) > 5
    fake_run(folder, tmp_path / "out")
    fake_run(folder, tmp_path / "whole")
    assert fakes.contents(tmp_path / "out") == fakes.contents(tmp_path / "whole")


@pytest.mark.parametrize("size", [200_000, 60_000], ids=["manifest", "tables"])
def test_the_command_line_names_a_full_disk(tmp_path: Path, size: int) -> None:
    count = 60 if size > 100_000 else 12
    write_acts(tmp_path / "in", count)
    argv = ["extract", str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--profile", "fast"]
    done = subprocess.run(
        [sys.executable, "-c", BOUNDED, str(size), *argv], check=False,
        capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert str(tmp_path / "out") in done.stderr
    assert not list((tmp_path / "out").glob("*.csv"))


def test_two_runs_in_a_folder(tmp_path: Path) -> None:
    folder = fakes.write_files(tmp_path / "in", ["un"])
    with (
        Store(tmp_path / "out"),
        pytest.raises(StoreError, match="Another run is writing to this folder"),
    ):
        fake_run(folder, tmp_path / "out")


def test_a_manifest_that_is_none(tmp_path: Path) -> None:
    (tmp_path / FILE).parent.mkdir()
    (tmp_path / FILE).write_bytes(b"not a database" * 100)
    with pytest.raises(StoreError, match="Remove this file and run again"):
        Store(tmp_path)


def test_a_folder_without_manifest(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="holds no results"):
        Store(tmp_path, writing=False)
    assert list(tmp_path.iterdir()) == []
