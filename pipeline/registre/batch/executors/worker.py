"""What runs in a process of its own: files come by a pipe, outcomes go back by it."""

import signal
from dataclasses import dataclass
from multiprocessing.connection import Connection

from registre.batch.executors import Prepare, Work
from registre.batch.executors.limits import Limits, peak_memory
from registre.batch.job import Job, Outcome, failed, to_outcome
from registre.model.errors import Cause

# A worker is replaced after so many files, or when it has grown by so many bytes: what libraries
# keep or lose does not add up over an archive.
RECYCLE_FILES = 5_000
RECYCLE_BYTES = 1 << 30


@dataclass(frozen=True, slots=True)
class Answer:
    """What a worker sends: that it is ready, or why it cannot be, then an outcome for each job.

    A worker that is leaving takes no other job.
    """

    outcome: Outcome | None = None
    error: Exception | None = None
    leaving: bool = False


def work_on(pipe: Connection, prepare: Prepare, limits: Limits) -> None:
    """Answer each job of the pipe until it closes or the worker has served long enough."""
    # Ctrl-C reaches every process of the terminal; the parent alone decides.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        work = prepare()
    except Exception as error:  # noqa: BLE001 (raised again in the parent)
        pipe.send(Answer(error=error))
        return
    pipe.send(Answer())
    limits.hold_memory()
    first, served, leaving = peak_memory(), 0, False
    try:
        while not leaving:
            job = pipe.recv()
            limits.begin()
            outcome = _answer(work, job)
            limits.end()
            served += 1
            grown = peak_memory() - first > RECYCLE_BYTES or outcome.cause is Cause.MEMORY
            leaving = grown or served >= RECYCLE_FILES
            pipe.send(Answer(outcome, leaving=leaving))
    except (EOFError, OSError):
        return  # the parent is gone, or needs no more


def _answer(work: Work, job: Job) -> Outcome:
    try:
        return work(job)
    except MemoryError:
        pass  # handled below, where what the traceback held is free
    return to_outcome(failed(job, Cause.MEMORY, "It takes more memory than a file may."))
