"""The files of SCDL: the rows that conform, those that do not, what was left out, and of whom."""

import csv
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from registre.datasets.dataset import Rows
from registre.datasets.scdl.councils import NAME, SIREN, SIRET, name_key
from registre.datasets.scdl.rows import Deliberation, Settings, read_deliberation, read_sirens
from registre.datasets.scdl.schema import columns, schema_text

PUBLISHED = "scdl.csv"
REJECTED = "scdl-rejected.csv"
OMITTED = "scdl-omitted.csv"
COUNCILS = "collectivites.csv"
SCHEMA = "schema.json"
# What may be published; other natures of acts have no place in this schema.
_NATURE = "deliberation"


class Scdl:
    """Files of SCDL being written.

    ``scdl.csv`` has the rows that conform. ``scdl-rejected.csv`` has the others, each with the
    reasons; ``scdl-omitted.csv`` the optional cells that were left empty, with the reason;
    ``collectivites.csv`` the authorities, those that were given and those whose SIRET is to be
    filled in.

    Parameters
    ----------
    folder
        It must be there.
    """

    def __init__(self, folder: Path, settings: Settings) -> None:
        self._folder = folder
        self._settings = settings
        self._stack = ExitStack()
        self._seen: set[tuple[str, ...]] = set()
        self._missing: dict[tuple[str, str], Counter[str]] = {}
        self._known: Counter[str] = Counter()
        self._counts: Counter[str] = Counter()
        self.notes: list[str] = []
        (folder / SCHEMA).write_text(schema_text(), encoding="utf-8")

    def _open(self, name: str, header: Sequence[str]) -> Any:  # noqa: ANN401 (csv has no type)
        path = self._folder / name
        file = self._stack.enter_context(path.open("w", encoding="utf-8", newline=""))
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        return writer

    def __enter__(self) -> Self:
        where = ["source", "act_id"]
        self._published = self._open(PUBLISHED, columns())
        self._rejected = self._open(REJECTED, [*where, "raisons", *columns()])
        self._omitted = self._open(OMITTED, [*where, "DELIB_ID", "colonne", "raison"])
        return self

    def write(self, rows: Rows) -> None:
        """Add the acts of one input file."""
        acts = rows["acts"]
        sirens = read_sirens(acts)
        for act in acts:
            self._counts[act["act_type"]] += 1
            if act["act_type"] == _NATURE:
                self._add(read_deliberation(act, sirens, self._settings))

    def _add(self, found: Deliberation) -> None:
        where = [found.act["source"], found.act["act_id"]]
        cells = list(found.cells.values())
        faults = list(found.faults)
        key = (found.cells["COLL_SIRET"], found.cells["DELIB_ID"], found.cells["DELIB_DATE"])
        if not faults and key in self._seen:
            faults.append("une délibération de ce numéro et de cette date est déjà publiée")
        name = found.cells["COLL_NOM"]
        self._known[found.cells["COLL_SIRET"]] += 1
        if not found.cells["COLL_SIRET"] and (found.siren or name):
            self._missing.setdefault((found.siren, name_key(name)), Counter())[name] += 1
        if faults:
            self._counts["rejected"] += 1
            self._rejected.writerow([*where, " ; ".join(faults), *cells])
            return
        self._seen.add(key)
        self._counts["published"] += 1
        self._published.writerow(cells)
        for column, reason in found.omitted:
            self._omitted.writerow([*where, found.cells["DELIB_ID"], column, reason])

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._stack:
            lines = self._open(COUNCILS, [NAME, SIREN, SIRET, "actes"])
            # Those that were given come back, so that the list can be filled in where it lies.
            for council in self._settings.councils.listed:
                count = self._known[council.siret]
                lines.writerow([council.name, council.siret[:9], council.siret, count])
            for (siren, _), names in sorted(self._missing.items()):
                # the way that is printed most often
                name = min(names, key=lambda name: (-names[name], name))
                lines.writerow([name, siren, "", names.total()])
        counts = self._counts
        others = counts.total() - counts[_NATURE] - counts["published"] - counts["rejected"]
        self.notes.append(
            f"SCDL: {counts['published']} of {counts[_NATURE]} deliberations conform; "
            f"{REJECTED} says why the others do not. {others} acts are no deliberations."
        )
        if self._missing:
            self.notes.append(f"Fill in {COUNCILS} and give it with --collectivites.")
