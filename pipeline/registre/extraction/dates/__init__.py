"""Dates: calendar expressions in figures, in letters, in words, partial, listed or in ranges."""
