"""Questions that the tables answer, in SQL that both SQLite and DuckDB read."""

from dataclasses import dataclass
from importlib import resources


@dataclass(frozen=True, slots=True)
class Question:
    """A question: its name, in French, in English, and the query that answers it."""

    name: str
    french: str
    english: str
    sql: str


def load_questions() -> list[Question]:
    """Return every question, by name."""
    files = sorted(resources.files(__name__).iterdir(), key=lambda file: file.name)
    return [_read(file.name, file.read_text("utf-8")) for file in files if ".sql" in file.name]


def _read(name: str, text: str) -> Question:
    french, english, sql = text.split("\n", 2)
    return Question(
        name.removesuffix(".sql"), french.removeprefix("-- "), english.removeprefix("-- "), sql
    )
