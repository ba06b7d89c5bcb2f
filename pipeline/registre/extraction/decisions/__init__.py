"""TODO extraction/decisions."""
