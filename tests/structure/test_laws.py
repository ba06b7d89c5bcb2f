"""What holds for any text: nothing fails, ranges are in order, typography changes nothing."""

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from documents import Case, cases
from registre.spans import annotations
from registre.structure.splitting.read import read_structure
from registre.text.fold import fold
from registre.text.view import Piece, View

PIECES = [
    "Délibération n° 2021-0", "1. ", "2) TITRE EN CAPITALES", "a) ", "Objet : ", "\n", "\n\n", "\f",
    "Après en avoir délibéré", "EXTRAIT DU REGISTRE DES DELIBERATIONS", "L'an deux mille", "ARRÊTÉ",
    "s'est réuni le conseil municipal convoqué présents", "Vu ", "Article 1",
    "adopté à l'unanimité", "Le procès-verbal est approuvé", "II – ", "Vote : 3 pour / 0 contre",
    "Annexe", " ", ".", "x",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=40).map("".join)


@given(TEXTS)
@settings(max_examples=300)
def test_ranges(text: str) -> None:
    """Acts stand in their sessions in order, sessions cover a text that has something to read."""
    structure = read_structure(View.plain(text))
    assert bool(structure.acts) is bool(structure.sessions) is bool(fold(text).strip())
    borders = [0]
    for act in structure.acts:
        assert 0 <= act.start < act.end <= len(text)
        borders += [act.start, act.end]
    assert borders == sorted(borders)
    if structure.sessions:
        assert structure.sessions[0].start == 0
        assert structure.sessions[-1].end == len(text)
    for before, after in zip(structure.sessions, structure.sessions[1:], strict=False):
        assert before.end == after.start
    for section in structure.sections:
        assert 0 <= section.start < section.end <= len(text)


@given(TEXTS)
@settings(max_examples=50)
def test_alone(alone: Callable[[str], Language], text: str) -> None:
    """Each component works alone in anyone's pipeline."""
    doc = alone("registre_facts")(text)
    assert annotations(doc).acts == ()
    doc = alone("registre_structure")(text)
    assert all(act.act_type for act in annotations(doc).acts)


VARIANTS: dict[str, Callable[[str], str]] = {
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "no-break spaces": lambda text: text.replace(" :", "\u00a0:").replace("n° ", "n°\u00a0"),
    "curly quotes": lambda text: text.replace("'", "’"),
    "long dashes": lambda text: text.replace(" - ", " – "),
    "blanks at line ends": lambda text: text.replace("\n", "  \n"),
    "without accents": lambda text: "".join(
        c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c)
    ),
}


@pytest.mark.parametrize("change", VARIANTS.values(), ids=VARIANTS)
@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_typography(case: Case, change: Callable[[str], str]) -> None:
    """The same acts are found however the text is typed."""
    acts = read_structure(View.plain(change(case.text))).acts
    assert [act.number for act in acts] == [number for number, _ in case.acts]


def test_lifted_text_is_inside_its_act() -> None:
    """A stamp that cleaning lifts out of the body stays in the range of its act."""
    raw = "Délibération n° 7\nObjet : tarifs\nREÇU LE 3 MAI\nLe conseil adopte."
    at = raw.index("REÇU")
    pieces = [
        Piece(0, at),
        Piece(at + 14, len(raw)),
        Piece(len(raw), len(raw), "\n"),
        Piece(at, at + 14),
    ]
    view = View(raw, pieces, body_end=len(raw) - 14)
    (act,) = read_structure(view).acts
    assert (act.start, act.end) == (0, len(raw))


def test_a_long_register_takes_time_in_proportion() -> None:
    """Twice as many acts are found in a register twice as long."""
    item = "Délibération n° {n}\nObjet : point {n}\nAprès en avoir délibéré, le conseil décide.\n"
    opening = "PROCES-VERBAL\nPrésents : M. ROUX\n"
    for count in (200, 400):
        text = opening + "".join(item.format(n=n) for n in range(1, count + 1))
        assert len(read_structure(View.plain(text)).acts) == count
