"""Files in processes of their own: one that dies or hangs costs its file, and nothing else.

Workers are started anew (``spawn``), so that they share no state and the parent loads no library.
Each holds the file it reads and the next one, so that it never waits; no more is taken from the
jobs before a file is done.
"""

import time
from collections import deque
from collections.abc import Iterable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import wait
from typing import cast

from registre.batch.executors import Outcomes, Prepare
from registre.batch.executors.limits import Limits
from registre.batch.executors.worker import Answer, work_on
from registre.batch.job import Job, Outcome, failed, to_outcome
from registre.model.errors import Cause

# Files in the hand of a worker: the one it reads and the next.
HAND = 2
_SPAWN = get_context("spawn")


class WorkerError(OSError):
    """A process that could not start."""


class _Worker:
    """A process and the files in its hand, the one it reads first."""

    def __init__(self, prepare: Prepare, limits: Limits) -> None:
        self.pipe, theirs = _SPAWN.Pipe()
        self._process = _SPAWN.Process(target=work_on, args=(theirs, prepare, limits), daemon=True)
        self._process.start()
        theirs.close()  # so that the pipe ends with the process
        self._limits = limits
        self.hand: deque[Job] = deque()
        self.ready = False
        self._begin = 0.0

    def give(self, job: Job) -> None:
        """Put a file in its hand."""
        if not self.hand:
            self._begin = time.monotonic()
        self.hand.append(job)
        with suppress(OSError):  # it died; its pipe tells so when it is read
            self.pipe.send(job)

    def take(self) -> Answer | None:
        """Return what it sends; ``None`` when it died."""
        try:
            answer = cast("Answer", self.pipe.recv())
        except (EOFError, OSError):
            return None
        self._begin = time.monotonic()
        return answer

    def remaining(self) -> float:
        """Return the seconds that are left for the file it reads."""
        if not self.ready or not self.hand:
            return float("inf")
        return self._begin + self._limits.seconds - time.monotonic()

    def stop(self) -> str:
        """End it, whatever it does, and tell what ended it."""
        self.pipe.close()
        self._process.join(0.2 if not self.hand else 0)
        self._process.kill()
        self._process.join()
        code = self._process.exitcode or 0
        return f"signal {-code}" if code < 0 else f"code {code}"


class _Pool:
    """Workers, and the files that none of them has in hand."""

    def __init__(self, prepare: Prepare, jobs: Iterable[Job], workers: int, limits: Limits) -> None:
        self._prepare, self._limits, self._most = prepare, limits, workers
        self._jobs = iter(jobs)
        self._back: deque[Job] = deque()
        self._workers: list[_Worker] = []

    def _next(self) -> Job | None:
        return self._back.popleft() if self._back else next(self._jobs, None)

    def fill(self) -> bool:
        """Give files to those that have room, start workers if needed; tell if any has a file."""
        for depth in range(1, HAND + 1):
            for worker in self._workers:
                if len(worker.hand) < depth and (job := self._next()):
                    worker.give(job)
        while len(self._workers) < self._most and (job := self._next()):
            worker = _Worker(self._prepare, self._limits)
            self._workers.append(worker)
            worker.give(job)
        return any(worker.hand for worker in self._workers)

    def outcomes(self) -> Outcomes:
        """Yield what is done by now; wait for something to be."""
        patience = max(0.0, min(worker.remaining() for worker in self._workers))
        pipes = [worker.pipe for worker in self._workers]
        ready = set(wait(pipes, None if patience == float("inf") else patience))
        for worker in list(self._workers):
            if worker.pipe in ready:
                yield from self._hear(worker)
            elif worker.remaining() <= 0:
                self._dismiss(worker)
                told = f"It takes longer than {self._limits.seconds:g} s."
                yield self._lost(worker, Cause.TIMEOUT, told)

    def _hear(self, worker: _Worker) -> Outcomes:
        answer = worker.take()
        if answer is None:
            how = self._dismiss(worker)
            if not worker.ready:
                raise WorkerError(f"A process of registre ended as it began ({how}).")
            if worker.hand:
                yield self._lost(worker, Cause.DIED, f"The process that read it died ({how}).")
        elif answer.error is not None:
            raise answer.error
        elif answer.outcome is None:
            worker.ready = True
        else:
            job = worker.hand.popleft()
            if answer.leaving:
                self._dismiss(worker)
                self._return(worker)
            yield job, answer.outcome

    def _dismiss(self, worker: _Worker) -> str:
        self._workers.remove(worker)
        return worker.stop()

    def _return(self, worker: _Worker) -> None:
        self._back.extend(worker.hand)
        worker.hand.clear()

    def _lost(self, worker: _Worker, cause: Cause, told: str) -> tuple[Job, Outcome]:
        job = worker.hand.popleft()
        self._return(worker)
        return job, to_outcome(failed(job, cause, told))

    def close(self) -> None:
        """End every worker."""
        for worker in self._workers:
            worker.stop()


def processes(
    prepare: Prepare, jobs: Iterable[Job], *, workers: int = 2, limits: Limits | None = None
) -> Outcomes:
    """Yield every job with its outcome, as they are done.

    Parameters
    ----------
    workers
        How many processes at most.
    limits
        What one file may take; a file that takes more fails, and no other.

    Raises
    ------
    WorkerError
        If a process ends before its first file. What ``prepare`` raises is raised here, too.
    """
    pool = _Pool(prepare, jobs, workers, limits or Limits())
    try:
        while pool.fill():
            yield from pool.outcomes()
    finally:
        pool.close()
