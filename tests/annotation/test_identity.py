"""Laws: what nobody touched comes back as it was, every row and column, in every format."""

from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

import registre
from annotated import Tables, come_back, tables_of, to_files
from registre.annotation.formats import FORMATS
from registre.annotation.kinds import KINDS
from registre.tables.column import Row
from registre.tables.rows import to_rows
from registre.tables.schema import TABLES, Type

every_format = pytest.mark.parametrize("form", FORMATS)
# Letters, signs of two UTF-16 units, every line end, what formats give a meaning to
TEXTS = st.text(
    st.one_of(
        st.sampled_from('aÉé’ 9€.,;|\\=\t\n\r\f\v\u2028\u0085\u00a0<&"[#😀𝔄'),
        st.characters(exclude_categories=["Cs"], exclude_characters="\x00"),
    ),
    min_size=1,
    max_size=60,
)
CELLS = st.text(st.sampled_from("AÉ é9|\\=;\t😀:<&\"'"), max_size=8)
names = (f"run-{number}" for number in count())


@st.composite
def tables(draw: st.DrawFn) -> Tables:
    """Draw a document with mentions of every table at any place, some at one place."""
    text = draw(TEXTS)
    pages = text.split("\f")
    made: Tables = {name: [] for name in TABLES}
    made["documents"] = [_row("documents", source="a/b c.txt", sha256="0f" * 32, status="partial")]
    made["texts"] = [
        _row("texts", source="a/b c.txt", page=number, text=page)
        for number, page in enumerate(pages, 1)
    ]
    for name, kind in KINDS.items():
        places = draw(st.lists(st.tuples(*[st.integers(0, len(text))] * 2), max_size=4))
        for number, (start, end) in enumerate(sorted(map(sorted, places)), 1):
            values = {
                field.column: draw(st.sampled_from(("", *field.choices)))
                if field.choices
                else draw(st.one_of(st.none(), st.integers(0, 99)))
                if _is_number(name, field.column)
                else draw(CELLS)
                for field in kind.fields
            }
            row = _row(
                name, source="a/b c.txt", mention_id=f"0f0f0f0f-{name}-{number}", start=start,
                end=end, text=text[start:end], rule=draw(CELLS), repair=draw(CELLS),
                problems=draw(CELLS), section=draw(CELLS),
            )  # fmt: skip
            made[name].append(row | values)
    return made


def _is_number(table: str, column: str) -> bool:
    return any(c.name == column and c.type is Type.INTEGER for c in TABLES[table].columns)


def _row(table: str, **values: object) -> Row:
    empty = {c.name: "" if c.type is Type.TEXT else None for c in TABLES[table].columns}
    return {**empty, **values}


@every_format
@given(tables=tables())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_untouched_files_change_nothing(tables: Tables, form: str, tmp_path: Path) -> None:
    """Any mentions over any text, at the same place or one over another."""
    folder = tmp_path / next(names)
    folder.mkdir()
    for path in to_files(tables, form, folder):
        assert come_back(tables, form, [path]) == tables


@every_format
def test_sample_archive_comes_back(
    documents: list[registre.Document], form: str, tmp_path: Path
) -> None:
    """Real layouts: lists, tables, stamps, a scan."""
    for document in documents:
        made = to_rows(document.extraction)
        folder = tmp_path / document.name
        folder.mkdir()
        for path in to_files(made, form, folder):
            assert come_back(made, form, [path]) == made


@every_format
def test_other_tables_stay(nlp: Language, form: str, tmp_path: Path) -> None:
    """Nobody can take out of the files what was not in them."""
    made = tables_of(nlp)
    for path in to_files(made, form, tmp_path, only=("dates",)):
        assert come_back(made, form, [path]) == made
