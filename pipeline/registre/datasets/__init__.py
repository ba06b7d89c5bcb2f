"""Datasets: the tables of a run as files to publish, to query, to open, to cite."""
