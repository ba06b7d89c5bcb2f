"""From a document's text to its cleaned view.

- ``characters``, ``letters``, ``hyphens``: broken letters, spaced words, words cut at a line end
- ``markup`` and ``latex``: marks of Markdown, HTML and LaTeX that OCR services write
- ``stamps``, ``identifier``: the boxes that the prefecture's receipt prints, their @CTES number
- ``furniture``: running heads and feet, page numbers
- ``clean``, ``compose``: all of these as one :class:`~registre.text.view.View`
- ``component``: the spaCy component ``registre_cleaning``

Edits are small pieces with a replacement; cuts are stretches lifted out of the body and put after
it. A text that needs neither is its own view.
"""
