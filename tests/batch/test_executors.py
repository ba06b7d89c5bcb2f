"""Every executor gives what ``serial`` gives; a file that kills or hangs its process is named."""

from functools import partial
from pathlib import Path

import pandas as pd
import pytest

import fakes
from registre.batch.executors import Executor, Prepare
from registre.batch.executors.limits import Limits
from registre.batch.executors.processes import WorkerError, processes
from registre.batch.executors.serial import serial
from registre.batch.inputs import find_jobs
from registre.batch.job import Job
from registre.batch.run import run
from registre.model.errors import Cause

GOOD = [f"good-{number:02d}" for number in range(20)]
BAD = {
    f"{GOOD[3]}-{fakes.DIES}": Cause.DIED,
    f"{GOOD[5]}-{fakes.HANGS}": Cause.TIMEOUT,
    f"{GOOD[7]}-{fakes.GROWS}": Cause.MEMORY,
    f"{GOOD[9]}-{fakes.FAILS}": Cause.UNREADABLE,
    f"{GOOD[11]}-{fakes.DIES}": Cause.DIED,
}


def two(seconds: float = 60) -> Executor:
    """Return two processes with a time limit."""
    return partial(processes, workers=2, limits=Limits(seconds))


def test_tables_are_those_of_serial(tmp_path: Path) -> None:
    slow = [f"good-{number:02d}-{fakes.SLOW}" for number in (0, 4)]
    jobs = find_jobs([fakes.write_files(tmp_path / "in", GOOD + slow)])
    formats = ["csv", "parquet"]
    run(jobs, tmp_path / "one", executor=fakes.doing(), formats=formats)
    run(jobs, tmp_path / "two", executor=fakes.doing(two()), formats=formats)
    assert fakes.contents(tmp_path / "two") == fakes.contents(tmp_path / "one")


def test_files_that_kill_or_hang_are_named(tmp_path: Path) -> None:
    jobs = find_jobs([fakes.write_files(tmp_path / "in", [*GOOD, *BAD])])
    summary = run(jobs, tmp_path / "out", executor=fakes.doing(two(1.5)))
    failures = pd.read_csv(tmp_path / "out" / "failures.csv", keep_default_na=False)
    told = dict(zip(failures["source"], failures["cause"], strict=True))
    assert told == {f"{name}.txt": str(cause) for name, cause in BAD.items()}
    acts = pd.read_csv(tmp_path / "out" / "acts.csv")
    assert list(acts["source"]) == [f"{name}.txt" for name in GOOD]
    assert all(failures["advice"])
    assert summary.statuses.total() == len(GOOD) + len(BAD)


def test_what_may_have_been_the_machine_is_tried_again(tmp_path: Path) -> None:
    folder = fakes.write_files(tmp_path / "in", [GOOD[0], f"x-{fakes.DIES}", f"y-{fakes.FAILS}"])
    run(find_jobs([folder]), tmp_path / "out", executor=fakes.doing(two()))
    seen: list[str] = []

    def watched(prepare: Prepare, jobs: list[Job]) -> object:
        seen.extend(job.name for job in jobs)
        return serial(prepare, [])

    run(find_jobs([folder]), tmp_path / "out", executor=watched)  # type: ignore[arg-type]
    assert seen == [f"x-{fakes.DIES}.txt"]


def test_settings_that_cannot_be_are_told_before_the_first_file(tmp_path: Path) -> None:
    jobs = find_jobs([fakes.write_files(tmp_path / "in", GOOD)])
    with pytest.raises(ValueError, match="no model"):
        list(processes(fakes.prepare_badly, jobs))


def test_processes_that_cannot_start_end_the_run(tmp_path: Path) -> None:
    jobs = find_jobs([fakes.write_files(tmp_path / "in", GOOD)])
    with pytest.raises(WorkerError, match="signal 9"):
        list(processes(fakes.prepare_to_die, jobs))


def test_no_more_is_taken_than_is_in_hand(tmp_path: Path) -> None:
    jobs = iter(find_jobs([fakes.write_files(tmp_path / "in", GOOD)]))
    outcomes = processes(fakes.prepare, jobs, workers=1)
    next(outcomes)
    outcomes.close()
    assert len(list(jobs)) >= len(GOOD) - 3
