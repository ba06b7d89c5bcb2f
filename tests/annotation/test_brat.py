"""BRAT: files that a small parser of its own reads alike, and edits of the lines."""

import re
from pathlib import Path

import pytest
from spacy.language import Language

from annotated import TEXT, Tables, come_back, row_of, tables_of, to_files
from registre.annotation.kinds import KINDS
from registre.annotation.task import AnnotationError

NAME = "lot/acte.txt"


@pytest.fixture
def tables(nlp: Language) -> Tables:
    """Return the tables of the invented act, in which a reference runs over a line end."""
    return tables_of(
        nlp, TEXT.replace("collectivités territoriales", "collectivités\nterritoriales")
    )


@pytest.fixture
def folder(tables: Tables, tmp_path: Path) -> Path:
    """Return a collection with the act."""
    return to_files(tables, "brat", tmp_path)[0]


def edit(folder: Path, pattern: str, new: str) -> None:
    """Change the one place of the annotations that matches."""
    path = folder / f"{NAME}.ann"
    text, count = re.subn(pattern, new, path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert count == 1
    path.write_text(text, encoding="utf-8")


def test_an_independent_parser_reads_the_same(tables: Tables, folder: Path) -> None:
    """Split by the letter of the published format: tabs, semicolons, code points."""
    text = (folder / f"{NAME}.txt").read_bytes().decode("utf-8")
    bound, roles, notes, relations = {}, {}, {}, []
    for line in (folder / f"{NAME}.ann").read_text(encoding="utf-8").rstrip("\n").split("\n"):
        key, data, *tail = line.split("\t")
        words = data.split(" ")
        if key[0] == "T":
            pairs = [pair.split(" ") for pair in data[len(words[0]) + 1 :].split(";")]
            pieces = [text[int(start) : int(end)] for start, end in pairs]
            assert tail == [" ".join(pieces)]
            assert not any("\n" in piece for piece in pieces)
            bound[key] = (words[0], int(pairs[0][0]), int(pairs[-1][1]))
        elif key[0] == "A" and words[0] == "PERSON_role":
            roles[words[1]] = words[2]
        elif key[0] == "#":
            assert words[0] == "AnnotatorNotes"
            notes[words[1]] = dict(part.split("=", 1) for part in tail[0].split(" | "))
        elif key[0] == "R":
            relations.append(tuple(word.partition(":")[2] for word in words[1:]))
    assert notes.keys() == bound.keys()
    for table, kind in KINDS.items():
        found = [
            (notes[key]["id"], start, end)
            for key, (label, start, end) in bound.items()
            if label == kind.label
        ]
        rows = [(row["mention_id"], row["start"], row["end"]) for row in tables[table]]
        assert found == ([] if table == "proxies" else rows)
    people = {row["mention_id"]: row["role"] for row in tables["persons"]}
    assert {notes[key]["id"]: role for key, role in roles.items()} == people
    (relation,) = relations
    assert [notes[key]["name"] for key in relation] == ["MARCHAL Zoé", "DURAND Paul"]


def test_the_configuration_names_what_is_annotated(folder: Path) -> None:
    lines = (folder / "annotation.conf").read_text(encoding="utf-8").splitlines()
    assert lines[: len(KINDS) + 1] == ["[entities]", *(kind.label for kind in KINDS.values())]
    assert "PROCURATION Arg1:PERSON, Arg2:PERSON" in lines
    assert "AMOUNT_tax Arg:AMOUNT, Value:HT|TTC" in lines
    assert [line for line in lines if line.startswith("[")] == [
        "[entities]", "[relations]", "[events]", "[attributes]",
    ]  # fmt: skip


def test_edits_of_lines(tables: Tables, folder: Path) -> None:
    start = TEXT.index("500 €")
    edit(folder, r"^(T\d+\tAMOUNT) \d+ (\d+)\t.*$", rf"\1 {start} \2\t500 €")
    edit(folder, r"^(A\d+\tPERSON_role T\d+) represented$", r"\1 absent")
    edit(folder, r"name=LE GOFF Odile", "name=LE GOFF Odile-Anne")
    after = come_back(tables, "brat", [folder])
    assert row_of(after, "amounts", "500 €")["value"] == "500"
    changed = {row["name"]: row["role"] for row in after["persons"] if row["rule"] == "human"}
    assert changed == {"MARCHAL Zoé": "absent", "LE GOFF Odile-Anne": "present"}


def test_a_new_line_without_note_is_read_from_the_text(tables: Tables, folder: Path) -> None:
    start = TEXT.index("Paul DURAND")
    edit(folder, r"\Z", f"T99\tENTITY {start} {start + 4}\tPaul\n")
    (row,) = come_back(tables, "brat", [folder])["entities"]
    assert (row["name"], row["mention_id"]) == ("Paul", "01234567-entities-h1")


def test_a_relation_taken_away(tables: Tables, folder: Path) -> None:
    edit(folder, r"^R1\t.*\n", "")
    assert come_back(tables, "brat", [folder])["proxies"] == []


@pytest.mark.parametrize(
    ("pattern", "new", "message"),
    [
        (r"^(T\d+\tAMOUNT) .*$", r"\1 0 7;21 30\tCOMMUNE Délibérat",
         r"acte\.txt\.ann, line \d+: a span in several places \('COMMUNE Délibérat'\)"),
        (r"^(T\d+\tAMOUNT) .*$", r"\1 0 7\tCOMMUNES", "'COMMUNES' is not what the text has there"),
        (r"^(T\d+\tAMOUNT) .*$", r"\1 0 99999\tCOMMUNE", "offsets beyond the end of the text"),
        (r"^(T\d+\tAMOUNT) .*$", r"\1 0\tCOMMUNE", "'AMOUNT 0' is not a label with offsets"),
        (r"^R1\tPROCURATION", "R1\tLOVES", "'LOVES Arg1:.*' is not a relation PROCURATION"),
        (r"name=LE GOFF", "nom=LE GOFF", "no column is named 'nom'"),
    ],
)  # fmt: skip
def test_what_cannot_be_a_mention_is_refused(
    tables: Tables, folder: Path, pattern: str, new: str, message: str
) -> None:
    edit(folder, pattern, new)
    with pytest.raises(AnnotationError, match=message):
        come_back(tables, "brat", [folder])


def test_another_text_is_refused(tables: Tables, folder: Path) -> None:
    path = folder / f"{NAME}.txt"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    with pytest.raises(AnnotationError, match=r"acte\.txt\.ann"):
        come_back(tables, "brat", [folder])
    path.unlink()
    with pytest.raises(AnnotationError, match=r"no acte\.txt\.txt beside it"):
        come_back(tables, "brat", [folder])
