"""Votes."""

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from registre import spans
from registre.extraction.votes.figures import read_figure
from registre.extraction.votes.labels import find_labels
from registre.extraction.votes.outcome import agree, to_vote
from registre.extraction.votes.parts import Part
from registre.extraction.votes.read import find_votes, settle
from registre.extraction.votes.zones import find_zones
from registre.model.acts import Act
from registre.model.votes import Outcome, Vote
from registre.text.fold import fold
from tagged import Example, examples, found

Build = Callable[[str], Language]

# words that votes are made of, to be shuffled
WORDS = (
    "à l'unanimité", "à la majorité", "pour", "contre", "abstention", "voix", ":", "25", "trois",
    "0", "(", ")", "\n", "\n\n", ",", "adopté", "rejetée", "prend acte", "le conseil", "M. Roc",
    "\f",
    "après en avoir délibéré", "ne prend pas part au vote", "s'abstient", "décide", "|", "a obtenu",
)  # fmt: skip


@pytest.mark.parametrize("example", examples("votes"), ids=lambda e: e.where)
def test_votes(alone: Build, example: Example) -> None:
    """Each tagged vote is found as tagged, and nothing else."""
    nlp = alone("registre_votes")
    assert found(nlp(example.text), spans.VOTES) == example.expected


def _values(text: str) -> list[str]:
    folded = fold(text)
    return [str(vote.vote) for vote in settle(folded, find_votes(folded, find_labels(folded)))]


@pytest.mark.parametrize("example", examples("votes"), ids=lambda e: e.where)
@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("'", "’"),
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: unicodedata.normalize("NFC", unicodedata.normalize("NFD", text)),
    ],
    ids=["curly", "no-break", "crlf", "nfc"],
)
def test_typography_changes_nothing(example: Example, change: Callable[[str], str]) -> None:
    """Quotes, spaces and line ends are read alike."""
    assert _values(change(example.text)) == [value for *_, value in example.expected]


@given(st.lists(st.sampled_from(WORDS), max_size=25))
def test_any_words(words: list[str]) -> None:
    """Whatever stands beside whatever: a vote lies in the text and says what came of it."""
    text = " ".join(words)
    folded = fold(text)
    for vote in settle(folded, find_votes(folded, find_labels(folded))):
        assert 0 <= vote.start < vote.end <= len(text)
        assert vote.vote is not None
    for start, end, _ in find_zones(text, folded, find_labels(folded)):
        assert 0 <= start < end <= len(text)


@given(st.text())
def test_any_text(text: str) -> None:
    """No text breaks the search."""
    folded = fold(text)
    find_votes(folded, find_labels(folded))
    find_zones(text, folded, find_labels(folded))


@given(st.integers(0, 999), st.integers(0, 999), st.integers(0, 999))
def test_figures_are_as_printed(in_favour: int, against: int, abstention: int) -> None:
    """Every figure comes back as it was printed."""
    folded = f"pour : {in_favour}, contre : {against}, abstention : {abstention}"
    (vote,) = find_votes(folded, find_labels(folded))
    assert vote.vote is not None
    printed = (vote.vote.in_favour, vote.vote.against, vote.vote.abstention)
    assert printed == (in_favour, against, abstention)


@pytest.mark.parametrize(
    ("words", "figure"),
    [
        ("25", 25),
        ("08", 8),
        ("o", 0),
        ("neant", 0),
        ("aucune", 0),
        ("vingt-cinq", 25),
        ("cent", 100),
    ],
)
def test_read_figure(words: str, figure: int) -> None:
    """Figures and nil in words."""
    assert read_figure(words) == figure


@pytest.mark.parametrize(
    ("parts", "outcome"),
    [
        ({Part.UNANIMITY: None, Part.ABSTENTION: 3}, Outcome.UNANIMITY),
        ({Part.MAJORITY: None, Part.AGAINST: 0}, Outcome.MAJORITY),
        ({Part.IN_FAVOUR: 9, Part.AGAINST: 0, Part.ABSTENTION: 0}, Outcome.UNANIMITY),
        ({Part.IN_FAVOUR: 9, Part.AGAINST: 0}, Outcome.ADOPTED),
        ({Part.IN_FAVOUR: 9, Part.AGAINST: 1}, Outcome.MAJORITY),
        ({Part.IN_FAVOUR: 9, Part.ABSTENTION: 1}, Outcome.MAJORITY),
        ({Part.IN_FAVOUR: 1, Part.AGAINST: 9}, Outcome.REJECTED),
        ({Part.IN_FAVOUR: 9}, Outcome.ADOPTED),
        ({Part.BALLOT: 9}, Outcome.ADOPTED),
        ({Part.NOTED: None, Part.UNANIMITY: None}, Outcome.NOTED),
        ({Part.REJECTED: None, Part.UNANIMITY: None}, Outcome.REJECTED),
        ({Part.POSTPONED: None}, Outcome.POSTPONED),
        ({Part.ABSTENTION: None}, Outcome.MAJORITY),
    ],
)
def test_outcome(parts: dict[Part, int | None], outcome: Outcome) -> None:
    """The printed word decides, then the figures."""
    vote = to_vote(parts)
    assert vote is not None
    assert vote.outcome is outcome


def test_nothing_told_is_no_vote() -> None:
    """A figure that tells nothing alone makes no vote."""
    assert to_vote({Part.ABSTENTION: 0}) is None
    assert to_vote({Part.NOT_PARTICIPATING: 2}) is None


def test_word_and_figures_that_disagree_are_two() -> None:
    """Unanimity is not the word of a vote with votes against."""
    assert not agree({Part.UNANIMITY: None}, {Part.AGAINST: 2})
    assert agree({Part.MAJORITY: None}, {Part.IN_FAVOUR: 9, Part.AGAINST: 2})


def test_who_takes_no_part_is_counted(alone: Build) -> None:
    """Those who do not vote have their figure."""
    doc = alone("registre_votes")(
        "Pour : 9 Contre : 0 Abstention : 0 Ne prend pas part au vote : 2"
    )
    (mention,) = spans.mentions(doc, spans.VOTES)
    assert mention.value == Vote(Outcome.UNANIMITY, 9, 0, 0, 2)
    assert mention.rule == "votes.figures"


def test_who_takes_no_part_is_named_then_counted(alone: Build) -> None:
    """The number of those who do not vote counts, where their names came first."""
    doc = alone("registre_votes")(
        "MM. ROUX et LEROY ne prennent pas part au vote,\n\nLe Conseil municipal,\n"
        "Pour : 11 - Contre : 0 - Abstention : 0 - N'ont pas pris part au vote : 2"
    )
    (mention,) = spans.mentions(doc, spans.VOTES)
    assert mention.value == Vote(Outcome.UNANIMITY, 11, 0, 0, 2)


def test_each_act_has_its_vote() -> None:
    """What is deduced in one act is not silenced by what is told in another."""
    first = "Après en avoir délibéré, le conseil décide de vendre.\n"
    second = "Après en avoir délibéré, à l'unanimité, le conseil décide d'acheter.\n"
    nlp = Language()
    nlp.add_pipe("registre_votes")
    doc = nlp.make_doc(first + second)
    middle = len(first)
    spans.annotations(doc).acts = (
        Act(1, 0, middle, 0, middle),
        Act(2, middle, len(doc.text), middle, len(doc.text)),
    )
    doc = nlp.get_pipe("registre_votes")(doc)
    outcomes = [str(mention.value) for mention in spans.mentions(doc, spans.VOTES)]
    assert outcomes == ["adopted", "unanimity"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("à la majorité (2 abstentions : Mme Lise ROC et M. Pim)", [
            "abstained Mme Lise ROC et M. Pim"]),
        ("5 contre (Mmes ALDY, BROCA, MM. CERNEL et DUVAL)", [
            "voted_against Mmes ALDY, BROCA, MM. CERNEL et DUVAL"]),
        ("Contre : 1 (M. Paul VERDIN)\nAbstention : 1 (Mme Lise AUBAC)", [
            "voted_against M. Paul VERDIN", "abstained Mme Lise AUBAC"]),
        ("Ont voté contre : VERDIN Paul, AUBAC Lise", ["voted_against VERDIN Paul, AUBAC Lise"]),
        ("Contre : 3 (groupe Nature : Mme ROC, M. PIM)", ["voted_against Mme ROC, M. PIM"]),
        ("M. Verdin ne prend pas part au vote.", ["not_voting M. Verdin"]),
        ("Ne prennent pas part au vote : Mme Roc, M. Le Guen", ["not_voting Mme Roc, M. Le Guen"]),
        ("(Monsieur Verdin se retire)", ["not_voting Monsieur Verdin"]),
        ("Mme Roc s'abstient.", ["abstained Mme Roc"]),
        ("Le maire s'étant retiré, Mme Roc préside.", []),
        ("Contre : 0\n- Approuve le plan", []),
        ("Abstention : 0 Contre : 0", []),
    ],
)  # fmt: skip
def test_names_of_dissenters(text: str, names: list[str]) -> None:
    """Where those who voted against, abstained or took no part are named."""
    zones = find_zones(text, fold(text), find_labels(fold(text)))
    assert [f"{role} {text[start:end]}" for start, end, role in zones] == names
