"""TODO extraction/votes."""
