"""What cleaning changes, what it leaves, and the laws that hold for any text."""

import time
from collections.abc import Callable
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registre.cleaning.clean import clean
from registre.text.view import View

FILE = Path(__file__).with_name("views.txt")


def cases() -> list[tuple[str, str]]:
    """Return the pairs of ``views.txt``."""
    pairs = []
    for line in FILE.read_text(encoding="utf-8").splitlines():
        # A heading of the file is one or two signs and a space, and holds no arrow.
        if not line or (line.startswith("#") and not line.endswith("=") and " => " not in line):
            continue
        before, _, after = line.partition(" => ")
        raw = _unescaped(before.removesuffix(" ="))
        pairs.append((raw, raw if before.endswith(" =") else _unescaped(after)))
    return pairs


def _unescaped(text: str) -> str:
    return text.encode("latin-1", "backslashreplace").decode("unicode_escape")


@pytest.mark.parametrize(("raw", "cleaned"), cases())
def test_views(raw: str, cleaned: str) -> None:
    """Each text has the view that stands beside it."""
    assert clean(raw).view.text == cleaned


@pytest.mark.parametrize(("raw", "cleaned"), cases())
def test_cleaned_is_clean(raw: str, cleaned: str) -> None:
    """A cleaned view is its own."""
    del raw
    assert clean(clean(cleaned).view.text).view.text == clean(cleaned).view.text


def check_alignment(view: View) -> None:
    """Each character of the view is at its place in the document, or stands for something there."""
    for position, char in enumerate(view.text[: view.body_end]):
        start, end = view.to_raw(position, position + 1)
        assert 0 <= start < end <= len(view.raw)
        if end - start == 1 and char.isalnum() and char != "l":
            assert normalize("NFKC", char) in normalize("NFKC", view.raw[start])


# What acts and their OCR are made of, so that edits meet each other
FRAGMENTS = st.sampled_from(
    [
        "Vu", "le", "code", "DÉCIDE", "**", "*", "_", "__", "# ", "## ", " ", "  ", "\n", "\n\n",
        "\f", "\r\n", "-\n", "communau-\ntaire", "$n^{\\circ}$", "$", "\\", "{", "}", "^",
        "A R R Ê T E", "V U", "I'arrêté", "Ies", "ﬁn", "\u00ad", "\ufffe\n", "\x02", "\u0301",
        "e\u0301", "\uf0d8", "\u200b", "&amp;", "<br>", "<sup>er</sup>", "Page 1/3", "Page 2/3",
        "2", "- 3 -", "Commune de Vaubrun", "12/05/2023", "Affiché le", "| a | b |", "|---|---|",
        "Envoyé en préfecture le 06/03/2024", "Reçu en préfecture le 06/03/2024", "[^0]",
        "ID : 062-200555001-20240304-2024_BC012-DE", "062-200555001-20240304-2024_BC012-DE",
        "Accusé de réception en préfecture", "![image](a.png)",
    ]
)  # fmt: skip


@given(st.lists(FRAGMENTS, max_size=40).map("".join))
def test_alignment(raw: str) -> None:
    """Offsets of any mixture map back."""
    cleaned = clean(raw)
    check_alignment(cleaned.view)
    for mention in cleaned.stamps:
        assert mention.text == raw[mention.start : mention.end] != ""
    for lifted in cleaned.lifted:
        assert lifted.view_start >= cleaned.view.body_end
        start, end = cleaned.view.to_raw(lifted.view_start, lifted.view_end)
        assert 0 <= start < end <= len(raw)


@given(st.text(max_size=200))
def test_any_text(raw: str) -> None:
    """No text crashes."""
    check_alignment(clean(raw).view)


WORDS = st.sampled_from(
    ["le", "conseil", "décide", "de", "voirie", "12", "2024", "L.", "2121-29", "ROUX", "Anne", "à"]
)
MARKS = st.sampled_from(["**", "*", " ", "\n", "# ", "\u200b", "\u00ad", "\f", "|", "\\_", "[^1]"])


@given(st.lists(st.tuples(WORDS, MARKS), max_size=40))
def test_nothing_is_lost(parts: list[tuple[str, str]]) -> None:
    """Every letter and digit outlives the marks; what repeats on pages may stand elsewhere."""
    raw = " ".join(f"{word} {mark} " for word, mark in parts)
    kept = sorted(filter(str.isalnum, clean(raw).view.text))
    assert kept == sorted(filter(str.isalnum, raw.replace("[^1]", "")))


@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_clean_text_is_its_own_view(raw: str) -> None:
    """Words and numbers are left as they are."""
    assert clean(raw).view.text == raw


PAGES = "\n\f".join(
    f"Commune de Vaubrun – séance du 4 mars 2024\nLe point {word} est adopté à l'unanimité.\n"
    f"Envoyé en préfecture le 06/03/2024\nReçu en préfecture le 06/03/2024\nPage {number}/3"
    for number, word in enumerate(("un", "deux", "trois"), 1)
)


@pytest.mark.parametrize(
    "write",
    [
        lambda text: normalize("NFD", text),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace("é", "e\u0301"),
        str.upper,
    ],
)
def test_same_stamps_in_every_writing(write: Callable[[str], str]) -> None:
    """Decomposed letters, line ends, spaces and capitals change nothing."""
    expected = [(str(mention.value), mention.start) for mention in clean(PAGES).stamps]
    found = clean(write(PAGES)).stamps
    assert [str(mention.value) for mention in found] == [value for value, _ in expected]


NEVER_CLOSED = [
    "**a** *b* $c^{2}$ d-\ne I'f | g\n", "*", "_a", "$", "-\n", "\f", "| -- ", "communau-\ntaire ",
]  # fmt: skip


@pytest.mark.parametrize("part", [PAGES + "\n\f", *NEVER_CLOSED])
def test_time_is_linear(part: str) -> None:
    """Four times the text takes about four times as long, also for marks that never close."""
    short, long = (part * (size // len(part)) for size in (30_000, 120_000))
    # the time of this process alone: a busy machine is no fault
    started = time.process_time()
    clean(short)
    between = time.process_time()
    clean(long)
    assert time.process_time() - between < 10 * (between - started) + 0.5
