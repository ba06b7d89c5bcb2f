"""Read French administrative acts into tables."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from registre.assembly.pipeline import blank, load

__version__ = "0.1.0"
__all__ = ["blank", "load"]

# Public names are loaded when first used, so that the command line starts at once.
_HOMES = {
    "blank": "registre.assembly.pipeline",
    "load": "registre.assembly.pipeline",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 (any public name)
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'registre' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
