"""Ways to run jobs: here, in processes, on a cluster. Each gives what ``serial`` gives.

An executor is ``(prepare, jobs) -> (job, outcome)``: ``prepare`` is called once in each process
and returns what makes an outcome of a job; it crosses processes, so it is a function of a module
or a ``partial`` of one. Outcomes come as they are done, in any order: one slow file does not hold
the others back, and what is done is kept at once. The manifest puts them in order.
"""

from collections.abc import Callable, Generator, Iterable

from registre.batch.job import Job, Outcome

Work = Callable[[Job], Outcome]
Prepare = Callable[[], Work]
Outcomes = Generator[tuple[Job, Outcome], None, None]
Executor = Callable[[Prepare, Iterable[Job]], Outcomes]
