"""The table of an archive beside the scans: every row can be cited, whatever way the run goes."""

import csv
import json
from functools import partial
from pathlib import Path

import pytest

import fakes
import registre
from registre.batch.assemble import Summary
from registre.batch.executors import Executor
from registre.batch.executors.processes import processes
from registre.batch.executors.serial import serial
from registre.batch.inputs import choose, find_jobs
from registre.batch.merge import merge
from registre.batch.run import run
from registre.batch.shelfmarks import give_shelfmarks, tell_shelfmarks
from registre.batch.store import FILE
from registre.cli import main
from registre.model.errors import ExitCode

NAMES = [f"acte-{number:02d}" for number in range(12)]
TABLE = """fichier;vue;cote;ARK;dossier
acte-00.txt;;2 O 17;ark:/12345/a00;Liasse 3
acte-00.txt;2;2 O 17 bis;;
./sub/acte-01.txt;;1 D 4;https://archives.example.fr/ark:/12345/a01/f2;
acte-02.txt;214;"1 D 5; second volume";;
acte-03.txt;2;1 D 6;;
acte-03.txt;3;1 D 6;;
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return files of one page, but two and three in the first and the fourth; one is deeper."""
    folder = fakes.write_files(tmp_path / "in", NAMES)
    (folder / "acte-00.txt").write_text("Page de garde\fArrêté", encoding="utf-8")
    (folder / "acte-03.txt").write_text("Arrêté\fsuite\ffin", encoding="utf-8")
    (folder / "sub").mkdir()
    (folder / "acte-01.txt").rename(folder / "sub" / "acte-01.txt")
    return folder


def write_table(folder: Path, text: str = TABLE, encoding: str = "utf-8") -> Path:
    """Write a table of shelfmarks beside some files."""
    path = folder / "cotes.csv"
    path.write_text(text, encoding=encoding)
    return path


def cited_run(
    folder: Path,
    table: Path,
    out: Path,
    shard: tuple[int, int] = (1, 1),
    executor: Executor = serial,
) -> Summary:
    """Run the fake work over a folder with its table."""
    jobs, _ = give_shelfmarks(find_jobs([folder]), table)
    return run(
        choose(jobs, shard=shard),
        out,
        executor=fakes.doing(executor),
        shard=f"{shard[0]}/{shard[1]}",
    )


def read_marks(out: Path, table: str) -> dict[str, tuple[str, ...]]:
    """Return the shelfmark of every cited row, by its file and page."""
    with (out / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        found = {
            f"{row['source']}:{row.get('page', '')}": tuple(
                row[name] for name in ("cote", "ark", "folder", "view")
            )
            for row in csv.DictReader(lines)
        }
    return {key: mark for key, mark in found.items() if any(mark)}


def test_other_columns_are_a_notice(folder: Path, tmp_path: Path) -> None:
    text = (
        "fichier;cote;Titre ;Producteur;page\n"
        "acte-00.txt;2 O 17;Arrêtés, 1923;;\nacte-00.txt;;Suite;Mairie;2\nacte-04.txt;3 E 1;;;\n"
    )
    cited_run(folder, write_table(folder, text), tmp_path / "out")
    with (tmp_path / "out" / "pages.csv").open(encoding="utf-8", newline="") as lines:
        notices = [row["notice"] for row in csv.DictReader(lines) if row["cote"]]
    assert [json.loads(notice) if notice else None for notice in notices] == [
        {"Titre": "Arrêtés, 1923"},
        {"Titre": "Suite", "Producteur": "Mairie"},
        None,
    ]


FIRST = ("2 O 17", "ark:/12345/a00", "Liasse 3", "")
ELSEWHERE = ("1 D 4", "ark:/12345/a01/f2", "", "")
ONE_VIEW = ("1 D 5; second volume", "", "", "214")


def test_files_pages_and_acts_are_cited(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert cited_run(folder, write_table(folder), out).notes == []
    assert read_marks(out, "documents") == {
        "acte-00.txt:": FIRST,
        "acte-02.txt:": ONE_VIEW,
        "acte-03.txt:": ("1 D 6", "", "", ""),
        "sub/acte-01.txt:": ELSEWHERE,
    }
    assert read_marks(out, "pages") == {
        "acte-00.txt:1": FIRST,
        "acte-00.txt:2": ("2 O 17 bis", "ark:/12345/a00", "Liasse 3", "2"),
        "acte-02.txt:1": ONE_VIEW,
        "acte-03.txt:2": ("1 D 6", "", "", "2"),
        "acte-03.txt:3": ("1 D 6", "", "", "3"),
        "sub/acte-01.txt:1": ELSEWHERE,
    }
    assert read_marks(out, "acts") == {
        "acte-00.txt:": FIRST,
        "acte-02.txt:": ONE_VIEW,
        "sub/acte-01.txt:": ELSEWHERE,
    }


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_any_spreadsheet_writes_it(folder: Path, encoding: str, delimiter: str) -> None:
    lines = [("File", "Page", "Cote", "Dossier"), ("acte-04.txt", "", "3 E 1", "Été, no 4")]
    text = "".join(delimiter.join(f'"{cell}"' for cell in line) + "\r\n" for line in lines)
    jobs, notes = give_shelfmarks(find_jobs([folder]), write_table(folder, text, encoding))
    assert notes == []
    [mark] = [mark for job in jobs for mark in job.shelfmarks]
    assert (mark.cote, mark.folder) == ("3 E 1", "Été, no 4")


def test_what_cannot_be_used_is_told_by_its_line(folder: Path) -> None:
    text = (
        "file,page,cote,ark\nacte-04.txt,,A,\nacte-04.txt,,B,\nabsent.txt,,C,\n"
        "acte-05.txt,2r,D,\nacte-06.txt,,E,ark:/1/x\n,,F,\n\nacte-07.txt\n"
    )
    jobs, notes = give_shelfmarks(find_jobs([folder]), write_table(folder, text))
    assert sorted(notes) == [
        "line 3: 'acte-04.txt' again; the first line holds",
        "line 4: no file 'absent.txt' among those read",
        "line 5: '2r' is no page; passed over",
        "line 6: 'ark:/1/x' is no ARK (ark:/NAAN/name); left out",
        "line 7: it names no file; passed over",
    ]
    assert [mark.cote for job in jobs for mark in job.shelfmarks] == ["A", "E", ""]


def test_a_name_of_two_files_is_told_unless_the_table_lies_beside_one(tmp_path: Path) -> None:
    first, second = (fakes.write_files(tmp_path / name, ["acte"]) for name in "ab")
    text = "file,cote\nacte.txt,A\n"
    jobs = find_jobs([first, second])
    _, notes = give_shelfmarks(jobs, write_table(tmp_path, text))
    assert notes == ["line 2: 'acte.txt' is the name of 2 files"]
    given, notes = give_shelfmarks(jobs, write_table(second, text))
    assert notes == []
    assert [job.path for job in given if job.shelfmarks] == [second / "acte.txt"]


def test_a_page_that_a_file_has_not_is_told(folder: Path, tmp_path: Path) -> None:
    table = write_table(folder, "file,page,cote\nacte-03.txt,1,A\nacte-03.txt,9,B\n")
    assert cited_run(folder, table, tmp_path / "out").notes == ["acte-03.txt: page 9 of 3"]


def test_a_table_in_the_folder_is_found_unless_one_is_given(folder: Path, tmp_path: Path) -> None:
    write_table(folder)
    given = write_table(tmp_path, "file,cote\nacte-04.txt,9 Z 9\n")
    jobs = find_jobs([folder])
    marked, [(table, notes)] = tell_shelfmarks(jobs, [folder, folder], None)
    assert (table, notes) == (folder / "cotes.csv", [])
    assert marked == give_shelfmarks(jobs, table)[0]
    marked, [(table, notes)] = tell_shelfmarks(jobs, [folder], given)
    assert [mark.cote for job in marked for mark in job.shelfmarks] == ["9 Z 9"]
    assert tell_shelfmarks(jobs, [folder / "sub"], None) == (jobs, [])


def test_another_table_of_that_name_in_the_folder_is_told(folder: Path) -> None:
    path = write_table(folder, "a,b\n1,2\n")
    jobs = find_jobs([folder])
    marked, [(table, [note])] = tell_shelfmarks(jobs, [folder], None)
    assert (marked, table) == (jobs, path)
    assert note.startswith(f"{path} is no table of shelfmarks")


@pytest.mark.parametrize("text", ["a,b\n1,2\n", "file,page\nacte-00.txt,1\n", ""])
def test_another_table_is_refused(folder: Path, text: str, tmp_path: Path) -> None:
    path = write_table(folder, text)
    with pytest.raises(ValueError, match=r"cotes\.csv is no table of shelfmarks"):
        give_shelfmarks(find_jobs([folder]), path)
    argv = ["extract", str(folder), "--out", str(tmp_path / "out"), "--sidecar", str(path)]
    assert main(argv) is ExitCode.USAGE


def test_a_changed_line_is_put_in_without_reading_again(folder: Path, tmp_path: Path) -> None:
    out, whole = tmp_path / "out", tmp_path / "whole"
    cited_run(folder, write_table(folder), out)
    changed = TABLE.replace("Liasse 3", "Liasse 4").replace("./sub/acte-01.txt", "acte-09.txt")
    table = write_table(folder, changed)
    assert cited_run(folder, table, out).kept == len(NAMES)
    cited_run(folder, table, whole)
    assert fakes.contents(out) == fakes.contents(whole)
    run(find_jobs([folder]), out, executor=fakes.doing())
    assert read_marks(out, "documents") == {}


def test_processes_and_shards_give_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    table = write_table(folder)
    cited_run(folder, table, tmp_path / "whole")
    cited_run(folder, table, tmp_path / "two", executor=partial(processes, workers=2))
    shards = [tmp_path / f"s{index}" for index in (1, 2, 3)]
    for index, shard in enumerate(shards, 1):
        cited_run(folder, table, shard, (index, 3))
    merge(shards, tmp_path / "merged")
    assert fakes.contents(tmp_path / "two") == fakes.contents(tmp_path / "whole")
    assert fakes.contents(tmp_path / "merged") == fakes.contents(tmp_path / "whole")


def test_the_command_and_the_function_agree(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    table = write_table(folder, TABLE + "absent.txt;;X;;\nacte-03.txt;9;Y;;\n")
    out = tmp_path / "out"
    argv = ["extract", str(folder), "--out", str(out), "--profile", "fast"]
    assert main([*argv, "--sidecar", str(table)]) is ExitCode.OK
    told = capsys.readouterr().err
    assert "cotes.csv: line 8: no file 'absent.txt' among those read" in told
    assert "cotes.csv: acte-03.txt: page 9 of 3" in told
    assert (out / FILE).is_file()
    documents = list(registre.process([folder], profile="fast", sidecar=table))
    frame = registre.to_frames(documents)["pages"]
    cotes = {f"{s}:{p}": c for s, p, c in zip(frame.source, frame.page, frame.cote) if c}  # noqa: B905 (one frame)
    assert cotes == {key: mark[0] for key, mark in read_marks(out, "pages").items()}
    assert [record.levelname for record in caplog.records] == ["WARNING", "WARNING"]
