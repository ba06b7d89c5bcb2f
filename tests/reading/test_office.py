"""Word processors: paragraphs, tables, text boxes, page breaks."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from registre.model.documents import TextOrigin
from registre.model.errors import DocumentError
from registre.reading import read

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
)


def paragraph(text: str) -> str:
    """Return a paragraph of Word in two runs."""
    half = len(text) // 2
    runs = "".join(f"<w:r><w:t>{part}</w:t></w:r>" for part in (text[:half], text[half:]))
    return f"<w:p><w:pPr/>{runs}</w:p>"


def docx(path: Path, body: str, **parts: str) -> Path:
    """Write a document of Word."""
    with ZipFile(path, "w") as archive:
        archive.writestr(
            "word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>"
        )
        for name, text in parts.items():
            archive.writestr(f"word/{name}.xml", f"<w:hdr {W}>{text}</w:hdr>")
    return path


def odt(path: Path, body: str, styles: str = "") -> Path:
    """Write an OpenDocument text."""
    with ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            f"<office:document-content {ODF}><office:body><office:text>{body}"
            "</office:text></office:body></office:document-content>",
        )
        archive.writestr("styles.xml", f"<office:styles {ODF}>{styles}</office:styles>")
    return path


def test_docx(tmp_path: Path) -> None:
    """Runs are joined, deleted text is left out, pages are parted, the header comes first."""
    body = (
        paragraph("Vu le code général")
        + "<w:p><w:del><w:r><w:delText>biffé</w:delText></w:r></w:del></w:p>"
        + '<w:p><w:r><w:t>Article</w:t><w:tab/><w:t>1</w:t><w:br w:type="page"/></w:r></w:p>'
        + "<w:p><w:r><w:t>L.</w:t></w:r><w:r><w:t> 2121</w:t><w:noBreakHyphen/>"
        + "<w:t>29</w:t></w:r></w:p>"
    )
    path = docx(tmp_path / "a.docx", body, header1=paragraph("Commune de Vaubrun"))
    source = read(path)
    assert source.text == "Commune de Vaubrun\nVu le code général\n\nArticle   1\n\fL. 2121-29\n"
    assert (source.pages, source.origin) == (2, TextOrigin.OFFICE)


def test_docx_tables(tmp_path: Path) -> None:
    """Short cells stand side by side; a page laid out as a table is read cell by cell."""

    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"

    body = "<w:tbl>" + row(paragraph("Taxe"), paragraph("300 €")) + row(
        paragraph("Nombre de") + paragraph("conseillers : 19"), paragraph("Le conseil décide")
    ) + "</w:tbl>"  # fmt: skip
    source = read(docx(tmp_path / "a.docx", body))
    assert source.text == "Taxe   300 €\nNombre de\nconseillers : 19\n\nLe conseil décide\n"


def test_docx_text_box_is_read_once(tmp_path: Path) -> None:
    """A text box is kept twice in the file, for old readers."""
    box = f"<w:txbxContent>{paragraph('Reçu le 3 mai 2021')}</w:txbxContent>"
    twice = f"<Choice>{box}</Choice><Fallback>{box}</Fallback>"
    both = f"<w:r><AlternateContent>{twice}</AlternateContent></w:r>"
    body = f"<w:p><w:r><w:t>Séance</w:t></w:r>{both}</w:p>"
    assert read(docx(tmp_path / "a.docx", body)).text == "Séance\nReçu le 3 mai 2021\n"


def test_odt(tmp_path: Path) -> None:
    """Spaces, tabs, lists, tables and page breaks are text; remarks are not."""
    body = (
        "<text:h>ARRÊTÉ</text:h>"
        '<text:p>Vu<text:s text:c="2"/>le <text:span>code</text:span>'
        "<office:annotation><text:p>à revoir</text:p></office:annotation></text:p>"
        "<text:list><text:list-item><text:p>autorise</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>Taxe</text:p></table:table-cell>"
        "<table:table-cell><text:p>300</text:p></table:table-cell></table:table-row></table:table>"
        "<text:p><text:soft-page-break/>Le maire</text:p>"
    )
    styles = "<style:header><text:p>Vaubrun</text:p></style:header>"
    source = read(odt(tmp_path / "a.odt", body, styles))
    assert source.text == "Vaubrun\nARRÊTÉ\nVu  le code\n- autorise\nTaxe   300\n\fLe maire\n"
    assert source.pages == 2


@pytest.mark.parametrize("suffix", [".docx", ".odt"])
@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"\xd0\xcf\x11\xe0" + b"\0" * 100, "encrypted"), (b"PK\x03\x04nothing", "damaged")],
)
def test_refused(tmp_path: Path, suffix: str, data: bytes, reason: str) -> None:
    """An encrypted file and a damaged one are told apart."""
    path = tmp_path / f"a{suffix}"
    path.write_bytes(data)
    with pytest.raises(DocumentError, match=reason):
        read(path)


def test_other_archive(tmp_path: Path) -> None:
    """An archive of other files holds no text."""
    with ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("photo.xml", "<a/>")
    with pytest.raises(DocumentError, match="no text"):
        read(tmp_path / "a.docx")
