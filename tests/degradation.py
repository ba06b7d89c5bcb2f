"""What scanning costs: our own acts, scanned at several resolutions, against their clean text.

    python tests/degradation.py

Every act is typeset, scanned (grey, skew, blur, noise) and read by OCR; what is extracted from the
scan is compared with what is extracted from the typeset act. Prints a table of F1, confidence and
seconds a page. Takes some minutes.
"""

import sys
import tempfile
import textwrap
import time
from collections import Counter
from collections.abc import Hashable
from pathlib import Path

import registre
from pdf_files import write_pdf
from registre.assembly.document import to_extraction
from registre.model.documents import PAGE_BREAK
from registre.tables.column import Row
from registre.tables.rows import to_rows

sys.path.insert(0, str(Path(__file__).parents[1] / "data"))
from scan import scan

ROOT = Path(__file__).parents[1]
ACTS = sorted((ROOT / "tests" / "golden" / "acts").glob("*.txt"))[:8]
MEASURES = ("persons", "dates", "amounts", "references")
WIDTH, LINES = 92, 50
# (dots an inch, degrees of skew, radius of blur, noise)
CONDITIONS = (
    (300, 0.0, 0.0, 0.0),
    (300, 0.8, 0.8, 40.0),
    (200, 0.0, 0.0, 0.0),
    (200, 0.8, 0.6, 40.0),
    (200, 2.5, 0.8, 60.0),
    (150, 0.0, 0.0, 0.0),
    (150, 0.8, 0.5, 40.0),
    (150, 2.5, 0.7, 60.0),
)


def typeset(text: str, path: Path) -> Path:
    """Set a text line by line in ten points."""
    lines = [
        part
        for line in text.replace(PAGE_BREAK, "\n").splitlines()
        for part in (textwrap.wrap(line, WIDTH, drop_whitespace=False) or [""])
    ]
    pages = [lines[start : start + LINES] for start in range(0, len(lines), LINES)]
    return write_pdf(
        path, [[(55, 790 - 15 * row, 10, line) for row, line in enumerate(page)] for page in pages]
    )


def items(tables: dict[str, list[Row]]) -> dict[str, Counter[Hashable]]:
    """Return what is compared of each measure."""
    return {
        "persons": Counter((row["name"], row["role"]) for row in tables["persons"]),
        "dates": Counter(row["value"] for row in tables["dates"] if row["value"]),
        "amounts": Counter((row["value"], row["currency"]) for row in tables["amounts"]),
        "references": Counter(row["key"] for row in tables["references"]),
    }


def main() -> None:
    """Print one line for every condition."""
    nlp = registre.load("full")
    sys.stdout.write("| scan | confidence | s a page |" + "".join(f" {m} |" for m in MEASURES))
    sys.stdout.write("\n|" + "---|" * (3 + len(MEASURES)) + "\n")
    with tempfile.TemporaryDirectory() as folder:
        clean = [
            typeset(path.read_text("utf-8"), Path(folder, f"{path.stem}.pdf")) for path in ACTS
        ]
        right = []
        for path in clean:
            source = registre.read(path)
            right.append(items(to_rows(to_extraction(nlp(source.text), source))))
        for dpi, skew, blur, noise in CONDITIONS:
            found, sure, pages, seconds = [], 0.0, 0, 0.0
            for path in clean:
                target = scan(
                    path, Path(folder, "scan.pdf"), dpi=dpi, skew=skew, blur=blur, noise=noise
                )
                begin = time.process_time()
                source = registre.read(target)
                found.append(items(to_rows(to_extraction(nlp(source.text), source))))
                seconds += time.process_time() - begin
                pages += source.pages
                sure += (source.ocr_confidence or 0.0) * source.pages
            name = f"{dpi} dpi" + (f", {skew}°, noise {noise:.0f}" if noise else ", clean")
            cells = [name, f"{sure / pages:.0f}", f"{seconds / pages:.2f}"]
            for measure in MEASURES:
                pairs = [(a[measure], b[measure]) for a, b in zip(found, right, strict=True)]
                both = sum((a & b).total() for a, b in pairs)
                total = sum(a.total() + b.total() for a, b in pairs)
                cells.append(f"{2 * both / total:.3f}")
            sys.stdout.write("| " + " | ".join(cells) + " |\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
