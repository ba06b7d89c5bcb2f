"""Tables read back are those that were written, in either format."""

from pathlib import Path

import pandas as pd
import pytest
from spacy.language import Language

from registre.assembly.document import Document, to_frames
from registre.tables.files import TableFolder, to_texts
from registre.tables.load import document_texts, load_tables
from registre.tables.rows import to_rows

TEXT = 'Vu le budget 2024 ;\n\fM. NA Paul donne lecture ; 12,50 € "net", le 31 février 2024.'


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_tables_come_back(nlp: Language, tmp_path: Path, form: str) -> None:
    """Values and types are the same, and so is the text."""
    document = Document.of(nlp(TEXT))
    with TableFolder(tmp_path, [form]) as tables:
        tables.write(to_texts(to_rows(document.extraction)))
    loaded = load_tables(tmp_path)
    for name, frame in to_frames([document]).items():
        pd.testing.assert_frame_equal(loaded[name], frame)
    assert document_texts(loaded["texts"]) == {document.name: TEXT}


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    """The error says which and what to do."""
    with pytest.raises(FileNotFoundError, match="no table acts; run registre extract"):
        load_tables(tmp_path, ["acts"])
