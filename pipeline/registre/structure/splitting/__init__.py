"""Sessions, acts and sections: where they begin, from the text alone.

- ``headings`` with ``numbers`` and ``ranks``: lines that may open an act, in every style
- ``sessions``: meetings, extracts with a header of their own, arrêtés
- ``items``: a session split by ``numbered``, ``ranked`` or ``titled`` headings under which
  something is decided; ``chains`` follow ranks, ``minutes`` are approved before the first item
- ``single`` and ``order``: a session that is one act; ``header_titles`` finds its title, below the
  lists of ``names``
- ``sections``: the parts of each act
- ``read``: all of these on a view; ``component``: the spaCy component ``registre_structure``

What is decided is told by ``registre.structure.evidence``.
"""
