"""What Datasette shows beside a database: titles, meanings, facets, questions."""

import json
from typing import Any

from registre.datasets.about import About
from registre.datasets.questions import load_questions
from registre.tables.french import code_meanings, column_meaning, table_meaning
from registre.tables.schema import TABLES, Table

# The columns by which a table is best narrowed down.
_FACETS: dict[str, list[Any]] = {
    "documents": ["status", "text_origin"],
    "pages": ["origin"],
    "acts": ["act_type", "issuer", "vote_outcome", "policy_domain", "matiere_code"],
    "persons": ["role", "name"],
    "proxies": ["giver", "holder"],
    "amounts": ["currency", "tax", "label"],
    "dates": ["role", "granularity"],
    "references": ["type", "relation", "key"],
    "votes": ["outcome"],
    "decisions": ["verb"],
    "stamps": ["kind"],
    "entities": ["kind"],
    "problems": ["code", "table"],
    "failures": ["cause"],
}
_LABELS = {"acts": "title", "documents": "source"}


def _meaning(table: str, column: str) -> str:
    codes = code_meanings(table, column)
    listed = ", ".join(f"{code} = {meaning}" for code, meaning in codes.items())
    meaning = column_meaning(table, column)
    # The doubts are too many for a line, and say themselves what they are.
    return meaning if not codes or column == "code" else f"{meaning} ({listed})"


def _table(table: Table) -> dict[str, Any]:
    told: dict[str, Any] = {
        "description": f"Une ligne : {table_meaning(table.name)}.",
        "columns": {name: _meaning(table.name, name) for name in table.names},
    }
    if table.name in _FACETS:
        told["facets"] = _FACETS[table.name]
    if table.name in _LABELS:
        told["label_column"] = _LABELS[table.name]
    return told


def to_metadata(about: About, database: str) -> str:
    """Return the text of ``metadata.json`` for the database of that name."""
    told: dict[str, Any] = {
        "title": about.title,
        "description": "Actes administratifs lus par registre ; une colonne vide est inconnue.",
    }
    if licence := about.licensed:
        told["license"] = licence.title or licence.name
        if licence.path:
            told["license_url"] = licence.path
    if about.sources:
        told["source"] = " ; ".join(about.sources)
    told["databases"] = {
        database: {
            "tables": {table.name: _table(table) for table in TABLES.values()},
            "queries": {
                question.name: {
                    "title": question.french,
                    "description": question.english,
                    "sql": question.sql,
                }
                for question in load_questions()
            },
        }
    }
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"
