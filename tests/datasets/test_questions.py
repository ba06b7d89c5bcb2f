"""Questions have one answer, in SQLite and in DuckDB; what the page of datasets shows runs."""

import re
import sqlite3
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest

from made import Tables, act, file, mention, row, write
from registre.datasets.about import About
from registre.datasets.export import Order, export
from registre.datasets.questions import Question, load_questions

PAGE = (Path(__file__).parents[2] / "docs" / "datasets.md").read_text(encoding="utf-8")
QUESTIONS = {question.name: question for question in load_questions()}
COUNCIL = {"issuer": "Ville de Bourg-le-Vieux", "body": "Conseil municipal"}


def archive() -> list[Tables]:
    """Return two meetings of a council, with grants, votes, proxies and references."""
    first = act("a1", session_id="s1", session_date="2023-04-03", vote_outcome="unanimity",
                title="Subvention au cinéma", matiere_code="7.5", policy_domain="3",
                number="2023-1", **COUNCIL)  # fmt: skip
    second = act("b1", "b.txt", session_id="s2", session_date="2023-05-04",
                 vote_outcome="majority", title="Modification", matiere_code="7.5",
                 policy_domain="3", number="2023-2", **COUNCIL | {
                     "issuer": "VILLE DE BOURG LE VIEUX"})  # fmt: skip
    there = {"session_id": "s1", "section": "dispositif", "currency": "EUR"}
    proxy = {"giver": "DURE Anne", "holder": "LAPIE Jean"}
    other = {"source": "b.txt", "act_id": "b1", "session_id": "s2"}
    return [
        file(
            acts=[first],
            amounts=[
                mention("amounts", 1, "1 000 €", value="1000", **there),
                mention("amounts", 2, "0,10 €", value="0.10", label="Ciné-club", **there),
                mention("amounts", 3, "0,20 €", value="0.20", label="Ciné-club", **there),
                mention("amounts", 4, "1 000,30 €", value="1000.30", label="TOTAL", **there),
            ],
            proxies=[mention("proxies", 1, "pouvoir", session_id="s1", **proxy)],
            persons=[mention("persons", 1, "D", session_id="s1", name="DURE Anne",
                             role="represented")],
            references=[mention("references", 1, "L", article="L2121-29", key="CGCT:L2121-29")],
            problems=[row("problems", source="a.txt", act_id="a1", table="dates",
                          code="date-weekday", title="t", advice="a")],
        ),
        file(
            "Vu",
            "b.txt",
            acts=[second],
            proxies=[mention("proxies", 2, "pouvoir", **other, **proxy)],
            references=[
                mention("references", 2, "L", article="L2121-29", key="CGCT:L2121-29", **other),
                mention("references", 3, "d", relation="modifies", target_act_id="a1", **other),
            ],
        ),
    ]  # fmt: skip


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the archive as a package and a database."""
    folder = tmp_path_factory.mktemp("questions")
    tables = write(folder / "tables", archive())
    export(tables, folder, ["package", "sqlite"], Order(About(), "1.0"))
    return folder


@pytest.fixture(scope="module")
def duck(dataset: Path) -> duckdb.DuckDBPyConnection:
    """Return the connection that the page of datasets shows how to make."""
    [code] = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    names: dict[str, Any] = {}
    # views keep the path that they are given
    code = code.replace('Path("package")', f'Path("{dataset}/package")')
    exec(compile(code, "datasets.md", "exec"), names)  # noqa: S102 (the project's own page)
    base: duckdb.DuckDBPyConnection = names["base"]
    return base


ANSWERS: dict[str, list[tuple[Any, ...]]] = {
    "articles": [("CGCT:L2121-29", 2, 2)],
    "beneficiaires": [
        ("2023", "Subvention au cinéma", 1, Decimal(1000)),
        ("2023", "Ciné-club", 1, Decimal("0.30")),
    ],
    "domaines": [("2023-04", "3", 1), ("2023-05", "3", 1)],
    "doutes": [("date-weekday", "t", 1, 1, "a")],
    "liens": [("2023-2", "Modification", "modifies", "2023-1", "Subvention au cinéma")],
    "pouvoirs": [("VILLE DE BOURG LE VIEUX", "DURE Anne", "LAPIE Jean", 2)],
    "presences": [("VILLE DE BOURG LE VIEUX", "DURE Anne", "represented", 1)],
    "unanimite": [("VILLE DE BOURG LE VIEUX", "Conseil municipal", 2, 50.0)],
}


def test_every_question_has_its_answer() -> None:
    assert QUESTIONS.keys() == ANSWERS.keys()


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=lambda question: question.name)
def test_duckdb_answers(duck: duckdb.DuckDBPyConnection, question: Question) -> None:
    assert duck.execute(question.sql).fetchall() == ANSWERS[question.name]


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=lambda question: question.name)
def test_sqlite_answers(dataset: Path, question: Question) -> None:
    with closing(sqlite3.connect(dataset / "sqlite" / "registre.db")) as base:
        rows = base.execute(question.sql).fetchall()
    wanted = [
        tuple(float(cell) if isinstance(cell, Decimal) else cell for cell in answer)
        for answer in ANSWERS[question.name]
    ]
    for found, answer in zip(rows, wanted, strict=True):
        assert list(found) == [
            pytest.approx(cell) if isinstance(cell, float) else cell for cell in answer
        ]


def test_page_shows_every_question() -> None:
    assert re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL) == [q.sql for q in load_questions()]
