"""The text layer of PDFs, and what is said of those that have none."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from pdf_files import Text, write_pdf
from registre.model.documents import OcrMode, TextOrigin
from registre.model.errors import DocumentError
from registre.reading import read

Page = list[Text]


def text_of(path: Path, *pages: Page) -> str:
    """Return the text of a PDF made of these pages."""
    return read(write_pdf(path / "act.pdf", list(pages))).text


def lines(*texts: str, top: float = 700, step: float = 14) -> Page:
    """Return lines of text one under the other."""
    return [(60, top - step * rank, 11, text) for rank, text in enumerate(texts)]


def test_lines_and_pages(tmp_path: Path) -> None:
    """A line ends in a line feed, pages are parted by a form feed."""
    text = text_of(tmp_path, lines("Le conseil municipal", "de Vaubrun"), lines("décide :"))
    assert text == "Le conseil municipal\nde Vaubrun\n\fdécide :\n"


def test_paragraphs(tmp_path: Path) -> None:
    """A wider distance between two lines is a blank line."""
    page = lines("Vu le code,", "et le décret,", "et la loi,") + lines("DÉCIDE", top=640)
    assert text_of(tmp_path, page) == "Vu le code,\net le décret,\net la loi,\n\nDÉCIDE\n"


def test_exponent(tmp_path: Path) -> None:
    """An exponent goes on the line of its number."""
    page: Page = [(60, 700, 11, "Article 1"), (101.6, 704, 6, "er"), (112, 700, 11, "du code")]
    assert text_of(tmp_path, page) == "Article 1er du code\n"


def test_soft_hyphens_are_printed(tmp_path: Path) -> None:
    """A soft hyphen that a page shows is a hyphen."""
    assert text_of(tmp_path, lines("article L. 2121\u00ad29")) == "article L. 2121-29\n"


def test_cells(tmp_path: Path) -> None:
    """The cells of a row are apart, so that two numbers are not one."""
    page: Page = [
        (60, 700, 11, "Taxe"), (200, 700, 11, "1 250"), (300, 700, 11, "300"),
        (60, 680, 11, "Total"), (200, 680, 11, "1 250"), (300, 680, 11, "300"),
    ]  # fmt: skip
    assert text_of(tmp_path, page) == "Taxe   1 250   300\nTotal   1 250   300\n"


def test_stretched_line(tmp_path: Path) -> None:
    """A justified line that is too short for its measure has no cells."""
    words = ["selon", "la", "règle", "de", "la", "plus", "forte", "moyenne"]
    page: Page = [(60 + 62 * rank, 700, 11, word) for rank, word in enumerate(words)]
    assert text_of(tmp_path, page) == "selon la règle de la plus forte moyenne\n"


def test_landscape(tmp_path: Path) -> None:
    """The lines of a page that was turned are lines all the same."""
    page: Page = [
        (60, 500, 11, "Budget de la commune"),
        (60, 486, 11, "Total"),
        (200, 486, 11, "300"),
    ]
    source = read(write_pdf(tmp_path / "a.pdf", [page], turned=True))
    assert source.text == "Budget de la commune\nTotal   300\n"


def test_blank_page_is_no_loss(tmp_path: Path) -> None:
    """A page left blank has no text and nothing to tell."""
    source = read(write_pdf(tmp_path / "a.pdf", [lines("Article 1"), [], lines("Article 2")]))
    assert source.pages == 3
    assert source.text == "Article 1\n\f\n\fArticle 2\n"
    assert source.notes == ()
    assert source.origin is TextOrigin.TEXT_LAYER


def test_suffix_does_not_matter(tmp_path: Path) -> None:
    """A PDF is known by its first bytes."""
    path = write_pdf(tmp_path / "act.pdf", [lines("Article 1")])
    assert read(path.rename(tmp_path / "act.txt")).text == "Article 1\n"


def test_scan(tmp_path: Path) -> None:
    """A scan without text is refused with advice."""
    with pytest.raises(DocumentError, match="scan") as error:
        read(write_pdf(tmp_path / "a.pdf", [[], []], scanned=True), ocr=OcrMode.NEVER)
    assert error.value.advice == "Read it with OCR: --ocr auto."


def test_stamp_on_a_scan(tmp_path: Path) -> None:
    """A scan with a stamp for all text is read with a note."""
    stamp = lines("Reçu en préfecture le 12/05/2023")
    path = write_pdf(tmp_path / "a.pdf", [stamp], scanned=True)
    source = read(path, ocr=OcrMode.NEVER)
    assert source.text == "Reçu en préfecture le 12/05/2023\n"
    assert source.notes == ("scanned, without text to read: page(s) 1", "read with --ocr auto")


def test_ocr_layer(tmp_path: Path) -> None:
    """A text layer over a scan comes from an OCR engine."""
    page = lines(*["Le conseil municipal approuve la convention."] * 20)
    source = read(write_pdf(tmp_path / "a.pdf", [page], scanned=True))
    assert source.origin is TextOrigin.OCR
    assert source.notes == ()


def test_letters_that_mean_nothing(tmp_path: Path) -> None:
    """A font whose letters are others on the page is refused."""
    page = lines(*["OHFRQVHLOPXQLFLSDODSSURXYHODFRQYHQWLRQ"] * 20)
    with pytest.raises(DocumentError, match="cannot be read"):
        read(write_pdf(tmp_path / "a.pdf", [page]), ocr=OcrMode.NEVER)


def test_encrypted(tmp_path: Path) -> None:
    """A password is told apart from damage."""
    with pytest.raises(DocumentError, match="encrypted"):
        read(write_pdf(tmp_path / "a.pdf", [lines("Article 1")], encrypted=True))


@pytest.mark.parametrize("share", [0.1, 0.3, 0.6, 0.95])
def test_cut_off(tmp_path: Path, share: float) -> None:
    """A PDF cut off is refused, or read with a note when its pages can be found."""
    path = write_pdf(tmp_path / "a.pdf", [lines("Article 1"), lines("Article 2")])
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    try:
        notes = read(path).notes
    except DocumentError as error:
        assert error.advice == "Fetch the original again."  # noqa: PT017 (either is right)
    else:
        assert "the file is cut off at its end; pages may be missing" in notes


def test_damaged(tmp_path: Path) -> None:
    """What only begins as a PDF is refused."""
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.4\nnothing\n%%EOF\n")
    with pytest.raises(DocumentError, match="damaged"):
        read(path)


def test_threads(tmp_path: Path) -> None:
    """Files read at once come out whole."""
    paths = [
        write_pdf(tmp_path / f"{n}.pdf", [lines(f"Article {n}", "du code")] * 5) for n in range(12)
    ]
    with ThreadPoolExecutor(4) as pool:
        texts = [source.text for source in pool.map(read, paths)]
    assert texts == ["\f".join([f"Article {n}\ndu code\n"] * 5) for n in range(12)]
