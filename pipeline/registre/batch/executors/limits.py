"""What one file may take, and how a process holds itself to it."""

import math
import signal
import sys
from dataclasses import dataclass
from pathlib import Path

if sys.platform != "win32":
    import resource

# Seconds past the limit after which a process ends by itself: its parent, that should have ended
# it, is gone.
ORPHAN = 30


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may take.

    Parameters
    ----------
    seconds
        Wall time. A scanned volume takes about a second a page.
    megabytes
        Memory beyond that of the loaded pipeline; held on Linux.
    """

    seconds: float = 1800.0
    megabytes: int = 4000

    def hold_memory(self) -> None:
        """Let this process grow by so much; more raises ``MemoryError`` in it."""
        statm = Path("/proc/self/statm")
        if sys.platform == "win32" or not statm.exists():
            return
        pages = int(statm.read_text(encoding="ascii").split()[0])
        most = pages * resource.getpagesize() + (self.megabytes << 20)
        resource.setrlimit(resource.RLIMIT_AS, (most, resource.getrlimit(resource.RLIMIT_AS)[1]))

    def begin(self) -> None:
        """End this process some time after the limit, unless :func:`end` is called before."""
        if sys.platform != "win32":
            signal.alarm(math.ceil(self.seconds) + ORPHAN)

    def end(self) -> None:
        """Tell that the file is done."""
        if sys.platform != "win32":
            signal.alarm(0)


def peak_memory() -> int:
    """Return the most memory that this process ever held, in bytes; 0 when it cannot be told."""
    if sys.platform == "win32":
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak << 10
