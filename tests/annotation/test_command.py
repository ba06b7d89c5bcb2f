"""The commands: tables out to a tool, its file back, and what was corrected as gold."""

import json
from pathlib import Path

import pytest

from annotated import edit_json
from registre.annotation.formats import FORMATS
from registre.cli import main
from registre.cli.annotation import ToolName
from registre.model.errors import ExitCode

ACT = "04-arrete-circulation.txt"


@pytest.fixture(scope="module")
def tables(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the tables of two acts."""
    out = tmp_path_factory.mktemp("tables")
    acts = [str(sample / name) for name in (ACT, "09-comite-syndical.txt")]
    assert main(["extract", *acts, "--out", str(out), "--profile", "fast"]) is ExitCode.OK
    return out


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.csv")}


def test_every_format_has_its_name() -> None:
    assert [tool.value for tool in ToolName] == list(FORMATS)


@pytest.mark.parametrize("tool", FORMATS)
def test_tables_are_the_same_bytes(tables: Path, tool: str, tmp_path: Path) -> None:
    out, back = str(tmp_path / "tool"), tmp_path / "back"
    assert main(["annotate", "export", str(tables), "--to", tool, "--dir", out]) is ExitCode.OK
    path = f"{out}/documents.jsonl" if tool == "doccano" else out
    argv = ["annotate", "import", path, "--from", tool, "--tables", str(tables)]
    assert main([*argv, "--out", str(back)]) is ExitCode.OK
    assert files(back) == files(tables)


def test_what_was_corrected_is_gold(
    tables: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One of two documents is annotated, and one of its dates deleted."""
    tool, gold = tmp_path / "tool", tmp_path / "gold"
    argv = ["annotate", "export", str(tables), "--to", "label-studio", "--dir", str(tool)]
    assert main([*argv, "--only", "dates,amounts"]) is ExitCode.OK
    deleted = []

    def submit(task: dict[str, dict[str, str]]) -> None:
        if task["data"]["file"] == ACT:
            result = json.loads(json.dumps(task["predictions"][0]["result"]))  # type: ignore[index]
            key = result[0]["id"]
            deleted.append(result[0]["value"]["text"])
            kept = [item for item in result if item["id"] != key]
            task["annotations"] = [{"id": 1, "result": kept}]  # type: ignore[assignment]

    edit_json(tool / "tasks.json", submit)
    argv = ["annotate", "import", str(tool / "tasks.json"), "--from", "label-studio"]
    assert main([*argv, "--tables", str(tables), "--out", str(gold), "--gold"]) is ExitCode.OK
    note = json.loads((gold / "run.json").read_text(encoding="utf-8"))
    assert note["annotations"] == {"tool": "label-studio", "documents": 1}
    assert note["rows"]["documents"] == 1
    assert "settings" in note
    told = capsys.readouterr().err
    assert "removed: 1 dates" in told
    assert "1 annotated documents" in told
    assert (
        main(["evaluate", str(tables), str(gold), "--errors", "--spans", "strict"]) is ExitCode.OK
    )
    lines = capsys.readouterr().out.split("\n")
    errors = [line.split("\t") for line in lines if "\t" in line]
    assert {(document, fate) for document, _, fate, _ in errors} == {(ACT, "invented")}
    assert errors[-1][1:] == ["dates", "invented", deleted[0]]


@pytest.mark.parametrize(
    ("argv", "code", "message"),
    [
        (["export", "{tables}", "--to", "gate", "--dir", "x"], ExitCode.USAGE, "--help"),
        (
            ["export", "{tables}", "--to", "brat", "--dir", "{tmp}", "--only", "acts"],
            ExitCode.USAGE, "no mention table acts: take persons, proxies",
        ),
        (["export", "{tmp}", "--to", "brat", "--dir", "{tmp}"], ExitCode.UNREADABLE, "no table"),
        (
            ["import", "{tables}", "--from", "brat", "--tables", "{tables}", "--out", "{tables}"],
            ExitCode.USAGE, "holds what was exported",
        ),
        (
            ["import", "{tables}", "--from", "brat", "--tables", "{tables}", "--out", "{tmp}"],
            ExitCode.UNREADABLE, "no file .ann in it",
        ),
        (
            ["import", "no.json", "--from", "doccano", "--tables", "{tables}", "--out", "{tmp}"],
            ExitCode.UNREADABLE, "no.json: no such file or folder",
        ),
    ],
    ids=["tool", "table", "tables", "out", "empty", "absent"],
)  # fmt: skip
def test_errors_are_told(  # noqa: PLR0917 (pytest passes by name)
    tables: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    argv: list[str],
    code: ExitCode,
    message: str,
) -> None:
    filled = [part.format(tables=tables, tmp=tmp_path) for part in argv]
    assert main(["annotate", *filled]) is code
    assert message in capsys.readouterr().err
    assert not list(tmp_path.glob("*.csv"))
