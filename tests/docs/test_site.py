"""The site of the docs is made without a warning, and opens without network."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import registre

DOCS = Path(__file__).parents[2] / "docs"
# what a browser fetches by itself when a page opens
FETCHED = re.compile(r"""(?:\bsrc|<link\b[^>]*\bhref)=["']((?:https?:)?//[^"']+)""")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the site, made as ``make docs`` makes it."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "sphinx", "--quiet", "--fail-on-warning", "--keep-going"]
    done = subprocess.run(
        [*command, "-d", str(folder / "trees"), str(DOCS), str(folder / "html")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return folder / "html"


def test_every_page_is_there(site: Path) -> None:
    """Each page of ``docs/`` is a page of the site."""
    written = {path.stem for path in DOCS.glob("*.md")}
    assert written - {path.stem for path in site.glob("*.html")} == set()


def test_every_public_name_is_told(site: Path) -> None:
    """The page of Python has what ``import registre`` gives."""
    page = (site / "api.html").read_text(encoding="utf-8")
    assert [name for name in registre.__all__ if f'id="registre.{name}"' not in page] == []


def test_pages_fetch_nothing(site: Path) -> None:
    """No page needs the network."""
    pages = {page.name: page.read_text(encoding="utf-8") for page in site.glob("*.html")}
    assert {name: found for name, text in pages.items() if (found := FETCHED.findall(text))} == {}
    sheets = [path.read_text(encoding="utf-8") for path in site.rglob("*.css")]
    assert [sheet for sheet in sheets if "url(http" in sheet or "@import" in sheet] == []
