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


def test_domain() -> None:
    """The domain printed above the items of a chapter is theirs."""
    text = (
        "CONSEIL MUNICIPAL DU 2 MAI 2021\nI - FINANCES\n1 - Budget\nLe conseil adopte le budget.\n"
        "2 - Taux\nLe conseil vote les taux.\nII - DIVERS\n1 - Banc\nLe conseil accepte le don.\n"
    )
    acts = read_structure(View.plain(text)).acts
    assert [(act.heading, act.title) for act in acts] == [
        ("FINANCES", "Budget"),
        ("FINANCES", "Taux"),
        ("", "Banc"),
    ]
