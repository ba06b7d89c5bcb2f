"""The files of a short act, as reviewed: what a change of a format changes shows in the diff.

``python tests/annotation/test_expected.py`` writes them again.
"""

from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from spacy.language import Language

import registre
from annotated import tables_of
from registre.annotation.formats import FORMATS
from registre.annotation.gather import to_task

FOLDER = Path(__file__).with_name("expected")
TEXT = (
    "Conseil municipal de Montvigny 🏛 du 14 mars 2024\n"
    "Absente : Mme Zoé MARCHAL (pouvoir à M. Paul DURAND)\n\fAide de 300 € aux\nécoles."
)
# A DocBin is not text.
NAMES = sorted(FORMATS.keys() - {"spacy"})


def written(nlp: Language, form: str, folder: Path) -> dict[str, str]:
    """Return the files of a format by name; the version of the program left out."""
    FORMATS[form].write([to_task(tables_of(nlp, TEXT))], folder)
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        .decode("utf-8")
        .replace(f"registre {version('registre')}", "registre")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("form", NAMES)
def test_files_are_those_reviewed(nlp: Language, form: str, tmp_path: Path) -> None:
    expected = {
        path.relative_to(FOLDER / form).as_posix(): path.read_bytes().decode("utf-8")
        for path in sorted((FOLDER / form).rglob("*"))
        if path.is_file()
    }
    assert written(nlp, form, tmp_path) == expected


if __name__ == "__main__":
    pipeline = registre.load(profile="fast")
    for name in NAMES:
        with TemporaryDirectory() as made:
            for file, content in written(pipeline, name, Path(made)).items():
                target = FOLDER / name / file
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content.encode("utf-8"))
