"""spaCy: documents with span groups as a ``DocBin``, and the same read back.

A mention is a span of the group of its table, with its identifier as ``span.id_``; the span has
the tokens that the mention touches, its exact offsets and its columns are in
``doc.user_data["registre"]``. The acts are a group as well, which is not read back.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from spacy.tokens import Doc, DocBin, Span
from spacy.vocab import Vocab

from registre.annotation.kinds import KINDS, read_label
from registre.annotation.reading import find_files
from registre.annotation.task import AnnotationError, Region, Task
from registre.annotation.tokens import token_span, tokenize

DOCUMENTS = "documents.spacy"
# Where a document keeps what spaCy has no place for
USER_DATA = "registre"
ACTS, ACT_LABEL = "acts", "ACT"
_LABELS = frozenset(kind.label for kind in KINDS.values())


def write(tasks: Iterable[Task], folder: Path) -> list[Path]:
    """Write the documents; ``DocBin().from_disk(path).get_docs(nlp.vocab)`` gives them back."""
    path = folder / DOCUMENTS
    DocBin(attrs=["ORTH"], store_user_data=True, docs=map(to_doc, tasks)).to_disk(path)
    return [path]


def to_doc(task: Task) -> Doc:
    """Return a document with its span groups, its columns in its user data."""
    doc = tokenize(task.text)

    def spans(places: Iterable[tuple[str, int, int]], label: str) -> list[Span]:
        """Return the spans of some places, each with its key."""
        # Not `doc.text`: spaCy joins all tokens each time that it is asked for.
        held = ((key, token_span(task.text, start, end)) for key, start, end in places)
        return [Span(doc, at[0], at[1] + 1, label, span_id=key) for key, at in held if at]

    for table in task.tables:
        regions = (region for region in task.regions if region.table == table)
        doc.spans[table] = spans(((r.key, r.start, r.end) for r in regions), KINDS[table].label)
    doc.spans[ACTS] = spans(((act.act_id, act.start, act.end) for act in task.acts), ACT_LABEL)
    doc.user_data[USER_DATA] = {
        "source": task.source,
        "tables": list(task.tables),
        "acts": {act.act_id: act.title for act in task.acts},
        "mentions": {
            region.key: {"start": region.start, "end": region.end, **region.values}
            for region in task.regions
        },
    }
    return doc


def read(paths: Iterable[Path]) -> Iterator[Task]:
    """Read the span groups of documents; spans of other groups are left out.

    Raises
    ------
    AnnotationError
        If a file is not a ``DocBin``.
    """
    for path in find_files(paths, (".spacy",)):
        try:
            documents = list(DocBin().from_disk(path).get_docs(Vocab()))
        except Exception as error:
            # Whatever is wrong with the bytes, spaCy says it in the words of its libraries.
            raise AnnotationError(f"{path}: not a DocBin of spaCy ({error}).") from error
        for rank, doc in enumerate(documents, 1):
            yield _read_document(doc, f"{path}, document {rank}")


def _read_document(doc: Doc, where: str) -> Task:
    known: dict[str, Any] = doc.user_data.get(USER_DATA) or {}
    mentions = known.get("mentions") or {}
    regions = [
        region
        for group in KINDS
        for span in doc.spans.get(group, ())
        if (region := _read_region(span, group, mentions, where))
    ]
    return Task(
        str(known.get("source", "")),
        doc.text,
        tuple(regions),
        tables=tuple(known.get("tables") or ()),
        where=where,
    )


def _read_region(span: Span, group: str, mentions: dict[str, Any], where: str) -> Region:
    """Return the mention of a span: a label of ours decides, else the group."""
    table = read_label(span.label_, where)[0] if span.label_ in _LABELS else group
    columns = mentions.get(span.id_) or {}
    values = {name: str(columns[name]) for name in KINDS[table].columns if name in columns}
    return Region(span.id_, table, span.start_char, span.end_char, values)
