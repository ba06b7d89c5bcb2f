"""TODO extraction/amounts."""
