"""TODO linking."""
