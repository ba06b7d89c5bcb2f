"""ALTO, PAGE XML and hOCR, and XML that means harm."""

from pathlib import Path

import pytest

from registre.model.documents import TextOrigin
from registre.model.errors import DocumentError
from registre.reading import find_documents, read

ALTO = """<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#">
 <Description><MeasurementUnit>mm10</MeasurementUnit></Description>
 <Layout><Page ID="P1" WIDTH="2100" HEIGHT="2970"><PrintSpace><TextBlock>
  <TextLine HPOS="200" VPOS="200" WIDTH="600" HEIGHT="40">
   <String CONTENT="Le" HPOS="200" VPOS="200" WIDTH="40" HEIGHT="40" WC="0.9"/><SP WIDTH="20"/>
   <String CONTENT="conseil" HPOS="260" VPOS="200" WIDTH="140" HEIGHT="40" WC="0.7"/>
   <String CONTENT="commu" SUBS_TYPE="HypPart1" SUBS_CONTENT="communal" HPOS="420" VPOS="200"
    WIDTH="110" HEIGHT="40"/><HYP CONTENT="-"/>
  </TextLine>
  <TextLine HPOS="200" VPOS="260" WIDTH="200" HEIGHT="40">
   <String CONTENT="nal" SUBS_TYPE="HypPart2" SUBS_CONTENT="communal"/>
   <String CONTENT="décide"/>
  </TextLine>
 </TextBlock></PrintSpace></Page></Layout>
</alto>
"""
PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15">
 <Page imageFilename="f1.jpg" imageWidth="1000" imageHeight="1500">
  <ReadingOrder><OrderedGroup id="g">
   <RegionRefIndexed index="0" regionRef="r2"/><RegionRefIndexed index="1" regionRef="r1"/>
  </OrderedGroup></ReadingOrder>
  <TextRegion id="r1"><TextLine id="l1"><Coords points="100,100 500,100 500,140 100,140"/>
   <TextEquiv index="1"><Unicode>Le maine</Unicode></TextEquiv>
   <TextEquiv index="0" conf="0.8"><Unicode>Le maire</Unicode></TextEquiv></TextLine></TextRegion>
  <TextRegion id="r2"><TextLine id="l2"><Coords points="100,300 500,300 500,340 100,340"/>
   <TextEquiv><Unicode>Séance du 3 mai 1921</Unicode></TextEquiv></TextLine></TextRegion>
 </Page>
</PcGts>
"""
HOCR = """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://example.org/x.dtd">
<html><head><meta name="ocr-system" content="tesseract"></head><body>
<div class="ocr_page" title='image "a.png"; bbox 0 0 2480 3508; ppageno 0'>
 <span class="ocr_line" title="bbox 100 100 700 140; baseline 0 -8">
  <span class="ocrx_word" title="bbox 100 100 180 140; x_wconf 96">Vu</span>
  <span class="ocrx_word" title="bbox 200 100 300 140; x_wconf 60"><em>l&#39;arrêté</em></span>
 </span></div>
<div class="ocr_page" title="bbox 0 0 2480 3508">
 <span class="ocr_line" title="bbox 100 100 700 140">ARRÊTE :</span>
</div></body></html>
"""


def written(folder: Path, name: str, text: str) -> Path:
    """Write a file."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_alto(tmp_path: Path) -> None:
    """Halves of a word stand as they are printed; words without box share their line."""
    source = read(written(tmp_path, "f1.xml", ALTO))
    assert source.text == "Le conseil commu-\nnal décide\n"
    assert source.origin is TextOrigin.ARCHIVE_XML
    (page,) = source.layout
    assert (page.width, page.height, page.unit) == (2100, 2970, "mm10")
    first = page.words[0]
    assert (first.left, first.top, first.right, first.bottom) == (200, 200, 240, 240)
    assert first.confidence == 90
    assert source.ocr_confidence == pytest.approx(74.4)
    assert "read with little confidence: page(s) 1" in source.notes


def test_page_xml(tmp_path: Path) -> None:
    """Regions come in the order that the page tells, lines in their chosen reading."""
    source = read(written(tmp_path, "f1.xml", PAGE))
    assert source.text == "Séance du 3 mai 1921\n\nLe maire\n"
    words = source.layout[0].words
    assert [source.text[word.start : word.end] for word in words][-2:] == ["Le", "maire"]
    assert words[-1].right == 500


def test_hocr(tmp_path: Path) -> None:
    """Words have their confidence; lines without words are read all the same."""
    source = read(written(tmp_path, "f1.hocr", HOCR))
    assert source.text == "Vu l'arrêté\n\fARRÊTE :\n"
    assert source.pages == 2
    assert [word.confidence for word in source.layout[0].words] == [96, 60]
    assert source.layout[1].words[0].start == len("Vu l'arrêté\n\f")


def test_folder_takes_only_what_an_engine_wrote(tmp_path: Path) -> None:
    """Other XML and HTML of a folder is passed over."""
    for name, text in (
        ("a.xml", ALTO), ("b.xml", "<mets/>"), ("c.html", HOCR), ("d.html", "<p>Bonjour</p>"),
    ):  # fmt: skip
        written(tmp_path, name, text)
    assert [name for _, name in find_documents([tmp_path])] == ["a.xml", "c.html"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('<!DOCTYPE a [<!ENTITY x "y">]><alto>&x;</alto>', "entities"),
        ('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><alto>&x;</alto>', "entities"),
        ("<alto>" + "<a>" * 1000 + "</a>" * 1000 + "</alto>", "nested"),
        ("<alto><Layout></alto>", "damaged"),
        ("<alto></alto>", "no text"),
    ],
)
def test_refused(tmp_path: Path, text: str, reason: str) -> None:
    """What XML can be misused for is refused, and what is no document."""
    with pytest.raises(DocumentError, match=reason):
        read(written(tmp_path, "f1.xml", text))
