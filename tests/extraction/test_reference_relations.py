"""What an act does with the texts that it cites."""

from collections.abc import Callable

import pytest
from spacy.language import Language

from registre.model.references import Relation
from registre.spans import REFERENCES, mentions

COMPONENT = "registre_references"


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
