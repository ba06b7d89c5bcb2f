"""The reference: one file after another, in this process, without limits."""

from collections.abc import Iterable

from registre.batch.executors import Outcomes, Prepare
from registre.batch.job import Job


def serial(prepare: Prepare, jobs: Iterable[Job]) -> Outcomes:
    """Yield every job with its outcome, in order."""
    work = prepare()
    for job in jobs:
        yield job, work(job)
