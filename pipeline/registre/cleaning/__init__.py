"""TODO cleaning."""
