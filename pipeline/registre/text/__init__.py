"""French text: folding, the cleaned view and its alignment, numerals."""
