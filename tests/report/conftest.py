"""A report to look at, made once, and a browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from browser import Browser, find_chromium, open_browser
from correction_lines import ACT, extract
from registre.report.build import build_report


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory, sample: Path) -> Path:
    """Return a folder with files in ``acts``, their tables, and their site in ``site``."""
    folder = tmp_path_factory.mktemp("report")
    acts = folder / "acts"
    acts.mkdir()
    for name in ("02-conseil-municipal-ville.pdf", "07-proces-verbal.txt"):
        (acts / name).write_bytes((sample / name).read_bytes())
    (acts / "doute.txt").write_text(ACT, encoding="utf-8")
    (acts / "vide.pdf").write_bytes(b"%PDF-1.4\n")
    (acts / "hostile.txt").write_text(hostile(), encoding="utf-8")
    extract(acts, folder / "tables")
    build_report(folder / "tables", folder / "site", files=acts)
    return folder


def hostile() -> str:
    """Return an act whose words are code, in text, title and names."""
    code = "<script>alert(1)</script><img src=x onerror=alert(2)> \"'&amp; </script>\u2028]]>"
    return (
        ACT.replace("Attribution d'une subvention", f"Subvention {code}")
        .replace("archers", f"archers {code} \U0001f3f9 {{{{ 7*7 }}}} ${{1}}")
        .replace("2024-011", "2024-013")
    )


@pytest.fixture(scope="session")
def opened() -> Iterator[Browser]:
    """Return a browser; where there is none, tests that need it are skipped."""
    if find_chromium() is None:
        pytest.skip("no Chromium: apt-get install chromium")
    with open_browser() as browser:
        yield browser


@pytest.fixture
def browser(opened: Browser) -> Iterator[Browser]:
    """Return the browser with nothing kept; no page may complain."""
    opened.events.clear()
    opened.size(1280, 860)
    opened.look()
    yield opened
    assert opened.complaints() == []
    opened.run("localStorage.clear()")
