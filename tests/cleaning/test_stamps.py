"""Stamps: what they are, and that the body goes on without them."""

from collections.abc import Callable

import pytest
from spacy.language import Language

from registre import spans
from registre.cleaning.clean import clean
from registre.cleaning.identifier import passes_luhn, read_identifier
from registre.model.acts import SectionKind
from tagged import Example, examples, found

Alone = Callable[[str], Language]


@pytest.mark.parametrize("example", examples("stamps"), ids=lambda e: e.where)
def test_stamps(alone: Alone, example: Example) -> None:
    """Each example has the stamps of its tags and no other."""
    assert found(alone("registre_cleaning")(example.text), spans.STAMPS) == example.expected


BOX = """Envoyé en préfecture le 06/03/2024
Reçu en préfecture le 06/03/2024
Affiché le 07/03/2024
ID : 062-200555001-20240304-2024_BC012-DE"""


@pytest.mark.parametrize(
    ("before", "after", "body"),
    [
        ("Le maire est autorisé", "à signer.", "Le maire est autorisé\nà signer."),
        ("ANNE LERICHE,\n", "\nPaul ROUX", "ANNE LERICHE,\nPaul ROUX"),
        ("Le conseil approuve.\n\n", "\n\nArticle 2", "Le conseil approuve.\n\nArticle 2"),
        ("Le conseil approuve.\n", "\n\fArticle 2", "Le conseil approuve.\n\nArticle 2"),
        ("", "\nARRÊTÉ", "ARRÊTÉ"),
        ("le bureau communau-", "\ftaire décide", "le bureau communautaire décide"),
        ("Fait à Saint-", "\fÉtienne", "Fait à Saint-\nÉtienne"),
        ("Le maire", "\n", "Le maire"),
    ],
)
def test_body_goes_on(before: str, after: str, body: str) -> None:
    """The stamp leaves the body, which continues across it, and stands after it."""
    view = clean(f"{before}\n{BOX}\n{after}").view
    assert view.text[: view.body_end] == body
    assert view.text[view.body_end :] == f"\n\0\n{BOX}"


def test_a_word_cut_by_a_page_is_left() -> None:
    """A list of names continues across the stamp at the foot of its page."""
    view = clean(f"Présents : Anne LERICHE, Michel VAN-\n{BOX}\n\fDAMME, Luc ROY").view
    assert view.text[: view.body_end] == "Présents : Anne LERICHE, Michel VAN-\nDAMME, Luc ROY"


def test_every_copy_is_kept() -> None:
    """A stamp of each page is lifted each time."""
    cleaned = clean(
        "\n\f".join(f"Page du texte {word}.\n{BOX}" for word in ("un", "deux", "trois"))
    )
    assert [str(mention.value) for mention in cleaned.stamps] == [
        "transmission 062-200555001-20240304-2024_BC012-DE"
    ] * 3
    assert cleaned.view.text.count("Reçu en préfecture") == 3


def test_sections(alone: Alone) -> None:
    """What was lifted makes sections, in the view and in the document."""
    doc = alone("registre_cleaning")(f"Le maire\n{BOX}\nsigne.\n")
    [section] = spans.annotations(doc).sections
    assert section.kind is SectionKind.STAMP
    assert doc.text[section.start : section.end] == BOX
    assert spans.view(doc).text[section.view_start : section.view_end] == BOX


def test_a_stamp_alone_stays() -> None:
    """A page that is only a stamp keeps it as its body."""
    view = clean(BOX).view
    assert view.text == BOX
    assert view.body_end == len(BOX)


def test_luhn() -> None:
    """One digit changed or two swapped fail the check."""
    assert passes_luhn("217409903")
    assert not passes_luhn("217409904")
    assert not passes_luhn("271409903")


@pytest.mark.parametrize("text", ["", "062-1", "062-200555001-20240304-X-ZZ", "\n"])
def test_no_identifier(text: str) -> None:
    """What is no identifier has no value."""
    assert read_identifier(text).value is None


def test_repair_is_told() -> None:
    """What was changed to read an identifier is told once."""
    assert read_identifier("011-2113777OO-2018O62O-45-DE").repair == "O>0"


def test_copies_agree() -> None:
    """A copy that was misread is read as the sound one, and the repair is told."""
    misread = BOX.replace("062-2005", "062-2O05").replace("01-2", "07-2")
    raw = f"Le conseil\n{BOX}\n\fmunicipal\n{misread}"
    stamps = clean(raw).stamps
    assert {str(mention.value) for mention in stamps} == {
        "transmission 062-200555001-20240304-2024_BC012-DE"
    }
    assert [mention.problems for mention in stamps] == [(), ()]
    assert [bool(mention.repair) for mention in stamps] == [False, True]
