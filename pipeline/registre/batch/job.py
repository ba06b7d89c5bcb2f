"""One file, one outcome: whatever happens is a row of ``documents``."""

import hashlib
import logging
import time
from dataclasses import replace
from pathlib import Path

from spacy.language import Language

from registre.assembly.document import to_extraction
from registre.model.documents import Source, Status
from registre.model.errors import DocumentError
from registre.model.extraction import Extraction
from registre.reading import read

_log = logging.getLogger(__name__)


def extract_file(nlp: Language, path: Path, name: str) -> Extraction:
    """Read one file and find everything in it; a file that cannot be read says why.

    Parameters
    ----------
    nlp
        A pipeline of :func:`registre.load`.
    path, name
        The file, and the name it has in the tables.
    """
    begin = time.perf_counter()
    try:
        source = read(path, name=name)
    except DocumentError as error:
        return _failed(path, name, error.reason, error.advice)
    try:
        extraction = to_extraction(nlp(source.text), source)
    except Exception as error:  # noqa: BLE001 (a fault of ours in one file must not stop the others)
        _log.debug("%s: fault in the pipeline", name, exc_info=True)
        reason = f"a fault of registre: {type(error).__name__}: {error}."
        return _failed(path, name, reason, "Please report it with the file.")
    return replace(extraction, seconds=time.perf_counter() - begin)


def _failed(path: Path, name: str, reason: str, advice: str) -> Extraction:
    try:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        digest = ""
    source = Source(name, "", digest, 0)
    return Extraction(source, Status.FAILED, error=reason, advice=advice)


def empty_folder(name: str) -> Extraction:
    """Return the outcome of a folder that holds nothing to read."""
    return Extraction(
        Source(name, "", "", 0),
        Status.SKIPPED,
        error="The folder holds no act.",
        advice="Text, Markdown and PDF files are read; check the path.",
    )
