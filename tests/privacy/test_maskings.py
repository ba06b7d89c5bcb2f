"""What is masked, and that nothing of it remains in any table."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

import registre
from registre.assembly.document import to_extraction
from registre.model.entities import Entity, EntityKind
from registre.model.extraction import Extraction
from registre.model.maskings import MASK
from registre.model.mentions import Mention
from registre.model.persons import Role
from registre.privacy.mask import to_public
from registre.tables.rows import to_rows
from registre.tables.schema import MENTION_TABLES
from registre.text.fold import fold
from tagged import Example, examples

ACT = Path(__file__).with_name("concession.txt")
# What tells the private persons of the act: no letter of it remains, in whatever case.
PRIVATE = (
    "labordier", "carvenec", "treveau", "lilas", "kerbihan", "12/05/1961", "3 mars 1950",
    "odile.c", "06 12 34", "ab-123-cd",
)  # fmt: skip
STAYING = ("DURAND Paul", "LEBRAS Anne", "DURAND Claire")


@pytest.fixture(scope="module")
def act(nlp: Language) -> Extraction:
    """Return an act that names private persons in every place that a table reads."""
    return to_extraction(nlp(ACT.read_text(encoding="utf-8")))


def cells(extraction: Extraction) -> list[str]:
    """Return all cells of text of all tables, folded, on one line each."""
    rows = [row for table in to_rows(extraction).values() for row in table]
    return [
        " ".join(fold(cell).split())
        for row in rows
        for cell in row.values()
        if isinstance(cell, str)
    ]


@pytest.mark.parametrize("example", examples("maskings"), ids=lambda e: e.where)
def test_maskings(nlp: Language, example: Example) -> None:
    public = to_public(to_extraction(nlp(example.text)))
    found = [(m.start, m.end, m.kind.replace("_", "")) for m in public.maskings]
    assert found == example.expected


@pytest.mark.parametrize("word", PRIVATE)
def test_no_table_holds_what_is_masked(act: Extraction, word: str) -> None:
    assert any(word in cell for cell in cells(act)), "the act must name it"
    assert [cell for cell in cells(to_public(act)) if word in cell] == []


def test_the_elected_and_the_signing_stay(act: Extraction) -> None:
    rows = to_rows(to_public(act))["persons"]
    assert set(STAYING) <= {row["name"] for row in rows}
    assert all(
        row["name"].startswith("PERSONNE ")
        for row in rows
        if row["role"] == Role.MENTIONED and row["name"] not in STAYING
    )


def test_rows_of_one_person_still_join(act: Extraction) -> None:
    before, after = (to_rows(x)["persons"] for x in (act, to_public(act)))
    pairs = {(b["person_id"], a["person_id"]) for b, a in zip(before, after, strict=True)}
    assert len(pairs) == len({b for b, _ in pairs}) == len({a for _, a in pairs})
    same = ("mention_id", "start", "end", "page", "act_id", "section", "role", "rule", "civility")
    assert [[b[c] for c in same] for b in before] == [[a[c] for c in same] for a in after]


def test_text_is_masked_one_for_one(act: Extraction) -> None:
    public = to_public(act)
    before, after = act.source.text, public.source.text
    assert len(after) == len(before)
    inside = {place for m in public.maskings for place in range(m.start, m.end)}
    for place, (old, new) in enumerate(zip(before, after, strict=True)):
        assert new == (MASK if place in inside and old.isalnum() else old)
    for masking in public.maskings:
        assert after[masking.start : masking.end].count(MASK) == masking.length > 0


def test_places_hold(act: Extraction) -> None:
    public = to_public(act)
    for group, mentions in public.mentions.items():
        assert len(mentions) == len(act.mentions[group])
        for mention in mentions:
            assert mention.text == public.source.text[mention.start : mention.end]
    rows = to_rows(public)
    pages = "\f".join(row["text"] for row in rows["texts"])
    for table in MENTION_TABLES:
        assert all(row["text"] == pages[row["start"] : row["end"]] for row in rows[table.name])


def test_the_report_tells_no_text(act: Extraction) -> None:
    rows = to_rows(to_public(act))["maskings"]
    assert {row["kind"] for row in rows} == {
        "person",
        "address",
        "birth_date",
        "contact",
        "identifier",
    }
    assert all(re.fullmatch(r"privacy\.[a-z_]+", row["rule"]) for row in rows)
    assert all(row["act_id"] and row["page"] for row in rows)


def test_nothing_is_masked_twice(act: Extraction) -> None:
    once = to_public(act)
    assert to_rows(to_public(once))["texts"] == to_rows(once)["texts"]


def test_masking_costs_no_row(documents: list[registre.Document]) -> None:
    for document in documents:
        before, after = (to_rows(x) for x in (document.extraction, to_public(document.extraction)))
        assert {n: len(r) for n, r in before.items() if n != "maskings"} == {
            n: len(r) for n, r in after.items() if n != "maskings"
        }


@pytest.mark.parametrize(
    ("text", "name", "masked"),
    [
        ("Le public, dont Xavier Dorval, est remercié.", "Xavier Dorval", True),
        ("M. Paul DURAND, maire, ouvre. Paul Durand lit.", "Paul Durand", False),
        ("La rue Jacques Tournel est barrée.", "Jacques Tournel", False),
        ("Le marché va à l'entreprise Morin Bâtiment.", "Morin Bâtiment", False),
        ("Le marché va à l'entreprise Xavier Dorval.", "Xavier Dorval", True),
        ("Charge Monsieur le Maire de signer.", "Charge Monsieur le Maire", False),
        ("DÉCIDE ce qui suit :\nRetient le devis, et il retient tout.", "Retient", False),
    ],
)
def test_persons_of_the_model(nlp: Language, text: str, name: str, *, masked: bool) -> None:
    extraction = to_extraction(nlp(text))
    start = text.rindex(name)
    seen = Mention(start, start + len(name), name, Entity(EntityKind.PERSON, name), "entities.ner")
    public = to_public(replace(extraction, mentions={**extraction.mentions, "entities": (seen,)}))
    row = to_rows(public)["entities"][0]
    assert (MASK in row["text"], MASK in row["name"]) == (masked, masked)
    assert row["kind"] == "person"


SPELLINGS: dict[str, Callable[[str], str]] = {
    "composed": lambda text: text,
    "capitals": str.upper,
    "curly": lambda text: text.replace("'", "’"),
    "spaced": lambda text: text.replace(" ", "\u00a0"),
    "crlf": lambda text: text.replace("\n", "\r\n"),
}


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_other_printings_are_masked(nlp: Language, spelling: str) -> None:
    text = "Vente du terrain à Monsieur Jean LABORDIER, demeurant 12 rue des Lilas, 35000 VALFROY."
    public = to_public(to_extraction(nlp(SPELLINGS[spelling](text))))
    assert "labordier" not in fold(public.source.text)
    assert "lilas" not in fold(public.source.text)


@given(st.text(alphabet="MmeJan DUPOT.,\n\f12rué@Née le/-º²\u0301ŒßİK", max_size=120))
def test_no_text_breaks_it(nlp: Language, text: str) -> None:
    before = to_extraction(nlp(text))
    public = to_public(before)
    assert len(public.source.text) == len(before.source.text)
    assert cells(public) is not None


def test_house_numbers_of_works_stay_where_no_private_person_is_named(nlp: Language) -> None:
    text = ACT.with_name("circulation.txt").read_text(encoding="utf-8")
    assert to_public(to_extraction(nlp(text))).maskings == ()
    asked = text.replace("Considérant", "Vu la demande de M. Jean LABORDIER ;\nConsidérant")
    kinds = {str(masking.kind) for masking in to_public(to_extraction(nlp(asked))).maskings}
    assert kinds == {"person", "address"}


def test_a_proxy_takes_no_first_name_of_a_private_person(nlp: Language) -> None:
    text = (
        "Présents : MM. DURAND, LEBRAS, TANGUY\nAbsent : M. MORVAN (pouvoir à M. LEBRAS)\n"
        "Le conseil vend un terrain à Mme Odette LEBRAS pour 100 €.\n"
    )
    assert "odette" not in " ".join(cells(to_public(to_extraction(nlp(text)))))
