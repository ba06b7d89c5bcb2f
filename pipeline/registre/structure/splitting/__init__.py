"""Sessions, acts and sections: where they begin, from the text alone."""
