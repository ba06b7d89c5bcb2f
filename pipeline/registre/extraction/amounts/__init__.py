"""Sums of money: figures, words, ranges and table cells.

``patterns.py`` is what money looks like, ``figures.py`` reads digits exactly, ``context.py`` reads
what stands round a sum, ``find.py`` and ``cells.py`` find sums in a text, ``read.py`` reads one,
``component.py`` is the spaCy component ``registre_amounts``.
"""
