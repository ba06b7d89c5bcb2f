"""Operative clauses."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from registre import spans
from registre.extraction.decisions.read import find_clauses, to_reading
from registre.model.acts import Act, Section, SectionKind
from registre.text.fold import fold
from tagged import Example, examples, found

Build = Callable[[str], Language]

# words that clauses are made of, to be shuffled
WORDS = (
    "à l'unanimité", "décide", "DÉCIDE :", "-", "✓", "d'approuver", "AUTORISE", "le maire", "\n",
    "\n\n", ";", "et", "autorise", "Article 1 :", "ARRÊTE", "Fait à Orvelle", "il est proposé :",
    "\f", "Le Conseil adopte.", "approuver", "après en avoir délibéré", "tribunal administratif",
    "POUR : 3",
)  # fmt: skip


@pytest.mark.parametrize("example", examples("decisions"), ids=lambda e: e.where)
def test_decisions(alone: Build, example: Example) -> None:
    """Each tagged clause is found as tagged, and nothing else."""
    nlp = alone("registre_decisions")
    assert found(nlp(example.text), spans.DECISIONS) == example.expected


@given(st.lists(st.sampled_from(WORDS), max_size=25))
def test_any_words(words: list[str]) -> None:
    """Clauses lie in the text, in order, and do not overlap."""
    text = " ".join(words)
    last = 0
    for clause in find_clauses(text, fold(text)):
        assert last <= clause.start < clause.end <= len(text)
        last = clause.end


@given(st.text())
def test_any_text(text: str) -> None:
    """No text breaks the search."""
    find_clauses(text, fold(text))


def test_text_is_on_one_line() -> None:
    """The words of a clause are given on one line."""
    text = "A l'unanimité,\nAPPROUVE le plan\n  et son annexe."
    (clause,) = find_clauses(text, fold(text))
    decision = to_reading(text, clause, 1).value
    assert decision is not None
    assert decision.text == "APPROUVE le plan et son annexe."


def test_rank_restarts_in_each_act() -> None:
    """The first clause of an act is its first."""
    one = "Après en avoir délibéré,\nAPPROUVE le plan.\n"
    nlp = Language()
    nlp.add_pipe("registre_decisions")
    doc = nlp.make_doc(one + one)
    middle, end = len(one), 2 * len(one)
    spans.annotations(doc).acts = (Act(1, 0, middle, 0, middle), Act(2, middle, end, middle, end))
    doc = nlp.get_pipe("registre_decisions")(doc)
    assert [str(mention.value) for mention in spans.mentions(doc, spans.DECISIONS)] == [
        "1 approuve",
        "1 approuve",
    ]


def test_known_operative_part_needs_no_announcement() -> None:
    """Where the operative part is known, its clauses are found without a word before."""
    text = "Vu le code,\nAPPROUVE le plan,\nAUTORISE le maire à signer."
    start = text.index("APPROUVE")
    nlp = Language()
    nlp.add_pipe("registre_decisions")
    doc = nlp.make_doc(text)
    spans.annotations(doc).sections = (
        Section(SectionKind.DISPOSITIF, start, len(text), start, len(text)),
    )
    doc = nlp.get_pipe("registre_decisions")(doc)
    assert [str(mention.value) for mention in spans.mentions(doc, spans.DECISIONS)] == [
        "1 approuve",
        "2 autorise",
    ]
