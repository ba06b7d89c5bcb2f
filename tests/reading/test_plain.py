"""Text files: encodings, line ends, and what is refused."""

import codecs
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registre.model.documents import TextOrigin
from registre.model.errors import DocumentError
from registre.reading import plain, read
from registre.reading.plain import decode, settle

ACT = "L’arrêté n° 12 est affiché à la mairie de Vaubrun : 1 200 € – œuvre « Été »."


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"],
)
def test_encodings(encoding: str) -> None:
    """Each encoding of French text is found, without a doubt."""
    assert decode(ACT.encode(encoding)) == (ACT, ())


def test_dos() -> None:
    """Files of DOS have no curly quotes, and are found too."""
    act = "L'arrêté n° 12 est affiché à la mairie."
    assert decode(act.encode("cp850")) == (act, ())


def test_latin1_is_windows() -> None:
    """Latin-1 is read as Windows, which has all its letters."""
    assert decode("été à Vaubrun, n° 3".encode("latin-1")) == ("été à Vaubrun, n° 3", ())


def test_encoded_twice() -> None:
    """A text encoded twice is put right."""
    assert (
        decode("délibéré à Vaubrun".encode().decode("cp1252").encode())[0] == "délibéré à Vaubrun"
    )


def test_cut_utf8() -> None:
    """A file cut within a letter keeps all others, with a note."""
    text, notes = decode(("délibéré " * 20 + "é").encode()[:-1])
    assert text.startswith("délibéré ")
    assert notes == ("some characters could not be decoded",)


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 4, b"\x00\x01" * 50, b"PK\x03\x04\x05\x06\x07\x08\x0e"]
)
def test_binary(data: bytes) -> None:
    """Bytes that are no text are refused."""
    with pytest.raises(DocumentError, match="bytes"):
        decode(data)


@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    """Any bytes are text, or are refused as the document's fault."""
    try:
        text, _ = decode(data)
        text = settle(text)
    except DocumentError:
        return
    assert normalize("NFC", text) == text
    assert "\r" not in text


@given(st.text())
def test_utf8_law(text: str) -> None:
    """What Python's own text mode reads, we read."""
    if "Ã" in text or "â" in text or any(char in text for char in "\0\ufeff"):
        return
    if sum(ord(char) < 32 and char not in "\t\n\v\f\r\x1a" for char in text) > 2:
        return
    assert decode(text.encode()) == (text, ())


def test_line_ends(tmp_path: Path) -> None:
    """Offsets are those of the file opened as text."""
    path = tmp_path / "act.txt"
    path.write_bytes("Vu le code\r\nVu la loi\rARRÊTE\n".encode())
    assert read(path).text == path.read_text(encoding="utf-8") == "Vu le code\nVu la loi\nARRÊTE\n"


def test_mark_is_not_text(tmp_path: Path) -> None:
    """The byte order mark is no character of the text."""
    path = tmp_path / "act.txt"
    path.write_bytes(codecs.BOM_UTF8 + b"Vu le code")
    assert read(path).text == "Vu le code"


def test_pages_and_sidecar(tmp_path: Path) -> None:
    """Form feeds part pages; what an OCR engine left out is told."""
    path = tmp_path / "act.txt"
    path.write_text("Vu le code\n\f[OCR skipped on page(s) 2-5]\n\fARRÊTE\n\f", encoding="utf-8")
    source = read(path)
    assert source.pages == 3
    assert source.origin is TextOrigin.OCR
    assert source.notes == ("OCR skipped on page(s) 2-5",)


@pytest.mark.parametrize("data", [b"", b"\n \t\f\n", codecs.BOM_UTF8, b"--- \n ___"])
def test_no_text(tmp_path: Path, data: bytes) -> None:
    """A file without a letter or a digit is refused."""
    path = tmp_path / "act.txt"
    path.write_bytes(data)
    with pytest.raises(DocumentError, match=r"empty|no text"):
        read(path)


def test_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A text beyond the limit is refused with advice to split it."""
    monkeypatch.setattr(plain, "MAX_CHARS", 1000)
    path = tmp_path / "act.txt"
    path.write_text("Vu le code\n" * 100, encoding="utf-8")
    with pytest.raises(DocumentError) as error:
        read(path)
    assert "Split" in error.value.advice
