"""Tables to correct, extracted once and copied for every test."""

import shutil
from pathlib import Path

import pytest

from correction_lines import ACT, extract


@pytest.fixture(scope="session")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with two files in ``acts`` and their tables in ``tables``."""
    folder = tmp_path_factory.mktemp("corrections")
    (folder / "acts").mkdir()
    (folder / "acts" / "acte.txt").write_text(ACT, encoding="utf-8")
    other = ACT.replace("2024-011", "2024-012").replace("VASSELIN", "VASSELINE")
    (folder / "acts" / "autre.txt").write_text(other, encoding="utf-8")
    extract(folder / "acts", folder / "tables")
    return folder


@pytest.fixture
def tables(extracted: Path, tmp_path: Path) -> Path:
    """Return tables that a test may change."""
    shutil.copytree(extracted / "tables", tmp_path / "tables")
    return tmp_path / "tables"
