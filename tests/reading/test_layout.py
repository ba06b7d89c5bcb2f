"""Reading order from the boxes of words: rows, cells, columns, margins."""

from unicodedata import normalize

from hypothesis import given
from hypothesis import strategies as st

from registre.reading.layout import Printed, compose

Line = list[Printed]


def line(left: float, baseline: float, text: str, size: float = 10) -> Line:
    """Return the words of a line; a letter is half as wide as the line is high."""
    words, at = [], left
    for word in text.split():
        right = at + len(word) * size / 2
        words.append(Printed(word, at, baseline - size, right, baseline, 90.0))
        at = right + size / 2
    return words


def text_of(*lines: Line) -> str:
    """Return the text of a page."""
    return compose(lines).text


def test_rows_and_paragraphs() -> None:
    """Lines come from the top down, in whatever order the engine gave them."""
    page = [line(60, 100 + 14 * n, f"ligne {n} du texte") for n in range(4)]
    page.append(line(60, 200, "DÉCIDE"))
    expected = "ligne 0 du texte\nligne 1 du texte\nligne 2 du texte\nligne 3 du texte\n\nDÉCIDE"
    assert text_of(*reversed(page)) == expected


def test_cells() -> None:
    """A wide space parts cells, in one line of the engine or in two."""
    assert text_of([*line(60, 100, "Taxe"), *line(200, 100, "1 250")]) == "Taxe   1 250"
    assert text_of(line(60, 100, "Taxe"), line(200, 100, "1 250")) == "Taxe   1 250"


def test_stretched_line() -> None:
    """A line whose spaces are all wide is justified, and has no cells."""
    words = [word for n in range(7) for word in line(60 + 40 * n, 100, "mot")]
    assert text_of(words) == "mot mot mot mot mot mot mot"


def test_roster_in_two_columns() -> None:
    """Names side by side are the cells of a row."""
    page = [line(60, 100 + 14 * n, f"Nom{n} Anne") + line(250, 100 + 14 * n, f"Nom{n} Jean")
            for n in range(5)]  # fmt: skip
    assert text_of(*page).splitlines() == [f"Nom{n} Anne   Nom{n} Jean" for n in range(5)]


def test_label_beside_its_list() -> None:
    """A label stands on the line that its list begins on."""
    page = [
        line(60, 100, "Présents :"),
        line(150, 100, "Anne Vallin, Jean Morvan, Lise Tassin, Paul Corrèze, Zoé Brunel,"),
        line(150, 114, "Marc Hédin, Rose Clavier"),
        line(60, 128, "Absents :"),
        line(150, 128, "Éric Vasseur, Nora Kessel"),
    ]
    assert text_of(*page).splitlines() == [
        "Présents :   Anne Vallin, Jean Morvan, Lise Tassin, Paul Corrèze, Zoé Brunel,",
        "Marc Hédin, Rose Clavier",
        "Absents :   Éric Vasseur, Nora Kessel",
    ]


def test_margin() -> None:
    """A margin whose lines do not meet those of the text is read before it."""
    body = [
        line(200, 100 + 14 * n, "le conseil municipal de la commune, dûment convoqué,")
        for n in range(8)
    ]
    notes = ["Nombre de", "conseillers", "en exercice :", "19", "Date de la", "convocation :"]
    margin = [line(60, 106 + 14 * n, text) for n, text in enumerate(notes)]
    left, right = text_of(*body, *margin).split("\n\n")
    assert left.splitlines() == notes
    assert right.splitlines() == ["le conseil municipal de la commune, dûment convoqué,"] * 8


def test_two_columns_of_prose() -> None:
    """Two texts side by side whose lines go on are read one after the other."""
    words = "le conseil municipal de la commune approuve la convention"
    page = [line(x, 100 + 14 * n, words) for n in range(6) for x in (60, 400)]
    left, right = text_of(*page).split("\n\n")
    assert left == right == "\n".join([words] * 6)


def test_crooked_page() -> None:
    """Cells of one row are found on a page that leans."""
    straight = [
        line(60, 100 + 14 * n, "le conseil municipal de la commune")
        + line(420, 100 + 14 * n, "300")
        for n in range(5)
    ]
    page = [
        [
            Printed(w.text, w.left, w.top + w.left / 50, w.right, w.bottom + w.left / 50)
            for w in words
        ]
        for words in straight
    ]
    parted = [part for words in page for part in (words[:-1], words[-1:])]
    assert text_of(*parted).splitlines() == ["le conseil municipal de la commune   300"] * 5


WORDS = st.builds(
    Printed,
    st.text(min_size=1, max_size=6).map(lambda text: f"a{text}"),
    st.floats(0, 500),
    st.floats(0, 800),
    st.floats(500, 600),
    st.floats(800, 900),
    st.none() | st.floats(0, 100),
)


@given(st.lists(st.lists(WORDS, max_size=5), max_size=6))
def test_every_word_has_its_place(lines: list[Line]) -> None:
    """No word is lost, and its offsets find it in the text, which is NFC."""
    composed = compose(lines)
    assert len(composed.words) == sum(map(len, lines))
    assert normalize("NFC", composed.text) == composed.text
    read = [composed.text[word.start : word.end] for word in composed.words]
    given_words = ["".join(normalize("NFC", word.text).split()) for row in lines for word in row]
    assert sorted(read) == sorted(given_words)
