"""Titles of our own with the tags that a reader gives them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registre.classification.cues import find_cues, load_cues
from registre.classification.features import read_evidence
from registre.classification.read import Classification, classify
from registre.classification.words import read_words

LINES = (Path(__file__).parents[1] / "examples" / "titles.txt").read_text(encoding="utf-8")
EXAMPLES = [line.rpartition(" = ") for line in LINES.splitlines() if " = " in line[1:]]


@pytest.mark.parametrize(
    ("title", "expected"),
    [(title, tags.split()) for title, _, tags in EXAMPLES if not title.startswith("#")],
    ids=str,
)
def test_titles(title: str, expected: list[str]) -> None:
    tags = classify(title)
    found = [tags.policy_domain.code, tags.matiere.code]
    assert [f if e != "-" else "-" for f, e in zip(found, expected, strict=True)] == expected


@pytest.mark.parametrize(
    "title", ["", "...", "2024-12", "Divers", "Questions", "Zygomatique brumeux", "XIV", "à la"]
)
def test_empty_when_unsure(title: str) -> None:
    assert classify(title).policy_domain.code == ""


def test_scores_are_probabilities() -> None:
    tags = classify("Tarifs de la cantine")
    assert 0.5 < tags.policy_domain.score <= 1
    assert 0.5 < tags.matiere.score <= 1


@pytest.mark.parametrize(
    "title",
    [
        "TARIFS DE L'ECOLE DE MUSIQUE",
        "tarifs de l’école de musique",
        "Tarifs_de_l_ecole_de_musique.pdf",
        "TarifsEcoleMusique",
        "Délibération n° 2024-051 : tarifs de l'école\u00a0de musique",
    ],
)
def test_dress_does_not_count(title: str) -> None:
    assert read_words(title) == ["tarif", "ecole", "musique"]


@given(st.text())
def test_any_text(title: str) -> None:
    assert isinstance(classify(title), Classification)


def test_every_cue_is_found() -> None:
    """A cue is found in its own words, or a longer one over them."""
    silent = []
    for cue in load_cues():
        forms, themes = find_cues([word.rstrip("*") for word in cue.words])
        if not (forms if cue.is_form else themes):
            silent.append(str(cue))
    assert silent == []


def test_the_rest_is_asked_when_the_title_is_silent() -> None:
    silent = read_evidence("Convention", "", ["Approuve les tarifs de la cantine."])
    assert [cue.subject for cue in silent.forms] == ["7.1"]
    assert [cue.domain for cue in silent.themes] == ["2"]
    cited = read_evidence("Exercice du droit", keys=["C.urb:L213-3"])
    assert [cue.subject for cue in cited.forms] == ["2.3"]


def test_the_title_decides_when_it_speaks() -> None:
    heard = read_evidence("Tarifs de la cantine", "FINANCES", ["Vend un terrain."], ["C.patr"])
    assert heard == read_evidence("Tarifs de la cantine")
