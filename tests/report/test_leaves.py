"""A document is cut in leaves: nothing is lost, nothing is twice, nothing is too heavy."""

from hypothesis import given
from hypothesis import strategies as st

from registre.report.build import _script
from registre.report.charts import periods, timeline
from registre.report.labels import Labels
from registre.report.language import Language
from registre.report.leaves import Document, Leaf, to_leaves
from registre.report.pages import Pages
from registre.tables.column import Row
from registre.tables.schema import MENTION_TABLES, TABLES


def empty(table: str, **values: object) -> Row:
    row: Row = {column.name: "" for column in TABLES[table].columns}
    return row | values


def document(
    pages: list[str], acts: list[tuple[int, int]], dates: list[tuple[int, int]]
) -> Document:
    """Return the tables of a file with these pages, acts and dates."""
    text = "\f".join(pages)
    starts = [sum(len(page) + 1 for page in pages[:rank]) for rank in range(len(pages))]
    found: dict[str, list[Row]] = {name: [] for name in TABLES}
    found["documents"] = [empty("documents", source="a.txt", sha256="ab" * 32)]
    found["texts"] = [
        empty("texts", page=rank, start=start, text=page)
        for rank, (start, page) in enumerate(zip(starts, pages, strict=True), 1)
    ]
    found["acts"] = [
        empty("acts", act_id=f"ab-{rank}", start=start, end=end, act_type="deliberation")
        for rank, (start, end) in enumerate(acts)
    ]
    found["dates"] = [
        empty(
            "dates", mention_id=f"ab-dates-{rank}", start=start, end=end, text=text[start:end],
            page=1, value="2024", rule="r",
        )
        for rank, (start, end) in enumerate(dates, 1)
    ]  # fmt: skip
    return found


def told(leaf: Leaf) -> str:
    return "\f".join(text for _, _, text in leaf.pages)


@given(
    st.lists(st.text(alphabet="ab \n", max_size=12), min_size=1, max_size=5),
    st.lists(st.integers(0, 40), max_size=6, unique=True),
)
def test_all_text_is_on_one_leaf(pages: list[str], borders: list[int]) -> None:
    text = "\f".join(pages)
    places = sorted(min(border, len(text)) for border in borders)
    acts = [(a, b) for a, b in zip(places[::2], places[1::2], strict=False) if a < b]
    dates = [(at, at + 1) for at in range(len(text)) if text[at] == "a"]
    leaves = to_leaves(document(pages, acts, dates))
    shown = "".join("".join(text for _, _, text in leaf.pages) for leaf in leaves)
    assert "".join(shown.split()) == "".join(text.split())
    for leaf in leaves:
        assert told(leaf).rstrip("\f") == text[leaf.start : leaf.end].rstrip("\f")
    numbers = [row["mention_id"] for leaf in leaves for row in leaf.rows["dates"]]
    assert numbers == [f"ab-dates-{rank}" for rank in range(1, len(dates) + 1)]
    assert [leaf.act["act_id"] for leaf in leaves if leaf.act] == [
        f"ab-{rank}" for rank in range(len(acts))
    ]
    assert len({leaf.name for leaf in leaves}) == len(leaves)


def test_long_act_is_cut_in_light_pages() -> None:
    line = "Vu le code, le 12 mars 2024, le 13 mars 2024 & le 14 mars 2024 <ainsi>.\n"
    pages = [line * 60] * 120
    text = "\f".join(pages)
    dates = []
    at = text.find("1")
    while at >= 0:
        dates.append((at, at + len("12 mars 2024")))
        at = text.find("1", at + 12)
    leaves = to_leaves(document(pages, [(0, len(text))], dates))
    assert [leaf.part for leaf in leaves] == list(range(1, len(leaves) + 1))
    assert sum(len(leaf.rows["dates"]) for leaf in leaves) == len(dates)
    render = Pages(Labels(Language.fr), "run", "0")
    sizes = [len(render.leaf(leaf, None, None, {}, "").encode()) for leaf in leaves]
    assert max(sizes) < 300_000
    assert min(sizes[:-1]) > 100_000


def test_text_without_line_is_cut_too() -> None:
    text = "a" * 900_000
    leaves = to_leaves(document([text], [(0, len(text))], []))
    assert "".join(told(leaf) for leaf in leaves) == text
    assert all(leaf.end - leaf.start < 250_000 for leaf in leaves)


def test_no_script_ends_early() -> None:
    assert _script("load", ["</script>", "<!--", "\u2028", "é"]) == (
        'registre.load(["\\u003c/script\\u003e","\\u003c!--","\\u2028","é"]);\n'
    )


def test_far_years_do_not_flatten_the_plot() -> None:
    months = {(f"2023-{month:02d}", "0"): 100 for month in range(1, 13)} | {("1804-03", "0"): 1}
    assert periods(months) == (False, [f"2023-{month:02d}" for month in range(1, 13)])
    yearly, span = periods({("1990-01", "0"): 10, ("2020-12", "1"): 10})
    assert yearly
    assert (span[0], span[-1], len(span)) == ("1990", "2020", 31)
    assert timeline({}, "", "") == ""


def test_every_mention_table_is_shown() -> None:
    rows = document(["Le 12 mars 2024"], [], [(3, 15)])
    [leaf] = to_leaves(rows)
    assert set(leaf.rows) == {table.name for table in MENTION_TABLES}
    assert leaf.name == "ab-outside-1"
