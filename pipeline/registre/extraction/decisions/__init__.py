"""Decisions: the operative clauses of an act, each with its verb, in order."""
