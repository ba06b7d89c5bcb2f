"""TODO extraction/persons."""
