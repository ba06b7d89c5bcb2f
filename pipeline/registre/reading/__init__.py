"""From a file to its text: one module per format.

:func:`read` takes a path to a :class:`~registre.model.documents.Source`; :func:`find_documents`
lists what a folder holds. What cannot be read raises a
:class:`~registre.model.errors.DocumentError` that says why and what to do; what was read with a
loss carries a note.
"""

from registre.reading.files import find_documents, read

__all__ = ["find_documents", "read"]
