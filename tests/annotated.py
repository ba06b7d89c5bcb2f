"""What the tests of annotation share: the tables of an invented text, and a way out and back."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from spacy.language import Language

from registre.annotation.apply import Importer
from registre.annotation.formats import FORMATS
from registre.annotation.gather import to_task
from registre.annotation.kinds import KINDS
from registre.assembly.document import Document, to_extraction
from registre.model.documents import Source
from registre.tables.column import Row
from registre.tables.rows import to_rows

Tables = dict[str, list[Row]]

TEXT = (
    "COMMUNE DE MONTVIGNY\nDélibération n° 2024-12\nSéance du 14 mars 2024\n\n"
    "Étaient présents : Mme Odile LE GOFF, M. Paul DURAND\n"
    "Absents excusés : Mme Zoé MARCHAL (pouvoir à M. Paul DURAND)\n\n"
    "Vu l'article L. 2121-29 du code général des collectivités territoriales,\n"
    "Le conseil municipal, à l'unanimité, décide :\n"
    "Article 1 : d'accorder une subvention de 12 500 € à l'école de musique ;\n"
    "Article 2 : d'autoriser le maire à signer la convention.\n"
)


def tables_of(nlp: Language, text: str = TEXT, name: str = "lot/acte.txt") -> Tables:
    """Return the tables of a text, as ``registre extract`` makes them of a file of that name."""
    source = Source(name, text, "0123456789abcdef" * 4, text.count("\f") + 1)
    return to_rows(Document(to_extraction(nlp(text), source)).extraction)


def come_back(
    tables: Tables, form: str, paths: Iterable[Path], *, only: tuple[str, ...] = ()
) -> Tables:
    """Return the tables of one document with what the files of a tool change in them."""
    reader = FORMATS[form]
    sources = [row["source"] for row in tables["documents"]]
    importer = Importer(
        reader.read(paths), sources, reader.snap, collapsed=reader.collapsed, only=only
    )
    (result,) = importer.correct([tables])
    return {name: list(rows) for name, rows in result.items()}


def to_files(tables: Tables, form: str, folder: Path, only: tuple[str, ...] = ()) -> list[Path]:
    """Write one document for a tool; return what the tool reads."""
    files = FORMATS[form].write([to_task(tables, only or tuple(KINDS))], folder)
    return files[:2] if form == "doccano" else files[:1]


def edit_json(path: Path, change: Callable[[Any], object]) -> None:
    """Change a file of JSON, or each line of a file of JSON Lines, as a tool would."""
    text = path.read_text(encoding="utf-8")
    whole = text.startswith("[")
    values = json.loads(text) if whole else [json.loads(t) for t in text.split("\n") if t]
    for value in values:
        change(value)
    written = [json.dumps(value, ensure_ascii=False) for value in values]
    path.write_text(f"[{','.join(written)}]" if whole else "\n".join(written), encoding="utf-8")


def row_of(tables: Tables, table: str, text: str) -> Row:
    """Return the one mention of a table that has these words."""
    (row,) = (row for row in tables[table] if row["text"] == text)
    return row
