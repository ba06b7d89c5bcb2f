"""A law: whatever people do, each format that holds values says the same of it."""

from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from annotated import TEXT, Tables, come_back, tables_of
from registre.annotation.apply import Importer
from registre.annotation.formats import FORMATS, exact
from registre.annotation.gather import to_task
from registre.annotation.kinds import KINDS
from registre.annotation.task import Link, Region, Task

# Words that begin and end where tokens do, and stay on their line
WORDS = (
    "14 mars 2024",
    "Paul DURAND",
    "12 500 €",
    "500 €",
    "école",
    "Mme Odile LE GOFF",
    "l'unanimité",
)
names = (f"run-{number}" for number in count())


@st.composite
def edits(draw: st.DrawFn) -> list[tuple[str, int, str, str]]:
    """Draw some edits: what is done, to which region, with which words, under which label."""
    done = st.sampled_from(("delete", "move", "relabel", "draw", "unlink"))
    one = st.tuples(
        done, st.integers(0, 99), st.sampled_from(WORDS), st.sampled_from(sorted(KINDS))
    )
    return draw(st.lists(one, max_size=4))


def apply(task: Task, made: list[tuple[str, int, str, str]]) -> Task:
    """Return the task after the edits."""
    regions, links = list(task.unrelated), list(task.links or ())
    for number, (what, index, words, table) in enumerate(made):
        start, end = TEXT.index(words), TEXT.index(words) + len(words)
        at = index % len(regions)
        if what == "delete":
            gone = regions.pop(at)
            links = [link for link in links if gone.key not in {link.giver, link.holder}]
        elif what == "move":
            regions[at] = replace(regions[at], start=start, end=end)
        elif what == "relabel":
            empty = dict.fromkeys(KINDS[table].columns, "")
            regions[at] = replace(regions[at], table=table, values=empty)
        elif what == "draw":
            empty = dict.fromkeys(KINDS[table].columns, "")
            regions.append(Region(f"new-{number}", table, start, end, empty))
        else:
            links = []
    return replace(task, regions=tuple(regions), links=tuple(links))


def _persons(task: Task, link: Link) -> bool:
    persons = {region.key for region in task.regions if region.table == "persons"}
    return {link.giver, link.holder} <= persons


@pytest.mark.parametrize("form", ["label-studio", "brat"])
@given(made=edits())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_formats_agree(
    nlp: Language, made: list[tuple[str, int, str, str]], form: str, tmp_path: Path
) -> None:
    tables = tables_of(nlp)
    task = apply(to_task(tables), made)
    task = replace(task, links=tuple(link for link in task.links or () if _persons(task, link)))
    folder = tmp_path / next(names)
    folder.mkdir()
    files = FORMATS[form].write([task], folder)
    (expected,) = Importer([task], [task.source], exact).correct([tables])
    assert _by_place(come_back(tables, form, files[:1])) == _by_place(dict(expected))


def _by_place(tables: Tables) -> Tables:
    """Leave out the order and the numbers of what is new: formats list regions each in its way."""
    return {
        name: sorted(
            ({**row, "mention_id": row.get("mention_id", "").split("-h")[0]} for row in rows),
            key=str,
        )
        for name, rows in tables.items()
    }
