"""Marked text parses to the same text, and every mark covers its own words."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from registre.report.marks import Mark, to_markup

TABLES = ("persons", "dates", "amounts", "decisions")


class Reader(HTMLParser):
    """Gather the text of a page, whole and by mark."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.marked: dict[int, str] = {}
        self._open: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a mark."""
        assert tag == "span"
        self._open = [int(number) for number in (dict(attrs)["data-m"] or "").split()]

    def handle_endtag(self, tag: str) -> None:
        """Close a mark."""
        assert tag == "span"
        self._open = []

    def handle_data(self, data: str) -> None:
        """Add text to the page and to the marks that are open."""
        self.text += data
        for number in self._open:
            self.marked[number] = self.marked.get(number, "") + data


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(str(html))
    reader.close()
    return reader


places = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 30), st.sampled_from(TABLES)), max_size=8
)
# What a parser of HTML may change: ends of lines, NUL, ampersands, tags.
texts = st.text(alphabet="aé€ \n\r\0\u2028\U0001f3f9<>&\"'/;lt#39-!", max_size=40)


@given(texts, places, st.integers(0, 1000))
def test_text_is_kept(text: str, spans: list[tuple[int, int, str]], start: int) -> None:
    marks = [
        Mark(start + first, start + first + length, table, number)
        for number, (first, length, table) in enumerate(spans, 1)
    ]
    found = read(to_markup(text, start, marks))
    shown = text.replace("\0", "\N{REPLACEMENT CHARACTER}")
    assert found.text == shown
    for mark in marks:
        assert found.marked.get(mark.number, "") == shown[mark.start - start : mark.end - start]


def test_innermost_mark_gives_the_tint() -> None:
    html = to_markup("abc", 0, [Mark(0, 3, "decisions", 1), Mark(1, 2, "dates", 2)])
    assert html == (
        '<span class="m t-decisions" data-m="1">a</span>'
        '<span class="m t-dates u1-decisions" data-m="2 1">b</span>'
        '<span class="m t-decisions" data-m="1">c</span>'
    )
