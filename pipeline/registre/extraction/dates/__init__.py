"""TODO extraction/dates."""
