"""What Datasette shows beside a database: titles, what tables are, facets, questions."""

import json
from html import escape
from typing import Any

from registre.datasets.about import About
from registre.datasets.database import CODES, DICTIONARY
from registre.datasets.questions import load_questions
from registre.tables.french import table_meaning
from registre.tables.schema import TABLES, Table

# The columns by which a table is best narrowed down.
_FACETS: dict[str, list[Any]] = {
    "documents": ["status", "text_origin"],
    "pages": ["origin"],
    "acts": ["act_type", "issuer", "vote_outcome", "policy_domain"],
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
# Values shown of each, so that the rows stay in sight.
_FACET_SIZE = 8
_LABELS = {"acts": "title", "documents": "source"}


def _table(table: Table) -> dict[str, Any]:
    # Datasette lists described columns above the rows, which then are out of sight; so the meanings
    # are a table.
    told: dict[str, Any] = {
        "description_html": f"Une ligne : {escape(table_meaning(table.name))}. "
        f'<a href="{DICTIONARY}?table={table.name}">Colonnes</a>, '
        f'<a href="{CODES}?table={table.name}">codes</a>.',
    }
    if table.name in _FACETS:
        told["facets"] = _FACETS[table.name]
        told["facet_size"] = _FACET_SIZE
    if table.name in _LABELS:
        told["label_column"] = _LABELS[table.name]
    return told


_MEANINGS = {
    DICTIONARY: {"description": "Une ligne : une colonne et ce qu'elle contient."},
    CODES: {"description": "Une ligne : un code et ce qu'il veut dire."},
}


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
            "tables": {table.name: _table(table) for table in TABLES.values()} | _MEANINGS,
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
