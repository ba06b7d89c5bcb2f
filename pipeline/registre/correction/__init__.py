"""Corrections by hand: lines that a reader wrote, put into the tables of a run."""
