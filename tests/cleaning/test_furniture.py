"""Running heads and feet, page numbers: lifted where pages repeat them, and nowhere else."""

from collections.abc import Sequence

import pytest

from registre.cleaning.clean import clean
from registre.model.stamps import StampKind

WORDS = ("un", "deux", "trois", "quatre", "cinq", "six")


def body(pages: Sequence[str], between: str = "\n\f") -> str:
    """Return the body of the view of these pages."""
    view = clean(between.join(pages)).view
    return view.text[: view.body_end]


def lifted(pages: Sequence[str], between: str = "\n\f") -> list[str]:
    """Return what was lifted out of these pages."""
    view = clean(between.join(pages)).view
    return view.text[view.body_end :].split("\n\0\n")[1:]


@pytest.mark.parametrize(
    "head",
    [
        "Commune de Vaubrun – séance du 4 mars 2024",
        "Recueil des actes administratifs n° 12",
        "VAUBRUN AGGLOMÉRATION",
        "12, place du Marché – 02100 VAUBRUN – Tél. 03 23 00 00 00",
    ],
)
@pytest.mark.parametrize("edge", ["top", "bottom"])
def test_running_head(head: str, edge: str) -> None:
    """A line at the edge of three pages is lifted each time; the sentence goes on."""
    texts = ["Le maire propose", "de céder la parcelle", "à la commune voisine."]
    pages = [f"{head}\n\n{text}" if edge == "top" else f"{text}\n\n{head}" for text in texts]
    assert body(pages) == "Le maire propose\nde céder la parcelle\nà la commune voisine."
    assert lifted(pages) == [head] * 3


@pytest.mark.parametrize(
    "form",
    ["{}", "- {} -", "Page {}", "{}/3", "Page {}/3", "Page {} sur 3", "page {}", "p. {}", "– {} –"],
)
@pytest.mark.parametrize("edge", ["top", "bottom"])
def test_page_numbers(form: str, edge: str) -> None:
    """Numbers that count the pages are lifted, in every form."""
    pages = []
    for number, word in enumerate(WORDS[:3], 1):
        mark, text = form.format(number), f"Le point {word} est adopté."
        pages.append(f"{mark}\n{text}" if edge == "top" else f"{text}\n{mark}")
    assert [str(mention.value) for mention in clean("\n\f".join(pages)).stamps] == [
        str(StampKind.PAGE_NUMBER)
    ] * 3
    assert lifted(pages) == [form.format(number) for number in (1, 2, 3)]


def test_head_and_number() -> None:
    """A head with a number beside it counts as one, digits aside."""
    pages = [f"Procès-verbal du 4 mars 2024 – {n}\nPoint {WORDS[n]}." for n in range(4)]
    assert body(pages) == "Point un.\n\nPoint deux.\n\nPoint trois.\n\nPoint quatre."


def test_two_pages() -> None:
    """In an act of two pages a line that looks like a foot is enough."""
    foot = "Mairie de Vaubrun – Tél. 03 23 00 00 00 – www.vaubrun.example"
    assert lifted([f"Le maire propose\n{foot}", f"de céder la parcelle.\n{foot}"]) == [foot, foot]
    assert lifted(["Le maire propose\nAnne ROUX", "de céder la parcelle.\nAnne ROUX"]) == []


def test_names_continue() -> None:
    """A list of names continues over the page."""
    head = "Vaubrun, séance du 4 mars 2024"
    pages = [
        f"{head}\nPrésents : ROUX Anne, HARDEL Luc,",
        f"{head}\nLE GOFF Yann,",
        f"{head}\nROY Zoé.",
    ]
    assert body(pages) == "Présents : ROUX Anne, HARDEL Luc,\nLE GOFF Yann,\nROY Zoé."


@pytest.mark.parametrize(
    "line",
    [
        "POUR",
        "Abstentions : 2",
        "Après en avoir délibéré, à l'unanimité,",
        "Article 3",
        "- 21",
        "11/35",
        "21",
        "Vu le code",
    ],
)
def test_lines_of_acts_stay(line: str) -> None:
    """What acts say again and again is no running head, wherever it falls."""
    pages = [f"{line}\nLe point {word} est adopté." for word in WORDS]
    assert lifted(pages) == []


def test_votes_at_page_tops_stay() -> None:
    """A word that stands inside the pages too is left at their edges."""
    page = "Adopté sans débat\nLe point {}.\nAdopté sans débat\nSuite.\nAdopté sans débat\nFin {}."
    assert lifted([page.format(word, word) for word in WORDS]) == []


def test_bundles_keep_headings_and_signatures() -> None:
    """Acts of one page each keep what they repeat."""
    act = (
        "COMMUNE DE VAUBRUN\nExtrait du registre des délibérations\nSéance du 4 mars 2024\n"
        "Objet : point {}\nLe conseil décide.\nPour extrait conforme,\nLe maire,\nAnne ROUX"
    )
    pages = [act.format(word) for word in WORDS]
    assert body(pages, "\f") == "\n".join(pages)


def test_long_forms_stay() -> None:
    """A form that fills the top of every page is no running head."""
    form = "MAIRIE\nFICHE DE SUIVI\nSERVICE\nAGENT\nDIRECTION\n"
    assert lifted([f"{form}Le point {word}." for word in WORDS]) == []


def test_without_form_feeds() -> None:
    """Lines that count pages part them when no form feed does; tables do not count."""
    text = "Le conseil municipal délibère sur le point suivant. " * 10
    pages = [f"{text}\n{number}/3" for number in (1, 2, 3)]
    assert lifted(pages, "\n") == ["1/3", "2/3", "3/3"]
    assert lifted(["Agents à temps partiel", "11/35", "12/35", "13/35", "fin"], "\n") == []


def test_heads_without_form_feeds() -> None:
    """Running heads beside such lines are lifted with them."""
    text = "Le conseil municipal délibère sur le point suivant. " * 10
    pages = [f"{text}\nPage {number}/4\nVaubrun – conseil du 4 mars" for number in (1, 2, 3, 4)]
    assert lifted([*pages, text], "\n").count("Vaubrun – conseil du 4 mars") == 4


def test_what_ocr_left_out() -> None:
    """A line of the OCR engine is no text of the act."""
    text = "Vu le code\n\f[OCR skipped on page(s) 2]\n\fDÉCIDE"
    view = clean(text).view
    assert view.text[: view.body_end] == "Vu le code\nDÉCIDE"


def test_pages_are_those_of_the_document() -> None:
    """A mention in the view knows its page."""
    raw = "\n\f".join(f"Vaubrun, registre\nLe point {word}." for word in WORDS[:3])
    view = clean(raw).view
    start, _ = view.to_raw(view.text.index("trois"), view.text.index("trois") + 5)
    assert view.page(start) == 3
