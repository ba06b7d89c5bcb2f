"""The site on disk: its policy, its words, what it leaves alone."""

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from browser import find_chromium, open_browser
from correction_lines import extract
from generated import write_acts
from registre.cli import main
from registre.model.errors import ExitCode
from registre.report.build import MARK, build_report
from registre.report.colours import to_css
from registre.report.images import find_file
from registre.report.language import Language
from registre.tables.column import Row
from registre.tables.schema import MENTION_TABLES
from registre.tables.stream import read_documents


def pages(site: Path) -> list[Path]:
    return [site / "index.html", *sorted((site / "acts").iterdir())]


def test_no_page_has_code_of_its_own(archive: Path) -> None:
    for page in pages(archive / "site"):
        html = page.read_text(encoding="utf-8")
        assert "default-src 'none'" in html
        assert re.findall(r"<script(?! src=\"(?:\.\./)?(?:assets|data)/[a-z]+\.js\">)", html) == []
        assert re.findall(r"<[^>]*\s(?:on[a-z]+|style)\s*=", re.sub(r'"[^"]*"', '""', html)) == []
        assert re.findall(r"(?:src|href)=\"(?:https?:)?//", html) == []


def test_acts_that_are_code_stay_words(archive: Path) -> None:
    site = archive / "site"
    written = "".join(page.read_text(encoding="utf-8") for page in pages(site))
    assert "<script>alert" not in written
    assert "&lt;script&gt;alert(1)" in written
    assert "{{ 7*7 }}" in written
    listing = (site / "data" / "acts.js").read_text(encoding="utf-8")
    assert "<" not in listing
    assert "\u2028" not in listing


def test_file_that_was_lost_is_told(archive: Path) -> None:
    html = (archive / "site" / "index.html").read_text(encoding="utf-8")
    assert "vide.pdf" in html


def test_source_files_are_linked_by_relative_paths(archive: Path) -> None:
    acts = archive / "site" / "acts"
    for page in acts.iterdir():
        [link] = re.findall(r'class="source"><a href="([^"]+)"', page.read_text(encoding="utf-8"))
        assert (acts / link).resolve().is_file()


def test_file_of_which_a_passage_is_masked_is_not_shown(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def masked(folder: Path) -> Iterator[dict[str, list[Row]]]:
        for document in read_documents(folder):
            here = document["documents"][0]["source"] == "doute.txt"
            yield {**document, "maskings": [{"start": 3}] if here else []}

    monkeypatch.setattr("registre.report.build.read_documents", masked)
    build_report(archive / "tables", tmp_path / "site", files=archive / "acts")
    linked = "".join(page.read_text(encoding="utf-8") for page in pages(tmp_path / "site"))
    assert "/acts/hostile.txt" in linked
    assert "/acts/doute.txt" not in linked


def test_path_that_leads_out_is_no_source(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "secret.txt").write_text("", encoding="utf-8")
    assert find_file(tmp_path / "in", "../secret.txt") is None
    assert find_file(tmp_path / "in", str(tmp_path / "secret.txt")) is None
    assert find_file(tmp_path, "secret.txt") == tmp_path / "secret.txt"


def test_language_is_that_of_the_pages(archive: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    build_report(archive / "tables", site, language=Language.en)
    html = (site / "index.html").read_text(encoding="utf-8")
    assert '<html lang="en">' in html
    assert "Doubts to review" in html
    assert "Doutes" not in html
    assert {page.name for page in pages(site)} == {page.name for page in pages(archive / "site")}


def test_another_folder_is_left_alone(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(ValueError, match="holds no report"):
        build_report(archive / "tables", tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_report_is_replaced_whole(archive: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    build_report(archive / "tables", site)
    (site / "acts" / "old.html").write_text("", encoding="utf-8")
    build_report(archive / "tables", site)
    assert not (site / "acts" / "old.html").exists()
    assert (site / MARK).is_file()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_scan_is_pictured(sample: Path, tmp_path: Path) -> None:
    tables = tmp_path / "tables"
    name = "11-deliberation-scannee.pdf"
    (tmp_path / "acts").mkdir()
    (tmp_path / "acts" / name).write_bytes((sample / name).read_bytes())
    extract(tmp_path / "acts", tables)
    built = build_report(tables, tmp_path / "site", files=tmp_path / "acts")
    if built.acts == 0:
        pytest.skip("no OCR here")
    assert built.images == 1
    [image] = (tmp_path / "site" / "images").iterdir()
    assert image.read_bytes()[8:12] == b"WEBP"
    assert image.stat().st_size < 150_000
    html = (tmp_path / "site" / "acts").iterdir().__next__().read_text(encoding="utf-8")
    assert f"../images/{image.name}" in html
    assert html.count("<rect") > 20


def test_every_table_has_its_colours() -> None:
    css = to_css()
    for table in MENTION_TABLES:
        assert f".t-{table.name} {{" in css


def test_command(archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = tmp_path / "site"
    argv = ["report", str(archive / "tables"), "--site", str(site), "--lang", "en"]
    assert main(argv) is ExitCode.OK
    assert "acts" in capsys.readouterr().err
    assert main(["report", str(tmp_path / "nothing")]) is ExitCode.UNREADABLE
    assert main([*argv[:2], "--site", str(tmp_path)]) is ExitCode.USAGE


@pytest.mark.slow
def test_five_thousand_acts(tmp_path: Path) -> None:
    """The site is made in a minute, its pages are light, its list answers at once."""
    write_acts(tmp_path / "acts", 5000)
    extract(tmp_path / "acts", tmp_path / "tables")
    begun = time.monotonic()
    built = build_report(tmp_path / "tables", tmp_path / "site")
    assert time.monotonic() - begun < 60
    assert built.acts == 5000
    assert built.heaviest < 300_000
    if find_chromium() is None:
        pytest.skip("no Chromium: apt-get install chromium")
    with open_browser() as browser:
        browser.goto((tmp_path / "site" / "index.html").as_uri())
        begun = time.monotonic()
        browser.write("#filter-q", "restaurant scolaire vasseur")
        browser.until("document.getElementById('count').textContent.split(' ')[0] < 5000")
        assert time.monotonic() - begun < 1
        assert browser.complaints() == []
