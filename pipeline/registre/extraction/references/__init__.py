"""TODO extraction/references."""
