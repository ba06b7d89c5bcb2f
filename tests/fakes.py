"""Work that costs nothing, and fails as the name of its file tells.

Processes of their own import it by name, so it stands beside the tests and not in one of them.
"""

import os
import signal
import time
from pathlib import Path

from registre.batch.executors import Executor, Prepare, Work
from registre.batch.executors.serial import serial
from registre.batch.job import Job, Outcome, digest, failed, to_outcome
from registre.model.acts import Act, ActType
from registre.model.documents import Source, Status
from registre.model.errors import Cause
from registre.model.extraction import Extraction

DIES, HANGS, GROWS, FAILS, SLOW = "dies", "hangs", "grows", "fails", "slow"


def prepare() -> Work:
    """Return work that makes one act of a file."""
    return work


def prepare_badly() -> Work:
    """Fail as a pipeline without its model does."""
    raise ValueError("no model")


def prepare_to_die() -> Work:
    """Die before the first file."""
    os.kill(os.getpid(), signal.SIGKILL)
    return work


def work(job: Job) -> Outcome:
    """Return the outcome of a file, or fail as its name tells."""
    if job.path is None:
        return to_outcome(failed(job, Cause.UNREADABLE, "It is no file."))
    if DIES in job.name:
        os.kill(os.getpid(), signal.SIGKILL)
    if HANGS in job.name:
        time.sleep(600)
    if GROWS in job.name:
        bytearray(1 << 40)
    if FAILS in job.name:
        return to_outcome(failed(job, Cause.UNREADABLE, "It is cut.", "Copy it again."))
    if SLOW in job.name:
        time.sleep(0.05)
    text = job.path.read_text(encoding="utf-8")
    act = Act(1, 0, len(text), 0, len(text), act_id="1", act_type=ActType.ARRETE, title=text[:40])
    source = Source(job.name, text, digest(job.path), text.count("\f") + 1)
    return to_outcome(Extraction(source, Status.OK, (act,)))


def doing(executor: Executor = serial, work: Prepare = prepare) -> Executor:
    """Return an executor that does fake work, whatever it is asked for."""
    return lambda _, jobs: executor(work, jobs)


def write_files(folder: Path, names: list[str]) -> Path:
    """Write a short text under every name and return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / f"{name}.txt").write_text(f'Arrêté {name}, "A"\nligne\n', encoding="utf-8")
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """Return the bytes of the tables of a folder."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}
