"""What can be annotated: for every mention table its label, its colour, and what can be corrected.

Columns that are not here follow from these (``surname`` from ``name``) or from the place.
"""

from dataclasses import dataclass
from enum import StrEnum

from registre.annotation.task import AnnotationError
from registre.display.highlights import COLOURS
from registre.model.amounts import Currency, Qualifier, Tax
from registre.model.dates import DateRole
from registre.model.entities import EntityKind
from registre.model.persons import Role
from registre.model.references import Relation
from registre.model.stamps import StampKind
from registre.model.votes import Outcome

# What parts a label from the facet that it carries in tools without attributes: PERSON:present
FACET = ":"
# The label of a proxy as a relation between two persons
PROXY_LINK = "PROCURATION"


@dataclass(frozen=True, slots=True)
class Field:
    """A column that can be corrected, its name in the tool, and its values when they are few."""

    column: str
    title: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """A mention table as annotators see it.

    Parameters
    ----------
    facet
        The column that tools with nothing but labels carry in the label; empty when none.
    default
        The facet of a new region whose label tells none.
    """

    table: str
    label: str
    title: str
    colour: str
    fields: tuple[Field, ...]
    facet: str = ""
    default: str = ""

    @property
    def columns(self) -> tuple[str, ...]:
        """Columns that can be corrected."""
        return tuple(field.column for field in self.fields)

    @property
    def facets(self) -> tuple[str, ...]:
        """Values of the facet."""
        return next((field.choices for field in self.fields if field.column == self.facet), ())

    def labels(self) -> tuple[str, ...]:
        """Labels for tools with nothing but labels: one for each value of the facet."""
        return tuple(f"{self.label}{FACET}{facet}" for facet in self.facets) or (self.label,)


def _all(choices: type[StrEnum]) -> tuple[str, ...]:
    return tuple(map(str, choices))


_ITEMS = (Field("from_item", "à partir de la question"), Field("until_item", "jusqu'à la question"))

KINDS = {
    kind.table: kind
    for kind in (
        Kind(
            "persons", "PERSON", "Personne", COLOURS["persons"],
            (
                Field("role", "rôle", _all(Role)),
                Field("name", "nom (NOM Prénom)"),
                Field("civility", "civilité", ("M.", "Mme")),
                Field("capacity", "fonction"),
                *_ITEMS,
            ),
            "role", str(Role.MENTIONED),
        ),
        Kind(
            "proxies", "PROXY", "Pouvoir", COLOURS["proxies"],
            (Field("giver", "mandant"), Field("holder", "mandataire"), *_ITEMS),
        ),
        Kind(
            "amounts", "AMOUNT", "Montant", COLOURS["amounts"],
            (
                Field("value", "valeur (12500.50)"),
                Field("currency", "monnaie", _all(Currency)),
                Field("tax", "taxe", _all(Tax)),
                Field("qualifier", "borne", _all(Qualifier)),
                Field("period", "période (P1Y)"),
                Field("unit", "unité"),
                Field("label", "intitulé de la ligne"),
            ),
        ),
        Kind(
            "dates", "DATE", "Date", COLOURS["dates"],
            (
                Field("role", "rôle", _all(DateRole)),
                Field("value", "valeur (2024-03-14, XXXX-07-15)"),
                Field("time", "heure (17:30)"),
                Field("resolved", "avec l'année"),
            ),
            "role", str(DateRole.OTHER),
        ),
        Kind(
            "references", "REFERENCE", "Texte cité", COLOURS["references"],
            (
                Field("relation", "relation", _all(Relation)),
                Field("key", "clé (CGCT:L2121-29)"),
                Field("authority", "autorité"),
                Field("title", "titre"),
            ),
            "relation", str(Relation.CITES),
        ),
        Kind(
            "votes", "VOTE", "Vote", COLOURS["votes"],
            (
                Field("outcome", "issue", _all(Outcome)),
                Field("votes_for", "pour"),
                Field("votes_against", "contre"),
                Field("votes_abstention", "abstentions"),
                Field("votes_not_participating", "sans part au vote"),
            ),
            "outcome",
        ),
        Kind("decisions", "DECISION", "Décision", COLOURS["decisions"], (Field("verb", "verbe"),)),
        Kind(
            "stamps", "STAMP", "Tampon", COLOURS["stamps"],
            (Field("kind", "nature", _all(StampKind)), Field("identifier", "identifiant @CTES")),
            "kind",
        ),
        Kind(
            "entities", "ENTITY", "Entité", "#efe3cf",
            (Field("kind", "nature", _all(EntityKind)), Field("name", "nom")),
            "kind",
        ),
    )
}  # fmt: skip
_TABLES = {kind.label: kind.table for kind in KINDS.values()}


def read_label(label: str, where: str) -> tuple[str, dict[str, str]]:
    """Return the table of a label, and the value of its facet, empty in a label without.

    Raises
    ------
    AnnotationError
        If no table has this label.

    Examples
    --------
    >>> read_label("PERSON:absent", "a.jsonl")
    ('persons', {'role': 'absent'})
    >>> read_label("AMOUNT", "a.jsonl")
    ('amounts', {})
    """
    name, _, facet = label.partition(FACET)
    table = _TABLES.get(name)
    if table is None:
        raise AnnotationError(f"{where}: no table has the label {label!r}: {', '.join(_TABLES)}.")
    return table, {KINDS[table].facet: facet} if KINDS[table].facet else {}


def write_label(table: str, facet: str) -> str:
    """Return the label of a mention with its facet."""
    kind = KINDS[table]
    return f"{kind.label}{FACET}{facet}" if kind.facet and facet else kind.label
