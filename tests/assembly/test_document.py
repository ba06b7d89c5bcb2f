"""A processed document: exact offsets, declared columns, frames."""

import pandas as pd
import pytest

import registre
from registre.model.documents import Status
from registre.tables.rows import to_rows
from registre.tables.schema import MENTION_TABLES, TABLES


def test_every_mention_is_the_text_at_its_offsets(documents: list[registre.Document]) -> None:
    wrong = [
        (document.name, table.name, row["text"])
        for document in documents
        for table in MENTION_TABLES
        for row in to_rows(document.extraction)[table.name]
        if document.extraction.source.text[row["start"] : row["end"]] != row["text"]
    ]
    assert wrong == []


def test_every_kind_is_found_in_the_sample(documents: list[registre.Document]) -> None:
    frames = registre.to_frames(documents)
    found = {name for name, frame in frames.items() if not frame.empty}
    # only a profile, a doubt, a failure or a scan fills the others
    assert found >= set(TABLES) - {"entities", "problems", "failures", "boxes", "maskings"}


def test_rows_have_the_declared_columns(documents: list[registre.Document]) -> None:
    for document in documents:
        for name, rows in to_rows(document.extraction).items():
            for row in rows:
                assert list(row) == TABLES[name].names, name


def test_frames_have_the_declared_types() -> None:
    frames = registre.to_frames([registre.blank()("Rien.")])
    assert list(frames) == list(TABLES)
    for name, frame in frames.items():
        assert list(frame.columns) == TABLES[name].names
    assert isinstance(frames["amounts"]["start"].dtype, pd.Int64Dtype)


def test_mention_identifiers_are_unique(documents: list[registre.Document]) -> None:
    frames = registre.to_frames(documents)
    for table in MENTION_TABLES:
        assert frames[table.name]["mention_id"].is_unique, table.name
    assert frames["acts"]["act_id"].is_unique


def test_sample_is_read_whole(documents: list[registre.Document]) -> None:
    assert {document.status for document in documents} <= {Status.OK, Status.PARTIAL}


def test_profile_must_exist() -> None:
    with pytest.raises(ValueError, match="no profile 'quick'"):
        registre.load(profile="quick")  # type: ignore[arg-type]
