"""Two files of one content: no identifier stands twice."""

import shutil
from pathlib import Path

import pytest

from registre.batch.inputs import find_jobs
from registre.batch.run import run
from registre.tables.load import load_tables


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory, sample: Path) -> Path:
    """Return a folder with one act, and the same twice again in a folder below."""
    folder = tmp_path_factory.mktemp("copies")
    act = sample / "03-conseil-municipal-village.txt"
    (folder / "sub").mkdir()
    for name in ("a.txt", "sub/b.txt", "sub/c.txt"):
        shutil.copy(act, folder / name)
    return folder


def test_identifiers_are_unique(archive: Path, tmp_path: Path) -> None:
    run(find_jobs([archive]), tmp_path, profile="fast")
    tables = load_tables(tmp_path)
    acts, persons = tables["acts"], tables["persons"]
    first, second, third = acts["act_id"]
    assert second == first.replace("-", ".2-", 1)
    assert third == first.replace("-", ".3-", 1)
    assert acts["session_id"].is_unique
    assert persons["mention_id"].is_unique
    # every row stands in the act of its own file
    where = persons.merge(acts, on="act_id", suffixes=("", "_act"))
    assert len(where) == len(persons[persons["act_id"] != ""])
    assert list(where["source"]) == list(where["source_act"])
    unnamed = persons.drop(columns=["source", "act_id", "session_id", "mention_id"])
    parts = [group.reset_index(drop=True) for _, group in unnamed.groupby(persons["source"])]
    assert parts[0].equals(parts[1])
    assert parts[0].equals(parts[2])
