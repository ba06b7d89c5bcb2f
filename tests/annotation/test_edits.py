"""What people do in a tool, and what becomes of the tables: moved, new, deleted, relabelled."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from spacy.language import Language

from annotated import TEXT, Tables, row_of, tables_of
from registre.annotation.apply import Importer
from registre.annotation.formats import exact
from registre.annotation.gather import to_task
from registre.annotation.kinds import KINDS
from registre.annotation.task import AnnotationError, Link, Region, Task
from registre.tables.column import Row


@pytest.fixture(scope="module")
def tables(nlp: Language) -> Tables:
    """Return the tables of the invented act."""
    return tables_of(nlp)


def correct(tables: Tables, change: Callable[[Task], Task]) -> Tables:
    """Return the tables after someone changed the task of the document."""
    task = to_task(tables)
    task = replace(change(replace(task, regions=task.unrelated)), where="tool.json")
    (result,) = Importer([task], ["lot/acte.txt"], exact).correct([tables])
    return {name: list(rows) for name, rows in result.items()}


def region_at(words: str, table: str, nth: int = 0) -> Callable[[Region], bool]:
    """Tell the region of a table over some words."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    place = (start, start + len(words))
    return lambda region: region.table == table and (region.start, region.end) == place


def edit(words: str, table: str, **changes: object) -> Callable[[Task], Task]:
    """Return what changes the region over some words; ``to`` names the words it is moved to."""
    test = region_at(words, table)
    if "to" in changes:
        to = str(changes.pop("to"))
        changes |= {"start": TEXT.index(to), "end": TEXT.index(to) + len(to)}
    values = changes.pop("values", {})

    def change(task: Task) -> Task:
        regions = tuple(
            replace(region, values={**region.values, **values}, **changes)  # type: ignore[dict-item,arg-type]
            if test(region)
            else region
            for region in task.regions
        )
        assert regions != task.regions
        return replace(task, regions=regions)

    return change


def draw(words: str, table: str, **values: str) -> Callable[[Task], Task]:
    """Return what draws a region over some words."""
    start = TEXT.index(words)
    region = Region("", table, start, start + len(words), values)
    return lambda task: replace(task, regions=(*task.regions, region))


def others(tables: Tables, table: str, row: Row) -> list[Row]:
    """Return the other rows of a table."""
    return [other for other in tables[table] if other["mention_id"] != row["mention_id"]]


def test_a_moved_region_is_read_again(tables: Tables) -> None:
    after = correct(tables, edit("12 500 €", "amounts", to="500 €"))
    row = row_of(after, "amounts", "500 €")
    assert (row["value"], row["rule"], row["mention_id"]) == (
        "500", "human", tables["amounts"][0]["mention_id"],
    )  # fmt: skip
    assert TEXT[row["start"] : row["end"]] == "500 €"


def test_a_moved_region_that_reads_the_same_keeps_its_values(tables: Tables) -> None:
    before = row_of(tables, "dates", "14 mars 2024")
    after = correct(tables, edit("14 mars 2024", "dates", to="du 14 mars 2024"))
    row = row_of(after, "dates", "du 14 mars 2024")
    kept = ("value", "resolved", "granularity", "role", "act_id", "session_id", "section", "page")
    assert [row[name] for name in kept] == [before[name] for name in kept]


def test_a_typed_value_wins_over_the_words(tables: Tables) -> None:
    change = edit("12 500 €", "amounts", to="500 €", values={"value": "12500.00", "tax": "HT"})
    row = row_of(correct(tables, change), "amounts", "500 €")
    assert (row["value"], row["tax"], row["currency"]) == ("12500.00", "HT", "EUR")


def test_what_follows_from_a_typed_value(tables: Tables) -> None:
    reference = tables["references"][0]
    change = edit(reference["text"], "references", values={"key": "loi:2015-991#34"})
    row = correct(tables, change)["references"][0]
    assert (row["type"], row["number"], row["article"], row["rule"]) == (
        "loi", "2015-991", "34", "human",
    )  # fmt: skip
    code = edit(reference["text"], "references", values={"key": "C.urb:L101-1"})
    assert correct(tables, code)["references"][0]["uri"].startswith("https://")
    name = edit("Paul DURAND", "persons", values={"name": "DE LA TOUR Jean-Paul"})
    person = next(r for r in correct(tables, name)["persons"] if r["rule"] == "human")
    assert (person["surname"], person["given_names"]) == ("DE LA TOUR", "Jean-Paul")
    assert person["person_id"] == "de-la-tour-jean-paul"


def test_a_new_region_is_a_mention(tables: Tables) -> None:
    after = correct(tables, draw("2024", "dates"))
    row, *left = after["dates"]
    assert row["mention_id"] == "01234567-dates-h1"
    assert (row["value"], row["granularity"], row["role"]) == ("2024", "year", "other")
    assert (row["source"], row["page"], row["rule"]) == ("lot/acte.txt", 1, "human")
    assert (row["act_id"], row["section"]) == (left[0]["act_id"], left[0]["section"])
    assert left == tables["dates"]


def test_blanks_at_the_ends_are_no_change(tables: Tables) -> None:
    assert correct(tables, edit("12 500 €", "amounts", to=" 12 500 € ")) == tables
    after = correct(tables, draw(" 2024\n", "dates"))
    assert after["dates"][0]["text"] == "14 mars 2024"
    assert row_of(after, "dates", "2024")["rule"] == "human"


@pytest.mark.parametrize("place", [(0, 0), (-3, 5), (5, 2), (5, 9999), (67, 69)])
def test_a_region_without_words_is_refused(tables: Tables, place: tuple[int, int]) -> None:
    region = Region("", "dates", *place)
    with pytest.raises(AnnotationError, match=rf"acte\.txt: no words at {place[0]}:{place[1]}"):
        correct(tables, lambda task: replace(task, regions=(*task.regions, region)))


def test_a_new_mention_of_a_copy_has_the_prefix_of_the_copy(tables: Tables) -> None:
    copied = {
        name: [
            row | {"mention_id": row["mention_id"].replace("01234567", "01234567.2")}
            if row.get("mention_id")
            else row
            for row in rows
        ]
        for name, rows in tables.items()
    }
    after = correct(copied, draw("2024", "dates"))
    assert after["dates"][0]["mention_id"] == "01234567.2-dates-h1"


def test_a_deleted_region_vanishes(tables: Tables) -> None:
    test = region_at("12 500 €", "amounts")
    after = correct(
        tables, lambda task: replace(task, regions=tuple(r for r in task.regions if not test(r)))
    )
    assert after["amounts"] == []
    assert {name: rows for name, rows in after.items() if name != "amounts"} == {
        name: rows for name, rows in tables.items() if name != "amounts"
    }


def test_another_label_is_another_table(tables: Tables) -> None:
    values = dict.fromkeys(KINDS["entities"].columns, "") | {"kind": "organisation"}
    test = region_at("12 500 €", "amounts")

    def relabel(task: Task) -> Task:
        new = (replace(r, table="entities", values=values) if test(r) else r for r in task.regions)
        return replace(task, regions=tuple(new))

    after = correct(tables, relabel)
    assert after["amounts"] == []
    (row,) = after["entities"]
    assert (row["text"], row["kind"], row["name"]) == ("12 500 €", "organisation", "12 500 €")


def test_doubts_go_with_what_they_are_about(nlp: Language) -> None:
    text = TEXT.replace("14 mars", "31 février")
    tables = tables_of(nlp, text)
    assert [row["code"] for row in tables["problems"]] == ["date-impossible"]
    assert tables["documents"][0]["status"] == "partial"

    def change(task: Task) -> Task:
        regions = tuple(
            replace(r, values={**r.values, "value": "2024-02-29"}) if r.table == "dates" else r
            for r in task.regions
        )
        return replace(task, regions=regions)

    after = correct(tables, change)
    assert after["problems"] == []
    assert after["documents"][0]["problems"] == 0
    assert after["documents"][0]["status"] == "ok"
    assert (after["dates"][0]["problems"], after["dates"][0]["resolved"]) == ("", "2024-02-29")


def test_clauses_are_counted_again(tables: Tables) -> None:
    first = tables["decisions"][0]
    test = region_at(first["text"], "decisions")
    after = correct(
        tables, lambda task: replace(task, regions=tuple(r for r in task.regions if not test(r)))
    )
    assert [row["ordinal"] for row in tables["decisions"]] == [1, 2]
    assert [row["ordinal"] for row in after["decisions"]] == [1]


def test_a_relation_is_a_proxy(tables: Tables) -> None:
    assert [(row["giver"], row["holder"]) for row in tables["proxies"]] == [
        ("MARCHAL Zoé", "DURAND Paul")
    ]
    assert correct(tables, lambda task: replace(task, links=()))["proxies"] == []
    giver, holder = (row_of(tables, "persons", words) for words in ("Odile LE GOFF", "Zoé MARCHAL"))
    link = Link("", giver["mention_id"], holder["mention_id"])
    after = correct(tables, lambda task: replace(task, links=(*(task.links or ()), link)))
    (row,) = others(after, "proxies", tables["proxies"][0])
    assert (row["giver"], row["holder"], row["rule"]) == ("LE GOFF Odile", "MARCHAL Zoé", "human")
    assert row["text"].startswith("Odile LE GOFF")


def test_a_proxy_follows_the_names_of_its_persons(tables: Tables) -> None:
    after = correct(tables, edit("Zoé MARCHAL", "persons", values={"name": "MARÉCHAL Zoé"}))
    (row,) = after["proxies"]
    assert (row["giver"], row["holder"]) == ("MARÉCHAL Zoé", "DURAND Paul")
    assert row["mention_id"] == tables["proxies"][0]["mention_id"]


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (
            {"value": "douze"},
            r"tool.json: lot/acte.txt at \d+:\d+: value: 'douze' has not the form",
        ),
        ({"value": "NaN?"}, "value: 'NaN.' has not the form"),
        ({"currency": "USD"}, "currency: 'USD' is not one of EUR, FRF"),
    ],
)
def test_a_value_that_cannot_be_is_refused(
    tables: Tables, values: dict[str, str], message: str
) -> None:
    with pytest.raises(AnnotationError, match=message):
        correct(tables, edit("12 500 €", "amounts", values=values))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (TEXT.replace("\n", "\r\n"), "from code point 20 on: .* Only line ends differ"),
        (TEXT.replace("musique", "danse"), "from code point .*danse ;.* instead of .musique ;"),
        (TEXT[:-5], "is not that of the tables from code point"),
    ],
)
def test_another_text_is_refused(tables: Tables, text: str, message: str) -> None:
    with pytest.raises(AnnotationError, match=message):
        correct(tables, lambda task: replace(task, text=text))


def test_a_renamed_document_is_known_by_its_text(tables: Tables) -> None:
    def rename(task: Task) -> Task:
        return replace(edit("12 500 €", "amounts", to="500 €")(task), source="renamed.txt")

    assert row_of(correct(tables, rename), "amounts", "500 €")["source"] == "lot/acte.txt"
    with pytest.raises(AnnotationError, match="no document of the tables has this text"):
        correct(tables, lambda task: replace(task, source="renamed.txt", text="Autre texte"))


def test_a_document_that_comes_twice_is_refused(tables: Tables) -> None:
    task = to_task(tables)
    with pytest.raises(AnnotationError, match=r"b: lot/acte.txt comes twice, first in a;"):
        Importer([replace(task, where=w) for w in "ab"], ["lot/acte.txt"], exact)
