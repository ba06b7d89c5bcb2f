"""Facts of the header, in the lines of ``tests/examples``: issuers, openings, appeals."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registre.model.acts import ActType
from registre.structure.facts.appeal import read_appeal_period, read_court
from registre.structure.facts.issuer import read_issuer
from registre.structure.facts.opening import read_place, read_time
from registre.text.fold import fold

FOLDER = Path(__file__).parents[1] / "examples"


def pairs(name: str) -> list[tuple[str, list[str]]]:
    """Return the texts of a file with what is expected of each."""
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    split = [line.partition("=>") for line in lines if "=>" in line and not line.startswith("#")]
    return [
        (text.strip().replace("\\n", "\n"), [part.strip() for part in expected.split("|")])
        for text, _, expected in split
    ]


@pytest.mark.parametrize(("line", "expected"), pairs("issuers"))
def test_issuers(line: str, expected: list[str]) -> None:
    """The issuer is named as printed, with its kind and its body."""
    kind, _, text = line.partition(": ")
    issuer = read_issuer(text, fold(text), ActType(kind))
    assert [str(issuer.issuer_type or ""), issuer.name, issuer.body] == expected


@pytest.mark.parametrize(("text", "expected"), pairs("openings"))
def test_openings(text: str, expected: list[str]) -> None:
    """A session opens at a time and in a place."""
    assert [read_time(fold(text)), read_place(text, fold(text))] == [*expected, ""][:2]


@pytest.mark.parametrize(("text", "expected"), pairs("appeals"))
def test_appeals(text: str, expected: list[str]) -> None:
    """An act tells its court and the time of an appeal."""
    court = read_court(text, fold(text), 0, len(text))
    assert [court, read_appeal_period(fold(text), 0, len(text))] == [*expected, ""][:2]


@given(st.text(max_size=200), st.sampled_from(list(ActType)))
def test_any_text(text: str, kind: ActType) -> None:
    """No text makes them fail."""
    folded = fold(text)
    read_issuer(text, folded, kind)
    read_time(folded)
    read_place(text, folded)
    read_court(text, folded, 0, len(text))
    read_appeal_period(folded, 0, len(text))
