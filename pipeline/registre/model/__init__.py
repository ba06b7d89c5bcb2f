"""Value objects: what the acts say, without spaCy, pandas or files."""
