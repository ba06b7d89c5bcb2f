"""Sums of money: figures, words, ranges and table cells.

A sum is found from its currency. In the order they work:

``currencies``
    where a currency is written;
``sums``, ``backwards``, ``figures``
    the number beside it, exactly;
``after``, ``before``
    the tax, rate, sign and bound round it;
``join``, ``shared``
    words beside figures as one sum, figures that share the next one's currency, ranges;
``cells``, ``flat_tables``, ``markdown_tables``, ``tables``, ``columns``
    the cells under a heading in euros, the tax of a column.

``find`` puts them together, ``read`` reads one sum, ``component`` is the spaCy component
``registre_amounts``. What is matched is in ``patterns`` and ``surroundings``.
"""
