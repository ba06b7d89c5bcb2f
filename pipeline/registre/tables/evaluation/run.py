"""Score tables against right values."""

from collections.abc import Iterator
from pathlib import Path

from registre.tables.evaluation.facts import ACT_SLOTS, Facts
from registre.tables.evaluation.gold import Tables, is_tables, read_gold
from registre.tables.evaluation.places import Rule, compare_places, same_text
from registre.tables.evaluation.score import Score
from registre.tables.schema import MENTION_TABLES


def evaluate(tables: Path, gold: Path) -> list[Score]:
    """Score a folder of tables without offsets: what cleaning moves does not matter.

    Parameters
    ----------
    tables
        What ``registre extract`` wrote, CSV or Parquet.
    gold
        A folder of tables that people corrected, or of ``<stem of the file>.json`` with lists
        ``acts``, ``persons`` (each with a list ``roles``), ``proxies``, ``amounts``, ``dates``,
        ``references``, and an object ``session`` of the facts that hold for every act. Act slots
        count when gold has the slot.

    Raises
    ------
    FileNotFoundError
        If a table or every gold file is missing.
    """
    found = Tables.load(tables)
    scores: dict[str, Score] = {}
    for document, want, have in _pairs(found, gold):
        slots = {item.value.split(" ", 1)[0] for item in want[ACT_SLOTS]}
        have[ACT_SLOTS] = [i for i in have[ACT_SLOTS] if i.value.split(" ", 1)[0] in slots]
        for name in want:
            scores.setdefault(name, Score(name)).compare(document, want[name], have[name])
    return list(scores.values())


def _pairs(found: Tables, gold: Path) -> Iterator[tuple[str, Facts, Facts]]:
    """Yield every document of gold with its right values and those found."""
    if is_tables(gold):
        right = Tables.load(gold)
        for source in right.sources:
            yield source, right.facts(source), found.facts(source)
        return
    by_stem = {Path(source).stem: source for source in found.sources}
    for document, facts in read_gold(gold):
        yield document, facts, found.facts(by_stem.get(document, ""))


def evaluate_places(tables: Path, gold: Path, rule: Rule) -> list[Score]:
    """Score the places of the mentions, table by table, whatever their values.

    Parameters
    ----------
    gold
        A folder of tables that people corrected: only these have places.
    rule
        Whether a place must be the same, or share a code point.

    Raises
    ------
    FileNotFoundError
        If a table is missing.
    ValueError
        If gold has no places, or is of another text than the tables.
    """
    if not is_tables(gold):
        raise ValueError(f"{gold} has no tables, so no places: annotate, and import with --gold")
    names = ("texts", *(table.name for table in MENTION_TABLES))
    found, right = Tables.load(tables, names), Tables.load(gold, names)
    scores = {table.name: Score(table.name) for table in MENTION_TABLES}
    for source in right.sources:
        want, have = right.of(source), found.of(source)
        if not same_text(want["texts"], have["texts"]):
            raise ValueError(f"{source}: gold is of another text than the tables")
        for name, score in scores.items():
            compare_places(score, source, want[name], have[name], rule)
    return list(scores.values())
