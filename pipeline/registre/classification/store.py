"""Read and write models in the skops format: no pickle, no code, the same bytes every time.

skops stands on scikit-learn, whose import takes longer than reading an act; so what a linear
model needs is read from the file itself, which is a zip of a schema and of arrays.
"""

import io
import json
import zipfile
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, cast

import numpy as np

SCHEMA = "schema.json"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first date that a zip can hold
_COMPRESSION = 9


def model_file() -> Traversable:
    """Return the model that ships with the package; from a checkout, that of ``models/``."""
    here = files(__package__)
    installed = here.joinpath("acts.skops")
    return installed if installed.is_file() else here.joinpath("../../../models/acts.skops")


def read_model(data: bytes) -> Any:  # noqa: ANN401 (whatever the file holds)
    """Return what a skops file holds, as plain values.

    An estimator becomes the dictionary of its attributes; nothing is imported or run.

    Raises
    ------
    ValueError
        If the file holds anything but plain values, arrays and estimators made of them.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return _value(json.loads(archive.read(SCHEMA)), archive)


def _value(node: dict[str, Any], archive: zipfile.ZipFile) -> Any:  # noqa: ANN401
    content = node.get("content")
    match node["__loader__"]:
        case "JsonNode":
            return json.loads(cast("str", content))
        case "NdArrayNode" if node["type"] == "numpy":
            return np.load(io.BytesIO(archive.read(node["file"])), allow_pickle=False)
        case "ObjectNode":
            return _value(cast("dict[str, Any]", content), archive)
        case "DictNode":
            items = cast("dict[str, dict[str, Any]]", content).items()
            return {key: _value(child, archive) for key, child in items}
        case loader:
            raise ValueError(f"a model holds no {loader}")


def to_canonical(data: bytes) -> bytes:
    """Return a skops file whose bytes depend on what it holds alone.

    skops names arrays and nodes after memory addresses, and a zip keeps the time of day.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        schema = json.loads(archive.read(SCHEMA))
        names: dict[str, str] = {}
        _number(schema, names, iter(range(1, 1 << 30)))
        entries = {new: archive.read(old) for old, new in names.items()}
    entries[SCHEMA] = json.dumps(schema, ensure_ascii=False, separators=(",", ":")).encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in entries.items():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.external_attr = 0o644 << 16
            archive.writestr(info, content, zipfile.ZIP_DEFLATED, _COMPRESSION)
    return out.getvalue()


def _number(node: Any, names: dict[str, str], numbers: Any) -> None:  # noqa: ANN401
    """Give every node of a schema a number in its order, and every array a name."""
    if isinstance(node, list):
        for child in node:
            _number(child, names, numbers)
    elif isinstance(node, dict):
        if "__id__" in node:
            node["__id__"] = next(numbers)
        if "file" in node:
            node["file"] = names.setdefault(node["file"], f"{len(names):03d}.npy")
        for child in node.values():
            _number(child, names, numbers)
