"""Typeset the sources of the sample archive as digital PDFs; one of them is scanned.

The PDFs are committed; run this only after changing a source. It needs reportlab and, for the
scan, the extra ``ocr``.

    python data/typeset.py
"""

import tempfile
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from scan import scan

HERE = Path(__file__).parent
LEFT, TOP, LEADING, LINES = 60, 780, 14, 44
SCANNED = "11-deliberation-scannee"
# The receipt box that a transmission platform prints on every page of an act.
STAMPS = {
    "02-conseil-municipal-ville": (
        "Envoyé en préfecture le 28/06/2023",
        "Reçu en préfecture le 29/06/2023",
        "Publié le",
        "ID : 099-219904562-20230627-2023_084-DE",
    ),
    "06-decision-du-maire": (
        "Accusé de réception en préfecture",
        "099-219904562-20240122-DEC_2024_019-AU",
        "Date de télétransmission : 23/01/2024",
        "Date de réception préfecture : 23/01/2024",
    ),
}


def typeset(source: Path, target: Path) -> None:
    """Set a text line by line; ``<<stamp>>`` ends a page."""
    canvas = Canvas(str(target), pagesize=A4, invariant=1)
    canvas.setTitle(source.stem)
    for page in source.read_text(encoding="utf-8").split("<<stamp>>\n"):
        canvas.setFont("Helvetica", 8)
        for row, line in enumerate(STAMPS.get(source.stem, ())):
            canvas.drawString(380, 825 - 10 * row, line)
        canvas.setFont("Helvetica", 9)
        lines = page.splitlines()
        if len(lines) > LINES:
            raise SystemExit(f"{source.name}: a page of {len(lines)} lines, {LINES} fit")
        for row, line in enumerate(lines):
            canvas.drawString(LEFT, TOP - LEADING * row, line)
        canvas.showPage()
    canvas.save()


for path in sorted((HERE / "sources").glob("*.txt")):
    target = HERE / "sample" / f"{path.stem}.pdf"
    if path.stem == SCANNED:
        with tempfile.TemporaryDirectory() as folder:
            digital = Path(folder, "digital.pdf")
            typeset(path, digital)
            scan(digital, target)
    else:
        typeset(path, target)
