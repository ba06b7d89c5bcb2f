"""Cited texts: tagged sentences, every entry of the tables, keys that read back."""

import unicodedata
from collections.abc import Callable
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

import registre
from registre.extraction.references import codes, laws
from registre.extraction.references.links import address
from registre.extraction.references.read import parse_key, read_reference, read_references
from registre.model.acts import Act, ActType
from registre.model.references import Reference, ReferenceType, Relation
from registre.spans import REFERENCES, annotations, mentions
from registre.text.fold import fold
from tagged import Example, examples, found

COMPONENT = "registre_references"
CODES = list(codes.table().codes.values())


def without_accents(text: str) -> str:
    """Return the text as an old printer sets it."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


@pytest.mark.parametrize("example", examples("references"), ids=lambda e: e.where)
def test_examples(alone: Callable[[str], Language], example: Example) -> None:
    """Each citation has its exact place and its key."""
    assert found(alone(COMPONENT)(example.text), REFERENCES) == example.expected


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.key)
@pytest.mark.parametrize(
    "write",
    [str, without_accents, str.upper, lambda title: without_accents(title).upper(), str.lower],
    ids=["title", "no-accents", "capitals", "bare-capitals", "small"],
)
def test_every_code_under_its_title(code: codes.Code, write: Callable[[str], str]) -> None:
    """A code is found however its title is set, alone and after an article."""
    title = write(code.title)
    assert [str(c.reference) for c in read_references(f"Vu le {title} ;")] == [code.key]
    article = read_reference(f"l'article L. 5 du {title}")
    assert str(article) == f"{code.key}:L5"


@pytest.mark.parametrize(
    ("name", "code"),
    sorted((codes.table().strong | codes.table().weak).items()),
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_every_code_under_its_abbreviation(name: str, code: codes.Code) -> None:
    """An abbreviation is known beside an article; in capitals, or with its dots."""
    assert str(read_reference(f"l'article L. 5 du {name.upper()}")) == f"{code.key}:L5"


def test_codes_have_their_own_key_and_identifier() -> None:
    """No two codes share a key or an address."""
    lines = [code.legitext for code in CODES if code.legitext]
    assert len(lines) == len(set(lines))
    assert len({code.title for code in CODES}) == len(CODES)


@pytest.mark.parametrize("name", sorted(laws.table()))
def test_every_law_under_its_name(name: str) -> None:
    """A law is known by its common name, and its number agrees with its date."""
    law = laws.table()[name]
    key = f"loi:{law.number or '@' + law.date}"
    assert str(read_reference(f"la loi {name.upper()}, qui")) == key
    assert law.date[:4].endswith(law.number.partition("-")[0])


def test_finance_laws_are_voted_before_or_in_their_year() -> None:
    """The number of a finance law agrees with its date, and its date with its budget."""
    for (_, budget), law in laws.finance().items():
        year = law.date[:4]
        assert year.endswith(law.number.partition("-")[0])
        assert int(budget) - int(year) in (0, 1)


ARTICLES = st.from_regex(r"(?:L|R|D|R\*|LO)?[1-9]\d{0,3}(?:-[1-9]\d?){0,2}", fullmatch=True)
NUMBERS = st.from_regex(r"[A-Z0-9]{1,6}(?:[-/_][A-Z0-9]{1,4}){0,3}", fullmatch=True)
DAYS = st.dates().map(str)


@st.composite
def references(draw: st.DrawFn) -> Reference:
    """Any reference that a key can carry."""
    article = draw(st.just("") | ARTICLES)
    last = draw(st.just("") | ARTICLES) if article else ""
    kind = draw(st.sampled_from(ReferenceType))
    if kind is ReferenceType.CODE:
        code = draw(st.sampled_from(CODES)).key
        return Reference(kind, code=code, article=article, article_end=last)
    number = draw(st.just("") | NUMBERS)
    date = "" if number else draw(st.just("") | DAYS)
    return Reference(kind, number=number, date=date, article=article, article_end=last)


@given(references())
def test_keys_read_back(reference: Reference) -> None:
    """``parse_key`` reads what ``str`` writes."""
    assert parse_key(str(reference)) == reference
    assert str(parse_key(str(reference))) == str(reference)


@pytest.mark.parametrize("text", ["", "inconnu:12", "C.inconnu:L1", "code:12"])
def test_other_texts_are_no_keys(text: str) -> None:
    """A key of no known kind is refused."""
    with pytest.raises(ValueError, match="no code"):
        parse_key(text)


FRAGMENTS = st.sampled_from(
    ["article ", "articles ", "L. ", "R.*", "2121-29", " et ", " à ", ", ", " du ", "code ", "CGCT",
     "loi n° ", "82-213", "délibérations ", "des ", "15 ", "juillet 2020", "$n^{\\circ}$ ", "(",
     ")", "notamment son ", "dudit ", "précité", "\n", "\f", "n°", "arrêté ", "règlement (UE) ",
     "2016/679"]
)  # fmt: skip


@settings(max_examples=150)
@given(st.lists(FRAGMENTS | st.text(max_size=4), max_size=25).map("".join))
def test_any_text_is_read(alone: Callable[[str], Language], text: str) -> None:
    """No text stops the component, and offsets are those of the document."""
    doc = alone(COMPONENT)(text)
    for mention in mentions(doc, REFERENCES):
        assert mention.text == doc.text[mention.start : mention.end]


@pytest.mark.parametrize(
    "write",
    [
        lambda text: text.replace("'", "’"),
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace(" ", "\u202f"),
        lambda text: text.replace(" du ", "\r\ndu "),
    ],
    ids=["curly", "no-break", "thin", "line-break"],
)
@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("l'article L. 2121-29 du code général des collectivités", ["CGCT:L2121-29"]),
        ("la loi n° 82-213 du 2 mars 1982 et l'arrêté du 3 mai 2019",
         ["loi:82-213", "arrete:@2019-05-03"]),
        ("la délibération n° 2022/CC136 du 6 décembre 2022", ["deliberation:2022/CC136"]),
    ],
)  # fmt: skip
def test_typography_changes_nothing(
    write: Callable[[str], str], text: str, keys: list[str]
) -> None:
    """Quotes, spaces and line ends carry no meaning."""
    assert [str(c.reference) for c in read_references(write(text))] == keys


@pytest.fixture(scope="module")
def cleaned() -> Language:
    """Return a pipeline that cleans before it looks for citations."""
    nlp = registre.blank()
    nlp.add_pipe("registre_cleaning")
    nlp.add_pipe(COMPONENT)
    return nlp


@settings(max_examples=80)
@given(st.lists(FRAGMENTS | st.text(max_size=4), max_size=25).map("".join))
def test_any_cleaned_text_is_read(cleaned: Language, text: str) -> None:
    """A citation of the cleaned view has its place in the document."""
    doc = cleaned(text)
    for mention in mentions(doc, REFERENCES):
        assert mention.text == doc.text[mention.start : mention.end]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_accents_may_be_apart(cleaned: Language, form: Literal["NFC", "NFD"]) -> None:
    """Decomposed letters change nothing."""
    doc = cleaned(unicodedata.normalize(form, "Vu l'arrêté préfectoral du 6 février 2022,"))
    assert [str(m.value) for m in mentions(doc, REFERENCES)] == ["arrete:@2022-02-06"]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Vu la loi n° 82-213 du 2 mars 1982 ;", Relation.VISA),
        ("Vu le décret n° 2004-374 du 29 avril 2004 ;", Relation.VISA),
        ("- **VU** l'arrêté du 16 novembre 2018 ;", Relation.VISA),
        ("En application de la loi n° 82-213 du 2 mars 1982, il est créé", Relation.APPLIES),
        ("Conformément à l'article L. 2121-29 du CGCT, le conseil", Relation.APPLIES),
        ("En vertu de la délibération du 3 mars 2020, le maire", Relation.APPLIES),
        ("La présente annule et remplace la délibération n° 16/2017.", Relation.REPEALS),
        ("L'arrêté du 3 mars 2020 est abrogé.", Relation.REPEALS),
        ("De rapporter la délibération n° 16/2017", Relation.REPEALS),
        ("Abroge l'arrêté n° 2019-045", Relation.REPEALS),
        ("L'arrêté du 3 mars 2020 est modifié comme suit :", Relation.MODIFIES),
        ("De modifier la délibération n° 16/2017", Relation.MODIFIES),
        ("Le maire rapporte : la délibération n° 16/2017 a été votée.", Relation.CITES),
        ("Il rappelle la loi n° 82-213 du 2 mars 1982.", Relation.CITES),
    ],
)
def test_relations(alone: Callable[[str], Language], text: str, relation: Relation) -> None:
    """The words around a citation tell what the act does with it."""
    (mention,) = mentions(alone(COMPONENT)(text), REFERENCES)
    assert mention.value is not None
    assert mention.value.relation is relation


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        (
            "Vu la loi n° 82-213 du 2 mars 1982 modifiée par la loi n° 82-623 du 22 juillet 1982 ;",
            [Relation.VISA, Relation.CITES],
        ),
        (
            "Vu l'arrêté du 16 novembre 2018 pris en application de l'article L. 5 du CGI ;",
            [Relation.VISA, Relation.CITES],
        ),
        (
            "En application de l'article L. 122-1 du CSI et du décret du 29 avril 2004, le préfet",
            [Relation.APPLIES, Relation.APPLIES],
        ),
        (
            "L'arrêté n° 2019-045, modifié par l'arrêté du 3 mars 2020, est affiché.",
            [Relation.CITES, Relation.CITES],
        ),
        (
            "Vu le CGCT ;\nConsidérant la loi n° 82-213 du 2 mars 1982,",
            [Relation.VISA, Relation.CITES],
        ),
    ],
)
def test_relations_of_two(
    alone: Callable[[str], Language], text: str, relations: list[Relation]
) -> None:
    """A text cited inside the title of another is only cited; joined texts share a relation."""
    found_ = mentions(alone(COMPONENT)(text), REFERENCES)
    assert [m.value and m.value.relation for m in found_] == relations


def test_one_relation_for_a_list(alone: Callable[[str], Language]) -> None:
    """The last of a list is applied like the first."""
    doc = alone(COMPONENT)("En application des articles L. 2121-29 et L. 2122-22 du CGCT,")
    assert [m.value and m.value.relation for m in mentions(doc, REFERENCES)] == [
        Relation.APPLIES,
        Relation.APPLIES,
    ]


def test_the_number_of_the_act_is_no_reference(alone: Callable[[str], Language]) -> None:
    """The act's own number is left out, another act of the document is the target."""
    nlp = alone(COMPONENT)
    text = "Vu la délibération n° 2021-060. Vu la délibération n° 2021-061."
    doc = nlp.make_doc(text)
    annotations(doc).acts = (
        Act(1, 0, len(text), 0, len(text), "one", act_type=ActType.DELIBERATION, number="2021-060"),
        Act(2, len(text), len(text), len(text), len(text), "two",
            act_type=ActType.DELIBERATION, number="2021-061"),
    )  # fmt: skip
    doc = nlp.get_pipe(COMPONENT)(doc)
    (mention,) = mentions(doc, REFERENCES)
    assert mention.value is not None
    assert (mention.value.key, mention.value.target_act_id) == ("deliberation:2021-061", "two")


@pytest.mark.parametrize(
    ("text", "uri"),
    [
        ("le CGCT", "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006070633"),
        ("la loi n° 82-213 du 2 mars 1982", ""),
        ("le RGPD", "https://eur-lex.europa.eu/legal-content/FR/TXT/?uri=CELEX:32016R0679"),
    ],
)
def test_addresses(text: str, uri: str) -> None:
    """An address is given only where the print tells it for certain."""
    reference = read_reference(text).value
    assert reference is not None
    assert reference.uri == uri


def test_decisions_of_the_union_share_numbers() -> None:
    """No address is made up for them."""
    assert address(Reference(ReferenceType.EU_DECISION, number="2012/21")) == ""


def test_nothing_and_several_are_refused() -> None:
    """``read_reference`` reads one citation."""
    with pytest.raises(ValueError, match="0 citations"):
        read_reference("rien")
    with pytest.raises(ValueError, match="2 citations"):
        read_reference("le CGCT et le CGPPP")


def test_folding_keeps_the_tables_searchable() -> None:
    """Keys are ASCII; names differ after folding."""
    assert all(code.key.isascii() for code in CODES)
    assert all(fold(name) == name for name in laws.table())
