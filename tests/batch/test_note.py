"""The note beside the tables says how they were made, and nothing that changes by itself."""

import hashlib
import json
from importlib import metadata
from pathlib import Path

import fakes
from registre.batch.inputs import choose, find_jobs
from registre.batch.run import run
from registre.tables.load import load_tables


def test_note_tells_the_run(tmp_path: Path) -> None:
    folder = fakes.write_files(tmp_path / "in", ["a", "b", f"c-{fakes.FAILS}"])
    run(find_jobs([folder]), tmp_path / "out", executor=fakes.doing(), profile="fast")
    note = json.loads((tmp_path / "out" / "run.json").read_bytes())
    assert note["settings"]["profile"] == "fast"
    assert note["settings"]["spacy"] == metadata.version("spacy")
    assert note["statuses"] == {"failed": 1, "ok": 2}
    tables = load_tables(tmp_path / "out")
    assert note["rows"] == {name: len(frame) for name, frame in tables.items()}
    documents = tables["documents"]
    lines = [f"{d}  {n}\n" for d, n in zip(documents["sha256"], documents["source"], strict=True)]
    assert note["inputs"]["sha256"] == hashlib.sha256("".join(lines).encode()).hexdigest()
    assert str(tmp_path) not in json.dumps(note)


def test_a_shard_says_so(tmp_path: Path) -> None:
    folder = fakes.write_files(tmp_path / "in", ["a", "b", "c", "d"])
    jobs = choose(find_jobs([folder]), shard=(1, 2))
    run(jobs, tmp_path / "out", executor=fakes.doing(), shard="1/2")
    assert json.loads((tmp_path / "out" / "run.json").read_bytes())["shard"] == "1/2"
