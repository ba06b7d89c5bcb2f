"""Pictures of pages: small, upright as they were read, none where there is no page."""

import io
from pathlib import Path

import pytest
from PIL import Image

from registre.model.errors import DocumentError
from registre.reading import preview
from registre.reading.preview import WIDTH, preview_pages


def size(data: bytes) -> tuple[int, int]:
    with Image.open(io.BytesIO(data)) as image:
        assert image.format == "WEBP"
        return image.size


def test_pages_of_an_image(tmp_path: Path) -> None:
    path = tmp_path / "two.tiff"
    first, second = Image.new("L", (400, 800), 255), Image.new("L", (800, 400), 255)
    first.save(path, save_all=True, append_images=[second])
    found = dict(preview_pages(path, {1: 0, 2: 90, 3: 0}))
    assert {number: size(data) for number, data in found.items()} == {
        1: (WIDTH, 2 * WIDTH),
        2: (WIDTH, 2 * WIDTH),
    }


def test_page_of_a_pdf(sample: Path) -> None:
    path = sample / "11-deliberation-scannee.pdf"
    [(number, data)] = preview_pages(path, {1: 0, 7: 0})
    [(_, turned)] = preview_pages(path, {1: 90})
    assert number == 1
    width, height = size(data)
    assert abs(width - WIDTH) <= 1
    assert height > width
    assert size(turned)[0] > size(turned)[1]


def test_text_has_no_picture(sample: Path) -> None:
    assert list(preview_pages(sample / "03-conseil-municipal-village.txt", {1: 0})) == []


def test_damaged_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "cut.pdf"
    path.write_bytes(b"%PDF-1.4\n")
    with pytest.raises(DocumentError):
        list(preview_pages(path, {1: 0}))


def test_pillow_that_is_missing_is_told(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview, "can_picture", lambda: False)
    with pytest.raises(DocumentError, match="registre"):
        list(preview_pages(sample / "11-deliberation-scannee.pdf", {1: 0}))
