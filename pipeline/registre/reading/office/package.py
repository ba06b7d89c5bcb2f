"""The parts of an office file: an archive of XML files."""

from pathlib import Path
from zipfile import BadZipFile, ZipFile

from registre.model.errors import DocumentError
from registre.reading.xml import Node, parse

# What an encrypted Office file and a legacy .doc begin with
OLE = b"\xd0\xcf\x11\xe0"
# A part larger than this is no text: an archive can be made to grow without end.
LARGEST = 200 << 20


def read_parts(path: Path, wanted: tuple[str, ...]) -> dict[str, Node]:
    """Return the parts of an office file whose names begin as given, in the order of names.

    Raises
    ------
    DocumentError
        If the file is encrypted, no archive, or a part is damaged or too large.
    """
    with path.open("rb") as stream:
        if stream.read(4) == OLE:
            raise DocumentError("The file is encrypted, or a legacy .doc.", "Save it as PDF.")
    try:
        with ZipFile(path) as archive:
            return {
                part.filename: parse(_limited(archive, part.filename))
                for part in sorted(archive.infolist(), key=lambda part: part.filename)
                if part.filename.endswith(".xml") and part.filename.startswith(wanted)
            }
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise DocumentError(
            f"The office file is damaged: {error}.", "Open it, save it again, and read that."
        ) from error


def _limited(archive: ZipFile, name: str) -> bytes:
    with archive.open(name) as stream:
        data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise DocumentError("The office file grows too large.", "Save it as PDF.")
    return data
