"""A database that Datasette serves: typed, with keys, with search, with questions."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette

from made import act, file, mention, write
from registre.datasets.about import About
from registre.datasets.database import SEARCHED, Database
from registre.datasets.datasette import to_metadata
from registre.datasets.questions import load_questions
from registre.tables.schema import TABLES
from registre.tables.stream import read_documents, read_rows


def fill(tables: Path, path: Path) -> Path:
    """Write a database of tables and return its path."""
    with Database(path) as database:
        for rows in read_documents(tables):
            database.write(rows)
    assert database.notes == []
    return path


@pytest.fixture(scope="module")
def path(tables: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the database of the sample archive, with what Datasette shows beside it."""
    folder = tmp_path_factory.mktemp("sqlite")
    metadata = to_metadata(About(title="Mes actes", licence="etalab-2.0"), "actes")
    (folder / "metadata.json").write_text(metadata, encoding="utf-8")
    return fill(tables, folder / "actes.db")


@pytest.fixture
def base(path: Path) -> Iterator[sqlite3.Connection]:
    """Return the database of the sample archive, open."""
    with closing(sqlite3.connect(path)) as base:
        base.row_factory = sqlite3.Row
        yield base


def ask(path: Path, *addresses: str) -> list[Any]:
    """Return what Datasette answers to some addresses, each a page or an object."""

    async def answers() -> list[Any]:
        datasette = Datasette(config_dir=path.parent)
        await datasette.invoke_startup()
        found = [await datasette.client.get(address) for address in addresses]
        # its connections lie in threads of an executor that it never shuts down
        for database in datasette.databases.values():
            database.close()
        datasette.executor.shutdown()
        assert [answer.status_code for answer in found] == [200] * len(addresses)
        return [answer.json() if ".json" in str(answer.url) else answer.text for answer in found]

    return asyncio.run(answers())


def test_every_row_is_there(base: sqlite3.Connection, tables: Path) -> None:
    for name in TABLES:
        query = f'SELECT * FROM "{name}" ORDER BY rowid'  # noqa: S608 (a name of the schema)
        found = [dict(row) for row in base.execute(query)]
        for kept, written in zip(found, read_rows(tables, name), strict=True):
            row = {key: None if value == "" else value for key, value in written.items()}
            if name == "amounts":  # a number, to sort and to add
                assert kept.pop("value") == float(str(row.pop("value")))
            assert kept == row


def test_keys_hold(base: sqlite3.Connection) -> None:
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    assert base.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    [outgoing] = [
        row for row in base.execute("PRAGMA foreign_key_list(proxies)") if row["table"] == "acts"
    ]
    assert (outgoing["from"], outgoing["to"]) == ("act_id", "act_id")


@pytest.mark.parametrize("table", SEARCHED)
def test_search_needs_no_accents(base: sqlite3.Connection, table: str) -> None:
    query = f"SELECT count(*) FROM {table}_fts WHERE {table}_fts MATCH ?"  # noqa: S608 (a name of ours)
    counts = [base.execute(query, [w]).fetchone()[0] for w in ("deliberation", "DÉLIBÉRATION")]
    assert counts[0] == counts[1]
    assert base.execute(query, ["conseil OR travaux OR autorise"]).fetchone()[0] > 0


def test_datasette_shows_titles_and_meanings(path: Path) -> None:
    home, acts, columns, codes = ask(
        path,
        "/",
        "/actes/acts",
        "/actes/dictionary.json?table=acts&_shape=array&_size=max",
        "/actes/codes.json?table=acts&column=vote_outcome&_shape=array",
    )
    assert "Mes actes" in home
    assert "Licence Ouverte" in home
    assert "Une ligne : un acte ; un registre" in acts
    assert 'href="dictionary?table=acts"' in acts
    assert {row["column"] for row in columns} == set(TABLES["acts"].names)
    assert [row["sens"] for row in columns if row["column"] == "title"] == ["objet de l'acte"]
    assert {row["code"]: row["sens"] for row in codes}["unanimity"] == "à l'unanimité"


def test_datasette_searches(path: Path) -> None:
    plain, accents, none = ask(
        path,
        "/actes/texts.json?_search=deliberation&_shape=array",
        "/actes/texts.json?_search=Délibération&_shape=array",
        "/actes/texts.json?_search=xylophone&_shape=array",
    )
    assert plain == accents != []
    assert none == []


def test_datasette_counts_facets(path: Path, tables: Path) -> None:
    [answer] = ask(path, "/actes/persons.json?_facet=role&_facet_size=max")
    counts = {item["value"]: item["count"] for item in answer["facet_results"]["role"]["results"]}
    roles = [row["role"] for row in read_rows(tables, "persons")]
    assert counts == {role: roles.count(role) for role in set(roles)}


@pytest.mark.parametrize("question", load_questions(), ids=lambda question: question.name)
def test_datasette_answers_questions(path: Path, question: Any) -> None:  # noqa: ANN401
    answer, page = ask(path, f"/actes/{question.name}.json?_shape=array", f"/actes/{question.name}")
    assert answer or question.name in {"doutes", "liens"}
    assert question.english in page


def test_two_rows_of_one_key_are_told(tmp_path: Path) -> None:
    tables = write(tmp_path / "tables", [file(acts=[act(), act()])])
    with pytest.raises(ValueError, match=r"acts.act_id.*a\.txt.*extract again"):
        fill(tables, tmp_path / "twice.db")


def test_a_lost_act_is_told(tmp_path: Path) -> None:
    tables = write(tmp_path / "tables", [file(votes=[mention("votes", 1, "V")])])
    with Database(tmp_path / "lost.db") as database:
        for rows in read_documents(tables):
            database.write(rows)
    assert database.notes == ["1 cells of the database name a row that is not there."]
