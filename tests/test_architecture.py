"""The house: what may import what, which library lives where, how long a file may be.

Imports point down: model < text < spans < rooms < display < publishing rooms < assembly < batch <
cli. Rooms never import rooms, nor components each other; they meet in values, span groups and
tables.
"""

import ast
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from registre.assembly.pipeline import COMPONENTS

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "pipeline" / "registre"
MODULES = sorted(PACKAGE.rglob("*.py"))

ROOMS = frozenset(
    {
        "reading", "cleaning", "structure", "extraction", "linking", "classification", "tables",
        "checks", "privacy",
    },
)  # fmt: skip
# What is made of tables once they are written; no room of these knows another.
PUBLISHING = frozenset({"report", "datasets", "annotation", "correction"})
# `display` draws what the tables hold, so it stands above the rooms
LAYERS = {
    "model": 0,
    "text": 1,
    "piping": 2,
    "spans": 2,
    **dict.fromkeys(ROOMS, 3),
    "display": 4,
    "revision": 4,
    **dict.fromkeys(PUBLISHING, 5),
    "assembly": 6,
    "batch": 7,
    "cli": 8,
}
# Where each library lives; one that is not named here lives nowhere.
HOMES = {
    "spacy": {
        "piping", "spans", "cleaning", "structure", "extraction", "linking", "classification",
        "checks", "assembly", "batch", "annotation",
    },
    "pypdfium2": {"reading"},
    "tesserocr": {"reading"},
    "PIL": {"reading"},
    "pandas": {"tables", "classification"},
    "pyarrow": {"tables"},
    "numpy": {"classification"},
    "scipy": {"classification"},
    "sklearn": {"classification"},
    "skops": {"classification"},
    "rapidfuzz": {"extraction", "linking"},
    "jinja2": {"report"},
    "markupsafe": {"report"},
    "rich": {"display", "cli"},
    "typer": {"cli"},
    "distributed": {"batch"},
    "xlsxwriter": {"datasets"},
}  # fmt: skip
# spaCy is the skin of a component, never its reading; the statistical layer is spaCy itself
SKIN = frozenset({"registre.extraction.entities.model"})
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Import:
    """A module imported by another; ``typing_only`` when never at run time."""

    module: str
    line: int
    typing_only: bool


def name(path: Path) -> str:
    """Return the dotted name of a module of the package."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def names() -> frozenset[str]:
    """Return the names of all modules and packages of the package."""
    return frozenset(name(path) for path in MODULES)


def room(module: str) -> str:
    """Return the layer or the room of a module: ``registre.text.fold`` lives in ``text``."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def component(module: str) -> str:
    """Return the innermost folder with a component that holds the module, or nothing."""
    parts = module.split(".")
    for size in range(len(parts), 1, -1):
        folder = PACKAGE.joinpath(*parts[1:size])
        if (folder / "component.py").exists():
            return ".".join(parts[:size])
    return ""


def is_typing(node: ast.AST) -> bool:
    """Tell whether a statement is ``if TYPE_CHECKING``."""
    return isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)


def imports(path: Path) -> Iterator[Import]:
    """Yield what a module imports, anywhere in it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    typing_only = {
        id(child) for node in ast.walk(tree) if is_typing(node) for child in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports are absolute"
            # "from registre import spans" imports registre.spans
            inner = [f"{node.module}.{alias.name}" for alias in node.names]
            found = [module if module in names() else str(node.module) for module in inner]
        else:
            continue
        for module in dict.fromkeys(found):
            yield Import(module, node.lineno, id(node) in typing_only)


every_module = pytest.mark.parametrize("path", MODULES, ids=name)


@every_module
def test_module_lives_in_a_room(path: Path) -> None:
    """Every module belongs to a layer or a room; the root holds public names alone."""
    home = room(name(path))
    assert home in LAYERS or name(path) in {"registre", "registre.__main__"}


@every_module
def test_imports_point_down(path: Path) -> None:
    """A layer imports those below; a room no other room; a component no other component."""
    mine = name(path)
    if room(mine) not in LAYERS:
        return  # public names and the entry point stand above all
    for imported in imports(path):
        if imported.module.split(".")[0] != "registre":
            continue
        where = f"{path}:{imported.line}: {imported.module}"
        theirs = room(imported.module)
        if theirs == room(mine):
            other = component(imported.module)
            inside = component(mine).startswith(other) or other.startswith(component(mine))
            assert not other or not component(mine) or inside, f"{where} is another component"
        elif theirs:
            assert LAYERS[theirs] < LAYERS[room(mine)], f"{where} is not below {room(mine)}"
        else:
            # the version alone may be read from the root
            assert room(mine) in {"cli", "batch", "display"}, f"{where} is the root"


@every_module
def test_library_has_its_home(path: Path) -> None:
    """A library is imported where it lives; model and text need none."""
    for imported in imports(path):
        library = imported.module.split(".")[0]
        if library == "registre" or library in sys.stdlib_module_names or imported.typing_only:
            continue
        where = f"{path}:{imported.line}: {library}"
        assert room(name(path)) in HOMES.get(library, set()), f"{where} does not live here"


@every_module
def test_reading_knows_no_spacy(path: Path) -> None:
    """In a component, spaCy is imported by its skin alone."""
    if not component(name(path)) or path.name == "component.py" or name(path) in SKIN:
        return
    for imported in imports(path):
        assert imported.module.split(".")[0] != "spacy", f"{path}:{imported.line}"
        assert imported.module != "registre.spans", f"{path}:{imported.line}"


@every_module
def test_only_spans_sets_extensions(path: Path) -> None:
    """Extensions are declared and set in one module."""
    text = path.read_text(encoding="utf-8")
    assert path.name == "spans.py" or "set_extension(" not in text


@pytest.mark.parametrize(
    "path", [*MODULES, *sorted((ROOT / "tests").rglob("*.py"))], ids=lambda path: path.stem
)
def test_file_is_short(path: Path) -> None:
    """No file is longer than can be read at once."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize(
    "path", [path for path in MODULES if path.stem.endswith("patterns")], ids=name
)
def test_patterns_are_data(path: Path) -> None:
    """Patterns hold no function."""
    functions = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert [node.lineno for node in ast.walk(tree) if isinstance(node, functions)] == []


def test_components_are_entry_points() -> None:
    """Every component of the pipeline can be added by name to anyone's pipeline."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert set(project["entry-points"]["spacy_factories"]) == set(COMPONENTS)


def test_components_have_their_files() -> None:
    """A component says what it is and has its skin."""
    folders = {path.parent for path in MODULES if path.name == "component.py"}
    assert [folder for folder in folders if not (folder / "__init__.py").exists()] == []
