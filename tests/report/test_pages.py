"""The pages in a real browser: nothing complains, and one can search, read and walk."""

from pathlib import Path

import pytest

from browser import Browser
from registre.tables.stream import read_rows
from report_pages import page, row_of


def titles(browser: Browser) -> list[str]:
    found = browser.run("[...document.querySelectorAll('#list .title')].map(e => e.innerText)")
    assert isinstance(found, list)
    return found


def test_overview_counts_and_filters(browser: Browser, archive: Path) -> None:
    browser.goto((archive / "site" / "index.html").as_uri())
    count = sum(1 for _ in read_rows(archive / "tables", "acts"))
    assert len(titles(browser)) == count
    assert str(count) in browser.text("#count")
    browser.write("#filter-q", "SUBVENTION archers")
    browser.until("document.querySelectorAll('#list .title').length === 0")
    browser.write("#filter-q", "2024-011 daubrequin")
    browser.until("document.querySelectorAll('#list .title').length === 1")
    assert titles(browser) == ["Attribution d'une subvention"]
    assert browser.run("location.hash") == "#q=2024-011%20daubrequin"
    browser.click("#filters [type=reset]")
    browser.until(f"document.querySelectorAll('#list .title').length === {count}")
    browser.choose("#filter-doubts", "vote-contradicts")
    browser.until("document.querySelectorAll('#list .title').length === 2")
    browser.choose("#filter-doubts", "")
    browser.choose("#filter-outcome", "unanimity")
    browser.write("#filter-from", "2024")
    browser.until("document.querySelectorAll('#list .title').length === 2")


def test_a_bar_filters_the_list(browser: Browser, archive: Path) -> None:
    browser.goto((archive / "site" / "index.html").as_uri())
    link = "a[href^='#person=']"
    name, count = browser.text(link), browser.text(f"tr:has({link}) .count")
    browser.click(link)
    browser.until(f"document.querySelectorAll('#list .title').length === {int(count)}")
    assert browser.run("document.getElementById('filter-person').value") == name


def test_list_opens_an_act_and_is_walked(browser: Browser, archive: Path) -> None:
    browser.goto((archive / "site" / "index.html").as_uri() + "#q=2024-011")
    seen = len(browser.events)
    browser.click("#list .title a")
    browser.loaded(seen)
    assert browser.text("h1") == "Attribution d'une subvention"
    seen = len(browser.events)
    browser.press("n")
    browser.loaded(seen)
    assert browser.text("h1").startswith("Subvention <script>")
    seen = len(browser.events)
    browser.press("p")
    browser.loaded(seen)
    assert browser.text("h1") == "Attribution d'une subvention"


def test_mention_and_row_find_each_other(browser: Browser, archive: Path) -> None:
    browser.goto(page(archive, "doute.txt"))
    amount = row_of(archive, "amounts", "doute.txt", "12 500 €")
    row = f"tr[data-id='{amount['mention_id']}']"
    number = browser.run(f'document.querySelector("{row}").id.slice(1)')
    browser.click(f"[data-m~='{number}']")
    assert browser.run(f'document.querySelector("{row}").className') == "current"
    assert browser.text(f"[data-m~='{number}'].current") == "12 500 €"
    # again: the clause around it
    browser.click(f"[data-m~='{number}']")
    assert browser.run("document.querySelector('tr.current').closest('table').dataset.table") == (
        "decisions"
    )
    person = "[data-table=persons] tbody tr:nth-child(2) .said"
    browser.click(person)
    assert browser.text(".m.current") == browser.text(person)


def test_keys_walk_in_the_order_of_the_text(browser: Browser, archive: Path) -> None:
    browser.goto(page(archive, "doute.txt"))
    places = []
    for key in "jjjjk":
        browser.press(key)
        places.append(browser.run("Number(document.querySelector('tr.current').dataset.s)"))
    assert places[:4] == sorted(places[:4])
    assert places[4] == places[2]
    browser.press("Escape")
    assert browser.run("document.querySelector('tr.current')") is None


@pytest.mark.parametrize("calm", [True, False])
def test_what_is_chosen_is_seen_on_both_sides(
    browser: Browser, archive: Path, *, calm: bool
) -> None:
    browser.size(1280, 500)
    browser.look(calm=calm)
    browser.goto(page(archive, "02-conseil-municipal-ville.pdf"))
    for _ in range(30):
        browser.press("j")
    for chosen in ("tr.current", ".m.current"):
        browser.until(
            f"(b => b.top > 0 && b.bottom < 500)"
            f"(document.querySelector('{chosen}').getBoundingClientRect())"
        )


@pytest.mark.parametrize("source", ["doute.txt", "hostile.txt", "07-proces-verbal.txt"])
def test_text_is_that_of_the_document(browser: Browser, archive: Path, source: str) -> None:
    """Every mention is marked on its own words, and code in an act is words."""
    browser.goto(page(archive, source))
    [text] = [
        row["text"] for row in read_rows(archive / "tables", "texts") if row["source"] == source
    ]
    places = browser.run(
        "[...document.querySelectorAll('tr[data-id]')].map(r => [Number(r.dataset.s),"
        " Number(r.dataset.e), registre.places.text(Number(r.dataset.s), Number(r.dataset.e))])"
    )
    assert places
    assert all(text[start:end] == told for start, end, told in places)
    assert browser.run("document.querySelectorAll('main script, main img[src=x]').length") == 0


def test_phone_shows_one_thing_at_a_time(browser: Browser, archive: Path) -> None:
    browser.size(390, 844, phone=True)
    browser.goto(page(archive, "doute.txt"))
    assert browser.run("document.documentElement.scrollWidth") == 390
    browser.click(".t-amounts")
    assert browser.run("document.body.dataset.view") == "data"
    assert browser.run("document.querySelector('.pane.text').offsetParent") is None
    assert browser.text("tr.current .said") == "12 500 €"


NAMELESS = """
[...document.querySelectorAll('input, select, textarea, button, img, section, nav')]
  .filter((e) => !(e.labels?.length && e.labels[0].textContent.trim()) && !e.alt
    && !e.textContent.trim() && !e.getAttribute('aria-label'))
  .map((e) => e.outerHTML.slice(0, 80))
"""
TWICE = """
[...document.querySelectorAll('[id]')].map((e) => e.id)
  .filter((id, at, all) => all.indexOf(id) !== at)
"""
HEADINGS = "[...document.querySelectorAll('h1, h2, h3')].map((e) => Number(e.tagName[1]))"


@pytest.mark.parametrize("name", ["index.html", "act"])
def test_page_can_be_heard(browser: Browser, archive: Path, name: str) -> None:
    """Every control has a name, identifiers are unique, headings make an outline."""
    address = (archive / "site" / name).as_uri() if name != "act" else page(archive, "doute.txt")
    browser.goto(address)
    if name == "act":
        browser.click("[data-table=amounts] .said")
        browser.press("c")
    assert browser.run(NAMELESS) == []
    assert browser.run(TWICE) == []
    levels = browser.run(HEADINGS)
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert set(levels) == {1, 2}
    assert browser.run("document.documentElement.lang") == "fr"


def test_paper_holds_text_and_tables(browser: Browser, archive: Path) -> None:
    browser.look(paper=True)
    browser.goto(page(archive, "doute.txt"))
    assert browser.run("getComputedStyle(document.querySelector('.pane.data')).overflow") == (
        "visible"
    )
    assert browser.run("document.querySelector('.open-keys').offsetParent") is None
