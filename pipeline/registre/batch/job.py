"""One file, one outcome: whatever happens to it is a row of ``documents``.

Outcomes are plain: names, counts and lines of CSV. They cross processes and rest in the manifest;
a spaCy document does neither.
"""

import hashlib
import json
import zlib
from dataclasses import dataclass
from pathlib import Path

from registre.batch.targets import Citation, NumberedAct, find_citations, find_numbered
from registre.model.documents import Source, Status
from registre.model.errors import Cause
from registre.model.extraction import Extraction
from registre.model.shelfmarks import Shelfmark
from registre.tables.files import to_texts
from registre.tables.rows import to_rows

_CHUNK = 1 << 20
_ADVICE = {
    Cause.FAULT: "Please report it with the file.",
    Cause.MEMORY: "Split it, or give more with --memory.",
    Cause.TIMEOUT: "Split it, or give more with --timeout.",
    Cause.DIED: "Open it with another reader; if it is sound, please report it.",
}


@dataclass(frozen=True, slots=True)
class Job:
    """A file to read.

    Parameters
    ----------
    rank
        Its place among the files of the run, from 0.
    name
        Its name in the tables.
    path
        Where it is; ``None`` for a folder without anything to read.
    shelfmarks
        What an archivist told of it; put into the tables when they are written.
    """

    rank: int
    name: str
    path: Path | None
    shelfmarks: tuple[Shelfmark, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file, ready to be written.

    Parameters
    ----------
    name, sha256
        The file; the digest is empty when it cannot be opened.
    told
        What happened and what to do, for a file that failed or was skipped.
    rows
        Number of rows by table.
    packed
        Its lines of CSV by table, compressed; see :meth:`texts`.
    acts, citations
        What lets a reference find its act in another file.
    seconds
        Wall time spent on the file.
    """

    name: str
    sha256: str
    status: Status
    cause: Cause | None
    told: str
    chars: int
    rows: dict[str, int]
    packed: bytes
    acts: list[NumberedAct]
    citations: list[Citation]
    seconds: float = 0.0

    @property
    def lasting(self) -> bool:
        """Whether the file need not be read again while it and the settings are the same."""
        return bool(self.sha256) and (self.cause is None or self.cause.lasting)

    def texts(self) -> dict[str, str]:
        """Return its lines of CSV by table."""
        texts: dict[str, str] = json.loads(zlib.decompress(self.packed))
        return texts


def to_outcome(extraction: Extraction) -> Outcome:
    """Return the outcome of an extraction."""
    tables = to_rows(extraction)
    packed = json.dumps(to_texts(tables), ensure_ascii=False).encode("utf-8")
    return Outcome(
        name=extraction.source.name,
        sha256=extraction.source.sha256,
        status=extraction.status,
        cause=extraction.cause,
        told=f"{extraction.error} {extraction.advice}".strip(),
        chars=len(extraction.source.text),
        rows={name: len(rows) for name, rows in tables.items()},
        packed=zlib.compress(packed, 1),
        acts=find_numbered(tables["acts"]),
        citations=find_citations(tables["references"], tables["acts"]),
        seconds=extraction.seconds,
    )


def digest(path: Path) -> str:
    """Return the digest of a file's bytes, empty when it cannot be opened."""
    found = hashlib.sha256()
    try:
        with path.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                found.update(chunk)
    except OSError:
        return ""
    return found.hexdigest()


def failed(job: Job, cause: Cause, reason: str, advice: str = "") -> Extraction:
    """Return the extraction of a file that gave nothing; the advice is that of the cause."""
    source = Source(job.name, "", digest(job.path) if job.path else "", 0)
    told = advice or _ADVICE.get(cause, "")
    return Extraction(source, Status.FAILED, error=reason, advice=told, cause=cause)


def empty_folder(job: Job) -> Extraction:
    """Return the extraction of a folder that holds nothing to read."""
    return Extraction(
        Source(job.name, "", "", 0),
        Status.SKIPPED,
        error="The folder holds no act.",
        advice="PDF, text, images, .docx, .odt and archive XML are read; check the path.",
        cause=Cause.EMPTY_FOLDER,
    )
