"""Prodigy: tasks of ``spans.manual`` as JSON Lines, and what ``db-out`` gives back.

The tokens come with the text, so that no other tokenizer is asked; a span ends where tokens do.
The label carries the facet (``PERSON:present``). Prodigy keeps what it does not know of a span,
so a mention keeps its identifier until someone draws it again.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from registre.annotation.kinds import KINDS, read_label, write_label
from registre.annotation.reading import load_documents, text_of, whole
from registre.annotation.task import AnnotationError, Region, Task
from registre.annotation.tokens import borders, token_span

TASKS, LABELS, CONFIG = "tasks.jsonl", "labels.txt", "prodigy.json"
# Answers that leave a document as it is
_UNDECIDED = frozenset({"reject", "ignore"})


def write(tasks: Iterable[Task], folder: Path) -> list[Path]:
    """Write the tasks, the labels, and the configuration with their colours."""
    paths = [folder / name for name in (TASKS, LABELS, CONFIG)]
    with paths[0].open("w", encoding="utf-8", newline="\n") as file:
        for task in tasks:
            file.write(json.dumps(to_json(task), ensure_ascii=False) + "\n")
    colours = {label: kind.colour for kind in KINDS.values() for label in kind.labels()}
    config = {"custom_theme": {"labels": colours}}
    told = ("".join(f"{label}\n" for label in colours), json.dumps(config, indent=1) + "\n")
    for path, text in zip(paths[1:], told, strict=True):
        path.write_text(text, encoding="utf-8", newline="\n")
    return paths


def to_json(task: Task) -> dict[str, Any]:
    """Return one task: its text, its tokens, its spans."""
    starts, ends = borders(task.text)
    followed = [*starts[1:], len(task.text)]
    tokens = [
        {"text": task.text[start:end], "start": start, "end": end, "id": rank, "ws": next_ > end}
        for rank, (start, end, next_) in enumerate(zip(starts, ends, followed, strict=True))
    ]
    return {
        "text": task.text,
        "tokens": tokens,
        "spans": [span for region in task.regions if (span := _span(task.text, region))],
        "meta": {"source": task.source, "tables": " ".join(task.tables)},
    }


def _span(text: str, region: Region) -> dict[str, Any] | None:
    held = token_span(text, region.start, region.end)
    if held is None:
        return None
    starts, ends = borders(text)
    label = write_label(region.table, region.values.get(KINDS[region.table].facet, ""))
    return {
        "start": starts[held[0]],
        "end": ends[held[1]],
        "token_start": held[0],
        "token_end": held[1],
        "label": label,
        "mention_id": region.key,
    }


def read(paths: Iterable[Path]) -> Iterator[Task]:
    """Read tasks that Prodigy exported, or that were written for it; only accepted ones count.

    Raises
    ------
    AnnotationError
        If a file is not such an export, with the place in it.
    """
    for where, data in load_documents(paths, suffixes=(".jsonl",)):
        if data.get("answer") in _UNDECIDED:
            continue
        meta = data.get("meta") or {}
        spans = data.get("spans")
        if not isinstance(spans, list):
            raise AnnotationError(f"{where}: no spans.")
        yield Task(
            str(meta.get("source", "")),
            text_of(data, "text", where),
            tuple(_read_region(span, where) for span in spans),
            tables=tuple(str(meta.get("tables", "")).split()),
            where=where,
        )


def _read_region(span: dict[str, Any], where: str) -> Region:
    table, values = read_label(str(span.get("label")), where)
    start, end = (whole(span.get(name), where) for name in ("start", "end"))
    return Region(str(span.get("mention_id", "")), table, start, end, values)
