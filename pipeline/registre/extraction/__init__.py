"""What acts say: one component a kind of mention; they meet in the groups of ``spans.py``."""
