"""An export is complete or nothing, the same bytes for the same tables, and can be cited."""

import hashlib
import json
from pathlib import Path

import pytest

from made import act, file, write
from registre.cli import main
from registre.datasets.about import About
from registre.datasets.export import FORMATS, Order, export
from registre.model.errors import ExitCode

ORDER = Order(About("actes", "Actes d'Essai", "etalab-2.0"), "1.0")
NOTE = {"settings": {"registre": "0.9", "profile": "fast"}, "inputs": {"sha256": "abc"}}


def contents(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file below a folder."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_equal_tables_give_equal_bytes(tables: Path, tmp_path: Path) -> None:
    first = export(tables, tmp_path / "a", FORMATS, ORDER)
    export(tables, tmp_path / "b", FORMATS, ORDER)
    again = export(tables, tmp_path / "a", FORMATS, ORDER)  # over itself
    found = contents(tmp_path / "a")
    assert found == contents(tmp_path / "b")
    assert {path.relative_to(tmp_path / "a").as_posix() for path in first.files} == set(found)
    assert first == again


def test_manifest_has_every_digest(tables: Path, tmp_path: Path) -> None:
    export(tables, tmp_path, FORMATS, ORDER)
    found = contents(tmp_path)
    manifest = json.loads(found.pop("run.json"))
    told = {output["path"]: output["sha256"] for output in manifest["outputs"]}
    assert told == {name: hashlib.sha256(data).hexdigest() for name, data in found.items()}
    assert manifest["export"] == {"registre": "1.0"}


def test_note_of_the_run_is_kept(tmp_path: Path) -> None:
    tables = write(tmp_path / "tables", [file(acts=[act(title="Vu", session_date="2023-05-02")])])
    (tables / "run.json").write_text(json.dumps(NOTE), encoding="utf-8")
    export(tables, tmp_path / "out", ["jsonl"], ORDER)
    manifest = json.loads((tmp_path / "out" / "run.json").read_bytes())
    assert manifest["settings"] == NOTE["settings"]
    card = (tmp_path / "out" / "DATASET.md").read_text(encoding="utf-8")
    assert "# Actes d'Essai" in card
    assert "Fichiers : 1. Actes : 1. Dates : 2023-05-02 – 2023-05-02." in card
    assert "| objet | 100 |" in card
    assert "| profile | fast |" in card
    digest = hashlib.sha256(f"{5:064x}  a.txt\n".encode()).hexdigest()
    assert f"> Actes d'Essai. registre 0.9. sha256:{digest}" in card


@pytest.mark.parametrize("form", FORMATS)
def test_an_archive_without_acts(tmp_path: Path, form: str) -> None:
    tables = write(tmp_path / "tables", [])
    export(tables, tmp_path / "out", [form], ORDER)
    assert "Fichiers : 0. Actes : 0." in (tmp_path / "out" / "DATASET.md").read_text(
        encoding="utf-8"
    )


@pytest.mark.parametrize("form", FORMATS)
def test_an_export_that_fails_changes_nothing(tmp_path: Path, form: str) -> None:
    good = write(tmp_path / "good", [file(acts=[act()])])
    export(good, tmp_path / "out", [form], ORDER)
    before = contents(tmp_path / "out")
    bad = write(tmp_path / "bad", [file(acts=[act(title="Autre")]), file()])
    with pytest.raises(ValueError, match=r"two files are named a\.txt"):
        export(bad, tmp_path / "out", [form], ORDER)
    assert contents(tmp_path / "out") == before
    assert not [path for path in (tmp_path / "out").iterdir() if path.name.startswith(".")]


def test_command(tables: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    argv = ["export", str(tables), "--to", "jsonl, sqlite", "--dir", str(tmp_path / "out")]
    assert main([*argv, "--name", "ville", "--created", "2024-01-31"]) == ExitCode.OK
    assert (tmp_path / "out" / "sqlite" / "ville.db").is_file()
    out, err = capfd.readouterr()
    assert out == ""
    assert "6 files" in err


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--to", "csv"], "no format csv: take package, xlsx, jsonl, sqlite, scdl"),
        (["--to", ","], "no format given"),
        (["--to", "jsonl", "--name", "Ma Ville"], "no name 'Ma Ville'"),
        (["--to", "jsonl", "--created", "hier"], "hier"),
    ],
)
def test_wrong_options_are_told(
    tables: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], options: list[str], told: str
) -> None:
    argv = ["export", str(tables), "--dir", str(tmp_path / "out"), *options]
    assert main(argv) == ExitCode.USAGE
    assert told in capfd.readouterr().err
    assert not (tmp_path / "out").exists()


def test_missing_tables_are_told(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    argv = ["export", str(tmp_path / "none"), "--to", "jsonl", "--dir", str(tmp_path / "out")]
    assert main(argv) == ExitCode.UNREADABLE
    assert "run registre extract first" in capfd.readouterr().err
    assert not (tmp_path / "out").exists()
