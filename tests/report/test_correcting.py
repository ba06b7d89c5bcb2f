"""Correcting in a real browser: what is typed, kept, downloaded, and put into the tables."""

import json
import shutil
import time
from pathlib import Path
from typing import Any

from browser import Browser
from registre.cli import main
from registre.model.errors import ExitCode
from registre.report.build import build_report
from registre.tables.column import Row
from registre.tables.stream import read_rows
from report_pages import page


def downloaded(browser: Browser) -> list[dict[str, Any]]:
    """Return the corrections that the page gives."""
    path = browser.downloads / "corrections.jsonl"
    path.unlink(missing_ok=True)
    browser.click(".open-corrections")
    browser.click("#corrections-download")
    end = time.monotonic() + 5
    while not path.is_file() and time.monotonic() < end:
        browser.run("1")
        time.sleep(0.03)
    browser.press("Escape")
    browser.run("document.getElementById('corrections').close()")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_correct_download_and_apply(browser: Browser, archive: Path, tmp_path: Path) -> None:
    tables = tmp_path / "tables"
    shutil.copytree(archive / "tables", tables)
    browser.goto(page(archive, "doute.txt"))
    # a value and a label
    browser.click("[data-table=amounts] .said")
    browser.press("c")
    browser.choose(".editor [name=tax]", "TTC")
    browser.write(".editor [name=value]", "12600")
    browser.click(".editor [type=submit]")
    assert browser.text("td.changed") == "12600"
    # a row too many, a row that is right, a doubt that is settled
    browser.click("[data-table=persons] tbody tr:nth-child(1) .said")
    browser.click(".do-delete")
    browser.click("[data-table=votes] .said")
    browser.press("x")
    browser.click(".settle")
    # a mention that was missed
    browser.run(
        "(() => { const page = document.querySelector('.page-text');"
        " const walk = document.createTreeWalker(page, NodeFilter.SHOW_TEXT); let node;"
        " while ((node = walk.nextNode()) && !node.data.includes('archers'));"
        " const at = node.data.indexOf('archers');"
        " getSelection().setBaseAndExtent(node, at, node, at + 'archers'.length); })()"
    )
    browser.until("!document.getElementById('adding').hidden")
    browser.click("#add")
    browser.run("document.querySelector('#adding [name=table]').value = 'entities'")
    browser.run("document.querySelector('#adding [name=table]').dispatchEvent(new Event('change'))")
    browser.choose("#adding [name=kind]", "organisation")
    browser.write("#adding [name=name]", "Les archers")
    browser.click("#adding [type=submit]")

    lines = downloaded(browser)
    assert [(line["action"], line["table"]) for line in lines] == [
        ("set", "amounts"),
        ("set", "amounts"),
        ("delete", "persons"),
        ("confirm", "votes"),
        ("confirm", "acts"),
        ("add", "entities"),
    ]
    path = browser.downloads / "corrections.jsonl"
    assert main(["correct", str(tables), str(path)]) is ExitCode.OK

    def mine(name: str) -> list[Row]:
        return [row for row in read_rows(tables, name) if row["source"] == "doute.txt"]

    [amount] = mine("amounts")
    assert (amount["value"], amount["tax"], amount["rule"]) == ("12600", "TTC", "human")
    persons = list(read_rows(archive / "tables", "persons"))
    assert len(mine("persons")) == sum(row["source"] == "doute.txt" for row in persons) - 1
    assert mine("votes")[0]["rule"] == "human"
    assert mine("acts")[0]["problems"] == ""
    [entity] = mine("entities")
    assert (entity["text"], entity["name"]) == ("archers", "Les archers")

    # the page that is made again has them, and holds no correction any more
    build_report(tables, tmp_path / "site")
    browser.goto((tmp_path / "site" / "acts" / Path(page(archive, "doute.txt")).name).as_uri())
    assert browser.run("registre.corrections.all().length") == 0
    assert browser.run("document.querySelector('.open-corrections').hidden") is True


def test_corrections_are_kept_from_page_to_page(browser: Browser, archive: Path) -> None:
    browser.goto(page(archive, "doute.txt"))
    browser.click("[data-table=persons] .said")
    browser.press("x")
    browser.goto((archive / "site" / "index.html").as_uri())
    assert browser.text(".open-corrections") == "1 correction"
    browser.goto(page(archive, "doute.txt"))
    assert browser.text(".state") == "exact"
    browser.click(".open-corrections")
    browser.click("#corrections-list button")
    browser.run("document.getElementById('corrections').close()")
    assert browser.run("document.querySelector('.state')") is None


def test_text_outside_of_acts_is_corrected_too(browser: Browser, archive: Path) -> None:
    """The attendance of a register stands before its acts."""
    acts = archive / "site" / "acts"
    [outside] = [path for path in sorted(acts.iterdir()) if "outside-1" in path.name]
    browser.goto(outside.as_uri())
    browser.click("[data-table=persons] .said")
    browser.press("x")
    assert browser.text(".state") == "exact"
    [line] = downloaded(browser)
    [person] = [
        row
        for row in read_rows(archive / "tables", "persons")
        if row["mention_id"] == line["mention_id"]
    ]
    assert (line["start"], line["text"], person["act_id"]) == (person["start"], person["text"], "")


def test_browser_that_keeps_nothing_still_gives_the_corrections(
    browser: Browser, archive: Path
) -> None:
    script = "Storage.prototype.setItem = () => { throw new Error('full'); }"
    name = browser.send("Page.addScriptToEvaluateOnNewDocument", source=script)["identifier"]
    try:
        browser.goto(page(archive, "doute.txt"))
        browser.click("[data-table=persons] .said")
        browser.press("x")
        assert [line["action"] for line in downloaded(browser)] == ["confirm"]
        assert browser.run("document.getElementById('corrections-lost').hidden") is False
    finally:
        browser.send("Page.removeScriptToEvaluateOnNewDocument", identifier=name)


def test_value_of_the_wrong_form_is_not_taken(browser: Browser, archive: Path) -> None:
    browser.goto(page(archive, "doute.txt"))
    browser.click("[data-table=amounts] .said")
    browser.press("c")
    browser.write(".editor [name=value]", "12 600,00")
    browser.click(".editor [type=submit]")
    assert browser.run("document.querySelector('.editor input:invalid').name") == "value"
    assert browser.run("registre.corrections.all().length") == 0
