"""Notebooks are kept with what they show, and show nothing of the machine that ran them."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parents[2] / "notebooks"
MOST = 300_000
MACHINE = re.compile(r"/(?:home|root|tmp|work|Users|usr)/|\\\\Users\\\\")

every_notebook = pytest.mark.parametrize(
    "path", sorted(FOLDER.glob("*.ipynb")), ids=lambda path: path.stem
)


def code_cells(path: Path) -> list[dict[str, Any]]:
    """Return the cells with code."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


@every_notebook
def test_ran_from_top_to_bottom(path: Path) -> None:
    ranks = [cell["execution_count"] for cell in code_cells(path)]
    assert ranks == list(range(1, len(ranks) + 1)), "run make notebooks"


@every_notebook
def test_shows_no_warning(path: Path) -> None:
    outputs = [output for cell in code_cells(path) for output in cell["outputs"]]
    assert [o for o in outputs if o.get("name") == "stderr" or o["output_type"] == "error"] == []


@every_notebook
def test_is_light_and_names_no_machine(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text) <= MOST
    assert MACHINE.findall(text) == []
