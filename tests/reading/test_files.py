"""Files and folders: what is read, what is refused, in which order."""

import hashlib
from pathlib import Path

import pytest

from registre.model.documents import TextOrigin
from registre.model.errors import DocumentError
from registre.reading import find_documents, read


def test_source(tmp_path: Path) -> None:
    """A source carries its name, its digest and where its text comes from."""
    path = tmp_path / "act.md"
    path.write_text("# ARRÊTÉ\n", encoding="utf-8")
    source = read(path, name="2024/act.md")
    assert (source.name, source.pages, source.origin) == ("2024/act.md", 1, TextOrigin.MARKDOWN)
    assert source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert read(path).name == "act.md"


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("act.rtf", "PDF or UTF-8"),
        ("act.DOC", "PDF or UTF-8"),
        ("page.html", "PDF or UTF-8"),
        ("budget.xlsx", "not acts"),
        ("acts.zip", "Unpack"),
        ("act.xyz", ".docx"),
        ("act", "PDF"),
    ],
)
def test_other_formats(tmp_path: Path, name: str, advice: str) -> None:
    """Other formats are refused with what to do."""
    path = tmp_path / name
    path.write_bytes(b"anything")
    with pytest.raises(DocumentError, match="not read") as error:
        read(path)
    assert advice in error.value.advice


def test_missing(tmp_path: Path) -> None:
    """A path without file is refused."""
    with pytest.raises(DocumentError, match="no such file"):
        read(tmp_path / "act.txt")
    with pytest.raises(DocumentError, match="no such file"):
        read(tmp_path)


def test_find_documents(tmp_path: Path) -> None:
    """Folders are searched in order; hidden files and other formats are passed over."""
    for name in (
        "b/2.txt",
        "b/1.PDF",
        "a.md",
        "b/c/3.markdown",
        ".git/x.txt",
        "b/notes.doc",
        "b/mets.xml",
        "b/.x.txt",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Vu", encoding="utf-8")
    found = find_documents([tmp_path])
    assert [name for _, name in found] == ["a.md", "b/1.PDF", "b/2.txt", "b/c/3.markdown"]
    assert all(path == tmp_path / name for path, name in found)


def test_files_are_taken_as_given(tmp_path: Path) -> None:
    """A file that was named is read or refused, whatever its suffix; once."""
    path = tmp_path / "act.doc"
    path.touch()
    assert find_documents([path, path, tmp_path / "missing.txt"]) == [
        (path, "act.doc"),
        (tmp_path / "missing.txt", "missing.txt"),
    ]


def test_links(tmp_path: Path) -> None:
    """A link is followed inside its folder alone, and never to a folder."""
    home, away = tmp_path / "home", tmp_path / "away"
    home.mkdir()
    away.mkdir()
    (away / "secret.txt").write_text("Vu", encoding="utf-8")
    (home / "act.txt").write_text("Vu", encoding="utf-8")
    (home / "in.txt").symlink_to(home / "act.txt")
    (home / "out.txt").symlink_to(away / "secret.txt")
    (home / "loop").symlink_to(home)
    (home / "gone.txt").symlink_to(home / "nowhere.txt")
    assert [name for _, name in find_documents([home])] == ["act.txt", "in.txt"]
