"""Read French administrative acts into tables."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from registre.assembly.document import Document, to_frames
    from registre.assembly.pipeline import blank, load
    from registre.batch.run import process
    from registre.reading import read

__version__ = "0.1.0"
__all__ = ["Document", "blank", "load", "process", "read", "to_frames"]

# Public names are loaded when first used, so that the command line starts at once.
_HOMES = {
    "Document": "registre.assembly.document",
    "blank": "registre.assembly.pipeline",
    "load": "registre.assembly.pipeline",
    "process": "registre.batch.run",
    "read": "registre.reading",
    "to_frames": "registre.assembly.document",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 (any public name)
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'registre' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
