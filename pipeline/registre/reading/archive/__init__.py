"""What archives keep of their scans: ALTO, PAGE XML and hOCR, words with their boxes."""

from registre.reading.archive.read import is_archive, read_archive

__all__ = ["is_archive", "read_archive"]
