"""Cited texts: codes and their articles, laws, decrees, local acts, texts of the Union.

``find`` reads what is printed, ``resolve`` what it points back to; ``codes``, ``laws`` and their
tables know the texts by their names. ``read`` gives the whole as functions of strings.
"""
