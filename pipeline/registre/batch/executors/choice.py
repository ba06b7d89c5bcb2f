"""From what the user asks for to an executor."""

from functools import partial

from registre.batch.executors import Executor
from registre.batch.executors.limits import Limits
from registre.batch.executors.processes import processes


def choose_executor(*, jobs: int, scheduler: str, limits: Limits) -> Executor:
    """Return what runs the files: processes of this machine, or a Dask cluster.

    Parameters
    ----------
    jobs
        Number of processes; one, too, so that a file that crashes takes nothing with it.
    scheduler
        Address of a Dask scheduler, or empty.

    Raises
    ------
    ValueError
        If Dask is asked for and not installed.
    """
    if not scheduler:
        return partial(processes, workers=jobs, limits=limits)
    try:
        from registre.batch.executors.dask import dask  # noqa: PLC0415 (an extra)
    except ImportError as error:
        raise ValueError(
            f"--scheduler needs Dask ({error}): pip install 'registre[dask]'"
        ) from error
    return partial(dask, address=scheduler, limits=limits)
