"""Scans, read by Tesseract for real: pages, images, turns, quality, and what is missing."""

from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from scan import scan

from pdf_files import Text, write_pdf
from registre.model.documents import OcrMode, Source, TextOrigin
from registre.model.errors import DocumentError
from registre.reading import read
from registre.reading.ocr import OcrMissingError, describe, engine

needs_ocr = pytest.mark.skipif(
    not describe(), reason="no French data for Tesseract: apt-get install tesseract-ocr-fra"
)
ACT = [
    "COMMUNE DE VAUBRUN",
    "Séance du 12 décembre 2023",
    "Vu le code général des collectivités territoriales, article L. 2121-29 ;",
    "Considérant la demande de subvention de 12 500 euros ;",
    "Le conseil municipal, après en avoir délibéré, approuve la convention.",
    "Fait à Vaubrun, le 15 décembre 2023",
]
STAMP = (380.0, 810.0, 8.0, "Reçu en préfecture le 12/05/2023")


def page(*lines: str) -> list[Text]:
    """Return a page of large print, so that it is read fast and well."""
    return [(60, 700 - 24 * rank, 13, text) for rank, text in enumerate(lines)]


def words_of(source: Source) -> list[str]:
    """Return the words that have a place, as the text has them."""
    return [source.text[w.start : w.end] for p in source.layout for w in p.words]


@pytest.fixture(scope="module")
def digital(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a digital act of one page."""
    return write_pdf(tmp_path_factory.mktemp("digital") / "act.pdf", [page(*ACT)])


@pytest.fixture(scope="module")
def scanned(digital: Path) -> Path:
    """Return its scan, crooked and noisy."""
    return scan(digital, digital.with_name("scan.pdf"))


@needs_ocr
def test_scan(scanned: Path) -> None:
    """A scan is read line by line, with a box for every word."""
    source = read(scanned)
    assert source.text.split() == " ".join(ACT).split()
    assert source.origin is TextOrigin.OCR
    assert source.notes == ()
    (read_page,) = source.layout
    assert read_page.origin is TextOrigin.OCR
    assert (read_page.unit, read_page.turned) == ("pt", 0)
    assert read_page.width == pytest.approx(595, abs=1)
    assert source.ocr_confidence is not None
    assert source.ocr_confidence > 85
    assert words_of(source) == source.text.split()
    first = read_page.words[0]
    assert (first.left, first.bottom) == pytest.approx((60, 842 - 700), abs=8)


@needs_ocr
def test_two_lines_on_rough_paper(tmp_path: Path) -> None:
    """The end of an act, alone on its page, is not lost in the grain of the paper."""
    lines: list[Text] = [(55, 775, 10, "Date : 11/06/2019"), (55, 760, 10, "Qualité : Adjointe")]
    path = scan(write_pdf(tmp_path / "a.pdf", [lines]), tmp_path / "b.pdf", noise=40)
    assert read(path).text.split() == ["Date", ":", "11/06/2019", "Qualité", ":", "Adjointe"]


@needs_ocr
def test_only_pages_without_text(tmp_path: Path, scanned: Path) -> None:
    """A digital page is read from its layer, a scanned one beside it by OCR."""
    import pypdfium2  # noqa: PLC0415

    mixed = pypdfium2.PdfDocument(write_pdf(tmp_path / "a.pdf", [page("Article 1")]))
    mixed.import_pages(pypdfium2.PdfDocument(scanned))
    mixed.save(tmp_path / "mixed.pdf")
    source = read(tmp_path / "mixed.pdf")
    assert [p.origin for p in source.layout] == [TextOrigin.TEXT_LAYER, TextOrigin.OCR]
    assert source.text.startswith("Article 1\n\fCOMMUNE DE VAUBRUN\n")
    assert words_of(source)[0] == "COMMUNE"
    never = read(tmp_path / "mixed.pdf", ocr=OcrMode.NEVER)
    assert never.text == "Article 1\n\f\n"
    assert never.notes == ("scanned, without text to read: page(s) 2", "read with --ocr auto")


@needs_ocr
def test_stamp_of_the_layer_is_kept(tmp_path: Path) -> None:
    """A stamp alone is no text of the act, and is kept as the layer has it."""
    path = write_pdf(tmp_path / "a.pdf", [[STAMP]], scanned=True)
    assert read(path).text == "Reçu en préfecture le 12/05/2023\n"


@needs_ocr
def test_letters_that_mean_nothing(tmp_path: Path) -> None:
    """A layer of noise is not used: the page is read as it looks."""
    noise = page(*["OHFRQVHLOPXQLFLSDODSSURXYHODFRQYHQWLRQ"] * 20)
    source = read(write_pdf(tmp_path / "a.pdf", [noise]))
    assert source.layout[0].origin is TextOrigin.OCR


@needs_ocr
def test_always(digital: Path) -> None:
    """A digital page is read by OCR when asked for."""
    source = read(digital, ocr=OcrMode.ALWAYS)
    assert source.origin is TextOrigin.OCR
    assert source.text.split() == " ".join(ACT).split()


@needs_ocr
def test_tiff(digital: Path) -> None:
    """The pages of a TIFF are pages; one on its side is turned."""
    upright = scan(digital, digital.with_name("a.tif"), skew=0)
    lying = scan(digital, digital.with_name("b.tif"), skew=0, turn=90)
    with Image.open(upright) as first, Image.open(lying) as second:
        first.save(
            digital.with_name("c.tif"), save_all=True, append_images=[second], dpi=(200, 200)
        )
    source = read(digital.with_name("c.tif"))
    assert source.pages == 2
    assert [p.turned for p in source.layout] == [0, 90]
    first_page, second_page = source.text.split("\f")
    assert first_page.split() == second_page.split() == " ".join(ACT).split()


@needs_ocr
def test_png_without_resolution(tmp_path: Path) -> None:
    """Ink on a transparent ground is read as on paper."""
    image = Image.new("RGBA", (1654, 400), (0, 0, 0, 0))
    ImageDraw.Draw(image).text((150, 150), "Le maire de Vaubrun", fill="black", font_size=48)
    image.save(tmp_path / "a.png")
    assert read(tmp_path / "a.png").text == "Le maire de Vaubrun\n"


@needs_ocr
def test_poor_scan_is_told(digital: Path) -> None:
    """A page read with little confidence is marked."""
    path = scan(digital, digital.with_name("poor.pdf"), dpi=75, blur=1.1, noise=60)
    source = read(path)
    assert source.notes == ("read with little confidence: page(s) 1",)
    assert source.layout[0].is_doubtful


@needs_ocr
def test_blank_sheets(tmp_path: Path) -> None:
    """A blank sheet among others is no loss; blank sheets alone are refused."""
    blank = Image.new("L", (1240, 1754), 250)
    blank.save(tmp_path / "a.png")
    with pytest.raises(DocumentError, match="Nothing could be read"):
        read(tmp_path / "a.png")


@pytest.fixture
def without_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a machine without OCR."""

    def missing() -> None:
        raise OcrMissingError(engine.INSTALL_PACKAGE)

    monkeypatch.setattr(engine, "_engine", missing)


@pytest.mark.usefixtures("without_ocr")
def test_missing(tmp_path: Path, digital: Path) -> None:
    """Digital pages are read without OCR, and what installs it is told."""
    import pypdfium2  # noqa: PLC0415

    scanned = write_pdf(tmp_path / "scan.pdf", [[STAMP]], scanned=True)
    mixed = pypdfium2.PdfDocument(digital)
    mixed.import_pages(pypdfium2.PdfDocument(scanned))
    mixed.save(tmp_path / "mixed.pdf")
    source = read(tmp_path / "mixed.pdf")
    assert source.text.startswith(ACT[0])
    assert source.notes == (
        "scanned, without text to read: page(s) 2",
        "OCR is not installed here: pip install 'registre[ocr]'",
    )
    with pytest.raises(DocumentError) as error:
        read(write_pdf(tmp_path / "blank.pdf", [[]], scanned=True))
    assert error.value.advice == "OCR is not installed here: pip install 'registre[ocr]'"
    Image.new("L", (10, 10)).save(tmp_path / "a.png")
    with pytest.raises(DocumentError) as error:
        read(tmp_path / "a.png")
    assert error.value.advice == "OCR is not installed here: pip install 'registre[ocr]'"


def test_model_is_found_where_the_variable_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """TESSDATA_PREFIX names the folder of the data, or the one above it."""
    (tmp_path / "tessdata").mkdir()
    (tmp_path / "tessdata" / engine.MODEL).touch()
    for prefix in (tmp_path, tmp_path / "tessdata"):
        monkeypatch.setenv("TESSDATA_PREFIX", str(prefix))
        assert engine.find_model() == tmp_path / "tessdata"


@pytest.mark.parametrize("data", [b"II*\0nothing", b"\x89PNG\r\n\x1a\nnothing", b"no image"])
def test_damaged_image(tmp_path: Path, data: bytes) -> None:
    """What is no image is refused."""
    (tmp_path / "a.png").write_bytes(data)
    with pytest.raises(DocumentError):
        read(tmp_path / "a.png")
    with pytest.raises(DocumentError, match="--ocr auto"):
        read(tmp_path / "a.png", ocr=OcrMode.NEVER)
