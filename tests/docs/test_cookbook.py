"""What the cookbook and the quick start show works as shown, from top to bottom."""

import json
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import archive
import pytest

from registre.batch.executors import choice
from registre.batch.executors.serial import serial
from registre.cli import main
from registre.reading.ocr.engine import describe

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```", re.DOTALL | re.MULTILINE)
# takes long, and is tested where it lives
LEFT_OUT = ("registre train",)


def blocks(page: str) -> list[tuple[str, str]]:
    """Return the language and the text of every block of a page."""
    return BLOCK.findall((ROOT / "docs" / page).read_text(encoding="utf-8"))


def commands(block: str) -> Iterator[list[str]]:
    """Yield the arguments of every command of ours."""
    for line in block.replace("\\\n", " ").splitlines():
        if line.startswith("registre ") and not line.startswith(LEFT_OUT):
            yield shlex.split(line, comments=True)[1:]


def play(page: str) -> None:
    """Run the blocks of a page one after the other, Python in one namespace."""
    names: dict[str, object] = {}
    for language, block in blocks(page):
        if language == "python":
            exec(compile(block, page, "exec"), names)  # noqa: S102 (the project's own docs)
        else:
            for arguments in commands(block):
                assert main(arguments) == 0, arguments


@pytest.fixture
def desk(tmp_path: Path, sample: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder that the examples stand in."""
    for council in ("valcendre", "combes"):
        folder = tmp_path / "archives" / council
        folder.mkdir(parents=True)
        for path in archive.TARGET.glob(f"{council}-2022-*"):
            shutil.copy(path, folder)
    (tmp_path / "scans").mkdir()
    scan = "11-deliberation-scannee.pdf" if describe() else "06-decision-du-maire.pdf"
    shutil.copy(sample / scan, tmp_path / "scans")
    (tmp_path / "cotes.csv").write_text(f"fichier;cote\n{scan};2 O 114\n", encoding="utf-8")
    (tmp_path / "gold").mkdir()
    name, _, values = next(archive.write_acts())
    (tmp_path / "gold" / f"{name}.json").write_text(json.dumps(values), encoding="utf-8")
    (tmp_path / "titles.csv").write_text("objet\nTarifs de la cantine\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    # every executor gives what this one gives, and starts later
    monkeypatch.setattr(choice, "choose_executor", lambda **_: serial)
    return tmp_path


def test_cookbook(desk: Path) -> None:
    play("cookbook.md")
    assert (desk / "tables" / "report" / "index.html").is_file()
    assert (desk / "tables" / "acts.csv").read_bytes() == (desk / "whole" / "acts.csv").read_bytes()


def test_quickstart(desk: Path, sample: Path) -> None:
    shutil.copytree(sample, desk / "data" / "sample", ignore=shutil.ignore_patterns("11-*"))
    play("quickstart.md")
