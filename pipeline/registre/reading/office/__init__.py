"""Word processors: the text of ``.docx`` and ``.odt``, its tables and its page breaks."""

from registre.reading.office.read import read_office

__all__ = ["read_office"]
