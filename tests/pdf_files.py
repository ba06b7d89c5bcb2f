"""Write small PDF files for the tests: text where it should stand, nothing else."""

from pathlib import Path

# (x, y, size, text), in points from the bottom left corner
Text = tuple[float, float, float, str]
PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
# Covers the page, as a scan does
SCAN = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q"


def write_pdf(
    path: Path,
    pages: list[list[Text]],
    *,
    scanned: bool = False,
    encrypted: bool = False,
    turned: bool = False,
) -> Path:
    """Write a PDF of A4 pages in Helvetica; a turned page is a landscape one."""
    kids = " ".join(f"{4 + 2 * index} 0 R" for index in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for index, texts in enumerate(pages):
        drawn = "\n".join(
            f"BT /F1 {size} Tf {f'0 1 -1 0 {595 - y} {x}' if turned else f'1 0 0 1 {x} {y}'} Tm"
            f" ({_escaped(text)}) Tj ET"
            for x, y, size, text in texts
        )
        stream = f"{SCAN if scanned else ''}\n{drawn}"
        objects += [
            f"{PAGE} /Rotate {90 if turned else 0} /Contents {5 + 2 * index} 0 R >>",
            f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        ]
    path.write_bytes(_file(objects, encrypted=encrypted).encode("cp1252", "replace"))
    return path


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _file(objects: list[str], *, encrypted: bool) -> str:
    body, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    lock = ""
    if encrypted:
        key = "00" * 32
        lock = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >>"
        lock += " /ID [<00> <00>]"
    return (
        f"{body}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer << /Size {len(objects) + 1} /Root 1 0 R {lock} >>\n"
        f"startxref\n{len(body)}\n%%EOF\n"
    )
