"""TODO extraction/entities."""
