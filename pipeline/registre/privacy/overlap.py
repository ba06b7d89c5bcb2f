"""Passages that overlap, and those that do not."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

Span = tuple[int, int]


def merged(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order, none touching another."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def overlaps(start: int, end: int, spans: Sequence[Span]) -> bool:
    """Tell whether a passage overlaps one of some merged spans."""
    rank = bisect_left(spans, (end, end)) - 1
    return rank >= 0 and spans[rank][1] > start
