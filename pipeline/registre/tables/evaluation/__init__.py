"""Evaluation: tables against right values, by document; without offsets, or place by place."""

from registre.tables.evaluation.run import evaluate, evaluate_places
from registre.tables.evaluation.score import Fault, Item, Score

__all__ = ["Fault", "Item", "Score", "evaluate", "evaluate_places"]
