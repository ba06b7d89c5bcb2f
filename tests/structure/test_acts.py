"""Whole documents of ``tests/examples/acts.txt``: how many acts, their numbers and titles."""

import pytest

from documents import Case, cases
from registre.structure.splitting.read import read_structure
from registre.text.view import View


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_acts(case: Case) -> None:
    """Every act is found once, with its number and its title, and nothing else is."""
    structure = read_structure(View.plain(case.text))
    assert [(act.number, act.title) for act in structure.acts] == case.acts
    assert len(structure.sessions) == (case.sessions if case.text else 0)
