"""Run the notebooks and keep what they show, without the times and names of this machine.

python docs/notebooks.py                # all of them
python docs/notebooks.py 03 05          # those whose names begin so
"""

import os
import sys
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).parents[1] / "notebooks"
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


def run(path: Path) -> None:
    """Run a notebook from its own folder and write it back with its outputs."""
    notebook: Any = nbformat.read(path, as_version=4)
    resources = {"metadata": {"path": str(path.parent)}}
    NotebookClient(notebook, timeout=300, record_timing=False, resources=resources).execute()
    notebook.metadata = {"kernelspec": KERNEL, "language_info": {"name": "python"}}
    for cell in notebook.cells:
        cell.metadata = {}
    nbformat.write(notebook, path)


def main(argv: list[str]) -> int:
    """Run the notebooks that are named, or all."""
    # Graphs are drawn in the order of sets: the same every time.
    os.environ["PYTHONHASHSEED"] = "0"
    for path in sorted(FOLDER.glob("*.ipynb")):
        if not argv or path.name.startswith(tuple(argv)):
            run(path)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
