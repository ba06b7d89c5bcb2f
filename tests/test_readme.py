"""What the README shows works as shown."""

import re
import shutil
from pathlib import Path

import pytest

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """Return the code blocks of a language."""
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


@pytest.mark.parametrize("code", blocks("python"))
def test_python_runs(
    code: str, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(sample, tmp_path / "archives")
    monkeypatch.chdir(tmp_path)
    exec(compile(code, "README.md", "exec"), {})  # noqa: S102 (the project's own door)


def test_commands_are_those_of_the_program() -> None:
    from registre.cli import app  # noqa: PLC0415

    told = set(re.findall(r"\| `registre ([a-z]+(?: [a-z]+)?)(?=[ `])", README))
    assert told == {
        command.name or command.callback.__name__
        for command in app.registered_commands
        if command.callback
    } | {
        f"{group.name} {command.name}"
        for group in app.registered_groups
        if group.typer_instance
        for command in group.typer_instance.registered_commands
    }
