"""Which of the three a file is, and its pages as a document."""

import re

from registre.model.documents import Source, TextOrigin
from registre.model.errors import DocumentError
from registre.reading.archive.alto import alto_pages
from registre.reading.archive.hocr import hocr_pages
from registre.reading.archive.page_xml import page_xml_pages
from registre.reading.pages import bind
from registre.reading.xml import parse

# <alto xmlns=… | <PcGts xmlns=… | <a:alto | class="ocr_page" | class='ocr_page'
MARKS = re.compile(rb"<(?:\w+:)?(?:alto|PcGts)\b|class=[\"']ocr_page[\"']")
# An XML head with its comments and schemas, or the head of an HTML page
HEAD = 8_192


def is_archive(head: bytes) -> bool:
    """Tell from its first bytes whether a file is ALTO, PAGE XML or hOCR.

    Examples
    --------
    >>> is_archive(b'<?xml version="1.0"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">')
    True
    >>> is_archive(b"<html><body>Bonjour</body></html>")
    False
    """
    head = head[:HEAD]
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):  # UTF-16
        head = head.replace(b"\0", b"")
    return bool(MARKS.search(head))


def read_archive(data: bytes, name: str, digest: str) -> Source:
    """Read ALTO, PAGE XML or hOCR.

    Parameters
    ----------
    data
        The whole file.
    name, digest
        Of the :class:`~registre.model.documents.Source`.

    Raises
    ------
    DocumentError
        If it is none of the three, damaged, or holds no text.
    """
    mark = MARKS.search(data[:HEAD].replace(b"\0", b""))
    if mark is not None and mark[0].startswith(b"class"):
        pages = hocr_pages(data)
    else:
        root = parse(data)
        readers = {"alto": alto_pages, "PcGts": page_xml_pages}
        if root.name not in readers:
            raise DocumentError(
                "The XML is neither ALTO nor PAGE.", "Give the document as PDF or UTF-8 text."
            )
        pages = readers[root.name](root)
    return bind(pages, name, digest, TextOrigin.ARCHIVE_XML)
