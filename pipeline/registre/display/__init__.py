"""Pictures of an extraction: highlights for notebooks, tables for a terminal."""
