"""Files on a Dask cluster: the same outcomes, on the workers of a scheduler.

The cluster must see the files under the same paths and have the same version of the package.
"""

import faulthandler
from collections.abc import Iterable
from functools import cache
from queue import Empty, Queue
from threading import Lock

from distributed import Client, Future, KilledWorker

from registre.batch.executors import Outcomes, Prepare, Work
from registre.batch.executors.limits import Limits
from registre.batch.job import Job, Outcome, failed, to_outcome
from registre.model.errors import Cause

# Files that wait on the cluster for each of its threads.
AHEAD = 4
# How often Dask gives a file to workers that die of it, and seconds to start one anew.
TRIES = 4
START = 10
# One file at a time in a process: the time limit ends the process, and no reader of PDF bears
# threads.
_ALONE = Lock()


class SilentClusterError(OSError):
    """A cluster from which nothing comes back any more."""


def dask(
    prepare: Prepare, jobs: Iterable[Job], *, address: str, limits: Limits | None = None
) -> Outcomes:
    """Yield every job with its outcome, as they are done.

    A worker that dies is started again by its nanny, and its files go to others. A file that was
    there when several workers died is tried once more alone, so that no other takes its blame.

    Parameters
    ----------
    address
        Address of the scheduler (``tcp://host:8786``).
    limits
        The time that a file may take, with the start of a worker; past it the worker is ended.
        Memory is what the cluster gives its workers.

    Raises
    ------
    OSError
        If the scheduler does not answer, or no file is done in the time that a file may take with
        all its tries.
    """
    seconds = (limits or Limits()).seconds
    with Client(address, set_as_default=False) as client:
        suspects: list[Job] = []
        yield from _spread(client, prepare, jobs, seconds, suspects)
        for job in suspects:
            yield job, _alone(client, prepare, job, seconds)


def _alone(client: Client, prepare: Prepare, job: Job, seconds: float) -> Outcome:
    """Return the outcome of a file with nothing else on the cluster."""
    future = client.submit(_outcome, prepare, job, seconds, pure=False)
    try:
        return future.result(timeout=_patience(seconds))
    except (KilledWorker, TimeoutError):
        future.cancel()
    reason = f"The process that read it died, or it takes longer than {seconds:g} s."
    return to_outcome(failed(job, Cause.DIED, reason))


def _spread(
    client: Client,
    prepare: Prepare,
    jobs: Iterable[Job],
    seconds: float,
    suspects: list[Job],
) -> Outcomes:
    """Yield jobs with outcomes; add to the suspects those whose workers died."""
    waiting = iter(jobs)
    sent: dict[Future[Outcome], Job] = {}
    done: Queue[Future[Outcome]] = Queue()

    def send() -> None:
        job = next(waiting, None)
        if job is not None:
            future = client.submit(_outcome, prepare, job, seconds, pure=False)
            sent[future] = job
            future.add_done_callback(done.put)

    for _ in range(AHEAD * max(1, sum(client.nthreads().values()))):
        send()
    while sent:
        try:
            future = done.get(timeout=_patience(seconds))
        except Empty:
            told = f"Nothing came from the Dask cluster for {_patience(seconds):g} s"
            advice = "look at its workers, then run the same command to go on"
            raise SilentClusterError(f"{told}: {advice}.") from None
        job = sent.pop(future)
        send()
        error = future.exception()
        if isinstance(error, KilledWorker):
            suspects.append(job)
        elif error is not None:
            raise error
        else:
            yield job, future.result()


def _patience(seconds: float) -> float:
    """Return the seconds after which a file is done, however often its workers died."""
    return TRIES * (seconds + START)


@cache
def _prepared(prepare: Prepare) -> Work:
    return prepare()


def _outcome(prepare: Prepare, job: Job, seconds: float) -> Outcome:
    """Read a file in a worker of the cluster."""
    with _ALONE:
        faulthandler.dump_traceback_later(seconds, exit=True)
        try:
            return _prepared(prepare)(job)
        finally:
            faulthandler.cancel_dump_traceback_later()
