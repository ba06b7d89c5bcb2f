"""The command ``registre``, and ``python -m registre``."""

import signal
import sys

from registre.cli import main


def run() -> None:
    """Run the command line and leave with its exit code."""
    # A scheduler of jobs ends them so: what is done is kept, as after Ctrl-C.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    sys.exit(main(sys.argv[1:]))


if __name__ == "__main__":
    run()
