"""A real cluster of two worker processes gives what ``serial`` gives, one of them killed or not."""

import os
import signal
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

import fakes
from registre.batch.executors import Executor, Outcomes, Prepare
from registre.batch.executors.limits import Limits
from registre.batch.inputs import find_jobs
from registre.batch.job import Job
from registre.batch.run import run
from registre.model.documents import Status
from registre.model.errors import Cause

distributed = pytest.importorskip("distributed", reason="pip install 'registre[dask]'")

SLOW = [f"acte-{number:02d}-{fakes.SLOW}" for number in range(40)]


@pytest.fixture(scope="module")
def cluster() -> Iterator[object]:
    """Return a cluster of two processes on this machine."""
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    ) as cluster:
        yield cluster


def on(cluster: object, seconds: float = 60) -> Executor:
    """Return the executor of a cluster, doing the fake work."""
    from registre.batch.executors.dask import dask  # noqa: PLC0415 (an extra)

    address = cluster.scheduler_address  # type: ignore[attr-defined]
    executor = partial(dask, address=address, limits=Limits(seconds))
    return fakes.doing(executor)


def test_tables_are_those_of_serial(cluster: object, tmp_path: Path) -> None:
    jobs = find_jobs([fakes.write_files(tmp_path / "in", [*SLOW, f"x-{fakes.FAILS}"])])
    run(jobs, tmp_path / "one", executor=fakes.doing())
    run(jobs, tmp_path / "two", executor=on(cluster))
    assert fakes.contents(tmp_path / "two") == fakes.contents(tmp_path / "one")


def test_a_worker_killed_in_the_middle_costs_nothing(cluster: object, tmp_path: Path) -> None:
    jobs = find_jobs([fakes.write_files(tmp_path / "in", SLOW)])

    def killing(prepare: Prepare, todo: list[Job]) -> Outcomes:
        workers = cluster.workers  # type: ignore[attr-defined]
        for count, done in enumerate(on(cluster)(prepare, todo)):
            if count == 10:
                os.kill(workers[0].pid, signal.SIGKILL)
            yield done

    run(jobs, tmp_path / "one", executor=fakes.doing())
    run(jobs, tmp_path / "two", executor=killing)  # type: ignore[arg-type]
    assert fakes.contents(tmp_path / "two") == fakes.contents(tmp_path / "one")


def test_a_cluster_without_workers_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cluster that does nothing ends the run, which can go on elsewhere."""
    monkeypatch.setattr("registre.batch.executors.dask.START", 0.1)
    jobs = find_jobs([fakes.write_files(tmp_path / "in", SLOW[:3])])
    with (
        distributed.LocalCluster(n_workers=0, dashboard_address=":0") as idle,
        pytest.raises(OSError, match="run the same command to go on"),
    ):
        list(on(idle, 0.1)(fakes.prepare, jobs))


@pytest.mark.slow
def test_a_file_that_kills_its_workers_is_named(cluster: object, tmp_path: Path) -> None:
    bad = [f"acte-05-{fakes.DIES}", f"acte-07-{fakes.HANGS}"]
    jobs = find_jobs([fakes.write_files(tmp_path / "in", [*SLOW[:10], *bad])])
    outcomes = {job.name: outcome for job, outcome in on(cluster, 5)(fakes.prepare, jobs)}
    lost = {name for name, outcome in outcomes.items() if outcome.cause is Cause.DIED}
    assert lost == {f"{name}.txt" for name in bad}
    assert [o.status for o in outcomes.values()].count(Status.OK) == 10
