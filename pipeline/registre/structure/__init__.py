"""TODO structure."""
