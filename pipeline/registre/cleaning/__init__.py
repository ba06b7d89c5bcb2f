"""From a document's text to its cleaned view.

- ``characters``, ``letters``, ``hyphens``: broken letters, spaced words, words cut at a line end
- ``markup`` and ``latex``: marks of Markdown, HTML and LaTeX that OCR services write
- ``stamps``, ``items``, ``identifier``: the boxes of the prefecture's receipt, their @CTES number
- ``furniture``, ``edges``, ``page_numbers``: running heads and feet, and what numbers pages
- ``clean``, ``compose``: all of these as one :class:`~registre.text.view.View`
- ``component``: the spaCy component ``registre_cleaning``

Edits are small pieces with a replacement; cuts are stretches lifted out of the body and put after
it. A text that needs neither is its own view.
"""
