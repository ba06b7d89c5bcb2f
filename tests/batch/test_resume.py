"""A run that is interrupted goes on: its tables are those of a run at one go."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import fakes
from generated import write_acts
from registre.batch.inputs import find_jobs
from registre.batch.job import Outcome
from registre.batch.run import Silent, plan, run
from registre.batch.store import FILE

NAMES = [f"acte-{number:02d}" for number in range(30)]


class StopAfter(Silent):
    """Interrupt a run after some files, as Ctrl-C does."""

    def __init__(self, count: int) -> None:
        self.left, self.kept = count, -1

    def begin(self, kept: int, total: int) -> None:
        """Remember what was kept."""
        self.kept = kept
        self.total = total

    def advance(self, outcome: Outcome) -> None:
        """Stop when the count is reached."""
        self.left -= 1
        if not self.left:
            raise KeyboardInterrupt(outcome.name)


def fake_run(folder: Path, out: Path, stop: int = 0, *, resume: bool = True) -> StopAfter:
    """Run the fake work over a folder; stop after some files."""
    watcher = StopAfter(stop)
    jobs = find_jobs([folder])
    run(jobs, out, executor=fakes.doing(), watcher=watcher, resume=resume)
    return watcher


@pytest.mark.parametrize("stop", [1, 13, 29])
def test_an_interrupted_run_goes_on(tmp_path: Path, stop: int) -> None:
    folder = fakes.write_files(tmp_path / "in", NAMES)
    with pytest.raises(KeyboardInterrupt):
        fake_run(folder, tmp_path / "out", stop)
    assert fake_run(folder, tmp_path / "out").kept == stop
    fake_run(folder, tmp_path / "whole")
    assert fakes.contents(tmp_path / "out") == fakes.contents(tmp_path / "whole")


def test_only_what_changed_is_read(tmp_path: Path) -> None:
    folder = fakes.write_files(tmp_path / "in", NAMES)
    fake_run(folder, tmp_path / "out")
    (folder / "acte-07.txt").write_text("Arrêté changé", encoding="utf-8")
    (folder / "acte-08.txt").unlink()
    fakes.write_files(folder, ["nouveau"])
    watcher = fake_run(folder, tmp_path / "out")
    assert (watcher.kept, watcher.total) == (28, 30)
    fake_run(folder, tmp_path / "whole")
    assert fakes.contents(tmp_path / "out") == fakes.contents(tmp_path / "whole")


def test_other_settings_keep_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = fakes.write_files(tmp_path / "in", NAMES)
    fake_run(folder, tmp_path / "out")
    monkeypatch.setattr("registre.batch.run.fingerprint", lambda *_, **__: "other")
    assert fake_run(folder, tmp_path / "out").kept == 0


def test_all_is_read_again_when_asked(tmp_path: Path) -> None:
    folder = fakes.write_files(tmp_path / "in", NAMES)
    fake_run(folder, tmp_path / "out")
    assert fake_run(folder, tmp_path / "out", resume=False).kept == 0


def test_a_plan_tells_what_is_kept_and_writes_nothing(tmp_path: Path) -> None:
    folder = fakes.write_files(tmp_path / "in", NAMES)
    jobs = find_jobs([folder])
    assert not any(kept for _, kept in plan(jobs, tmp_path / "out"))
    assert not (tmp_path / "out").exists()
    with pytest.raises(KeyboardInterrupt):
        fake_run(folder, tmp_path / "out", 10)
    before = (tmp_path / "out" / FILE).read_bytes()
    assert [job.name for job, kept in plan(jobs, tmp_path / "out") if kept] == [
        f"{name}.txt" for name in NAMES[:10]
    ]
    assert not any(kept for _, kept in plan(jobs, tmp_path / "out", resume=False))
    assert (tmp_path / "out" / FILE).read_bytes() == before


def command(folder: Path, out: Path, *options: str) -> list[str]:
    """Return the command that extracts a folder."""
    start = [sys.executable, "-m", "registre", "extract", str(folder), "--out", str(out)]
    return [*start, "--profile", "fast", "--format", "csv,parquet", *options]


# The manifest of a run that has no outcome yet.
EMPTY = 10 * 4096
# How the journal of a commit that is not done begins (SQLite's file format).
JOURNAL = bytes.fromhex("d9d505f920a163d7")
# The same with fake work, in two processes: 25 milliseconds a file.
FAKE = """
import sys
from functools import partial
from pathlib import Path
sys.path.insert(0, sys.argv[3])
import fakes
from registre.batch.executors.processes import processes
from registre.batch.inputs import find_jobs
from registre.batch.run import run
executor = fakes.doing(partial(processes, workers=2))
summary = run(find_jobs([sys.argv[1]]), Path(sys.argv[2]), executor=executor)
sys.stderr.write(f"{summary.kept} kept")
"""


def fake_command(folder: Path, out: Path) -> list[str]:
    """Return a command that does the fake work over a folder."""
    tests = str(Path(fakes.__file__).parent)
    return [sys.executable, "-c", FAKE, str(folder), str(out), tests]


def is_committed(file: Path, size: int) -> bool:
    """Tell whether a manifest has some size for good: no journal would undo it."""
    if not file.exists() or file.stat().st_size < size:
        return False
    journal = file.with_name(f"{file.name}-journal")
    return not journal.exists() or not journal.read_bytes().startswith(JOURNAL)


def wait_for(file: Path, size: int) -> None:
    """Wait until a manifest has some size for good."""
    until = time.monotonic() + 60
    while not is_committed(file, size):
        assert time.monotonic() < until
        time.sleep(0.01)


def kill_when(size: int, argv: list[str], out: Path) -> None:
    """Start a run and kill it, with all its processes, when its manifest has some size."""
    job = subprocess.Popen(argv, start_new_session=True)
    wait_for(out / FILE, size)
    os.killpg(job.pid, signal.SIGKILL)
    job.wait()
    assert not (out / "acts.csv").exists()


def test_a_killed_run_goes_on(tmp_path: Path) -> None:
    names = [f"acte-{number:03d}-{fakes.SLOW}" for number in range(80)]
    folder = fakes.write_files(tmp_path / "in", names)
    fake_run(folder, tmp_path / "whole")
    argv = fake_command(folder, tmp_path / "out")
    kill_when(EMPTY + 1, argv, tmp_path / "out")
    talk = subprocess.run(argv, check=True, capture_output=True, text=True).stderr
    assert 0 < int(talk.split()[0]) < len(names)
    assert fakes.contents(tmp_path / "out") == fakes.contents(tmp_path / "whole")


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_run_of_a_thousand_acts_killed_three_times(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 (no secret)
    write_acts(tmp_path / "in", 1000)
    subprocess.run(command(tmp_path / "in", tmp_path / "whole"), check=True)
    size = (tmp_path / "whole" / FILE).stat().st_size
    argv = command(tmp_path / "in", tmp_path / "out", "--jobs", "2")
    for share in sorted(chance.uniform(0.1, 0.8) for _ in range(3)):
        kill_when(int(share * size), argv, tmp_path / "out")
    talk = subprocess.run(argv, check=True, capture_output=True, text=True).stderr
    assert "kept from an earlier run" in talk
    assert fakes.contents(tmp_path / "out") == fakes.contents(tmp_path / "whole")


@pytest.mark.parametrize("count", [40, pytest.param(995, marks=pytest.mark.slow)])
def test_corrupt_files_among_many(tmp_path: Path, sample: Path, count: int) -> None:
    write_acts(tmp_path / "in", count)
    whole = (sample / "02-conseil-municipal-ville.pdf").read_bytes()
    corrupt = {
        "000/acte-000003a.pdf": whole[:900],
        "000/acte-000007a.txt": b"",
        "000/acte-000011a.txt": bytes(range(256)) * 40,
        "000/acte-000019a.pdf": b"%PDF-1.7\n" + bytes(2000),
        "000/acte-000038a.txt": b"\x00\x01\x02" * 500,
    }
    for name, content in corrupt.items():
        (tmp_path / "in" / name).write_bytes(content)
    done = subprocess.run(
        command(tmp_path / "in", tmp_path / "out", "--jobs", "2"), check=False,
        capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 20
    failures = (tmp_path / "out" / "failures.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert [line.split(",")[0] for line in failures] == sorted(corrupt)
    assert all(",unreadable," in line for line in failures)
    assert all(name in done.stderr for name in corrupt)
    documents = (tmp_path / "out" / "documents.csv").read_text(encoding="utf-8")
    assert sum(",failed," in line for line in documents.splitlines()) == len(corrupt)
    assert documents.count("\n") == count + len(corrupt) + 1


def test_an_interrupt_leaves_what_can_go_on(tmp_path: Path) -> None:
    write_acts(tmp_path / "in", 400)
    job = subprocess.Popen(
        command(tmp_path / "in", tmp_path / "out"), stderr=subprocess.PIPE, text=True
    )
    wait_for(tmp_path / "out" / FILE, EMPTY + 1)
    job.send_signal(signal.SIGTERM)
    talk = job.communicate(timeout=20)[1]
    assert job.returncode == 130
    assert "run the same command to go on" in talk
    assert "Traceback" not in talk
    jobs = find_jobs([tmp_path / "in"])
    kept = sum(kept for _, kept in plan(jobs, tmp_path / "out", profile="fast"))
    assert 0 < kept < 400
