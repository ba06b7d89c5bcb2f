"""What a dataset holds and how sure it is, counted while it is written."""

import hashlib
from collections import Counter
from dataclasses import dataclass, field

from registre.datasets.dataset import Rows
from registre.model.documents import LOW_CONFIDENCE
from registre.tables.schema import TABLES

# What a reader expects to know of an act.
_FACTS = ("title", "number", "issuer", "matiere_code", "policy_domain")


@dataclass(slots=True)
class Tally:
    """Counts of a dataset.

    Parameters
    ----------
    filled
        Acts that have a title, a number, an issuer, a date …
    doubts
        Doubts by code.
    read_by_ocr, doubtful
        Pages read by OCR, and those of them below the confidence that is trusted.
    inputs
        Digest of the lines ``sha256  name`` of the files, as in ``run.json``.
    first, last
        Oldest and newest date of an act, ISO; empty without any.
    """

    statuses: Counter[str] = field(default_factory=Counter)
    rows: Counter[str] = field(default_factory=lambda: Counter(dict.fromkeys(TABLES, 0)))
    filled: Counter[str] = field(default_factory=Counter)
    types: Counter[str] = field(default_factory=Counter)
    doubts: Counter[str] = field(default_factory=Counter)
    read_by_ocr: int = 0
    doubtful: int = 0
    inputs: "hashlib._Hash" = field(default_factory=hashlib.sha256)
    first: str = ""
    last: str = ""

    def add(self, rows: Rows) -> None:
        """Count the rows of one input file."""
        self.rows.update({name: len(found) for name, found in rows.items()})
        for row in rows["documents"]:
            self.statuses[row["status"]] += 1
            self.inputs.update(f"{row['sha256']}  {row['source']}\n".encode())
        self.doubts.update(row["code"] for row in rows["problems"])
        for act in rows["acts"]:
            self.types[act["act_type"]] += 1
            self.filled.update(name for name in _FACTS if act[name])
            date = act["session_date"] or act["signed_date"]
            if date:
                self.filled["date"] += 1
                self.first = min(self.first or date, date)
                self.last = max(self.last, date)
        confidences = [row["ocr_confidence"] for row in rows["pages"] if row["origin"] == "ocr"]
        self.read_by_ocr += len(confidences)
        self.doubtful += sum(1 for found in confidences if found and found < LOW_CONFIDENCE)
