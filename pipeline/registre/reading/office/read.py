"""An office file as a document."""

from pathlib import Path
from unicodedata import normalize

from registre.model.documents import Page, Source, TextOrigin
from registre.reading.office.docx import docx_lines
from registre.reading.office.lines import pages_of
from registre.reading.office.odt import odt_lines
from registre.reading.pages import PageText, bind

READERS = {".docx": docx_lines, ".odt": odt_lines}


def read_office(path: Path, name: str, digest: str) -> Source:
    """Read a ``.docx`` or an ``.odt``.

    Parameters
    ----------
    path
        The file.
    name, digest
        Of the :class:`~registre.model.documents.Source`.

    Raises
    ------
    DocumentError
        If it is encrypted, damaged, or holds no text.
    """
    lines = READERS[path.suffix.lower()](path)
    pages = [
        PageText(normalize("NFC", text), Page(TextOrigin.OFFICE if text else TextOrigin.NONE))
        for text in pages_of(lines)
    ]
    return bind(pages, name, digest, TextOrigin.OFFICE)
