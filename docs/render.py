"""Write what the docs repeat from the code: tables, doubts, commands, the map of the package.

python docs/render.py           # rewrite README.md, docs/tables.md, problems.md and commands.md
python docs/render.py --check   # fail when they are not up to date
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import typer

from registre.cli import app
from registre.datasets.questions import load_questions
from registre.model.problems import ProblemCode
from registre.tables.schema import TABLES

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "pipeline" / "registre"


def tables() -> str:
    """Return the list of tables with what one row is."""
    lines = ["| table | one row is |", "|---|---|"]
    return "\n".join([*lines, *(f"| `{t.name}` | {t.grain} |" for t in TABLES.values())])


def problems() -> str:
    """Return every code of doubt with its meaning and what to do."""
    lines = ["| code | what it is | what to do |", "|---|---|---|"]
    return "\n".join([*lines, *(f"| `{p.code}` | {p.title} | {p.advice} |" for p in ProblemCode)])


def rooms() -> str:
    """Return every room of the package with the first line of its docstring."""
    lines = []
    for path in sorted(PACKAGE.rglob("*.py")):
        room = path.parent if path.name == "__init__.py" else path
        if path.name == "__main__.py" or (path.name != "__init__.py" and path.parent != PACKAGE):
            continue
        title = (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").split("\n")[
            0
        ]
        depth = len(room.relative_to(PACKAGE.parent).parts) - 1
        name = f"{room.name}/" if path.name == "__init__.py" else room.name
        lines.append(f"{'  ' * depth}{name:<{26 - 2 * depth}}{title}")
    return "\n".join(["```", *lines, "```"])


def columns() -> str:
    """Return the page of every table with its columns."""
    parts = [
        "# Tables\n\nOne section a table; `Int64` and `Float64` columns hold null when unknown."
    ]
    for table in TABLES.values():
        rows = [f"| `{c.name}` | {c.type} | {c.meaning} |" for c in table.columns]
        parts += [f"## {table.name}", f"One row: {table.grain}."]
        parts.append("\n".join(["| column | type | meaning |", "|---|---|---|", *rows]))
    return "\n\n".join(parts) + "\n"


def doubts() -> str:
    """Return the page of every code of doubt, a section each so that it can be pointed at."""
    parts = [
        "# Problems",
        (
            "Where an act gives reason to doubt a value, the row carries one of these codes in its "
            "column `problems`, and the table `problems` lists it. A document with a doubt is "
            "`partial`."
        ),
    ]
    for code in ProblemCode:
        meaning = code.title[0].upper() + code.title[1:]
        parts += [f"## {code}", f"{meaning}.", f"*What to do.* {code.advice}"]
    return "\n\n".join(parts) + "\n"


def commands() -> str:
    """Return the page of the command line, as ``--help`` tells it."""
    group = typer.main.get_command(app)
    return "\n\n".join(["# Command line", *_command(group, "registre", 1)]) + "\n"


def _command(command: typer.core.TyperCommand, name: str, depth: int) -> Iterator[str]:
    """Yield the parts of a command's section, then those of its subcommands."""
    context = typer.Context(command, info_name=name)
    if depth > 1:
        yield f"{'#' * depth} {name}"
    yield str(command.help)
    yield f"```\n{name} {' '.join(command.collect_usage_pieces(context))}\n```"
    records = [p.get_help_record(context) for p in command.get_params(context) if p.name != "help"]
    rows = [f"| `{_cell(told[0])}` | {_cell(told[1])} |" for told in records if told]
    if rows:
        yield "\n".join(["| option | meaning |", "|---|---|", *rows])
    if command.epilog:
        yield command.epilog
    if isinstance(command, typer.core.TyperGroup):
        for inner in command.list_commands(context):
            yield from _command(command.commands[inner], f"{name} {inner}", depth + 1)


def _cell(text: str) -> str:
    """Return a text for a cell of a table."""
    return " ".join(text.split()).replace("|", "\\|")


def questions() -> str:
    """Return every question that the tables answer, with its query."""
    return "\n\n".join(
        f"### {question.english}\n\n{question.french}\n\n```sql\n{question.sql}```"
        for question in load_questions()
    )


def filled(path: Path, parts: dict[str, str]) -> str:
    """Return a page with its rendered parts up to date."""
    text = path.read_text(encoding="utf-8")
    for name, part in parts.items():
        found = re.search(rf"<!-- {name} -->(?:.*?<!-- end -->)?", text, re.DOTALL)
        if found is None:
            raise SystemExit(f"{path.name} has no place <!-- {name} -->")
        block = f"<!-- {name} -->\n\n{part}\n\n<!-- end -->"
        text = text[: found.start()] + block + text[found.end() :]
    return text


def pages() -> dict[Path, str]:
    """Return every rendered file with its text."""
    door = ROOT / "README.md"
    datasets = ROOT / "docs" / "datasets.md"
    return {
        door: filled(door, {"tables": tables(), "problems": problems(), "map": rooms()}),
        ROOT / "docs" / "tables.md": columns(),
        ROOT / "docs" / "problems.md": doubts(),
        ROOT / "docs" / "commands.md": commands(),
        datasets: filled(datasets, {"questions": questions()}),
    }


def main(argv: list[str]) -> int:
    """Write the files, or tell which are out of date."""
    stale = [
        path
        for path, text in pages().items()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    ]
    for path in stale:
        if "--check" in argv:
            sys.stderr.write(f"{path.name} is out of date: run python docs/render.py\n")
        else:
            path.write_text(pages()[path], encoding="utf-8")
    return 1 if stale and "--check" in argv else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
