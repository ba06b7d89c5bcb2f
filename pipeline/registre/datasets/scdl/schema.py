"""The table schema of SCDL Délibérations, as it is kept in this package."""

import json
from functools import cache
from importlib import resources
from typing import Any

NAME = "deliberations.json"


def schema_text() -> str:
    """Return the schema as JSON."""
    return resources.files(__package__).joinpath(NAME).read_text(encoding="utf-8")


@cache
def fields() -> list[dict[str, Any]]:
    """Return every field of the schema, in order."""
    found: list[dict[str, Any]] = json.loads(schema_text())["fields"]
    return found


def columns() -> list[str]:
    """Return the names of the columns, in order."""
    return [field["name"] for field in fields()]
