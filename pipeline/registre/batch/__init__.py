"""Whole archives: one job a file, every fate told, tables written as they come."""
