"""doccano: sequence labelling as JSON Lines, with or without relations.

doccano keeps a label, two offsets and nothing more, so the label carries the facet
(``PERSON:present``), and mentions that have one label at one place are one.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from registre.annotation.kinds import KINDS, PROXY_LINK, read_label, write_label
from registre.annotation.reading import load_documents, text_of, whole
from registre.annotation.task import AnnotationError, Link, Region, Task

# One file for a project without relations, one for a project with them; import either.
SPANS, RELATIONS = "documents.jsonl", "documents-relations.jsonl"
CONFIG, RELATION_CONFIG = "label_config.json", "relation_config.json"


def write(tasks: Iterable[Task], folder: Path) -> list[Path]:
    """Write the documents for both kinds of projects and their label configurations."""
    paths = [folder / name for name in (SPANS, RELATIONS, CONFIG, RELATION_CONFIG)]
    with (
        paths[0].open("w", encoding="utf-8", newline="\n") as spans,
        paths[1].open("w", encoding="utf-8", newline="\n") as relations,
    ):
        for task in tasks:
            spans.write(json.dumps(_with_spans(task), ensure_ascii=False) + "\n")
            relations.write(json.dumps(_with_relations(task), ensure_ascii=False) + "\n")
    labels = [(label, kind.colour) for kind in KINDS.values() for label in kind.labels()]
    for path, named in ((paths[2], labels), (paths[3], [(PROXY_LINK, KINDS["proxies"].colour)])):
        config = [
            {"text": label, "suffix_key": None, "prefix_key": None, "background_color": colour,
             "text_color": "#000000"}
            for label, colour in named
        ]  # fmt: skip
        path.write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8", newline="\n")
    return paths


def _label(region: Region) -> str:
    return write_label(region.table, region.values.get(KINDS[region.table].facet, ""))


def _document(task: Task) -> dict[str, Any]:
    return {"text": task.text, "source": task.source, "tables": " ".join(task.tables)}


def _with_spans(task: Task) -> dict[str, Any]:
    spans = dict.fromkeys((region.start, region.end, _label(region)) for region in task.regions)
    return _document(task) | {"label": [list(span) for span in spans]}


def _with_relations(task: Task) -> dict[str, Any]:
    numbers: dict[tuple[int, int, str], int] = {}
    number_of: dict[str, int] = {}
    for region in task.unrelated:
        span = (region.start, region.end, _label(region))
        number_of[region.key] = numbers.setdefault(span, len(numbers))
    entities = [
        {"id": number, "start_offset": start, "end_offset": end, "label": label}
        for (start, end, label), number in numbers.items()
    ]
    bound = dict.fromkeys(
        (number_of[link.giver], number_of[link.holder]) for link in task.links or ()
    )
    relations = [
        {"id": rank, "from_id": giver, "to_id": holder, "type": PROXY_LINK}
        for rank, (giver, holder) in enumerate(bound)
    ]
    return _document(task) | {"entities": entities, "relations": relations}


def read(paths: Iterable[Path]) -> Iterator[Task]:
    """Read documents that doccano exported, or that were written for it.

    Labels are under ``label`` or ``labels`` as ``[start, end, label]``, or under ``entities`` with
    ``relations``; what else was imported with a document is beside them or under ``meta``.

    Raises
    ------
    AnnotationError
        If a file is not such an export, with the place in it.
    """
    for where, data in load_documents(paths, suffixes=(".jsonl", ".json")):
        yield _read_document(data, where)


def _read_document(data: dict[str, Any], where: str) -> Task:
    known = {**(data.get("meta") or {}), **data}
    related = "entities" in data
    spans = next((data[name] for name in ("entities", "label", "labels") if name in data), None)
    if not isinstance(spans, list):
        raise AnnotationError(f"{where}: neither label nor entities; export as JSONL.")
    links = [
        Link("", str(one["from_id"]), str(one["to_id"])) for one in data.get("relations") or ()
    ]
    return Task(
        str(known.get("source", "")),
        text_of(data, "text", where),
        tuple(_read_region(span, where) for span in spans),
        tuple(links) if related else None,
        tuple(str(known.get("tables", "")).split()),
        where=where,
    )


def _read_region(span: Any, where: str) -> Region:  # noqa: ANN401 (any JSON)
    if isinstance(span, dict):
        key, start, end, label = (
            span.get(name) for name in ("id", "start_offset", "end_offset", "label")
        )
    elif isinstance(span, list) and len(span) == 3:
        key, (start, end, label) = "", span
    else:
        raise AnnotationError(f"{where}: {span!r} is not a labelled span.")
    table, values = read_label(str(label), where)
    return Region(str(key), table, whole(start, where), whole(end, where), values)
