"""Label Studio: tasks with pre-annotations as JSON, and what its JSON export gives back.

A mention is a region; its columns are per-region choices and text areas. Recent versions count
code points; older ones count the UTF-16 code units of the browser. Which of the two a task counts
is told by the text that it keeps with each region.
"""

import json
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

from registre.annotation.kinds import KINDS, read_label
from registre.annotation.label_studio_config import CONTROL, FILE, RELATION, TEXT, to_config
from registre.annotation.offsets import from_units
from registre.annotation.reading import load_documents, text_of, whole
from registre.annotation.task import AnnotationError, Link, Region, Task

TASKS = "tasks.json"
CONFIG = "labels.xml"


def write(tasks: Iterable[Task], folder: Path) -> list[Path]:
    """Write the tasks and the labelling configuration; return the files."""
    paths = [folder / TASKS, folder / CONFIG]
    model = f"registre {version('registre')}"
    with paths[0].open("w", encoding="utf-8", newline="\n") as file:
        lead = "[\n"
        for task in tasks:
            file.write(lead + json.dumps(to_json(task, model), ensure_ascii=False))
            lead = ",\n"
        file.write("\n]\n" if lead != "[\n" else "[]\n")
    paths[1].write_text(to_config(), encoding="utf-8", newline="\n")
    return paths


def to_json(task: Task, model: str) -> dict[str, Any]:
    """Return one task with its pre-annotations."""
    result = [item for region in task.unrelated for item in _items(region, task)]
    result += [
        {
            "type": "relation", "from_id": link.giver, "to_id": link.holder,
            "direction": "right", "labels": [RELATION],
        }
        for link in task.links or ()
    ]  # fmt: skip
    return {
        "data": {
            FILE: task.source,
            "acts": " · ".join(act.title for act in task.acts if act.title),
            "tables": " ".join(task.tables),
            TEXT: task.text,
        },
        "predictions": [{"model_version": model, "result": result}],
    }


def _items(region: Region, task: Task) -> Iterator[dict[str, Any]]:
    """Yield what one region is: its label, then each of its columns that is not empty."""
    kind = KINDS[region.table]
    place = {"start": region.start, "end": region.end}
    text = task.text[region.start : region.end]
    base = {"id": region.key, "to_name": TEXT}
    label = {
        **base, "from_name": CONTROL, "type": "labels",
        "value": {**place, "text": text, "labels": [kind.label]},
    }  # fmt: skip
    yield label | ({"meta": {"text": [region.notes]}} if region.notes else {})
    for field in kind.fields:
        value = region.values[field.column]
        if not value:
            continue
        kind_of = "choices" if field.choices else "textarea"
        yield {
            **base, "from_name": f"{region.table}-{field.column}", "type": kind_of,
            "value": {**place, "choices" if field.choices else "text": [value]},
        }  # fmt: skip


def read(paths: Iterable[Path]) -> Iterator[Task]:
    """Read tasks that Label Studio exported as JSON, or that were written for it.

    Raises
    ------
    AnnotationError
        If a file is not such an export, with the place in it.
    """
    for where, task in load_documents(paths, suffixes=(".json", ".jsonl")):
        yield _read_task(task, where)


def _read_task(task: dict[str, Any], where: str) -> Task:
    data = task.get("data")
    if not isinstance(data, dict):
        raise AnnotationError(f"{where}: no data; export as JSON, not as JSON-MIN or CSV.")
    text = text_of(data, TEXT, where)
    result = _result(task)
    links = [item for item in result if item.get("type") == "relation"]
    grouped: dict[str, list[dict[str, Any]]] = {}
    for item in result:
        if item.get("type") != "relation" and "start" in item.get("value", {}):
            grouped.setdefault(str(item.get("id", "")), []).append(item)
    points = _points(text, result, where)
    regions = [
        region
        for key, items in grouped.items()
        for region in _read_region(key, items, points, where)
    ]
    return Task(
        str(data.get(FILE, "")),
        text,
        tuple(regions),
        tuple(Link("", str(link["from_id"]), str(link["to_id"])) for link in links),
        tuple(str(data.get("tables", "")).split()),
        where=where,
        reviewed=_annotation(task) is not None,
    )


def _annotation(task: dict[str, Any]) -> dict[str, Any] | None:
    """Return the annotation of a task that counts: the ground truth, else the last one."""
    done = [one for one in task.get("annotations") or () if not one.get("was_cancelled")]
    return max(
        done,
        key=lambda one: (bool(one.get("ground_truth")), str(one.get("updated_at", ""))),
        default=None,
    )


def _result(task: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the regions of a task: those of its annotation, else ours."""
    predictions = task.get("predictions") or ()
    chosen = _annotation(task) or next(iter(predictions), None)
    # Some exports name predictions by their number alone.
    return list(chosen.get("result") or ()) if isinstance(chosen, dict) else []


def _points(text: str, result: Iterable[dict[str, Any]], where: str) -> dict[int, int] | None:
    """Return code points by offset when a task counts UTF-16 code units, else nothing.

    Raises
    ------
    AnnotationError
        If the words that a region keeps are not in its place, whatever is counted.
    """
    spans = [
        (item["value"]["start"], item["value"]["end"], item["value"]["text"])
        for item in result
        if isinstance(item.get("value", {}).get("text"), str)
    ]

    def fits(start: int, end: int, words: str, points: dict[int, int] | None) -> bool:
        if points is not None:
            start, end = points.get(start, -1), points.get(end, -1)
        return 0 <= start <= end and _bare(text[start:end]) == _bare(words)

    plain = [fits(*span, None) for span in spans]
    if all(plain):
        return None
    units = from_units(text)
    if all(fits(*span, units) for span in spans):
        return units
    start, end, words = spans[plain.index(False)]
    raise AnnotationError(
        f"{where}: the region at {start}:{end} keeps {words!r}, and the text has "
        f"{text[start:end]!r} there."
    )


def _bare(words: str) -> str:
    r"""Return words without blanks: the tool writes a line break as the two signs ``\n``."""
    return "".join(words.replace("\\n", " ").split())


def _read_region(
    key: str, items: list[dict[str, Any]], points: dict[int, int] | None, where: str
) -> Iterator[Region]:
    value = items[0]["value"]
    start, end = (whole(value[name], where) for name in ("start", "end"))
    if points is not None:
        start, end = points.get(start, -1), points.get(end, -1)
    typed: dict[str, str] = {}
    for item in items:
        content = item["value"].get("choices" if item["type"] == "choices" else "text")
        if item["type"] in {"choices", "textarea"} and isinstance(content, list):
            typed[str(item.get("from_name"))] = "; ".join(map(str, content))
    labels = [name for item in items for name in item["value"].get("labels", ())]
    if not labels:
        raise AnnotationError(f"{where}: the region at {start}:{end} has no label.")
    for label in dict.fromkeys(labels):
        table, _ = read_label(label, where)
        values = {column: typed.get(f"{table}-{column}", "") for column in KINDS[table].columns}
        yield Region(key, table, start, end, values)
