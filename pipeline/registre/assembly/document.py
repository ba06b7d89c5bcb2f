"""A processed document, as users hold it: its extraction, its tables, its picture."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.tokens import Doc

from registre.assembly.quality import with_quality
from registre.display.html import to_html
from registre.model.acts import Act
from registre.model.documents import Source, Status
from registre.model.extraction import Extraction
from registre.spans import KINDS, annotations
from registre.tables.rows import to_rows

if TYPE_CHECKING:
    import pandas as pd


def to_extraction(doc: Doc, source: Source | None = None) -> Extraction:
    """Return what was found in a spaCy document, as plain values.

    Parameters
    ----------
    source
        The file it was read from; a document made from a string gets a source of its own, named
        by the digest of its text.
    """
    found = annotations(doc)
    if source is None:
        text = found.view.raw
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        source = Source(digest[:8], text, digest, text.count("\f") + 1)
    groups = {kind.group: tuple(found.groups.get(kind.group, ())) for kind in KINDS}
    acts = with_quality(found.acts, source)
    doubts = any(act.problems for act in acts) or any(
        mention.problems for mentions in groups.values() for mention in mentions
    )
    return Extraction(
        source,
        Status.PARTIAL if doubts or source.notes else Status.OK,
        acts,
        found.sessions,
        found.sections,
        groups,
    )


@dataclass(frozen=True, slots=True, repr=False)
class Document:
    """A file or a text with all that was found in it.

    In a notebook it shows its text with highlights.
    """

    extraction: Extraction

    @classmethod
    def of(cls, doc: Doc) -> "Document":
        """Return the document of a processed spaCy ``Doc``."""
        return cls(to_extraction(doc))

    @property
    def name(self) -> str:
        """The path of the file, relative to the input root."""
        return self.extraction.source.name

    @property
    def status(self) -> Status:
        """What became of it."""
        return self.extraction.status

    @property
    def acts(self) -> tuple[Act, ...]:
        """The acts found, in order."""
        return self.extraction.acts

    def to_frames(self) -> "dict[str, pd.DataFrame]":
        """Return its tables, each a data frame by its name."""
        return to_frames([self])

    def __repr__(self) -> str:
        return f"Document({self.name!r}, {self.status}, acts={len(self.acts)})"

    def _repr_html_(self) -> str:
        return to_html(self.extraction)


def to_frames(documents: Iterable[Document | Doc]) -> "dict[str, pd.DataFrame]":
    """Return the tables of several documents, each a data frame by its name.

    Parameters
    ----------
    documents
        What :func:`registre.process` gives, or spaCy documents.
    """
    from registre.tables import frames  # noqa: PLC0415 (pandas costs half a second to import)

    return frames.to_frames(
        to_rows(d.extraction if isinstance(d, Document) else to_extraction(d)) for d in documents
    )
