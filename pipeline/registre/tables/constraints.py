"""What holds of columns beside their type: closed vocabularies, written forms, keys.

A column is named ``table.column``; ``*.column`` is that column wherever it stands.
"""

from enum import StrEnum

from registre.model.acts import ActType, IssuerType, SectionKind
from registre.model.amounts import Currency, Qualifier, Tax
from registre.model.dates import DateRole, Granularity
from registre.model.documents import Status, TextOrigin
from registre.model.entities import EntityKind
from registre.model.errors import Cause
from registre.model.maskings import MaskingKind
from registre.model.persons import Role
from registre.model.problems import ProblemCode
from registre.model.references import ReferenceType, Relation
from registre.model.stamps import StampKind
from registre.model.votes import Outcome
from registre.tables.schema import MENTION_TABLES, Column, Table


class Form(StrEnum):
    """How a text is written when it is a value of another kind."""

    DATE = "date"
    TIME = "time"
    DECIMAL = "decimal"
    DURATION = "duration"
    SUBJECT = "subject"
    DIGEST = "digest"
    ARK = "ark"
    URI = "uri"


PATTERNS = {
    Form.DATE: r"\d{4}-\d{2}-\d{2}",
    Form.TIME: r"\d{2}:\d{2}",
    Form.DECIMAL: r"-?\d+(\.\d+)?",
    Form.DURATION: r"P[0-9A-Z.]+",
    Form.SUBJECT: r"[1-9](\.\d{1,2})?",
    Form.DIGEST: r"[0-9a-f]{64}",
    Form.ARK: r"ark:/[0-9a-z]{5,}/\S+",
    Form.URI: r"\S+",
}
_FORMS = {
    "acts.session_date": Form.DATE,
    "acts.convocation_date": Form.DATE,
    "acts.signed_date": Form.DATE,
    "acts.received_date": Form.DATE,
    "acts.published_date": Form.DATE,
    "acts.session_time": Form.TIME,
    "acts.appeal_period": Form.DURATION,
    "acts.matiere_code": Form.SUBJECT,
    "amounts.value": Form.DECIMAL,
    "amounts.period": Form.DURATION,
    "dates.time": Form.TIME,
    "references.uri": Form.URI,
    "*.sha256": Form.DIGEST,
    "*.ark": Form.ARK,
}
_VALUES = {
    "documents.text_origin": tuple(map(str, TextOrigin)),
    "documents.status": tuple(map(str, Status)),
    "pages.origin": tuple(map(str, TextOrigin)),
    "pages.unit": ("pt", "px", "mm10", "inch1200"),
    "acts.act_type": tuple(map(str, ActType)),
    "acts.issuer_type": tuple(map(str, IssuerType)),
    "acts.vote_outcome": tuple(map(str, Outcome)),
    "acts.policy_domain": tuple("012345678"),
    "persons.role": tuple(map(str, Role)),
    "amounts.currency": tuple(map(str, Currency)),
    "amounts.tax": tuple(map(str, Tax)),
    "amounts.qualifier": tuple(map(str, Qualifier)),
    "dates.granularity": tuple(map(str, Granularity)),
    "dates.role": tuple(map(str, DateRole)),
    "references.type": tuple(map(str, ReferenceType)),
    "references.relation": tuple(map(str, Relation)),
    "votes.outcome": tuple(map(str, Outcome)),
    "stamps.kind": tuple(map(str, StampKind)),
    "entities.kind": tuple(map(str, EntityKind)),
    "problems.code": tuple(map(str, ProblemCode)),
    "maskings.kind": tuple(map(str, MaskingKind)),
    "failures.cause": tuple(map(str, Cause)),
    "*.section": tuple(map(str, SectionKind)),
}
# Columns that tell a row from all others of its table.
PRIMARY = {
    "documents": ("source",),
    "pages": ("source", "page"),
    "texts": ("source", "page"),
    "acts": ("act_id",),
    "boxes": ("mention_id", "line"),
    "maskings": ("source", "start"),
    "failures": ("source",),
    **{table.name: ("mention_id",) for table in MENTION_TABLES},
}
# Columns that are never empty, beside those of the primary key.
FILLED = frozenset({"source", "act_type", "status", "rule", "start", "end", "code"})
# Columns that follow from others of their row: a hand that corrects those mends these.
DERIVED = {
    "persons": frozenset({"surname", "given_names", "person_id"}),
    "dates": frozenset({"granularity"}),
    "references": frozenset({"type", "number", "article", "article_end", "target_act_id"}),
}


def form(table: Table, column: Column) -> Form | None:
    """Return how a column is written, if that is more than text.

    Examples
    --------
    >>> from registre.tables.schema import TABLES
    >>> form(TABLES["amounts"], Column("value", ""))
    <Form.DECIMAL: 'decimal'>
    """
    return _FORMS.get(f"{table.name}.{column.name}") or _FORMS.get(f"*.{column.name}")


def values(table: Table, column: Column) -> tuple[str, ...]:
    """Return all values that a column can have beside empty; none when it is open.

    Examples
    --------
    >>> from registre.tables.schema import TABLES
    >>> values(TABLES["amounts"], Column("tax", ""))
    ('HT', 'TTC')
    """
    named = f"{table.name}.{column.name}"
    return _VALUES.get(named) or _VALUES.get(f"*.{column.name}") or ()


def foreign_keys(table: Table) -> dict[str, tuple[str, str]]:
    """Return the columns that name a row of another table: that table, and its column.

    Examples
    --------
    >>> from registre.tables.schema import TABLES
    >>> foreign_keys(TABLES["votes"])
    {'source': ('documents', 'source'), 'act_id': ('acts', 'act_id')}
    """
    keys = {"source": ("documents", "source"), "act_id": ("acts", "act_id")}
    keys["target_act_id"] = keys["act_id"]
    return {
        column: other
        for column, other in keys.items()
        if column in table.names and other[0] != table.name
    }


def declared() -> list[str]:
    """Return every column that something is declared of, as ``table.column``."""
    both = (*PRIMARY.items(), *DERIVED.items())
    keys = [f"{table}.{column}" for table, columns in both for column in columns]
    return [*_FORMS, *_VALUES, *keys, *(f"*.{column}" for column in FILLED)]
