"""Rows of pages and of boxes, and the doubt on acts of pages that were read badly."""

from collections.abc import Callable

from spacy.language import Language

from registre.assembly.document import to_extraction
from registre.model.documents import Page, Source, TextOrigin, Word
from registre.tables.rows import to_rows

TEXT = "Le 3\nmars 2024\n\fdélibère"
WORDS = (
    Word(0, 2, 10, 10, 20, 20, 90),
    Word(3, 4, 30, 10, 35, 20, 80),
    Word(5, 9, 10, 30, 30, 40, 70),
    Word(10, 14, 35, 30, 60, 40, 60),
)
LAYOUT = (
    Page(TextOrigin.OCR, 75.0, 595, 842, "pt", 90, WORDS),
    Page(TextOrigin.TEXT_LAYER, None, 595, 842, "pt"),
)


def test_pages_and_boxes(alone: Callable[[str], Language]) -> None:
    """A mention that runs over two lines has two boxes, each as sure as its worst word."""
    source = Source("a.pdf", TEXT, "0" * 64, 2, TextOrigin.OCR, 75.0, layout=LAYOUT)
    tables = to_rows(to_extraction(alone("registre_dates")(TEXT), source))
    assert [
        (row["page"], row["origin"], row["chars"], row["rotation"], row["problems"])
        for row in tables["pages"]
    ] == [(1, "ocr", 15, 90, "ocr-quality-low"), (2, "text_layer", 8, 0, "")]
    (date,) = tables["dates"]
    assert date["value"] == "2024-03-03"
    assert [
        (row["mention_id"], row["line"], row["x0"], row["y0"], row["x1"], row["y1"])
        for row in tables["boxes"]
    ] == [(date["mention_id"], 1, 10 if date["start"] == 0 else 30, 10, 35, 20),
          (date["mention_id"], 2, 10, 30, 60, 40)]  # fmt: skip
    assert [row["confidence"] for row in tables["boxes"]] == [80, 60]


def test_plain_text_has_pages_without_size(alone: Callable[[str], Language]) -> None:
    """Form feeds part the pages of a text; it has no boxes."""
    tables = to_rows(to_extraction(alone("registre_dates")(TEXT)))
    assert [(row["origin"], row["width"]) for row in tables["pages"]] == [("plain", None)] * 2
    assert tables["boxes"] == []


def test_texts_join_to_the_document(alone: Callable[[str], Language]) -> None:
    """The texts of the pages, joined by form feeds, are the text that offsets refer to."""
    tables = to_rows(to_extraction(alone("registre_dates")(TEXT)))
    assert "\f".join(row["text"] for row in tables["texts"]) == TEXT
    assert [TEXT[row["start"] :][:2] for row in tables["texts"]] == ["Le", "dé"]


def test_acts_of_doubtful_pages(nlp: Language) -> None:
    """An act on a page that was read badly says so; the one on the next page does not."""
    act = (
        "ARRÊTÉ N° 2024-{}\nportant interdiction\n\nLe Maire,\n\nVu le code ;\n\nARRÊTE\n"
        "\nArticle 1er : Le bal est interdit.\nFait à Vaubrun, le 3 mai 2024\nLe Maire,\n"
    )
    text = act.format(1) + "\f" + act.format(2)
    layout = (Page(TextOrigin.OCR, 60.0), Page(TextOrigin.OCR, 95.0))
    extraction = to_extraction(nlp(text), Source("a.pdf", text, pages=2, layout=layout))
    codes = [[str(code) for code in act.problems if str(code).startswith("ocr")]
             for act in extraction.acts]  # fmt: skip
    assert codes == [["ocr-quality-low"], []]
