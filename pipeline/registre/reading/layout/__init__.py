"""From words with boxes to lines of text: OCR engines and archive XML give no more than that.

:func:`compose` puts words in reading order: rows from baselines, cells from wide spaces, columns
from a gutter between two texts that are not one row of a table.
"""

from registre.reading.layout.compose import Composed, compose
from registre.reading.layout.pieces import Printed, mean_confidence, spread

__all__ = ["Composed", "Printed", "compose", "mean_confidence", "spread"]
