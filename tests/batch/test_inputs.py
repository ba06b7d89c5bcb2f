"""Which files a run reads."""

import os
from itertools import chain
from pathlib import Path

import pytest

from fakes import write_files
from registre.batch.inputs import choose, find_jobs, read_shard
from registre.batch.job import Job


@pytest.fixture
def jobs(tmp_path: Path) -> list[Job]:
    """Return a hundred files."""
    return find_jobs([write_files(tmp_path, [f"acte-{number:03d}" for number in range(100)])])


def test_files_of_several_folders_are_in_the_order_of_their_names(tmp_path: Path) -> None:
    write_files(tmp_path / "a", ["2", "1"])
    write_files(tmp_path / "b", ["1", "0"])
    found = find_jobs([tmp_path / "b", tmp_path / "a"])
    assert [job.name for job in found] == ["0.txt", "1.txt", "1.txt", "2.txt"]
    assert [job.rank for job in found] == [0, 1, 2, 3]
    assert found[1].path == tmp_path / "a" / "1.txt"


def test_a_name_that_is_no_text_can_be_written(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/arr\xeat\xe9.txt"
    with open(path, "wb") as file:  # noqa: PTH123 (a name of bytes)
        file.write(b"Article 1")
    [job] = find_jobs([tmp_path])
    assert job.name == "arr\\xeat\\xe9.txt"
    assert job.path is not None
    assert job.path.read_bytes() == b"Article 1"


def test_shards_part_the_files(jobs: list[Job]) -> None:
    parts = [[job.name for job in choose(jobs, shard=(index, 4))] for index in range(1, 5)]
    assert sorted(chain(*parts)) == [job.name for job in jobs]
    assert all(len(part) > 10 for part in parts)


def test_a_file_stays_in_its_shard_when_others_come(jobs: list[Job]) -> None:
    whole = {job.name for job in choose(jobs, shard=(1, 4))}
    half = {job.name for job in choose(jobs[::2], shard=(1, 4))}
    assert half == whole & {job.name for job in jobs[::2]}


def test_a_sample_is_that_of_its_seed(jobs: list[Job]) -> None:
    first = choose(jobs, sample=10, seed=3)
    assert first == choose(jobs, sample=10, seed=3)
    assert first != choose(jobs, sample=10, seed=4)
    assert [job.name for job in first] == sorted(job.name for job in first)
    assert [job.rank for job in first] == list(range(10))


def test_a_sample_of_more_is_all(jobs: list[Job]) -> None:
    assert choose(jobs, sample=1000) == jobs


def test_limit_takes_the_first(jobs: list[Job]) -> None:
    assert choose(jobs, limit=3) == jobs[:3]


@pytest.mark.parametrize("text", ["0/2", "3/2", "2", "a/b", "1/2/3", "-1/2", ""])
def test_what_is_no_shard(text: str) -> None:
    with pytest.raises(ValueError, match="write 1/8"):
        read_shard(text)
