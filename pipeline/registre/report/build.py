"""From the tables of a run to its site, file by file: memory holds one file and a line an act."""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import metadata, resources
from itertools import chain
from pathlib import Path
from typing import Any
from urllib.parse import quote

from registre.reading.preview import can_picture
from registre.report.colours import to_css
from registre.report.images import find_file, write_images
from registre.report.labels import Labels
from registre.report.language import Language
from registre.report.leaves import Leaf, to_leaves
from registre.report.overview import Overview
from registre.report.pages import Pages
from registre.tables.column import Row
from registre.tables.stream import read_documents, read_rows

# A folder that holds this is a site of ours, and may be written again.
MARK = ".registre-report"
ACTS, ASSETS, DATA, IMAGES = "acts", "assets", "data", "images"


@dataclass(slots=True)
class Built:
    """What was written: counts, and the weight of the heaviest page of an act in bytes."""

    acts: int = 0
    pages: int = 0
    images: int = 0
    heaviest: int = 0
    pictured: bool = True


def build_report(
    folder: Path, site: Path, *, language: Language = Language.fr, files: Path | None = None
) -> Built:
    """Write the site of a run; it replaces an earlier one when it is whole.

    Parameters
    ----------
    folder
        What ``--out`` of ``registre extract`` was.
    site
        Made when missing.
    files
        The folder that was extracted: source files are linked, and scanned pages pictured, except
        those of which a passage is masked.

    Raises
    ------
    FileNotFoundError
        If the tables are not there.
    ValueError
        If the tables are of another version, or the site is a folder that holds something else.
    """
    if site.exists() and any(site.iterdir()) and not (site / MARK).is_file():
        raise ValueError(f"{site} is not empty and holds no report: choose another folder.")
    run = _digest(read_rows(folder, "documents"))
    part = site.with_name(f".{site.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    for name in (ACTS, ASSETS, DATA):
        (part / name).mkdir(parents=True)
    (part / MARK).touch()
    try:
        built = _Builder(folder, part, Labels(language), site=site, files=files, run=run).build()
        if site.exists():
            shutil.rmtree(site)
        part.replace(site)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return built


def _digest(documents: Iterator[Row]) -> str:
    """Return what tells a run from others: corrections of one are not those of another."""
    lines = hashlib.sha256()
    for row in documents:
        lines.update(f"{row['sha256']}  {row['source']}\n".encode())
    return lines.hexdigest()[:16]


class _Builder:
    def __init__(
        self, folder: Path, part: Path, say: Labels, *, site: Path, files: Path | None, run: str
    ) -> None:
        self._folder = folder
        self._site = part
        # where the pages will be, once they are all there
        self._home = site.resolve()
        self._say = say
        self._files = files
        self._pages = Pages(say, run, metadata.version("registre"))
        self._built = Built(pictured=files is None or can_picture())
        self._overview = Overview()
        self._masked: set[str] = set()

    def build(self) -> Built:
        self._assets()
        before: Leaf | None = None
        for leaf, after in _followed(self._leaves()):
            images = self._images.get(leaf.document["source"], {})
            self._page(leaf, before, after, images)
            before = leaf
        overview = self._overview
        self._write("index.html", self._pages.overview(overview))
        self._write(f"{DATA}/acts.js", _script("load", overview.listing()))
        self._built.acts = overview.rows["acts"]
        return self._built

    def _leaves(self) -> Iterator[Leaf]:
        """Yield all leaves; the pictures of a file are there when its first leaf is."""
        self._images: dict[str, Mapping[int, str]] = {}
        for document in read_documents(self._folder):
            self._overview.add(document)
            leaves = to_leaves(document)
            source = document["documents"][0]["source"]
            if document.get("maskings"):
                self._masked.add(source)
            path = self._find(source) if leaves else None
            if path is not None:
                # The leaf before is still to be written: two files are held.
                self._images = dict([*self._images.items()][-1:])
                self._images[source] = write_images(
                    document, path, self._site / IMAGES, leaves[0].name
                )
                self._built.images += len(self._images[source])
            yield from leaves

    def _page(
        self, leaf: Leaf, before: Leaf | None, after: Leaf | None, images: Mapping[int, str]
    ) -> None:
        source = self._address(leaf.document["source"])
        html = self._pages.leaf(leaf, before, after, images, source)
        weight = self._write(f"{ACTS}/{leaf.name}.html", html)
        self._built.pages += 1
        self._built.heaviest = max(self._built.heaviest, weight)

    def _address(self, source: str) -> str:
        """Return how a page of an act leads to its file; both folders can be moved together."""
        path = self._find(source)
        if path is None:
            return ""
        return quote(Path(os.path.relpath(path.resolve(), self._home / ACTS)).as_posix())

    def _find(self, source: str) -> Path | None:
        """Return a source file that may be shown: one that was masked says what is masked."""
        if self._files is None or source in self._masked:
            return None
        return find_file(self._files, source)

    def _assets(self) -> None:
        for entry in resources.files(__package__).joinpath("assets").iterdir():
            if entry.name.endswith((".js", ".css")):
                (self._site / ASSETS / entry.name).write_bytes(entry.read_bytes())
        self._write(f"{ASSETS}/colours.css", to_css())
        self._write(f"{DATA}/labels.js", _script("speak", self._pages.spoken()))

    def _write(self, name: str, text: str) -> int:
        data = text.encode("utf-8", "replace")
        (self._site / name).write_bytes(data)
        return len(data)


def _followed(leaves: Iterator[Leaf]) -> Iterator[tuple[Leaf, Leaf | None]]:
    """Yield every leaf with the one that follows it."""
    first = next(leaves, None)
    if first is None:
        return
    held = first
    for leaf in chain(leaves, [None]):
        yield held, leaf
        if leaf is not None:
            held = leaf


def _script(function: str, value: Any) -> str:  # noqa: ANN401 (anything that JSON holds)
    r"""Return a script that gives a value to the pages; it cannot end early, nor hold code.

    Examples
    --------
    >>> _script("load", "</script>\u2028")
    'registre.load("\\u003c/script\\u003e\\u2028");\n'
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return f"registre.{function}({text});\n"
