"""The tables of the sample archive in a folder, as extract writes them."""

from pathlib import Path

import pytest

import registre
from registre.tables.files import TableFolder, to_texts
from registre.tables.rows import to_rows


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory, documents: list[registre.Document]) -> Path:
    """Return the folder of the tables of the sample archive, in CSV."""
    folder = tmp_path_factory.mktemp("tables")
    with TableFolder(folder, ["csv"]) as files:
        for document in documents:
            files.write(to_texts(to_rows(document.extraction)))
    return folder
